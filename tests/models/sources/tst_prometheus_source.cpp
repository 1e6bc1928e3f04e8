#include "models/sources/http/httpclient.h"
#include "models/sources/prometheus/connector.h"
#include "models/sources/prometheus/exporters.h"
#include "models/sources/prometheus/prometheussource.h"
#include "tests/support/replayserver.h"
#include "tests/models/sources/sourcetest.h"

#include <QTemporaryDir>

using namespace sextant;

namespace {

const QByteArray buildInfo = R"({"status":"success","data":{"version":"2.42.0","goVersion":"go1.19"}})";
const QByteArray oneSeries = R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{"job":"a"},"value":[1795454412,"1"]}]}})";

template<typename T>
Result<T> take(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() ? future.result() : Result<T>(fail(ErrorCode::Internal, QStringLiteral("no result")));
}

} // namespace

class TestPrometheusSource : public test::SourceTest
{
    Q_OBJECT

    std::shared_ptr<PrometheusSource> source(const QString &url, std::map<QString, QString> fields = {})
    {
        return make<PrometheusSource>(QStringLiteral("prometheus"), url, std::move(fields));
    }

private Q_SLOTS:
    void findsThePrefixBehindARedirect()
    {
        ReplayServer server([](const QByteArray &request) {
            if (request.startsWith("GET / "))
                return Replay{ReplayServer::answer("302 Found", "", "Location: /prom/graph\r\n")};
            if (request.contains(" /prom/api/v1/status/buildinfo"))
                return Replay{ReplayServer::json(buildInfo)};
            if (request.contains(" /prom/api/v1/query "))
                return Replay{ReplayServer::json(R"({"status":"success","data":{"resultType":"scalar","result":[1795454422,"1795454422"]}})")};
            if (request.contains(" /prom/api/v1/targets"))
                return Replay{ReplayServer::json(R"({"status":"success","data":{"activeTargets":[{"scrapeInterval":"5s"}]}})")};
            return Replay{ReplayServer::answer("404 Not Found", "404 page not found\n", "Content-Type: text/plain\r\n")};
        });
        const auto info = take(source(server.url())->connectSource());
        QVERIFY2(info.has_value(), qPrintable(info ? QString() : describe(info.error())));
        QCOMPARE(info->kind, QStringLiteral("prometheus"));
        QCOMPARE(info->version, QStringLiteral("2.42.0"));
        QCOMPARE(info->prefix, QStringLiteral("/prom"));
        QCOMPARE(info->clockSkew, 10.0);
        QCOMPARE(info->scrapeInterval, 5.0);
    }

    void kindsAreToldApart()
    {
        using prometheus::kindOf;
        QCOMPARE(kindOf({QStringLiteral("2.42.0"), QStringLiteral("go1.19"), {}}), QStringLiteral("prometheus"));
        QCOMPARE(kindOf({QStringLiteral("2.24.0"), QStringLiteral("go1.15"), {}}), QStringLiteral("prometheus"));
        QCOMPARE(kindOf({QStringLiteral("2.24.0"), {}, {}}), QStringLiteral("victoriametrics"));
        QCOMPARE(kindOf({}), QStringLiteral("victoriametrics"));
        QCOMPARE(kindOf({QStringLiteral("0.34.1"), QStringLiteral("go1.21"), {}}), QStringLiteral("thanos"));
        QCOMPARE(kindOf({QStringLiteral("2.10.0"), QStringLiteral("go1.21"), QStringLiteral("Grafana Mimir")}), QStringLiteral("mimir"));
        QCOMPARE(kindOf({QStringLiteral("1.16.0"), QStringLiteral("go1.21"), {}}), QStringLiteral("unknown")); // Cortex
        QVERIFY(prometheus::victoriaVersion("vm_app_version{version=\"vmauth-v1.108.1\", short_version=\"v1.108.1\"} 1\n").isEmpty());
        QCOMPARE(prometheus::victoriaVersion("x 1\nvm_app_version{version=\"victoria-metrics-v1.79.5\", short_version=\"v1.79.5\"} 1\n"), QStringLiteral("1.79.5"));
    }

    void postFallsBackToGetAndRemembers()
    {
        ReplayServer server([](const QByteArray &request) {
            if (request.startsWith("POST"))
                return Replay{ReplayServer::answer("405 Method Not Allowed", "no")};
            return Replay{ReplayServer::json(oneSeries)};
        });
        const auto asked = source(server.url());
        Query query;
        query.expr = QStringLiteral("a + b{c=~\"é&%\"}");
        QVERIFY(take(asked->query(query)).has_value());
        QVERIFY(take(asked->query(query)).has_value());
        QCOMPARE(int(server.requests().size()), 3); // POST, GET, GET
        QVERIFY(server.requests().value(2).startsWith("GET /api/v1/query?query=a%20%2B%20b%7Bc%3D~%22%C3%A9%26%25%22%7D"));
    }

    void gatewayErrorsAreTriedAgainLoginsAreNot()
    {
        int count = 0;
        ReplayServer flaky([&](const QByteArray &) {
            return Replay{++count < 3 ? ReplayServer::answer("502 Bad Gateway", "<html>", "Content-Type: text/html\r\n") : ReplayServer::json(oneSeries)};
        });
        Query query;
        query.expr = QStringLiteral("up");
        QVERIFY(take(source(flaky.url())->query(query)).has_value());
        QCOMPARE(int(flaky.requests().size()), 3);
        ReplayServer closed(ReplayServer::answer("401 Unauthorized", "no"));
        QCOMPARE(errorCodeName(take(source(closed.url())->query(query)).error().code), QStringLiteral("auth"));
        QCOMPARE(int(closed.requests().size()), 1);
    }

