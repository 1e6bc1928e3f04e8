#pragma once
#include "models/analysis/estimate.h"
#include "models/analysis/windows.h"

#include <optional>

namespace sextant::stats {

/// Each current point against the baseline's point a whole number of days earlier: takes the daily curve out.
/// nullopt when the windows do not lie over each other that way.
std::optional<Estimate> pairedSlots(const Points &baseline, const Points &current, const WindowPair &pair,
                                    const TestOptions &options = {});

} // namespace sextant::stats
