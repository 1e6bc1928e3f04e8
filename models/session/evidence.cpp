#include "models/session/evidence.h"

#include "models/core/datatext.h"
#include "models/core/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(EvidenceEngine)
};

constexpr double minBaselineCoverage = 0.95;
constexpr int minBaselinePoints = 50;

using Evaluator = std::vector<Evidence> (*)(const EvidenceInput &, const ItemDefinition &);

Evidence stamped(const EvidenceInput &input, const QString &evaluator)
{
    Evidence evidence;
    evidence.evaluator = evaluator;
    evidence.observed = input.snapshot->window;
    evidence.capturedAt = input.snapshot->asOf;
    return evidence;
}

QString valueText(const TargetVerdict &verdict, const KpiDefinition &kpi, const QLocale &locale)
{
    if (!verdict.value)
        return Tr::tr("no data");
    const DisplayScale scale = displayScale(kpi.unit, verdict.target.limit);
    return formatQuantity(*verdict.value, scale, locale, digitsToTell(*verdict.value, verdict.target.limit, scale, locale));
}

Evidence evidenceOf(const EvidenceInput &input, const KpiReading &reading)
{
    const TargetVerdict &verdict = *reading.target;
    const DisplayScale scale = displayScale(reading.kpi.unit, verdict.target.limit);
    Evidence evidence = stamped(input, QStringLiteral("TGT"));
    evidence.verdict = verdict.verdict;
    evidence.value = verdict.value;
    evidence.bound = leftToRight(comparatorText(verdict.target.comparator) + u' ' + formatQuantity(verdict.target.limit, scale, input.locale), input.locale);
    evidence.summary = Tr::tr("%1 %2").arg(shownText(reading.kpi.shortName), valueText(verdict, reading.kpi, input.locale));
    evidence.observed = verdict.window;
    evidence.query = verdict.query;
    evidence.source = verdict.source;
    evidence.reasons = verdict.reasons;
    return evidence;
}

/// TGT with named targets: one piece of evidence for each part. Without names: all targets together.
std::vector<Evidence> targets(const EvidenceInput &input, const ItemDefinition &item)
{
    std::vector<Evidence> out;
    int met = 0;
    int all = 0;
    Evidence summary = stamped(input, QStringLiteral("TGT"));
    summary.verdict = Verdict::Met;
    const auto rank = [](Verdict verdict) {
        return verdict == Verdict::Missed ? 3 : verdict == Verdict::Inconclusive ? 2 : verdict == Verdict::NoData ? 1 : 0;
    };
    for (const KpiReading &reading : input.snapshot->kpis) {
        if (!reading.target)
            continue;
        if (!item.targets.isEmpty()) {
            if (item.targets.contains(reading.target->target.id) || item.targets.contains(reading.target->target.key()))
                out.push_back(evidenceOf(input, reading));
            continue;
        }
        ++all;
        met += reading.target->verdict == Verdict::Met;
        if (rank(reading.target->verdict) > rank(summary.verdict))
            summary.verdict = reading.target->verdict;
        if (reading.target->verdict != Verdict::Met && !reading.target->reasons.empty())
            summary.reasons.push_back({reading.target->reasons.front().code, shownText(reading.kpi.shortName) + QStringLiteral(": ") + reading.target->reasons.front().text});
    }
    if (!item.targets.isEmpty() || all == 0)
        return out;
    summary.bound = Tr::tr("every target met");
    summary.value = met;
    summary.summary = Tr::tr("%1 of %2 targets met").arg(QString::number(met), QString::number(all));
    return {summary};
}

/// BSL: a frozen baseline with enough samples and coverage, whose hash was checked when it was loaded.
std::vector<Evidence> baselineValid(const EvidenceInput &input, const ItemDefinition &)
{
    if (input.baselines->empty())
        return {};
    const auto active = std::find_if(input.baselines->begin(), input.baselines->end(),
                                     [&](const Baseline &b) { return b.id == input.snapshot->baselineId; });
    const Baseline &baseline = active == input.baselines->end() ? input.baselines->back() : *active;
    Evidence evidence = stamped(input, QStringLiteral("BSL"));
    evidence.capturedAt = baseline.createdAt;
    evidence.observed = baseline.window;
    evidence.source = baseline.sourceKind + u' ' + baseline.sourceVersion;
    evidence.bound = Tr::tr("coverage at least %1, at least %2 points, no partial data")
                         .arg(formatQuantity(minBaselineCoverage, displayScale(Unit::Ratio, 1), input.locale), QString::number(minBaselinePoints));
    int frozen = 0;
    int valid = 0;
    double worst = 1;
    for (const KpiData &data : baseline.kpis) {
        if (!data.value)
            continue;
        ++frozen;
        worst = std::min(worst, data.coverage);
        const bool enough = data.coverage >= minBaselineCoverage && data.series.size() >= std::size_t(minBaselinePoints);
        valid += enough && !data.partial;
        if (data.partial)
            evidence.reasons.push_back({QStringLiteral("partial-data"), Tr::tr("%1 was frozen from partial data").arg(data.kpi)});
        else if (!enough)
            evidence.reasons.push_back({QStringLiteral("low-coverage"),
                                        Tr::tr("%1 has %n point(s), coverage %2", nullptr, int(data.series.size()))
                                            .arg(data.kpi, formatQuantity(data.coverage, displayScale(Unit::Ratio, 1), input.locale))});
    }
    if (frozen == 0)
        return {};
    evidence.value = worst;
    evidence.query = baseline.hash;
    evidence.summary = Tr::tr("Baseline %1: %2 of %3 KPIs valid").arg(baseline.id, QString::number(valid), QString::number(frozen));
    evidence.verdict = valid == frozen ? Verdict::Met : valid == 0 ? Verdict::Missed : Verdict::Inconclusive;
    return {evidence};
}

