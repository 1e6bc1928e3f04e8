#include "tests/integration/stack.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <pwd.h>
#include <unistd.h>

namespace sextant {
namespace {

constexpr int patience = 60000; // milliseconds until a server answers; machines that run many tests are slow

/// Debian keeps servers in folders that are not in everybody's PATH.
QString programOf(const QString &name)
{
    QStringList folders{QStringLiteral("/usr/sbin")};
    const QStringList versions = QDir(QStringLiteral("/usr/lib/postgresql")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &version : versions)
        folders << QStringLiteral("/usr/lib/postgresql/%1/bin").arg(version);
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, folders) : found;
}

/// The program of a version folder itself: a link elsewhere would hide the files that lie beside it.
QString databaseProgram(const QString &name)
{
    return QFileInfo(programOf(name)).canonicalFilePath();
}

/// Starts a program so that it ends with us. setpriv also changes the user where a server refuses to be root.
QStringList wrapped(const QString &program, const QStringList &arguments, const QString &user)
{
    QStringList out{QStringLiteral("--pdeathsig"), QStringLiteral("TERM")};
    if (!user.isEmpty())
        out << QStringLiteral("--reuid") << user << QStringLiteral("--regid") << user << QStringLiteral("--clear-groups");
    return out << program << arguments;
}

bool isRoot()
{
    return geteuid() == 0;
}

QString otelModules()
{
    return QStringLiteral(SEXTANT_BINARY_DIR "/tests/integration/otel-service/node_modules");
}

} // namespace

QStringList Stack::missing()
{
    QStringList out;
    for (const char *program : {"prometheus", "prometheus-node-exporter", "victoria-metrics", "prometheus-alertmanager", "prometheus-blackbox-exporter",
                                "prometheus-postgres-exporter", "prometheus-redis-exporter", "prometheus-nginx-exporter", "postgres", "initdb",
                                "redis-server", "nginx", "haproxy", "node", "setpriv", "curl"})
        if (programOf(QLatin1String(program)).isEmpty())
            out << QLatin1String(program);
    if (!QFile::exists(otelModules()))
        out << QStringLiteral("the packages of tests/integration/otel-service");
    if (isRoot() && !getpwnam("postgres"))
        out << QStringLiteral("the user postgres");
    return out;
}

Stack::~Stack()
{
    for (auto server = m_servers.rbegin(); server != m_servers.rend(); ++server) {
        if (server->name == QStringLiteral("postgres"))
            continue; // its children first, below
        server->process->terminate();
    }
    for (auto server = m_servers.rbegin(); server != m_servers.rend(); ++server) {
        if (server->name == QStringLiteral("postgres"))
            server->process->terminate();
        if (!server->process->waitForFinished(5000)) {
            server->process->kill();
            server->process->waitForFinished(5000);
        }
    }
}

quint16 Stack::port(const QString &server)
{
    quint16 &number = m_ports[server];
    if (number == 0) {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        number = probe.serverPort();
    }
    return number;
}

QString Stack::address(const QString &server)
{
    return QStringLiteral("127.0.0.1:%1").arg(port(server));
}

QString Stack::url(const QString &server) const
{
    const auto found = m_ports.find(server);
    return found == m_ports.end() ? QString() : QStringLiteral("http://127.0.0.1:%1").arg(found->second);
}

Result<QString> Stack::write(const QString &file, const QString &text) const
{
    QFile out(path(file));
    if (!out.open(QIODevice::WriteOnly) || out.write(text.toUtf8()) < 0)
        return fail(ErrorCode::Io, out.fileName(), out.errorString());
    return out.fileName();
}

Error Stack::died(const QString &name, const QString &how) const
{
    QFile log(path(name + QStringLiteral(".log")));
    const QString words = log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll().right(600)) : QString();
    return {ErrorCode::Unavailable, QStringLiteral("%1 %2").arg(name, how), words, {}};
}

Result<void> Stack::run(const QString &name, const QString &program, const QStringList &arguments, const std::map<QString, QString> &environment)
{
    const bool asPostgres = isRoot() && name == QStringLiteral("postgres");
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    for (const auto &[key, value] : environment)
        surroundings.insert(key, value);
    process->setProcessEnvironment(surroundings);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setStandardOutputFile(path(name + QStringLiteral(".log")), QIODevice::Append);
    process->setWorkingDirectory(m_dir.path());
    process->start(programOf(QStringLiteral("setpriv")), wrapped(program, arguments, asPostgres ? QStringLiteral("postgres") : QString()));
    if (!process->waitForStarted(patience))
        return fail(ErrorCode::NotFound, name, process->errorString());
    m_servers.push_back({name, std::move(process)});
    return {};
}

