#include "models/alerts/rulefiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace sextant::rules {
namespace {

/// The limit of a vitals target in the tools' unit; nullopt without a target that sets an upper limit.
std::optional<double> budgetOf(const RuleSet &set, const BudgetMetric &metric)
{
    for (const KpiDefinition &kpi : set.targets)
        if (kpi.id == QLatin1String(metric.kpi) && kpi.better == Direction::LowerIsBetter && std::isfinite(kpi.target->limit))
            return metric.milliseconds ? std::round(kpi.target->limit * 1e6) / 1e3 : kpi.target->limit;
    return std::nullopt;
}

} // namespace

const std::vector<BudgetMetric> &budgetMetrics()
{
    static const std::vector<BudgetMetric> metrics{{"fcp_mobile", "first-contentful-paint", "firstContentfulPaint", true},
                                                   {"lcp_mobile", "largest-contentful-paint", "largestContentfulPaint", true},
                                                   {"cls_mobile", "cumulative-layout-shift", "cumulativeLayoutShift", false},
                                                   {"inp_mobile", nullptr, "interactionToNextPaint", true},
                                                   {"ttfb_mobile", nullptr, "timeToFirstByte", true}};
    return metrics;
}

QByteArray lighthouseBudgetFile(const RuleSet &set)
{
    QJsonArray timings;
    for (const BudgetMetric &metric : budgetMetrics())
        if (const auto budget = budgetOf(set, metric); budget && metric.lighthouse)
            timings << QJsonObject{{QStringLiteral("metric"), QLatin1String(metric.lighthouse)}, {QStringLiteral("budget"), *budget}};
    if (timings.isEmpty())
        return {};
    return QJsonDocument(QJsonArray{QJsonObject{{QStringLiteral("path"), QStringLiteral("/*")}, {QStringLiteral("timings"), timings}}}).toJson(QJsonDocument::Indented);
}

QByteArray sitespeedBudgetFile(const RuleSet &set)
{
    QJsonObject vitals;
    for (const BudgetMetric &metric : budgetMetrics())
        if (const auto budget = budgetOf(set, metric))
            vitals[QLatin1String(metric.sitespeed)] = *budget;
    if (vitals.isEmpty())
        return {};
    return QJsonDocument(QJsonObject{{QStringLiteral("budget"), QJsonObject{{QStringLiteral("googleWebVitals"), vitals}}}}).toJson(QJsonDocument::Indented);
}

} // namespace sextant::rules
