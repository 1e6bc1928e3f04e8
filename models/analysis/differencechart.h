#pragma once
#include "models/analysis/chartspec.h"

namespace sextant {

/// Current minus baseline, step by step, from a chart that shows both. A step without a counterpart within half a step is a
/// gap, never zero. Without both series the chart is empty and says why.
ChartSpec differenceChart(const ChartSpec &overlay);

} // namespace sextant
