#pragma once
#include "models/analysis/cleaning.h"
#include "models/analysis/estimate.h"
#include "models/analysis/hac.h"

#include <span>
#include <vector>

namespace sextant::stats {

/// Share of `ascending` below `value`, ties counted half.
double placement(double value, std::span<const double> ascending);

struct MannWhitney {
    double u = 0;            ///< U of the first sample: pairs with x > y, ties half
    double greater = 0;      ///< P(Y > X)
    double p = 1;            ///< two-sided normal approximation, tie-corrected, for independent values
    double pContinuity = 1;  ///< the same with continuity correction
};
/// The textbook test, for independent runs only (benchmark repetitions).
MannWhitney mannWhitney(std::span<const double> x, std::span<const double> y);

struct Welch { double t = 0; double df = 0; double p = 1; };
/// mean(y) against mean(x), unequal variances, independent values.
Welch welch(std::span<const double> x, std::span<const double> y);

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
