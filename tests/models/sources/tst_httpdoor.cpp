#include "models/sources/http/adaptivelimit.h"
#include "models/sources/http/httpclient.h"
#include "models/sources/http/inflate.h"
#include "models/sources/http/retry.h"
#include "models/sources/http/url.h"
#include "tests/support/replayserver.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTemporaryDir>

#include <zlib.h>

using namespace sextant;

namespace {

QByteArray gzip(const QByteArray &plain)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(plain.size()))) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(out.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return out;
}

std::shared_ptr<const Credentials> token()
{
    auto credentials = std::make_shared<Credentials>();
    credentials->authorization = "Bearer canary-token";
    credentials->headers = {{"X-Api-Key", "canary-key"}};
    return credentials;
}

} // namespace

class TestHttpDoor : public StrictTest
{
    Q_OBJECT

    Result<HttpReply> get(const QString &url, double deadline = 5, std::shared_ptr<const Credentials> credentials = nullptr)
    {
        HttpRequest request;
        request.url = QUrl(url);
        request.deadline = deadline;
        request.credentials = std::move(credentials);
        return take(m_client->send(std::move(request)));
    }
    static Result<HttpReply> take(QFuture<Result<HttpReply>> future)
    {
        future.waitForFinished();
        return future.resultCount() ? future.result() : Result<HttpReply>(fail(ErrorCode::Internal, QStringLiteral("no result")));
    }

