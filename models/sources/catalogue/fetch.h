#pragma once
#include "models/core/clock.h"
#include "models/core/kpi.h"
#include "models/sources/metricsource.h"

#include <QFuture>
#include <QThreadPool>

namespace sextant {

/// `window` with both ends floored to multiples of `step`: two refreshes then share all grid points they have in common.
TimeRange alignedWindow(const TimeRange &window, double step);

/// Asks `source` for everything about one KPI in a window and puts the answers together (see assemble.h). `binding` holds queries with
/// open time placeholders; the result holds them resolved. The source has to live until its own futures are done.
/// Errors: what the source answered to the series or value query; InvalidInput for a window shorter than a step or an empty query.
/// Cancelling the future cancels its queries.
QFuture<Result<KpiData>> fetchKpi(MetricSource &source, const KpiDefinition &kpi, const Binding &binding, const TimeRange &window,
                                  double step, double scrapeInterval, const Clock &clock, QThreadPool &pool);

} // namespace sextant