Result<void> Stack::waitFor(const QString &server, const QString &path)
{
    const auto own = std::find_if(m_servers.begin(), m_servers.end(), [&](const Server &entry) { return entry.name == server; });
    for (QDeadlineTimer deadline(patience); !deadline.hasExpired();) {
        if (own != m_servers.end() && own->process->state() == QProcess::NotRunning)
            return tl::unexpected(died(server, QStringLiteral("ended")));
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port(server));
        if (socket.waitForConnected(1000)) {
            if (path.isEmpty())
                return {};
            socket.write("GET " + path.toUtf8() + " HTTP/1.0\r\nHost: localhost\r\n\r\n");
            if (socket.waitForReadyRead(5000) && socket.readLine().contains(" 200 "))
                return {};
        }
        if (own != m_servers.end())
            own->process->waitForFinished(100); // also notices its end
    }
    return tl::unexpected(died(server, QStringLiteral("did not answer")));
}

Result<void> Stack::startDatabases()
{
    // PostgreSQL's own user has to reach its folder in ours.
    const QString data = path(QStringLiteral("pgdata"));
    QDir().mkpath(data);
    if (isRoot()) {
        const passwd *user = getpwnam("postgres");
        QFile::setPermissions(m_dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther | QFile::ExeGroup);
        if (chown(data.toLocal8Bit().constData(), user->pw_uid, user->pw_gid) != 0)
            return fail(ErrorCode::Io, data, QStringLiteral("its owner could not be set"));
    }
    QProcess initdb;
    initdb.setWorkingDirectory(QStringLiteral("/"));
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    initdb.start(programOf(QStringLiteral("setpriv")),
                 wrapped(databaseProgram(QStringLiteral("initdb")),
                         {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-A"), QStringLiteral("trust"),
                          QStringLiteral("--no-sync"), QStringLiteral("--locale=C"), QStringLiteral("-E"), QStringLiteral("UTF8")},
                         isRoot() ? QStringLiteral("postgres") : QString()));
    if (!initdb.waitForFinished(patience) || initdb.exitCode() != 0)
        return fail(ErrorCode::Io, QStringLiteral("initdb"), QString::fromUtf8(initdb.readAll().right(600)));
    return run(QStringLiteral("postgres"), databaseProgram(QStringLiteral("postgres")),
               {QStringLiteral("-D"), data, QStringLiteral("-p"), QString::number(port(QStringLiteral("postgres"))), QStringLiteral("-c"),
                QStringLiteral("listen_addresses=127.0.0.1"), QStringLiteral("-c"), QStringLiteral("unix_socket_directories="), QStringLiteral("-c"),
                QStringLiteral("fsync=off"), QStringLiteral("-c"), QStringLiteral("shared_buffers=16MB")})
        .and_then([this] {
            return run(QStringLiteral("redis"), programOf(QStringLiteral("redis-server")),
                       {QStringLiteral("--port"), QString::number(port(QStringLiteral("redis"))), QStringLiteral("--bind"), QStringLiteral("127.0.0.1"),
                        QStringLiteral("--save"), QString(), QStringLiteral("--appendonly"), QStringLiteral("no"), QStringLiteral("--dir"), m_dir.path()});
        })
        .and_then([this] { return waitFor(QStringLiteral("redis")); })
        .and_then([this] { return waitFor(QStringLiteral("postgres")); });
}

Result<void> Stack::startShop()
{
    const QString folder = QStringLiteral(SEXTANT_SOURCE_DIR "/tests/integration/otel-service/");
    return run(QStringLiteral("shop"), programOf(QStringLiteral("node")), {folder + QStringLiteral("service.js")},
               {{QStringLiteral("NODE_PATH"), otelModules()},
                {QStringLiteral("PORT"), QString::number(port(QStringLiteral("shop")))},
                {QStringLiteral("METRICS_PORT"), QString::number(port(QStringLiteral("shop-metrics")))},
                {QStringLiteral("PG_PORT"), QString::number(port(QStringLiteral("postgres")))},
                {QStringLiteral("REDIS_PORT"), QString::number(port(QStringLiteral("redis")))}})
        .and_then([this] { return waitFor(QStringLiteral("shop"), QStringLiteral("/api/stock")); });
}

