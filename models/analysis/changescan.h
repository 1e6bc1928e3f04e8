#pragma once
#include "models/analysis/comparison.h"
#include "models/core/baseline.h"

namespace sextant {

/// A series in two windows, whatever it measures.
struct ScanSeries {
    QString name;   ///< KPI or metric
    QString part;   ///< label value, empty for the total
    TimeSeries before;
    TimeSeries after;
    double step = 0;
};

/// What an exploratory scan found about one series. No direction counts as better: nobody asked about this series beforehand.
struct ScanRow {
    QString name;
    QString part;
    std::optional<double> effect; ///< relative, unless `relative` is false
    std::optional<double> low;
    std::optional<double> high;
    bool relative = true;
    std::optional<double> p;
    std::optional<double> q; ///< Benjamini-Hochberg over the scan
    bool changed = false;    ///< q <= level, interval without zero, large enough, and nothing forbids a verdict
    friend bool operator==(const ScanRow &, const ScanRow &) = default;
};

struct Scan {
    std::vector<ScanRow> rows; ///< changed first, by q, then by size
    std::size_t tested = 0;    ///< series with a p-value
    std::size_t changed = 0;
    double level = 0.10;
    friend bool operator==(const Scan &, const Scan &) = default;
};

/// What else changed? Compares every series and keeps the expected share of false finds at `level`. Exploratory: a find is a
/// question for the next comparison, not a verdict.
Scan scanChanges(const std::vector<ScanSeries> &series, const CompareOptions &options = {}, double level = 0.10);

/// All bound series of two windows and their parts, in the order of `current`.
std::vector<ScanSeries> scannable(const std::vector<KpiDefinition> &kpis, const std::vector<KpiData> &baseline, const std::vector<KpiData> &current);

} // namespace sextant
