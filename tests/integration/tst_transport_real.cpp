#include "models/sources/http/httpclient.h"
#include "models/sources/prometheus/prometheussource.h"
#include "tests/support/replayserver.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace sextant;

namespace {

// The password below as bcrypt with the smallest cost: a login must not take longer than the answer.
constexpr auto passwordHash = "$2b$04$abcdefghijklmnopqrstuu4ffn98S5WGE5Xagh9uQ9ettFvqMJW7.";
const QByteArray password = "canary-password-41";
const QByteArray passphrase = "canary-passphrase";

constexpr auto makeCertificates = R"(
set -e
k="-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
openssl req -x509 $k -keyout ca.key -out ca.pem -subj "/CN=Sextant test authority" -days 2
sign() {
  openssl req $k -keyout $1.key -out $1.csr -subj "/CN=$1"
  printf "$2" > $1.ext
  openssl x509 -req -in $1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out $1.pem -days $3 -extfile $1.ext
}
sign server "subjectAltName=IP:127.0.0.1,DNS:localhost" 2
sign other "subjectAltName=DNS:metrics.example" 2
sign expired "subjectAltName=IP:127.0.0.1" -1
sign client "extendedKeyUsage=clientAuth" 2
openssl req -x509 $k -keyout self.key -out self.pem -subj "/CN=self" -addext "subjectAltName=IP:127.0.0.1" -days 2
openssl pkcs8 -topk8 -in client.key -out client-locked.key -passout pass:canary-passphrase
)";

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace

/// Login and transport against real servers on loopback: Debian's Prometheus with TLS, passwords and client certificates,
/// OpenSSL's own server for certificates that must be refused, and Debian's tinyproxy.
class TestTransportReal : public StrictTest
{
    Q_OBJECT
    using Fields = std::map<QString, QString>;

    QTemporaryDir m_dir;
    QThreadPool m_pool;
    SystemClock m_clock;
    std::shared_ptr<HttpClient> m_http;
    std::vector<std::unique_ptr<QProcess>> m_servers;
    quint16 m_basicPort = 0;   // TLS and a password
    quint16 m_clientPort = 0;  // TLS and a client certificate

