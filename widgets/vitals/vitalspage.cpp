#include "widgets/vitals/vitalspage.h"

#include "models/analysis/kpichart.h"
#include "widgets/charts/chartview.h"
#include "widgets/common/controls.h"
#include "widgets/common/panel.h"
#include "widgets/common/tables.h"
#include "widgets/vitals/vitalsdelegate.h"

#include <QDateTime>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTableView>

#include <cmath>

namespace sextant {
namespace {

constexpr int chartHeight = 240;
constexpr int allColumns = 1060; ///< content width from which every column has its place
constexpr int noViews = 900;     ///< below, the distribution of views goes first, then the trend
constexpr int noLegend = 980;
constexpr int noScope = 760;

ChartLook chartLook(int offset)
{
    ChartLook look;
    look.leftMargin = 48;
    look.rightMargin = 104;
    look.timeZoneOffset = offset;
    return look;
}

/// Both devices on one chart: the phone is the current line, the desktop stands beside it with its name.
ChartSpec vitalChart(const VitalRow &row, const Snapshot &snapshot, const QLocale &locale)
{
    ChartSpec spec = kpiChart(*row.first(), snapshot, locale);
    if (!row.mobile || !row.desktop)
        return spec;
    for (ChartSeries &series : spec.series)
        if (series.role == SeriesRole::Current)
            series.label = VitalsPage::tr("Mobile");
    const ChartSpec desktop = kpiChart(*row.desktop, snapshot, locale);
    for (ChartSeries series : desktop.series)
        if (series.role == SeriesRole::Current) {
            series.role = SeriesRole::Part;
            series.label = VitalsPage::tr("Desktop");
            spec.series.push_back(series);
        }
    if (!spec.series.empty())
        spec.emptyText.clear();
    return spec;
}

} // namespace

VitalsPage::VitalsPage(QWidget *parent) : Page(parent)
{
    setAccessibleName(tr("Web Vitals"));
    m_stack = new QStackedLayout(this);
    m_empty = new EmptyState({}, tr("Open sources"));
    m_stack->addWidget(m_empty);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(theme::px(24), theme::px(16), theme::px(24), theme::px(16));
    rows->setSpacing(theme::px(12));
    rows->addWidget(makeBar());
    rows->addWidget(makeTable());
    rows->addSpacing(theme::px(4));
    rows->addWidget(makeChart(), 1);
    scroll->setWidget(content);
    m_stack->addWidget(scroll);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT pageRequested(QStringLiteral("sources")); });
    setTimeZoneOffset(QDateTime::currentDateTime().offsetFromUtc());
    refresh();
}

QWidget *VitalsPage::makeBar()
{
    auto *bar = new QWidget;
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::px(12));
    m_choice = new SegmentedControl(tr("Devices"));
    m_choice->setItems({{tr("Both"), {}, false}, {tr("Mobile"), Icon::Mobile, false}, {tr("Desktop"), Icon::Desktop, false}});
    m_scope = makeLabel({}, theme::Type::Small, Ink::Tertiary);
    m_scope->setElide(Qt::ElideRight);
    m_legend = new VitalsLegend;
    line->addWidget(m_choice);
    line->addWidget(m_scope, 1);
    line->addWidget(m_legend);
    connect(m_choice, &SegmentedControl::chosen, this, [this](int index) {
        m_devices = index;
        refresh();
    });
    return bar;
}

QWidget *VitalsPage::makeTable()
{
    auto *panel = new Panel;
    m_model = new VitalsModel(this);
    m_table = new QTableView;
    m_table->setHorizontalHeader(new VitalsHead(m_table));
    styleTable(*m_table, VitalsDelegate::rowHeight);
    m_table->setItemDelegate(new VitalsDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("Web vitals"));
    m_table->horizontalHeader()->setMinimumSectionSize(theme::px(40));
    m_table->horizontalHeader()->setSectionResizeMode(VitalsModel::Scale, QHeaderView::Stretch);
    panel->body()->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid())
            return;
        m_vital = m_model->row(current.row()).vital.vital;
        showChart();
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const KpiReading *reading = m_model->row(index.row()).vital.first())
            Q_EMIT kpiRequested(reading->kpi.id);
    });
    return panel;
}

