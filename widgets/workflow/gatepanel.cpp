#include "widgets/workflow/gatepanel.h"

#include "models/core/datatext.h"
#include "models/core/wording.h"
#include "widgets/common/controls.h"
#include "widgets/workflow/itemtext.h"
#include "widgets/workflow/rows.h"

#include <QPainter>

#include <algorithm>

namespace sextant {
namespace {

/// One cell a criterion, met ones filled, from the left.
class Cells : public QWidget
{
public:
    using QWidget::QWidget;
    void setCounts(int met, int all)
    {
        m_met = met;
        m_all = all;
        setFixedSize(theme::px(29 * all), theme::px(10));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Tokens &t = theme::current();
        const qreal s = theme::scale();
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        for (int i = 0; i < m_all; ++i) {
            p.setPen(QPen(i < m_met ? t.goodFill : t.lineStrong, 1));
            p.setBrush(i < m_met ? t.goodFill : t.panel);
            p.drawRoundedRect(QRectF(i * 29 * s + 3.5, 0.5, 25 * s - 1, 8 * s - 1), 2 * s, 2 * s);
        }
    }

private:
    int m_met = 0;
    int m_all = 0;
};

class StateBox : public QWidget
{
public:
    explicit StateBox(ItemState state) : m_state(state)
    {
        setFixedSize(theme::px(16), theme::px(16));
        setAccessibleName(stateWord(state));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        paintItemState(p, rect(), m_state);
    }

private:
    ItemState m_state;
};

QString progressText(const CriterionStatus &criterion)
{
    if (criterion.items.isEmpty())
        return GatePanel::tr("Open: nothing measured here can decide it");
    if (criterion.state == ItemState::Waived)
        return GatePanel::tr("Waived");
    if (criterion.total == 1)
        return QStringLiteral("%1: %2").arg(criterion.items.front(), inSentence(stateWord(criterion.state)));
    const QString done = GatePanel::tr("%1 of %2 items done").arg(QString::number(criterion.done), QString::number(criterion.total));
    return isDone(criterion.state) || criterion.state == ItemState::Todo ? done : GatePanel::tr("%1, %2").arg(done, inSentence(stateWord(criterion.state)));
}

} // namespace

GatePanel::GatePanel(QWidget *parent) : Panel(tr("Gate"), parent)
{
    setRule(true);
    m_badge = new Badge;
    addControl(m_badge);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme::px(15), theme::px(8), theme::px(15), theme::px(4));
    top->setSpacing(theme::px(10));
    m_statement = makeParagraph({}, theme::Type::Statement, Ink::Primary);
    m_statement->setTextInteractionFlags(Qt::NoTextInteraction);
    m_cells = new Cells;
    top->addWidget(m_statement, 1);
    top->addWidget(m_cells);
    body()->addLayout(top);
    m_list = new QVBoxLayout;
    m_list->setContentsMargins(theme::px(15), theme::px(2), theme::px(15), theme::px(12));
    m_list->setSpacing(theme::px(7));
    body()->addLayout(m_list);
}

QString GatePanel::statement() const
{
    return m_statement->text();
}

void GatePanel::setGate(const GateStatus &status)
{
    setTitle(tr("Gate %1").arg(status.gate->id));
    const int all = int(status.criteria.size());
    m_badge->setBadge(status.allMet() ? BadgeText{tr("All met"), Glyph::TargetMet, Tone::Good} : BadgeText{tr("Criteria open"), Glyph::AtRisk, Tone::Warn});
    m_statement->setText(tr("%1 of %2 criteria met").arg(QString::number(status.met), QString::number(all)));
    static_cast<Cells *>(m_cells)->setCounts(status.met, all);
    rebuild(status);
}

