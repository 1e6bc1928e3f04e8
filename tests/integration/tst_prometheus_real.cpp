#include "models/core/json.h"
#include "models/sources/alertmanager/source.h"
#include "models/sources/catalogue/metrichints.h"
#include "models/sources/http/httpclient.h"
#include "models/sources/prometheus/prometheussource.h"
#include "models/sources/prometheus/windows.h"
#include "tests/support/replayserver.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

#include <charconv>

using namespace sextant;

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

template<typename T>
Result<T> take(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() ? future.result() : Result<T>(fail(ErrorCode::Internal, QStringLiteral("no result")));
}

double numberOf(const QString &text)
{
    const QByteArray bytes = text.toLatin1();
    double value = 0;
    std::from_chars(bytes.data(), bytes.data() + bytes.size(), value);
    return value;
}

/// A service whose slow answers carry a trace id.
Replay shopMetrics(const QByteArray &)
{
    return Replay{ReplayServer::answer("200 OK", R"(# TYPE shop_latency_seconds histogram
# HELP shop_latency_seconds Time to answer.
# UNIT shop_latency_seconds seconds
shop_latency_seconds_bucket{le="0.5"} 3
shop_latency_seconds_bucket{le="1.0"} 5 # {trace_id="4bf92f3577b34da6"} 0.7
shop_latency_seconds_bucket{le="+Inf"} 5
shop_latency_seconds_count 5
shop_latency_seconds_sum 2.5
# EOF
)", "Content-Type: application/openmetrics-text; version=1.0.0; charset=utf-8\r\n")};
}

const char *rules = R"(groups:
- name: g
  interval: 1s
  rules:
  - {alert: Always, expr: vector(3), labels: {severity: page}}
  - {alert: Hushed, expr: vector(1)}
  - {alert: Covered, expr: vector(1)}
  - {alert: Soon, expr: vector(1), for: 1h}
)";
const char *manager = R"(route: {receiver: nobody, group_wait: 1s}
receivers: [{name: nobody}]
inhibit_rules:
- {source_matchers: ['alertname="Always"'], target_matchers: ['alertname="Covered"']}
)";

} // namespace

