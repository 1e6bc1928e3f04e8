#include "models/analysis/historyreport.h"

#include "models/analysis/histogram.h"
#include "models/analysis/season.h"
#include "models/analysis/summary.h"

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

constexpr double day = 86400;
constexpr double fairShare = 0.5;           ///< of the spans must have buckets, else the line is used throughout: mixing both would
                                            ///< look like a change of level
constexpr std::size_t fewestForTrend = 12;
constexpr double longestRhythm = 3 * day;   ///< levels that last longer are no times of day and no weekends

double valueOf(const HistoryRow &row, HistoryBasis basis, Statistic statistic)
{
    if (basis == HistoryBasis::Extreme)
        return statistic == Statistic::Max ? row.max : row.min;
    return basis == HistoryBasis::MedianOfLine ? row.median : row.mean;
}

HistoryBasis basisOf(Statistic statistic)
{
    switch (statistic) {
    case Statistic::Max:
    case Statistic::Min:
    case Statistic::SustainedMin:
        return HistoryBasis::Extreme;
    case Statistic::Mean:
    case Statistic::Ratio:
        return HistoryBasis::Mean;
    default:
        return HistoryBasis::MedianOfLine;
    }
}

TimeSeries fromBuckets(const KpiHistory &history, double quantile, double asOf)
{
    TimeSeries out;
    for (const HistoryBuckets &entry : history.buckets)
        if (entry.end <= asOf && entry.buckets.total() > 0)
            if (const double value = quantileLinear(entry.buckets, quantile).value; std::isfinite(value))
                out.append(entry.end, value);
    return out;
}

/// Always the nearest one, however far: its distance tells whether it can be the cause.
void nameDeploy(HistoryChange &change, const std::vector<Marker> &markers)
{
    for (const Marker &marker : markers) {
        if (marker.kind != MarkerKind::Deploy && marker.kind != MarkerKind::Configuration)
            continue;
        const double distance = change.at - marker.start;
        if (!change.deploy || std::abs(distance) < std::abs(change.distance)) {
            change.deploy = marker;
            change.distance = distance;
        }
    }
}

std::optional<Change> verdictOf(const stats::ChangePoint &point, Direction better)
{
    if (better == Direction::Neither || point.after == point.before)
        return std::nullopt;
    return (point.after < point.before) == (better == Direction::LowerIsBetter) ? Change::Improved : Change::Regressed;
}

/// Whether the level moved at once: the nearest values on both sides already differ by half of the whole change.
bool isAbrupt(const stats::ChangePoint &point, const std::vector<double> &values)
{
    constexpr std::ptrdiff_t near = 8;
    const auto at = values.begin() + std::ptrdiff_t(point.index);
    const double before = stats::median({at - std::min(near, at - values.begin()), at});
    const double after = stats::median({at, at + std::min(near, values.end() - at)});
    return std::abs(after - before) >= std::abs(point.after - point.before) / 2;
}

void findChanges(KpiHistoryReport &row, const stats::Points &points, const std::vector<Marker> &markers)
{
    row.weekly = stats::hasWeeklyRhythm(points);
    row.rhythmUnknown = stats::mayHideRhythm(points);
    const std::vector<double> values = stats::steadyValues(points);
    for (const stats::ChangePoint &point : stats::changePoints(values)) {
        HistoryChange change;
        change.point = point;
        change.abrupt = isAbrupt(point, values);
        change.at = points.t[point.index] - row.step;
        change.verdict = verdictOf(change.point, row.kpi.better);
        nameDeploy(change, markers);
        row.changes.push_back(std::move(change));
    }
    for (std::size_t i = 0; row.rhythmUnknown && i < row.changes.size(); ++i) {
        const double begin = i == 0 ? points.t.front() - row.step : row.changes[i - 1].at;
        const double end = i + 1 == row.changes.size() ? points.t.back() : row.changes[i + 1].at;
        row.changes[i].provisional = std::min(row.changes[i].at - begin, end - row.changes[i].at) < longestRhythm;
    }
}

