#include "models/core/json.h"
#include "models/sources/catalogue/binder.h"
#include "models/sources/http/httpclient.h"
#include "models/sources/prometheus/exporters.h"
#include "models/sources/prometheus/prometheussource.h"
#include "tests/integration/stack.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <charconv>
#include <cmath>
#include <cstdio>

using namespace sextant;

namespace {

template<typename T>
Result<T> take(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() ? future.result() : Result<T>(fail(ErrorCode::Internal, QStringLiteral("no result")));
}

std::optional<double> numberOf(const QString &text)
{
    const QByteArray bytes = text.toLatin1();
    double value = 0;
    const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), value);
    return error == std::errc() && end == bytes.data() + bytes.size() ? std::optional(value) : std::nullopt;
}

QJsonDocument curl(const QString &url, const QStringList &form = {})
{
    QStringList arguments{QStringLiteral("-s"), url};
    for (const QString &field : form)
        arguments << QStringLiteral("--data-urlencode") << field;
    QProcess process;
    process.start(QStringLiteral("curl"), arguments);
    process.waitForFinished();
    return QJsonDocument::fromJson(process.readAllStandardOutput());
}

/// The number another program gets for the same question; nullopt when there is none.
std::optional<double> curlValue(const QString &url, const QString &expr, double time)
{
    const QJsonDocument answer = curl(url + QStringLiteral("/api/v1/query"),
                                      {QStringLiteral("query=") + expr, QStringLiteral("time=%1").arg(time, 0, 'f', 3)});
    return numberOf(answer[u"data"][u"result"][0][u"value"][1].toString());
}

double relativeDistance(double a, double b)
{
    return a == b ? 0 : std::abs(a - b) / std::max(std::abs(a), std::abs(b));
}

constexpr double windowLength = 3600, step = 15; // as "sextant probe" looks at a source

} // namespace

/// Everything Debian has that speaks Prometheus, on loopback, asked without typing a single query.
class TestFullStack : public StrictTest
{
    Q_OBJECT

    Stack m_stack;
    QThreadPool m_pool;
    SystemClock m_clock;
    std::shared_ptr<HttpClient> m_client;
    Catalogue m_catalogue;
    double m_end = 0;

    std::shared_ptr<PrometheusSource> source(const QString &server)
    {
        SourceConfig config;
        config.kind = QStringLiteral("prometheus");
        config.url = m_stack.url(server);
        return *PrometheusSource::make(config, {m_client, &m_pool, &m_clock});
    }

