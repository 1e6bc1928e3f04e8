#pragma once
#include "models/report/report.h"

namespace sextant {

/// One row per KPI: value, bounds, verdict, effect, query. Base units, ISO times, a point as decimal sign.
QByteArray kpisCsv(const Snapshot &snapshot);
/// Every sample: KPI, window (current or baseline), ISO time, value.
QByteArray seriesCsv(const Snapshot &snapshot);

} // namespace sextant
