#include "app/window/sourcetester.h"

#include "app/context.h"
#include "models/core/datatext.h"

namespace sextant {
namespace {

constexpr double probeWindow = 3600; // seconds: long enough for a slow scrape, short enough for a fresh server

QStringList exportersOf(const std::vector<Binding> &bindings)
{
    QStringList out;
    for (const Binding &binding : bindings)
        if (binding.state != BindingState::Missing && !binding.exporter.isEmpty() && !out.contains(shownText(binding.exporter)))
            out << shownText(binding.exporter);
    return out;
}

} // namespace

SourceTester::SourceTester(AppContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void SourceTester::test(const SourceConfig &config)
{
    cancel();
    const quint64 ticket = m_generation.next();
    auto source = m_context.makeSource(config);
    if (!source) {
        ConnectionReport report;
        report.error = source.error();
        Q_EMIT finished(config, report);
        return;
    }
    m_source = *source;
    whenDone(m_source->connectSource(), this, [this, ticket, config](const Result<SourceInfo> &info) {
        if (!m_generation.isCurrent(ticket))
            return;
        ConnectionReport report;
        if (info) {
            report.info = *info;
            listMetrics(ticket, config, report);
            return;
        }
        report.error = info.error();
        Q_EMIT finished(config, report);
    });
}

void SourceTester::listMetrics(quint64 ticket, const SourceConfig &config, ConnectionReport report)
{
    whenDone(m_source->metricNames(), this, [this, ticket, config, report](const Result<QStringList> &names) mutable {
        if (!m_generation.isCurrent(ticket))
            return;
        if (!names) {
            report.info.reset();
            report.error = names.error();
            Q_EMIT finished(config, report);
            return;
        }
        report.metrics = int(names->size());
        bind(ticket, config, report);
    });
}

void SourceTester::bind(quint64 ticket, const SourceConfig &config, ConnectionReport report)
{
    const double now = m_context.clock()->now();
    whenDone(m_context.bind(m_source, {now - probeWindow, now}), this,
             [this, ticket, config, report](const Result<std::vector<Binding>> &bindings) mutable {
                 if (!m_generation.isCurrent(ticket))
                     return;
                 if (bindings) {
                     report.bindings = *bindings;
                     report.exporters = exportersOf(*bindings);
                 } else {
                     report.info.reset();
                     report.error = bindings.error();
                 }
                 Q_EMIT finished(config, report);
             });
}

void SourceTester::cancel()
{
    m_generation.next();
    if (m_source)
        m_source->cancelAll();
    m_source.reset();
}

} // namespace sextant
