#pragma once
#include "models/analysis/chartspec.h"
#include "models/analysis/snapshot.h"

namespace sextant {

/// How a baseline is laid under the current window.
enum class Alignment {
    TimeOfDay, ///< shifted by whole days so that the same hours lie over each other
    Elapsed,   ///< start on start: load-test runs
};

/// Seconds to add to a baseline's times so that it lies under `current`.
double alignmentShift(const TimeRange &baseline, const TimeRange &current, Alignment alignment);

/// The chart of one KPI: current line, baseline line and band, limit, markers, gaps. Texts in `locale`.
ChartSpec kpiChart(const KpiReading &reading, const Snapshot &snapshot, const QLocale &locale,
                   Alignment alignment = Alignment::TimeOfDay);

/// The same as a table for "Show as table" and exports: time, current, baseline, difference; base units.
struct ChartTable { QStringList head; std::vector<std::vector<std::optional<double>>> rows; };
ChartTable chartTable(const ChartSpec &spec);

} // namespace sextant
