#pragma once
#include "models/core/clock.h"
#include "models/sources/alertmanager/client.h"
#include "models/sources/http/httpclient.h"

#include <QDeadlineTimer>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace sextant::prometheus {

/// One call of the HTTP API, relative to <prefix>/api/v1/.
struct ApiCall {
    QString path;                 ///< "query_range", "status/buildinfo"; an absolute one ("/metrics") is outside the API
    QList<std::pair<QString, QString>> params;
    bool post = false;            ///< asked by POST unless the server refuses that
    double deadline = 30;         ///< seconds for all attempts together
    std::optional<QFuture<void>> stopWith;
};

/// Seconds as the API reads them, independent of the locale and without an exponent.
QString apiNumber(double value);

/// What was learned about the server; replaced as a whole, read from any thread.
struct Learned {
    QString prefix;       ///< path in front of /api/v1
    QString kind;
    QString version;
    bool useGet = false;  ///< POST is refused here
};

/// Carries calls through the door: addresses, POST with a remembered fall-back to GET, retries with back-off, and the answers
/// that are none of the API's. Callbacks run on the pool. Held by shared_ptr because calls may outlive their source.
class ApiClient : public std::enable_shared_from_this<ApiClient>
{
public:
    using Done = std::function<void(Result<HttpReply>)>;

    ApiClient(QUrl base, std::shared_ptr<SignIn> signIn, std::shared_ptr<HttpClient> http);

    /// `done` gets the API's own answer (JSON, success or error, or 204) or an Error.
    void call(ApiCall call, Done done);
    /// The same at another prefix, without fall-back or retry: for finding the prefix.
    void callAt(const QString &prefix, ApiCall call, Done done);
    /// Whatever answers at prefix + path, pages included.
    void rawAt(const QString &prefix, const ApiCall &call, Done done);
    /// The same as call(), as a future; `parse` makes a value of the reply, on the pool.
    template<typename T>
    QFuture<Result<T>> ask(ApiCall apiCall, std::function<Result<T>(HttpReply)> parse)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        if (!apiCall.stopWith)
            apiCall.stopWith = QFuture<void>(promise->future());
        call(std::move(apiCall), [self = shared_from_this(), promise, parse = std::move(parse)](Result<HttpReply> reply) {
            Result<T> result = reply ? parse(std::move(*reply)) : Result<T>(tl::unexpected(reply.error()));
            promise->addResult(self->clean(std::move(result)));
            promise->finish();
        });
        return promise->future();
    }

    std::shared_ptr<const Learned> learned() const { return m_learned.load(); }
    void learn(Learned learned) { m_learned.store(std::make_shared<const Learned>(std::move(learned))); }
    const QUrl &base() const { return m_base; }
    /// How another server is asked with what this one has; its base is open.
    alertmanager::Door doorElsewhere() const { return {m_http, {}, m_signIn, 0, m_group}; }
    void cancelAll() { m_http->cancel(m_group); }

    /// No secret of ours in an error's words, even if the server echoes it.
    template<typename T>
    Result<T> clean(Result<T> result) const
    {
        if (!result)
            result = tl::unexpected(clean(std::move(result.error())));
        return result;
    }
    Error clean(Error error) const;

private:
    void attempt(const ApiCall &call, bool get, int number, QDeadlineTimer deadline, double delay, Done done);
    HttpRequest request(const QString &prefix, const ApiCall &call, bool get, double deadline) const;

    QUrl m_base;
    std::shared_ptr<SignIn> m_signIn;
    std::shared_ptr<HttpClient> m_http;
    quint64 m_group;
    std::atomic<std::shared_ptr<const Learned>> m_learned;
};

} // namespace sextant::prometheus
