#include "models/session/loadcondition.h"

#include "models/core/datatext.h"
#include "models/session/refresh.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LoadCondition)
};

constexpr double coveredByTest = 0.9; // share of the window that a test has to fill to count as its load window

enum class Health { Good, Broken, Unknown };

/// One condition and the sentence that says how it stands.
struct Condition {
    Health health = Health::Unknown;
    QString text;
};

Condition conditionOf(const KpiReading &reading, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Met: return {Health::Good, Tr::tr("%1 met its limit in the same window").arg(shownText(reading.kpi.name))};
    case Verdict::Missed: return {Health::Broken, Tr::tr("%1 missed its limit in the same window").arg(shownText(reading.kpi.name))};
    case Verdict::Inconclusive:
    case Verdict::NoData: break;
    }
    return {Health::Unknown, Tr::tr("%1 could not be judged in the same window").arg(shownText(reading.kpi.name))};
}

Condition responseOf(const Snapshot &snapshot)
{
    for (const KpiReading &reading : snapshot.kpis)
        if (reading.target && reading.target->target.id == QStringLiteral("T01"))
            return conditionOf(reading, reading.target->verdict);
    return {Health::Unknown, Tr::tr("no response time was measured in the same window")};
}

/// The error ratio has no target of its own, so it is judged against the proposed limit by the same rules as a target.
Condition errorsOf(const Snapshot &snapshot, const JudgeOptions &judge)
{
    const KpiReading *errors = snapshot.find(QStringLiteral("error_ratio"));
    if (!errors)
        return {Health::Unknown, Tr::tr("no error ratio was measured in the same window")};
    if (errors->target)
        return conditionOf(*errors, errors->target->verdict);
    KpiDefinition limited = errors->kpi;
    limited.target = Target{};
    limited.target->limit = tolerableErrorRatio;
    limited.target->proposed = true;
    return conditionOf(*errors, judgeTarget(limited, errors->data, snapshot.asOf, judgeOptionsFor(snapshot, *errors, judge)).verdict);
}

bool isLoadTest(const Snapshot &snapshot, const TimeRange &window)
{
    return std::any_of(snapshot.markers.begin(), snapshot.markers.end(), [&](const Marker &marker) {
        const double covered = std::min(marker.end, window.end) - std::max(marker.start, window.start);
        return marker.kind == MarkerKind::Test && window.isValid() && covered >= coveredByTest * window.length();
    });
}

bool hasReason(const TargetVerdict &verdict, const char *code)
{
    return std::any_of(verdict.reasons.begin(), verdict.reasons.end(),
                       [&](const Reason &reason) { return reason.code == QLatin1String(code); });
}

void decide(TargetVerdict &verdict, const Condition &response, const Condition &errors, bool loadTest)
{
    const bool broken = response.health == Health::Broken || errors.health == Health::Broken;
    const bool good = response.health == Health::Good && errors.health == Health::Good;
    const Condition &first = response.health == Health::Broken || errors.health == Health::Good ? response : errors;
    const QString both = Tr::tr("%1; %2.").arg(response.text, errors.text);
    if (verdict.verdict == Verdict::Met && good) {
        verdict.reasons.push_back({QStringLiteral("load-held"), both});
    } else if (verdict.verdict == Verdict::Met) {
        verdict.verdict = broken ? Verdict::Missed : Verdict::Inconclusive;
        const QString code = broken ? QStringLiteral("load-broke") : QStringLiteral("load-unproven");
        verdict.reasons.insert(verdict.reasons.begin(), {code, Tr::tr("The load was there, but %1.").arg(first.text)});
    } else if (loadTest && broken && verdict.verdict == Verdict::Inconclusive && hasReason(verdict, "no-demand")) {
        verdict.verdict = Verdict::Missed;
        verdict.reasons.insert(verdict.reasons.begin(),
                               {QStringLiteral("load-broke"), Tr::tr("A load test ran, and under it %1.").arg(first.text)});
    }
}

} // namespace

void applyLoadCondition(Snapshot &snapshot, const JudgeOptions &judge)
{
    const Condition response = responseOf(snapshot);
    const Condition errors = errorsOf(snapshot, judge);
    for (KpiReading &reading : snapshot.kpis)
        if (reading.target && reading.target->target.condition == QStringLiteral("load"))
            decide(*reading.target, response, errors, isLoadTest(snapshot, reading.data.judged()));
}

} // namespace sextant
