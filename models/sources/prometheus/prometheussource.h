#pragma once
#include "models/sources/metricsource.h"
#include "models/sources/prometheus/apitypes.h"
#include "models/sources/registry.h"
#include "models/sources/serverview.h"

namespace sextant {

namespace prometheus {
class ApiClient;
class ScrapeBook;
}

/// Prometheus and what speaks its API. Thread-safe; answers come from the pool.
class PrometheusSource final : public MetricSource, public ServerView
{
public:
    /// Checks the address and reads the files the configuration names. Errors: Url, InvalidInput.
    static Result<std::shared_ptr<PrometheusSource>> make(const SourceConfig &config, const SourceContext &context);
    ~PrometheusSource() override;

    SourceConfig config() const override { return m_config; }
    QFuture<Result<SourceInfo>> connectSource() override;
    QFuture<Result<QStringList>> metricNames() override;
    /// Ranges of more than 11,000 steps are asked in pieces, unless the expression says "@ start()" or "@ end()".
    QFuture<Result<QueryResult>> query(const Query &query) override;
    /// From the targets whose series the expression reads; asked once until the next connectSource().
    QFuture<ScrapeInterval> scrapeIntervalOf(const QString &expr, const StopToken &stop = {}) override;
    ServerView *serverView() override { return this; }
    void cancelAll() override;
    QFuture<Result<QStringList>> labelNames(const QStringList &selectors) override;
    QFuture<Result<QStringList>> labelValues(const QString &label, const QStringList &selectors = {}) override;

    /// What has been learned about the server so far, also when connecting failed half-way. Kind "unknown" before that.
    SourceInfo known() const;

    /// The series that match any of the selectors in a range.
    QFuture<Result<std::vector<LabelSet>>> series(const QStringList &selectors, const TimeRange &range);
    QFuture<Result<std::vector<prometheus::MetricMetadata>>> metadata();
    QFuture<Result<std::vector<prometheus::ScrapeTarget>>> targets();
    /// All pages of the rules.
    QFuture<Result<std::vector<prometheus::RuleInfo>>> rules();
    QFuture<Result<std::vector<prometheus::ActiveAlert>>> alerts();
    QFuture<Result<QStringList>> alertmanagers();
    QFuture<Result<prometheus::RuntimeInfo>> runtimeInfo();

    QFuture<Result<MetricNotes>> metricNotes(const QString &metric) override;
    QFuture<Result<std::vector<Exemplar>>> exemplars(const QString &expr, const TimeRange &range) override;
    /// Its own alerts, and those of the Alertmanagers it names. Credentials are not sent to another origin than its own.
    QFuture<Result<AlertsNow>> alertsNow() override;

private:
    PrometheusSource(SourceConfig config, std::shared_ptr<prometheus::ApiClient> api, const Clock *clock, double timeout);

    SourceConfig m_config;
    std::shared_ptr<prometheus::ApiClient> m_api;
    std::shared_ptr<prometheus::ScrapeBook> m_scrapes;
    const Clock *m_clock;
    double m_timeout;
};

} // namespace sextant
