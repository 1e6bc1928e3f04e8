#pragma once
#include <QByteArray>
#include <QList>
#include <QThread>

#include <functional>
#include <memory>

namespace sextant {

/// What a misbehaving server does with one request, byte for byte.
struct Replay {
    QByteArray bytes;          ///< sent as they are; empty: nothing
    int dripMs = 0;            ///< > 0: one byte at a time with this pause
    bool close = true;         ///< close after the last byte; otherwise the connection stays open and silent
    bool reset = false;        ///< reset the connection instead of closing it
    int delayMs = 0;           ///< before the first byte
};

/// A raw HTTP server on loopback in its own thread. The handler runs in that thread.
class ReplayServer
{
public:
    using Handler = std::function<Replay(const QByteArray &request)>;

    explicit ReplayServer(Handler handler);
    explicit ReplayServer(const QByteArray &always);
    ~ReplayServer();
    quint16 port() const { return m_port; }
    QString url() const;
    /// Every request so far, head and body.
    QList<QByteArray> requests() const;

    /// "HTTP/1.1 <status>" with a right Content-Length; `headers` are complete lines.
    static QByteArray answer(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {});
    static QByteArray json(const QByteArray &body);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    QThread m_thread;
    quint16 m_port = 0;
};

} // namespace sextant
