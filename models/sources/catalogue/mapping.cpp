#include "models/sources/catalogue/mapping.h"

#include "models/sources/catalogue/querytext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sextant {
namespace {

struct ForeignUnit {
    const char *name;
    Unit base;
    const char *perBase; ///< as PromQL writes it
};
constexpr std::array<ForeignUnit, 4> foreignUnits{
    {{"ms", Unit::Seconds, "1000"}, {"us", Unit::Seconds, "1000000"}, {"ns", Unit::Seconds, "1000000000"}, {"percent", Unit::Ratio, "100"}}};

const QString bucketSuffix = QStringLiteral("_bucket");

QString inBase(const QString &query, const QString &unit)
{
    for (const ForeignUnit &known : foreignUnits)
        if (unit == QLatin1String(known.name))
            return QStringLiteral("(%1) / %2").arg(query, QLatin1String(known.perBase));
    return query;
}

/// `metric` + suffix with the mapping's matchers; names that are not plain are quoted inside the braces.
QString selector(const MetricMapping &mapping, const QString &suffix = {})
{
    const QString name = mapping.metric + suffix;
    QStringList matchers;
    const QString written = querytext::labelName(name);
    if (written != name)
        matchers << written;
    for (const LabelFilter &filter : mapping.filters)
        matchers << querytext::labelName(filter.variable) + QLatin1String(filter.regex ? "=~" : "=") + querytext::quoted(filter.value);
    const QString inside = matchers.isEmpty() ? QString() : u'{' + matchers.join(u',') + u'}';
    return written == name ? name + inside : inside;
}

KpiQueries histogramQueries(const MetricMapping &mapping, const KpiDefinition &kpi)
{
    const QString buckets = selector(mapping, bucketSuffix);
    const QString sum = selector(mapping, QStringLiteral("_sum"));
    const QString count = selector(mapping, QStringLiteral("_count"));
    KpiQueries out;
    out.count = QStringLiteral("sum(increase(%1[$P]))").arg(count);
    if (const auto quantile = quantileOf(kpi.statistic)) {
        const QString shape = QStringLiteral("histogram_quantile(%1, sum by (le) (%2(%3[%4])))");
        const QString q = QString::number(*quantile);
        out.series = inBase(shape.arg(q, QStringLiteral("rate"), buckets, QStringLiteral("$W")), mapping.unit);
        out.value = inBase(shape.arg(q, QStringLiteral("increase"), buckets, QStringLiteral("$P")), mapping.unit);
        out.buckets = QStringLiteral("sum by (le) (increase(%1[$P]))").arg(buckets);
        if (!mapping.unit.isEmpty()) // bounds are labels, which PromQL cannot compute with
            out.buckets = QStringLiteral("label_replace(%1, \"le_unit\", \"%2\", \"le_unit\", \"\")").arg(out.buckets, mapping.unit);
        return out;
    }
    const QString mean = QStringLiteral("sum(rate(%1[%3])) / sum(rate(%2[%3]))");
    out.series = inBase(mean.arg(sum, count, QStringLiteral("$W")), mapping.unit);
    if (kpi.statistic == Statistic::Mean || kpi.statistic == Statistic::Ratio)
        out.value = inBase(mean.arg(sum, count, QStringLiteral("$P")), mapping.unit);
    return out;
}

KpiQueries counterQueries(const MetricMapping &mapping, const KpiDefinition &kpi)
{
    const QString rate = QStringLiteral("sum(rate(%1[%2]))");
    const QString metric = selector(mapping);
    KpiQueries out;
    out.series = inBase(rate.arg(metric, QStringLiteral("$W")), mapping.unit);
    if (kpi.statistic == Statistic::Mean || kpi.statistic == Statistic::Ratio)
        out.value = inBase(rate.arg(metric, QStringLiteral("$P")), mapping.unit);
    return out; // other statistics are computed from the series
}

KpiQueries gaugeQueries(const MetricMapping &mapping, const KpiDefinition &kpi)
{
    const QString metric = selector(mapping);
    const QString worst = kpi.better == Direction::HigherIsBetter ? QStringLiteral("min") : QStringLiteral("max");
    KpiQueries out;
    if (const auto quantile = quantileOf(kpi.statistic)) {
        const QString shape = QStringLiteral("%1(quantile_over_time(%2, %3[%4]))");
        const QString q = QString::number(*quantile);
        out.series = inBase(shape.arg(worst, q, metric, QStringLiteral("$W")), mapping.unit);
        out.value = inBase(shape.arg(worst, q, metric, QStringLiteral("$P")), mapping.unit);
        return out;
    }
    const bool max = kpi.statistic == Statistic::Max;
    const bool min = kpi.statistic == Statistic::Min;
    const QString across = max ? QStringLiteral("max") : min ? QStringLiteral("min") : QStringLiteral("avg");
    out.series = inBase(QStringLiteral("%1(%2)").arg(across, metric), mapping.unit);
    if (kpi.statistic != Statistic::SustainedMin)
        out.value = inBase(QStringLiteral("%1(%1_over_time(%2[$P]))").arg(across, metric), mapping.unit);
    return out;
}

} // namespace

