#pragma once
#include "models/analysis/histogram.h"
#include "models/analysis/judge.h"

namespace sextant::reasons {

// The sentences behind a verdict: one function a reason, each with the numbers it speaks of. Codes are stable.

Reason noTarget(const KpiDefinition &kpi);
Reason noSamples(const KpiData &data);
Reason notANumber();
Reason retired(const KpiDefinition &kpi);
Reason sourceFailed(const Error &error);
Reason partialData(const KpiData &data);
Reason stale(double age, double allowed);
Reason lowCoverage(double coverage, double needed);
Reason fewSamples(int have, int needed);
Reason fewViews(std::optional<double> have, int needed);
Reason substitute(const QString &note);
Reason approximate(const QString &note);
Reason noDemand(const KpiDefinition &kpi, const Target &target, double value);
Reason loadCondition(const Target &target);

/// The value lies clear of the limit, on the right or on the wrong side.
Reason withinLimit(const KpiDefinition &kpi, const Target &target, double value);
Reason beyondLimit(const KpiDefinition &kpi, const Target &target, double value);
/// Equal to the limit under a strict comparator.
Reason atLimit(const KpiDefinition &kpi, const Target &target);
/// The limit is a bucket edge: the share of requests up to it decides.
Reason shareDecides(const KpiDefinition &kpi, const Target &target, double share, double quantile, bool met);
/// The whole bucket lies on one side.
Reason bucketDecides(const KpiDefinition &kpi, const Target &target, const BucketQuantile &bucket, bool met);
Reason bucketSpansLimit(const KpiDefinition &kpi, const Target &target, const BucketQuantile &bucket);
/// The quantile is above the highest finite bound: all that is known is "at least".
Reason topBucket(const KpiDefinition &kpi, const Target &target, const BucketQuantile &bucket);

} // namespace sextant::reasons
