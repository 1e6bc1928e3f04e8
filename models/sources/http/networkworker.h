#pragma once
#include "models/sources/http/adaptivelimit.h"
#include "models/sources/http/httpclient.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace sextant {

/// One request on its way through the network thread.
struct HttpJob {
    HttpRequest request;
    HttpClient::Done done;
    QString origin;
    QDeadlineTimer deadline;
    QTimer deadlineTimer;
    QTimer idleTimer;
    QFutureWatcher<void> stop;
    QElapsedTimer wire;      // since the newest attempt left the queue
    QNetworkReply *reply = nullptr;
    QNetworkAccessManager *manager = nullptr;
    QList<QSslError> sslErrors;
    QByteArray body;
    QUrl url;
    int redirects = 0;
    quint64 serial = 0;      // tells a job from an earlier one at the same address
    bool running = false;    // counts in its lane
    bool renewed = false;    // was sent again with a new token
};

/// The half of HttpClient that lives in the network thread.
class NetworkWorker : public QObject
{
    Q_OBJECT
public:
    explicit NetworkWorker(QThreadPool *pool) : m_pool(pool) {}

    void accept(HttpRequest request, HttpClient::Done done);
    void cancel(quint64 group);
    void cancelAll();

private:
    struct Lane {
        AdaptiveLimit limit;
        std::deque<HttpJob *> waiting;
        int running = 0;
        QDeadlineTimer notBefore{0}; // the server asked us to wait
        int waitStatus = 0;          // the status it said so with
        QTimer wake;
    };
    struct Connections { // a set of managers that share nothing but one TLS identity
        QSslConfiguration tls;
        std::vector<std::pair<std::unique_ptr<QNetworkAccessManager>, int>> managers; // and their requests under way
        std::optional<Error> problem;
    };

    Lane &lane(const QString &origin);
    Connections &connections(const HttpRequest &request);
    void signIn(HttpJob *job);
    void join(HttpJob *job);
    void pump(const QString &origin);
    void launch(HttpJob *job);
    void onMetaData(HttpJob *job);
    void onBytes(HttpJob *job);
    void onFinished(HttpJob *job);
    void onRedirect(HttpJob *job, int status);
    void deliver(HttpJob *job, int status);
    bool sendAgainSignedIn(HttpJob *job);
    void detach(HttpJob *job);
    void finish(HttpJob *job, Result<HttpReply> result);
    void stopJob(HttpJob *job);

    QThreadPool *m_pool;
    quint64 m_lastSerial = 0;
    std::map<HttpJob *, std::unique_ptr<HttpJob>> m_jobs;
    std::map<QString, std::unique_ptr<Lane>> m_lanes;
    std::map<QString, Connections> m_connections;
};

} // namespace sextant
