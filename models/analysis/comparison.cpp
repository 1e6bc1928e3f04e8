#include "models/analysis/comparison.h"
#include "models/analysis/decide.h"
#include "models/analysis/histogram.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(Comparison) };

stats::EvidenceOptions evidenceOptions(const CompareOptions &options)
{
    return {.minPoints = options.minPoints, .minNeff = options.minNeff, .test = {}};
}

bool usesBuckets(const KpiDefinition &kpi, const KpiData &baseline, const KpiData &current)
{
    return quantileOf(kpi.statistic) && baseline.histogram && current.histogram;
}

/// Both quantiles in one bucket: what the interpolation says about a change is an assumption, not a measurement.
bool sharesBucket(const KpiDefinition &kpi, const KpiData &baseline, const KpiData &current)
{
    const double q = *quantileOf(kpi.statistic);
    const BucketQuantile before = quantileGeometric(*baseline.histogram, q);
    const BucketQuantile after = quantileGeometric(*current.histogram, q);
    return before.low == after.low && before.high == after.high;
}

stats::Evidence evidenceFor(const KpiDefinition &kpi, const KpiData &baseline, const KpiData &current, const CompareOptions &options)
{
    stats::Evidence evidence = stats::compareWindows(stats::cleaned(baseline.series, baseline.step),
                                                     stats::cleaned(current.series, current.step), evidenceOptions(options));
    if (baseline.coverage > 0)
        evidence.baseline.coverage = baseline.coverage;
    if (current.coverage > 0)
        evidence.current.coverage = current.coverage;
    if (evidence.block == stats::Block::None && usesBuckets(kpi, baseline, current) && sharesBucket(kpi, baseline, current))
        evidence.block = stats::Block::OneBucket;
    return evidence;
}

Comparison judgedKpi(const KpiDefinition &kpi, const KpiData &baseline, const KpiData &current, const CompareOptions &options,
                     const stats::Evidence &evidence, double adjustedP, std::size_t family)
{
    Comparison out = stats::decide(evidence, kpi.better, options, adjustedP, family);
    out.kpi = kpi.id;
    out.baselineValue = baseline.value;
    out.currentValue = current.value;
    if (quantileOf(kpi.statistic) && out.verdict != Change::NoData)
        out.reasons.push_back({QStringLiteral("per-step-quantile"),
                               Tr::tr("Tested on the %1 of each step; the values are those of the whole window").arg(statisticText(kpi.statistic))});
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

struct Pair { const KpiDefinition *kpi; const KpiData *baseline; const KpiData *current; };

} // namespace

Comparison compareKpi(const KpiDefinition &kpi, const KpiData &baseline, const KpiData &current, const CompareOptions &options)
{
    const stats::Evidence evidence = evidenceFor(kpi, baseline, current, options);
    return judgedKpi(kpi, baseline, current, options, evidence, evidence.p.value_or(1), 1);
}

ComparisonSet compareAll(const std::vector<KpiDefinition> &kpis, const std::vector<KpiData> &baseline,
                         const std::vector<KpiData> &current, const CompareOptions &options)
{
    ComparisonSet set;
    set.options = options;
    std::vector<Pair> pairs;
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
        evidence.push_back(evidenceFor(kpi, *before, *after, options));
    }
    const stats::Adjusted adjusted = stats::adjusted(evidence);
    std::vector<bool> key;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const Pair &pair = pairs[i];
        set.rows.push_back(judgedKpi(*pair.kpi, *pair.baseline, *pair.current, options, evidence[i], adjusted.p[i], adjusted.family));
        key.push_back(pair.kpi->key);
    }
    set.overall = stats::overall(set.rows, key);
    return set;
}

} // namespace sextant
