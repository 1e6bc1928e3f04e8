#pragma once
#include "models/core/kpi.h"
#include "models/core/kpidata.h"
#include "models/core/verdict.h"

#include <vector>

namespace sextant {

/// A target judged in a window: the verdict and every fact it rests on.
struct TargetVerdict {
    QString kpi;
    Target target;
    Verdict verdict = Verdict::NoData;
    std::optional<double> value; ///< period statistic, base unit
    std::optional<double> low;   ///< what the data can resolve: the bucket around a quantile, base unit
    std::optional<double> high;  ///< may be +infinity
    std::vector<Reason> reasons; ///< never empty
    std::optional<double> n;     ///< events or samples behind the value
    double coverage = 0;
    TimeRange window;
    QString query;
    QString source;
    double age = 0;              ///< seconds from the newest sample to `now`
    bool stale = false;
    /// Distance to the limit as a share of the limit, positive when there is headroom.
    std::optional<double> headroom() const;
};

/// Rules that a judgement follows, stored with it.
struct JudgeOptions {
    double staleAfter = 0;       ///< seconds; 0: max(3 steps, 60 s)
    double minCoverage = 0.5;    ///< below: inconclusive
    int minSamples = 3;
    bool acceptPartial = false;  ///< a person agreed to judge partial data
    bool live = true;            ///< the window ends now, so age matters; false for a window in the past
    friend bool operator==(const JudgeOptions &, const JudgeOptions &) = default;
};

/// Judges `data` against the target of `kpi`. Quantiles are judged by their bucket: a p95 the buckets cannot decide is
/// Inconclusive and says which bucket to add.
TargetVerdict judgeTarget(const KpiDefinition &kpi, const KpiData &data, double now, const JudgeOptions &options = {});

} // namespace sextant
