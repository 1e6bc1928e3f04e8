#include "widgets/workflow/itempanel.h"

#include "models/core/datatext.h"
#include "widgets/workflow/rows.h"

#include <QDateTime>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace sextant {
namespace {

/// The page of the window behind the first part of an item's screen; empty when there is none in this version.
QString pageOf(const QString &screen)
{
    static const std::map<QString, QString> pages{{QStringLiteral("OV"), QStringLiteral("overview")}, {QStringLiteral("WV"), QStringLiteral("vitals")},
                                                  {QStringLiteral("RS"), QStringLiteral("resources")}, {QStringLiteral("CM"), QStringLiteral("compare")},
                                                  {QStringLiteral("RP"), QStringLiteral("reports")}, {QStringLiteral("SQ"), QStringLiteral("sources")}};
    const auto found = pages.find(screen.section(u'/', 0, 0));
    return found == pages.end() ? QString() : found->second;
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Met: return ItemPanel::tr("Met");
    case Verdict::Missed: return ItemPanel::tr("Missed");
    case Verdict::Inconclusive: return ItemPanel::tr("Not decided");
    case Verdict::NoData: return ItemPanel::tr("No data");
    }
    return {};
}

Glyph verdictGlyph(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Met: return Glyph::TargetMet;
    case Verdict::Missed: return Glyph::TargetMissed;
    case Verdict::Inconclusive: return Glyph::Inconclusive;
    case Verdict::NoData: return Glyph::NoData;
    }
    return Glyph::NoData;
}

QString modeText(const ItemDefinition &item)
{
    QStringList words;
    for (const QString &code : item.evaluators)
        words << evaluatorWord(code);
    const QString needs = words.join(QStringLiteral(", "));
    switch (item.mode) {
    case ItemMode::Automatic: return ItemPanel::tr("Decided from data: %1.").arg(needs);
    case ItemMode::Proposed: return ItemPanel::tr("Proposed from data or attested: %1.").arg(needs);
    case ItemMode::Attested: return ItemPanel::tr("Attested by a person: %1.").arg(needs);
    }
    return needs;
}

} // namespace

ItemPanel::ItemPanel(QWidget *parent) : Panel(tr("Item"), parent)
{
    setRule(true);
    m_badge = new Badge;
    addControl(m_badge);
    QPushButton *close = makeIconButton(Icon::Close, tr("Close the item, back to the gate"));
    addControl(close);
    connect(close, &QPushButton::clicked, this, &ItemPanel::closed);

    auto *column = new QVBoxLayout;
    column->setContentsMargins(theme::px(15), theme::px(10), theme::px(15), theme::px(14));
    column->setSpacing(theme::px(8));
    m_text = makeParagraph({}, theme::Type::BodyStrong, Ink::Primary);
    m_meta = makeParagraph({}, theme::Type::Small, Ink::Tertiary);
    m_standing = makeParagraph({}, theme::Type::Small, Ink::Secondary);
    column->addWidget(m_text);
    column->addWidget(m_meta);
    column->addWidget(m_standing);
    column->addWidget(makeActions());
    column->addWidget(makeFields());
    column->addWidget(new Rule(Qt::Horizontal));
    m_evidence = new QVBoxLayout;
    m_evidence->setSpacing(theme::px(2));
    column->addLayout(m_evidence);
    body()->addLayout(column);
    body()->addStretch();
}

QWidget *ItemPanel::makeActions()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(6));
    m_attest = makeSmallButton(tr("Attest"), ButtonKind::Default, Icon::Check);
    m_doing = makeSmallButton(tr("Begin"));
    m_notApplicable = makeSmallButton(tr("Not applicable"));
    m_waive = makeSmallButton(tr("Waive"));
    m_screen = makeLink(QString());
    auto *first = new QHBoxLayout;
    first->setSpacing(theme::px(6));
    for (QPushButton *button : {m_attest, m_doing, m_waive, m_notApplicable})
        first->addWidget(button);
    first->addStretch();
    column->addLayout(first);
    column->addWidget(m_screen, 0, Qt::AlignLeft);
    connect(m_attest, &QPushButton::clicked, this, [this] { Q_EMIT attestRequested(m_note->toPlainText()); });
    connect(m_doing, &QPushButton::clicked, this, [this] { Q_EMIT edited(toggleDoing(m_item.status)); });
    connect(m_notApplicable, &QPushButton::clicked, this, [this] { Q_EMIT edited(toggleNotApplicable(m_item.status)); });
    connect(m_waive, &QPushButton::clicked, this, [this] {
        if (m_item.status.progress.waiver)
            Q_EMIT edited(withdrawWaiver(m_item.status));
        else
            Q_EMIT waiveRequested();
    });
    connect(m_screen, &QPushButton::clicked, this, [this] { Q_EMIT screenRequested(pageOf(m_item.status.item->screen)); });
    return box;
}

