#include "models/sources/alertmanager/source.h"
#include "models/sources/prometheus/metaparser.h"
#include "models/sources/prometheus/prometheussource.h"
#include "tests/support/replayserver.h"
#include "tests/models/sources/sourcetest.h"

#include <QTemporaryDir>

using namespace sextant;

namespace {

const QByteArray status = R"({"cluster":{"status":"ready","peers":[]},"config":{"original":""},"uptime":"2026-11-24T00:00:00Z","versionInfo":{"version":"0.25.0"}})";
const QByteArray alerts = R"([
 {"labels":{"alertname":"Slow","severity":"page","region":"eu"},"annotations":{"summary":"<b>slow</b>"},"startsAt":"2026-11-24T01:00:00.000Z","endsAt":"2026-11-24T03:00:00Z","fingerprint":"1","status":{"state":"suppressed","silencedBy":["s1"],"inhibitedBy":[]}},
 {"labels":{"alertname":"Down"},"annotations":{},"startsAt":"2026-11-24T01:30:00Z","fingerprint":"2","status":{"state":"active","silencedBy":[],"inhibitedBy":[]}},
 {"labels":{"alertname":"Child"},"annotations":{},"startsAt":"0001-01-01T00:00:00Z","fingerprint":"3","status":{"state":"suppressed","silencedBy":[],"inhibitedBy":["2"]}}])";

template<typename T>
T take(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

HttpReply reply(int code, const QByteArray &body, const QByteArray &type = "application/json")
{
    HttpReply out;
    out.status = code;
    out.url = QUrl(QStringLiteral("http://host:9093/api/v2/alerts"));
    out.headers = {{"content-type", type}};
    out.body = body;
    return out;
}

/// An Alertmanager with its API below `prefix`.
ReplayServer::Handler manager(const QByteArray &prefix = {})
{
    return [prefix](const QByteArray &request) {
        if (request.startsWith("GET " + prefix + "/api/v2/status"))
            return Replay{ReplayServer::json(status)};
        if (request.startsWith("GET " + prefix + "/api/v2/alerts"))
            return Replay{ReplayServer::json(alerts)};
        if (request.startsWith("GET / ") && !prefix.isEmpty())
            return Replay{ReplayServer::answer("302 Found", "", "Location: " + prefix + "/\r\n")};
        return Replay{ReplayServer::answer("404 Not Found", "404 page not found\n", "Content-Type: text/plain\r\n")};
    };
}

/// A Prometheus with one firing and one pending alert that tells the Alertmanagers at `urls`.
ReplayServer::Handler prometheusTelling(const QStringList &urls)
{
    return [urls](const QByteArray &request) {
        if (request.contains("/api/v1/alerts "))
            return Replay{ReplayServer::json(R"({"status":"success","data":{"alerts":[
                {"labels":{"alertname":"Slow","severity":"page"},"annotations":{},"state":"firing","activeAt":"2026-11-24T01:00:00.123456789Z","value":"3.94e-01"},
                {"labels":{"alertname":"Soon"},"annotations":{},"state":"pending","activeAt":"2026-11-24T01:59:00Z","value":"NaN"}]}})")};
        if (request.contains("/api/v1/alertmanagers")) {
            QByteArray list;
            for (const QString &url : urls)
                list += QByteArray(list.isEmpty() ? "" : ",") + R"({"url":")" + url.toUtf8() + "/api/v2/alerts\"}";
            return Replay{ReplayServer::json(R"({"status":"success","data":{"activeAlertmanagers":[)" + list + R"(],"droppedAlertmanagers":[]}})")};
        }
        return Replay{ReplayServer::answer("404 Not Found", "404 page not found\n", "Content-Type: text/plain\r\n")};
    };
}

QStringList words(const std::vector<AlertNow> &list)
{
    QStringList out;
    for (const AlertNow &alert : list)
        out << alert.name() + u' ' + alert.state;
    return out;
}

} // namespace

class TestAlertmanager : public test::SourceTest
{
    Q_OBJECT

private Q_SLOTS:
    void alertsWithTheirStates()
    {
        const auto read = alertmanager::readAlerts(reply(200, alerts));
        QVERIFY(read.has_value());
        QCOMPARE(words(*read), (QStringList{QStringLiteral("Down firing"), QStringLiteral("Slow silenced"), QStringLiteral("Child inhibited")}));
        QCOMPARE(read->at(1).severity(), QStringLiteral("page"));
        QCOMPARE(read->at(1).since, std::optional(1795482000.0));
        QVERIFY(!read->at(2).since); // Go's zero time is no time
        QVERIFY(alertmanager::readAlerts(reply(200, "[]"))->empty());
    }

