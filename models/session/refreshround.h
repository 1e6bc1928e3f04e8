#pragma once
#include "models/session/refresh.h"

#include <QFuture>

namespace sextant {

/// One refresh on its way: connects, asks, and collects the readings. Lives on the stack of refresh().
class RefreshRound
{
public:
    RefreshRound(const RefreshRequest &request, const Clock &clock, QThreadPool &pool, Snapshot &snapshot);
    /// Fills the snapshot's sources and readings. Its window, live and asOf are set already.
    void run();

private:
    void connectSources();
    bool startFromLastTime(std::size_t source);
    void applyConnection(std::size_t source, const Result<SourceInfo> &info);
    void prepare();
    void prepare(KpiReading &reading, std::size_t index);
    void probeKnownSources();
    void probe(std::size_t source);
    void ask(std::size_t kpi);
    void take(std::size_t kpi);
    void summarise(SourceHealth &health) const;
    const SourceHealth *healthBefore(const SourceConfig &config) const;
    /// The last good data with the new error: shown with its age, judged as stale.
    KpiData keptFrom(const KpiReading &reading, const Error &error) const;

    const RefreshRequest &m_request;
    const Clock &m_clock;
    QThreadPool &m_pool;
    Snapshot &m_snapshot;
    std::vector<bool> m_known; ///< by source: not asked who it is, so its first answer has to show that it lives
    std::vector<std::optional<std::size_t>> m_sourceOf; ///< by KPI: whom to ask; nullopt when there is nobody or no need
    std::vector<std::optional<QFuture<Result<KpiData>>>> m_fetching;
};

} // namespace sextant
