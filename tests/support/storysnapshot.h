#pragma once
#include "models/analysis/snapshot.h"
#include "models/workflow/progress.h"

#include <memory>

namespace sextant::story {

/// The data story of the design pictures: the checkout of an online shop, 24 h to 19 Mar 2026 14:20:08 CET against the same
/// hours of baseline B1. 23 KPIs: 16 of 18 targets met, 17 improved, 2 regressed, 2 unchanged, 2 inconclusive.
/// Series have 288 steps of 5 minutes and are made by a seeded function, so that every call gives the same bytes.
Snapshot snapshot();
SnapshotPtr shared();
Baseline baseline();
/// 2026-03-19T13:20:08Z, the moment all numbers are from.
inline constexpr double frozenAt = 1773926408;

/// A template of six phases and their state: 74 of 92 items done. The definition owns what the states point to.
struct Workflow {
    std::unique_ptr<WorkflowDefinition> definition;
    std::vector<PhaseStatus> phases;
};
Workflow workflow();

} // namespace sextant::story
