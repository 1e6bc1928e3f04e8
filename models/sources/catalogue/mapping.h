#pragma once
#include "models/core/kpi.h"
#include "models/sources/catalogue/resolve.h"
#include "models/sources/serverview.h"

namespace sextant {

/// What a metric's numbers are.
enum class MetricShape { Gauge, Counter, Histogram };

/// A person's own answer to "which metric is this KPI?", for metrics without a convention such as web vitals.
struct MetricMapping {
    QString metric; ///< of a histogram without "_bucket"
    MetricShape shape = MetricShape::Gauge;
    QString unit;   ///< of the metric's numbers: "ms", "us", "ns" or "percent"; empty: the KPI's own
    std::vector<LabelFilter> filters; ///< "device", …: label names of the metric
};

/// Reads `device="mobile", page=~"/shop.*"`; quotes may be left out. nullopt when it is not a list of = and =~ matchers.
std::optional<std::vector<LabelFilter>> parseMatchers(const QString &text);
/// The same as text.
QString matchersText(const std::vector<LabelFilter> &filters);

/// Binding::preset of a mapping or query that a person made; such bindings survive looking again.
QString ownPreset();

/// The shape that Prometheus' naming rules give a metric among all names of a source.
MetricShape metricShapeOf(const QString &metric, const QStringList &names);
/// The same, with a type that all jobs agree on going before the name.
MetricShape metricShapeOf(const QString &metric, const QStringList &names, const MetricNotes &notes);
/// "lcp_seconds_bucket" to "lcp_seconds": what a person picks to what a mapping names.
QString mappedMetric(const QString &picked, MetricShape shape);
/// The units that convert to a KPI's unit, the KPI's own first as "".
QStringList mappableUnits(Unit unit);

/// The queries of a mapping for the KPI's statistic, with open time placeholders. Quantiles come from summed buckets; a gauge
/// in several series counts by its worst one, because percentiles of parts cannot be put together.
KpiQueries mappedQueries(const MetricMapping &mapping, const KpiDefinition &kpi);
/// The queries of a free expression that draws one series; the period statistic is then computed from that series.
KpiQueries expressionQueries(const QString &expr, const QString &unit);

/// The presets a binding names, in use or not, but for one of them: what else could be chosen.
QStringList otherWays(const Binding &binding, const QString &except);

/// What was found when looking again, but a person's own bindings, and choices that are still to be had, stay as they were.
std::vector<Binding> keepOwn(const std::vector<Binding> &before, std::vector<Binding> found);

} // namespace sextant
