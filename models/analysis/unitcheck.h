#pragma once
#include "models/analysis/cleaning.h"
#include "models/core/verdict.h"

#include <optional>

namespace sextant::stats {

/// The power of 1000 (10^3, 10^6, 10^-3, …) that the medians of two positive windows differ by, within 15 %: seconds against
/// milliseconds look like that, performance hardly ever does. nullopt when they do not.
std::optional<double> suspectFactor(const Points &baseline, const Points &current);
/// "wrong-unit" and what to check.
Reason unitReason(double factor);

} // namespace sextant::stats
