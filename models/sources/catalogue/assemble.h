#pragma once
#include "models/core/kpi.h"
#include "models/core/kpidata.h"
#include "models/sources/query.h"

#include <optional>

namespace sextant {

/// Parts kept of a KPI: more are not told apart on a chart, and thousands of series would only cost memory.
inline constexpr std::size_t maxParts = 100;

/// What came back for the queries of one KPI; queries that were not asked are absent.
struct KpiAnswers {
    std::optional<Result<QueryResult>> series;
    std::optional<Result<QueryResult>> value;
    std::optional<Result<QueryResult>> buckets;
    std::optional<Result<QueryResult>> count;
    std::optional<Result<QueryResult>> parts;
    std::optional<Result<QueryResult>> bucketSeries; ///< by bound (see bucketsByBound)
};

/// Puts the answers together over the judged part of the window: coverage, newest sample, histogram bounds in base units, the statistic of the series where the source
/// was not asked for it. A failed `series` or `value` is the error; a failed extra leaves a warning, and failed buckets make the data
/// partial because the verdict rests on them. Missing is never 0.
/// `data` carries KPI, binding, window, step and source name.
Result<KpiData> assemble(const KpiDefinition &kpi, KpiData data, const KpiAnswers &answers);

/// The part of `data` that verdicts, comparisons and baselines rest on: without the step of a live window that still fills.
KpiData judgedOnly(KpiData data);

/// The statistic over the finite values of a series: mean (also for ratios), maximum, minimum (also sustained), or the type-7
/// quantile (linear between order statistics). nullopt without any.
std::optional<double> statisticOf(const TimeSeries &series, Statistic statistic);

/// Share of the grid points start, start + step, …, end at which `series` has a finite value.
double coverageOf(const TimeSeries &series, const TimeRange &window, double step);

/// Buckets of an instant vector by `le`; a label `le_unit` ("ms", "us", "ns") converts the bounds. nullopt when there is none or the
/// +Inf bucket is missing. Small decreases from extrapolation are levelled as servers do.
std::optional<HistogramWindow> histogramOf(const QueryResult &buckets);

/// Increments by bucket as baselines keep them: `le` in base units and no other label, bounds ascending, on the times that all of
/// them share, levelled within each interval. Bounds that are missing at some time of the +Inf bucket are left out, because the rest
/// is still exact; empty without the +Inf bucket.
std::vector<TimeSeries> bucketsByBound(std::vector<TimeSeries> buckets);

/// Takes over the answer to the query of increments; a failed one leaves a warning.
void addBucketSeries(KpiData &data, const std::optional<Result<QueryResult>> &answer);

} // namespace sextant
