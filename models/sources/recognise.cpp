#include "models/sources/recognise.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sextant {
namespace {

using Found = std::optional<OtherService>;

QJsonDocument jsonOf(const HttpReply &reply)
{
    return QJsonDocument::fromJson(reply.body);
}

Found elasticsearch(const HttpReply &reply)
{
    const QJsonObject root = jsonOf(reply).object();
    if (root.value(u"tagline").toString() != QStringLiteral("You Know, for Search"))
        return std::nullopt;
    return OtherService{QStringLiteral("elasticsearch"), root.value(u"version").toObject().value(u"number").toString()};
}

Found jaeger(const HttpReply &reply)
{
    const QJsonObject root = jsonOf(reply).object();
    const bool listed = root.value(u"data").isArray() || root.value(u"data").isNull();
    if (!root.contains(u"data") || !listed || !root.contains(u"total") || root.contains(u"status"))
        return std::nullopt;
    return OtherService{QStringLiteral("jaeger"), {}};
}

Found jaegerV3(const HttpReply &reply)
{
    return jsonOf(reply).object().value(u"services").isArray() ? Found(OtherService{QStringLiteral("jaeger"), {}}) : std::nullopt;
}

Found zipkinInfo(const HttpReply &reply)
{
    const QJsonObject zipkin = jsonOf(reply).object().value(u"zipkin").toObject();
    return zipkin.contains(u"version") ? Found(OtherService{QStringLiteral("zipkin"), zipkin.value(u"version").toString()}) : std::nullopt;
}

/// An empty list says too little: only names of services count.
Found zipkin(const HttpReply &reply)
{
    const QJsonArray names = jsonOf(reply).array();
    const bool named = std::all_of(names.begin(), names.end(), [](const QJsonValue &name) { return name.isString(); });
    return !names.isEmpty() && named ? Found(OtherService{QStringLiteral("zipkin"), {}}) : std::nullopt;
}

Found tempo(const HttpReply &reply)
{
    return reply.body.trimmed() == "echo" ? Found(OtherService{QStringLiteral("tempo"), {}}) : std::nullopt;
}

Found tempoBuild(const HttpReply &reply)
{
    const QJsonObject root = jsonOf(reply).object();
    if (!root.contains(u"goVersion") || !root.contains(u"version"))
        return std::nullopt;
    return OtherService{QStringLiteral("tempo"), root.value(u"version").toString()};
}

Found alertmanager(const HttpReply &reply)
{
    const QJsonObject root = jsonOf(reply).object();
    if (!root.contains(u"cluster") || !root.contains(u"versionInfo"))
        return std::nullopt;
    return OtherService{QStringLiteral("alertmanager"), root.value(u"versionInfo").toObject().value(u"version").toString()};
}

/// A well-known address and how a service answers there.
struct Sign {
    const char *path;
    Found (*read)(const HttpReply &);
};
constexpr std::array<Sign, 8> signs{{{"/", elasticsearch},
                                     {"/api/services", jaeger},
                                     {"/api/v3/services", jaegerV3},
                                     {"/info", zipkinInfo},
                                     {"/api/v2/services", zipkin},
                                     {"/api/echo", tempo},
                                     {"/api/status/buildinfo", tempoBuild},
                                     {"/api/v2/status", alertmanager}}};

/// Jaeger writes its version into the page of its user interface.
QString jaegerVersion(const HttpReply &reply)
{
    static const QRegularExpression pattern(QStringLiteral("\"gitVersion\"\\s*:\\s*\"v?([^\"]+)\""));
    return pattern.match(QString::fromUtf8(reply.body.left(100000))).captured(1);
}

QString tempoVersion(const HttpReply &reply)
{
    return jsonOf(reply).object().value(u"version").toString();
}

/// Where a service that did not name its version yet does so.
struct VersionPage {
    const char *kind;
    const char *path;
    QString (*read)(const HttpReply &);
};
constexpr std::array<VersionPage, 2> versionPages{{{"jaeger", "/", jaegerVersion}, {"tempo", "/api/status/buildinfo", tempoVersion}}};

/// One conversation; the callbacks keep it alive until the end.
class Recogniser : public std::enable_shared_from_this<Recogniser>
{
public:
    Recogniser(std::shared_ptr<HttpClient> http, QUrl base, std::shared_ptr<SignIn> signIn, double deadline)
        : m_http(std::move(http)), m_base(std::move(base)), m_signIn(std::move(signIn)),
          m_deadline(qint64(deadline * 1000), Qt::PreciseTimer)
    {
    }

    QFuture<Found> start()
    {
        m_promise.start();
        const QFuture<Found> future = m_promise.future();
        next(0);
        return future;
    }

private:
    template<typename Fn>
    void ask(const char *path, Fn done)
    {
        HttpRequest request;
        request.url = m_base;
        request.url.setPath(m_base.path() + QLatin1String(path));
        request.signIn = m_signIn;
        request.deadline = std::max(0.05, double(m_deadline.remainingTime()) / 1000.0);
        m_http->send(std::move(request), std::move(done));
    }

    void next(std::size_t index)
    {
        if (index == signs.size() || m_deadline.hasExpired())
            return finish(std::nullopt);
        ask(signs[index].path, [self = shared_from_this(), index](const Result<HttpReply> &reply) {
            Found found = reply && reply->status == 200 ? signs[index].read(*reply) : std::nullopt;
            if (!found)
                self->next(index + 1);
            else if (found->version.isEmpty())
                self->askVersion(*found);
            else
                self->finish(found);
        });
    }

    void askVersion(OtherService found)
    {
        const auto page = std::find_if(versionPages.begin(), versionPages.end(),
                                       [&](const VersionPage &row) { return found.kind == QLatin1String(row.kind); });
        if (page == versionPages.end())
            return finish(std::move(found));
        ask(page->path, [self = shared_from_this(), read = page->read, found = std::move(found)](const Result<HttpReply> &reply) mutable {
            if (reply && reply->status == 200)
                found.version = read(*reply);
            self->finish(std::move(found));
        });
    }

    void finish(Found found)
    {
        m_promise.addResult(std::move(found));
        m_promise.finish();
    }

    std::shared_ptr<HttpClient> m_http;
    QUrl m_base;
    std::shared_ptr<SignIn> m_signIn;
    QDeadlineTimer m_deadline;
    QPromise<Found> m_promise;
};

} // namespace

QFuture<Found> recognise(const std::shared_ptr<HttpClient> &http, const QUrl &base, std::shared_ptr<SignIn> signIn,
                         double deadline)
{
    return std::make_shared<Recogniser>(http, base, std::move(signIn), deadline)->start();
}

} // namespace sextant
