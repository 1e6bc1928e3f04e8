#pragma once
#include "models/analysis/snapshot.h"

namespace sextant {

/// One instance, route or device of a KPI in both windows.
struct BreakdownRow {
    QString part;      ///< value of the label: "web-1", "/checkout", "mobile"
    Comparison change; ///< NoData when only one window has the part; p adjusted over the parts
    std::optional<double> baselineShare; ///< of the traffic, 0..1
    std::optional<double> currentShare;
};

/// A KPI by its parts, with the traffic each part served: a total can move because traffic moved, with no part changed.
struct Breakdown {
    QString label; ///< what tells the parts apart: "instance"; empty when there is nothing to break down
    std::vector<BreakdownRow> rows; ///< parts of both windows, by name
    Reason mix;    ///< whether the traffic moved between the parts, or that it is not known
    bool empty() const { return rows.empty(); }
};

/// Compares part with part by their lines. `load`: the throughput KPI of both sides, split by the same label; null or unsplit
/// leaves the shares unknown.
Breakdown breakdownOf(const KpiDefinition &kpi, const KpiData &baseline, const KpiData &current, const KpiData *baselineLoad,
                      const KpiData *currentLoad, const CompareOptions &options = {});

/// The breakdown of a KPI at one moment, with the throughput KPI of that moment. Empty without a comparison.
Breakdown breakdownAt(const Snapshot &snapshot, const QString &kpi);

} // namespace sextant