Result<void> Stack::startProxies()
{
    const auto haproxy = write(QStringLiteral("haproxy.cfg"),
                               QStringLiteral("defaults\n  mode http\n  timeout connect 5s\n  timeout client 30s\n  timeout server 30s\n"
                                              "frontend shop\n  bind %1\n  default_backend service\n"
                                              "backend service\n  server one %2\n"
                                              "frontend metrics\n  bind %3\n  http-request use-service prometheus-exporter if { path /metrics }\n")
                                   .arg(address(QStringLiteral("haproxy")), address(QStringLiteral("shop")), address(QStringLiteral("haproxy-metrics"))));
    const auto nginx = write(QStringLiteral("nginx.conf"),
                             QStringLiteral("daemon off; master_process off; pid %1/nginx.pid; error_log stderr;\nevents {}\nhttp { access_log off;\n"
                                            "client_body_temp_path %1/body; proxy_temp_path %1/proxy; fastcgi_temp_path %1/fastcgi;\n"
                                            "uwsgi_temp_path %1/uwsgi; scgi_temp_path %1/scgi;\n"
                                            "server { listen %2; location = /stub_status { stub_status; }\n"
                                            "location / { proxy_pass http://%3; proxy_http_version 1.1; proxy_set_header Connection \"\"; } } }\n")
                                 .arg(m_dir.path(), address(QStringLiteral("nginx")), address(QStringLiteral("haproxy"))));
    if (!haproxy || !nginx)
        return tl::unexpected(haproxy ? nginx.error() : haproxy.error());
    const QString load = QStringLiteral(SEXTANT_SOURCE_DIR "/tests/integration/otel-service/load.js");
    return run(QStringLiteral("haproxy"), programOf(QStringLiteral("haproxy")), {QStringLiteral("-db"), QStringLiteral("-f"), *haproxy})
        .and_then([&] {
            return run(QStringLiteral("nginx"), programOf(QStringLiteral("nginx")),
                       {QStringLiteral("-c"), *nginx, QStringLiteral("-e"), QStringLiteral("stderr")});
        })
        .and_then([this] { return waitFor(QStringLiteral("haproxy"), QStringLiteral("/")); })
        .and_then([this] { return waitFor(QStringLiteral("nginx"), QStringLiteral("/")); })
        .and_then([&] {
            return run(QStringLiteral("visitors"), programOf(QStringLiteral("node")),
                       {load, url(QStringLiteral("nginx")), QStringLiteral("6"), QStringLiteral("250")});
        });
}

Result<void> Stack::startExporters()
{
    const auto blackbox = write(QStringLiteral("blackbox.yml"), QStringLiteral("modules: {page: {prober: http, timeout: 3s}}\n"));
    if (!blackbox)
        return tl::unexpected(blackbox.error());
    const QString listen = QStringLiteral("--web.listen-address=");
    return run(QStringLiteral("node"), programOf(QStringLiteral("prometheus-node-exporter")), {listen + address(QStringLiteral("node"))})
        .and_then([&] {
            return run(QStringLiteral("postgres-exporter"), programOf(QStringLiteral("prometheus-postgres-exporter")),
                       {listen + address(QStringLiteral("postgres-exporter"))},
                       {{QStringLiteral("DATA_SOURCE_NAME"),
                         QStringLiteral("postgresql://postgres@%1/postgres?sslmode=disable").arg(address(QStringLiteral("postgres")))}});
        })
        .and_then([&] {
            return run(QStringLiteral("redis-exporter"), programOf(QStringLiteral("prometheus-redis-exporter")),
                       {QStringLiteral("--redis.addr=redis://") + address(QStringLiteral("redis")), listen + address(QStringLiteral("redis-exporter"))});
        })
        .and_then([&] {
            return run(QStringLiteral("nginx-exporter"), programOf(QStringLiteral("prometheus-nginx-exporter")),
                       {QStringLiteral("-nginx.scrape-uri=http://%1/stub_status").arg(address(QStringLiteral("nginx"))),
                        QStringLiteral("-web.listen-address=") + address(QStringLiteral("nginx-exporter"))});
        })
        .and_then([&] {
            return run(QStringLiteral("blackbox"), programOf(QStringLiteral("prometheus-blackbox-exporter")),
                       {QStringLiteral("--config.file=") + *blackbox, listen + address(QStringLiteral("blackbox"))});
        });
}

