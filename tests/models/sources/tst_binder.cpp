#include "models/core/datatext.h"
#include "models/sources/catalogue/binder.h"
#include "tests/models/sources/fakesource.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QThreadPool>
#include <QTimer>

#include <cmath>

using namespace sextant;

namespace {

constexpr TimeRange window{996400, 1000000};
const QString hikari = QStringLiteral("hikaricp_connections_active");

QStringList list(const char *names)
{
    return QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestBinder : public StrictTest
{
    Q_OBJECT
    Catalogue m_catalogue;

    /// Answers for presets by id.
    std::vector<Binding> chosen(const QStringList &names, const std::map<QString, Result<std::optional<double>>> &answers)
    {
        return chooseBindings(m_catalogue, candidates(m_catalogue, names), answers, names, QStringLiteral("s1"));
    }
    static Binding of(const std::vector<Binding> &bindings, const char *kpi)
    {
        for (const Binding &binding : bindings)
            if (binding.kpi == QLatin1String(kpi))
                return binding;
        return {};
    }
    static std::optional<double> some(double value) { return value; }

private Q_SLOTS:
    void initTestCase()
    {
        const auto builtin = builtinCatalogue();
        QVERIFY2(builtin, qPrintable(builtin ? QString() : describe(builtin.error())));
        m_catalogue = *builtin;
    }

    void aNameMustMatchWhole()
    {
        QVERIFY(candidates(m_catalogue, list("my_k6_vus k6_vus_max node_cpu_seconds_total_old")).empty());
        QVERIFY(candidates(m_catalogue, {}).empty());
        // The dots of a UTF-8 name are not wildcards.
        QVERIFY(candidates(m_catalogue, list("db_client_operation.duration_bucket")).empty());
    }

    void unitsOfBareNamesComeFromTheBuckets_data()
    {
        QTest::addColumn<QString>("kpi");
        QTest::addColumn<QString>("metric");
        QTest::addColumn<QStringList>("bounds");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("preset");
        QTest::addColumn<int>("others");
        const QStringList seconds = list("0.005 0.01 0.1 0.5 1 2.5 5 10 +Inf"), millis = list("5 10 100 500 1000 2500 10000 +Inf"), open = list("0.1 1 10 100 1000 +Inf");
        const int bound = int(BindingState::Bound), ambiguous = int(BindingState::Ambiguous);
        const QString http = QStringLiteral("http_server_request_duration"), lcp = QStringLiteral("web_vitals_lcp"), api = QStringLiteral("api_p95"), vital = QStringLiteral("lcp_mobile");
        QTest::newRow("OpenTelemetry JS") << api << http << seconds << bound << QStringLiteral("otel_http_js.api_p95") << 0;
        QTest::newRow("the same in milliseconds") << api << http << millis << bound << QStringLiteral("otel_http_js_ms.api_p95") << 0;
        QTest::newRow("bounds that fit both") << api << http << open << ambiguous << QStringLiteral("otel_http_js.api_p95") << 1;
        QTest::newRow("no bounds to be had") << api << http << QStringList() << ambiguous << QStringLiteral("otel_http_js.api_p95") << 1;
        QTest::newRow("a vital is confirmed") << vital << lcp << seconds << ambiguous << QStringLiteral("rum_bare.lcp_mobile") << 0;
        QTest::newRow("a vital in milliseconds") << vital << lcp << millis << ambiguous << QStringLiteral("rum_bare_ms.lcp_mobile") << 0;
        QTest::newRow("a vital under its short name") << vital << QStringLiteral("lcp") << millis << ambiguous << QStringLiteral("rum_bare_ms.lcp_mobile.short") << 0;
    }
    /// 200 ms and 0.2 s are the same number to a target, whichever the exporter sends.
    void unitsOfBareNamesComeFromTheBuckets()
    {
        QFETCH(QString, kpi);
        QFETCH(QString, metric);
        QFETCH(QStringList, bounds);
        const QStringList names{metric + QStringLiteral("_bucket"), metric + QStringLiteral("_sum"), metric + QStringLiteral("_count")};
        const std::vector<Candidate> found = candidates(m_catalogue, names);
        TestAnswers answers;
        TestFacts facts;
        for (const Candidate &candidate : found) {
            const Preset &preset = *m_catalogue.findPreset(candidate.preset);
            answers[preset.id] = some(preset.rawUnit == QStringLiteral("ms") ? 0.2 : 200.0); // a server that divides by 1000
            facts[preset.id].bounds = bounds;
        }
        const Binding binding = of(chooseBindings(m_catalogue, found, answers, names, QStringLiteral("s1"), {}, facts), kpi.toLatin1().constData());
        QTEST(int(binding.state), "state");
        QTEST(binding.preset, "preset");
        QTEST(int(binding.alternatives.size()), "others");
        QVERIFY(!binding.advice.isEmpty()); // says why, and a person sees the live value beside it
    }

    void strongestAnswerIsBound()
    {
        const QStringList names = list("http_request_duration_seconds_bucket prometheus_http_request_duration_seconds_bucket");
        const Binding binding = of(chosen(names, {{QStringLiteral("http_generic.api_p95"), some(0.19)},
                                                  {QStringLiteral("prometheus_http.api_p95"), some(0.09)}}), "api_p95");
        QCOMPARE(binding.state, BindingState::Bound);
        QCOMPARE(binding.preset, QStringLiteral("http_generic.api_p95"));
        QCOMPARE(binding.source, QStringLiteral("s1"));
        QCOMPARE(binding.value, std::optional(0.19));
        QCOMPARE(binding.alternatives, std::vector<QString>{QStringLiteral("prometheus_http.api_p95")});
        QVERIFY(binding.queries.value.contains(QStringLiteral("$P")));
        QVERIFY(!binding.queries.value.contains(QStringLiteral("$F")));
    }

    void equallyGoodAnswersAreAmbiguous()
    {
        const QStringList names = list("redis_keyspace_hits_total redis_keyspace_misses_total memcached_commands_total");
        const Binding binding = of(chosen(names, {{QStringLiteral("redis.cache_hit"), some(0.8)}, {QStringLiteral("memcached.cache_hit"), some(0.9)}}),
                                   "cache_hit");
        QCOMPARE(binding.state, BindingState::Ambiguous);
        QCOMPARE(binding.alternatives, std::vector<QString>{QStringLiteral("memcached.cache_hit")});
        QVERIFY(binding.advice.contains(QStringLiteral("memcached_exporter")));
        QVERIFY(!binding.queries.series.isEmpty());
    }

    void equalsThatAgreeNeedNoChoice()
    {
        const QStringList names = list("redis_keyspace_hits_total redis_keyspace_misses_total memcached_commands_total");
        const Binding binding = of(chosen(names, {{QStringLiteral("redis.cache_hit"), some(0.900)}, {QStringLiteral("memcached.cache_hit"), some(0.905)}}),
                                   "cache_hit");
        QCOMPARE(binding.state, BindingState::Bound);
        QCOMPARE(binding.preset, QStringLiteral("redis.cache_hit"));
        QCOMPARE(binding.alternatives, std::vector<QString>{QStringLiteral("memcached.cache_hit")});
    }

    void ofTwoKindsOfHostsTheWorseCounts_data()
    {
        QTest::addColumn<double>("linux");
        QTest::addColumn<double>("windows");
        QTest::addColumn<QString>("preset");
        QTest::newRow("linux") << 0.8 << 0.3 << QStringLiteral("node_exporter.cpu_average");
        QTest::newRow("windows") << 0.3 << 0.8 << QStringLiteral("windows.cpu_average");
    }
    void ofTwoKindsOfHostsTheWorseCounts()
    {
        QFETCH(double, linux);
        QFETCH(double, windows);
        QFETCH(QString, preset);
        const Binding binding = of(chosen(list("node_cpu_seconds_total windows_cpu_time_total"),
                                          {{QStringLiteral("node_exporter.cpu_average"), some(linux)}, {QStringLiteral("windows.cpu_average"), some(windows)}}),
                                   "cpu_average");
        QCOMPARE(binding.state, BindingState::Bound);
        QCOMPARE(binding.preset, preset);
        QCOMPARE(binding.value, std::optional(0.8));
        QCOMPARE(binding.alternatives.size(), std::size_t(1));
    }

    void aConventionOfOneMeaningIsPreferred()
    {
        const Binding binding = of(chosen(list("http_server_request_duration_seconds_bucket http_server_requests_seconds_bucket http_request_duration_seconds_bucket"),
                                          {{QStringLiteral("http_generic.api_p95"), some(0.3)}, {QStringLiteral("micrometer.api_p95"), some(0.2)},
                                           {QStringLiteral("otel_http.api_p95"), some(0.1)}}), "api_p95");
        QCOMPARE(binding.state, BindingState::Bound);
        QCOMPARE(binding.preset, QStringLiteral("otel_http.api_p95"));
        QCOMPARE(binding.alternatives, (std::vector<QString>{QStringLiteral("micrometer.api_p95"), QStringLiteral("http_generic.api_p95")}));
    }

    void presentButSilentLosesToAnAnswer_data()
    {
        QTest::addColumn<bool>("error");
        QTest::newRow("no series") << false;
        QTest::newRow("refused") << true;
    }
    void presentButSilentLosesToAnAnswer()
    {
        QFETCH(bool, error);
        const QStringList names = list("http_request_duration_seconds_bucket prometheus_http_request_duration_seconds_bucket");
        const Result<std::optional<double>> silent = error ? Result<std::optional<double>>(fail(ErrorCode::Execution, QStringLiteral("q")))
                                                           : Result<std::optional<double>>(std::optional<double>());
        const Binding binding = of(chosen(names, {{QStringLiteral("http_generic.api_p95"), silent},
                                                  {QStringLiteral("prometheus_http.api_p95"), some(0.09)}}), "api_p95");
        QCOMPARE(binding.preset, QStringLiteral("prometheus_http.api_p95"));
        QCOMPARE(binding.state, BindingState::Bound);
        QVERIFY(binding.advice.contains(QStringLiteral("not your service")));
        QVERIFY(!binding.substitute);
    }

    void undefinedIsBoundWithoutAValue()
    {
        const Binding binding = of(chosen(list("redis_keyspace_hits_total redis_keyspace_misses_total"),
                                          {{QStringLiteral("redis.cache_hit"), some(std::nan(""))}}), "cache_hit");
        QCOMPARE(binding.state, BindingState::Bound);
        QVERIFY(!binding.value);
        QVERIFY(!binding.advice.isEmpty());
    }

    void aMeanIsOfferedButNeverBoundForAQuantile()
    {
        const QStringList names = list("pg_stat_statements_seconds_total pg_stat_statements_calls_total");
        const Binding binding = of(chosen(names, {{QStringLiteral("postgres.db_mean"), some(0.003)}}), "db_p95");
        QCOMPARE(binding.state, BindingState::Missing);
        QVERIFY2(shownText(binding.advice).contains(QStringLiteral("Database query mean (postgres_exporter)")), qPrintable(binding.advice));
        QVERIFY2(binding.advice.contains(QStringLiteral("OpenTelemetry")), qPrintable(binding.advice));
    }

    void missingSaysWhatToSwitchOn()
    {
        const Binding binding = of(chosen(list("http_server_requests_seconds_count http_server_requests_seconds_sum"), {}), "api_p95");
        QCOMPARE(binding.state, BindingState::Missing);
        QVERIFY2(binding.advice.contains(QStringLiteral("percentiles-histogram")), qPrintable(binding.advice));
        QVERIFY(binding.queries.series.isEmpty());
    }

    void connectionsAsUsersAreASubstitute()
    {
        const Binding binding = of(chosen(list("nginx_connections_active"), {{QStringLiteral("nginx.users"), some(12)}}), "users");
        QCOMPARE(binding.state, BindingState::Bound);
        QVERIFY(binding.substitute);
        QVERIFY(binding.advice.contains(QStringLiteral("not users")));
    }

    void everyKpiGetsABinding()
    {
        const auto bindings = chosen({}, {});
        QCOMPARE(bindings.size(), m_catalogue.kpis.size());
        for (const Binding &binding : bindings) {
            QCOMPARE(binding.state, BindingState::Missing);
            QVERIFY2(!binding.advice.isEmpty(), qPrintable(binding.kpi));
        }
    }

    void theSourceIsAskedOncePerCandidate()
    {
        auto source = std::make_shared<FakeSource>();
        source->names = list("node_cpu_seconds_total up");
        const QString average = QStringLiteral("max(1 - sum by (instance) (rate(node_cpu_seconds_total{mode=\"idle\",job=\"node\"}[1h])) / sum by (instance) (rate(node_cpu_seconds_total{job=\"node\"}[1h])))");
        source->answers[average] = FakeSource::number(0.42);
        BindOptions options;
        options.scrapeInterval = 15;
        options.filters = {{QStringLiteral("job"), QStringLiteral("node"), false}};
        auto future = bindSource(source, m_catalogue, window, options);
        QVERIFY(future.isFinished());
        const auto bindings = future.result();
        QVERIFY(bindings);
        QCOMPARE(source->asked.size(), std::size_t(2)); // average and peak; "up" belongs to a related KPI
        for (const Query &query : source->asked) {
            QVERIFY(!query.isRange());
            QCOMPARE(query.time, std::optional(window.end));
        }
        const Binding binding = of(*bindings, "cpu_average");
        QCOMPARE(binding.state, BindingState::Bound);
        QCOMPARE(binding.value, std::optional(0.42));
        QCOMPARE(binding.queries.value, QStringLiteral("max(1 - sum by (instance) (rate(node_cpu_seconds_total{mode=\"idle\",job=\"node\"}[$P])) / sum by (instance) (rate(node_cpu_seconds_total{job=\"node\"}[$P])))"));
        QCOMPARE(of(*bindings, "cpu_peak").state, BindingState::Missing);
    }

    void relatedKpisAreBoundOnDemand()
    {
        auto source = std::make_shared<FakeSource>();
        source->names = list("up");
        source->answers[QStringLiteral("avg(avg_over_time(up[1h]))")] = FakeSource::number(1);
        BindOptions options;
        options.related = true;
        const auto bindings = bindSource(source, m_catalogue, window, options).result();
        QVERIFY(bindings);
        QCOMPARE(of(*bindings, "targets_up").value, std::optional(1.0));
    }

    void failuresOfTheSourceAreErrors()
    {
        auto source = std::make_shared<FakeSource>();
        source->namesError = Error{ErrorCode::Auth, QStringLiteral("host"), {}, {}};
        QCOMPARE(bindSource(source, m_catalogue, window).result().error().code, ErrorCode::Auth);

        source->namesError.reset();
        source->names = list("nginx_http_requests_total");
        auto hanging = source;
        hanging->hangs = true;
        auto future = bindSource(hanging, m_catalogue, window);
        QVERIFY(!future.isFinished());
        hanging->cancelAll();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
    }

    void cancellingReachesTheQueries()
    {
        auto source = std::make_shared<FakeSource>();
        source->names = list("nginx_http_requests_total");
        source->hangs = true;
        QEventLoop loop;
        QTimer::singleShot(0, &loop, [&] {
            auto future = bindSource(source, m_catalogue, window);
            future.cancel();
            QTimer::singleShot(50, &loop, &QEventLoop::quit);
        });
        loop.exec();
        QCOMPARE(source->open.size(), std::size_t(1));
        QVERIFY(source->open.front().isCanceled());
        source->cancelAll();
    }
};

SEXTANT_CORE_TEST(TestBinder)
#include "tst_binder.moc"
