#pragma once
#include "models/analysis/cleaning.h"

namespace sextant::stats {

/// Whether a history is fine and long enough to know its weekly rhythm: steps below a day over two weeks or more.
bool hasWeeklyRhythm(const Points &points);

/// Whether a history is fine enough for a daily curve and too short to know it: what looks like a change of level may be a time of day.
bool mayHideRhythm(const Points &points);

/// Values without their weekly rhythm: each hour loses the median by which it differs from the level of its week. Under eight
/// weeks the hours of all working days (and of both weekend days) are one, so that a single odd day cannot pass for a habit.
/// Additive. Lasting changes of level stay.
std::vector<double> deseasonalised(const Points &points);

/// The same where the rhythm multiplies: values that are all positive lose it by a factor, others by a difference.
std::vector<double> steadyValues(const Points &points);

} // namespace sextant::stats