    void echoedSecretsAreHidden()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("token")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("canary-4711");
        file.close();
        ReplayServer server([](const QByteArray &request) {
            return Replay{ReplayServer::answer("400 Bad", R"({"status":"error","errorType":"bad_data","error":"bad token canary-4711"})",
                                               "X-Seen: " + QByteArray::number(request.contains("Bearer canary-4711")) + "\r\n")};
        });
        Query query;
        query.expr = QStringLiteral("up");
        const auto result = take(source(server.url(), {{QStringLiteral("tokenFile"), file.fileName()}})->query(query));
        QVERIFY(server.requests().value(0).contains("Bearer canary-4711"));
        QVERIFY(!describe(result.error()).contains(QStringLiteral("canary")));
    }

    void nothingIsEmptyNotAnError()
    {
        ReplayServer server("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        Query query;
        query.expr = QStringLiteral("up");
        const auto result = take(source(server.url())->query(query));
        QVERIFY2(result.has_value(), qPrintable(result ? QString() : describe(result.error())));
        QVERIFY(result->series.empty());
    }

    void brokenChunksAreNeverAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray size = QByteArray::number(oneSeries.size(), 16) + "\r\n";
        QTest::newRow("cut in a chunk") << QByteArray(size + oneSeries.left(80));
        QTest::newRow("cut between chunks") << QByteArray("20\r\n" + oneSeries.left(32) + "\r\n");
        QTest::newRow("size is no number") << QByteArray("zz\r\n" + oneSeries + "\r\n0\r\n\r\n");
        QTest::newRow("size is huge") << QByteArray("ffffffffffffffff\r\n" + oneSeries + "\r\n");
        QTest::newRow("nothing") << QByteArray();
    }
    void brokenChunksAreNeverAnAnswer()
    {
        QFETCH(QByteArray, body);
        ReplayServer server("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + body);
        Query query;
        query.expr = QStringLiteral("up");
        query.deadline = 3;
        const auto result = take(source(server.url())->query(query));
        QVERIFY(!result);
        QCOMPARE(errorCodeName(result.error().code), QStringLiteral("truncated"));
    }

    void longRangesAreAskedInPieces()
    {
        ReplayServer server([](const QByteArray &request) {
            const QByteArray start = request.mid(request.indexOf("&start=") + 7).split('&').first();
            return Replay{ReplayServer::json(R"({"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[)" + start + R"(,"1"]]}]}})")};
        });
        Query query;
        query.expr = QStringLiteral("up");
        query.range = {1000, 1000 + 30000};
        query.step = 1;
        const auto result = take(source(server.url())->query(query));
        QVERIFY2(result.has_value(), qPrintable(result ? QString() : describe(result.error())));
        QCOMPARE(result->series.at(0).t, (std::vector<double>{1000, 12001, 23002}));
        query.expr = QStringLiteral("up @ end()");
        QVERIFY(take(source(server.url())->query(query)).has_value());
        QCOMPARE(int(server.requests().size()), 4); // not split
    }

    void rulesAreReadToTheLastPage()
    {
        ReplayServer server([](const QByteArray &request) {
            const bool second = request.contains("group_next_token=abc");
            return Replay{ReplayServer::json(QByteArray(R"({"status":"success","data":{"groups":[{"name":"g","rules":[{"type":"recording","name":"r","query":"1"}]}])")
                                             + (second ? "" : R"(,"groupNextToken":"abc")") + "}}")};
        });
        QCOMPARE(take(source(server.url())->rules())->size(), std::size_t(2));
    }

    void cancelEndsWhatIsUnderWay()
    {
        ReplayServer server([](const QByteArray &) { return Replay{{}, 0, false}; });
        const auto asked = source(server.url());
        Query query;
        query.expr = QStringLiteral("up");
        auto future = asked->query(query);
        QTRY_COMPARE(int(server.requests().size()), 1);
        asked->cancelAll();
        QCOMPARE(errorCodeName(take(future).error().code), QStringLiteral("cancelled"));
    }

    void theRegistryMakesSources()
    {
        SourceConfig config;
        config.kind = QStringLiteral("prometheus");
        config.url = QStringLiteral("localhost:9090/graph?g0.expr=up");
        QVERIFY(makeSource(config, {m_client, &m_pool, &m_clock}).has_value());
        config.kind = QStringLiteral("abacus");
        QCOMPARE(errorCodeName(makeSource(config, {m_client, &m_pool, &m_clock}).error().code), QStringLiteral("not-found"));
    }

    void exportersAreRecognised()
    {
        QCOMPARE(prometheus::exportersOf({QStringLiteral("node_cpu_seconds_total"), QStringLiteral("redis_up"), QStringLiteral("x")}),
                 (QStringList{QStringLiteral("node_exporter"), QStringLiteral("redis_exporter")}));
    }
};

SEXTANT_CORE_TEST(TestPrometheusSource)
#include "tst_prometheus_source.moc"
