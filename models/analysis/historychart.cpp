#include "models/analysis/historychart.h"

#include "models/analysis/readingtext.h"
#include "models/analysis/summary.h"
#include "models/core/datatext.h"
#include "models/core/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HistoryChart)
};

constexpr double longestAhead = 0.5;  ///< of the window: what is farther is a guess
constexpr double shortestAhead = 0.1;
constexpr double beyondCrossing = 1.15;

/// The median of each segment at every value, so that before and after stand beside each other.
ChartSeries levels(const KpiHistoryReport &row)
{
    ChartSeries out;
    out.role = SeriesRole::Baseline;
    out.label = Tr::tr("Level");
    std::size_t begin = 0;
    const auto segment = [&](std::size_t end) {
        const auto first = row.series.v.begin();
        const double level = stats::median({first + std::ptrdiff_t(begin), first + std::ptrdiff_t(end)});
        for (; begin < end; ++begin)
            out.data.append(row.series.t[begin], level);
    };
    for (const HistoryChange &change : row.changes)
        segment(change.point.index);
    segment(row.series.size());
    return out;
}

/// Seconds ahead that are drawn; 0 when the trend does not meet the target.
double aheadOf(const KpiHistoryReport &row, const TimeRange &window)
{
    if (!row.forecast || row.forecast->outlook != stats::Outlook::Reaches || !row.forecast->expected)
        return 0;
    return std::clamp(*row.forecast->expected * beyondCrossing, shortestAhead * window.length(), longestAhead * window.length());
}

void addTrend(ChartSpec &spec, const KpiHistoryReport &row, double ahead)
{
    const stats::Forecast &forecast = *row.forecast;
    const double last = row.series.t.back();
    ChartSeries trend;
    trend.role = SeriesRole::Part;
    trend.label = Tr::tr("Trend");
    ChartBand band;
    constexpr int mostPoints = 400;
    const double step = std::max(row.step, ahead / mostPoints);
    for (double t = 0; t <= ahead; t += step) {
        trend.data.append(last + t, forecast.level + forecast.slope * t);
        band.t.push_back(last + t);
        band.low.push_back(forecast.level + forecast.slopeLow * t);
        band.high.push_back(forecast.level + forecast.slopeHigh * t);
    }
    spec.series.push_back(std::move(trend));
    spec.band = std::move(band);
}

} // namespace

ChartSpec historyChart(const KpiHistoryReport &row, const HistoryReport &report, const QLocale &locale)
{
    ChartSpec spec;
    spec.title = shownText(row.kpi.name);
    spec.unit = row.kpi.unit;
    spec.scale = displayScale(row.kpi.unit, row.kpi.target ? row.kpi.target->limit : *std::max_element(row.series.v.begin(), row.series.v.end()));
    spec.step = row.step;
    spec.window = report.window;
    const double ahead = aheadOf(row, report.window);
    spec.window.end += ahead;
    ChartSeries values;
    values.label = Tr::tr("Value");
    values.data = row.series;
    spec.series.push_back(std::move(values));
    if (!row.changes.empty())
        spec.series.push_back(levels(row));
    if (ahead > 0)
        addTrend(spec, row, ahead);
    if (const auto &target = row.kpi.target) {
        const QString rule = leftToRight(comparatorText(target->comparator) + QChar(0x00A0) + limitText(target->limit, spec.scale, locale), locale);
        spec.limits.push_back({target->limit, target->proposed ? Tr::tr("Proposed %1").arg(rule) : Tr::tr("Target %1").arg(rule), wantsLow(target->comparator)});
    }
    for (const HistoryChange &change : row.changes)
        spec.markers.push_back({QStringLiteral("change-%1").arg(change.point.index), MarkerKind::Note, change.at, change.at,
                                formatChange(change.point.before, change.point.after, row.kpi.unit, locale)});
    for (const Marker &marker : report.markers)
        if (marker.kind == MarkerKind::Deploy || marker.kind == MarkerKind::Configuration)
            spec.markers.push_back(marker);
    std::stable_sort(spec.markers.begin(), spec.markers.end(), [](const Marker &a, const Marker &b) { return a.start < b.start; });
    return spec;
}

} // namespace sextant
