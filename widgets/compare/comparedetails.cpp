#include "widgets/compare/comparedetails.h"
#include "models/analysis/histogram.h"
#include "models/analysis/readingtext.h"
#include "models/core/datatext.h"
#include "widgets/charts/chartview.h"
#include "widgets/common/controls.h"
#include "widgets/compare/breakdownview.h"
#include "widgets/compare/comparetext.h"
#include "models/analysis/differencechart.h"
#include "widgets/compare/distributionview.h"
#include "widgets/compare/valuesline.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QtConcurrentRun>

#include <cmath>

namespace sextant {
namespace {

constexpr double quantiles[] = {0.5, 0.75, 0.9, 0.95, 0.99};
constexpr int chartHeight = 190;
constexpr int controlsWidth = 330; // px: what the panel has for both choices above the chart
constexpr int queryLines = 4;

QVBoxLayout *columnOf(QWidget *box, int spacing)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(spacing));
    return column;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

CompareDetails::CompareDetails(QWidget *parent) : Panel({}, parent)
{
    m_empty = new EmptyState(tr("Select a row to see what its verdict rests on."));
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(theme::px(15), theme::px(8), theme::px(15), theme::px(14));
    column->setSpacing(theme::px(10));
    column->addWidget(makeHead());
    m_values = new ValuesLine;
    column->addWidget(m_values);
    column->addWidget(makeChart());
    column->addWidget(makeDistribution());
    column->addWidget(makeReasons());
    m_breakdown = new BreakdownView;
    column->addWidget(m_breakdown);
    column->addWidget(makeQuery());
    column->addStretch(1);
    body()->addWidget(m_content);
    body()->addWidget(m_empty);
    setReading({}, {});
}

QWidget *CompareDetails::makeHead()
{
    auto *box = new QWidget;
    box->setFixedHeight(theme::px(30));
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    m_name = makeLabel({}, theme::Type::PanelTitle);
    m_name->setElide(Qt::ElideRight);
    m_badge = new Badge;
    line->addWidget(m_name, 1);
    line->addWidget(m_badge);
    return box;
}

QWidget *CompareDetails::makeChart()
{
    auto *box = new QWidget;
    auto *column = columnOf(box, 6);
    m_mode = new SegmentedControl(tr("Chart"));
    m_mode->setSmall(true);
    m_mode->setTexts({tr("Overlay"), tr("Difference")});
    m_alignment = new SegmentedControl(tr("Alignment of the baseline"));
    m_alignment->setSmall(true);
    m_alignment->setTexts({tr("Time of day"), tr("Elapsed")});
    // Long words go below each other instead of pushing the panel wider than its place.
    const bool beside = m_mode->sizeHint().width() + m_alignment->sizeHint().width() <= theme::px(controlsWidth);
    auto *controls = new QBoxLayout(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    controls->setSpacing(theme::px(8));
    controls->addWidget(m_mode, 0, Qt::AlignLeft);
    controls->addStretch(beside ? 1 : 0);
    controls->addWidget(m_alignment, 0, Qt::AlignLeft);
    m_chart = new ChartView;
    m_chart->setFixedHeight(theme::px(chartHeight));
    column->addLayout(controls);
    column->addWidget(m_chart);
    connect(m_mode, &SegmentedControl::chosen, this, &CompareDetails::showChart);
    connect(m_alignment, &SegmentedControl::chosen, this, &CompareDetails::showChart);
    return box;
}

QWidget *CompareDetails::makeDistribution()
{
    m_distributionBox = new QWidget;
    auto *column = columnOf(m_distributionBox, 4);
    column->addWidget(makeLabel(tr("Distribution, share of observations"), theme::Type::SmallStrong, Ink::Secondary));
    m_distribution = new DistributionView;
    column->addWidget(m_distribution);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::px(8));
    grid->setVerticalSpacing(theme::px(3));
    for (int cell = 0; cell < 4; ++cell)
        grid->setColumnStretch(cell, 1);
    for (std::size_t row = 0; row <= std::size(quantiles); ++row) {
        std::array<TextLabel *, 4> cells{};
        for (int cell = 0; cell < 4; ++cell) {
            const bool head = row == 0;
            cells[std::size_t(cell)] = makeLabel({}, head ? theme::Type::CaptionStrong : theme::Type::Body,
                                                 head || cell == 1 ? Ink::Tertiary : Ink::Primary);
            cells[std::size_t(cell)]->setAlignment(cell == 0 ? Qt::AlignLeft : Qt::AlignRight);
            cells[std::size_t(cell)]->setElide(Qt::ElideRight);
            grid->addWidget(cells[std::size_t(cell)], int(row), cell);
        }
        m_quantiles.push_back(cells);
    }
    column->addLayout(grid);
    return m_distributionBox;
}

QWidget *CompareDetails::makeReasons()
{
    auto *box = new QWidget;
    auto *column = columnOf(box, 4);
    column->addWidget(new Rule(Qt::Horizontal));
    column->addSpacing(theme::px(4));
    column->addWidget(makeLabel(tr("Why this verdict"), theme::Type::SmallStrong));
    m_reasons = new QVBoxLayout;
    m_reasons->setSpacing(theme::px(3));
    column->addLayout(m_reasons);
    m_facts = makeParagraph({}, theme::Type::Small, Ink::Tertiary);
    column->addSpacing(theme::px(2));
    column->addWidget(m_facts);
    return box;
}

QWidget *CompareDetails::makeQuery()
{
    m_queryBox = new QWidget;
    auto *column = columnOf(m_queryBox, 8);
    m_query = new QPlainTextEdit;
    m_query->setLayoutDirection(Qt::LeftToRight); // a query is code
    m_query->setReadOnly(true);
    m_query->setFont(theme::font(theme::Type::Code));
    m_query->setTabChangesFocus(true);
    m_query->setAccessibleName(tr("Resolved query"));
    m_query->setFixedHeight(QFontMetrics(m_query->font()).lineSpacing() * queryLines + theme::px(14));
    column->addWidget(m_query);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::px(8));
    QPushButton *copy = makeSmallButton(tr("Copy query"), ButtonKind::Default, Icon::Copy);
    QPushButton *open = makeSmallButton(tr("Open query"), ButtonKind::Default, Icon::Search);
    line->addWidget(copy);
    line->addWidget(open);
    line->addStretch(1);
    column->addLayout(line);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(query()); });
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openQueryRequested(m_kpi, query()); });
    return m_queryBox;
}

