#pragma once
#include "models/core/kpi.h"
#include "models/sources/metricsource.h"

#include <memory>
#include <vector>

namespace sextant {

/// Answers from data that a project carries: the sample project and offline copies refresh through the same path as a server.
///
/// Queries (spaces do not matter, the range is a PromQL duration, without it the whole recording is meant):
///   api_p95                  the series; over a grid the newest sample of each step, without one the step stays absent
///   parts(api_p95)           the series by instance or device
///   p95(api_p95[24h])        the period statistic at the query's time: mean, p50, p75, p95, p99, max, min, ratio, sustained_min.
///                            Quantiles come from the recorded buckets of the steps inside, where there are any
///   buckets(api_p95[24h])    increments by `le`
///   count(api_p95[24h])      observations, or absent when they were not recorded
/// For the recorded window itself the recorded numbers are given unchanged.
class RecordedSource final : public MetricSource
{
public:
    RecordedSource(SourceConfig config, std::vector<KpiData> records);

    SourceConfig config() const override { return m_config; }
    QFuture<Result<SourceInfo>> connectSource() override;
    QFuture<Result<QStringList>> metricNames() override;
    QFuture<Result<QueryResult>> query(const Query &query) override;
    void cancelAll() override {} // every answer is ready at once

private:
    Result<QueryResult> answer(const Query &query) const;

    SourceConfig m_config;
    std::vector<KpiData> m_records;
};

/// The binding that makes a source of kind "recorded" answer for a record, with the placeholder $P for the window.
Binding recordedBinding(const KpiData &record, Statistic statistic, const QString &source);

} // namespace sextant
