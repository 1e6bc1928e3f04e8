#include "models/session/recentload.h"
#include "models/session/runs.h"
#include "models/session/session.h"

#include <algorithm>

namespace sextant {

void Session::compareBaselines(const QString &before, const QString &after)
{
    const auto named = [this](const QString &id) {
        return std::find_if(m_state.baselines.begin(), m_state.baselines.end(), [&](const Baseline &baseline) { return baseline.id == id; });
    };
    const auto first = named(before);
    const auto second = named(after);
    if (first == m_state.baselines.end() || second == m_state.baselines.end()) {
        Q_EMIT editFailed(Error{ErrorCode::NotFound, tr("one of the baselines is gone"), {}, {}});
        return;
    }
    auto future = QtConcurrent::run(&m_comparePool, [kpis = m_kpis, older = *first, newer = *second, title = m_state.property(QStringLiteral("title"), m_state.info.title),
                                                     scope = m_state.property(QStringLiteral("scope")), sample = m_state.info.sample, markers = m_state.markers] {
        Snapshot runs = compareRuns(kpis, older, newer);
        runs.project = title;
        runs.scope = scope;
        runs.sample = sample;
        runs.markers = markers;
        runs.id = newer.hash.left(8);
        return std::make_shared<const Snapshot>(std::move(runs));
    });
    whenDone(future, this, [this](const SnapshotPtr &runs) { Q_EMIT runsCompared(runs); });
}

void Session::exploreChanges(bool allMetrics)
{
    if (m_exploring || !m_snapshot)
        return;
    m_exploring = true;
    ExploreRequest request;
    request.snapshot = m_snapshot;
    if (const Baseline *baseline = m_state.activeBaseline())
        request.baseline = *baseline;
    if (allMetrics)
        request.sources = m_sources;
    whenDone(QtConcurrent::run(&m_comparePool, [request] { return explore(request); }), this, [this](const Result<Exploration> &found) {
        m_exploring = false;
        Q_EMIT explored(found);
    });
}

void Session::checkBusyPeriod()
{
    if (!m_snapshot)
        return;
    auto future = QtConcurrent::run(&m_comparePool, [snapshot = m_snapshot, request = request(), clock = m_deps.clock, pool = m_deps.pool] {
        return busyBesideRecent(*snapshot, request, *clock, *pool);
    });
    whenDone(future, this, [this](const BusyCheck &check) { Q_EMIT busyChecked(check); });
}

} // namespace sextant
