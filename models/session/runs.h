#pragma once
#include "models/analysis/snapshot.h"

namespace sextant {

std::vector<KpiDefinition> definitionsOf(const Snapshot &snapshot);
std::vector<KpiData> kpiDataOf(const Snapshot &snapshot);

/// Conditions of a moment: what its data show, the metrics server, the newest deploy before its end, and `labels` over them.
Fingerprint fingerprintOf(const Snapshot &snapshot, const Fingerprint &labels);
/// What was recorded with a baseline, completed by what its data show.
Fingerprint fingerprintOf(const Baseline &baseline, const std::vector<KpiDefinition> &kpis);

/// Conditions, load and the facts that forbid a verdict or make it preliminary, for `snapshot.comparison`.
void describeComparison(Snapshot &snapshot, const Baseline &baseline, const JudgeOptions &judge);

/// Two frozen runs as one moment: `after` takes the place of the current window. Needs no source.
Snapshot compareRuns(const std::vector<KpiDefinition> &kpis, const Baseline &before, const Baseline &after, const CompareOptions &options = {});

/// The window of a marked test run, by label or id, case-insensitive. InvalidInput for a marker without a length, NotFound
/// with the known runs.
Result<TimeRange> runWindow(const std::vector<Marker> &markers, const QString &name);

} // namespace sextant