void CompareDetails::setReading(const SnapshotPtr &snapshot, const QString &kpi)
{
    m_snapshot = snapshot;
    m_kpi = kpi;
    const KpiReading *shown = reading();
    m_content->setVisible(shown != nullptr);
    m_empty->setVisible(shown == nullptr);
    if (!shown)
        return;
    m_name->setText(shownText(shown->kpi.name));
    m_badge->setChange(shownChange(*shown));
    m_values->setReading(*shown);
    showChart();
    showDistribution(*shown);
    showReasons(*shown);
    showBreakdown();
    m_query->setPlainText(query());
    m_queryBox->setVisible(!query().isEmpty());
}

void CompareDetails::showChart()
{
    const KpiReading *shown = reading();
    if (!shown)
        return;
    const auto alignment = m_alignment->current() == 0 ? Alignment::TimeOfDay : Alignment::Elapsed;
    const ChartSpec overlay = kpiChart(*shown, *m_snapshot, QLocale(), alignment);
    m_chart->setSpec(m_mode->current() == 0 ? overlay : differenceChart(overlay));
}

void CompareDetails::showDistribution(const KpiReading &reading)
{
    const bool both = reading.data.histogram && reading.baseline && reading.baseline->histogram
                      && reading.data.histogram->total() > 0 && reading.baseline->histogram->total() > 0;
    m_distributionBox->setVisible(both);
    if (!both)
        return;
    const QLocale locale;
    const DisplayScale scale = readingScale(reading);
    const HistogramWindow &before = *reading.baseline->histogram;
    const HistogramWindow &now = *reading.data.histogram;
    const QString statistic = shownText(statisticText(reading.kpi.statistic));
    DistributionView::Spec spec{before, now, scale, {}};
    if (reading.data.value)
        spec.marks.push_back({*reading.data.value, tr("Current, %1 %2").arg(statistic, formatNumber(*reading.data.value, scale, locale)),
                              DistributionView::Mark::Current});
    if (reading.baseline->value)
        spec.marks.push_back({*reading.baseline->value, tr("%1, %2 %3").arg(m_snapshot->baselineId, statistic, formatNumber(*reading.baseline->value, scale, locale)),
                              DistributionView::Mark::Baseline});
    if (reading.kpi.target)
        spec.marks.push_back({reading.kpi.target->limit, tr("target %1").arg(formatNumber(reading.kpi.target->limit, scale, locale)),
                              DistributionView::Mark::Limit});
    m_distribution->setSpec(spec);

    const QString unit = scale.symbol.isEmpty() ? QString() : QStringLiteral(", ") + scale.symbol;
    const QString head[] = {tr("Quantile"), m_snapshot->baselineId + unit, tr("Current") + unit, tr("Shift")};
    for (std::size_t cell = 0; cell < 4; ++cell)
        m_quantiles[0][cell]->setText(head[cell]);
    for (std::size_t row = 0; row < std::size(quantiles); ++row) {
        const double from = quantileLinear(before, quantiles[row]).value;
        const double to = quantileLinear(now, quantiles[row]).value;
        const QString cells[] = {QStringLiteral("p%1").arg(qRound(quantiles[row] * 100)), formatNumber(from, scale, locale),
                                 formatNumber(to, scale, locale), formatChange(from, to, reading.kpi.unit, locale)};
        const bool own = quantileOf(reading.kpi.statistic) == quantiles[row];
        for (std::size_t cell = 0; cell < 4; ++cell) {
            m_quantiles[row + 1][cell]->setText(cells[cell]);
            m_quantiles[row + 1][cell]->setType(own ? theme::Type::BodyStrong : theme::Type::Body);
        }
    }
}

