#pragma once
#include "models/analysis/fingerprint.h"
#include "models/core/kpi.h"
#include "models/core/kpidata.h"
#include "models/core/verdict.h"

#include <vector>

namespace sextant {

/// What a look before the planned end needs, so that looking often does not find chance.
inline constexpr double preliminaryAlpha = 0.01;

/// Constants of the comparison, stored with each verdict. Defaults and their reasons: models/analysis/README.md.
struct CompareOptions {
    double alpha = 0.05;
    double minEffect = 0.02;       ///< smaller changes are never called improved or regressed
    double equivalenceMargin = 0.05;
    int minPoints = 8;
    double minNeff = 3;
    bool preliminary = false;      ///< live, before the planned end: alpha 0.01
    friend bool operator==(const CompareOptions &, const CompareOptions &) = default;
};

/// The outcome for one KPI. `effect` is relative (0.10 = +10 %) when `relative`, otherwise absolute in base units.
struct Comparison {
    QString kpi;
    Change verdict = Change::NoData;
    std::optional<double> baselineValue; ///< period statistic, base unit
    std::optional<double> currentValue;
    std::optional<double> effect;
    std::optional<double> low;  ///< 95 % interval of the effect; may be infinite
    std::optional<double> high;
    std::optional<double> p;
    std::optional<double> pAdjusted; ///< Holm within the comparison
    std::optional<double> mde;  ///< smallest effect these data could show
    std::optional<double> nEff;
    bool relative = true;
    QString method;             ///< "replicated days", "paired slots", "rank test", "mean ratio", "histogram quantile"
    std::vector<Reason> reasons;
};

/// Every KPI of one baseline against one window; Holm-adjusted together.
struct ComparisonSet {
    QString baseline;  ///< id
    TimeRange baselineWindow;
    TimeRange currentWindow;
    CompareOptions options;
    std::vector<Comparison> rows;
    Change overall = Change::NoData;
    std::vector<Reason> notes; ///< what to know before reading the rows: other conditions, another load, still filling
    std::vector<ConditionRow> conditions; ///< fingerprints side by side
    BusyCheck busy;
    std::optional<double> plannedEnd; ///< of a window that is still filling
    const Comparison *find(const QString &kpi) const
    {
        for (const Comparison &row : rows)
            if (row.kpi == kpi)
                return &row;
        return nullptr;
    }
};

/// Compares two windows of one KPI. Histograms are preferred where both sides have them.
Comparison compareKpi(const KpiDefinition &kpi, const KpiData &baseline, const KpiData &current,
                      const CompareOptions &options = {});

/// Fills conditions, busy check and the notes that follow from them. What is only known on one side is said, not guessed.
void describeConditions(ComparisonSet &set, const Fingerprint &baseline, const std::optional<LoadFacts> &baselineLoad,
                        const Fingerprint &current, const std::optional<LoadFacts> &currentLoad);

/// Takes back every verdict of a KPI for a fact found outside the numbers, and the overall verdict with it.
void forbidVerdict(ComparisonSet &set, const QString &kpi, const Reason &reason, const std::vector<KpiDefinition> &kpis);

/// Compares all KPIs present on both sides and adjusts the p-values by Holm.
ComparisonSet compareAll(const std::vector<KpiDefinition> &kpis, const std::vector<KpiData> &baseline,
                         const std::vector<KpiData> &current, const CompareOptions &options = {});

} // namespace sextant
