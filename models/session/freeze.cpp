#include "models/session/freeze.h"

#include "models/core/datatext.h"
#include "models/sources/catalogue/assemble.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Freeze)
};

bool agreedTo(const Snapshot &snapshot, const QString &source)
{
    return std::any_of(snapshot.sources.begin(), snapshot.sources.end(),
                       [&](const SourceHealth &health) { return health.config.id == source && !health.partialConsent.isEmpty(); });
}

} // namespace

Result<Baseline> baselineFrom(const Snapshot &snapshot, const FreezeOptions &options)
{
    Baseline baseline;
    baseline.name = options.name;
    baseline.build = options.build;
    baseline.window = snapshot.window;
    baseline.createdAt = snapshot.asOf;
    baseline.partialAccepted = options.acceptPartial;
    QStringList partial;
    for (const KpiReading &reading : snapshot.kpis) {
        if (!reading.data.value && reading.data.series.empty())
            continue;
        if (reading.data.error) // last good data of another moment is not this window
            continue;
        if (reading.data.partial && agreedTo(snapshot, reading.data.binding.source))
            baseline.partialAccepted = true;
        else if (reading.data.partial)
            partial << shownText(reading.kpi.shortName);
        baseline.kpis.push_back(judgedOnly(reading.data));
    }
    if (baseline.kpis.empty())
        return fail(ErrorCode::NotFound, Tr::tr("there is nothing to freeze in this window"), Tr::tr("no KPI has data"),
                    Tr::tr("choose another window or connect a source"));
    if (!partial.isEmpty() && !options.acceptPartial)
        return fail(ErrorCode::InvalidInput, Tr::tr("the data are partial"), partial.join(QStringLiteral(", ")),
                    Tr::tr("freeze a complete window, or accept partial data explicitly"));
    for (const SourceHealth &health : snapshot.sources) {
        if (health.state == SourceState::Failed)
            continue;
        baseline.sourceKind = health.info.kind;
        baseline.sourceVersion = health.info.version;
        break;
    }
    baseline.fingerprint = snapshot.fingerprint;
    if (!options.build.isEmpty())
        baseline.fingerprint[QStringLiteral("build")] = options.build;
    for (const auto &[key, value] : options.labels)
        if (value.isEmpty())
            baseline.fingerprint.erase(key);
        else
            baseline.fingerprint[key] = value;
    if (baseline.build.isEmpty() && baseline.fingerprint.contains(QStringLiteral("build")))
        baseline.build = baseline.fingerprint.at(QStringLiteral("build"));
    return baseline;
}

} // namespace sextant
