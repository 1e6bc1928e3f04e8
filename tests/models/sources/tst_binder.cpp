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

    void conventionsAreRecognised_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("preset");
        const auto row = [](const char *preset, const char *names) { QTest::newRow(preset) << QString::fromLatin1(names) << QString::fromLatin1(preset); };
        row("otel_http.api_p95", "http_server_request_duration_seconds_bucket");
        row("otel_http_js.api_p95", "http_server_request_duration_bucket");
        row("otel_http_old.api_p95", "http_server_duration_milliseconds_bucket");
        row("otel_http_utf8.api_p95", "http.server.request.duration_bucket");
        row("micrometer.api_p95", "http_server_requests_seconds_bucket");
        row("http_generic.api_p95", "http_request_duration_seconds_bucket");
        row("http_generic.api_p95.native", "http_request_duration_seconds");
        row("prometheus_http.api_p95", "prometheus_http_request_duration_seconds_bucket");
        row("nginx_vts.api_p95", "nginx_vts_server_request_duration_seconds_bucket");
        row("envoy.api_p95", "envoy_cluster_upstream_rq_time_bucket");
        row("istio.error_ratio", "istio_requests_total");
        row("blackbox.api_p95", "probe_duration_seconds probe_http_status_code");
        row("otel_db.db_p95", "db_client_operation_duration_seconds_bucket");
        row("otel_db_js.db_p95", "db_client_operation_duration_bucket");
        row("otel_db_utf8.db_p95", "db.client.operation.duration_bucket");
        row("hikaricp.pool_use", "hikaricp_connections_active hikaricp_connections_max");
        row("otel_db.pool_use", "db_client_connection_count db_client_connection_max");
        row("pgbouncer.pool_use", "pgbouncer_pools_server_active_connections pgbouncer_databases_pool_size");
        row("postgres.pool_use", "pg_stat_activity_count pg_settings_max_connections");
        row("mysqld.pool_use", "mysql_global_status_threads_connected mysql_global_variables_max_connections");
        row("redis.cache_hit", "redis_keyspace_hits_total redis_keyspace_misses_total");
        row("memcached.cache_hit", "memcached_commands_total");
        row("postgres.cache_hit", "pg_stat_database_blks_hit pg_stat_database_blks_read");
        row("mysqld.cache_hit", "mysql_global_status_innodb_buffer_pool_reads mysql_global_status_innodb_buffer_pool_read_requests");
        row("nginx_vts.cache_hit", "nginx_vts_server_cache_total");
        row("haproxy.cache_hit", "haproxy_frontend_http_cache_hits_total haproxy_frontend_http_cache_lookups_total");
        row("haproxy.rps_api", "haproxy_frontend_http_requests_total");
        row("nginx.rps_api", "nginx_http_requests_total");
        row("node_exporter.cpu_average", "node_cpu_seconds_total");
        row("node_exporter.memory_peak", "node_memory_MemAvailable_bytes node_memory_MemTotal_bytes");
        row("node_exporter.disk_busy", "node_disk_io_time_seconds_total");
        row("windows.cpu_average", "windows_cpu_time_total");
        row("windows.memory_average", "windows_memory_available_bytes windows_memory_physical_total_bytes");
        row("windows.memory_average.old", "windows_os_physical_memory_free_bytes windows_cs_physical_memory_bytes");
        row("cadvisor.cpu_average", "container_cpu_usage_seconds_total kube_pod_container_resource_limits");
        row("otel_host.cpu_average", "system_cpu_utilization");
        row("rum.lcp_mobile", "web_vitals_lcp_seconds_bucket");
        row("rum_ms.inp_desktop", "web_vitals_inp_milliseconds_bucket");
        row("rum.cls_mobile", "web_vitals_cls_bucket");
        row("k6.users", "k6_vus");
        row("machine.cpu_average", "machine_cpu_busy_ratio");
    }
    void conventionsAreRecognised()
    {
        QFETCH(QString, names);
        QFETCH(QString, preset);
        const auto found = candidates(m_catalogue, names.split(u' '));
        QVERIFY(std::any_of(found.begin(), found.end(), [&](const Candidate &c) { return c.preset == preset; }));
    }

    void aNameMustMatchWhole()
    {
        QVERIFY(candidates(m_catalogue, list("my_k6_vus k6_vus_max node_cpu_seconds_total_old")).empty());
        QVERIFY(candidates(m_catalogue, {}).empty());
        // The dots of a UTF-8 name are not wildcards.
        QVERIFY(candidates(m_catalogue, list("db_client_operation.duration_bucket")).empty());
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
        QVERIFY2(binding.advice.contains(QStringLiteral("Database query mean (postgres_exporter)")), qPrintable(binding.advice));
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
