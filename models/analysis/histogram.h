#pragma once
#include "models/core/kpidata.h"

#include <optional>

namespace sextant {

/// A quantile of a bucketed distribution and what the buckets can resolve.
struct BucketQuantile {
    double value = 0; ///< NaN for an empty histogram
    double low = 0;   ///< lower bound of the bucket the quantile falls in
    double high = 0;  ///< its upper bound, +infinity for the last bucket
};

/// Prometheus' rule: linear inside the bucket, the first bucket starts at 0 when its bound is positive, +Inf answers the
/// highest finite bound. `q` outside [0, 1] gives -Inf or +Inf as histogram_quantile does; no observations give NaN.
BucketQuantile quantileLinear(const HistogramWindow &histogram, double q);

/// Geometric interpolation between two positive bounds, else linear: the comparison's estimate on the log scale.
BucketQuantile quantileGeometric(const HistogramWindow &histogram, double q);

/// Share of observations <= bound, exact only when `bound` is an edge; nullopt when it is not or nothing was observed.
std::optional<double> shareUpTo(const HistogramWindow &histogram, double bound);

/// Adds two histograms with the same bounds; with other bounds both are reduced to the common ones. Empty when they share none.
HistogramWindow merged(const HistogramWindow &a, const HistogramWindow &b);

} // namespace sextant
