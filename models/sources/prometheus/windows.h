#pragma once
#include "models/sources/query.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sextant {

/// Servers refuse more than 11,000 intervals in one range query.
inline constexpr int maxIntervals = 11000;

/// The steps of a range query: start, start + step, … end, all multiples of step.
struct Grid {
    double start = 0;
    double end = 0;
    double step = 1;
    std::size_t points() const;
    TimeRange range() const { return {start, end}; }
    friend bool operator==(const Grid &, const Grid &) = default;
};

/// The smallest readable step (1 2 5 10 15 20 30 s, 1 2 5 … min, … days) that draws `length` seconds in at most `pixels`
/// points, is not finer than the scrape interval and needs at most 11,000 intervals. Rounded up, never down.
double stepFor(double length, int pixels, double scrapeInterval);
/// The grid for a window: start and end are floored to multiples of the step, so that two refreshes share their times.
Grid gridFor(const TimeRange &window, int pixels, double scrapeInterval);
/// Window of rate(): at least four scrapes, and a step and a scrape, so that no increase falls between two steps.
double rateWindow(double step, double scrapeInterval);

/// How many steps a range has, both ends included; 0 for a range that cannot be asked.
std::size_t expectedPoints(const TimeRange &range, double step);
/// Share of the steps of a range that carry a value (NaN counts as missing, a native histogram as a value), the mean over the
/// series; 0 without series. A sample belongs to the nearest step; those outside the range count for nothing.
double coverageOf(const std::vector<TimeSeries> &series, const TimeRange &range, double step);

/// Whether the parts of a split range add up to the whole: not with "@ start()" or "@ end()".
bool canSplit(const QString &expr);
/// Pieces [s, m], [m + step, e] … of at most `maxPoints` points each, on the grid of the whole.
std::vector<TimeRange> splitRange(const TimeRange &range, double step, std::size_t maxPoints = maxIntervals + 1);
/// Joins the answers to the pieces, given in order of time. Series are matched by their labels.
QueryResult mergeParts(std::vector<QueryResult> parts);

/// What to ask when `cached` is already known: the steps after it and the last `settle` seconds, which may still change at
/// the server. nullopt when the cache does not help (another step, an earlier start, a hole between).
std::optional<TimeRange> tailToFetch(const Grid &cached, const Grid &wanted, double settle);
/// `cached` without what is before `wanted` or at and after `tail`, followed by the answer for `tail`.
QueryResult spliceTail(const QueryResult &cached, QueryResult fresh, const TimeRange &tail, const Grid &wanted);

} // namespace sextant
