#pragma once
#include "models/analysis/cleaning.h"

namespace sextant::stats {

/// Whether a history is fine and long enough to know its weekly rhythm: steps below a day over two weeks or more.
bool hasWeeklyRhythm(const Points &points);

/// Values without their weekly rhythm: each hour loses the median by which it differs from the level of its week. Under eight
/// weeks the hours of all working days (and of both weekend days) are one, so that a single odd day cannot pass for a habit.
/// Additive: take logs before where the rhythm multiplies. Lasting changes of level stay.
std::vector<double> deseasonalised(const Points &points);

} // namespace sextant::stats
