#include "models/sources/prometheus/prometheussource.h"

#include "models/sources/alertmanager/client.h"
#include "models/sources/http/url.h"
#include "models/sources/prometheus/apiclient.h"
#include "models/sources/prometheus/metaparser.h"

#include <QCoreApplication>
#include <QPromise>

#include <algorithm>
#include <array>
#include <charconv>

namespace sextant {

using namespace prometheus;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Prometheus)
};

constexpr double alertmanagerDeadline = 10; // seconds: one that hangs must not hide what Prometheus says

MetricNotes notesOf(const std::vector<MetricMetadata> &entries)
{
    MetricNotes notes;
    for (const MetricMetadata &entry : entries) {
        MetricNote &note = notes[entry.metric];
        const bool says = !entry.type.isEmpty() && entry.type != QStringLiteral("unknown") && entry.type != QStringLiteral("untyped");
        if (says && !note.types.contains(entry.type))
            note.types << entry.type;
        if (note.help.isEmpty())
            note.help = entry.help;
        if (note.unit.isEmpty())
            note.unit = entry.unit;
    }
    return notes;
}

/// Whether an Alertmanager's alert is this one: it has the same labels and perhaps external ones.
bool isSame(const AlertNow &told, const AlertNow &own)
{
    return std::all_of(own.labels.pairs().begin(), own.labels.pairs().end(),
                       [&](const LabelSet::Pair &pair) { return told.labels.value(pair.first) == pair.second; });
}

/// What Alertmanagers know beside it: what is silenced or inhibited, and alerts of other servers.
void addTold(std::vector<AlertNow> &alerts, const std::vector<AlertNow> &told)
{
    const std::size_t own = alerts.size();
    for (const AlertNow &alert : told) {
        const auto same = std::find_if(alerts.begin(), alerts.begin() + std::ptrdiff_t(own), [&](const AlertNow &known) {
            return known.state != QStringLiteral("pending") && isSame(alert, known);
        });
        if (same != alerts.begin() + std::ptrdiff_t(own))
            same->state = alert.state;
        else if (std::find(alerts.begin() + std::ptrdiff_t(own), alerts.end(), alert) == alerts.end())
            alerts.push_back(alert);
    }
}

/// The answers of one question for alerts.
struct AlertRound {
    QPromise<Result<AlertsNow>> promise;
    std::shared_ptr<ApiClient> api;
    alertmanager::Door door; ///< without a base
    double deadline = 30;
    AlertsNow found;
    std::vector<Result<std::vector<AlertNow>>> told;
    std::atomic<std::size_t> open = 0;

    void finish()
    {
        for (std::size_t i = 0; i < told.size(); ++i) {
            if (told[i])
                addTold(found.alerts, *told[i]);
            else
                found.problems << Tr::tr("The Alertmanager at %1 did not answer. %2").arg(found.alertmanagers.at(qsizetype(i)), describe(told[i].error()));
        }
        alertmanager::sortAlerts(found.alerts);
        promise.addResult(std::move(found));
        promise.finish();
    }
};

/// Asks every Alertmanager; ours go along as far as to our own host.
void askTold(const std::shared_ptr<AlertRound> &round, const QStringList &urls)
{
    std::vector<alertmanager::Door> doors;
    for (const QString &url : urls) {
        alertmanager::Door door = round->door;
        door.base = alertmanager::baseOf(QUrl(url));
        if (originOf(door.base) != originOf(round->api->base()))
            door.signIn.reset();
        door.deadline = std::min(round->deadline, alertmanagerDeadline);
        round->found.alertmanagers << displayUrl(door.base);
        doors.push_back(std::move(door));
    }
    round->told.resize(doors.size());
    round->open = doors.size();
    if (doors.empty())
        return round->finish();
    for (std::size_t i = 0; i < doors.size(); ++i)
        alertmanager::askAlerts(doors[i], [round, i](Result<std::vector<AlertNow>> alerts) {
            round->told[i] = std::move(alerts);
            if (--round->open == 0)
                round->finish();
        });
}

} // namespace

QFuture<Result<MetricNotes>> PrometheusSource::metricNotes(const QString &metric)
{
    ApiCall call;
    call.path = QStringLiteral("metadata");
    call.deadline = m_timeout;
    if (!metric.isEmpty())
        call.params << std::pair(QStringLiteral("metric"), metric);
    return m_api->ask<MetricNotes>(std::move(call), [](HttpReply reply) -> Result<MetricNotes> {
        return reply.status == 204 ? MetricNotes() : parseMetadata(reply.body, reply.status).map(notesOf);
    });
}

QFuture<Result<std::vector<Exemplar>>> PrometheusSource::exemplars(const QString &expr, const TimeRange &range)
{
    ApiCall call;
    call.path = QStringLiteral("query_exemplars");
    call.post = true;
    call.deadline = m_timeout;
    call.params << std::pair(QStringLiteral("query"), expr) << std::pair(QStringLiteral("start"), apiNumber(range.start))
                << std::pair(QStringLiteral("end"), apiNumber(range.end));
    return m_api->ask<std::vector<Exemplar>>(std::move(call), [](HttpReply reply) -> Result<std::vector<Exemplar>> {
        return reply.status == 204 ? std::vector<Exemplar>() : parseExemplars(reply.body, reply.status);
    });
}

QFuture<Result<AlertsNow>> PrometheusSource::alertsNow()
{
    auto round = std::make_shared<AlertRound>();
    round->promise.start();
    round->api = m_api;
    round->door = m_api->doorElsewhere();
    round->deadline = m_timeout;
    const auto future = round->promise.future();
    m_api->call({QStringLiteral("alerts"), {}, false, m_timeout, {}}, [round](Result<HttpReply> reply) {
        const auto own = reply.and_then([](const HttpReply &got) { return parseAlerts(got.body, got.status); });
        if (!own) {
            round->promise.addResult(tl::unexpected(round->api->clean(own.error())));
            round->promise.finish();
            return;
        }
        for (const ActiveAlert &alert : *own)
            round->found.alerts.push_back({alert.labels, alert.annotations, alert.state, alertmanager::momentOf(alert.activeAt), alert.value});
        round->api->call({QStringLiteral("alertmanagers"), {}, false, round->deadline, {}}, [round](Result<HttpReply> answer) {
            const auto urls = answer.and_then([](const HttpReply &got) { return parseAlertmanagers(got.body, got.status); });
            if (!urls)
                round->found.problems << Tr::tr("The server does not say which Alertmanagers it tells. %1").arg(describe(round->api->clean(urls.error())));
            askTold(round, urls.value_or(QStringList()));
        });
    });
    return future;
}

} // namespace sextant