QWidget *ItemPanel::makeFields()
{
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(theme::px(6));
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_owner = new QLineEdit;
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setPlaceholderText(tr("Nobody yet"));
    m_due = new QLineEdit;
    m_due->setAccessibleName(tr("Due date"));
    m_due->setPlaceholderText(tr("Year-month-day"));
    m_note = new QPlainTextEdit;
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What was seen, where it is kept"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(theme::px(62));
    m_note->installEventFilter(this);
    form->addRow(makeLabel(tr("Owner"), theme::Type::Small, Ink::Tertiary), m_owner);
    form->addRow(makeLabel(tr("Due"), theme::Type::Small, Ink::Tertiary), m_due);
    form->addRow(makeLabel(tr("Note"), theme::Type::Small, Ink::Tertiary), m_note);
    connect(m_owner, &QLineEdit::editingFinished, this, [this] {
        if (!m_owner->isModified())
            return;
        m_owner->setModified(false); // leaving the field after Enter is not a second edit
        Q_EMIT edited(setOwner(m_item.status, m_owner->text()));
    });
    connect(m_due, &QLineEdit::editingFinished, this, [this] {
        if (!m_due->isModified())
            return;
        const ItemEdit edit = setDue(m_item.status, m_due->text());
        m_due->setProperty("error", !edit.refusal.isEmpty());
        m_due->setModified(!edit.refusal.isEmpty());
        m_due->update();
        Q_EMIT edited(edit);
    });
    return box;
}

bool ItemPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut && m_note->document()->isModified()) {
        m_note->document()->setModified(false);
        Q_EMIT edited(setNote(m_item.status, m_note->toPlainText()));
    }
    return Panel::eventFilter(watched, event);
}

void ItemPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Panel::keyPressEvent(event);
}

void ItemPanel::focusOwner()
{
    m_owner->setFocus(Qt::OtherFocusReason);
    m_owner->selectAll();
}

void ItemPanel::setItem(const ItemStatus &item, double now)
{
    const bool same = m_item.progressId == item.item->id;
    m_item = {item, item.item->id};
    // A refresh must not wipe what somebody is typing.
    if (!same || !m_owner->isModified())
        m_owner->setText(item.progress.owner);
    if (!same || !m_due->isModified()) {
        m_due->setText(item.progress.due);
        m_due->setProperty("error", false);
        m_due->update();
    }
    if (!same || !m_note->document()->isModified()) {
        if (m_note->toPlainText() != item.progress.note)
            m_note->setPlainText(item.progress.note);
        m_note->document()->setModified(false);
    }
    showTexts(now);
    showActions(now);
    showEvidence(now);
}

void ItemPanel::showTexts(double now)
{
    const ItemStatus &item = m_item.status;
    const QLocale locale;
    setTitle(item.item->id);
    m_badge->setBadge(badgeOf(item.state));
    m_text->setText(item.item->success ? tr("Success: %1").arg(shownText(item.item->text)) : shownText(item.item->text));
    QStringList meta{modeText(*item.item)};
    if (!item.item->aliasOf.isEmpty())
        meta << tr("Same as %1.").arg(item.item->aliasOf);
    if (item.item->line > 0)
        meta << tr("Line %1 of the workflow.").arg(item.item->line);
    m_meta->setText(meta.join(u' '));
    QStringList standing;
    if (const auto &word = item.progress.attestation)
        standing << tr("Attested by %1, %2.").arg(word->by, itemTimeText(word->at, locale)) + (word->note.isEmpty() ? QString() : u' ' + word->note);
    if (const auto &waiver = item.progress.waiver) {
        const QDate until = QDateTime::fromSecsSinceEpoch(qint64(waiver->expires) - 1).date();
        const QString day = dateSpanText(until, until, locale);
        standing << (isActive(*waiver, now) ? tr("Waived by %1 to %2: %3").arg(waiver->approver, day, waiver->reason)
                                            : tr("The waiver by %1 ended on %2: %3").arg(waiver->approver, day, waiver->reason));
    }
    if (const QString hint = itemHint(item); !hint.isEmpty())
        standing << hint + u'.';
    m_standing->setText(standing.join(u'\n'));
    m_standing->setVisible(!standing.isEmpty());
}

