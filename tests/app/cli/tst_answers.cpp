#include "tests/support/replayserver.h"
#include "tests/app/cli/program.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace sextant;

namespace {

using Handler = ReplayServer::Handler;

const QByteArray oneSeries = R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{"job":"a"},"value":[1771934400,"1"]}]}})";

/// What a program printed and how it ended.
struct Ended {
    int status = -1;
    QJsonObject json;
    QString words; ///< standard error
};

Ended sextantJson(const QStringList &arguments, const QString &deadline = QStringLiteral("20"))
{
    const test::ProgramRun run = test::runSextant(arguments + QStringList{QStringLiteral("--json"), QStringLiteral("--deadline"), deadline});
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(run.out, &problem);
    return {problem.error == QJsonParseError::NoError ? run.status : -1, document.object(), run.words()};
}

QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral(SEXTANT_SOURCE_DIR "/tests/models/sources/answers/%1.http").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray text(const char *status, const char *words)
{
    return ReplayServer::answer(status, words, "Content-Type: text/plain; charset=utf-8\r\n");
}

QByteArray page(const char *status)
{
    return ReplayServer::answer(status, "<html><body>nginx</body></html>", "Content-Type: text/html\r\n");
}

QByteArray vectorOf(const QByteArray &entry)
{
    return ReplayServer::json(R"({"status":"success","data":{"resultType":"vector","result":[)" + entry + "]}}");
}

QByteArray chunked(const QByteArray &rest)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
        + QByteArray::number(oneSeries.size(), 16) + "\r\n" + oneSeries + rest;
}

bool asks(const QByteArray &request, const char *path)
{
    return request.startsWith(QByteArray("GET ") + path + " ") || request.startsWith(QByteArray("GET ") + path + "?")
        || request.startsWith(QByteArray("POST ") + path + " ");
}

/// A server that works, at a prefix, with the build information it is given.
QByteArray workingAnswer(const QByteArray &request, const QByteArray &build, const QByteArray &prefix = {}, const QByteArray &headers = {})
{
    const auto is = [&](const char *path) { return asks(request, prefix + path); };
    const QByteArray json = "Content-Type: application/json\r\n" + headers;
    if (is("/api/v1/status/buildinfo") && !build.isEmpty())
        return ReplayServer::answer("200 OK", R"({"status":"success","data":)" + build + "}", json);
    if (is("/api/v1/query"))
        return ReplayServer::answer("200 OK", oneSeries, json);
    if (is("/api/v1/label/__name__/values"))
        return ReplayServer::answer("200 OK", R"({"status":"success","data":["up","node_load1"]})", json);
    if (is("/api/v1/targets"))
        return ReplayServer::answer("200 OK", R"({"status":"success","data":{"activeTargets":[{"health":"up","scrapeInterval":"15s"},{"health":"down","scrapeInterval":"30s"}]}})", json);
    return text("404 Not Found", "404 page not found\n");
}

Handler working(const QByteArray &build, const QByteArray &prefix = {}, const QByteArray &headers = {})
{
    return [=](const QByteArray &request) { return Replay{workingAnswer(request, build, prefix, headers)}; };
}

Handler refusingPost(const QByteArray &refusal)
{
    return [=](const QByteArray &request) { return Replay{request.startsWith("POST") ? refusal : workingAnswer(request, R"({"version":"2.53.0","goVersion":"go1.22"})")}; };
}

/// Answers some paths and nothing else.
Handler only(std::map<QByteArray, QByteArray> answers)
{
    return [answers = std::move(answers)](const QByteArray &request) {
        for (const auto &[path, answer] : answers)
            if (asks(request, path.constData()))
                return Replay{answer};
        return Replay{text("404 Not Found", "404 page not found\n")};
    };
}

} // namespace

Q_DECLARE_METATYPE(ReplayServer::Handler)

