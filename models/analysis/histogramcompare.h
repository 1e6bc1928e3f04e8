#pragma once
#include "models/analysis/evidence.h"
#include "models/analysis/histogram.h"

#include <vector>

namespace sextant::stats {

/// Cumulative bucket counters of one instance, ascending in time; `counts[i]` belongs to `t[i]` and to the bounds of the set.
struct InstanceCounters {
    std::vector<double> t;
    std::vector<std::vector<double>> counts;
};

/// Observations per interval, summed over instances.
struct BucketSeries {
    std::vector<double> le;  ///< ascending, the last is +Inf
    std::vector<double> t;   ///< end of each interval
    std::vector<std::vector<double>> cumulative; ///< per interval, cumulative over le
    double step = 0;
    std::size_t resets = 0;
    HistogramWindow window() const; ///< all intervals merged
};

/// Increments between consecutive scrapes, summed over instances by time. When any bucket of a scrape drops the process
/// restarted and the new values are the increments. `le` is shared by all instances.
BucketSeries bucketIncrements(std::vector<double> le, const std::vector<InstanceCounters> &instances);

struct HistogramEvidence {
    Evidence evidence;
    BucketQuantile baseline; ///< estimate and the bucket it falls in
    BucketQuantile current;
};

/// Ratio of one quantile between two windows. The interval comes from the autocorrelated share of observations below the
/// quantile in each interval, not from averaged quantiles. Bounds of both sides are reduced to the common ones.
/// `pairOffset` > 0: intervals that many seconds apart are taken together, so that what a time of day does to both sides is
/// no noise; with fewer than 16 pairs the sides stay independent.
HistogramEvidence compareQuantile(const BucketSeries &baseline, const BucketSeries &current, double q, const EvidenceOptions &options = {},
                                  double pairOffset = 0);

} // namespace sextant::stats
