#pragma once
#include "models/analysis/cleaning.h"
#include "models/analysis/estimate.h"

namespace sextant::stats {

/// Log ratio of the means, for sparse non-negative counts whose ranks are mostly ties.
/// With a mean of 0 on one side the shift is infinite, the direction comes from the
/// difference of the means and the interval is half open.
Estimate meanRatio(const Points &baseline, const Points &current, const TestOptions &options = {});

} // namespace sextant::stats
