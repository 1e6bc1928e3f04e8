#include "models/core/json.h"
#include "models/sources/http/httpclient.h"
#include "models/sources/prometheus/prometheussource.h"
#include "models/sources/prometheus/windows.h"
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

} // namespace

/// A real Prometheus that scrapes itself and a node exporter every second.
class TestPrometheusReal : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QProcess m_prometheus, m_exporter;
    QString m_url;
    QThreadPool m_pool;
    SystemClock m_clock;
    std::shared_ptr<HttpClient> m_client;
    std::shared_ptr<PrometheusSource> m_source;

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
        for (const char *program : {"prometheus", "prometheus-node-exporter", "curl"})
            if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
                QSKIP("prometheus, prometheus-node-exporter and curl are needed");
        const QString own = QStringLiteral("127.0.0.1:%1").arg(freePort());
        const QString node = QStringLiteral("127.0.0.1:%1").arg(freePort());
        QFile config(m_dir.filePath(QStringLiteral("prometheus.yml")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(QStringLiteral("global: {scrape_interval: 1s}\nscrape_configs:\n- {job_name: own, static_configs: [{targets: ['%1']}]}\n"
                                    "- {job_name: node, static_configs: [{targets: ['%2']}]}\n").arg(own, node).toUtf8());
        config.close();
        m_exporter.start(QStringLiteral("prometheus-node-exporter"), {QStringLiteral("--web.listen-address=") + node});
        m_prometheus.start(QStringLiteral("prometheus"), {QStringLiteral("--config.file=") + config.fileName(),
                                                          QStringLiteral("--storage.tsdb.path=") + m_dir.filePath(QStringLiteral("data")),
                                                          QStringLiteral("--web.listen-address=") + own});
        QVERIFY(m_prometheus.waitForStarted() && m_exporter.waitForStarted());
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
        for (QProcess *process : {&m_prometheus, &m_exporter}) {
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
        QCOMPARE(take(m_source->targets())->size(), std::size_t(2));
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
