#pragma once
#include "models/analysis/chartspec.h"
#include "models/analysis/snapshot.h"

namespace sextant::test {

/// The story of the mockups: a shop's checkout after two weeks of optimisation. 14:20 CET, 19 March 2026, a day back.
SnapshotPtr storySnapshot();
/// The chart of one of its KPIs as the session would make it: current, baseline, band, limit, markers.
ChartSpec storyChart(const Snapshot &snapshot, const QString &kpi);

inline constexpr int storyOffset = 3600; ///< CET
inline constexpr double storyEnd = 1773926400.0; ///< 2026-03-19T13:20:00Z

} // namespace sextant::test
