#include "models/sources/alertmanager/client.h"

namespace sextant::alertmanager {
namespace {

void send(const Door &door, const QString &path, HttpClient::Done done)
{
    HttpRequest request;
    request.url = door.base;
    request.url.setPath(path);
    request.signIn = door.signIn;
    request.deadline = door.deadline;
    request.group = door.group;
    door.http->send(std::move(request), std::move(done));
}

} // namespace

QUrl baseOf(QUrl url)
{
    QString path = url.path();
    for (const QString &api : {QStringLiteral("/api/v2"), QStringLiteral("/api/v1")})
        if (const qsizetype at = path.indexOf(api); at >= 0)
            path.truncate(at);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

void askStatus(const Door &door, std::function<void(Result<Status>)> done)
{
    send(door, door.base.path() + QStringLiteral("/api/v2/status"),
         [done = std::move(done)](const Result<HttpReply> &reply) { done(reply.and_then(readStatus)); });
}

void askAlerts(const Door &door, std::function<void(Result<std::vector<AlertNow>>)> done)
{
    send(door, door.base.path() + QStringLiteral("/api/v2/alerts"),
         [done = std::move(done)](const Result<HttpReply> &reply) { done(reply.and_then(readAlerts)); });
}

void askPrefix(const Door &door, std::function<void(QUrl)> done)
{
    send(door, QStringLiteral("/"), [base = door.base, done = std::move(done)](const Result<HttpReply> &reply) {
        const QUrl found = reply ? baseOf(reply->url) : base;
        done(found.path().isEmpty() ? base : found);
    });
}

} // namespace sextant::alertmanager
