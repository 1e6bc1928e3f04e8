#include "models/session/recentload.h"
#include "models/session/runs.h"
#include "models/sources/catalogue/fetch.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RecentLoad)
};

constexpr double recentSpan = 7 * 86400;
constexpr double recentStep = 900; // a peak of minutes is no busy period

std::optional<LoadFacts> recentLoad(const KpiReading &reading, const RefreshRequest &request, double end, const Clock &clock, QThreadPool &pool)
{
    const auto source = std::find_if(request.sources.begin(), request.sources.end(),
                                     [&](const auto &candidate) { return candidate->config().id == reading.data.binding.source; });
    const auto binding = std::find_if(request.bindings.begin(), request.bindings.end(), [&](const Binding &candidate) {
        return candidate.kpi == reading.kpi.id && candidate.source == reading.data.binding.source;
    });
    if (source == request.sources.end() || binding == request.bindings.end())
        return std::nullopt;
    auto future = fetchKpi(**source, reading.kpi, *binding, {end - recentSpan, end}, recentStep, recentStep / 4, clock, pool);
    future.waitForFinished();
    if (future.resultCount() == 0)
        return std::nullopt;
    const Result<KpiData> data = future.result();
    return data ? loadOf({reading.kpi}, {*data}) : std::nullopt;
}

} // namespace

BusyCheck busyBesideRecent(const Snapshot &snapshot, const RefreshRequest &request, const Clock &clock, QThreadPool &pool)
{
    const auto load = loadOf(definitionsOf(snapshot), kpiDataOf(snapshot));
    std::optional<LoadFacts> recent;
    if (load)
        recent = recentLoad(*snapshot.find(load->kpi), request, snapshot.window.end, clock, pool);
    return busyPeriodBeside(load, recent, Tr::tr("7 days"));
}

} // namespace sextant
