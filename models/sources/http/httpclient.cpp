#include "models/sources/http/httpclient.h"

#include "models/sources/http/networkworker.h"

#include <QPromise>

namespace sextant {

HttpClient::HttpClient(QThreadPool *pool) : m_pool(pool), m_worker(new NetworkWorker(pool))
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

HttpClient::~HttpClient()
{
    close();
}

void HttpClient::send(HttpRequest request, Done done)
{
    if (m_closed) {
        m_pool->start([done = std::move(done)] { done(fail(ErrorCode::Cancelled, QString())); });
        return;
    }
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, request = std::move(request), done = std::move(done)]() mutable {
            worker->accept(std::move(request), std::move(done));
        },
        Qt::QueuedConnection);
}

void HttpClient::inThread(std::function<void()> run)
{
    if (!m_closed)
        QMetaObject::invokeMethod(m_worker, std::move(run), Qt::QueuedConnection);
}

QFuture<Result<HttpReply>> HttpClient::send(HttpRequest request)
{
    auto promise = std::make_shared<QPromise<Result<HttpReply>>>();
    promise->start();
    if (!request.stopWith)
        request.stopWith = QFuture<void>(promise->future());
    send(std::move(request), [promise](Result<HttpReply> reply) {
        promise->addResult(std::move(reply));
        promise->finish();
    });
    return promise->future();
}

void HttpClient::cancel(quint64 group)
{
    if (!m_closed)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, group] { worker->cancel(group); }, Qt::QueuedConnection);
}

void HttpClient::close()
{
    if (m_closed.exchange(true))
        return;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->cancelAll(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace sextant