/// What "sextant query" and "sextant probe" conclude from whatever answers.
class TestAnswers : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void queryConcludes_data()
    {
        QTest::addColumn<ReplayServer::Handler>("server");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("state"); ///< or the error's code
        QTest::addColumn<int>("http");      ///< 0: none
        const auto row = [](const char *name, const Handler &server, int status, const char *state, int http = 0) {
            QTest::newRow(name) << server << status << QString::fromLatin1(state) << http;
        };
        const auto bytes = [](const QByteArray &answer) { return Handler([answer](const QByteArray &) { return Replay{answer}; }); };
        const auto file = [&](const char *name) { return bytes(recorded(QLatin1String(name))); };
        row("hint", file("hint"), 0, "ok");
        row("remark on the query", file("remark"), 0, "ok");
        row("cut by a limit", file("cut-by-limit"), 2, "partial");
        row("a store is silent", file("store-silent"), 2, "partial");
        row("a node is lost", file("node-lost"), 2, "partial");
        row("names with dots", file("dotted-names"), 0, "ok");
        row("histograms beside floats", file("mixed-histograms"), 0, "ok");
        row("extreme numbers", file("extremes"), 0, "ok");
        row("byte order mark", file("byte-mark"), 2, "empty");
        row("letters that are not UTF-8", file("wrong-letters"), 0, "ok");
        row("no tenant", file("tenant-missing"), 4, "auth", 401);
        row("too long a range", file("too-long-a-range"), 3, "bad-query", 400);
        row("busy", file("busy"), 4, "rate-limited", 429);
        row("half a body", file("half-a-body"), 4, "truncated", 200);
        row("login page", file("login"), 4, "not-an-api", 200);
        row("agent", file("agent"), 3, "execution", 422);
        row("nothing", bytes("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"), 2, "empty");
        row("series without a sample", bytes(vectorOf(R"({"metric":{"a":"b"}})")), 2, "empty");
        row("value is null", bytes(vectorOf(R"({"metric":{},"value":[1771934400,null]})")), 4, "not-an-api", 200);
        row("numbers for strings", bytes(vectorOf(R"({"metric":{},"value":["1771934400",1.5]})")), 0, "ok");
        row("data twice", bytes(ReplayServer::json(oneSeries.chopped(1) + R"(,"data":{"resultType":"vector","result":[]}})")), 4, "not-an-api", 200);
        row("success and error", bytes(ReplayServer::json(oneSeries.chopped(1) + R"(,"status":"error","errorType":"internal","error":"late"})")), 4, "unavailable", 200);
        row("partial in words", bytes(ReplayServer::json(oneSeries.chopped(1) + R"(,"isPartial":"true"})")), 2, "partial");
        row("unknown type", bytes(ReplayServer::json(R"({"status":"success","data":{"resultType":"graph","result":[]}})")), 4, "not-an-api", 200);
        row("deep nesting", bytes(ReplayServer::json(QByteArray(5000, '[') + QByteArray(5000, ']'))), 4, "not-an-api", 200);
        row("error with 200", bytes(ReplayServer::json(R"({"status":"error","errorType":"bad_data","error":"no"})")), 3, "bad-query", 200);
        row("canceled", bytes(ReplayServer::answer("499 Client Closed Request", R"({"status":"error","errorType":"canceled","error":"x"})")), 4, "unavailable", 499);
        row("starting", bytes(text("503 Service Unavailable", "Service Unavailable")), 4, "starting", 503);
        row("gateway's page", bytes(page("502 Bad Gateway")), 4, "unavailable", 502);
        row("plain words", bytes(text("200 OK", "It works!")), 4, "not-an-api", 200);
        row("http on a port for https", bytes(text("400 Bad Request", "Client sent an HTTP request to an HTTPS server.\n")), 4, "tls", 400);
        row("the same of a proxy", bytes(ReplayServer::answer("400 Bad Request", "<html><h1>The plain HTTP request was sent to HTTPS port</h1></html>", "Content-Type: text/html\r\n")), 4, "tls", 400);
        row("redirect to a login", [](const QByteArray &request) {
                return Replay{request.contains(" /login") ? recorded(QStringLiteral("login")) : ReplayServer::answer("302 Found", "", "Location: /login\r\n")};
            }, 4, "not-an-api", 200);
        row("redirect to another server", bytes(ReplayServer::answer("302 Found", "", "Location: https://sso.example.org/\r\n")), 4, "not-an-api", 302);
        row("chunks", bytes(chunked("\r\n0\r\n\r\n")), 0, "ok");
        row("chunks that stop", bytes(chunked("\r\n0\r\n\r\n").chopped(60)), 4, "truncated", 200);
        row("packed, but not", bytes(ReplayServer::answer("200 OK", oneSeries, "Content-Encoding: gzip\r\n")), 4, "not-an-api", 200);
        row("POST forbidden", refusingPost(page("403 Forbidden")), 0, "ok");
        row("POST not allowed", refusingPost(text("405 Method Not Allowed", "no")), 0, "ok");
        row("POST not implemented", refusingPost(text("501 Not Implemented", "no")), 0, "ok");
        row("prefix", [](const QByteArray &request) {
                return Replay{asks(request, "/") ? ReplayServer::answer("302 Found", "", "Location: /metrics-ui/graph\r\n") : workingAnswer(request, R"({"version":"3.1.0","goVersion":"go1.23"})", "/metrics-ui")};
            }, 0, "ok");
        row("connection closed", bytes(QByteArray()), 4, "network");
        row("a redirect to itself", bytes(ReplayServer::answer("302 Found", "", "Location: /api/v1/query\r\n")), 4, "not-an-api", 302);
        row("packed without a word", bytes(ReplayServer::json(QByteArray("\x1f\x8b\x08\x00\xff", 5))), 4, "not-an-api", 200);
        row("fewer bytes announced", bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 40\r\n\r\n" + oneSeries), 4, "truncated", 200);
        row("two answers in one", bytes(ReplayServer::json(oneSeries + oneSeries)), 4, "not-an-api", 200);
        row("milliseconds for seconds", bytes(vectorOf(R"({"metric":{},"value":[1771934400000,"1"]})")), 4, "not-an-api", 200);
        row("a decimal comma", bytes(vectorOf(R"({"metric":{},"value":[1771934400,"1,5"]})")), 4, "not-an-api", 200);
        row("warnings inside of data", bytes(ReplayServer::json(R"({"status":"success","data":{"resultType":"vector","result":[],"warnings":["store x is down"]}})")), 2, "partial");
    }
    void queryConcludes()
    {
        QFETCH(ReplayServer::Handler, server);
        QFETCH(int, status);
        QFETCH(QString, state);
        QFETCH(int, http);
        const ReplayServer replay(server);
        const Ended ended = sextantJson({QStringLiteral("query"), QStringLiteral("--source"), replay.url(), QStringLiteral("up")});
        const QString got = ended.json[u"state"].toString();
        QCOMPARE(got == QStringLiteral("error") ? ended.json[u"error"][u"code"].toString() : got, state);
        QCOMPARE(ended.status, status);
        QCOMPARE(ended.json[u"error"][u"http"].toInt(), http);
        QCOMPARE(ended.json[u"error"].isNull(), got != QStringLiteral("error"));
        QVERIFY(ended.json[u"error"].isNull() || !ended.json[u"error"][u"message"].toString().isEmpty());
        if (got == QStringLiteral("partial"))
            QVERIFY(!ended.json[u"warnings"].toArray().isEmpty());
    }

    void valuesKeepTheirMeaning()
    {
        const auto series = [](const char *name) {
            const ReplayServer replay(recorded(QLatin1String(name)));
            return sextantJson({QStringLiteral("query"), QStringLiteral("--source"), replay.url(), QStringLiteral("up")}).json[u"series"].toArray();
        };
        const QJsonArray extremes = series("extremes");
        QCOMPARE(extremes[0][u"samples"][0][1], QJsonValue(QStringLiteral("NaN")));
        QCOMPARE(extremes[1][u"samples"][0][1], QJsonValue(QStringLiteral("+Inf")));
        QCOMPARE(extremes[2][u"samples"][0][1], QJsonValue(QStringLiteral("-Inf")));
        QCOMPARE(extremes[3][u"samples"][0][1], QJsonValue(5e-324));
        QCOMPARE(extremes[4][u"samples"][0][1], QJsonValue(1.7976931348623157e308));
        const QJsonObject mixed = series("mixed-histograms")[0].toObject();
        QVERIFY(mixed[u"histogram"].toBool());
        QCOMPARE(mixed[u"samples"].toArray(), (QJsonArray{QJsonArray{1771934400, 2.5}, QJsonArray{1771934460, QStringLiteral("NaN")}, QJsonArray{1771934520, QJsonValue::Null}}));
        QCOMPARE(series("dotted-names")[0][u"labels"][u"größe"].toString(), QStringLiteral("XL"));
        QCOMPARE(series("wrong-letters")[0][u"labels"][u"city"].toString(), QStringLiteral("K\uFFFDln"));
    }

    void typesOfMetricsAreHeeded_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<QString>("list"); // where the hint stands
        QTest::newRow("rate of a gauge") << QStringLiteral("rate(mem[5m])") << QStringLiteral("warnings");
        QTest::newRow("raw counter") << QStringLiteral("hits_total") << QStringLiteral("infos");
        QTest::newRow("rate of a counter") << QStringLiteral("rate(hits_total[5m])") << QString();
    }
    void typesOfMetricsAreHeeded()
    {
        QFETCH(QString, expr);
        QFETCH(QString, list);
        const ReplayServer replay([](const QByteArray &request) {
            if (asks(request, "/api/v1/metadata"))
                return Replay{ReplayServer::json(R"({"status":"success","data":{"mem":[{"type":"gauge","help":"","unit":""}],"hits_total":[{"type":"counter","help":"","unit":""}]}})")};
            return Replay{workingAnswer(request, R"({"version":"2.53.0","goVersion":"go1.22"})")};
        });
        const Ended ended = sextantJson({QStringLiteral("query"), QStringLiteral("--source"), replay.url(), expr});
        QCOMPARE(ended.status, 0); // a hint is no failure
        for (const QString &key : {QStringLiteral("warnings"), QStringLiteral("infos")})
            QCOMPARE(ended.json[key].toArray().size(), key == list ? 1 : 0);
    }

    void exemplarsAreListed()
    {
        const ReplayServer replay([](const QByteArray &request) {
            if (asks(request, "/api/v1/query_exemplars"))
                return Replay{ReplayServer::json(R"({"status":"success","data":[{"seriesLabels":{"__name__":"a_bucket"},"exemplars":[{"labels":{"trace_id":"t1"},"value":"0.7","timestamp":1771934400.25}]}]})")};
            return Replay{workingAnswer(request, R"({"version":"2.53.0","goVersion":"go1.22"})")};
        });
        const QStringList ask{QStringLiteral("query"), QStringLiteral("--source"), replay.url(), QStringLiteral("a_bucket"), QStringLiteral("--exemplars")};
        const Ended ended = sextantJson(ask + QStringList{QStringLiteral("--start"), QStringLiteral("1771930800"), QStringLiteral("--end"), QStringLiteral("1771934400")});
        QCOMPARE(ended.status, 0);
        const QJsonObject exemplar = ended.json[u"exemplars"][0].toObject();
        QCOMPARE(exemplar[u"labels"][u"trace_id"].toString(), QStringLiteral("t1"));
        QCOMPARE(exemplar[u"time"].toDouble(), 1771934400.25);
        QCOMPARE(exemplar[u"value"].toDouble(), 0.7);
        QVERIFY(replay.requests().value(0).contains("start=1771930800&end=1771934400"));
        QCOMPARE(sextantJson(ask + QStringList{QStringLiteral("--time"), QStringLiteral("0")}).status, 3);
        const ReplayServer none(ReplayServer::json(R"({"status":"success","data":[]})"));
        const Ended empty = sextantJson({QStringLiteral("query"), QStringLiteral("--source"), none.url(), QStringLiteral("a"), QStringLiteral("--exemplars")});
        QCOMPARE(empty.json[u"state"].toString(), QStringLiteral("empty"));
        QCOMPARE(empty.status, 2);
    }

    void probeCountsAlertsOfAnAlertmanager()
    {
        const ReplayServer replay(only({{"/api/v2/status", ReplayServer::json(R"({"cluster":{},"versionInfo":{"version":"0.27.0"}})")},
                                        {"/api/v2/alerts", ReplayServer::json(R"([{"labels":{"alertname":"A"},"status":{"state":"active","silencedBy":[],"inhibitedBy":[]}},{"labels":{"alertname":"B"},"status":{"state":"suppressed","silencedBy":["x"],"inhibitedBy":[]}}])")}}));
        const Ended ended = sextantJson({QStringLiteral("probe"), replay.url()});
        QCOMPARE(ended.json[u"kind"].toString(), QStringLiteral("alertmanager"));
        QCOMPARE(ended.json[u"server"][u"alerts"].toObject(), (QJsonObject{{QStringLiteral("firing"), 1}, {QStringLiteral("silenced"), 1}}));
        QVERIFY(ended.json[u"server"][u"targets"].isNull()); // not asked, not none
    }

    void wordsOfTheServerAndTheNextStepAreThere()
    {
        const auto message = [](const char *name) {
            const ReplayServer replay(recorded(QLatin1String(name)));
            return sextantJson({QStringLiteral("query"), QStringLiteral("--source"), replay.url(), QStringLiteral("up")}).json[u"error"].toObject();
        };
        QVERIFY(message("tenant-missing")[u"message"].toString().contains(QStringLiteral("X-Scope-OrgID")));
        const QString limit = message("too-long-a-range")[u"message"].toString();
        QVERIFY(limit.contains(QStringLiteral("err-mimir-max-total-query-length")) && limit.contains(QStringLiteral("shorter time range")));
        QCOMPARE(message("busy")[u"retry_after_s"].toDouble(), 7.0);
        QVERIFY(message("agent")[u"message"].toString().contains(QStringLiteral("the server it writes to")));
        QVERIFY(message("login")[u"message"].toString().contains(QStringLiteral("login page")));
    }

    void probeNames_data()
    {
        QTest::addColumn<ReplayServer::Handler>("server");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("stage"); ///< empty: no failure
        const auto row = [](const char *name, const Handler &server, int status, const char *kind, const char *version, const char *stage = "") {
            QTest::newRow(name) << server << status << QString::fromLatin1(kind) << QString::fromLatin1(version) << QString::fromLatin1(stage);
        };
        const auto bytes = [](const QByteArray &answer) { return Handler([answer](const QByteArray &) { return Replay{answer}; }); };
        row("Prometheus", working(R"({"version":"2.53.0","goVersion":"go1.22"})"), 0, "prometheus", "2.53.0");
        row("Thanos", working(R"({"version":"0.36.1","goVersion":"go1.21"})"), 0, "thanos", "0.36.1");
        row("Mimir at its prefix", working(R"({"application":"Grafana Mimir","version":"2.13.0","goVersion":"go1.22"})", "/prometheus"), 0, "mimir", "2.13.0");
        const QByteArray victoria = "vm_app_version{version=\"victoria-metrics-20250101-tags-v1.108.1\", short_version=\"v1.108.1\"} 1\n";
        const auto victoriaWith = [victoria](const QByteArray &build, const QByteArray &headers) {
            return Handler([=](const QByteArray &request) { return Replay{asks(request, "/metrics") ? text("200 OK", victoria.constData()) : workingAnswer(request, build, {}, headers)}; });
        };
        row("VictoriaMetrics, bare", victoriaWith("{}", ""), 0, "victoriametrics", "1.108.1");
        row("VictoriaMetrics, made-up version", victoriaWith(R"({"version":"2.24.0"})", ""), 0, "victoriametrics", "1.108.1");
        row("VictoriaMetrics, any version", victoriaWith(R"({"version":"3.2.0","goVersion":"go1.24"})", "X-Server-Hostname: vm-1\r\n"), 0, "victoriametrics", "1.108.1");
        row("a balancer in front of Prometheus", [](const QByteArray &request) {
                return Replay{asks(request, "/metrics") ? text("200 OK", "vm_app_version{version=\"vmauth-20250101\", short_version=\"v1.108.1\"} 1\n")
                                                         : workingAnswer(request, R"({"version":"2.53.0","goVersion":"go1.22"})", {}, "X-Server-Hostname: lb\r\n")};
            }, 0, "prometheus", "2.53.0");
        row("says nothing about itself", working(""), 0, "unknown", "");
        row("fake version and nothing else", bytes(ReplayServer::json(R"({"status":"success","data":{"version":"2.24.0"}})")), 4, "victoriametrics", "", "not-an-api");
        row("Jaeger", only({{"/api/services", ReplayServer::json(R"({"data":["shop"],"total":1,"limit":0,"offset":0,"errors":null})")},
                            {"/", ReplayServer::answer("200 OK", R"(<html><script>const JAEGER_VERSION = {"gitVersion":"v1.57.0"};</script></html>)", "Content-Type: text/html\r\n")}}),
            0, "jaeger", "1.57.0");
        row("Zipkin", only({{"/api/v2/services", ReplayServer::json(R"(["shop"])")}, {"/info", ReplayServer::json(R"({"zipkin":{"version":"3.4.1"}})")}}), 0, "zipkin", "3.4.1");
        row("Tempo", only({{"/api/echo", text("200 OK", "echo")}, {"/api/status/buildinfo", ReplayServer::json(R"({"version":"2.6.0","goVersion":"go1.23"})")}}), 0, "tempo", "2.6.0");
        row("Elasticsearch", only({{"/", ReplayServer::json(R"({"name":"n1","version":{"number":"8.15.1"},"tagline":"You Know, for Search"})")}}), 0, "elasticsearch", "8.15.1");
        row("Alertmanager", only({{"/api/v2/status", ReplayServer::json(R"({"cluster":{},"versionInfo":{"version":"0.27.0"}})")}}), 4, "alertmanager", "0.27.0", "not-an-api");
        row("an empty list is nobody", bytes(ReplayServer::json("[]")), 4, "unknown", "", "not-an-api");
        row("login page", bytes(recorded(QStringLiteral("login"))), 4, "unknown", "", "not-an-api");
        row("no tenant", bytes(recorded(QStringLiteral("tenant-missing"))), 4, "unknown", "", "auth");
        row("starting", bytes(text("503 Service Unavailable", "Service Unavailable")), 4, "unknown", "", "starting");
        row("half a body", bytes(recorded(QStringLiteral("half-a-body"))), 4, "unknown", "", "http");
        row("a query's refusal", bytes(recorded(QStringLiteral("too-long-a-range"))), 4, "unknown", "", "http");
    }
    void probeNames()
    {
        QFETCH(ReplayServer::Handler, server);
        QFETCH(int, status);
        QFETCH(QString, kind);
        QFETCH(QString, version);
        QFETCH(QString, stage);
        const ReplayServer replay(server);
        const Ended ended = sextantJson({QStringLiteral("probe"), replay.url()});
        QCOMPARE(ended.json[u"kind"].toString(), kind);
        QCOMPARE(ended.json[u"version"].toString(), version);
        QCOMPARE(ended.json[u"failure"][u"stage"].toString(), stage);
        QCOMPARE(ended.status, status);
        QVERIFY(ended.json[u"reachable"].toBool());
        QCOMPARE(ended.json[u"metrics"].isNull(), !stage.isEmpty() || QStringList({QStringLiteral("jaeger"), QStringLiteral("zipkin"), QStringLiteral("tempo"), QStringLiteral("elasticsearch")}).contains(kind));
    }

    void probeCountsWhatTheServerTells()
    {
        const ReplayServer replay(working(R"({"version":"2.53.0","goVersion":"go1.22"})"));
        const QJsonObject json = sextantJson({QStringLiteral("probe"), replay.url()}).json;
        QCOMPARE(json[u"server"][u"targets"].toObject(), (QJsonObject{{QStringLiteral("down"), 1}, {QStringLiteral("up"), 1}}));
        QVERIFY(json[u"server"][u"rules"].isNull()); // this server has no such page: unknown, not none
        QCOMPARE(json[u"scrape_interval_s"].toDouble(), 15.0);
        QCOMPARE(json[u"metrics"].toInt(), 2);
    }

    void probeDoesNotWaitForAPageThatHangs()
    {
        const ReplayServer replay([](const QByteArray &request) {
            return asks(request, "/api/v1/rules") ? Replay{{}, 0, false} : Replay{workingAnswer(request, R"({"version":"2.53.0","goVersion":"go1.22"})")};
        });
        const QJsonObject json = sextantJson({QStringLiteral("probe"), replay.url()}, QStringLiteral("3")).json;
        QVERIFY(json[u"failure"].isNull());
        QVERIFY(json[u"server"][u"rules"].isNull());
        QCOMPARE(json[u"server"][u"targets"].toObject().size(), 2);
        QVERIFY(!json[u"bindings"].toArray().isEmpty());
    }

    void badArgumentsEndWith3_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const char *words) {
            QTest::newRow(name) << QStringList{QStringLiteral("query"), QStringLiteral("--source"), QStringLiteral("http://127.0.0.1:1"), QStringLiteral("up")} + QString::fromLatin1(words).split(u' ');
        };
        row("time in words", "--time yesterday");
        row("time in milliseconds", "--time 1771934400000");
        row("no step", "--start 0 --end 60");
        row("no width", "--start 0 --end 60 --step 0");
        row("backwards", "--start 60 --end 0 --step 1");
        row("time and range", "--time 5 --start 0 --end 60 --step 1");
        row("more than can be kept", "--start 0 --end 1000000 --step 1");
        row("no file", "--bearer-file /nowhere/token");
        QTest::newRow("another scheme") << QStringList{QStringLiteral("query"), QStringLiteral("--source"), QStringLiteral("ftp://h"), QStringLiteral("up")};
        QTest::newRow("no query") << QStringList{QStringLiteral("query"), QStringLiteral("--source"), QStringLiteral("http://127.0.0.1:1"), QString()};
    }
    void badArgumentsEndWith3()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(sextantJson(arguments).status, 3);
    }

    void rangesCountWhatIsThere()
    {
        const ReplayServer replay(ReplayServer::json(R"({"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1000,"1"],[1010,"NaN"],[1030,"+Inf"]]}]}})"));
        const QJsonObject json = sextantJson({QStringLiteral("query"), QStringLiteral("--source"), replay.url(), QStringLiteral("up"), QStringLiteral("--start"), QStringLiteral("1970-01-01T00:16:40Z"),
                                              QStringLiteral("--end"), QStringLiteral("1040"), QStringLiteral("--step"), QStringLiteral("10s")}).json;
        QCOMPARE(json[u"expected_points"].toInt(), 5);
        QCOMPARE(json[u"coverage"].toDouble(), 0.4); // three of five steps are there, one of them is no number
        QCOMPARE(json[u"series"][0][u"samples"].toArray().size(), 3);
    }

    void nothingListens()
    {
        const Ended asked = sextantJson({QStringLiteral("query"), QStringLiteral("--source"), QStringLiteral("http://127.0.0.1:1"), QStringLiteral("up")});
        QCOMPARE(asked.status, 4);
        QCOMPARE(asked.json[u"error"][u"code"].toString(), QStringLiteral("network"));
        const Ended probed = sextantJson({QStringLiteral("probe"), QStringLiteral("http://127.0.0.1:1")});
        QCOMPARE(probed.status, 4);
        QCOMPARE(probed.json[u"failure"][u"stage"].toString(), QStringLiteral("tcp"));
        QVERIFY(!probed.json[u"reachable"].toBool());
    }
};

SEXTANT_CORE_TEST(TestAnswers)
#include "tst_answers.moc"