    QString file(const char *name) const { return m_dir.filePath(QLatin1String(name)); }
    static QString address(const char *scheme, quint16 port) { return QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme), QString::number(port)); }

    void write(const char *name, const QByteArray &text)
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QVERIFY(out.write(text) == text.size());
    }

    void start(const QString &program, const QStringList &arguments, quint16 port)
    {
        auto server = std::make_unique<QProcess>();
        server->setWorkingDirectory(m_dir.path());
        server->setStandardOutputFile(QProcess::nullDevice());
        server->setStandardErrorFile(QProcess::nullDevice());
        server->start(program, arguments);
        QVERIFY(server->waitForStarted(5000));
        m_servers.push_back(std::move(server));
        QTRY_VERIFY_WITH_TIMEOUT(listens(port), 15000);
    }

    static bool listens(quint16 port)
    {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        return probe.waitForConnected(200);
    }

    quint16 startPrometheus(const char *name, const QByteArray &web)
    {
        const quint16 port = freePort();
        write("prometheus.yml", "global: {scrape_interval: 1s}\n");
        write(name, web);
        start(QStringLiteral("prometheus"),
              {QStringLiteral("--config.file=") + file("prometheus.yml"), QStringLiteral("--web.config.file=") + file(name),
               QStringLiteral("--storage.tsdb.path=") + file("data-") + QLatin1String(name),
               QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(port)},
              port);
        return port;
    }

    /// A TLS server with one of the certificates; it only has to be refused.
    quint16 startTls(const char *certificate)
    {
        const quint16 port = freePort();
        const QString name = QLatin1String(certificate);
        start(QStringLiteral("openssl"),
              {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:%1").arg(port), QStringLiteral("-cert"),
               name + QStringLiteral(".pem"), QStringLiteral("-key"), name + QStringLiteral(".key"), QStringLiteral("-www"), QStringLiteral("-quiet")},
              port);
        return port;
    }

    Result<SourceInfo> connectTo(const QString &url, const Fields &fields)
    {
        SourceConfig config;
        config.kind = QStringLiteral("prometheus");
        config.url = url;
        config.fields = fields;
        config.fields[QStringLiteral("timeout")] = QStringLiteral("5s");
        auto source = PrometheusSource::make(config, {m_http, &m_pool, &m_clock});
        if (!source)
            return tl::unexpected(source.error());
        auto future = (*source)->connectSource();
        future.waitForFinished();
        return future.resultCount() ? future.result() : Result<SourceInfo>(fail(ErrorCode::Internal, QStringLiteral("no result")));
    }

    Fields login() const
    {
        return {{QStringLiteral("user"), QStringLiteral("anna")},
                {QStringLiteral("passwordFile"), file("password")},
                {QStringLiteral("caFile"), file("ca.pem")}};
    }
    Fields certificate(const char *key) const
    {
        return {{QStringLiteral("caFile"), file("ca.pem")}, {QStringLiteral("certFile"), file("client.pem")}, {QStringLiteral("keyFile"), file(key)}};
    }

    static void expectError(const Result<SourceInfo> &result, ErrorCode code, const QString &says)
    {
        QVERIFY2(!result, "it was accepted");
        const QString words = describe(result.error());
        QVERIFY2(result.error().code == code, qPrintable(errorCodeName(result.error().code) + u' ' + words));
        QVERIFY2(words.contains(says), qPrintable(words));
        QVERIFY2(!words.contains(QStringLiteral("canary")), qPrintable(words));
    }
    /// The server's alert comes after the handshake of TLS 1.3; where closing overtakes it, a closed connection is all one sees.
    static void expectAskedForACertificate(const Result<SourceInfo> &result)
    {
        QVERIFY2(!result, "it was accepted");
        expectError(result, result.error().code == ErrorCode::Network ? ErrorCode::Network : ErrorCode::Tls, QStringLiteral("client certificate"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *program : {"prometheus", "openssl", "tinyproxy"})
            if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
                QSKIP("prometheus, openssl and tinyproxy are needed");
        QProcess shell;
        shell.setWorkingDirectory(m_dir.path());
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QLatin1String(makeCertificates)});
        QVERIFY(shell.waitForFinished(30000));
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
        write("password", password + '\n');
        write("wrong", "canary-wrong\n");
        write("passphrase", passphrase);
        m_http = std::make_shared<HttpClient>(&m_pool);
        m_basicPort = startPrometheus("basic.yml", QByteArray("tls_server_config: {cert_file: server.pem, key_file: server.key}\n"
                                                              "basic_auth_users: {anna: '") + passwordHash + "'}\n");
        m_clientPort = startPrometheus("client.yml", "tls_server_config: {cert_file: server.pem, key_file: server.key, "
                                                     "client_auth_type: RequireAndVerifyClientCert, client_ca_file: ca.pem}\n");
    }

    void cleanupTestCase()
    {
        if (m_http)
            m_http->close();
        for (const auto &server : m_servers) {
            server->terminate();
            if (!server->waitForFinished(5000))
                server->kill();
            server->waitForFinished(5000);
        }
    }

    void aPasswordOverTlsIsAccepted()
    {
        const auto info = connectTo(address("https", m_basicPort), login());
        QVERIFY2(info.has_value(), info ? "" : qPrintable(describe(info.error())));
        QCOMPARE(info->kind, QStringLiteral("prometheus"));
    }

    void aWrongPasswordIsNot()
    {
        Fields fields = login();
        fields[QStringLiteral("passwordFile")] = file("wrong");
        expectError(connectTo(address("https", m_basicPort), fields), ErrorCode::Auth, QStringLiteral("asks for a login"));
        expectError(connectTo(address("https", m_basicPort), {{QStringLiteral("caFile"), file("ca.pem")}}), ErrorCode::Auth, QStringLiteral("asks for a login"));
    }

    void plainHttpOnATlsPortIsNamed()
    {
        expectError(connectTo(address("http", m_basicPort), login()), ErrorCode::Tls, QStringLiteral("https"));
    }

    void certificatesAreJudged_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QString>("says");
        QTest::newRow("self-signed") << QByteArray("self") << false << "self-signed";
        QTest::newRow("expired") << QByteArray("expired") << true << "it expired on";
        QTest::newRow("of another host") << QByteArray("other") << true << "for another host: metrics.example";
        QTest::newRow("of an unknown authority") << QByteArray("server") << false << "not known here: Sextant test authority";
    }
    void certificatesAreJudged()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(bool, known);
        QFETCH(QString, says);
        const quint16 port = startTls(certificate.constData());
        Fields fields = login();
        if (!known)
            fields.erase(QStringLiteral("caFile"));
        const auto result = connectTo(address("https", port), fields);
        expectError(result, ErrorCode::Tls, says);
        QVERIFY2(!result.error().advice.isEmpty(), "no advice");
        if (!known)
            QVERIFY2(result.error().advice.contains(QStringLiteral("PEM")), qPrintable(result.error().advice));
    }

    void clientCertificates_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("passphraseFile");
        QTest::addColumn<QString>("says");
        QTest::newRow("with its key") << "client.key" << "" << "";
        QTest::newRow("with an encrypted key") << "client-locked.key" << "passphrase" << "";
        QTest::newRow("without the passphrase") << "client-locked.key" << "" << "is encrypted";
        QTest::newRow("with a wrong passphrase") << "client-locked.key" << "wrong" << "does not open";
    }
    void clientCertificates()
    {
        QFETCH(QString, key);
        QFETCH(QString, passphraseFile);
        QFETCH(QString, says);
        Fields fields = certificate(key.toLatin1().constData());
        if (!passphraseFile.isEmpty())
            fields[QStringLiteral("keyPassphraseFile")] = m_dir.filePath(passphraseFile);
        const auto info = connectTo(address("https", m_clientPort), fields);
        if (says.isEmpty())
            QVERIFY2(info.has_value(), info ? "" : qPrintable(describe(info.error())));
        else
            expectError(info, ErrorCode::Tls, says);
    }

    void withoutAClientCertificateItSaysSo()
    {
        expectAskedForACertificate(connectTo(address("https", m_clientPort), {{QStringLiteral("caFile"), file("ca.pem")}}));
        Fields fields = certificate("client.key");
        fields[QStringLiteral("certFile")] = file("self.pem");
        fields[QStringLiteral("keyFile")] = file("self.key");
        expectAskedForACertificate(connectTo(address("https", m_clientPort), fields));
    }

    void theProxyIsUsedAndItsLoginToo()
    {
        const quint16 port = freePort();
        write("tinyproxy.conf", "Port " + QByteArray::number(port) + "\nListen 127.0.0.1\nAllow 127.0.0.1\nBasicAuth relay " + password
                                    + "\nTimeout 30\nMaxClients 20\nLogLevel Info\nLogFile \"" + file("proxy.log").toUtf8() + "\"\n");
        start(QStringLiteral("tinyproxy"), {QStringLiteral("-d"), QStringLiteral("-c"), file("tinyproxy.conf")}, port);
        Fields fields = login();
        fields[QStringLiteral("proxy")] = QStringLiteral("custom");
        fields[QStringLiteral("proxyUrl")] = address("http", port);
        expectError(connectTo(address("https", m_basicPort), fields), ErrorCode::Auth, QStringLiteral("The proxy on the way"));
        fields[QStringLiteral("proxyUser")] = QStringLiteral("relay");
        fields[QStringLiteral("proxyPasswordFile")] = file("wrong"); // tinyproxy answers this with 401 instead of 407
        expectError(connectTo(address("https", m_basicPort), fields), ErrorCode::Network, QStringLiteral("The proxy on the way"));
        fields[QStringLiteral("proxyPasswordFile")] = file("password");
        const auto info = connectTo(address("https", m_basicPort), fields);
        QVERIFY2(info.has_value(), info ? "" : qPrintable(describe(info.error())));
        QFile log(file("proxy.log"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(log.readAll().contains("CONNECT 127.0.0.1:" + QByteArray::number(m_basicPort)));
        // A plain server behind the same proxy gets the request, but not the proxy's login.
        ReplayServer plain(ReplayServer::answer("401 Unauthorized", "no"));
        expectError(connectTo(plain.url(), {{QStringLiteral("proxy"), QStringLiteral("custom")},
                                            {QStringLiteral("proxyUrl"), address("http", port)},
                                            {QStringLiteral("proxyUser"), QStringLiteral("relay")},
                                            {QStringLiteral("proxyPasswordFile"), file("password")}}),
                    ErrorCode::Auth, QStringLiteral("asks for a login"));
        QVERIFY(!plain.requests().isEmpty());
        for (const QByteArray &request : plain.requests())
            QVERIFY2(!request.toLower().contains("authorization"), request.constData());
        fields[QStringLiteral("proxyUrl")] = address("http", freePort());
        expectError(connectTo(address("https", m_basicPort), fields), ErrorCode::Network, QStringLiteral("The proxy on the way"));
    }

    void noSecretIsWrittenAnywhere()
    {
        const QString program = QStringLiteral(SEXTANT_BINARY_DIR "/app/sextant");
        const QString home = m_dir.filePath(QStringLiteral("home"));
        QVERIFY(QDir().mkpath(home));
        QProcess sextant;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1String(name), home);
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        sextant.setProcessEnvironment(environment);
        const QStringList options{QStringLiteral("--user"), QStringLiteral("anna"), QStringLiteral("--ca"), file("ca.pem")};
        const auto run = [&](const QStringList &arguments) {
            sextant.start(program, arguments + options);
            sextant.waitForFinished(60000);
            return sextant.readAllStandardOutput() + sextant.readAllStandardError();
        };
        const QString url = address("https", m_basicPort);
        const QStringList right{QStringLiteral("--password-file"), file("password")};
        const QByteArray found = run(QStringList{QStringLiteral("probe"), url, QStringLiteral("--json")} + right);
        QVERIFY2(found.contains("\"reachable\": true") || found.contains("\"reachable\":true"), found.constData());
        const QByteArray refused = run({QStringLiteral("probe"), url, QStringLiteral("--json"), QStringLiteral("--password-file"), file("wrong")});
        QVERIFY2(refused.contains("\"auth\""), refused.constData());
        const QByteArray captured = run(QStringList{QStringLiteral("capture"), QStringLiteral("--project"), m_dir.filePath(QStringLiteral("home/p.sextant")),
                                                    QStringLiteral("--source"), url, QStringLiteral("--window"), QStringLiteral("1m"),
                                                    QStringLiteral("--name"), QStringLiteral("B")} + right);
        QVERIFY2(QFile::exists(home + QStringLiteral("/p.sextant")), captured.constData());
        QByteArray all = found + refused + captured;
        QDirIterator files(home, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile one(files.next());
            QVERIFY(one.open(QIODevice::ReadOnly));
            all += one.readAll();
        }
        QVERIFY(all.size() > 10000);
        for (const QByteArray &secret : {password, "anna:" + password, QByteArray("canary-wrong")}) {
            QVERIFY(!all.contains(secret));
            QVERIFY(!all.contains(secret.toBase64().left(secret.size()))); // without the padding
        }
    }
};

SEXTANT_CORE_TEST(TestTransportReal)
#include "tst_transport_real.moc"
