#include "widgets/history/historypage.h"

#include "models/analysis/historychart.h"
#include "models/analysis/readingtext.h"
#include "models/core/datatext.h"
#include "widgets/charts/chartview.h"
#include "widgets/common/controls.h"
#include "widgets/common/panel.h"
#include "widgets/common/tables.h"
#include "widgets/history/historytext.h"
#include "widgets/history/retentiondialog.h"
#include "widgets/sources/timetext.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

namespace sextant {
namespace {

constexpr int listWidth = 300;
constexpr int fullTableFrom = 600;
constexpr int besideFrom = 780; ///< px of width for list and chart beside each other
constexpr int stackedList = 190; ///< heights when they are stacked
constexpr int stackedRight = 560;
constexpr std::array<double, 5> windowDays{1, 7, 30, 90, 400};
constexpr std::array<int, 4> backfillDays{1, 7, 14, 30};
constexpr int usualWindow = 2;
constexpr int usualBackfill = 14;

} // namespace

HistoryPage::HistoryPage(QWidget *parent) : Page(parent), m_model(new HistoryListModel(this)), m_lines(new HistoryTableModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::px(24), theme::px(12), theme::px(24), theme::px(16));
    column->setSpacing(theme::px(12));
    column->addWidget(makeTools());
    m_views = new QStackedWidget;
    m_empty = new EmptyState({});
    m_list = new HistoryList(m_model);
    m_listPanel = new Panel;
    m_listPanel->body()->addWidget(m_list);
    auto *content = new QWidget;
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme::px(16));
    m_right = new QWidget;
    auto *right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(theme::px(16));
    // By their stretch alone: the chart must not jump when a table is empty.
    for (const auto &[part, stretch] : {std::pair{makeChart(), 3}, std::pair{makeTables(), 2}}) {
        part->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
        right->addWidget(part, stretch);
    }
    m_row->addWidget(m_listPanel);
    m_row->addWidget(m_right, 1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    m_views->addWidget(m_empty);
    m_views->addWidget(scroll);
    column->addWidget(m_views, 1);
    connect(m_list, &HistoryList::kpiSelected, this, &HistoryPage::select);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_report && !m_report->spans.empty()) {
            m_window->setCurrent(int(windowDays.size()) - 1);
            Q_EMIT windowChosen(days());
        } else {
            Q_EMIT backfillRequested(usualBackfill);
        }
    });
    updateView();
    arrange();
}

QWidget *HistoryPage::makeTools()
{
    auto *box = new QWidget;
    m_tools = new QBoxLayout(QBoxLayout::LeftToRight, box);
    m_tools->setContentsMargins(0, 0, 0, 0);
    m_tools->setSpacing(theme::px(8));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::px(8));
    m_statement = makeLabel({}, theme::Type::BodyStrong);
    m_statement->setElide(Qt::ElideRight);
    m_progress = makeLabel({}, theme::Type::Small, Ink::Tertiary);
    m_window = new SegmentedControl(tr("Window"));
    m_window->setTexts({tr("24 h"), tr("7 d"), tr("30 d"), tr("90 d"), tr("400 d")});
    m_window->setCurrent(usualWindow);
    m_collect = makeButton(tr("Collect…"), ButtonKind::Default, Icon::Import);
    setPlainToolTip(*m_collect, tr("Ask the sources for the past they remember"));
    m_cancel = makeButton(tr("Stop"), ButtonKind::Default, Icon::Close);
    m_keep = makeButton(tr("Keep…"), ButtonKind::Default, Icon::Clock);
    m_tools->addWidget(m_statement, 1);
    m_tools->addLayout(line);
    line->addWidget(m_progress);
    line->addStretch(1);
    line->addWidget(m_cancel);
    line->addWidget(m_collect);
    line->addWidget(m_keep);
    line->addWidget(m_window);
    m_cancel->hide();
    connect(m_window, &SegmentedControl::chosen, this, [this] { Q_EMIT windowChosen(days()); });
    QMenu *lengths = makeCollectMenu();
    connect(m_collect, &QPushButton::clicked, this, [this, lengths] { lengths->popup(m_collect->mapToGlobal(QPoint(0, m_collect->height()))); });
    connect(m_cancel, &QPushButton::clicked, this, &HistoryPage::backfillCancelled);
    connect(m_keep, &QPushButton::clicked, this, &HistoryPage::askRetention);
    return box;
}

