#include "models/analysis/kpichart.h"

#include "models/analysis/readingtext.h"
#include "models/core/datatext.h"
#include "models/core/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(KpiChart)
};

constexpr double day = 86400;

TimeSeries shifted(const TimeSeries &series, double by, const TimeRange &window)
{
    TimeSeries out;
    out.labels = series.labels;
    for (std::size_t i = 0; i < series.size(); ++i)
        if (const double t = series.t[i] + by; t >= window.start && t <= window.end)
            out.append(t, series.v[i]);
    return out;
}

double quantileOfSorted(const std::vector<double> &sorted, double q)
{
    const double position = q * double(sorted.size() - 1);
    const std::size_t below = std::size_t(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (position - double(below));
}

/// The middle 80 % of the baseline values around each step. The neighbourhood is an hour or 13 steps, whichever is longer:
/// shorter ones follow the noise, longer ones flatten the course of the day. A band is smooth: some hundred points draw it,
/// and sorting the neighbourhood of each of 11,000 samples takes a second a chart.
ChartBand bandAround(const TimeSeries &baseline, double step)
{
    const std::size_t reach = std::max<std::size_t>(6, std::size_t(1800 / std::max(step, 1.0)));
    ChartBand band;
    std::vector<double> near;
    constexpr std::size_t mostPoints = 600;
    const std::size_t stride = std::max<std::size_t>(1, baseline.size() / mostPoints);
    for (std::size_t i = 0; i < baseline.size(); i += stride) {
        near.clear();
        const std::size_t first = i > reach ? i - reach : 0;
        for (std::size_t j = first; j < std::min(baseline.size(), i + reach + 1); ++j)
            if (std::isfinite(baseline.v[j]))
                near.push_back(baseline.v[j]);
        if (near.size() < 3)
            continue;
        std::sort(near.begin(), near.end());
        band.t.push_back(baseline.t[i]);
        band.low.push_back(quantileOfSorted(near, 0.1));
        band.high.push_back(quantileOfSorted(near, 0.9));
    }
    return band;
}

/// Missing steps inside the series; the edges belong to the window, not to the source.
std::vector<TimeRange> gapsIn(const TimeSeries &series, double step)
{
    std::vector<TimeRange> gaps;
    double last = 0;
    bool seen = false;
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (!std::isfinite(series.v[i]))
            continue;
        if (seen && series.t[i] - last > 2.5 * step)
            gaps.push_back({last, series.t[i]});
        last = series.t[i];
        seen = true;
    }
    return gaps;
}

QString limitLabel(const Target &target, const DisplayScale &scale, const QLocale &locale)
{
    const QString rule = leftToRight(comparatorText(target.comparator) + QChar(0x00A0) + limitText(target.limit, scale, locale), locale);
    return target.proposed ? Tr::tr("Proposed %1").arg(rule) : Tr::tr("Target %1").arg(rule);
}

} // namespace

double alignmentShift(const TimeRange &baseline, const TimeRange &current, Alignment alignment)
{
    if (alignment == Alignment::Elapsed)
        return current.start - baseline.start;
    // Whole days, so that 09:00 lies over 09:00; of those the one that covers the most of the current window.
    return std::round((current.start - baseline.start) / day) * day;
}

ChartSpec kpiChart(const KpiReading &reading, const Snapshot &snapshot, const QLocale &locale, Alignment alignment)
{
    ChartSpec spec;
    spec.title = shownText(reading.kpi.name);
    spec.unit = reading.kpi.unit;
    const double reference = reading.kpi.target ? reading.kpi.target->limit
                                                : reading.data.value.value_or(reading.baseline && reading.baseline->value ? *reading.baseline->value : 0);
    spec.scale = displayScale(reading.kpi.unit, reference);
    spec.window = reading.data.window.isValid() ? reading.data.window : snapshot.window;
    spec.step = reading.data.step;
    spec.markers = snapshot.markers;

    if (!reading.data.series.empty()) {
        ChartSeries current;
        current.role = SeriesRole::Current;
        current.label = Tr::tr("Current");
        current.data = reading.data.series;
        current.stale = reading.target && reading.target->stale;
        current.incompleteLast = snapshot.live && !current.stale
                                 && reading.data.series.t.back() + reading.data.step > snapshot.asOf;
        spec.gaps = gapsIn(current.data, spec.step);
        spec.series.push_back(std::move(current));
    }
    if (reading.baseline && !reading.baseline->series.empty()) {
        const double shift = alignmentShift(reading.baseline->window, spec.window, alignment);
        ChartSeries baseline;
        baseline.role = SeriesRole::Baseline;
        baseline.label = Tr::tr("Baseline %1").arg(snapshot.baselineName.isEmpty() ? snapshot.baselineId : snapshot.baselineName);
        baseline.data = shifted(reading.baseline->series, shift, spec.window);
        if (!baseline.data.empty()) {
            spec.band = bandAround(baseline.data, reading.baseline->step);
            spec.series.push_back(std::move(baseline));
        }
    }
    if (reading.kpi.target) {
        const Target &target = *reading.kpi.target;
        spec.limits.push_back({target.limit, limitLabel(target, spec.scale, locale), wantsLow(target.comparator)});
    }
    if (spec.series.empty())
        spec.emptyText = reading.data.error ? describe(*reading.data.error) : Tr::tr("No samples in this window");
    return spec;
}

ChartTable chartTable(const ChartSpec &spec)
{
    ChartTable table;
    table.head << QStringLiteral("time");
    std::map<double, std::vector<std::optional<double>>> byTime;
    for (std::size_t column = 0; column < spec.series.size(); ++column) {
        const ChartSeries &series = spec.series[column];
        table.head << series.label;
        for (std::size_t i = 0; i < series.data.size(); ++i) {
            auto &row = byTime[series.data.t[i]];
            row.resize(spec.series.size());
            row[column] = series.data.v[i];
        }
    }
    for (auto &[time, values] : byTime) {
        values.insert(values.begin(), time);
        table.rows.push_back(std::move(values));
    }
    return table;
}

} // namespace sextant
