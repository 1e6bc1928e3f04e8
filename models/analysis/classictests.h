#pragma once
#include <cstddef>
#include <span>

namespace sextant::stats {

// Textbook tests for independent values (benchmark repetitions). Series of a running service are not independent: use
// compareWindows() for those.

struct MannWhitney {
    double u = 0;           ///< U of the first sample: pairs with x > y, ties half
    double greater = 0;     ///< P(Y > X)
    double p = 1;           ///< two-sided normal approximation, corrected for ties
    double pContinuity = 1; ///< the same with continuity correction
};
MannWhitney mannWhitney(std::span<const double> x, std::span<const double> y);
/// Exact two-sided p of a whole U for samples of m and n values without ties. O(m·n·(m + n)) time: for m·n up to some thousand.
double mannWhitneyExact(std::size_t m, std::size_t n, double u);

struct Welch { double t = 0; double df = 0; double p = 1; };
/// mean(y) against mean(x), unequal variances.
Welch welch(std::span<const double> x, std::span<const double> y);

/// Two-sided p of Wilcoxon's signed ranks by the normal approximation; zeros are left out.
double signedRankP(std::span<const double> differences);

} // namespace sextant::stats