void GatePanel::rebuild(const GateStatus &status)
{
    QStringList shown;
    for (const CriterionStatus &criterion : status.criteria)
        shown << shownText(criterion.text) << progressText(criterion);
    if (shown == m_shown)
        return;
    m_shown = shown;
    clearRows(m_list);
    for (const CriterionStatus &criterion : status.criteria) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(theme::px(10));
        line->addWidget(new StateBox(criterion.state), 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        auto *title = makeParagraph(shownText(criterion.text), theme::Type::BodyMedium, Ink::Primary);
        title->setTextInteractionFlags(Qt::NoTextInteraction);
        auto *state = makeLabel(progressText(criterion), theme::Type::Small, Ink::Tertiary);
        state->setElide(Qt::ElideRight);
        texts->addWidget(title);
        texts->addWidget(state);
        line->addLayout(texts, 1);
        if (!criterion.met() && !criterion.items.isEmpty()) {
            QPushButton *open = makeLink(tr("Show"));
            open->setAccessibleName(tr("Show %1").arg(criterion.items.front()));
            connect(open, &QPushButton::clicked, this, [this, id = criterion.items.front()] { Q_EMIT itemRequested(id); });
            line->addWidget(open, 0, Qt::AlignVCenter);
        }
        addRow(m_list, row);
    }
}

BlockerPanel::Blocker BlockerPanel::blockerOf(const ItemStatus &item)
{
    Blocker blocker{item.item->id, shownText(item.item->text), QStringLiteral("%1 %2").arg(item.item->id, shownText(item.item->text)), item.progress.owner};
    const auto failed = std::find_if(item.evidence.begin(), item.evidence.end(), [](const Evidence &e) { return e.verdict == Verdict::Missed; });
    if (failed != item.evidence.end())
        blocker.title = failed->bound.isEmpty() ? failed->summary : tr("%1, limit %2").arg(failed->summary, failed->bound);
    if (blocker.who.isEmpty())
        blocker.who = tr("No owner");
    const QDate due = QDate::fromString(item.progress.due, Qt::ISODate);
    if (due.isValid())
        blocker.who += tr(", due %1").arg(dateSpanText(due, due, QLocale()));
    return blocker;
}

BlockerPanel::BlockerPanel(QWidget *parent) : Panel(tr("Blockers"), parent)
{
    setRule(true);
    m_tag = new Tag({});
    addBesideTitle(m_tag);
    m_list = new QVBoxLayout;
    m_list->setSpacing(0);
    body()->addLayout(m_list);
}

void BlockerPanel::setItems(const std::vector<ItemStatus> &items)
{
    std::vector<Blocker> blockers;
    QStringList shown{QString()};
    for (const ItemStatus &item : items)
        if (item.state == ItemState::Failed) {
            blockers.push_back(blockerOf(item));
            shown << blockers.back().id << blockers.back().title << blockers.back().who;
        }
    m_count = int(blockers.size());
    m_tag->setText(QString::number(m_count));
    if (shown == m_shown)
        return;
    m_shown = shown;
    clearRows(m_list);
    for (std::size_t i = 0; i < blockers.size(); ++i) {
        if (i > 0)
            addRow(m_list, new Rule(Qt::Horizontal));
        addBlocker(blockers[i]);
    }
    if (blockers.empty()) {
        auto *none = makeParagraph(tr("Nothing failed in this phase."), theme::Type::Small, Ink::Tertiary);
        none->setContentsMargins(theme::px(15), theme::px(10), theme::px(15), theme::px(10));
        addRow(m_list, none);
    }
}

void BlockerPanel::addBlocker(const Blocker &blocker)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(theme::px(15), theme::px(8), theme::px(15), theme::px(8));
    line->setSpacing(theme::px(8));
    line->addWidget(new GlyphLabel(Glyph::ItemFailed, 14), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *head = makeParagraph(blocker.title, theme::Type::BodyStrong, Ink::Primary);
    head->setTextInteractionFlags(Qt::NoTextInteraction);
    texts->addWidget(head);
    auto *what = makeLabel(blocker.text, theme::Type::Small, Ink::Tertiary);
    what->setElide(Qt::ElideRight);
    texts->addWidget(what);
    auto *foot = new QHBoxLayout;
    foot->addWidget(makeLabel(blocker.who, theme::Type::Small, Ink::Secondary));
    foot->addStretch();
    QPushButton *open = makeLink(tr("Evidence"));
    open->setAccessibleName(tr("Evidence of %1").arg(blocker.id));
    connect(open, &QPushButton::clicked, this, [this, id = blocker.id] { Q_EMIT itemRequested(id); });
    foot->addWidget(open);
    texts->addLayout(foot);
    line->addLayout(texts, 1);
    addRow(m_list, row);
}

} // namespace sextant
