#pragma once
#include "models/analysis/estimate.h"
#include "models/analysis/windows.h"

#include <optional>

namespace sextant::stats {

/// Days as the unit of replication: how far the current days lie from the baseline's daily profile, judged by how far the
/// baseline's own days do. Weekdays and weekends have profiles of their own.
/// nullopt when the baseline has too few comparable days.
std::optional<Estimate> replicatedDays(const Points &baseline, const Points &current, const WindowPair &pair,
                                       const TestOptions &options = {});

} // namespace sextant::stats
