#include "models/sources/prometheus/exporters.h"

#include <algorithm>
#include <array>

namespace sextant::prometheus {
namespace {

struct Mark {
    const char *prefix; // of a metric name that only this exporter has
    const char *name;
};
constexpr std::array<Mark, 28> marks{{{"node_cpu_", "node_exporter"},
                                      {"windows_cpu_", "windows_exporter"},
                                      {"container_cpu_", "cadvisor"},
                                      {"kube_pod_", "kube-state-metrics"},
                                      {"pg_stat_", "postgres_exporter"},
                                      {"pgbouncer_", "pgbouncer_exporter"},
                                      {"mysql_global_status_", "mysqld_exporter"},
                                      {"redis_", "redis_exporter"},
                                      {"memcached_", "memcached_exporter"},
                                      {"mongodb_", "mongodb_exporter"},
                                      {"probe_duration_", "blackbox_exporter"},
                                      {"haproxy_", "haproxy"},
                                      {"nginx_vts_", "nginx-vts"},
                                      {"nginx_http_requests_", "nginx_exporter"},
                                      {"envoy_", "envoy"},
                                      {"istio_", "istio"},
                                      {"traefik_", "traefik"},
                                      {"http_server_request_duration", "opentelemetry"},
                                      {"http.server.request.duration", "opentelemetry"},
                                      {"http_server_requests_seconds", "micrometer"},
                                      {"hikaricp_", "hikaricp"},
                                      {"jvm_", "jvm"},
                                      {"nodejs_", "prom-client"},
                                      {"go_goroutines", "go"},
                                      {"k6_", "k6"},
                                      {"prometheus_tsdb_", "prometheus"},
                                      {"alertmanager_", "alertmanager"},
                                      {"vm_app_version", "victoriametrics"}}};

} // namespace

QStringList exportersOf(const QStringList &metricNames)
{
    QStringList out;
    for (const Mark &mark : marks) {
        const QLatin1String prefix(mark.prefix);
        const bool present = std::any_of(metricNames.begin(), metricNames.end(), [&](const QString &name) { return name.startsWith(prefix); });
        if (present && !out.contains(QLatin1String(mark.name)))
            out << QLatin1String(mark.name);
    }
    return out;
}

} // namespace sextant::prometheus