QWidget *HistoryPage::makeChart()
{
    m_chartPanel = new Panel;
    m_outlook = makeLabel({}, theme::Type::Small, Ink::Secondary);
    m_outlook->setElide(Qt::ElideRight);
    m_chart = new ChartView;
    m_chartPanel->addControl(m_outlook);
    m_chartPanel->body()->addWidget(m_chart, 1);
    connect(m_chart, &ChartView::exportRequested, this, &HistoryPage::exportRequested);
    connect(m_chart, &ChartView::noteRequested, this, &HistoryPage::noteRequested);
    return m_chartPanel;
}

QWidget *HistoryPage::makeTables()
{
    auto *panel = new Panel;
    m_note = makeParagraph({}, theme::Type::Small);
    m_note->setContentsMargins(theme::px(12), 0, theme::px(12), theme::px(9));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme::px(12), theme::px(9), theme::px(12), theme::px(9));
    m_choice = new SegmentedControl(tr("Table"));
    m_choice->setSmall(true);
    head->addWidget(m_choice);
    head->addStretch(1);
    m_table = new QTableView;
    m_table->setModel(m_lines);
    styleTable(*m_table);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing = makeParagraph({}, theme::Type::Body, Ink::Tertiary);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(theme::px(16), theme::px(16), theme::px(16), theme::px(16));
    panel->body()->addLayout(head);
    panel->body()->addWidget(m_note);
    panel->body()->addWidget(m_table, 1);
    panel->body()->addWidget(m_nothing, 1);
    connect(m_choice, &SegmentedControl::chosen, this, &HistoryPage::showTable);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { follow(index.row()); });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { follow(index.row()); });
    return panel;
}

double HistoryPage::days() const
{
    return windowDays[std::size_t(m_window->current())];
}

void HistoryPage::setReport(const HistoryReportPtr &report)
{
    m_report = report;
    m_model->setReport(report);
    updateView();
    if (!m_list->selectKpi(m_kpi) && m_model->rowCount() > 0)
        m_list->selectKpi(m_model->at(0)->kpi.id);
    updateTables();
}

void HistoryPage::setLoading(bool loading)
{
    m_loading = loading;
    updateView();
}

void HistoryPage::setCollecting(bool collecting)
{
    m_collect->setVisible(!collecting);
    m_cancel->setVisible(collecting);
    m_progress->setText(collecting ? tr("Collecting…") : QString());
}

void HistoryPage::setProgress(int done, int all)
{
    if (m_cancel->isVisibleTo(this))
        m_progress->setText(tr("Collecting, %1 of %2 KPIs").arg(QString::number(done), QString::number(all)));
}

void HistoryPage::setWritable(bool writable)
{
    m_writable = writable;
    m_collect->setEnabled(writable);
    m_keep->setEnabled(writable);
    updateView();
}

void HistoryPage::setTimeZoneOffset(int seconds)
{
    m_offset = seconds;
    ChartLook look;
    look.timeZoneOffset = seconds;
    m_chart->setLook(look);
}

void HistoryPage::showKpi(const QString &kpi)
{
    m_kpi = kpi;
    m_list->selectKpi(kpi);
}

void HistoryPage::updateView()
{
    const bool some = m_report && !m_report->kpis.empty();
    m_views->setCurrentIndex(some ? 1 : 0);
    m_statement->setText(some ? historyStatement(*m_report) : QString());
    if (some)
        return;
    if (m_loading || !m_report)
        m_empty->setContent(tr("Reading the history…"), {});
    else if (!m_report->spans.empty())
        m_empty->setContent(tr("Nothing is stored of this window."), tr("Show 400 days"));
    else
        m_empty->setContent(tr("There is no history yet. It grows while the project is open, and the sources may remember more."),
                            m_writable ? tr("Collect the last %1 days").arg(usualBackfill) : QString());
}

void HistoryPage::select(const QString &kpi)
{
    m_kpi = kpi;
    const KpiHistoryReport *row = m_report ? m_report->find(kpi) : nullptr;
    if (!row)
        return;
    m_chartPanel->setTitle(shownText(row->kpi.name));
    const QLocale locale;
    QString basis = tr("%1, %2 values").arg(basisText(*row), locale.toString(row->series.size()));
    if (row->weekly)
        basis += tr(", changes found without the weekly rhythm");
    m_chartPanel->setSubtitle(basis);
    m_outlook->setText(row->forecast ? stats::outlookText(*row->forecast) : QString());
    m_outlook->setInk(row->forecast && row->forecast->outlook == stats::Outlook::Reaches ? Ink::Warn : Ink::Secondary);
    m_chart->setSpec(historyChart(*row, *m_report, locale));
    if (m_shownTable == Changes)
        updateTables();
}