void CompareDetails::showReasons(const KpiReading &reading)
{
    clear(m_reasons);
    std::vector<Reason> reasons;
    if (reading.change)
        reasons = reading.change->reasons;
    if (reasons.empty())
        reasons.push_back({{}, reading.change ? tr("No reason was recorded.") : tr("The baseline or the current window has no data for this KPI.")});
    const Change change = shownChange(reading);
    const bool decided = change != Change::Inconclusive && change != Change::NoData;
    for (const Reason &reason : reasons) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(theme::px(8));
        line->addWidget(new GlyphLabel(decided ? glyphOf(change) : Glyph::Inconclusive, 12), 0, Qt::AlignTop);
        line->addWidget(makeParagraph(reason.text, theme::Type::Small), 1);
        m_reasons->addWidget(row);
    }
    if (reading.target)
        for (const Reason &reason : reading.target->reasons)
            m_reasons->addWidget(makeParagraph(tr("Target: %1").arg(reason.text), theme::Type::Small));
    m_facts->setText(evidence(reading));
}

/// Dozens of parts take longer than a frame, so they are compared beside the screen.
void CompareDetails::showBreakdown()
{
    const quint64 ticket = m_breakdownAsked.next();
    auto future = QtConcurrent::run([snapshot = m_snapshot, kpi = m_kpi] { return breakdownAt(*snapshot, kpi); });
    whenDone(future, this, [this, ticket](const Breakdown &breakdown) {
        if (m_breakdownAsked.isCurrent(ticket) && reading())
            m_breakdown->setBreakdown(breakdown, *reading(), m_snapshot->baselineId);
    });
}

QString CompareDetails::evidence(const KpiReading &reading) const
{
    const QLocale locale;
    const auto percent = [&locale](double share) { return locale.toString(share * 100, 'f', 1) + QStringLiteral("\u00A0%"); };
    QStringList parts;
    if (reading.change) {
        if (!reading.change->method.isEmpty())
            parts << tr("Method: %1").arg(shownText(reading.change->method));
        if (reading.change->pAdjusted)
            parts << tr("p %1 after Holm").arg(probabilityText(*reading.change->pAdjusted, locale));
        else if (reading.change->p)
            parts << tr("p %1").arg(probabilityText(*reading.change->p, locale));
        if (reading.change->mde && reading.change->relative)
            parts << tr("smallest effect these data could show %1").arg(percent(*reading.change->mde));
    }
    parts << tr("%1, coverage %2").arg(readingText(reading, locale).statistic, percent(reading.data.coverage));
    if (reading.baseline)
        parts << tr("%1 coverage %2").arg(m_snapshot->baselineId, percent(reading.baseline->coverage));
    if (reading.data.observations)
        parts << tr("%1 observations").arg(locale.toString(*reading.data.observations, 'f', 0));
    if (!reading.data.sourceName.isEmpty())
        parts << reading.data.sourceName;
    return parts.join(QStringLiteral(" · "));
}

QString CompareDetails::query() const
{
    const KpiReading *shown = reading();
    if (!shown)
        return {};
    const KpiQueries &queries = shown->data.binding.queries;
    return queries.value.isEmpty() ? queries.series : queries.value;
}

} // namespace sextant
