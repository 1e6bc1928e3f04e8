#pragma once

namespace sextant::stats {

/// Quantile of Student's t; `df` may be fractional. NaN unless 0 < p < 1 and df > 0.
double studentQuantile(double p, double df);
/// P(|T| >= |t|). NaN when t is NaN or df is not positive.
double studentTwoSided(double t, double df);
/// P(T > t).
double studentAbove(double t, double df);
/// Quantile of the standard normal. NaN unless 0 < p < 1.
double normalQuantile(double p);
/// P(Z > z).
double normalAbove(double z);

} // namespace sextant::stats
