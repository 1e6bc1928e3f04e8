#pragma once
#include "models/analysis/cleaning.h"
#include "models/analysis/estimate.h"

#include <optional>

namespace sextant::stats {

/// Adjacent windows on one slope (a morning ramp) differ without any change. When both windows slope the same way and the
/// common slope is not clearly noise, answers the step of z ~ 1 + step + time instead of the plain shift; otherwise nullopt.
std::optional<Estimate> trendGuard(const Points &baseline, const Points &current, const TestOptions &options = {});

} // namespace sextant::stats
