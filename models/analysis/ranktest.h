#pragma once
#include "models/analysis/cleaning.h"
#include "models/analysis/estimate.h"
#include "models/analysis/hac.h"

#include <span>
#include <vector>

namespace sextant::stats {

/// Share of `ascending` below `value`, ties counted half.
double placement(double value, std::span<const double> ascending);

/// Hodges-Lehmann shift: median of all y_j - x_i.
double hodgesLehmann(std::span<const double> x, std::span<const double> y);
/// One-sample form: median of the Walsh averages.
double hodgesLehmann(std::span<const double> d);

/// Everything the two-sample test went through: tests and the curious.
struct RankTrace {
    double greater = 0; ///< P(Y > X) at shift 0
    double slope = 0;   ///< 1/density of the differences at their centre
    LongRun error;      ///< of the placements, on the probability scale
};

/// Two-sample rank test of autocorrelated series: Hodges-Lehmann shift, placements at that shift as influence values.
Estimate rankTest(const Points &baseline, const Points &current, const TestOptions &options = {}, RankTrace *trace = nullptr);

/// One-sample form for paired differences.
Estimate signedRankTest(const Points &differences, const TestOptions &options = {}, RankTrace *trace = nullptr);

} // namespace sextant::stats