QWidget *VitalsPage::makeChart()
{
    m_chartPanel = new Panel(tr("Trend"));
    m_chart = new ChartView;
    m_chart->setMinimumHeight(theme::px(chartHeight));
    m_chartPanel->body()->setContentsMargins(theme::px(8), 0, theme::px(8), theme::px(8));
    m_chartPanel->body()->addWidget(m_chart, 1);
    connect(m_chart, &ChartView::noteRequested, this, &VitalsPage::noteRequested);
    connect(m_chart, &ChartView::exportRequested, this, &VitalsPage::exportRequested);
    return m_chartPanel;
}

void VitalsPage::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    refresh();
}

void VitalsPage::setTimeZoneOffset(int seconds)
{
    m_chart->setLook(chartLook(seconds));
}

void VitalsPage::refresh()
{
    m_model->show(m_snapshot, devices());
    const bool shown = m_model->hasData() || (m_devices != 0 && m_model->rowCount() > 0);
    m_stack->setCurrentIndex(shown ? 1 : 0);
    if (!shown) {
        const QString advice = m_model->advice();
        m_empty->setContent(!m_snapshot ? tr("Nothing has been measured yet.")
                                        : tr("No web vitals in this window. %1").arg(advice.isEmpty() ? tr("Connect a source that collects them in the browser.") : advice),
                            tr("Open sources"));
        return;
    }
    m_scope->setText(scopeText());
    m_legend->setContent(devices(), m_snapshot->baselineId);
    const int row = std::max(0, m_model->indexOf(m_vital));
    if (m_table->currentIndex().row() != row)
        m_table->selectRow(row);
    m_table->setFixedHeight(m_table->horizontalHeader()->height() + m_model->rowCount() * theme::px(VitalsDelegate::rowHeight));
    showChart();
    arrange();
}

QString VitalsPage::scopeText() const
{
    const int lcp = std::max(0, m_model->indexOf(QStringLiteral("LCP")));
    double views = 0;
    for (const KpiReading *reading : {m_model->row(lcp).vital.mobile, m_model->row(lcp).vital.desktop})
        if (reading && reading->data.observations)
            views += *reading->data.observations;
    const QString span = spanText(m_snapshot->window.length(), QLocale());
    return views > 0 ? tr("Field data, 75th percentile of %1 page views in %2").arg(QLocale().toString(std::round(views), 'f', 0), span)
                     : tr("Field data, 75th percentile over %1").arg(span);
}

QString VitalsPage::chartSubtitle(const VitalRow &row) const
{
    const KpiReading *reading = row.first();
    const ReadingText text = readingText(*reading, QLocale());
    const QString device = row.mobile ? tr("mobile") : tr("desktop");
    if (text.change.isEmpty() || text.direction == 0)
        return device;
    QString said = (text.direction < 0 ? tr("%1 %2 lower than %3") : tr("%1 %2 higher than %3")).arg(device, text.change, m_snapshot->baselineId);
    if (!text.interval.isEmpty())
        said += QStringLiteral(" (%1)").arg(text.interval);
    return said;
}

void VitalsPage::showChart()
{
    const int index = m_model->indexOf(m_vital);
    if (!m_snapshot || m_model->rowCount() == 0)
        return;
    const VitalRow &row = m_model->row(std::max(0, index)).vital;
    m_chartPanel->setTitle(tr("%1, p75").arg(row.vital));
    m_chartPanel->setSubtitle(chartSubtitle(row));
    m_chart->setSpec(vitalChart(row, *m_snapshot, QLocale()));
}

void VitalsPage::arrange()
{
    const qreal s = theme::scale();
    const int content = width() - theme::px(48 + 2);
    using C = VitalsModel::Column;
    m_table->setColumnHidden(C::Mobile, devices() == VitalDevices::Desktop);
    m_table->setColumnHidden(C::Desktop, devices() == VitalDevices::Mobile);
    m_table->setColumnHidden(C::Views, content < noViews * s);
    m_table->setColumnHidden(C::Trend, content < noScope * s);
    m_legend->setVisible(content >= noLegend * s);
    m_scope->setVisible(content >= noScope * s || !m_legend->isVisible());
    const bool roomy = content >= allColumns * s;
    const struct { C column; int wide; int narrow; } widths[] = {{C::Metric, 192, 150}, {C::Mobile, 120, 112}, {C::Desktop, 112, 108},
                                                                 {C::Views, 128, 128},  {C::Trend, 120, 110},  {C::Against, 128, 124}};
    for (const auto &row : widths)
        m_table->setColumnWidth(row.column, theme::px(roomy ? row.wide : row.narrow));
}

void VitalsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

} // namespace sextant
