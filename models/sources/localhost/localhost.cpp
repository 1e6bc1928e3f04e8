#include "models/sources/localhost/localhost.h"

#include "models/core/timerange.h"
#include "models/sources/localhost/expression.h"
#include "models/sources/localhost/sampler.h"

#include <QCoreApplication>
#include <QPromise>
#include <QSysInfo>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::LocalhostSource)
};

constexpr double leastLookback = 60;

} // namespace

LocalhostSource::LocalhostSource(SourceConfig config, const Clock &clock, Options options)
    : m_config(std::move(config)), m_clock(clock)
{
    if (!options.read)
        options.read = [] { return localhost::readProc(QString()); };
    m_sampler = new localhost::Sampler(std::move(options.read), m_clock, options.interval);
    m_sampler->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, m_sampler, &localhost::Sampler::start);
    QObject::connect(&m_thread, &QThread::finished, m_sampler, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("machine sampler"));
    m_thread.start(QThread::LowPriority);
}

LocalhostSource::~LocalhostSource()
{
    m_thread.quit();
    m_thread.wait();
}

/// Runs `fn(sampler)` on the sampler's thread once there is a first rate. A promise that is dropped ends its future as cancelled.
template<typename T, typename Fn>
QFuture<Result<T>> LocalhostSource::ask(Fn fn)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    localhost::Sampler *sampler = m_sampler;
    QMetaObject::invokeMethod(sampler, [sampler, promise, fn = std::move(fn)] {
        sampler->whenReady([sampler, promise, fn] {
            promise->addResult(fn(*sampler));
            promise->finish();
        });
    });
    return future;
}

QFuture<Result<SourceInfo>> LocalhostSource::connectSource()
{
    return ask<SourceInfo>([](const localhost::Sampler &sampler) -> Result<SourceInfo> {
        if (!sampler.works())
            return fail(ErrorCode::NotFound, Tr::tr("this machine"), Tr::tr("/proc/stat and /proc/meminfo cannot be read"),
                        Tr::tr("only Linux can be watched directly; elsewhere add a Prometheus source"));
        SourceInfo info;
        info.kind = QStringLiteral("localhost");
        info.version = QSysInfo::kernelVersion();
        info.address = Tr::tr("this machine");
        info.scrapeInterval = sampler.interval();
        return info;
    });
}

QFuture<Result<QStringList>> LocalhostSource::metricNames()
{
    return ask<QStringList>([](const localhost::Sampler &sampler) -> Result<QStringList> {
        QStringList names;
        for (const auto &[labels, series] : sampler.history())
            names << labels.value(QStringLiteral("__name__"));
        names.sort();
        names.removeDuplicates();
        return names;
    });
}

QFuture<Result<QueryResult>> LocalhostSource::query(const Query &query)
{
    return ask<QueryResult>([query, &clock = m_clock](const localhost::Sampler &sampler) -> Result<QueryResult> {
        const auto expression = localhost::parseExpression(query.expr);
        if (!expression)
            return tl::unexpected(expression.error());
        return localhost::evaluate(*expression, sampler.history(), query, clock.now(), std::max(leastLookback, 3 * sampler.interval()));
    });
}

void LocalhostSource::cancelAll()
{
    QMetaObject::invokeMethod(m_sampler, [sampler = m_sampler] { sampler->cancelWaiting(); });
}

std::vector<TimeSeries> LocalhostSource::takeHistory()
{
    std::vector<TimeSeries> out;
    QMetaObject::invokeMethod(m_sampler, [&] { out = m_sampler->take(); }, Qt::BlockingQueuedConnection);
    return out;
}

void LocalhostSource::restoreHistory(std::vector<TimeSeries> samples)
{
    QMetaObject::invokeMethod(m_sampler, [sampler = m_sampler, samples = std::move(samples)] { sampler->restore(samples); });
}

Result<std::shared_ptr<MetricSource>> makeLocalhostSource(const SourceConfig &config, const Clock &clock)
{
    LocalhostSource::Options options;
    if (const auto field = config.fields.find(QStringLiteral("interval")); field != config.fields.end() && !field->second.isEmpty()) {
        const auto interval = parseDuration(field->second);
        if (!interval || *interval < 1 || *interval > 300)
            return fail(ErrorCode::InvalidInput, Tr::tr("interval"), Tr::tr("\"%1\" is not a usable interval").arg(field->second),
                        Tr::tr("choose 1s to 5m"));
        options.interval = *interval;
    }
    return std::make_shared<LocalhostSource>(config, clock, options);
}

} // namespace sextant
