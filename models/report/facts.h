#pragma once
#include "models/report/reporttext.h"

namespace sextant {

/// How many targets stand where. `all` counts every KPI with a target, also those without data.
struct TargetCounts { int met = 0; int missed = 0; int inconclusive = 0; int noData = 0; int proposed = 0; int all = 0; };

/// The verdict of a KPI with a target; one that was not judged has no data.
Verdict verdictOf(const KpiReading &reading);
Change changeOf(const KpiReading &reading);
TargetCounts countTargets(const Snapshot &snapshot);
/// Readings that have a target, in catalogue order.
std::vector<const KpiReading *> targetReadings(const Snapshot &snapshot);
/// Missed targets, the farthest from its limit first.
std::vector<const KpiReading *> missedReadings(const Snapshot &snapshot);
/// Regressions, the largest first.
std::vector<const KpiReading *> regressedReadings(const Snapshot &snapshot);
/// Improvements: key KPIs in catalogue order, then the others, the largest first.
std::vector<const KpiReading *> improvedReadings(const Snapshot &snapshot);
/// Targets that could not be decided: inconclusive ones, then those without data.
std::vector<const KpiReading *> undecidedReadings(const Snapshot &snapshot);
/// Whether there is anything to draw.
bool hasSeries(const KpiReading &reading);

/// One sentence on a KPI that may stand as the title of a chart: "API p95 is 47.4 % lower".
QString statement(const KpiReading &reading, const ReportText &text);
/// Why the verdict is what it is, and never nothing for a target that is not met.
QString whyText(const KpiReading &reading, const ReportText &text);
/// What to do about a KPI that is missed, regressed, undecided or without data.
QString nextStep(const KpiReading &reading, const ReportText &text);

} // namespace sextant