void HistoryPage::showTable(int table)
{
    m_shownTable = table;
    updateTables();
}

void HistoryPage::updateTables()
{
    const KpiHistoryReport *row = m_report ? m_report->find(m_kpi) : nullptr;
    const HistoryTable alerts = m_report ? alertsTable(*m_report) : HistoryTable();
    const HistoryTable budgets = m_report ? budgetsTable(*m_report) : HistoryTable();
    const HistoryTable changes = row ? changesTable(*row) : HistoryTable();
    m_choice->setTexts({tr("Changes %1").arg(changes.lines.size()), tr("Alerts of all KPIs %1").arg(alerts.lines.size()), tr("Error budgets %1").arg(budgets.lines.size())});
    m_choice->setCurrent(m_shownTable);
    m_lines->setTable(m_shownTable == Changes ? changes : m_shownTable == Alerts ? alerts : budgets);
    m_table->setAccessibleName(m_shownTable == Changes ? tr("Lasting changes") : m_shownTable == Alerts ? tr("Regression alerts") : tr("Error budgets"));
    const bool empty = m_lines->rowCount() == 0;
    m_table->setVisible(!empty);
    m_nothing->setVisible(empty);
    m_nothing->setText(m_shownTable == Changes ? tr("No lasting change of level in this window.")
                       : m_shownTable == Alerts ? tr("Nothing got worse by 5 % and stayed so for 8 values.")
                                                : tr("No KPI has an error budget: that takes a ratio with a target, or a percentile whose limit is an edge of its buckets."));
    m_note->setText(m_shownTable == Changes ? (row ? rhythmNote(*row) : QString())
                    : m_shownTable == Budgets && m_report ? budgetsNote(*m_report) : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    layOutColumns();
}

/// The row's KPI and moment come into view.
void HistoryPage::follow(int row)
{
    const HistoryLine *line = m_lines->line(row);
    if (!line)
        return;
    const double time = line->time;
    m_list->selectKpi(line->kpi);
    if (time > 0)
        m_chart->setCrosshair(time);
}

void HistoryPage::layOutColumns()
{
    QHeaderView *head = m_table->horizontalHeader();
    const int columns = m_lines->columnCount();
    const int stretched = m_shownTable == Changes ? 4 : 0;
    for (int column = 0; column < columns; ++column)
        head->setSectionResizeMode(column, column == stretched ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    // Narrow windows lose the figure that only some read; it is in the command line's output too.
    const int spare = m_shownTable == Changes ? 5 : m_shownTable == Alerts ? 6 : -1;
    for (int column = 0; column < columns; ++column)
        m_table->setColumnHidden(column, column == spare && m_table->viewport()->width() < theme::px(fullTableFrom));
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
    layOutColumns();
}

void HistoryPage::arrange()
{
    const bool beside = width() >= theme::px(besideFrom);
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_tools->setDirection(m_row->direction());
    m_right->setMinimumHeight(beside ? 0 : theme::px(stackedRight));
    if (beside) {
        m_listPanel->setFixedWidth(theme::px(listWidth));
        m_listPanel->setMinimumHeight(0);
        m_listPanel->setMaximumHeight(QWIDGETSIZE_MAX);
    } else {
        m_listPanel->setMinimumWidth(0);
        m_listPanel->setMaximumWidth(QWIDGETSIZE_MAX);
        m_listPanel->setFixedHeight(theme::px(stackedList));
    }
}

QMenu *HistoryPage::makeCollectMenu()
{
    auto *menu = new QMenu(this);
    for (int length : backfillDays)
        connect(menu->addAction(tr("The last %1").arg(spanText(length * 86400.0, QLocale()))), &QAction::triggered, this, [this, length] { Q_EMIT backfillRequested(length); });
    return menu;
}

void HistoryPage::askRetention()
{
    auto *dialog = new RetentionDialog(m_report ? m_report->retention : HistoryRetention(), m_report ? m_report->spans : std::vector<HistorySpan>(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT retentionChosen(dialog->retention()); });
    dialog->open();
}

} // namespace sextant
