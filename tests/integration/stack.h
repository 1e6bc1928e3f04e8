#pragma once
#include "models/core/error.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <map>
#include <memory>
#include <vector>

namespace sextant {

/// A complete system on loopback, made of real servers: a shop (Node.js with OpenTelemetry) on PostgreSQL and Redis behind HAProxy and
/// nginx, with visitors; every exporter Debian has for them; Prometheus, which scrapes all of it each second, evaluates rules, tells
/// Alertmanager and forwards to VictoriaMetrics. Free ports, a folder of its own, no system service is used or touched.
/// Every process is ours: stopped by its id in the destructor, and by the kernel should the test die before.
class Stack
{
public:
    Stack() = default;
    ~Stack();
    Stack(const Stack &) = delete;
    Stack &operator=(const Stack &) = delete;

    /// What is not installed, in words for a skipped test; empty when everything is there.
    static QStringList missing();
    /// Starts everything and waits until all of it answers. The error names the server that did not and quotes its last words.
    Result<void> start();
    /// "http://127.0.0.1:PORT" of a server by name: "prometheus", "victoria-metrics", "alertmanager", "haproxy", "shop", …
    QString url(const QString &server) const;

private:
    struct Server {
        QString name;
        std::unique_ptr<QProcess> process;
    };

    quint16 port(const QString &server);
    QString address(const QString &server);
    QString path(const QString &file) const { return m_dir.filePath(file); }
    Result<QString> write(const QString &file, const QString &text) const;
    Result<void> run(const QString &name, const QString &program, const QStringList &arguments,
                     const std::map<QString, QString> &environment = {});
    Result<void> waitFor(const QString &server, const QString &path = {});
    Error died(const QString &name, const QString &how) const;
    Result<void> startDatabases();
    Result<void> startShop();
    Result<void> startProxies();
    Result<void> startExporters();
    Result<void> startMonitoring();
    QString prometheusConfig();

    QTemporaryDir m_dir;
    std::map<QString, quint16> m_ports;
    std::vector<Server> m_servers;
};

} // namespace sextant
