#include "models/sources/alertmanager/answers.h"

#include "models/core/timerange.h"
#include "models/sources/http/url.h"
#include "models/sources/prometheus/apierror.h"
#include "models/sources/prometheus/jsonreader.h"
#include "models/sources/prometheus/metaparser.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

namespace sextant::alertmanager {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Alertmanager)
};

ErrorCode codeOf(int status)
{
    if (status == 401 || status == 403 || status == 407)
        return ErrorCode::Auth;
    if (status == 429)
        return ErrorCode::RateLimited;
    if (status == 404 || status == 405 || status == 410)
        return ErrorCode::NotAnApi;
    return status >= 500 ? ErrorCode::Unavailable : ErrorCode::BadQuery;
}

/// The server's words: a bare JSON string, {code, message}, or {status: "error", error} of older ones. Empty: none of these.
QString wordsOf(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    if (text.startsWith('"')) // a list around it makes a document of it
        return QJsonDocument::fromJson('[' + text + ']').array().at(0).toString().trimmed();
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const QString message = object.value(u"message").toString();
    return message.isEmpty() ? object.value(u"error").toString() : message;
}

Result<QJsonDocument> documentOf(const HttpReply &reply)
{
    const QString where = displayUrl(reply.url);
    const QString advice = Tr::tr("Check the address and the path in front of /api/v2.");
    if (reply.status != 200) {
        const QString words = wordsOf(reply.body);
        if (words.isEmpty())
            if (auto error = prometheus::nonApiError(reply); error && error->code != ErrorCode::NotAnApi)
                return tl::unexpected(*error);
        Error error{codeOf(reply.status), Tr::tr("%1 did not tell its alerts").arg(where),
                    QStringLiteral("HTTP %1%2").arg(QString::number(reply.status), words.isEmpty() ? QString() : QStringLiteral(": ") + words.left(300)), {}};
        if (error.code == ErrorCode::NotAnApi)
            error.advice = advice;
        error.http = reply.status;
        error.retryAfter = reply.retryAfter;
        return tl::unexpected(error);
    }
    QJsonParseError problem;
    QByteArray body = reply.body.startsWith("\xEF\xBB\xBF") ? reply.body.mid(3) : reply.body;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error == QJsonParseError::NoError)
        return document;
    const bool json = body.trimmed().startsWith('{') || body.trimmed().startsWith('[');
    if (body.trimmed().isEmpty() || (json && prometheus::endsEarly(body)))
        return fail(ErrorCode::Truncated, Tr::tr("The answer of %1 ends early").arg(where), {}, Tr::tr("Try again; if it stays, look at the proxies in between."));
    Error error{ErrorCode::NotAnApi, Tr::tr("%1 is not an Alertmanager").arg(where), {}, advice};
    error.http = reply.status;
    return tl::unexpected(error);
}

/// "unprocessed" has only just arrived and will be told like an active one.
QString stateOf(const QJsonObject &status)
{
    if (!status.value(u"silencedBy").toArray().isEmpty())
        return QStringLiteral("silenced");
    const bool inhibited = !status.value(u"inhibitedBy").toArray().isEmpty() || status.value(u"state").toString() == QStringLiteral("suppressed");
    return inhibited ? QStringLiteral("inhibited") : QStringLiteral("firing");
}

Error strange(const HttpReply &reply, const QString &what)
{
    Error error{ErrorCode::NotAnApi, Tr::tr("%1 is not an Alertmanager").arg(displayUrl(reply.url)), what, Tr::tr("Check the address and the path in front of /api/v2.")};
    error.http = reply.status;
    return error;
}

int urgency(const QString &state)
{
    const QStringList order{QStringLiteral("firing"), QStringLiteral("pending"), QStringLiteral("silenced"), QStringLiteral("inhibited")};
    const qsizetype at = order.indexOf(state);
    return int(at < 0 ? order.size() : at);
}

} // namespace

std::optional<double> momentOf(const QString &text)
{
    if (text.isEmpty() || text.startsWith(QStringLiteral("0001-")))
        return std::nullopt;
    const auto time = parseTime(text, 0);
    return time ? std::optional(*time) : std::nullopt;
}

Result<Status> readStatus(const HttpReply &reply)
{
    const auto document = documentOf(reply);
    if (!document)
        return tl::unexpected(document.error());
    const QJsonObject root = document->object();
    if (!root.contains(u"versionInfo") && !root.contains(u"cluster"))
        return tl::unexpected(strange(reply, Tr::tr("it does not tell its version")));
    return Status{root.value(u"versionInfo").toObject().value(u"version").toString(), root.value(u"cluster").toObject().value(u"status").toString()};
}

Result<std::vector<AlertNow>> readAlerts(const HttpReply &reply)
{
    const auto document = documentOf(reply);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isArray())
        return tl::unexpected(strange(reply, Tr::tr("its alerts are not a list")));
    std::vector<AlertNow> alerts;
    for (const QJsonValue &entry : document->array()) {
        const QJsonObject object = entry.toObject();
        if (!object.value(u"labels").isObject())
            return tl::unexpected(strange(reply, Tr::tr("an alert has no labels")));
        alerts.push_back({prometheus::labelsOf(object.value(u"labels")), prometheus::labelsOf(object.value(u"annotations")), stateOf(object.value(u"status").toObject()),
                          momentOf(object.value(u"startsAt").toString()), std::nullopt});
    }
    sortAlerts(alerts);
    return alerts;
}

void sortAlerts(std::vector<AlertNow> &alerts)
{
    std::stable_sort(alerts.begin(), alerts.end(), [](const AlertNow &a, const AlertNow &b) {
        return std::tuple(urgency(a.state), a.name(), a.labels) < std::tuple(urgency(b.state), b.name(), b.labels);
    });
}

} // namespace sextant::alertmanager