    QThreadPool m_pool;
    std::unique_ptr<HttpClient> m_client;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_client = std::make_unique<HttpClient>(&m_pool);
    }
    void cleanup() { m_client.reset(); }

    void completeAnswersArriveWhole()
    {
        ReplayServer server(ReplayServer::json(R"({"a":1})"));
        const auto reply = get(server.url() + QStringLiteral("/x"));
        QVERIFY2(reply.has_value(), qPrintable(reply ? QString() : describe(reply.error())));
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->body, QByteArray(R"({"a":1})"));
    }

    void misbehaviourIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const QByteArray ok = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
        const QByteArray packed = gzip(QByteArray(20000, 'x') + "end");
        QTest::newRow("shorter than announced") << QByteArray(ok + "Content-Length: 5000\r\n\r\n{\"a\":") << "truncated";
        QTest::newRow("nothing of what was announced") << QByteArray(ok + "Content-Length: 5000\r\n\r\n") << "truncated";
        QTest::newRow("gzip cut") << QByteArray(ok + "Content-Encoding: gzip\r\nContent-Length: " + QByteArray::number(packed.size() - 9) + "\r\n\r\n" + packed.chopped(9)) << "truncated";
        QTest::newRow("gzip damaged") << QByteArray(ok + "Content-Encoding: gzip\r\nContent-Length: 12\r\n\r\nnot gzip at!") << "parse";
        QTest::newRow("unknown packing") << QByteArray(ok + "Content-Encoding: br\r\nContent-Length: 3\r\n\r\nabc") << "not-an-api";
        QTest::newRow("larger than the cap") << QByteArray(ok + "Content-Length: 999999999999\r\n\r\nabc") << "too-large";
        QTest::newRow("no bytes at all") << QByteArray() << "network";
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << "network";
    }
    void misbehaviourIsNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        ReplayServer server(bytes);
        const auto reply = get(server.url());
        QVERIFY2(!reply, reply ? reply->body.constData() : "");
        QCOMPARE(errorCodeName(reply.error().code), code);
    }

    void closedPortAndUnknownHost()
    {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        const quint16 port = probe.serverPort();
        probe.close();
        QCOMPARE(errorCodeName(get(QStringLiteral("http://127.0.0.1:%1").arg(port)).error().code), QStringLiteral("tcp"));
        QCOMPARE(errorCodeName(get(QStringLiteral("http://nowhere.invalid/")).error().code), QStringLiteral("dns"));
    }

    void tlsTowardsAPlainServerIsATlsError()
    {
        ReplayServer server(ReplayServer::json("{}"));
        const auto reply = get(QStringLiteral("https://127.0.0.1:%1/").arg(server.port()), 3, token());
        QCOMPARE(errorCodeName(reply.error().code), QStringLiteral("tls"));
        for (const QByteArray &request : server.requests())
            QVERIFY(!request.contains("canary"));
    }

    void deadlineHolds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("drip");
        QTest::newRow("silent server") << QByteArray() << 0;
        QTest::newRow("silent after the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") << 0;
        QTest::newRow("a byte at a time") << ReplayServer::json(QByteArray(500, 'x')) << 50;
    }
    void deadlineHolds()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, drip);
        ReplayServer server([=](const QByteArray &) { return Replay{bytes, drip, false}; });
        QElapsedTimer timer;
        timer.start();
        const auto reply = get(server.url(), 0.6);
        QCOMPARE(errorCodeName(reply.error().code), QStringLiteral("timeout"));
        QVERIFY2(timer.elapsed() >= 550 && timer.elapsed() < promptlyMs, qPrintable(QString::number(timer.elapsed())));
    }

    void gzipIsInflated()
    {
        const QByteArray plain(3000000, 'a'); // 1000:1, an honest constant series looks like this
        const QByteArray packed = gzip(plain);
        ReplayServer server(ReplayServer::answer("200 OK", packed, "Content-Encoding: gzip\r\n"));
        const auto reply = get(server.url());
        QVERIFY2(reply.has_value(), qPrintable(reply ? QString() : describe(reply.error())));
        QVERIFY(reply->body == plain);
    }

    void bombsStopAtTheCap()
    {
        const QByteArray packed = gzip(QByteArray(200 * 1024 * 1024, '\0'));
        ReplayServer server(ReplayServer::answer("200 OK", packed, "Content-Encoding: gzip\r\n"));
        const auto reply = get(server.url());
        QCOMPARE(errorCodeName(reply.error().code), QStringLiteral("too-large"));
    }

    void endlessBodiesStopAtTheCap()
    {
        ReplayServer server("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(3000000, 'x'));
        HttpRequest request;
        request.url = QUrl(server.url());
        request.byteCap = 1000000;
        QCOMPARE(errorCodeName(take(m_client->send(request)).error().code), QStringLiteral("too-large"));
    }

    void redirectsStayAtTheOriginAndSecretsToo()
    {
        ReplayServer other(ReplayServer::json("{}"));
        const QByteArray away = "http://127.0.0.1:" + QByteArray::number(other.port()) + "/stolen";
        for (const QByteArray status : {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"}) {
            ReplayServer server([&](const QByteArray &) { return Replay{ReplayServer::answer(status, "", "Location: " + away + "\r\n")}; });
            HttpRequest request;
            request.url = QUrl(server.url());
            request.method = HttpMethod::Post;
            request.form = "query=secret";
            request.credentials = token();
            const auto reply = take(m_client->send(request));
            QCOMPARE(errorCodeName(reply.error().code), QStringLiteral("http"));
            QVERIFY(server.requests().value(0).contains("Bearer canary-token"));
        }
        QVERIFY(other.requests().isEmpty());
    }

    void redirectsWithinTheOriginKeepThePost()
    {
        ReplayServer server([](const QByteArray &request) {
            if (request.startsWith("POST /a "))
                return Replay{ReplayServer::answer("301 Moved", "", "Location: /prom/a\r\n")};
            return Replay{ReplayServer::json("{\"ok\":1}")};
        });
        HttpRequest request;
        request.url = QUrl(server.url() + QStringLiteral("/a"));
        request.method = HttpMethod::Post;
        request.form = "query=up";
        const auto reply = take(m_client->send(request));
        QVERIFY2(reply.has_value(), qPrintable(reply ? QString() : describe(reply.error())));
        QCOMPARE(reply->url.path(), QStringLiteral("/prom/a"));
        QVERIFY(server.requests().value(1).startsWith("POST /prom/a ") && server.requests().value(1).endsWith("query=up"));
    }

    void redirectCirclesEnd()
    {
        ReplayServer server(ReplayServer::answer("302 Found", "", "Location: /again\r\n"));
        QCOMPARE(errorCodeName(get(server.url()).error().code), QStringLiteral("http"));
        QCOMPARE(int(server.requests().size()), 4);
    }

    void refusalsAreAnswersWithOneRequestEach()
    {
        for (const QByteArray status : {"401 Unauthorized", "403 Forbidden", "404 Not Found", "500 Oops", "502 Bad", "422 X"}) {
            ReplayServer server(ReplayServer::answer(status, "words", "WWW-Authenticate: Basic realm=\"x\"\r\n"));
            const auto reply = get(server.url());
            QVERIFY2(reply.has_value(), qPrintable(reply ? QString() : describe(reply.error())));
            QCOMPARE(reply->status, status.left(3).toInt());
            QCOMPARE(reply->body, QByteArray("words"));
            QCOMPARE(int(server.requests().size()), 1);
        }
    }

    void retryAfterKeepsTheNextRequestAway()
    {
        int count = 0;
        ReplayServer server([&](const QByteArray &) {
            return Replay{++count == 1 ? ReplayServer::answer("429 Too Many", "", "Retry-After: 1\r\n") : ReplayServer::json("{}")};
        });
        QCOMPARE(get(server.url())->retryAfter, 1.0);
        const auto refused = get(server.url(), 0.3);
        QCOMPARE(errorCodeName(refused.error().code), QStringLiteral("rate-limited"));
        QVERIFY(refused.error().retryAfter > 0.3);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(get(server.url()).has_value());
        QVERIFY2(timer.elapsed() >= 900, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(int(server.requests().size()), 2);
    }

    void cancelledRequestsEndAtOnce()
    {
        ReplayServer server([](const QByteArray &) { return Replay{{}, 0, false}; });
        HttpRequest request;
        request.url = QUrl(server.url());
        request.group = m_client->newGroup();
        auto first = m_client->send(request);
        auto second = m_client->send(request);
        QTRY_COMPARE(int(server.requests().size()), 2);
        QElapsedTimer timer;
        timer.start();
        second.cancel();
        m_client->cancel(request.group);
        QCOMPARE(errorCodeName(take(first).error().code), QStringLiteral("cancelled"));
        second.waitForFinished();
        QVERIFY(timer.elapsed() < promptlyMs);
    }

    void closesQuicklyWithAHundredInFlight()
    {
        ReplayServer server([](const QByteArray &) { return Replay{{}, 0, false}; });
        std::vector<QFuture<Result<HttpReply>>> futures;
        for (int i = 0; i < 100; ++i) {
            HttpRequest request;
            request.url = QUrl(server.url());
            futures.push_back(m_client->send(request));
        }
        QTRY_COMPARE(int(server.requests().size()), 4); // the limit at the start
        QElapsedTimer timer;
        timer.start();
        m_client->close();
        for (auto &future : futures)
            QCOMPARE(errorCodeName(take(future).error().code), QStringLiteral("cancelled"));
        QVERIFY2(timer.elapsed() < promptlyMs, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(errorCodeName(get(server.url()).error().code), QStringLiteral("cancelled"));
    }

    void addressesAreReadAsPeopleTypeThem()
    {
        QCOMPARE(parseAddress(QStringLiteral("host:9090"))->toString(), QStringLiteral("http://host:9090"));
        QCOMPARE(parseAddress(QStringLiteral("https://host/prom/?x#y"))->toString(), QStringLiteral("https://host/prom"));
        for (const char *bad : {"http://user:pw@host/", "user@host", "ftp://host", "http://", "http://:80", ""})
            QCOMPARE(errorCodeName(parseAddress(QLatin1String(bad)).error().code), QStringLiteral("url"));
        QVERIFY(!describe(parseAddress(QStringLiteral("http://alice:pw123@host/")).error()).contains(QStringLiteral("pw123")));
        QCOMPARE(originOf(QUrl(QStringLiteral("HTTPS://Host/x"))), QStringLiteral("https://host:443"));
    }

    void secretsComeFromFilesOnly()
    {
        QTemporaryDir dir;
        const auto write = [&](const char *name, const QByteArray &text) {
            QFile file(dir.filePath(QLatin1String(name)));
            file.open(QIODevice::WriteOnly);
            file.write(text);
            return file.fileName();
        };
        const auto bearer = makeCredentials({{QStringLiteral("tokenFile"), write("t", "abc123\n")}}, {});
        QCOMPARE(bearer->authorization, QByteArray("Bearer abc123"));
        const auto basic = makeCredentials({{QStringLiteral("user"), QStringLiteral("u")}, {QStringLiteral("passwordFile"), write("p", "pass:word\n")}}, {});
        QCOMPARE(basic->authorization, "Basic " + QByteArray("u:pass:word").toBase64());
        const auto headers = makeCredentials({{QStringLiteral("headerFile"), write("h", "# c\nX-Scope-OrgID: team\n")}}, {});
        QCOMPARE(headers->headers.value(0).second, QByteArray("team"));
        QVERIFY(!makeCredentials({{QStringLiteral("headerFile"), write("b", "Host: evil\n")}}, {}));
        QVERIFY(!makeCredentials({{QStringLiteral("tokenFile"), write("two", "a\nb\n")}}, {}));
        QVERIFY(!makeCredentials({{QStringLiteral("tokenFile"), dir.filePath(QStringLiteral("none"))}}, {}));
        QVERIFY(!makeCredentials({{QStringLiteral("certFile"), write("c", "x")}}, {}));
        QCOMPARE(redacted(QStringLiteral("your token abc123 is bad"), *bearer), QString::fromUtf8("your token ••• is bad"));
    }

    void retryAfterIsClamped_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<double>("seconds");
        QTest::newRow("none") << QByteArray() << 0.0;
        QTest::newRow("seconds") << QByteArray("5") << 5.0;
        QTest::newRow("zero") << QByteArray("0") << 1.0;
        QTest::newRow("a day") << QByteArray("86400") << 600.0;
        QTest::newRow("date") << QByteArray("Mon, 23 Nov 2026 12:00:30 GMT") << 30.0;
        QTest::newRow("past date") << QByteArray("Mon, 23 Nov 2020 12:00:30 GMT") << 1.0;
        QTest::newRow("words") << QByteArray("soon") << 0.0;
        QTest::newRow("negative") << QByteArray("-5") << 1.0;
    }
    void retryAfterIsClamped()
    {
        QFETCH(QByteArray, header);
        QFETCH(double, seconds);
        QCOMPARE(retryAfterSeconds(header, QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)), seconds);
    }

    void onlyTransientFailuresAreTriedAgain()
    {
        Error error;
        error.code = ErrorCode::Unavailable;
        error.http = 503;
        QVERIFY(retryDelay(error, 0, 1).value() <= 0.25 && retryDelay(error, 1, 1).value() <= 0.5);
        QVERIFY(!retryDelay(error, 2, 0.5));
        error.retryAfter = 3;
        QCOMPARE(retryDelay(error, 0, 0).value(), 3.0);
        error.retryAfter = 30;
        QVERIFY(!retryDelay(error, 0, 0));
        error.retryAfter = 0;
        for (const ErrorCode code : {ErrorCode::Auth, ErrorCode::BadQuery, ErrorCode::Starting, ErrorCode::RateLimited, ErrorCode::Tls, ErrorCode::Timeout}) {
            error.code = code;
            QVERIFY(!retryDelay(error, 0, 0.5));
        }
        QVERIFY(retryDelay(Error{ErrorCode::Network, {}, {}, {}}, 0, 0.5));
    }

    void theLimitFollowsTheServer()
    {
        AdaptiveLimit limit;
        QCOMPARE(limit.limit(), 4);
        for (int i = 0; i < 100; ++i)
            limit.onAnswer(0.05, limit.limit());
        QCOMPARE(limit.limit(), 40);
        for (int i = 0; i < 10; ++i)
            limit.onAnswer(2, limit.limit());
        QVERIFY(limit.limit() < 10);
        limit.onOverload();
        QCOMPARE(limit.limit(), 1);
        limit.onAnswer(0.05, 1);
        QCOMPARE(limit.limit(), 1); // one good answer is no reason to push again
    }
};

SEXTANT_CORE_TEST(TestHttpDoor)
#include "tst_httpdoor.moc"