/// SCR: every source answers and its last sample is fresh.
std::vector<Evidence> sourcesReachable(const EvidenceInput &input, const ItemDefinition &)
{
    std::vector<Evidence> out;
    for (const SourceHealth &health : input.snapshot->sources) {
        Evidence evidence = stamped(input, QStringLiteral("SCR"));
        evidence.source = health.config.name;
        evidence.bound = Tr::tr("reachable, last sample fresh");
        evidence.summary = health.config.name;
        switch (health.state) {
        case SourceState::Ok: evidence.verdict = Verdict::Met; break;
        case SourceState::Failed: evidence.verdict = Verdict::Missed; break;
        case SourceState::Stale: evidence.verdict = Verdict::Inconclusive; break;
        case SourceState::Connecting:
        case SourceState::Paused: evidence.verdict = Verdict::NoData; break;
        }
        if (health.error)
            evidence.reasons.push_back({errorCodeName(health.error->code), describe(*health.error)});
        else if (health.lastSample > 0)
            evidence.reasons.push_back({QStringLiteral("last-sample"), Tr::tr("Last sample %1").arg(rfc3339(health.lastSample))});
        out.push_back(evidence);
    }
    return out;
}

/// CMP: the comparison with the active baseline, every KPI together.
std::vector<Evidence> comparison(const EvidenceInput &input, const ItemDefinition &)
{
    if (!input.snapshot->comparison)
        return {};
    const ComparisonSet &set = *input.snapshot->comparison;
    const auto count = [&set](Change change) {
        return std::count_if(set.rows.begin(), set.rows.end(), [change](const Comparison &row) { return row.verdict == change; });
    };
    Evidence evidence = stamped(input, QStringLiteral("CMP"));
    evidence.summary = Tr::tr("%1 improved, %2 regressed").arg(QString::number(count(Change::Improved)), QString::number(count(Change::Regressed)));
    evidence.bound = Tr::tr("improved against baseline %1, nothing regressed").arg(set.baseline);
    evidence.reasons = set.notes;
    for (const Comparison &row : set.rows)
        if (row.verdict == Change::Regressed)
            evidence.reasons.push_back({QStringLiteral("regressed"), Tr::tr("%1 regressed").arg(row.kpi)});
    if (count(Change::Regressed) > 0)
        evidence.verdict = Verdict::Missed;
    else if (set.overall == Change::Improved || set.overall == Change::Unchanged)
        evidence.verdict = Verdict::Met;
    else
        evidence.verdict = set.overall == Change::NoData ? Verdict::NoData : Verdict::Inconclusive;
    return {evidence};
}

struct EvaluatorRow {
    const char *code;
    Evaluator run;
};
constexpr std::array<EvaluatorRow, 4> evaluators{
    {{"TGT", targets}, {"BSL", baselineValid}, {"SCR", sourcesReachable}, {"CMP", comparison}}};

} // namespace

QStringList availableEvaluators()
{
    QStringList codes;
    for (const EvaluatorRow &row : evaluators)
        codes << QLatin1String(row.code);
    return codes;
}

std::map<QString, std::vector<Evidence>> collectEvidence(const EvidenceInput &input)
{
    std::map<QString, std::vector<Evidence>> out;
    if (!input.definition || !input.snapshot || !input.baselines)
        return out;
    for (const auto *list : {&input.definition->phases, &input.definition->closingLists})
        for (const PhaseDefinition &phase : *list)
            for (const TaskDefinition &task : phase.tasks)
                for (const ItemDefinition &item : task.items)
                    for (const EvaluatorRow &row : evaluators)
                        if (item.evaluators.contains(QLatin1String(row.code)))
                            for (Evidence &evidence : row.run(input, item))
                                out[item.id].push_back(std::move(evidence));
    return out;
}

} // namespace sextant
