#include "widgets/compare/comparepage.h"
#include "widgets/common/controls.h"
#include "widgets/common/panel.h"
#include "widgets/compare/baselinelist.h"
#include "widgets/compare/comparedetails.h"
#include "widgets/compare/comparesummary.h"
#include "widgets/compare/comparetext.h"
#include "widgets/compare/explorationlist.h"
#include "widgets/compare/verdictfilter.h"
#include "widgets/compare/verdicttable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace sextant {
namespace {

constexpr int detailsWidth = 384;
constexpr int wideFrom = 1020; ///< below this width the details go under the table
constexpr int marginX = 24;
constexpr int marginY = 16;

} // namespace

ComparePage::ComparePage(QWidget *parent) : Page(parent), m_model(new VerdictModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_views = new QStackedWidget;
    column->addWidget(m_views);
    m_empty = new EmptyState({});
    m_views->insertWidget(Empty, m_empty);
    m_views->insertWidget(Table, makeComparison());
    auto *listPage = new QWidget;
    auto *listColumn = new QVBoxLayout(listPage);
    listColumn->setContentsMargins(theme::px(marginX), theme::px(marginY), theme::px(marginX), theme::px(marginY));
    m_baselines = new BaselineList;
    listColumn->addWidget(m_baselines);
    m_views->insertWidget(Baselines, listPage);
    auto *explorePage = new QWidget;
    auto *exploreColumn = new QVBoxLayout(explorePage);
    exploreColumn->setContentsMargins(theme::px(marginX), theme::px(marginY), theme::px(marginX), theme::px(marginY));
    m_exploration = new ExplorationList;
    exploreColumn->addWidget(m_exploration);
    m_views->insertWidget(Explored, explorePage);
    connect(m_exploration, &ExplorationList::closeRequested, this, [this] {
        m_exploring = false;
        updateView();
    });
    connect(m_exploration, &ExplorationList::everyMetricRequested, this, [this] { explore(QStringLiteral("all")); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_hasBaselines)
            showBaselines(true);
        else
            Q_EMIT actionRequested(QStringLiteral("freeze-baseline"), {});
    });
    connect(m_baselines, &BaselineList::freezeRequested, this, [this] { Q_EMIT actionRequested(QStringLiteral("freeze-baseline"), {}); });
    connect(m_baselines, &BaselineList::deleteRequested, this, [this](const QString &id) { Q_EMIT actionRequested(QStringLiteral("delete-baseline"), id); });
    connect(m_baselines, &BaselineList::closeRequested, this, [this] { showBaselines(false); });
    connect(m_baselines, &BaselineList::useRequested, this, [this](const QString &id) {
        Q_EMIT actionRequested(QStringLiteral("use-baseline"), id);
        showBaselines(false);
    });
    updateView();
}

QWidget *ComparePage::makeComparison()
{
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, m_content);
    m_columns->setContentsMargins(theme::px(marginX), theme::px(marginY), theme::px(marginX), theme::px(marginY));
    m_columns->setSpacing(theme::px(16));
    m_tablePanel = new Panel;
    m_tablePanel->body()->addWidget(makeTools());
    m_summary = new CompareSummary;
    m_tablePanel->body()->addWidget(m_summary);
    connect(m_summary, &CompareSummary::backRequested, this, [this] {
        m_runsShown = false;
        showMoment(m_live);
    });
    m_table = new VerdictTable(m_model);
    m_nothing = new EmptyState(tr("No KPI has this verdict."), tr("Show all"));
    m_nothing->hide();
    m_tablePanel->body()->addWidget(m_table, 1);
    m_tablePanel->body()->addWidget(m_nothing, 1);
    m_details = new CompareDetails;
    m_detailsScroll = new QScrollArea;
    m_detailsScroll->setFrameShape(QFrame::NoFrame);
    m_detailsScroll->setWidgetResizable(true);
    m_detailsScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detailsScroll->setWidget(m_details);
    m_columns->addWidget(m_tablePanel, 1);
    m_columns->addWidget(m_detailsScroll);
    m_columns->addStretch(0);
    m_scroll->setWidget(m_content);
    m_details->installEventFilter(this);
    connect(m_table, &VerdictTable::kpiSelected, this, &ComparePage::select);
    connect(m_table, &VerdictTable::kpiActivated, this, [this] {
        if (!m_wide)
            m_scroll->verticalScrollBar()->setValue(m_detailsScroll->y() - theme::px(8));
    });
    connect(m_nothing, &EmptyState::actionTriggered, this, [this] {
        m_filter->setCurrent(0);
        m_model->setFilter({});
        reselect();
    });
    connect(m_details, &CompareDetails::openQueryRequested, this, [this](const QString &kpi, const QString &query) { Q_EMIT actionRequested(QStringLiteral("query"), kpi + u' ' + query); });
    return m_scroll;
}

