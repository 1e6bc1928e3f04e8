#pragma once
#include "models/analysis/comparison.h"
#include "models/analysis/evidence.h"

namespace sextant {

/// What a test found for one KPI, and which test that was and why, in words.
struct KpiEvidence {
    stats::Evidence evidence;
    std::vector<Reason> notes;
};

/// Quantiles are compared by their pooled buckets when both sides have buckets per step with the same bounds; otherwise by the
/// line of per-step quantiles, and the notes say why. Everything else is compared by its line.
KpiEvidence kpiEvidence(const KpiDefinition &kpi, const KpiData &baseline, const KpiData &current, const CompareOptions &options);

} // namespace sextant