    void errorsOfEverySpelling_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("says");
        const QByteArray json("application/json"), html("text/html"), text("text/plain");
        QTest::newRow("bare string") << 400 << json << QByteArray("\"bad matcher format: =x\"\n") << "bad-query" << "bad matcher format: =x";
        QTest::newRow("code and message") << 422 << json << QByteArray(R"({"code":602,"message":"filter in query must be of type string"})") << "bad-query" << "filter in query";
        QTest::newRow("older") << 500 << json << QByteArray(R"({"status":"error","errorType":"server_error","error":"boom"})") << "unavailable" << "boom";
        QTest::newRow("login") << 401 << text << QByteArray("Unauthorized") << "auth" << "";
        QTest::newRow("gateway") << 502 << html << QByteArray("<html>Bad Gateway") << "unavailable" << "";
        QTest::newRow("wrong prefix") << 404 << text << QByteArray("404 page not found") << "not-an-api" << "/api/v2";
        QTest::newRow("too fast") << 429 << json << QByteArray("\"slow down\"") << "rate-limited" << "slow down";
        QTest::newRow("page") << 200 << html << QByteArray("<!doctype html><title>Alertmanager</title>") << "not-an-api" << "";
        QTest::newRow("no list") << 200 << json << QByteArray(R"({"status":"success","data":[]})") << "not-an-api" << "";
        QTest::newRow("cut off") << 200 << json << alerts.left(60) << "truncated" << "";
        QTest::newRow("empty") << 200 << json << QByteArray() << "truncated" << "";
        QTest::newRow("no labels") << 200 << json << QByteArray(R"([{"status":{"state":"active"}}])") << "not-an-api" << "labels";
        QTest::newRow("numbers") << 200 << json << QByteArray("[1,2]") << "not-an-api" << "labels";
    }
    void errorsOfEverySpelling()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        const auto read = alertmanager::readAlerts(reply(code, body, type));
        QVERIFY(!read);
        QTEST(errorCodeName(read.error().code), "error");
        QVERIFY2(describe(read.error()).contains(says), qPrintable(describe(read.error())));
        QVERIFY(!describe(read.error()).contains(u'<'));
    }

    void connectsAndFindsThePrefix_data()
    {
        QTest::addColumn<QByteArray>("prefix");
        QTest::addColumn<QString>("typed");
        QTest::newRow("root") << QByteArray() << QString();
        QTest::newRow("as given") << QByteArray("/am") << QStringLiteral("/am");
        QTest::newRow("where / leads") << QByteArray("/am") << QString();
        QTest::newRow("the address of the API") << QByteArray("/am") << QStringLiteral("/am/api/v2/alerts");
        QTest::newRow("the address of its page") << QByteArray() << QStringLiteral("/#/alerts");
    }
    void connectsAndFindsThePrefix()
    {
        QFETCH(QByteArray, prefix);
        QFETCH(QString, typed);
        ReplayServer server(manager(prefix));
        const auto asked = make<AlertmanagerSource>(QStringLiteral("alertmanager"), server.url() + typed);
        const auto info = take(asked->connectSource());
        QVERIFY2(info.has_value(), qPrintable(info ? QString() : describe(info.error())));
        QCOMPARE(info->kind, QStringLiteral("alertmanager"));
        QCOMPARE(info->version, QStringLiteral("0.25.0"));
        QCOMPARE(info->prefix, QString::fromLatin1(prefix));
        const auto found = take(asked->alertsNow());
        QVERIFY(found.has_value());
        QCOMPARE(found->alerts.size(), std::size_t(3));
        for (const QByteArray &request : server.requests())
            QVERIFY(request.startsWith("GET ")); // read only
    }

    void aSourceWithoutMetrics()
    {
        ReplayServer server(manager());
        const auto asked = make<AlertmanagerSource>(QStringLiteral("alertmanager"), server.url());
        QVERIFY(take(asked->metricNames())->isEmpty());
        const auto answer = take(asked->query({}));
        QVERIFY(!answer && !answer.error().advice.isEmpty());
        ReplayServer closed(ReplayServer::answer("401 Unauthorized", "no"));
        QCOMPARE(errorCodeName(take(make<AlertmanagerSource>(QStringLiteral("alertmanager"), closed.url())->connectSource()).error().code), QStringLiteral("auth"));
    }

    void aPrometheusTellsAlsoWhatItsAlertmanagersKnow()
    {
        ReplayServer told(manager(QByteArray("/am")));
        ReplayServer broken(ReplayServer::answer("500 Error", "\"out of order\"", "Content-Type: application/json\r\n"));
        ReplayServer server(prometheusTelling({told.url() + QStringLiteral("/am"), broken.url()}));
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("token")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("canary-4711");
        file.close();
        const auto found = take(make<PrometheusSource>(QStringLiteral("prometheus"), server.url(), {{QStringLiteral("tokenFile"), file.fileName()}})->alertsNow());
        QVERIFY2(found.has_value(), qPrintable(found ? QString() : describe(found.error())));
        // "Slow" is the same alert with an external label: silenced there. "Down" comes from another server.
        QCOMPARE(words(found->alerts), (QStringList{QStringLiteral("Down firing"), QStringLiteral("Soon pending"), QStringLiteral("Slow silenced"), QStringLiteral("Child inhibited")}));
        QCOMPARE(found->alerts.at(2).value, std::optional(0.394));
        QCOMPARE(found->alertmanagers, (QStringList{told.url() + QStringLiteral("/am"), broken.url()}));
        QCOMPARE(found->problems.size(), 1);
        QVERIFY(found->problems.front().contains(QStringLiteral("out of order")));
        QVERIFY(server.requests().value(0).contains("Bearer canary-4711"));
        for (const QByteArray &request : told.requests() + broken.requests())
            QVERIFY(!request.contains("canary"));
    }

    void noAlertsIsNotUnreachable()
    {
        ReplayServer quiet(R"(HTTP/1.1 200 OK)" "\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
                           R"({"status":"success","data":{"alerts":[],"activeAlertmanagers":[]}})");
        const auto none = take(make<PrometheusSource>(QStringLiteral("prometheus"), quiet.url())->alertsNow());
        QVERIFY(none && none->alerts.empty() && none->problems.isEmpty());
        ReplayServer missing(ReplayServer::answer("404 Not Found", "404 page not found\n", "Content-Type: text/plain\r\n"));
        QCOMPARE(errorCodeName(take(make<PrometheusSource>(QStringLiteral("prometheus"), missing.url())->alertsNow()).error().code), QStringLiteral("not-an-api"));
    }

    void exemplarsHaveAShapeOfTheirOwn()
    {
        using prometheus::parseExemplars;
        const auto read = parseExemplars(R"({"status":"success","data":[{"seriesLabels":{"__name__":"a_bucket","le":"1"},"exemplars":[
            {"labels":{"trace_id":"t2"},"value":"0.7","timestamp":1795454412.5},{"labels":{"trace_id":"t1","x":"<b>"},"value":"6","timestamp":1795454400}]}]})");
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), std::size_t(2));
        QCOMPARE(read->front().labels.value(QStringLiteral("trace_id")), QStringLiteral("t1"));
        QCOMPARE(read->front().value, 6.0);
        QCOMPARE(read->back().time, 1795454412.5);
        QCOMPARE(read->back().series.value(QStringLiteral("le")), QStringLiteral("1"));
        QVERIFY(parseExemplars(R"({"status":"success","data":[]})")->empty());
        QVERIFY(parseExemplars(R"({"status":"success","data":null})")->empty());
        QCOMPARE(errorCodeName(parseExemplars(R"({"status":"success","data":[{"exemplars":[{"value":"x","timestamp":1}]}]})").error().code), QStringLiteral("not-an-api"));
        QCOMPARE(errorCodeName(parseExemplars(R"({"status":"success","data":[{"exemplars":[{"value":"1"}]}]})").error().code), QStringLiteral("not-an-api"));
        QCOMPARE(errorCodeName(parseExemplars(R"({"status":"error","errorType":"bad_data","error":"no"})", 400).error().code), QStringLiteral("bad-query"));
        QCOMPARE(errorCodeName(parseExemplars("{\"status\":\"success\",\"data\":[{\"seriesLabels\":{").error().code), QStringLiteral("truncated"));
    }

    void notesOfSeveralJobs()
    {
        ReplayServer server(ReplayServer::json(R"({"status":"success","data":{"up_total":[{"type":"counter","help":"","unit":""},{"type":"gauge","help":"h","unit":"s"},{"type":"unknown","help":"z","unit":""}]}})"));
        const auto notes = take(make<PrometheusSource>(QStringLiteral("prometheus"), server.url())->metricNotes(QStringLiteral("up_total")));
        QVERIFY(notes.has_value());
        QCOMPARE(notes->at(QStringLiteral("up_total")),
                 (MetricNote{{QStringLiteral("counter"), QStringLiteral("gauge")}, QStringLiteral("h"), QStringLiteral("s")}));
        QVERIFY(server.requests().value(0).startsWith("GET /api/v1/metadata?metric=up_total "));
    }
};

SEXTANT_CORE_TEST(TestAlertmanager)
#include "tst_alertmanager.moc"