QWidget *ComparePage::makeTools()
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(theme::px(8), theme::px(9), theme::px(8), theme::px(9));
    line->setSpacing(theme::px(8));
    m_filter = new VerdictFilter;
    QPushButton *list = makeIconButton(Icon::Pin, tr("Baselines"));
    QPushButton *more = makeIconButton(Icon::More, tr("More"));
    QMenu *menu = makeMenu();
    line->addWidget(m_filter);
    line->addStretch(1);
    line->addWidget(list);
    line->addWidget(more);
    connect(m_filter, &VerdictFilter::chosen, this, [this](std::optional<Change> verdict) {
        m_model->setFilter(verdict);
        reselect();
    });
    connect(list, &QPushButton::clicked, this, [this] { showBaselines(true); });
    connect(more, &QPushButton::clicked, this, [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    return box;
}

/// Every other baseline as the later side of the one in use.
void ComparePage::fillRunsMenu(QMenu *menu)
{
    menu->clear();
    const QString from = m_snapshot && !m_snapshot->baselineId.isEmpty() ? m_snapshot->baselineId : m_baselineIds.value(0);
    for (const QString &id : std::as_const(m_baselineIds)) {
        if (id == from)
            continue;
        connect(menu->addAction(tr("%1 against %2").arg(id, from)), &QAction::triggered, this,
                [this, id, from] { Q_EMIT actionRequested(QStringLiteral("compare-runs"), from + u' ' + id); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Freeze a second baseline first"))->setEnabled(false);
}

void ComparePage::explore(const QString &what)
{
    m_exploring = true;
    m_listShown = false;
    m_exploration->setRunning();
    updateView();
    Q_EMIT actionRequested(QStringLiteral("explore"), what);
}

void ComparePage::showExploration(const Result<Exploration> &found)
{
    m_exploration->setExploration(found);
}

void ComparePage::showRuns(const SnapshotPtr &runs)
{
    m_runsShown = true;
    m_listShown = false;
    m_exploring = false;
    showMoment(runs);
}

QMenu *ComparePage::makeMenu()
{
    auto *menu = new QMenu(this);
    QAction *worst = menu->addAction(tr("Worst first within each area"));
    worst->setCheckable(true);
    menu->addSeparator();
    QMenu *runs = menu->addMenu(tr("Run against run"));
    QAction *explored = menu->addAction(icon(Icon::Search), tr("What else changed…"));
    menu->addSeparator();
    QAction *copy = menu->addAction(icon(Icon::Copy), tr("Copy as Markdown"));
    QAction *csv = menu->addAction(icon(Icon::Export), tr("Export as CSV…"));
    QAction *freeze = menu->addAction(icon(Icon::Pin), tr("Freeze a baseline…"));
    QAction *file = menu->addAction(icon(Icon::Import), tr("Freeze a baseline from a file…"));
    connect(worst, &QAction::toggled, this, [this](bool on) {
        m_model->setWorstFirst(on);
        reselect();
    });
    connect(runs, &QMenu::aboutToShow, this, [this, runs] { fillRunsMenu(runs); });
    connect(explored, &QAction::triggered, this, [this] { explore(QStringLiteral("bound")); });
    connect(copy, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(markdown());
        Q_EMIT actionRequested(QStringLiteral("toast"), tr("The table was copied as Markdown."));
    });
    connect(csv, &QAction::triggered, this, [this] { Q_EMIT actionRequested(QStringLiteral("export-csv"), QStringLiteral("compare")); });
    connect(freeze, &QAction::triggered, this, [this] { Q_EMIT actionRequested(QStringLiteral("freeze-baseline"), {}); });
    connect(file, &QAction::triggered, this, [this] { Q_EMIT actionRequested(QStringLiteral("freeze-file"), {}); });
    return menu;
}

void ComparePage::setSnapshot(const SnapshotPtr &snapshot)
{
    m_live = snapshot;
    if (!m_runsShown)
        showMoment(snapshot);
}

void ComparePage::showMoment(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_model->setSnapshot(snapshot);
    m_baselines->setActive(m_live ? m_live->baselineId : QString());
    updateCounts();
    m_summary->setMoment(snapshot, m_runsShown);
    updateView();
    reselect();
}

void ComparePage::setBaselines(const std::vector<Baseline> &baselines)
{
    m_hasBaselines = !baselines.empty();
    m_baselineIds.clear();
    for (const Baseline &baseline : baselines)
        m_baselineIds << baseline.id;
    m_baselines->setBaselines(baselines);
    updateView();
}

void ComparePage::showKpi(const QString &id)
{
    showBaselines(false);
    if (m_model->rowOf(id) < 0) {
        m_filter->setCurrent(0);
        m_model->setFilter({});
    }
    m_kpi = id;
    reselect();
}

void ComparePage::showBaselines(bool shown)
{
    m_listShown = shown;
    updateView();
}

QString ComparePage::markdown() const
{
    return m_snapshot ? comparisonMarkdown(*m_snapshot, QLocale()) : QString();
}

QByteArray ComparePage::csv() const
{
    return m_snapshot ? comparisonCsv(*m_snapshot) : QByteArray();
}

void ComparePage::updateView()
{
    if (m_listShown) {
        m_views->setCurrentIndex(Baselines);
        return;
    }
    if (m_exploring) {
        m_views->setCurrentIndex(Explored);
        return;
    }
    const bool compared = m_snapshot && m_snapshot->comparison;
    m_views->setCurrentIndex(compared ? Table : Empty);
    if (compared)
        return;
    if (!m_snapshot)
        m_empty->setContent(tr("Nothing was measured yet. The comparison appears with the first refresh."), {});
    else if (m_hasBaselines)
        m_empty->setContent(tr("No baseline is in use. Choose one to see what changed."), tr("Choose a baseline"));
    else
        m_empty->setContent(tr("There is nothing to compare against. Freeze the current window; later windows are judged against it."),
                            tr("Freeze a baseline"));
}

void ComparePage::updateCounts()
{
    std::array<int, VerdictFilter::segments> counts{};
    for (int i = 0; i < VerdictFilter::segments; ++i)
        counts[std::size_t(i)] = m_model->count(VerdictFilter::verdictOf(i));
    m_filter->setCounts(counts);
}

void ComparePage::select(const QString &kpi)
{
    m_kpi = kpi;
    m_details->setReading(m_snapshot, kpi);
    if (!m_wide && m_table->hasFocus())
        followFocus();
}

/// After the rows changed: the same KPI stays selected; when it is gone, the first row is.
void ComparePage::reselect()
{
    const bool empty = m_model->rowCount() == 0;
    m_table->setVisible(!empty);
    m_nothing->setVisible(empty);
    if (!m_table->selectKpi(m_kpi) && !empty)
        m_table->selectKpi(m_model->reading(1)->kpi.id);
    m_details->setReading(m_snapshot, m_table->currentKpi().isEmpty() ? m_kpi : m_table->currentKpi());
    layOut();
}

/// The table does not scroll by itself when it shows all its rows: the page follows the current row.
void ComparePage::followFocus()
{
    const QRect row = m_table->visualRect(m_table->currentIndex());
    const QPoint at = m_table->viewport()->mapTo(m_content, row.center());
    m_scroll->ensureVisible(at.x(), at.y(), 0, theme::px(40));
}

void ComparePage::layOut()
{
    m_wide = width() >= theme::px(wideFrom);
    m_columns->setDirection(m_wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setStretch(0, m_wide ? 1 : 0);
    m_columns->setStretch(2, m_wide ? 0 : 1); // below the details, not between the parts
    m_scroll->setVerticalScrollBarPolicy(m_wide ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (m_wide) {
        m_content->setMinimumHeight(0);
        m_table->setMinimumHeight(0);
        m_detailsScroll->setMinimumHeight(0);
        m_detailsScroll->setMaximumHeight(QWIDGETSIZE_MAX);
        m_detailsScroll->setFixedWidth(theme::px(detailsWidth));
    } else {
        m_table->setMinimumHeight(m_table->fullHeight());
        m_detailsScroll->setMinimumWidth(0);
        m_detailsScroll->setMaximumWidth(QWIDGETSIZE_MAX);
        const int inner = width() - 2 * theme::px(marginX);
        m_detailsScroll->setFixedHeight(std::max(m_details->sizeHint().height(), m_details->heightForWidth(inner)));
    }
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    layOut();
}

bool ComparePage::eventFilter(QObject *watched, QEvent *event)
{
    // Its height depends on the texts of the selected KPI; below the table it never scrolls on its own.
    if (watched == m_details && event->type() == QEvent::LayoutRequest && !m_wide)
        layOut();
    return Page::eventFilter(watched, event);
}

} // namespace sextant
