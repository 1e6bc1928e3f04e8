#include "widgets/sources/startpage.h"
#include "widgets/common/controls.h"
#include "widgets/sources/connectionpanel.h"
#include "widgets/sources/sourceform.h"
#include "widgets/sources/startparts.h"

#include <QFileInfo>
#include <QScrollArea>

#include <algorithm>

namespace sextant {
namespace {

constexpr int choicesWidth = 384;
constexpr int wideFrom = 940;
constexpr std::size_t recentShown = 5;

} // namespace

StartPage::StartPage(QWidget *parent) : Page(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::px(24), theme::px(16), theme::px(24), theme::px(16));
    column->setSpacing(theme::px(16));
    column->addWidget(makeHead());
    m_error = new ErrorPanel;
    m_error->hide();
    column->addWidget(m_error);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(theme::px(16));
    m_choices = makeChoices();
    m_columns->addWidget(m_choices);
    m_columns->addWidget(makeForms(), 1);
    column->addLayout(m_columns, 1);
    scroll->setWidget(content);
    outer->addWidget(scroll);
    for (const SourceForm &form : sourceForms())
        if (form.measures)
            m_drafts.push_back(emptyConfig(form));
    choose(0);
    m_cards.front()->setChecked(true);
}

QWidget *StartPage::makeHead()
{
    auto *box = new QWidget;
    m_head = new QBoxLayout(QBoxLayout::LeftToRight, box);
    m_head->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme::px(2));
    TextLabel *title = makeLabel(tr("Connect a first source"), theme::Type::PageTitle);
    title->setFont(theme::font(theme::Type::PageTitle, theme::scale() * 22 / 18));
    words->addWidget(title);
    words->addWidget(makeParagraph(tr("Sextant only reads. Metrics, baselines and reports stay on this computer.")));
    m_steps = new StepsHeader;
    m_head->addLayout(words, 1);
    m_head->addWidget(m_steps, 0, Qt::AlignTop);
    return box;
}

QWidget *StartPage::makeChoices()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(12));
    int number = 1;
    const auto add = [&](Icon icon, const QString &title, const QString &note) {
        auto *card = new ChoiceCard(icon, title, note, QStringLiteral("Ctrl+%1").arg(number++));
        const int index = int(m_cards.size());
        connect(card, &QAbstractButton::clicked, this, [this, index] { choose(index); });
        m_cards.push_back(card);
        column->addWidget(card);
    };
    for (const SourceForm &form : sourceForms())
        if (form.measures)
            add(form.icon, form.title, form.note);
    add(Icon::Folder, tr("Sample project"), tr("An online shop with recorded data"));
    auto *open = new QHBoxLayout;
    open->setSpacing(theme::px(6));
    QPushButton *file = makeLink(tr("Open a .sextant file"));
    open->addWidget(makeLabel(tr("Already have a project?"), theme::Type::Small, Ink::Tertiary));
    open->addWidget(file);
    open->addStretch(1);
    column->addSpacing(theme::px(4));
    column->addLayout(open);
    connect(file, &QPushButton::clicked, this, &StartPage::openFileRequested);
    m_recentTitle = makeLabel(tr("Recent projects"), theme::Type::CaptionStrong, Ink::Tertiary);
    column->addWidget(m_recentTitle);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(theme::px(2));
    column->addLayout(m_recent);
    column->addStretch(1);
    setRecent({});
    return box;
}

QWidget *StartPage::makeForms()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_connection = new ConnectionPanel(tr("Connect"));
    m_connection->setMinimumHeight(theme::px(420));
    column->addWidget(m_connection);
    column->addWidget(makeSample());
    connect(m_connection, &ConnectionPanel::testRequested, this, &StartPage::testRequested);
    connect(m_connection, &ConnectionPanel::testCancelled, this, &StartPage::testCancelled);
    connect(m_connection, &ConnectionPanel::secretEntered, this, &StartPage::secretEntered);
    connect(m_connection, &ConnectionPanel::accepted, this, &StartPage::createRequested);
    return box;
}

QWidget *StartPage::makeSample()
{
    m_sample = new Panel(tr("Sample project"));
    m_sample->setRule(true);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(theme::px(19), theme::px(16), theme::px(19), theme::px(16));
    column->setSpacing(theme::px(12));
    column->addWidget(makeParagraph(tr("A checkout before and after two weeks of optimisation: charts, verdicts, a gate that is not passed yet, and a report to export. "
                                       "All of it is recorded and says so; nothing is sent anywhere.")));
    QPushButton *open = makeButton(tr("Open the sample"), ButtonKind::Primary);
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_sample->body()->addLayout(column, 1);
    connect(open, &QPushButton::clicked, this, &StartPage::sampleRequested);
    return m_sample;
}

void StartPage::choose(int index)
{
    m_error->hide();
    if (index == m_chosen)
        return;
    if (m_chosen >= 0 && m_chosen < int(m_drafts.size()))
        m_drafts[std::size_t(m_chosen)] = m_connection->config();
    m_chosen = index;
    const bool sample = index >= int(m_drafts.size());
    m_connection->setVisible(!sample);
    m_sample->setVisible(sample);
    if (!sample)
        m_connection->setConfig(m_drafts[std::size_t(index)]);
}

void StartPage::setSnapshot(const SnapshotPtr &snapshot)
{
    int done = 0;
    if (snapshot && std::any_of(snapshot->sources.begin(), snapshot->sources.end(), [](const SourceHealth &health) { return health.state == SourceState::Ok; })) {
        done = 1;
        if (std::any_of(snapshot->kpis.begin(), snapshot->kpis.end(), [](const KpiReading &reading) { return reading.data.value.has_value(); }))
            done = snapshot->baselineId.isEmpty() ? 2 : 3;
    }
    m_steps->setDone(done);
}

void StartPage::setRecent(const std::vector<Recent> &projects)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentTitle->setVisible(!projects.empty());
    for (std::size_t i = 0; i < std::min(projects.size(), recentShown); ++i) {
        const auto &[path, title] = projects[i];
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(theme::px(8));
        // An ampersand in a name must not become an underline.
        QPushButton *open = makeLink(QString(title).replace(u'&', QStringLiteral("&&")));
        open->setAccessibleDescription(path);
        const bool there = QFileInfo::exists(path);
        open->setEnabled(there);
        TextLabel *place = makeLabel(there ? path : tr("not found: %1").arg(path), theme::Type::Small, Ink::Tertiary);
        place->setElide(Qt::ElideMiddle);
        line->addWidget(open);
        line->addWidget(place, 1);
        m_recent->addWidget(row);
        connect(open, &QPushButton::clicked, this, [this, file = path] { Q_EMIT openRecentRequested(file); });
    }
}

void StartPage::setError(const Error &error)
{
    m_error->setVisible(error.code != ErrorCode::Cancelled);
    m_error->setContent(error.context.isEmpty() ? tr("This did not work") : error.context, describe(Error{error.code, {}, error.detail, error.advice, 0, 0}));
}

void StartPage::setTestResult(const ConnectionReport &report)
{
    m_connection->setTestResult(report);
}

void StartPage::setLooksFor(const QStringList &metrics, int more)
{
    m_connection->setLooksFor(metrics, more);
}

void StartPage::layOut()
{
    const bool wide = width() >= theme::px(wideFrom);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_head->setDirection(width() >= theme::px(860) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_choices->setMaximumWidth(wide ? theme::px(choicesWidth) : QWIDGETSIZE_MAX);
    m_choices->setMinimumWidth(wide ? theme::px(choicesWidth) : 0);
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    layOut();
}

} // namespace sextant
