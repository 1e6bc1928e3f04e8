#include "models/alerts/rulefiles.h"
#include "models/alerts/ruletext.h"
#include "models/alerts/yamlwriter.h"
#include "models/analysis/burnrate.h"
#include "models/core/timerange.h"

#include <algorithm>

namespace sextant::rules {
namespace {

constexpr double sloDays = 30;
constexpr double sliceTarget = 0.99; ///< share of good time slices; the workflow states limits, not shares: this one is ours
constexpr int longestDescription = 1050;

/// A name by RFC 1123: lower-case letters, digits and "-", at most 63 characters.
QString objectName(const QString &text, const QString &suffix = {})
{
    QString name = slugOf(text).toLower().replace(u'_', u'-');
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    name = name.left(63 - suffix.size());
    while (name.endsWith(u'-'))
        name.chop(1);
    return (name.isEmpty() ? QStringLiteral("sextant") : name) + suffix;
}

QString opOf(Comparator comparator)
{
    switch (comparator) {
    case Comparator::Less: return QStringLiteral("lt");
    case Comparator::LessOrEqual: return QStringLiteral("lte");
    case Comparator::Greater: return QStringLiteral("gt");
    case Comparator::GreaterOrEqual: return QStringLiteral("gte");
    }
    return {};
}

void begin(YamlWriter &out, const char *kind, const QString &name, const QString &displayName)
{
    out.beginDocument().beginMap().plain("apiVersion", QStringLiteral("openslo/v1")).plain("kind", QLatin1String(kind));
    out.key("metadata").beginMap().plain("name", name);
    if (!displayName.isEmpty())
        out.field("displayName", displayName);
    out.endMap().key("spec").beginMap();
}

void end(YamlWriter &out)
{
    out.endMap().endMap();
}

void source(YamlWriter &out, const QString &selector)
{
    out.key("metricSource").beginMap().plain("type", QStringLiteral("Prometheus"));
    out.key("spec").beginMap().field("query", selector).endMap().endMap();
}

void indicator(YamlWriter &out, const RuledKpi &ruled)
{
    begin(out, "SLI", objectName(ruled.slug, QStringLiteral("-sli")), ruled.kpi.name);
    if (!ruled.kpi.note.isEmpty())
        out.field("description", ruled.kpi.note.left(longestDescription));
    if (ruled.slo) {
        out.key("ratioMetric").beginMap().plain("rawType", wantsLow(ruled.kpi.target->comparator) ? QStringLiteral("failure") : QStringLiteral("success"));
        out.key("raw").beginMap();
        source(out, ruled.selector);
        out.endMap().endMap();
    } else {
        out.key("thresholdMetric").beginMap();
        source(out, ruled.selector);
        out.endMap();
    }
    end(out);
}

QString policyName(const RuledKpi &ruled, const stats::BurnRule &rule)
{
    return objectName(ruled.slug, QStringLiteral("-burn-") + durationText(rule.longWindow));
}

/// The burn rates that can fire at all, as in the alerting rules.
std::vector<stats::BurnRule> possibleBurns(const RuledKpi &ruled)
{
    std::vector<stats::BurnRule> out;
    if (ruled.slo)
        std::copy_if(stats::burnRules.begin(), stats::burnRules.end(), std::back_inserter(out),
                     [&](const stats::BurnRule &rule) { return stats::burnRate(1, *ruled.slo).value_or(0) > rule.factor; });
    return out;
}

void objective(YamlWriter &out, const RuledKpi &ruled, const QString &service, double window)
{
    const Target &target = *ruled.kpi.target;
    const QString limit = comparatorText(target.comparator) + u' ' + humanized(ruled.kpi.unit, target.limit);
    begin(out, "SLO", objectName(ruled.slug, QStringLiteral("-slo")), ruled.kpi.name + u' ' + limit);
    QString description = QStringLiteral("Target %1: %2.").arg(target.key(), limit);
    if (target.proposed)
        description += QStringLiteral(" The limit is proposed, the workflow states none.");
    if (!ruled.slo)
        description += QStringLiteral(" The workflow states the limit; that %1 of the time slices have to keep it is proposed.").arg(humanized(Unit::Ratio, sliceTarget));
    out.field("description", description).plain("service", service).plain("indicatorRef", objectName(ruled.slug, QStringLiteral("-sli")));
    out.key("timeWindow").beginList().beginMap().plain("duration", QStringLiteral("%1d").arg(sloDays)).plain("isRolling", QStringLiteral("true")).endMap().endList();
    out.plain("budgetingMethod", ruled.slo ? QStringLiteral("Occurrences") : QStringLiteral("Timeslices"));
    out.key("objectives").beginList().beginMap().field("displayName", limit);
    if (ruled.slo) {
        out.plain("target", numberText(*ruled.slo));
    } else {
        const int minutes = std::max(1, int(window / 60));
        out.plain("op", opOf(target.comparator)).plain("value", numberText(target.limit)).plain("target", numberText(sliceTarget));
        out.plain("timeSliceTarget", QStringLiteral("1")).plain("timeSliceWindow", QStringLiteral("%1m").arg(minutes));
    }
    out.endMap().endList();
    if (const auto burns = possibleBurns(ruled); !burns.empty()) {
        out.key("alertPolicies").beginList();
        for (const stats::BurnRule &rule : burns)
            out.beginMap().plain("alertPolicyRef", policyName(ruled, rule)).endMap();
        out.endList();
    }
    end(out);
}

void policy(YamlWriter &out, const RuledKpi &ruled, const stats::BurnRule &rule)
{
    const QString name = policyName(ruled, rule);
    begin(out, "AlertPolicy", name, {});
    out.plain("alertWhenBreaching", QStringLiteral("true")).plain("alertWhenResolved", QStringLiteral("false")).plain("alertWhenNoData", QStringLiteral("true"));
    out.key("conditions").beginList().beginMap().plain("kind", QStringLiteral("AlertCondition"));
    out.key("metadata").beginMap().plain("name", name).endMap().key("spec").beginMap();
    out.plain("severity", rule.severity == stats::BurnSeverity::Page ? QStringLiteral("page") : QStringLiteral("ticket"));
    out.key("condition").beginMap().plain("kind", QStringLiteral("burnrate")).plain("threshold", numberText(rule.factor));
    out.plain("lookbackWindow", durationText(rule.longWindow)).plain("alertAfter", durationText(rule.shortWindow)).endMap();
    out.endMap().endMap().endList();
    out.key("notificationTargets").beginList().beginMap().plain("targetRef", QStringLiteral("sextant-on-call")).endMap().endList();
    end(out);
}

} // namespace

QByteArray openSloFile(const RuleSet &set)
{
    const bool any = std::any_of(set.kpis.begin(), set.kpis.end(), [](const RuledKpi &ruled) { return ruled.alerted; });
    if (!any)
        return {};
    YamlWriter out;
    const QString service = objectName(set.project);
    begin(out, "Service", service, set.project);
    end(out);
    begin(out, "AlertNotificationTarget", QStringLiteral("sextant-on-call"), {});
    out.field("description", QStringLiteral("Replace by your own notification.")).plain("target", QStringLiteral("email"));
    end(out);
    for (const RuledKpi &ruled : set.kpis) {
        if (!ruled.alerted)
            continue;
        indicator(out, ruled);
        objective(out, ruled, service, set.options.window);
        for (const stats::BurnRule &rule : possibleBurns(ruled))
            policy(out, ruled, rule);
    }
    return out.bytes();
}

} // namespace sextant::rules
