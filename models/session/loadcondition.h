#pragma once
#include "models/analysis/snapshot.h"

namespace sextant {

/// Share of failed requests that a throughput or concurrency target tolerates. A proposal: the workflow asks for the error
/// ratio to be "still met" and names no number.
inline constexpr double tolerableErrorRatio = 0.01;

/// Targets that need load (T05, T06) hold only with the response target (T01) and the error ratio met in the same window:
/// above the limit they are Met with both, Missed when one of them is broken, Inconclusive when one is unknown. Below the limit
/// they stay Inconclusive (no demand), unless a load test covered the window and broke one of them: then the system, not the
/// demand, was the limit, and they are Missed. Call it when all other targets are judged;
/// `judge` are the rules they were judged by.
void applyLoadCondition(Snapshot &snapshot, const JudgeOptions &judge);

} // namespace sextant