void ItemPanel::showActions(double now)
{
    const ItemStatus &item = m_item.status;
    const bool attested = item.progress.attestation && now - item.progress.attestation->at <= attestationFreshness;
    m_attest->setVisible(item.item->mode != ItemMode::Automatic);
    m_attest->setText(attested ? tr("Withdraw attestation") : tr("Attest"));
    m_attest->setEnabled(attested || item.state != ItemState::Failed);
    m_doing->setText(item.progress.doing ? tr("Back to do") : tr("Begin"));
    m_doing->setVisible(item.state == ItemState::Todo || item.state == ItemState::Doing);
    m_notApplicable->setText(item.progress.notApplicable ? tr("Applies again") : tr("Not applicable"));
    m_notApplicable->setVisible(item.progress.notApplicable || item.state != ItemState::Failed);
    m_waive->setText(item.progress.waiver ? tr("Withdraw waiver") : tr("Waive"));
    m_waive->setVisible(item.progress.waiver || !isDone(item.state));
    const QString page = pageOf(item.item->screen);
    m_screen->setVisible(!page.isEmpty());
    m_screen->setText(page == QLatin1String("overview") ? tr("Open Overview") : page == QLatin1String("vitals") ? tr("Open Web Vitals")
                      : page == QLatin1String("resources") ? tr("Open Resources") : page == QLatin1String("compare") ? tr("Open Compare")
                      : page == QLatin1String("reports") ? tr("Open Reports") : tr("Open Sources"));
}

void ItemPanel::showEvidence(double now)
{
    Q_UNUSED(now)
    QStringList facts{m_item.progressId};
    for (const Evidence &piece : m_item.status.evidence) {
        facts << piece.evaluator << piece.summary << piece.bound << piece.query << piece.source << verdictName(piece.verdict)
              << QString::number(qint64(piece.observed.start)) << QString::number(qint64(piece.observed.end));
        for (const Reason &reason : piece.reasons)
            facts << reason.text;
    }
    if (facts == m_facts)
        return;
    m_facts = facts;
    clearRows(m_evidence);
    addRow(m_evidence, makeLabel(tr("Evidence"), theme::Type::PanelTitle));
    for (const Evidence &piece : m_item.status.evidence)
        addEvidence(piece);
    if (m_item.status.evidence.empty())
        addRow(m_evidence, makeParagraph(tr("None yet. It appears by itself once there is something to judge."), theme::Type::Small, Ink::Tertiary));
}

void ItemPanel::addEvidence(const Evidence &evidence)
{
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, theme::px(6), 0, 0);
    line->setSpacing(theme::px(6));
    line->addWidget(new GlyphLabel(verdictGlyph(evidence.verdict), 14), 0, Qt::AlignTop);
    auto *title = makeParagraph(evidence.summary.isEmpty() ? evaluatorWord(evidence.evaluator) : evidence.summary, theme::Type::BodyMedium, Ink::Primary);
    line->addWidget(title, 1);
    line->addWidget(makeLabel(verdictWord(evidence.verdict), theme::Type::Small, Ink::Secondary), 0, Qt::AlignTop);
    addRow(m_evidence, head);
    const QLocale locale;
    addFact(tr("Rule"), evidence.bound);
    if (evidence.observed.isValid())
        addFact(tr("Window"), tr("%1 to %2").arg(itemTimeText(evidence.observed.start, locale), itemTimeText(evidence.observed.end, locale)));
    addFact(tr("Source"), evidence.source);
    for (const Reason &reason : evidence.reasons)
        addFact(tr("Reason"), reason.text);
    addFact(tr("Query"), evidence.query, true);
}

void ItemPanel::addFact(const QString &name, const QString &value, bool code)
{
    if (value.isEmpty())
        return;
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(theme::px(20), 0, 0, 0);
    line->setSpacing(theme::px(6));
    auto *label = makeLabel(name, theme::Type::Small, Ink::Tertiary);
    label->setMinimumWidth(theme::px(52));
    line->addWidget(label, 0, Qt::AlignTop);
    // Queries have no spaces to wrap at: let lines break after punctuation.
    QString text = value;
    if (code)
        text.replace(QRegularExpression(QStringLiteral("([,({/])")), QStringLiteral("\\1\u200b"));
    auto *content = makeParagraph(text, code ? theme::Type::Code : theme::Type::Small, Ink::Secondary);
    content->setMinimumWidth(theme::px(40));
    line->addWidget(content, 1);
    addRow(m_evidence, row);
}

} // namespace sextant
