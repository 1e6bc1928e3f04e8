#pragma once
#include "models/analysis/chartspec.h"
#include "models/analysis/historyreport.h"

#include <QLocale>

namespace sextant {

/// The history of one KPI: its values, the level between lasting changes, the changes and deploys as markers, the target, and,
/// when the trend meets the target, where it will lie until then. Texts in `locale`.
ChartSpec historyChart(const KpiHistoryReport &row, const HistoryReport &report, const QLocale &locale);

} // namespace sextant
