#include "models/analysis/comparison.h"
#include "models/analysis/decide.h"
#include "models/analysis/kpievidence.h"
#include "models/analysis/unitcheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(Comparison) };

Comparison judgedKpi(const KpiDefinition &kpi, const KpiData &baseline, const KpiData &current, const CompareOptions &options,
                     const KpiEvidence &found, double adjustedP, std::size_t family)
{
    Comparison out = stats::decide(found.evidence, kpi.better, options, adjustedP, family);
    out.kpi = kpi.id;
    out.baselineValue = baseline.value;
    out.currentValue = current.value;
    if (out.verdict != Change::NoData)
        out.reasons.insert(out.reasons.end(), found.notes.begin(), found.notes.end());
    if (const auto factor = stats::suspectFactor(stats::cleaned(baseline.series, baseline.step), stats::cleaned(current.series, current.step)))
        stats::forbid(out, stats::unitReason(*factor));
    if (baseline.partial || current.partial)
        stats::forbid(out, {QStringLiteral("partial-data"), Tr::tr("The server said that part of the data is missing")});
    if (current.error)
        stats::forbid(out, {QStringLiteral("stale"), Tr::tr("The newest query failed; these are the last good data")});
    return out;
}

const KpiData *dataOf(const std::vector<KpiData> &all, const QString &kpi)
{
    const auto at = std::find_if(all.begin(), all.end(), [&](const KpiData &data) { return data.kpi == kpi; });
    return at == all.end() ? nullptr : &*at;
}

Change overallOf(const ComparisonSet &set, const std::vector<KpiDefinition> &kpis)
{
    std::vector<bool> key;
    for (const Comparison &row : set.rows)
        key.push_back(std::any_of(kpis.begin(), kpis.end(), [&](const KpiDefinition &kpi) { return kpi.id == row.kpi && kpi.key; }));
    return stats::overall(set.rows, key);
}

struct Pair { const KpiDefinition *kpi; const KpiData *baseline; const KpiData *current; };

} // namespace

Comparison compareKpi(const KpiDefinition &kpi, const KpiData &baseline, const KpiData &current, const CompareOptions &options)
{
    const KpiEvidence found = kpiEvidence(kpi, baseline, current, options);
    return judgedKpi(kpi, baseline, current, options, found, found.evidence.p.value_or(1), 1);
}

ComparisonSet compareAll(const std::vector<KpiDefinition> &kpis, const std::vector<KpiData> &baseline,
                         const std::vector<KpiData> &current, const CompareOptions &options)
{
    ComparisonSet set;
    set.options = options;
    std::vector<Pair> pairs;
    std::vector<KpiEvidence> found;
    std::vector<stats::Evidence> evidence;
    for (const KpiDefinition &kpi : kpis) {
        const KpiData *before = dataOf(baseline, kpi.id);
        const KpiData *after = dataOf(current, kpi.id);
        if (!before || !after)
            continue;
        if (pairs.empty()) {
            set.baselineWindow = before->window;
            set.currentWindow = after->window;
        }
        pairs.push_back({&kpi, before, after});
        found.push_back(kpiEvidence(kpi, *before, *after, options));
        evidence.push_back(found.back().evidence);
    }
    const stats::Adjusted adjusted = stats::adjusted(evidence);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const Pair &pair = pairs[i];
        set.rows.push_back(judgedKpi(*pair.kpi, *pair.baseline, *pair.current, options, found[i], adjusted.p[i], adjusted.family));
    }
    set.overall = overallOf(set, kpis);
    return set;
}

void describeConditions(ComparisonSet &set, const Fingerprint &baseline, const std::optional<LoadFacts> &baselineLoad,
                        const Fingerprint &current, const std::optional<LoadFacts> &currentLoad)
{
    set.conditions = compareConditions(baseline, baselineLoad, current, currentLoad);
    set.busy = busyPeriod(baselineLoad, currentLoad);
    QStringList differs;
    QStringList unknown;
    for (const ConditionRow &row : set.conditions) {
        const bool saidBelow = row.key == QStringLiteral("load") && set.busy.state != BusyState::Representative && set.busy.state != BusyState::Unknown;
        if (row.state == ConditionState::Differs && !row.subject && !saidBelow)
            differs << Tr::tr("%1 (%2, now %3)").arg(row.name, fingerprintValue(row.key, row.baseline), fingerprintValue(row.key, row.current));
        if (row.state == ConditionState::Unknown && !row.subject)
            unknown << row.name;
    }
    if (!differs.isEmpty())
        set.notes.push_back({QStringLiteral("fingerprint-differs"), Tr::tr("Measured under other conditions: %1. A change may come from them").arg(differs.join(QStringLiteral("; ")))});
    if (!unknown.isEmpty())
        set.notes.push_back({QStringLiteral("fingerprint-unknown"), Tr::tr("Known on one side only, so not compared: %1").arg(unknown.join(QStringLiteral(", ")))});
    if (set.busy.state == BusyState::Quieter || set.busy.state == BusyState::Busier)
        set.notes.push_back(set.busy.reason);
}

void forbidVerdict(ComparisonSet &set, const QString &kpi, const Reason &reason, const std::vector<KpiDefinition> &kpis)
{
    for (Comparison &row : set.rows)
        if (row.kpi == kpi)
            stats::forbid(row, reason);
    set.overall = overallOf(set, kpis);
}

} // namespace sextant
