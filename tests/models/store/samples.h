#pragma once
#include "models/core/clock.h"
#include "models/store/projectstore.h"

#include <cmath>
#include <limits>

namespace sextant::testdata {

inline std::shared_ptr<ManualClock> clock()
{
    return std::make_shared<ManualClock>(1.75e9);
}

/// A KPI with everything in it: parts, buckets, a gap, odd values, an error, a histogram.
inline KpiData kpiData(const QString &kpi, double start = 1.7e9)
{
    KpiData data;
    data.kpi = kpi;
    data.binding.kpi = kpi;
    data.binding.state = BindingState::Bound;
    data.binding.preset = QStringLiteral("node_exporter.%1").arg(kpi);
    data.binding.exporter = QStringLiteral("node_exporter");
    data.binding.source = QStringLiteral("s1");
    data.binding.queries = {QStringLiteral("rate(x[5m])"), QStringLiteral("avg(x)"), QStringLiteral("b"), QStringLiteral("c"),
                            QStringLiteral("p"), QStringLiteral("instance")};
    data.binding.value = 0.25;
    data.binding.alternatives = {QStringLiteral("a.b"), QStringLiteral("c.d")};
    data.window = {start, start + 86400};
    data.step = 300;
    data.series.labels = {{QStringLiteral("job"), QString::fromUtf8("käse<img src=x>")}};
    for (int i = 0; i <= 288; ++i)
        if (i < 100 || i > 105)
            data.series.append(start + 300 * i, 0.1 + std::sin(i / 20.0));
    data.series.v[3] = std::numeric_limits<double>::quiet_NaN();
    data.series.v[4] = -std::numeric_limits<double>::infinity();
    data.series.v[5] = -0.0;
    data.parts = {data.series, data.series};
    data.parts[1].labels.set(QStringLiteral("instance"), QStringLiteral("web-1"));
    TimeSeries bucket;
    bucket.labels = {{QStringLiteral("le"), QStringLiteral("+Inf")}};
    bucket.append(start, 12);
    data.bucketSeries = {bucket};
    data.value = 0.164;
    data.histogram = HistogramWindow{{0.1, 0.2, std::numeric_limits<double>::infinity()}, {10, 95, 100}};
    data.observations = 100;
    data.coverage = 0.97;
    data.lastSample = start + 86400;
    data.fetchedAt = start + 86408.25;
    data.partial = true;
    data.warnings = QStringList{QStringLiteral("one store did not answer")};
    data.error = Error{ErrorCode::Timeout, QStringLiteral("host"), QStringLiteral("slow"), QStringLiteral("wait"), 504, 1.5};
    data.sourceName = QStringLiteral("Prometheus 2.42, localhost:9090");
    return data;
}

inline Baseline baseline(const QString &name = QStringLiteral("before"))
{
    Baseline baseline;
    baseline.name = name;
    baseline.build = QStringLiteral("4.13.9");
    baseline.window = {1.7e9, 1.7e9 + 86400};
    baseline.createdAt = 1.7e9 + 90000;
    baseline.sourceKind = QStringLiteral("prometheus");
    baseline.sourceVersion = QStringLiteral("2.42.0");
    baseline.fingerprint = {{QStringLiteral("instances"), QStringLiteral("4")}};
    KpiData data = kpiData(QStringLiteral("api_p95"));
    // NaN never equals itself, so values that are compared with == later must be plain.
    data.series.v[3] = 7;
    data.parts.clear();
    baseline.kpis = {data};
    return baseline;
}

} // namespace sextant::testdata