    /// Binds a server without help and compares each target's number with curl's. Gives the targets that were bound.
    QSet<QString> bindAndCompare(const QString &server, double scrapeInterval, double tolerance)
    {
        BindOptions options;
        options.step = step;
        options.scrapeInterval = scrapeInterval;
        const auto bindings = take(bindSource(source(server), m_catalogue, {m_end - windowLength, m_end}, options));
        if (!bindings) {
            QTest::qFail(qPrintable(describe(bindings.error())), __FILE__, __LINE__);
            return {};
        }
        QSet<QString> bound;
        for (const Binding &binding : *bindings) {
            const KpiDefinition *kpi = m_catalogue.findKpi(binding.kpi);
            if (!kpi || !kpi->target)
                continue;
            const QString target = kpi->target->id + (kpi->target->part.isEmpty() ? QString() : u'.' + kpi->target->part);
            std::printf("  %-16s %-14s %-9s %-34s %s\n", qPrintable(server), qPrintable(target), qPrintable(binding.value ? QStringLiteral("bound") : QStringLiteral("-")),
                        qPrintable(binding.preset), binding.value ? qPrintable(QString::number(*binding.value, 'g', 12)) : qPrintable(binding.advice.left(60)));
            if (binding.state != BindingState::Bound || !binding.value)
                continue;
            const KpiQueries queries = resolve(binding.queries, {windowLength, step, scrapeInterval});
            const auto theirs = curlValue(m_stack.url(server), queries.value.isEmpty() ? queries.series : queries.value, m_end);
            if (!theirs || relativeDistance(*binding.value, *theirs) > tolerance)
                QTest::qFail(qPrintable(QStringLiteral("%1: %2, but curl says %3").arg(target).arg(*binding.value, 0, 'g', 17).arg(theirs.value_or(NAN), 0, 'g', 17)),
                             __FILE__, __LINE__);
            bound << kpi->target->id;
        }
        std::fflush(stdout);
        return bound;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QStringList missing = Stack::missing(); !missing.isEmpty())
            QSKIP(qPrintable(QStringLiteral("not installed: %1").arg(missing.join(QStringLiteral(", ")))));
        const auto started = m_stack.start();
        QVERIFY2(started.has_value(), qPrintable(started ? QString() : describe(started.error())));
        m_client = std::make_shared<HttpClient>(&m_pool);
        m_catalogue = *builtinCatalogue();
        Query settled; // every target answers and was scraped for a while
        settled.expr = QStringLiteral("min(sum_over_time(up[1m])) >= 20 and min(up) == 1");
        QTRY_VERIFY_WITH_TIMEOUT(!take(source(QStringLiteral("prometheus"))->query(settled)).value_or(QueryResult()).series.empty(), 90000);
        // What is scraped is stored and forwarded a moment later: both servers are asked about a moment that no longer changes.
        m_end = std::floor(m_clock.now()) - 2;
        Query forwarded;
        forwarded.expr = QStringLiteral("timestamp(up{job=\"node\"}) >= %1").arg(m_end, 0, 'f', 0);
        QTRY_VERIFY_WITH_TIMEOUT(!take(source(QStringLiteral("victoria-metrics"))->query(forwarded)).value_or(QueryResult()).series.empty(), 60000);
    }

    void cleanupTestCase()
    {
        if (m_client)
            m_client->close();
    }

    void prometheusProvesAtLeastTwelveTargets()
    {
        const QSet<QString> bound = bindAndCompare(QStringLiteral("prometheus"), 1, 1e-9);
        QVERIFY2(bound.size() >= 12, qPrintable(QStringList(bound.begin(), bound.end()).join(u' ')));
    }

    void victoriaMetricsProvesTheSame()
    {
        const QSet<QString> bound = bindAndCompare(QStringLiteral("victoria-metrics"), 1, 1e-6);
        QVERIFY2(bound.size() >= 12, qPrintable(QStringList(bound.begin(), bound.end()).join(u' ')));
    }

    void everyPresetIsUnderstood_data()
    {
        QTest::addColumn<QString>("server");
        QTest::newRow("prometheus") << QStringLiteral("prometheus");
        QTest::newRow("victoria-metrics") << QStringLiteral("victoria-metrics");
    }
    void everyPresetIsUnderstood()
    {
        QFETCH(QString, server);
        const auto asked = source(server);
        std::vector<std::pair<QString, QFuture<Result<QueryResult>>>> answers;
        for (const Preset &preset : m_catalogue.presets) {
            if (preset.queries.series.contains(QStringLiteral("{\""))) // names in quotes are Prometheus 3's
                continue;
            const KpiQueries queries = resolve(preset.queries, {windowLength, step, 1});
            for (const QString &expr : {queries.series, queries.value, queries.buckets, queries.count, queries.parts}) {
                Query query;
                query.expr = expr;
                query.time = m_end;
                const bool native = expr.contains(QStringLiteral("histogram_count")); // VictoriaMetrics keeps no native histograms
                if (!expr.isEmpty() && !(native && server == QStringLiteral("victoria-metrics")))
                    answers.emplace_back(preset.id + QStringLiteral(": ") + expr, asked->query(query));
            }
        }
        QVERIFY(answers.size() > 500);
        for (auto &[what, answer] : answers) {
            const auto result = take(answer);
            QVERIFY2(result.has_value(), qPrintable(result ? QString() : what + u'\n' + describe(result.error())));
        }
    }

    void serversAreToldApart()
    {
        const auto prometheus = take(source(QStringLiteral("prometheus"))->connectSource());
        QVERIFY2(prometheus.has_value(), qPrintable(prometheus ? QString() : describe(prometheus.error())));
        QCOMPARE(prometheus->kind, QStringLiteral("prometheus"));
        QCOMPARE(prometheus->scrapeInterval, 1.0);
        const auto victoria = take(source(QStringLiteral("victoria-metrics"))->connectSource());
        QVERIFY2(victoria.has_value(), qPrintable(victoria ? QString() : describe(victoria.error())));
        QCOMPARE(victoria->kind, QStringLiteral("victoriametrics"));
        // Debian's package does not know its own version, so none is claimed.
        QVERIFY(victoria->version != QStringLiteral("2.24.0"));
        for (const char *other : {"alertmanager", "nginx", "shop", "shop-metrics"})
            QCOMPARE(errorCodeName(take(source(QLatin1String(other))->connectSource()).error().code), QStringLiteral("not-an-api"));
    }

    void exportersAreNamed()
    {
        const QStringList exporters = prometheus::exportersOf(*take(source(QStringLiteral("prometheus"))->metricNames()));
        for (const char *name : {"node_exporter", "postgres_exporter", "redis_exporter", "blackbox_exporter", "haproxy", "nginx_exporter", "opentelemetry",
                                 "alertmanager", "prometheus"})
            QVERIFY2(exporters.contains(QLatin1String(name)), name);
    }

    void targetsRulesAndAlertsAreRead()
    {
        const auto asked = source(QStringLiteral("prometheus"));
        const auto targets = take(asked->targets());
        QCOMPARE(targets->size(), std::size_t(9));
        for (const prometheus::ScrapeTarget &target : *targets)
            QVERIFY2(target.health == QStringLiteral("up") && target.interval == 1, qPrintable(target.pool));
        const auto rules = take(asked->rules());
        QCOMPARE(rules->size(), std::size_t(2));
        QCOMPARE((*rules)[0].type, QStringLiteral("recording"));
        QCOMPARE((*rules)[1].name, QStringLiteral("ShopIsOpen"));
        const auto alerts = take(asked->alerts());
        QCOMPARE(alerts->size(), std::size_t(1));
        QCOMPARE((*alerts)[0].state, QStringLiteral("firing"));
        QCOMPARE((*alerts)[0].value.value_or(0), 1.0);
        QCOMPARE(take(asked->alertmanagers())->size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(curl(m_stack.url(QStringLiteral("alertmanager")) + QStringLiteral("/api/v2/alerts"))[0][u"labels"][u"alertname"].toString(),
                                  QStringLiteral("ShopIsOpen"), 30000);
    }
};

SEXTANT_CORE_TEST(TestFullStack)
#include "tst_fullstack.moc"
