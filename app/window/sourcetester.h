#pragma once
#include "models/core/whendone.h"
#include "widgets/sources/connectionreport.h"

#include <QObject>

namespace sextant {

class AppContext;

/// Tests a source that is not part of a project yet: connects, lists its metrics and finds the KPIs in it.
class SourceTester : public QObject
{
    Q_OBJECT
public:
    explicit SourceTester(AppContext &context, QObject *parent = nullptr);
    /// The newest test wins; the answer of an older one is dropped.
    void test(const SourceConfig &config);
    void cancel();

Q_SIGNALS:
    void finished(const sextant::SourceConfig &config, const sextant::ConnectionReport &report);

private:
    void listMetrics(quint64 ticket, const SourceConfig &config, ConnectionReport report);
    void bind(quint64 ticket, const SourceConfig &config, ConnectionReport report);

    AppContext &m_context;
    std::shared_ptr<MetricSource> m_source;
    Generation m_generation;
};

} // namespace sextant
