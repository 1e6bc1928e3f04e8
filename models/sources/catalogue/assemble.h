#pragma once
#include "models/core/kpi.h"
#include "models/core/kpidata.h"
#include "models/sources/query.h"

#include <optional>

namespace sextant {

/// What came back for the queries of one KPI; queries that were not asked are absent.
struct KpiAnswers {
    std::optional<Result<QueryResult>> series;
    std::optional<Result<QueryResult>> value;
    std::optional<Result<QueryResult>> buckets;
    std::optional<Result<QueryResult>> count;
    std::optional<Result<QueryResult>> parts;
};

/// Puts the answers together: coverage, newest sample, histogram bounds in base units, the statistic of the series where the source
/// was not asked for it. A failed `series` or `value` is the error; a failed extra leaves a warning, and failed buckets make the data
/// partial because the verdict rests on them. Missing is never 0.
/// `data` carries KPI, binding, window, step and source name.
Result<KpiData> assemble(const KpiDefinition &kpi, KpiData data, const KpiAnswers &answers);

/// The statistic over the finite values of a series: mean (also for ratios), maximum, minimum (also sustained), or the type-7
/// quantile (linear between order statistics). nullopt without any.
std::optional<double> statisticOf(const TimeSeries &series, Statistic statistic);

/// Share of the grid points start, start + step, …, end at which `series` has a finite value.
double coverageOf(const TimeSeries &series, const TimeRange &window, double step);

/// Buckets of an instant vector by `le`; a label `le_unit` ("ms", "us", "ns") converts the bounds. nullopt when there is none or the
/// +Inf bucket is missing. Small decreases from extrapolation are levelled as servers do.
std::optional<HistogramWindow> histogramOf(const QueryResult &buckets);

} // namespace sextant