void foresee(KpiHistoryReport &row, const stats::Points &points)
{
    if (!row.kpi.target || points.empty())
        return;
    stats::Points since;
    since.step = points.step;
    const auto last = std::find_if(row.changes.rbegin(), row.changes.rend(), [](const HistoryChange &change) { return change.abrupt; });
    const std::size_t first = last == row.changes.rend() ? 0 : last->point.index;
    const std::size_t begin = points.size() - first >= fewestForTrend ? first : 0; // a new level of few values has no trend yet
    since.t.assign(points.t.begin() + std::ptrdiff_t(begin), points.t.end());
    since.v.assign(points.v.begin() + std::ptrdiff_t(begin), points.v.end());
    row.forecastFrom = since.t.front() - row.step;
    row.forecast = stats::forecastToLimit(since, row.kpi.target->limit, wantsLow(row.kpi.target->comparator) ? stats::LimitSide::Above : stats::LimitSide::Below);
}

/// Of several sources the one the KPI is bound to, else the one with most to say.
const KpiHistory *historyOf(const std::vector<KpiHistory> &all, const QString &kpi, const QString &source)
{
    const KpiHistory *best = nullptr;
    for (const KpiHistory &history : all) {
        if (history.kpi != kpi)
            continue;
        if (history.source == source)
            return &history;
        if (!best || history.rows.size() > best->rows.size())
            best = &history;
    }
    return best;
}

} // namespace

bool KpiHistoryReport::confirms(const stats::RegressionAlert &alert) const
{
    if (!rhythmUnknown || alert.sameHours)
        return true;
    const double until = alert.closed.value_or(series.empty() ? alert.since : series.t.back());
    return !series.empty() && std::min(alert.since - series.t.front(), until - alert.since) >= longestRhythm;
}

HistoryLevel levelFor(const TimeRange &window)
{
    if (window.length() <= 1.5 * day)
        return HistoryLevel::Minute;
    return window.length() <= 120 * day ? HistoryLevel::Hour : HistoryLevel::Day;
}

HistoryValues historyValues(const KpiDefinition &kpi, const KpiHistory &history, double asOf)
{
    HistoryValues out;
    out.step = levelSpan(history.level);
    if (const auto quantile = quantileOf(kpi.statistic); quantile && !history.buckets.empty()) {
        out.series = fromBuckets(history, *quantile, asOf);
        out.basis = HistoryBasis::Buckets;
        if (double(out.series.size()) >= fairShare * double(history.rows.size()))
            return out;
        out.series = {};
    }
    out.basis = basisOf(kpi.statistic);
    for (const HistoryRow &row : history.rows)
        if (row.end <= asOf)
            out.series.append(row.end, valueOf(row, out.basis, kpi.statistic));
    return out;
}

HistoryReport analyseHistory(const HistoryInput &input, const std::function<bool()> &cancelled)
{
    HistoryReport report;
    report.window = input.window;
    report.level = levelFor(input.window);
    report.asOf = input.asOf;
    report.sample = input.sample;
    report.retention = input.retention;
    report.spans = input.spans;
    report.markers = input.markers;
    for (const KpiDefinition &kpi : input.kpis) {
        if (cancelled && cancelled())
            break;
        const auto bound = input.sources.find(kpi.id);
        const QString source = bound == input.sources.end() ? QString() : bound->second;
        const KpiHistory *history = historyOf(input.shown, kpi.id, source);
        if (!history)
            continue;
        HistoryValues values = historyValues(kpi, *history, input.asOf);
        if (values.series.empty())
            continue;
        KpiHistoryReport row;
        row.kpi = kpi;
        row.source = history->source;
        row.basis = values.basis;
        row.step = values.step;
        row.series = std::move(values.series);
        const stats::Points points = stats::cleaned(row.series);
        row.step = points.size() > 1 ? points.step : row.step; // points of a quarter of an hour stand for one
        findChanges(row, points, input.markers);
        row.alerts = stats::detectRegressions(points, kpi.better);
        foresee(row, points);
        row.budget = historyBudget(kpi, historyOf(input.month, kpi.id, row.source), historyOf(input.recent, kpi.id, row.source), input.asOf);
        report.kpis.push_back(std::move(row));
    }
    return report;
}

} // namespace sextant
