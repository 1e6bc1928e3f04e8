#include "models/analysis/season.h"
#include "models/analysis/summary.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sextant::stats {
namespace {

constexpr double hour = 3600;
constexpr double day = 24 * hour;
constexpr double week = 7 * day;
constexpr double shortestSpan = 2 * week;
constexpr double everyDayItsOwn = 8 * week; ///< medians of fewer weeks would follow the noise

/// Median of the seven days around each value; at the ends of the nearest seven, so that every median sees a whole week.
std::vector<double> weeklyLevel(const Points &points)
{
    std::vector<double> level;
    level.reserve(points.size());
    std::vector<double> inside; // ascending
    std::size_t first = 0;
    std::size_t end = 0;
    const double lastStart = points.t.back() - week;
    for (double t : points.t) {
        const double start = std::max(points.t.front(), std::min(t - 0.5 * week, lastStart));
        for (; end < points.size() && points.t[end] <= start + week; ++end)
            inside.insert(std::upper_bound(inside.begin(), inside.end(), points.v[end]), points.v[end]);
        for (; points.t[first] < start; ++first)
            inside.erase(std::lower_bound(inside.begin(), inside.end(), points.v[first]));
        level.push_back(sortedQuantile(inside, 0.5));
    }
    return level;
}

int hourOf(double t, bool everyDay)
{
    const std::int64_t date = dayOf(t);
    const int part = everyDay ? weekday(date) : int(isWeekend(date));
    return 24 * part + slotOfDay(t, hour);
}

} // namespace

bool hasWeeklyRhythm(const Points &points)
{
    return points.step > 0 && points.step < day && points.span() >= shortestSpan;
}

bool mayHideRhythm(const Points &points)
{
    return points.step > 0 && points.step < day && points.span() < shortestSpan;
}

std::vector<double> deseasonalised(const Points &points)
{
    std::vector<double> out = points.v;
    if (!hasWeeklyRhythm(points))
        return out;
    const bool everyDay = points.span() >= everyDayItsOwn;
    const std::vector<double> level = weeklyLevel(points);
    std::map<int, std::vector<double>> distances;
    for (std::size_t i = 0; i < out.size(); ++i)
        distances[hourOf(points.t[i], everyDay)].push_back(out[i] - level[i]);
    std::map<int, double> habit;
    for (auto &[slot, values] : distances)
        habit[slot] = median(std::move(values));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] -= habit[hourOf(points.t[i], everyDay)];
    return out;
}

std::vector<double> steadyValues(const Points &points)
{
    if (!hasWeeklyRhythm(points))
        return points.v;
    if (!std::all_of(points.v.begin(), points.v.end(), [](double value) { return value > 0; }))
        return deseasonalised(points);
    Points logs = points;
    for (double &value : logs.v)
        value = std::log(value);
    std::vector<double> steady = deseasonalised(logs);
    for (double &value : steady)
        value = std::exp(value);
    return steady;
}

} // namespace sextant::stats
