#include "models/alerts/rulefiles.h"
#include "models/alerts/ruletext.h"
#include "models/core/timerange.h"
#include "models/sources/catalogue/querytext.h"
#include "models/sources/catalogue/resolve.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sextant::rules {
namespace {

constexpr int panelWidth = 12, panelHeight = 8, gridWidth = 24;
constexpr double markerWidth = 60; ///< seconds a deploy is looked for around its moment

QString L(const char *text)
{
    return QLatin1String(text);
}

QString grafanaUnit(Unit unit)
{
    switch (unit) {
    case Unit::Seconds: return L("s");
    case Unit::Bytes: return L("decbytes");
    case Unit::Ratio: return L("percentunit");
    case Unit::Count: return L("short");
    case Unit::PerSecond: return L("reqps");
    case Unit::BytesPerSecond: return L("Bps");
    case Unit::BitsPerSecond: return L("bps");
    case Unit::None: break;
    }
    return L("none");
}

/// People's text where Grafana would see variables, templates or markup.
QString grafanaText(const QString &text)
{
    QString out = plainText(text);
    out.replace(u'$', QStringLiteral("\uFF04")).replace(L("[["), L("[ [")).replace(L("{{"), L("{ {")).replace(u'<', QStringLiteral("\u2039")).replace(u'>', QStringLiteral("\u203A"));
    return out;
}

QJsonObject dataSource()
{
    return {{L("type"), L("prometheus")}, {L("uid"), L("${DS_PROMETHEUS}")}};
}

/// The chart's query with Grafana's own variables for times.
QString chartQuery(const RuledKpi &ruled)
{
    const QString &query = ruled.queries.series.isEmpty() ? ruled.queries.value : ruled.queries.series;
    return querytext::tidySelectors(querytext::replaceTimes(query, [](QChar letter) -> std::optional<QString> {
        switch (letter.unicode()) {
        case 'W': return L("$__rate_interval");
        case 'P':
        case 'R': return L("$__range");
        case 'S': return L("$__interval");
        case 'I': return L("5m");
        case 'F': return QString();
        default: return std::nullopt;
        }
    }));
}

QJsonObject query(const char *refId, const QString &expr, const QString &legend)
{
    return {{L("refId"), L(refId)}, {L("expr"), expr}, {L("legendFormat"), legend}, {L("datasource"), dataSource()}};
}

QJsonArray thresholds(const KpiDefinition &kpi)
{
    const auto step = [](const char *colour, const QJsonValue &from) { return QJsonObject{{L("color"), L(colour)}, {L("value"), from}}; };
    if (!kpi.target)
        return {step("green", QJsonValue::Null)};
    const bool low = wantsLow(kpi.target->comparator);
    return {step(low ? "green" : "red", QJsonValue::Null), step(low ? "red" : "green", kpi.target->limit)};
}

QJsonObject panel(const RuledKpi &ruled, const RuleSet &set, int index)
{
    QJsonArray queries{query("A", chartQuery(ruled), grafanaText(ruled.kpi.shortName))};
    if (ruled.baseline)
        queries << query("B", L("vector(%1)").arg(numberText(*ruled.baseline)), L("Baseline ") + grafanaText(set.baselineName));
    queries << query("C", ruled.selector + L(" offset 1w"), L("A week ago, by the recording rule"));
    QString title = grafanaText(ruled.kpi.name);
    QString description = grafanaText(ruled.kpi.note);
    if (const auto &target = ruled.kpi.target) {
        title += L(" (%1)").arg(target->id);
        description += L(" Target %1: %2 %3%4.").arg(target->id, comparatorText(target->comparator), humanized(ruled.kpi.unit, target->limit),
                                                      target->proposed ? L(", proposed") : QString());
    }
    if (!ruled.origin.isEmpty())
        description += u' ' + ruled.origin;
    const QJsonObject defaults{{L("unit"), grafanaUnit(ruled.kpi.unit)},
                               {L("custom"), QJsonObject{{L("spanNulls"), false}, {L("thresholdsStyle"), QJsonObject{{L("mode"), ruled.kpi.target ? L("line") : L("off")}}}}},
                               {L("thresholds"), QJsonObject{{L("mode"), L("absolute")}, {L("steps"), thresholds(ruled.kpi)}}}};
    const int columns = gridWidth / panelWidth;
    return {{L("id"), index + 1},
            {L("type"), L("timeseries")},
            {L("title"), title},
            {L("description"), description.trimmed()},
            {L("datasource"), dataSource()},
            {L("gridPos"), QJsonObject{{L("x"), index % columns * panelWidth}, {L("y"), index / columns * panelHeight}, {L("w"), panelWidth}, {L("h"), panelHeight}}},
            {L("fieldConfig"), QJsonObject{{L("defaults"), defaults}, {L("overrides"), QJsonArray()}}},
            {L("targets"), queries}};
}

/// Deploys of the project as annotations: a query that only has a value in the minute of the deploy.
QJsonArray annotations(const RuleSet &set)
{
    QJsonArray out{QJsonObject{{L("builtIn"), 1}, {L("name"), L("Annotations and alerts")}, {L("type"), L("dashboard")}, {L("enable"), true}, {L("hide"), true},
                               {L("iconColor"), L("rgba(0, 211, 255, 1)")},
                               {L("datasource"), QJsonObject{{L("type"), L("grafana")}, {L("uid"), L("-- Grafana --")}}}}};
    for (const Marker &deploy : set.deploys) {
        const QString from = numberText(deploy.start), to = numberText(deploy.start + markerWidth);
        out << QJsonObject{{L("name"), L("Deploy: ") + grafanaText(deploy.label)},
                           {L("datasource"), dataSource()},
                           {L("enable"), true},
                           {L("iconColor"), L("blue")},
                           {L("step"), durationText(markerWidth)},
                           {L("expr"), L("(vector(time()) >= %1) < %2").arg(from, to)},
                           {L("titleFormat"), grafanaText(deploy.label)}};
    }
    return out;
}

} // namespace

QByteArray dashboardFile(const RuleSet &set)
{
    QJsonArray panels;
    for (const RuledKpi &ruled : set.kpis)
        panels << panel(ruled, set, int(panels.size()));
    const QJsonObject input{{L("name"), L("DS_PROMETHEUS")}, {L("label"), L("Prometheus")}, {L("type"), L("datasource")}, {L("pluginId"), L("prometheus")}};
    const QByteArray uid = QCryptographicHash::hash(set.project.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    const QJsonObject dashboard{{L("__inputs"), QJsonArray{input}},
                                {L("uid"), L("sextant-") + QString::fromLatin1(uid)},
                                {L("title"), L("Sextant: ") + grafanaText(set.project)},
                                {L("schemaVersion"), 39},
                                {L("tags"), QJsonArray{L("sextant")}},
                                {L("timezone"), L("browser")},
                                {L("editable"), true},
                                {L("time"), QJsonObject{{L("from"), L("now-6h")}, {L("to"), L("now")}}},
                                {L("annotations"), QJsonObject{{L("list"), annotations(set)}}},
                                {L("panels"), panels}};
    return QJsonDocument(dashboard).toJson(QJsonDocument::Indented);
}

} // namespace sextant::rules