std::optional<std::vector<LabelFilter>> parseMatchers(const QString &text)
{
    static const QRegularExpression matcher(
        QStringLiteral("\\G\\s*([A-Za-z_][A-Za-z0-9_.]*)\\s*(=~|=)\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\",{}\\s]+))\\s*(,|$)"));
    static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
    std::vector<LabelFilter> out;
    const QString rest = text.trimmed();
    for (qsizetype at = 0; at < rest.size();) {
        const auto match = matcher.match(rest, at);
        if (!match.hasMatch())
            return std::nullopt;
        QString value = match.captured(3).replace(escape, QStringLiteral("\\1")) + match.captured(4);
        out.push_back({match.captured(1), std::move(value), match.captured(2) == QStringLiteral("=~")});
        at = match.capturedEnd();
    }
    return out;
}

QString matchersText(const std::vector<LabelFilter> &filters)
{
    QStringList out;
    for (const LabelFilter &filter : filters)
        out << filter.variable + QLatin1String(filter.regex ? "=~" : "=") + querytext::quoted(filter.value);
    return out.join(QStringLiteral(", "));
}

QString ownPreset()
{
    return QStringLiteral("own");
}

MetricShape metricShapeOf(const QString &metric, const QStringList &names)
{
    if (metric.endsWith(bucketSuffix) || names.contains(metric + bucketSuffix))
        return MetricShape::Histogram;
    for (const char *suffix : {"_total", "_count", "_sum"})
        if (metric.endsWith(QLatin1String(suffix)))
            return MetricShape::Counter;
    return MetricShape::Gauge;
}

MetricShape metricShapeOf(const QString &metric, const QStringList &names, const MetricNotes &notes)
{
    const MetricShape named = metricShapeOf(metric, names);
    const auto note = notes.find(metric); // parts of a histogram are under its base name
    if (named == MetricShape::Histogram || note == notes.end() || note->second.types.size() != 1)
        return named;
    const QString type = note->second.types.front();
    return type == QStringLiteral("gauge") ? MetricShape::Gauge : type == QStringLiteral("counter") ? MetricShape::Counter : named;
}

QString mappedMetric(const QString &picked, MetricShape shape)
{
    return shape == MetricShape::Histogram && picked.endsWith(bucketSuffix) ? picked.chopped(bucketSuffix.size()) : picked;
}

QStringList mappableUnits(Unit unit)
{
    QStringList out{QString()};
    for (const ForeignUnit &known : foreignUnits)
        if (known.base == unit)
            out << QLatin1String(known.name);
    return out;
}

KpiQueries mappedQueries(const MetricMapping &mapping, const KpiDefinition &kpi)
{
    switch (mapping.shape) {
    case MetricShape::Histogram: return histogramQueries(mapping, kpi);
    case MetricShape::Counter: return counterQueries(mapping, kpi);
    case MetricShape::Gauge: break;
    }
    return gaugeQueries(mapping, kpi);
}

KpiQueries expressionQueries(const QString &expr, const QString &unit)
{
    KpiQueries out;
    out.series = inBase(expr.trimmed(), unit);
    return out;
}

QStringList otherWays(const Binding &binding, const QString &except)
{
    QStringList ways;
    if (!binding.preset.isEmpty())
        ways << binding.preset;
    for (const QString &other : binding.alternatives)
        ways << other;
    ways.removeDuplicates();
    ways.removeAll(except);
    return ways;
}

std::vector<Binding> keepOwn(const std::vector<Binding> &before, std::vector<Binding> found)
{
    for (const Binding &own : before) {
        const auto same = std::find_if(found.begin(), found.end(), [&](const Binding &b) { return b.kpi == own.kpi && b.source == own.source; });
        const bool made = own.preset == ownPreset();
        const bool chosen = same != found.end() && same->state == BindingState::Ambiguous && own.state == BindingState::Bound
            && (same->preset == own.preset || std::find(same->alternatives.begin(), same->alternatives.end(), own.preset) != same->alternatives.end());
        if (same == found.end() && made) {
            found.push_back(own);
        } else if (made) {
            const QStringList ways = otherWays(*same, own.preset);
            *same = own;
            same->alternatives.assign(ways.begin(), ways.end());
        } else if (chosen) {
            *same = own;
        }
    }
    return found;
}

} // namespace sextant
