#include "models/sources/prometheus/apiclient.h"

#include "models/sources/http/retry.h"
#include "models/sources/prometheus/apierror.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>

#include <array>
#include <charconv>

namespace sextant::prometheus {
namespace {

QByteArray encoded(const QList<std::pair<QString, QString>> &params)
{
    QByteArray out;
    for (const auto &[name, value] : params) {
        if (!out.isEmpty())
            out += '&';
        out += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return out;
}

bool refusesPost(int status)
{
    return status == 403 || status == 405 || status == 501;
}

/// A server that ran out of time would do so again.
bool worthRetrying(const HttpReply &reply)
{
    return (reply.status == 502 || reply.status == 503 || reply.status == 504) && !reply.body.contains("\"timeout\"");
}

} // namespace

QString apiNumber(double value)
{
    std::array<char, 512> buffer;
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    return error == std::errc() ? QString::fromLatin1(buffer.data(), end - buffer.data()) : QString();
}

ApiClient::ApiClient(QUrl base, std::shared_ptr<SignIn> signIn, std::shared_ptr<HttpClient> http)
    : m_base(std::move(base)), m_signIn(std::move(signIn)), m_http(std::move(http)), m_group(m_http->newGroup())
{
    learn({m_base.path(), QStringLiteral("unknown"), {}, false});
}

HttpRequest ApiClient::request(const QString &prefix, const ApiCall &call, bool get, double deadline) const
{
    HttpRequest request;
    request.url = m_base;
    request.url.setPath(call.path.startsWith(u'/') ? prefix + call.path : prefix + QStringLiteral("/api/v1/") + call.path,
                        QUrl::TolerantMode);
    request.method = get ? HttpMethod::Get : HttpMethod::Post;
    if (!get)
        request.form = encoded(call.params);
    else if (!call.params.isEmpty())
        request.url.setQuery(QString::fromLatin1(encoded(call.params)), QUrl::StrictMode);
    request.signIn = m_signIn;
    request.deadline = deadline;
    request.group = m_group;
    request.stopWith = call.stopWith;
    return request;
}

void ApiClient::rawAt(const QString &prefix, const ApiCall &call, Done done)
{
    m_http->send(request(prefix, call, true, call.deadline), std::move(done));
}

void ApiClient::callAt(const QString &prefix, ApiCall call, Done done)
{
    m_http->send(request(prefix, call, !call.post, call.deadline), [done = std::move(done)](Result<HttpReply> reply) {
        if (reply)
            if (const auto problem = nonApiError(*reply)) {
                done(tl::unexpected(*problem));
                return;
            }
        done(std::move(reply));
    });
}

void ApiClient::call(ApiCall call, Done done)
{
    const QDeadlineTimer deadline(qint64(call.deadline * 1000), Qt::PreciseTimer);
    const bool get = !call.post || learned()->useGet;
    attempt(call, get, 0, deadline, 0, std::move(done));
}

void ApiClient::attempt(const ApiCall &call, bool get, int number, QDeadlineTimer deadline, double delay, Done done)
{
    HttpRequest question = request(learned()->prefix, call, get, double(deadline.remainingTime()) / 1000.0);
    question.delay = delay;
    m_http->send(std::move(question), [self = shared_from_this(), call, get, number, deadline, done = std::move(done)](Result<HttpReply> reply) {
        if (reply && !get && refusesPost(reply->status)) {
            self->attempt(call, true, number, deadline, 0, done);
            return;
        }
        std::optional<Error> problem;
        if (!reply)
            problem = reply.error();
        else if (const auto other = nonApiError(*reply))
            problem = *other;
        else if (worthRetrying(*reply))
            problem = apiError(QString(), QString(), reply->status);
        if (problem && reply)
            problem->retryAfter = reply->retryAfter;
        const auto wait = problem ? retryDelay(*problem, number, QRandomGenerator::global()->generateDouble()) : std::nullopt;
        if (wait && *wait * 1000 < double(deadline.remainingTime())) {
            self->attempt(call, get, number + 1, deadline, *wait, done);
            return;
        }
        const bool fellBack = call.post && get;
        if (reply && fellBack && !refusesPost(reply->status) && !self->learned()->useGet) {
            Learned now = *self->learned();
            now.useGet = true;
            self->learn(std::move(now));
        }
        if (reply && nonApiError(*reply))
            done(tl::unexpected(self->clean(*nonApiError(*reply))));
        else if (!reply)
            done(tl::unexpected(self->clean(reply.error())));
        else
            done(std::move(reply));
    });
}

Error ApiClient::clean(Error error) const
{
    for (QString *text : {&error.context, &error.detail, &error.advice})
        *text = m_signIn->redacted(*text);
    return error;
}

} // namespace sextant::prometheus
