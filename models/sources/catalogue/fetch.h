#pragma once
#include "models/core/clock.h"
#include "models/core/kpi.h"
#include "models/sources/metricsource.h"

#include <QFuture>
#include <QThreadPool>

#include <memory>

namespace sextant {

/// `window` with both ends floored to multiples of `step`: two refreshes then share all grid points they have in common.
TimeRange alignedWindow(const TimeRange &window, double step);

/// What a refresh knows beyond the question itself.
struct FetchOptions {
    bool live = false; ///< the window ends now: its last step still fills, so value, buckets and count end a step earlier
    /// A point of the source stands for the step that begins at it, not for the one that ends there: the complete steps then reach
    /// to the end of the window, and so do the questions about the period.
    bool stepsBegin = false;
    bool bucketSeries = false; ///< also the increments of every interval by bucket: what baselines keep and comparisons pool
    /// What an earlier refresh found for the same KPI. Where it asked the same, only the steps behind it are asked now. It is
    /// not used after a partial answer, for another source, step or query, or where pieces do not add up ("@ end()").
    std::shared_ptr<const KpiData> known;
    double settle = 0; ///< seconds before the end of `known` that may still change at the server and are asked again
    StopToken stop;
};

/// Length of the intervals of KpiData::bucketSeries: the smallest multiple of `step` that holds four scrapes, because an increase
/// over fewer is guesswork.
double bucketInterval(double step, double scrapeInterval);
/// The ends of those intervals, one behind the other without overlap, all inside `judged`. Not valid when not even two fit.
TimeRange bucketGrid(const TimeRange &judged, double interval);

/// Asks `source` for everything about one KPI in a window and puts the answers together (see assemble.h). `binding` holds queries with
/// open time placeholders; the result holds them resolved, and the scrape interval they rest on: the source's answer for these
/// metrics, else `scrapeInterval`. A step shorter than that interval is lengthened. The source has to live until the future is done.
/// Errors: what the source answered to the series or value query; InvalidInput for a window shorter than a step or an empty query.
/// Cancelling the future cancels its queries.
QFuture<Result<KpiData>> fetchKpi(MetricSource &source, const KpiDefinition &kpi, const Binding &binding, const TimeRange &window,
                                  double step, double scrapeInterval, const Clock &clock, QThreadPool &pool,
                                  const FetchOptions &options = {});

/// Adds KpiData::bucketSeries to what a refresh has found already, for the same moment: when a person freezes it. `binding` is the
/// stored one with open placeholders. A KPI without buckets, or an answer that fails, leaves `data` as it is but for a warning.
QFuture<KpiData> fetchBucketSeries(MetricSource &source, const Binding &binding, KpiData data, double scrapeInterval,
                                   const StopToken &stop = {});

} // namespace sextant