QString Stack::prometheusConfig()
{
    QString text = QStringLiteral("global: {scrape_interval: 1s, evaluation_interval: 1s}\nrule_files: [rules.yml]\n"
                                  "alerting: {alertmanagers: [{static_configs: [{targets: ['%1']}]}]}\n"
                                  "remote_write: [{url: 'http://%2/api/v1/write', queue_config: {batch_send_deadline: 1s}}]\nscrape_configs:\n")
                       .arg(address(QStringLiteral("alertmanager")), address(QStringLiteral("victoria-metrics")));
    for (const char *job : {"prometheus", "node", "alertmanager", "postgres-exporter", "redis-exporter", "nginx-exporter", "haproxy-metrics", "shop-metrics"})
        text += QStringLiteral("- {job_name: %1, static_configs: [{targets: ['%2']}]}\n").arg(QLatin1String(job), address(QLatin1String(job)));
    text += QStringLiteral("- {job_name: blackbox, metrics_path: /probe, params: {module: [page]}, static_configs: [{targets: ['http://%1/']}],\n"
                           "   relabel_configs: [{source_labels: [__address__], target_label: __param_target}, {source_labels: [__param_target], target_label: instance},\n"
                           "     {target_label: __address__, replacement: '%2'}]}\n")
                .arg(address(QStringLiteral("nginx")), address(QStringLiteral("blackbox")));
    return text;
}

Result<void> Stack::startMonitoring()
{
    const auto rules = write(QStringLiteral("rules.yml"),
                             QStringLiteral("groups: [{name: shop, rules: [{record: 'job:up:sum', expr: 'sum by (job) (up)'},\n"
                                            "  {alert: ShopIsOpen, expr: 'up{job=\"shop-metrics\"} == 1', labels: {severity: info},\n"
                                            "   annotations: {summary: 'The shop answers'}}]}]\n"));
    const auto manager = write(QStringLiteral("alertmanager.yml"), QStringLiteral("route: {receiver: nobody}\nreceivers: [{name: nobody}]\n"));
    const auto config = write(QStringLiteral("prometheus.yml"), prometheusConfig());
    if (!rules || !manager || !config)
        return tl::unexpected(!rules ? rules.error() : !manager ? manager.error() : config.error());
    const QString listen = QStringLiteral("--web.listen-address=");
    return run(QStringLiteral("alertmanager"), programOf(QStringLiteral("prometheus-alertmanager")),
               {QStringLiteral("--config.file=") + *manager, QStringLiteral("--storage.path=") + path(QStringLiteral("alerts")),
                listen + address(QStringLiteral("alertmanager")), QStringLiteral("--cluster.listen-address=")})
        .and_then([&] {
            return run(QStringLiteral("victoria-metrics"), programOf(QStringLiteral("victoria-metrics")),
                       {QStringLiteral("-storageDataPath=") + path(QStringLiteral("victoria")), QStringLiteral("-retentionPeriod=1d"),
                        QStringLiteral("-httpListenAddr=") + address(QStringLiteral("victoria-metrics"))});
        })
        .and_then([this] { return waitFor(QStringLiteral("victoria-metrics"), QStringLiteral("/health")); })
        .and_then([&] {
            return run(QStringLiteral("prometheus"), programOf(QStringLiteral("prometheus")),
                       {QStringLiteral("--config.file=") + *config, QStringLiteral("--storage.tsdb.path=") + path(QStringLiteral("tsdb")),
                        listen + address(QStringLiteral("prometheus"))});
        })
        .and_then([this] { return waitFor(QStringLiteral("prometheus"), QStringLiteral("/-/ready")); })
        .and_then([this] { return waitFor(QStringLiteral("alertmanager"), QStringLiteral("/-/ready")); });
}

Result<void> Stack::start()
{
    return startDatabases()
        .and_then([this] { return startShop(); })
        .and_then([this] { return startProxies(); })
        .and_then([this] { return startExporters(); })
        .and_then([this] { return startMonitoring(); });
}

} // namespace sextant
