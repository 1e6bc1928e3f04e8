#pragma once
#include "models/analysis/snapshot.h"

#include <QFuture>

namespace sextant::test {

/// A target that asks for less than `limit` seconds.
inline KpiDefinition latencyKpi(const QString &id = QStringLiteral("api_p95"), double limit = 0.2)
{
    KpiDefinition kpi;
    kpi.id = id;
    kpi.name = id;
    kpi.shortName = id;
    kpi.area = QStringLiteral("response");
    kpi.unit = Unit::Seconds;
    kpi.statistic = Statistic::Mean;
    Target target;
    target.id = QStringLiteral("T01");
    target.limit = limit;
    kpi.target = target;
    return kpi;
}

/// `count` samples of `value` on a grid that ends at `end`.
inline TimeSeries flatSeries(double end, double step, int count, double value)
{
    TimeSeries series;
    for (int i = count - 1; i >= 0; --i)
        series.append(end - step * i, value);
    return series;
}

/// Complete data of one KPI.
inline KpiData flatData(const QString &kpi, double end, double step, int count, double value)
{
    KpiData data;
    data.kpi = kpi;
    data.binding.kpi = kpi;
    data.binding.state = BindingState::Bound;
    data.binding.source = QStringLiteral("s1");
    data.window = {end - step * count, end};
    data.step = step;
    data.series = flatSeries(end, step, count, value);
    data.value = value;
    data.coverage = 1;
    data.lastSample = end;
    data.fetchedAt = end;
    return data;
}

/// Answers every query with a flat line; can be told to fail.
class FakeSource final : public MetricSource
{
public:
    explicit FakeSource(double value) : m_value(value) { m_config.id = QStringLiteral("s1"); m_config.kind = QStringLiteral("fake"); m_config.name = QStringLiteral("Fake"); }
    SourceConfig config() const override { return m_config; }
    QFuture<Result<SourceInfo>> connectSource() override
    {
        if (m_error)
            return QtFuture::makeReadyFuture(Result<SourceInfo>(tl::unexpected(*m_error)));
        SourceInfo info;
        info.kind = m_config.kind;
        info.version = QStringLiteral("1");
        info.scrapeInterval = 1;
        return QtFuture::makeReadyFuture(Result<SourceInfo>(info));
    }
    QFuture<Result<QStringList>> metricNames() override { return QtFuture::makeReadyFuture(Result<QStringList>(QStringList{})); }
    QFuture<Result<QueryResult>> query(const Query &query) override
    {
        ++m_queries;
        if (m_error)
            return QtFuture::makeReadyFuture(Result<QueryResult>(tl::unexpected(*m_error)));
        QueryResult result;
        TimeSeries series;
        if (query.isRange())
            for (double t = query.range.start; t <= query.range.end; t += query.step)
                series.append(t, m_value);
        else
            series.append(query.time.value_or(0), m_value);
        result.type = query.isRange() ? ResultType::Matrix : ResultType::Vector;
        result.series.push_back(series);
        result.elapsed = 0.02;
        return QtFuture::makeReadyFuture(Result<QueryResult>(result));
    }
    void cancelAll() override {}

    void failWith(const Error &error) { m_error = error; }
    void recover() { m_error.reset(); }
    void setValue(double value) { m_value = value; }
    int queries() const { return m_queries; }

private:
    SourceConfig m_config;
    double m_value;
    std::optional<Error> m_error;
    int m_queries = 0;
};

} // namespace sextant::test
