#pragma once
#include <cstddef>
#include <span>

namespace sextant::stats {

/// Lag-1 autocorrelation over neighbours at most 1.5 steps apart: mean product over mean square, so that gaps do not
/// pull it to zero. 0 when it cannot be formed.
double lag1(std::span<const double> v, std::span<const double> t, double step);
/// The small-sample bias of a lag-1 estimate undone: r + times·(1 + 3r)/n, clipped to [0, top].
double corrected(double r, double times, double n, double top = 0.99);
/// (1 + r)/(1 - r): how many correlated points are worth one independent point.
inline double inflation(double r) { return (1 + r) / (1 - r); }

/// Equal-weighted cosine estimate of the long-run variance with `nu` basis functions (Müller, Lazarus et al.).
double cosineVariance(std::span<const double> v, int nu);
/// Degrees of freedom of that estimate for n points: clamp(⌊n^⅓⌋ - 1, 4, 8).
int cosineTerms(std::size_t n);

/// A standard error and the degrees of freedom it was estimated with.
struct StandardError {
    double se = 0;
    double df = 1;
};

/// Two estimates of the standard error of a mean of autocorrelated values. Either can be too small where the other is not:
/// decisions use the less significant one.
struct LongRun {
    StandardError plugIn; ///< AR(1)
    StandardError cosine;
    double rho = 0;
    double nEffX = 0;
    double nEffY = 0; ///< 0 in the one-sample case
    /// The largest two-sided p of `z` = estimate/scale under either.
    double p(double z) const;
    /// The larger half width of a two-sided interval.
    double half(double confidence) const;
    /// (t_.975 + t_.8)·SE: the smallest effect that 8 of 10 such comparisons would find.
    double detectable() const;
};

/// A series of influence values with its times.
struct Influence {
    std::span<const double> v;
    std::span<const double> t;
    double step = 0;
};

/// The cosine estimate alone with so many terms, for two sides and for one.
StandardError cosineError(const Influence &x, int nuX, const Influence &y, int nuY);
StandardError cosineError(const Influence &v, int nu, double scale);

/// For mean(x) - mean(y)-like contrasts: the variances of both sides add.
LongRun longRun(const Influence &x, const Influence &y);
/// One series; `scale` multiplies the standard error (2 for the signed-rank placements).
LongRun longRunOne(const Influence &v, double scale, int extraTerms);

/// Welch-Satterthwaite for two variances a and b with their degrees of freedom.
double welchDf(double a, double dfA, double b, double dfB);

} // namespace sextant::stats
