#include "models/sources/alertmanager/source.h"

#include "models/sources/http/url.h"
#include "models/sources/reach.h"

#include <QCoreApplication>
#include <QPromise>

namespace sextant {

using namespace alertmanager;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Alertmanager)
};

Error noMetrics()
{
    return {ErrorCode::InvalidInput, Tr::tr("An Alertmanager has no metrics"), {}, Tr::tr("Ask the Prometheus that sends it alerts.")};
}

SourceInfo infoOf(const Status &status, const QUrl &base)
{
    SourceInfo info;
    info.kind = QStringLiteral("alertmanager");
    info.version = status.version;
    info.address = displayUrl(base);
    info.prefix = base.path();
    return info;
}

} // namespace

Result<std::shared_ptr<AlertmanagerSource>> AlertmanagerSource::make(const SourceConfig &config, const SourceContext &context)
{
    return reachOf(config, context).map([&](const Reach &reach) {
        return std::shared_ptr<AlertmanagerSource>(
            new AlertmanagerSource(config, {context.http, baseOf(reach.address), reach.signIn, reach.timeout, context.http->newGroup()}));
    });
}

AlertmanagerSource::AlertmanagerSource(SourceConfig config, Door door)
    : m_config(std::move(config)), m_door(std::move(door)), m_place(std::make_shared<Place>())
{
    m_place->base = std::make_shared<const QUrl>(m_door.base);
}

AlertmanagerSource::~AlertmanagerSource()
{
    cancelAll();
}

void AlertmanagerSource::cancelAll()
{
    m_door.http->cancel(m_door.group);
}

Door AlertmanagerSource::door() const
{
    Door door = m_door;
    door.base = *m_place->base.load();
    return door;
}

QFuture<Result<SourceInfo>> AlertmanagerSource::connectSource()
{
    auto promise = std::make_shared<QPromise<Result<SourceInfo>>>();
    promise->start();
    const auto finish = [promise](Result<SourceInfo> info) {
        promise->addResult(std::move(info));
        promise->finish();
    };
    const auto future = promise->future();
    const Door first = door();
    askStatus(first, [first, finish, place = m_place](const Result<Status> &status) {
        if (status)
            return finish(infoOf(*status, first.base));
        if (status.error().code != ErrorCode::NotAnApi)
            return finish(tl::unexpected(status.error()));
        askPrefix(first, [first, finish, place, why = status.error()](const QUrl &base) {
            if (base == first.base)
                return finish(tl::unexpected(why));
            Door second = first;
            second.base = base;
            askStatus(second, [finish, place, base, why](const Result<Status> &found) {
                if (!found)
                    return finish(tl::unexpected(why));
                place->base = std::make_shared<const QUrl>(base);
                finish(infoOf(*found, base));
            });
        });
    });
    return future;
}

QFuture<Result<QStringList>> AlertmanagerSource::metricNames()
{
    return QtFuture::makeReadyFuture(Result<QStringList>(QStringList()));
}

QFuture<Result<QueryResult>> AlertmanagerSource::query(const Query &)
{
    return QtFuture::makeReadyFuture(Result<QueryResult>(tl::unexpected(noMetrics())));
}

QFuture<Result<MetricNotes>> AlertmanagerSource::metricNotes(const QString &)
{
    return QtFuture::makeReadyFuture(Result<MetricNotes>(MetricNotes()));
}

QFuture<Result<std::vector<Exemplar>>> AlertmanagerSource::exemplars(const QString &, const TimeRange &)
{
    return QtFuture::makeReadyFuture(Result<std::vector<Exemplar>>(tl::unexpected(noMetrics())));
}

QFuture<Result<AlertsNow>> AlertmanagerSource::alertsNow()
{
    auto promise = std::make_shared<QPromise<Result<AlertsNow>>>();
    promise->start();
    const Door asked = door();
    askAlerts(asked, [promise, asked](Result<std::vector<AlertNow>> alerts) {
        promise->addResult(alerts ? Result<AlertsNow>(AlertsNow{std::move(*alerts), {displayUrl(asked.base)}, {}})
                                  : Result<AlertsNow>(tl::unexpected(alerts.error())));
        promise->finish();
    });
    return promise->future();
}

} // namespace sextant
