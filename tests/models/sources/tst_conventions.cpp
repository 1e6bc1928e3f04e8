#include "models/sources/catalogue/binder.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

#include <algorithm>

using namespace sextant;

/// Which metric names lead to which preset: one row for each convention that the catalogue promises to know.
class TestConventions : public StrictTest
{
    Q_OBJECT
    Catalogue m_catalogue;

private Q_SLOTS:
    void initTestCase()
    {
        auto catalogue = builtinCatalogue();
        QVERIFY2(catalogue.has_value(), qPrintable(catalogue ? QString() : describe(catalogue.error())));
        m_catalogue = std::move(*catalogue);
    }

    void conventionsAreRecognised_data()
    {
        QTest::addColumn<QString>("names");
        const auto row = [](const char *preset, const char *names) { QTest::newRow(preset) << QString::fromLatin1(names); };
        row("blackbox.availability", "probe_success");
        row("blackbox.page_first_byte", "probe_http_duration_seconds");
        row("blackbox.page_html", "probe_http_duration_seconds");
        row("cadvisor.cpu_average", "container_cpu_usage_seconds_total kube_pod_container_resource_limits");
        row("cadvisor.cpu_peak", "container_cpu_usage_seconds_total kube_pod_container_resource_limits");
        row("cadvisor.memory_average", "container_memory_working_set_bytes kube_pod_container_resource_limits");
        row("cadvisor.memory_peak", "container_memory_working_set_bytes kube_pod_container_resource_limits");
        row("cadvisor.memory_working_set", "container_memory_working_set_bytes kube_pod_container_resource_limits");
        row("cadvisor.net_ingress", "container_network_receive_bytes_total");
        row("envoy.api_p95", "envoy_cluster_upstream_rq_time_bucket");
        row("envoy.error_ratio", "envoy_http_downstream_rq_xx");
        row("envoy.rps_api", "envoy_http_downstream_rq_xx");
        row("envoy.users", "envoy_http_downstream_rq_active");
        row("haproxy.api_mean", "haproxy_backend_response_time_average_seconds");
        row("haproxy.cache_hit", "haproxy_frontend_http_cache_hits_total haproxy_frontend_http_cache_lookups_total");
        row("haproxy.error_ratio", "haproxy_frontend_http_responses_total");
        row("haproxy.rps_api", "haproxy_frontend_http_requests_total");
        row("haproxy.users", "haproxy_frontend_current_sessions");
        row("haproxy.users.peak", "haproxy_frontend_current_sessions");
        row("hikaricp.pool_pending", "hikaricp_connections_pending");
        row("hikaricp.pool_use", "hikaricp_connections_active hikaricp_connections_max");
        row("http_generic.apdex", "http_request_duration_seconds_bucket");
        row("http_generic.apdex_ok", "http_request_duration_seconds_bucket");
        row("http_generic.api_mean", "http_request_duration_seconds_count http_request_duration_seconds_sum");
        row("http_generic.api_p95", "http_request_duration_seconds_bucket");
        row("http_generic.api_worst_minute", "http_request_duration_seconds_bucket");
        row("http_generic.error_ratio", "http_request_duration_seconds_count http_request_duration_seconds_sum");
        row("http_generic.rps_api", "http_request_duration_seconds_count http_request_duration_seconds_sum");
        row("http_generic.rps_api.all", "http_request_duration_seconds_count http_request_duration_seconds_sum");
        row("http_generic.rps_pages", "http_request_duration_seconds_count http_request_duration_seconds_sum");
        row("http_generic.rps_peak", "http_request_duration_seconds_count http_request_duration_seconds_sum");
        row("http_generic.users.littles_law", "http_request_duration_seconds_count http_request_duration_seconds_sum");
        row("istio.api_p95", "istio_request_duration_milliseconds_bucket");
        row("istio.error_ratio", "istio_requests_total");
        row("istio.rps_api", "istio_requests_total");
        row("memcached.cache_hit", "memcached_commands_total");
        row("micrometer.api_max", "http_server_requests_seconds_max");
        row("micrometer.api_p95", "http_server_requests_seconds_bucket");
        row("micrometer.error_ratio", "http_server_requests_seconds_count");
        row("micrometer.image_p95", "http_server_requests_seconds_bucket");
        row("micrometer.rps_api", "http_server_requests_seconds_count");
        row("micrometer.rps_pages", "http_server_requests_seconds_count");
        row("micrometer.users.tomcat", "tomcat_sessions_active_current_sessions");
        row("mysqld.cache_hit", "mysql_global_status_innodb_buffer_pool_read_requests mysql_global_status_innodb_buffer_pool_reads");
        row("mysqld.db_mean", "mysql_perf_schema_events_statements_seconds_total mysql_perf_schema_events_statements_total");
        row("mysqld.db_queries", "mysql_global_status_questions");
        row("mysqld.db_slow", "mysql_global_status_slow_queries");
        row("mysqld.pool_use", "mysql_global_status_threads_connected mysql_global_variables_max_connections");
        row("nginx.rps_api", "nginx_http_requests_total");
        row("nginx.users", "nginx_connections_active");
        row("nginx_vts.api_p95", "nginx_vts_server_request_duration_seconds_bucket");
        row("nginx_vts.cache_hit", "nginx_vts_server_cache_total");
        row("nginx_vts.error_ratio", "nginx_vts_server_requests_total");
        row("nginx_vts.rps_api", "nginx_vts_server_requests_total");
        row("node_exporter.cpu_average", "node_cpu_seconds_total");
        row("node_exporter.cpu_peak", "node_cpu_seconds_total");
        row("node_exporter.disk_busy", "node_disk_io_time_seconds_total");
        row("node_exporter.disk_queue", "node_disk_io_time_weighted_seconds_total");
        row("node_exporter.disk_read_latency", "node_disk_read_time_seconds_total node_disk_reads_completed_total");
        row("node_exporter.disk_write_latency", "node_disk_write_time_seconds_total node_disk_writes_completed_total");
        row("node_exporter.memory_average", "node_memory_MemAvailable_bytes node_memory_MemTotal_bytes");
        row("node_exporter.memory_peak", "node_memory_MemAvailable_bytes node_memory_MemTotal_bytes");
        row("node_exporter.net_egress", "node_network_transmit_bytes_total");
        row("node_exporter.net_errors", "node_network_receive_drop_total node_network_receive_errs_total node_network_transmit_drop_total node_network_transmit_errs_total");
        row("node_exporter.net_ingress", "node_network_receive_bytes_total");
        row("node_exporter.tcp_retransmits", "node_netstat_Tcp_OutSegs node_netstat_Tcp_RetransSegs");
        row("otel_active.users", "http_server_active_requests");
        row("otel_db.db_p95", "db_client_operation_duration_seconds_bucket");
        row("otel_db.pool_use", "db_client_connection_count db_client_connection_max");
        row("otel_db_js.db_p95", "db_client_operation_duration_bucket");
        row("otel_host.cpu_average", "system_cpu_utilization");
        row("otel_host.cpu_peak", "system_cpu_utilization");
        row("otel_http.api_p95", "http_server_request_duration_seconds_bucket");
        row("otel_http_js.api_p95", "http_server_request_duration_bucket");
        row("otel_http_js.error_ratio", "http_server_request_duration_count");
        row("otel_http_js.rps_api", "http_server_request_duration_count");
        row("otel_http_js.rps_api.all", "http_server_request_duration_count");
        row("otel_http_js.rps_pages", "http_server_request_duration_count");
        row("otel_http_old.api_p95", "http_server_duration_milliseconds_bucket");
        row("otel_http_utf8.api_p95", "http.server.request.duration_bucket");
        row("pgbouncer.db_mean", "pgbouncer_stats_queries_duration_seconds_total pgbouncer_stats_queries_pooled_total");
        row("pgbouncer.pool_use", "pgbouncer_databases_pool_size pgbouncer_pools_server_active_connections");
        row("pgbouncer.pool_wait_longest", "pgbouncer_pools_client_maxwait_seconds");
        row("postgres.cache_hit", "pg_stat_database_blks_hit pg_stat_database_blks_read");
        row("postgres.db_longest", "pg_stat_activity_max_tx_duration");
        row("postgres.db_mean", "pg_stat_statements_calls_total pg_stat_statements_seconds_total");
        row("postgres.db_slowest", "pg_stat_statements_calls_total pg_stat_statements_seconds_total");
        row("postgres.db_transactions", "pg_stat_database_xact_commit pg_stat_database_xact_rollback");
        row("postgres.pool_use", "pg_settings_max_connections pg_stat_activity_count");
        row("process.process_cpu", "process_cpu_seconds_total");
        row("process.targets_up", "up");
        row("prometheus_http.api_p95", "prometheus_http_request_duration_seconds_bucket");
        row("redis.cache_hit", "redis_keyspace_hits_total redis_keyspace_misses_total");
        row("redis.memory_redis_peak", "redis_memory_used_peak_bytes");
        row("rum.cls_desktop", "web_vitals_cls_bucket");
        row("rum.cls_mobile", "web_vitals_cls_bucket");
        row("rum.fcp_desktop", "web_vitals_fcp_seconds_bucket");
        row("rum.fcp_mobile", "web_vitals_fcp_seconds_bucket");
        row("rum.fid_desktop", "web_vitals_fid_seconds_bucket");
        row("rum.fid_mobile", "web_vitals_fid_seconds_bucket");
        row("rum.image_p95", "resource_load_duration_seconds_bucket");
        row("rum.inp_desktop", "web_vitals_inp_seconds_bucket");
        row("rum.inp_mobile", "web_vitals_inp_seconds_bucket");
        row("rum.lcp_desktop", "web_vitals_lcp_seconds_bucket");
        row("rum.lcp_good", "web_vitals_lcp_seconds_bucket");
        row("rum.lcp_mobile", "web_vitals_lcp_seconds_bucket");
        row("rum.page_load_desktop", "page_load_duration_seconds_bucket");
        row("rum.page_load_mobile", "page_load_duration_seconds_bucket");
        row("rum.ttfb_desktop", "web_vitals_ttfb_seconds_bucket");
        row("rum.ttfb_mobile", "web_vitals_ttfb_seconds_bucket");
        row("windows.cpu_average", "windows_cpu_time_total");
        row("windows.cpu_peak", "windows_cpu_time_total");
        row("windows.disk_read_latency", "windows_logical_disk_read_latency_seconds_total windows_logical_disk_reads_total");
        row("windows.memory_average", "windows_memory_available_bytes windows_memory_physical_total_bytes");
        row("windows.memory_average.old", "windows_cs_physical_memory_bytes windows_os_physical_memory_free_bytes");
        row("windows.memory_peak", "windows_memory_available_bytes windows_memory_physical_total_bytes");
        row("windows.memory_peak.old", "windows_cs_physical_memory_bytes windows_os_physical_memory_free_bytes");
        row("windows.net_egress", "windows_net_bytes_sent_total");
        row("http_generic.api_p95.native", "http_request_duration_seconds");
        row("blackbox.api_p95", "probe_duration_seconds probe_http_status_code");
        row("otel_db_utf8.db_p95", "db.client.operation.duration_bucket");
        row("rum_ms.inp_desktop", "web_vitals_inp_milliseconds_bucket");
        row("k6.users", "k6_vus");
        row("machine.cpu_average", "machine_cpu_busy_ratio");
        row("otel_http_old_js.api_p95", "http_server_duration_bucket");
        row("otel_http_old_js.error_ratio", "http_server_duration_count");
    }
    void conventionsAreRecognised()
    {
        QFETCH(QString, names);
        const QString preset = QString::fromLatin1(QTest::currentDataTag());
        const auto isCandidate = [&](const QStringList &present) {
            const auto found = candidates(m_catalogue, present);
            return std::any_of(found.begin(), found.end(), [&](const Candidate &candidate) { return candidate.preset == preset; });
        };
        const QStringList all = names.split(u' ');
        QVERIFY(isCandidate(all));
        // A preset whose metric is not there would only ever answer with nothing.
        for (const QString &need : m_catalogue.findPreset(preset)->needs) {
            QStringList rest = all;
            rest.removeIf([pattern = QRegularExpression(QRegularExpression::anchoredPattern(need))](const QString &name) { return pattern.match(name).hasMatch(); });
            QVERIFY2(!isCandidate(rest), qPrintable(need));
        }
    }

    void unitsAreSaid_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::newRow("envoy.api_p95") << QStringLiteral("ms");
        QTest::newRow("istio.api_p95") << QStringLiteral("ms");
        QTest::newRow("otel_http_old.api_p95") << QStringLiteral("ms");
        QTest::newRow("otel_http_old_js.api_p95") << QStringLiteral("ms");
        QTest::newRow("rum_ms.lcp_mobile") << QStringLiteral("ms");
        QTest::newRow("otel_http_js.api_p95") << QStringLiteral("s"); // its name has no unit, its numbers are seconds
    }
    void unitsAreSaid()
    {
        QFETCH(QString, unit);
        const Preset *preset = m_catalogue.findPreset(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(preset);
        QCOMPARE(preset->rawUnit, unit);
        QCOMPARE(preset->queries.value.endsWith(QStringLiteral(" / 1000")), unit == QStringLiteral("ms"));
        QCOMPARE(preset->queries.buckets.contains(QStringLiteral("le_unit")), unit == QStringLiteral("ms"));
    }
};

SEXTANT_CORE_TEST(TestConventions)
#include "tst_conventions.moc"
