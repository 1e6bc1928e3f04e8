#include "models/session/runs.h"
#include "models/session/refresh.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Runs)
};

const QString buildKey = QStringLiteral("build");
const QString serverKey = QStringLiteral("server");

/// Recorded data have no server behind them any more.
bool isServer(const QString &kind)
{
    return !kind.isEmpty() && kind != QStringLiteral("recorded") && kind != QStringLiteral("sample") && kind != QStringLiteral("file")
           && kind != QStringLiteral("unknown");
}

QString serverText(const QString &kind, const QString &version)
{
    return version.isEmpty() ? kind : kind + u' ' + version;
}

/// The newest deploy that the window could see.
const Marker *newestDeploy(const Snapshot &snapshot)
{
    const Marker *newest = nullptr;
    for (const Marker &marker : snapshot.markers)
        if (marker.kind == MarkerKind::Deploy && marker.start < snapshot.window.end && (!newest || marker.start > newest->start))
            newest = &marker;
    return newest;
}

void addPreliminary(ComparisonSet &set)
{
    if (!set.options.preliminary)
        return;
    const QString alpha = QString::number(std::min(set.options.alpha, preliminaryAlpha));
    set.notes.push_back({QStringLiteral("preliminary"),
                         set.plannedEnd ? Tr::tr("Preliminary: the window fills until %1. Until then only p ≤ %2 counts").arg(rfc3339(*set.plannedEnd), alpha)
                                        : Tr::tr("Preliminary: a live window is looked at again and again, so only p ≤ %1 counts. For the final look choose a window with a fixed end").arg(alpha)});
}

/// The newest sample is older than the window's end allows.
bool isStale(const KpiData &data, const Snapshot &snapshot, const JudgeOptions &judge)
{
    const double allowed = judge.staleAfter > 0 ? judge.staleAfter : std::max(3 * data.step, 60.0);
    return judge.live && data.lastSample > 0 && snapshot.asOf - data.lastSample > allowed;
}

} // namespace

std::vector<KpiDefinition> definitionsOf(const Snapshot &snapshot)
{
    std::vector<KpiDefinition> out;
    for (const KpiReading &reading : snapshot.kpis)
        out.push_back(reading.kpi);
    return out;
}

std::vector<KpiData> kpiDataOf(const Snapshot &snapshot)
{
    std::vector<KpiData> out;
    for (const KpiReading &reading : snapshot.kpis)
        out.push_back(reading.data);
    return out;
}

Fingerprint fingerprintOf(const Snapshot &snapshot, const Fingerprint &labels)
{
    Fingerprint out = measuredFingerprint(definitionsOf(snapshot), kpiDataOf(snapshot));
    for (const SourceHealth &health : snapshot.sources)
        if (health.state != SourceState::Failed && isServer(health.info.kind)) {
            out[serverKey] = serverText(health.info.kind, health.info.version);
            break;
        }
    if (const Marker *deploy = newestDeploy(snapshot))
        out[buildKey] = deploy->label;
    for (const auto &[key, value] : labels)
        out[key] = value;
    return out;
}

Fingerprint fingerprintOf(const Baseline &baseline, const std::vector<KpiDefinition> &kpis)
{
    Fingerprint out = baseline.fingerprint;
    out.merge(measuredFingerprint(kpis, baseline.kpis)); // what was recorded wins
    if (!baseline.build.isEmpty())
        out.try_emplace(buildKey, baseline.build);
    if (isServer(baseline.sourceKind))
        out.try_emplace(serverKey, serverText(baseline.sourceKind, baseline.sourceVersion));
    return out;
}

void describeComparison(Snapshot &snapshot, const Baseline &baseline, const JudgeOptions &judge)
{
    ComparisonSet &set = *snapshot.comparison;
    const std::vector<KpiDefinition> kpis = definitionsOf(snapshot);
    set.plannedEnd = snapshot.plannedEnd;
    for (const KpiReading &reading : snapshot.kpis)
        if (isStale(reading.data, snapshot, judge))
            forbidVerdict(set, reading.kpi.id, {QStringLiteral("stale"), Tr::tr("The newest sample is too old for a window that ends now")}, kpis);
    addPreliminary(set);
    describeConditions(set, fingerprintOf(baseline, kpis), loadOf(kpis, baseline.kpis), snapshot.fingerprint, loadOf(kpis, kpiDataOf(snapshot)));
}

Snapshot compareRuns(const std::vector<KpiDefinition> &kpis, const Baseline &before, const Baseline &after, const CompareOptions &options)
{
    Snapshot snapshot;
    snapshot.asOf = after.window.end; // judged at the moment of the later run
    snapshot.window = after.window;
    for (const KpiDefinition &kpi : kpis) {
        const KpiData *data = after.find(kpi.id);
        if (!data && !before.find(kpi.id))
            continue;
        KpiReading reading;
        reading.kpi = kpi;
        if (data)
            reading.data = *data;
        reading.data.kpi = kpi.id;
        snapshot.step = std::max(snapshot.step, reading.data.step);
        snapshot.kpis.push_back(std::move(reading));
    }
    snapshot.fingerprint = fingerprintOf(after, kpis);
    JudgeOptions judge;
    judge.live = false;
    judge.acceptPartial = after.partialAccepted;
    judgeAndCompare(snapshot, before, options, judge);
    return snapshot;
}

Result<TimeRange> runWindow(const std::vector<Marker> &markers, const QString &name)
{
    QStringList known;
    for (const Marker &marker : markers) {
        if (marker.kind != MarkerKind::Test)
            continue;
        if (marker.label.compare(name, Qt::CaseInsensitive) == 0 || marker.id.compare(name, Qt::CaseInsensitive) == 0) {
            const TimeRange window{marker.start, marker.end};
            if (!window.isValid())
                return fail(ErrorCode::InvalidInput, Tr::tr("the run \"%1\" has no end").arg(name), {}, Tr::tr("give the window instead: START..END"));
            return window;
        }
        known << marker.label;
    }
    return fail(ErrorCode::NotFound, Tr::tr("there is no run \"%1\"").arg(name), {},
                known.isEmpty() ? Tr::tr("the project has no marked test run") : Tr::tr("known runs: %1").arg(known.join(QStringLiteral(", "))));
}

} // namespace sextant
