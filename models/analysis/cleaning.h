#pragma once
#include "models/core/timeseries.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sextant::stats {

/// Finite samples, strictly ascending in time. Nothing is interpolated: a missing step is absent.
struct Points {
    std::vector<double> t;
    std::vector<double> v;
    double step = 0;           ///< seconds; the median distance when nobody said
    std::size_t dropped = 0;   ///< values that were not finite
    std::size_t repeated = 0;  ///< samples replaced by a later one of the same time
    bool irregular = false;    ///< more than a tenth of the distances are no multiple of the step
    std::size_t size() const { return v.size(); }
    bool empty() const { return v.empty(); }
    /// Seconds covered, the last step included.
    double span() const { return t.empty() ? 0 : t.back() - t.front() + step; }
    std::size_t expected() const;
    double coverage() const;
};

/// Sorts, drops what is not finite, keeps the last of equal times. `step` 0: taken from the times.
Points cleaned(std::span<const double> t, std::span<const double> v, double step = 0);
Points cleaned(const TimeSeries &series, double step = 0);

/// Differences of a cumulative counter; a drop is a restart and the new value is the increment.
/// The time of an increment is the time of its later sample.
Points increments(const Points &counter);
/// Increments divided by the time that really passed.
Points rates(const Points &counter);

/// Medians of `k` consecutive points at the first one's time; the last group may be shorter. k <= 1 changes nothing.
Points grouped(const Points &points, std::size_t k);

/// Calendar in UTC: the comparison must give the same answer on every machine.
std::int64_t dayOf(double t);
int slotOfDay(double t, double width);
int weekday(std::int64_t day); ///< 0 is Monday
inline bool isWeekend(std::int64_t day) { return weekday(day) >= 5; }

} // namespace sextant::stats
