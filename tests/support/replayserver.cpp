#include "tests/support/replayserver.h"

#include <QMutex>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace sextant {

struct ReplayServer::Shared {
    Handler handler;
    QMutex mutex;
    QList<QByteArray> requests;
};

namespace {

/// Whether head and body of a request are all there.
bool isComplete(const QByteArray &bytes)
{
    constexpr char tlsHandshake = 0x16; // somebody speaks TLS to us
    if (bytes.startsWith(tlsHandshake))
        return true;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = bytes.left(end).toLower();
    const qsizetype at = head.indexOf("content-length:");
    if (at < 0)
        return true;
    return bytes.size() >= end + 4 + head.mid(at + 15).split('\r').first().trimmed().toLongLong();
}

void finish(QTcpSocket *socket, const Replay &replay)
{
    if (replay.reset) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->abort();
    } else if (replay.close) {
        socket->disconnectFromHost();
    }
}

void drip(QPointer<QTcpSocket> socket, const Replay &replay, qsizetype at)
{
    if (!socket)
        return;
    if (at >= replay.bytes.size()) {
        finish(socket, replay);
        return;
    }
    socket->write(replay.bytes.mid(at, 1));
    socket->flush();
    QTimer::singleShot(replay.dripMs, socket, [=] { drip(socket, replay, at + 1); });
}

void play(QTcpSocket *socket, const Replay &replay)
{
    if (replay.dripMs > 0) {
        drip(socket, replay, 0);
        return;
    }
    socket->write(replay.bytes);
    socket->flush();
    finish(socket, replay);
}

} // namespace

ReplayServer::ReplayServer(Handler handler) : m_shared(std::make_shared<Shared>())
{
    m_shared->handler = std::move(handler);
    auto *server = new QTcpServer;
    server->listen(QHostAddress::LocalHost);
    m_port = server->serverPort();
    QObject::connect(server, &QTcpServer::newConnection, server, [server, shared = m_shared] {
        while (QTcpSocket *socket = server->nextPendingConnection()) {
            auto received = std::make_shared<QByteArray>();
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, shared, received] {
                *received += socket->readAll();
                if (!isComplete(*received))
                    return;
                const QByteArray request = std::exchange(*received, QByteArray());
                {
                    QMutexLocker lock(&shared->mutex);
                    shared->requests << request;
                }
                const Replay replay = shared->handler(request);
                QTimer::singleShot(replay.delayMs, socket, [socket, replay] { play(socket, replay); });
            });
        }
    });
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    m_thread.start();
}

ReplayServer::ReplayServer(const QByteArray &always) : ReplayServer([always](const QByteArray &) { return Replay{always}; }) {}

ReplayServer::~ReplayServer()
{
    m_thread.quit();
    m_thread.wait();
}

QString ReplayServer::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

QList<QByteArray> ReplayServer::requests() const
{
    QMutexLocker lock(&m_shared->mutex);
    return m_shared->requests;
}

QByteArray ReplayServer::answer(const QByteArray &status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

QByteArray ReplayServer::json(const QByteArray &body)
{
    return answer("200 OK", body, "Content-Type: application/json\r\n");
}

} // namespace sextant
