#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace sextant::stats {

/// Constants of the change point search over a history; defaults and their reasons: README.md.
struct ChangePointOptions {
    std::size_t minSegment = 8;
    double maxP = 1e-3;         ///< of the last comparison of the levels on both sides
    double minMagnitude = 0.02; ///< relative for positive series, else in units of the median's magnitude
    bool despike = true;
};

/// A lasting change of level.
struct ChangePoint {
    std::size_t index = 0; ///< first value of the new level
    double before = 0;     ///< median of up to 60 values before, original scale
    double after = 0;
    double magnitude = 0;  ///< relative change, 0.10 = +10 %
    double p = 1;
};

/// Single spikes replaced by the median of their neighbours; the rest unchanged.
std::vector<double> despiked(std::span<const double> values);
/// Noise level from neighbouring differences: a level shift hardly touches it.
double differenceSd(std::span<const double> values);

struct Partition {
    std::vector<std::size_t> points; ///< first index of each segment but the first
    double cost = 0;                 ///< squared residuals + beta per change
};
/// The cheapest split into segments of at least `minSegment` values: exact, by dynamic programming with pruning that
/// lags by the minimum segment (without the lag it is not exact).
Partition optimalPartition(std::span<const double> values, double beta, std::size_t minSegment);

/// Changes of level in a history: despike, two passes of exact partitioning with a penalty that knows the autocorrelation,
/// then bottom-up deletion of what is not sure or not large. Non-finite values are skipped; indices count all values.
std::vector<ChangePoint> changePoints(std::span<const double> values, const ChangePointOptions &options = {});


} // namespace sextant::stats