/// A real Prometheus that scrapes itself and a node exporter every second and a shop every three, and tells an Alertmanager.
class TestPrometheusReal : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QProcess m_prometheus, m_exporter, m_manager;
    ReplayServer m_shop{ReplayServer::Handler(shopMetrics)};
    QString m_url, m_managerUrl;
    QThreadPool m_pool;
    SystemClock m_clock;
    std::shared_ptr<HttpClient> m_client;
    std::shared_ptr<PrometheusSource> m_source;

    QString write(const QString &name, const QString &text)
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0 ? file.fileName() : QString();
    }

    std::map<QString, QString> statesOf(const Result<AlertsNow> &alerts)
    {
        std::map<QString, QString> states;
        if (alerts)
            for (const AlertNow &alert : alerts->alerts)
                states[alert.name()] = alert.state;
        return states;
    }

    /// The same question, asked by another program.
    QJsonArray curl(const QString &path, const QStringList &form)
    {
        QStringList arguments{QStringLiteral("-s"), m_url + path};
        for (const QString &field : form)
            arguments << QStringLiteral("--data-urlencode") << field;
        QProcess process;
        process.start(QStringLiteral("curl"), arguments);
        process.waitForFinished();
        return QJsonDocument::fromJson(process.readAllStandardOutput())[u"data"][u"result"].toArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *program : {"prometheus", "prometheus-node-exporter", "prometheus-alertmanager", "curl"})
            if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
                QSKIP("prometheus, its node exporter and Alertmanager, and curl are needed");
        const QString own = QStringLiteral("127.0.0.1:%1").arg(freePort());
        const QString node = QStringLiteral("127.0.0.1:%1").arg(freePort());
        const QString told = QStringLiteral("127.0.0.1:%1").arg(freePort());
        m_managerUrl = QStringLiteral("http://%1/am").arg(told);
        const QString config = write(QStringLiteral("prometheus.yml"),
                                     QStringLiteral("global: {scrape_interval: 1s, external_labels: {region: eu}}\nscrape_configs:\n"
                                                    "- {job_name: own, static_configs: [{targets: ['%1']}]}\n"
                                                    "- {job_name: node, static_configs: [{targets: ['%2']}]}\n"
                                                    "- {job_name: shop, scrape_interval: 3s, static_configs: [{targets: ['127.0.0.1:%3']}]}\n"
                                                    "rule_files: [rules.yml]\n"
                                                    "alerting: {alertmanagers: [{path_prefix: /am, static_configs: [{targets: ['%4']}]}]}\n")
                                         .arg(own, node, QString::number(m_shop.port()), told));
        QVERIFY(!config.isEmpty() && !write(QStringLiteral("rules.yml"), QLatin1String(rules)).isEmpty());
        m_manager.start(QStringLiteral("prometheus-alertmanager"),
                        {QStringLiteral("--config.file=") + write(QStringLiteral("manager.yml"), QLatin1String(manager)),
                         QStringLiteral("--storage.path=") + m_dir.filePath(QStringLiteral("manager")), QStringLiteral("--cluster.listen-address="),
                         QStringLiteral("--web.listen-address=") + told, QStringLiteral("--web.route-prefix=/am")});
        m_exporter.start(QStringLiteral("prometheus-node-exporter"), {QStringLiteral("--web.listen-address=") + node});
        m_prometheus.start(QStringLiteral("prometheus"), {QStringLiteral("--config.file=") + config, QStringLiteral("--enable-feature=exemplar-storage"),
                                                          QStringLiteral("--rules.alert.resend-delay=1s"),
                                                          QStringLiteral("--storage.tsdb.path=") + m_dir.filePath(QStringLiteral("data")),
                                                          QStringLiteral("--web.listen-address=") + own});
        QVERIFY(m_prometheus.waitForStarted() && m_exporter.waitForStarted() && m_manager.waitForStarted());
        m_url = QStringLiteral("http://") + own;
        m_client = std::make_shared<HttpClient>(&m_pool);
        SourceConfig source;
        source.kind = QStringLiteral("prometheus");
        source.url = m_url;
        m_source = *PrometheusSource::make(source, {m_client, &m_pool, &m_clock});
        Query up;
        up.expr = QStringLiteral("sum(count_over_time(up[1m])) >= 16");
        QTRY_VERIFY_WITH_TIMEOUT(!take(m_source->query(up)).value_or(QueryResult()).series.empty(), 30000);
    }

    void cleanupTestCase()
    {
        m_source.reset();
        if (m_client)
            m_client->close();
        for (QProcess *process : {&m_prometheus, &m_exporter, &m_manager}) {
            process->terminate();
            if (!process->waitForFinished(5000))
                process->kill();
            process->waitForFinished(5000);
        }
    }

    void whoAnswersIsKnown()
    {
        const auto info = take(m_source->connectSource());
        QVERIFY2(info.has_value(), qPrintable(info ? QString() : describe(info.error())));
        QCOMPARE(info->kind, QStringLiteral("prometheus"));
        QVERIFY(info->version.startsWith(u'2') || info->version.startsWith(u'3'));
        QCOMPARE(info->scrapeInterval, 1.0);
        QVERIFY(std::abs(info->clockSkew) < 1);
        QVERIFY(take(m_source->metricNames())->contains(QStringLiteral("node_cpu_seconds_total")));
        QCOMPARE(info->slowestScrape, 3.0);
        QCOMPARE(take(m_source->targets())->size(), std::size_t(3));
        QVERIFY(take(m_source->metadata())->size() > 100);
        QVERIFY(!take(m_source->runtimeInfo())->startTime.isEmpty());
    }

    void instantValuesAreThoseOfCurl_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::newRow("cpu") << QStringLiteral("sum by (cpu) (node_cpu_seconds_total)");
        QTest::newRow("memory") << QStringLiteral("1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes");
        QTest::newRow("rates") << QStringLiteral("rate(prometheus_http_requests_total[10s])");
        QTest::newRow("quantiles") << QStringLiteral("histogram_quantile(0.95, sum by (le) (prometheus_http_request_duration_seconds_bucket))");
    }
    void instantValuesAreThoseOfCurl()
    {
        QFETCH(QString, expr);
        Query query;
        query.expr = expr;
        query.time = m_clock.now() - 2;
        const auto ours = take(m_source->query(query));
        QVERIFY2(ours.has_value(), qPrintable(ours ? QString() : describe(ours.error())));
        const QJsonArray theirs = curl(QStringLiteral("/api/v1/query"),
                                       {QStringLiteral("query=") + expr, QStringLiteral("time=%1").arg(*query.time, 0, 'f', 3)});
        QVERIFY(!theirs.isEmpty());
        QCOMPARE(qsizetype(ours->series.size()), theirs.size());
        for (qsizetype i = 0; i < theirs.size(); ++i) {
            const double expected = numberOf(theirs[i][u"value"][1].toString());
            const double actual = ours->series[std::size_t(i)].v.at(0);
            QVERIFY(std::abs(actual - expected) <= 1e-9 * std::abs(expected) || (std::isnan(actual) && theirs[i][u"value"][1].toString() == QStringLiteral("NaN")));
        }
    }

    void rangesAreThoseOfCurl()
    {
        Query query;
        query.expr = QStringLiteral("node_load1");
        query.range = gridFor({m_clock.now() - 60, m_clock.now() - 1}, 100, 1).range();
        query.step = 1;
        const auto ours = take(m_source->query(query));
        const QJsonArray theirs = curl(QStringLiteral("/api/v1/query_range"),
                                       {QStringLiteral("query=node_load1"), QStringLiteral("start=%1").arg(query.range.start, 0, 'f', 3),
                                        QStringLiteral("end=%1").arg(query.range.end, 0, 'f', 3), QStringLiteral("step=1")});
        const QJsonArray samples = theirs.at(0)[u"values"].toArray();
        QVERIFY(samples.size() >= 5);
        QCOMPARE(qsizetype(ours->series.at(0).size()), samples.size());
        for (qsizetype i = 0; i < samples.size(); ++i) {
            QCOMPARE(ours->series[0].t[std::size_t(i)], samples[i][0].toDouble());
            QCOMPARE(ours->series[0].v[std::size_t(i)], numberOf(samples[i][1].toString()));
        }
        QVERIFY(coverageOf(ours->series, query.range, 1) < 1); // the server is younger than the window
    }

    void refusalsAreNamed()
    {
        Query query;
        query.expr = QStringLiteral("up{");
        QCOMPARE(errorCodeName(take(m_source->query(query)).error().code), QStringLiteral("bad-query"));
        query.expr = QStringLiteral("up * on(job) group_left() (up or vector(1)) * on() up");
        QCOMPARE(errorCodeName(take(m_source->query(query)).error().code), QStringLiteral("execution"));
        query.expr = QStringLiteral("nothing_of_this_name");
        QVERIFY(take(m_source->query(query))->series.empty());
    }

    void metricsKnowTheIntervalOfTheirJob()
    {
        QVERIFY(take(m_source->connectSource()).has_value());
        const auto seconds = [this](const char *expr) {
            QFuture<ScrapeInterval> future = m_source->scrapeIntervalOf(QString::fromLatin1(expr));
            future.waitForFinished();
            return future.result().seconds;
        };
        QTRY_COMPARE_WITH_TIMEOUT(seconds("sum(rate(shop_latency_seconds_count[$W]))"), 3.0, 10000);
        QCOMPARE(seconds("rate(node_cpu_seconds_total{mode=\"idle\"}[$W])"), 1.0);
        QCOMPARE(seconds("node_load1 + on () group_left () shop_latency_seconds_sum"), 3.0);
    }

    void exemplarsLeadToTraces()
    {
        const auto ask = [this] { return take(m_source->exemplars(QStringLiteral("histogram_quantile(0.9, rate(shop_latency_seconds_bucket[1m]))"), {m_clock.now() - 600, m_clock.now() + 60})); };
        QTRY_VERIFY_WITH_TIMEOUT(!ask().value_or(std::vector<Exemplar>()).empty(), 15000);
        const Exemplar exemplar = ask()->front();
        QCOMPARE(exemplar.labels.value(QStringLiteral("trace_id")), QStringLiteral("4bf92f3577b34da6"));
        QCOMPARE(exemplar.value, 0.7);
        QCOMPARE(exemplar.series.value(QStringLiteral("job")), QStringLiteral("shop"));
        QVERIFY(std::abs(exemplar.time - m_clock.now()) < 600);
        QVERIFY(take(m_source->exemplars(QStringLiteral("up"), {m_clock.now() - 600, m_clock.now()}))->empty());
        QCOMPARE(errorCodeName(take(m_source->exemplars(QStringLiteral("up{"), {0, 1})).error().code), QStringLiteral("bad-query"));
    }

    void metadataTellTypesAndUnits()
    {
        const auto notes = take(m_source->metricNotes({}));
        QVERIFY(notes.has_value());
        QCOMPARE(queryHints(QStringLiteral("rate(node_memory_MemAvailable_bytes[1m])"), *notes).size(), std::size_t(1));
        QCOMPARE(queryHints(QStringLiteral("rate(node_cpu_seconds_total[1m])"), *notes).size(), std::size_t(0));
        const auto one = take(m_source->metricNotes(QStringLiteral("shop_latency_seconds")));
        QCOMPARE(one->size(), std::size_t(1));
        QCOMPARE(one->begin()->second, (MetricNote{{QStringLiteral("histogram")}, QStringLiteral("Time to answer."), QStringLiteral("seconds")}));
    }

    void alertsAreThoseOfPrometheusAndItsAlertmanager()
    {
        const auto direct = *AlertmanagerSource::make({{}, QStringLiteral("alertmanager"), {}, m_managerUrl, {}}, {m_client, &m_pool, &m_clock});
        const auto info = take(direct->connectSource());
        QVERIFY2(info.has_value(), qPrintable(info ? QString() : describe(info.error())));
        QVERIFY(!info->version.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(statesOf(take(direct->alertsNow())).size() == 3, 20000);
        QProcess silence; // done by somebody else: Sextant only reads
        silence.start(QStringLiteral("curl"), {QStringLiteral("-sf"), QStringLiteral("-H"), QStringLiteral("Content-Type: application/json"), QStringLiteral("-d"),
                                               QStringLiteral(R"({"matchers":[{"name":"alertname","value":"Hushed","isRegex":false}],"startsAt":"2020-01-01T00:00:00Z","endsAt":"2099-01-01T00:00:00Z","createdBy":"t","comment":"c"})"),
                                               m_managerUrl + QStringLiteral("/api/v2/silences")});
        QVERIFY(silence.waitForFinished() && silence.exitCode() == 0);
        const std::map<QString, QString> expected{{QStringLiteral("Always"), QStringLiteral("firing")}, {QStringLiteral("Hushed"), QStringLiteral("silenced")},
                                                  {QStringLiteral("Covered"), QStringLiteral("inhibited")}};
        QTRY_COMPARE_WITH_TIMEOUT(statesOf(take(direct->alertsNow())), expected, 20000);
        std::map<QString, QString> all = expected;
        all[QStringLiteral("Soon")] = QStringLiteral("pending");
        const auto told = take(m_source->alertsNow());
        QVERIFY2(told.has_value(), qPrintable(told ? QString() : describe(told.error())));
        QCOMPARE(statesOf(told), all);
        QCOMPARE(told->alerts.size(), all.size()); // each once, although the Alertmanager's have external labels
        QCOMPARE(told->alertmanagers, QStringList{m_managerUrl});
        QVERIFY(told->problems.isEmpty());
        QCOMPARE(told->alerts.front().value, std::optional(3.0));
        QVERIFY(told->alerts.front().since && std::abs(*told->alerts.front().since - m_clock.now()) < 600);
        m_manager.terminate();
        QVERIFY(m_manager.waitForFinished(10000));
        const auto alone = take(m_source->alertsNow());
        QVERIFY(alone && alone->problems.size() == 1 && alone->alerts.size() == all.size());
    }

    void piecesEqualTheWhole()
    {
        Query query;
        query.expr = QStringLiteral("sum(up)");
        query.range = {m_clock.now() - 20000, m_clock.now()};
        query.step = 1;
        const auto split = take(m_source->query(query)); // 20,001 steps: more than a server answers at once
        QVERIFY2(split.has_value(), qPrintable(split ? QString() : describe(split.error())));
        query.range.start = query.range.end - 1000;
        const auto whole = take(m_source->query(query));
        const auto &a = split->series.at(0), &b = whole->series.at(0);
        QVERIFY(std::equal(b.v.rbegin(), b.v.rend(), a.v.rbegin()));
    }
};

SEXTANT_CORE_TEST(TestPrometheusReal)
#include "tst_prometheus_real.moc"
