#pragma once
#include "models/sources/alertmanager/client.h"
#include "models/sources/metricsource.h"
#include "models/sources/registry.h"

#include <atomic>

namespace sextant {

/// An Alertmanager as a source: it has alerts and no metrics. Thread-safe; answers come from the pool.
class AlertmanagerSource final : public MetricSource, public ServerView
{
public:
    /// Checks the address and reads the files the configuration names. Errors: Url, InvalidInput.
    static Result<std::shared_ptr<AlertmanagerSource>> make(const SourceConfig &config, const SourceContext &context);
    ~AlertmanagerSource() override;

    SourceConfig config() const override { return m_config; }
    QFuture<Result<SourceInfo>> connectSource() override;
    QFuture<Result<QStringList>> metricNames() override;
    /// Always an error: there are no metrics.
    QFuture<Result<QueryResult>> query(const Query &query) override;
    ServerView *serverView() override { return this; }
    void cancelAll() override;

    QFuture<Result<MetricNotes>> metricNotes(const QString &metric) override;
    QFuture<Result<std::vector<Exemplar>>> exemplars(const QString &expr, const TimeRange &range) override;
    QFuture<Result<AlertsNow>> alertsNow() override;

private:
    /// The base may turn out to have a path in front while calls are under way.
    struct Place {
        std::atomic<std::shared_ptr<const QUrl>> base;
    };
    AlertmanagerSource(SourceConfig config, alertmanager::Door door);
    alertmanager::Door door() const;

    SourceConfig m_config;
    alertmanager::Door m_door;
    std::shared_ptr<Place> m_place;
};

} // namespace sextant
