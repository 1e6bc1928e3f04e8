#include "models/sources/prometheus/apierror.h"
#include "models/sources/prometheus/parser.h"
#include "tests/support/testmain.h"

using namespace sextant;
using namespace sextant::prometheus;

class TestPrometheusErrors : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void answersBecomeTheRightError_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto error = [](const char *type) { return QByteArray(R"({"status":"error","errorType":"TYPE","error":"words"})").replace("TYPE", type); };
        const QByteArray json("application/json"), text("text/plain; charset=utf-8"), html("text/html");
        QTest::newRow("bad data") << 400 << json << error("bad_data") << "bad-query";
        QTest::newRow("execution") << 422 << json << error("execution") << "execution";
        QTest::newRow("timeout") << 503 << json << error("timeout") << "timeout";
        QTest::newRow("canceled by the server") << 499 << json << error("canceled") << "unavailable";
        QTest::newRow("500 unavailable") << 500 << json << error("unavailable") << "unavailable";
        QTest::newRow("internal with 200") << 200 << json << error("internal") << "unavailable";
        QTest::newRow("bad data with 200") << 200 << json << error("bad_data") << "bad-query";
        QTest::newRow("rate limited") << 429 << json << error("too_many_requests") << "rate-limited";
        QTest::newRow("rate limited by number") << 429 << json << error("429") << "rate-limited";
        QTest::newRow("422 by number") << 422 << json << error("422") << "execution";
        QTest::newRow("422 that cannot be parsed") << 422 << json << QByteArray(R"({"status":"error","errorType":"422","error":"cannot parse query"})") << "bad-query";
        QTest::newRow("not acceptable") << 406 << json << error("not_acceptable") << "not-an-api";
        QTest::newRow("no tenant") << 401 << text << QByteArray("no org id\n") << "auth";
        QTest::newRow("no login") << 401 << text << QByteArray("Unauthorized\n") << "auth";
        QTest::newRow("forbidden page") << 403 << html << QByteArray("<html>Forbidden</html>") << "auth";
        QTest::newRow("wrong prefix") << 404 << text << QByteArray("404 page not found\n") << "not-an-api";
        QTest::newRow("wrong method") << 405 << text << QByteArray("Method Not Allowed\n") << "not-an-api";
        QTest::newRow("starting") << 503 << text << QByteArray("Service Unavailable") << "starting";
        QTest::newRow("gateway's 503 page") << 503 << html << QByteArray("<html>Service Unavailable</html>") << "unavailable";
        QTest::newRow("gateway's 502 page") << 502 << html << QByteArray("<html>Bad Gateway</html>") << "unavailable";
        QTest::newRow("500 in words") << 500 << text << QByteArray("rpc error: code = Unknown\n") << "unavailable";
        QTest::newRow("http on the https port") << 400 << text << QByteArray("Client sent an HTTP request to an HTTPS server.\n") << "tls";
        QTest::newRow("unknown path") << 400 << text << QByteArray("unsupported path requested: \"/x\"") << "not-an-api";
        QTest::newRow("login page") << 200 << html << QByteArray("<!doctype html><title>Login</title>") << "not-an-api";
        QTest::newRow("words") << 200 << text << QByteArray("Hello") << "not-an-api";
        QTest::newRow("packed bytes") << 200 << json << QByteArray("\x1f\x8b\x08\x00\xff\xfe", 6) << "not-an-api";
        QTest::newRow("empty 200") << 200 << json << QByteArray() << "truncated";
        QTest::newRow("query too long") << 414 << text << QByteArray("URI Too Long") << "too-large";
        QTest::newRow("body too long") << 413 << html << QByteArray("<html>") << "too-large";
        QTest::newRow("another API's JSON") << 200 << json << QByteArray(R"({"cluster_name":"x"})") << "not-an-api";
    }
    void answersBecomeTheRightError()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        HttpReply reply;
        reply.status = status;
        reply.url = QUrl(QStringLiteral("http://host/api/v1/query"));
        reply.headers = {{"content-type", type}};
        reply.body = body;
        std::optional<Error> error = nonApiError(reply);
        if (!error) {
            const auto result = parseQuery(reply.body, status);
            QVERIFY(!result);
            error = result.error();
        }
        QCOMPARE(errorCodeName(error->code), code);
        QVERIFY(!error->context.isEmpty());
        QVERIFY(!error->detail.contains(u'<'));
        QVERIFY(!error->detail.contains(QChar::ReplacementCharacter));
    }

    void loginPagesAndLimitsAreNamed()
    {
        HttpReply page;
        page.status = 200;
        page.headers = {{"content-type", "text/html"}};
        page.body = "<html><form><input type=password></form></html>";
        QVERIFY(nonApiError(page)->context.contains(QStringLiteral("login page")));
        const Error limit = apiError(QStringLiteral("bad_data"), QStringLiteral("the total query time range exceeds the limit (err-mimir-max-total-query-length)"), 400);
        QVERIFY(limit.advice.contains(QStringLiteral("shorter")) && limit.detail.contains(QStringLiteral("err-mimir-max-total-query-length")));
    }
};

SEXTANT_CORE_TEST(TestPrometheusErrors)
#include "tst_prometheus_errors.moc"
