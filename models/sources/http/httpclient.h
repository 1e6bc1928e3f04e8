#pragma once
#include "models/sources/http/httprequest.h"

#include <QFuture>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace sextant {

class NetworkWorker;

/// The network door: one thread that owns every connection. Call it from any thread.
/// Follows redirects within the origin only (three at most), keeps the total deadline, the idle time-out and the byte caps,
/// limits the requests in flight per origin, obeys Retry-After, and calls an answer complete only when all of it arrived.
/// One gap is Qt's: a chunked body that lacks its end can look complete here, so parsers must notice text that is cut.
class HttpClient
{
public:
    using Done = std::function<void(Result<HttpReply>)>;

    /// Answers are inflated and delivered on `pool`, which must outlive the client.
    explicit HttpClient(QThreadPool *pool);
    ~HttpClient(); ///< close()
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    /// `done` is called exactly once, on the pool.
    void send(HttpRequest request, Done done);
    QFuture<Result<HttpReply>> send(HttpRequest request);
    /// Runs something on the network thread, soon; never after close().
    void inThread(std::function<void()> run);
    /// A number for HttpRequest::group.
    quint64 newGroup() { return ++m_lastGroup; }
    /// Every request of the group ends with ErrorCode::Cancelled.
    void cancel(quint64 group);
    /// Cancels everything and ends the thread; later requests end as cancelled.
    void close();

private:
    QThreadPool *m_pool;
    QThread m_thread;
    NetworkWorker *m_worker;
    std::atomic<quint64> m_lastGroup = 0;
    std::atomic<bool> m_closed = false;
};

} // namespace sextant
