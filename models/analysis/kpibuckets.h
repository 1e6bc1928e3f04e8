#pragma once
#include "models/analysis/histogramcompare.h"

namespace sextant {

/// The bound a bucket's series counts up to, from its label "le"; nullopt when the label is no number.
std::optional<double> bucketBound(const TimeSeries &bucket);

/// Observations per step by bucket as the histogram comparison takes them. Steps that lack a bound are left out, and so is a
/// sample at the window's start: what it counts happened before. nullopt when no usable buckets were captured.
std::optional<stats::BucketSeries> bucketsPerStep(const KpiData &data);

} // namespace sextant
