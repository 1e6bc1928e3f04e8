#pragma once
#include "models/analysis/kpihistory.h"
#include "models/analysis/snapshot.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace sextant {

/// Gathers what refreshes brought until it is written: complete points only, each once.
class HistoryCollector
{
public:
    /// Forgets everything; `stored` says what a project has already.
    void start(const std::vector<HistorySpan> &stored);
    /// New points of a live moment: no sample data, no partial answers, no stand-ins for another quantity, not the point that is
    /// still filling, nothing coarser than an hour.
    void take(const Snapshot &snapshot);
    /// Hands out what was gathered.
    std::vector<HistoryBatch> drain();
    /// Takes back what could not be written; it is handed out again.
    void giveBack(const std::vector<HistoryBatch> &batches);

private:
    using Key = std::pair<QString, QString>; // KPI, source
    std::map<Key, double> m_last;
    std::map<std::pair<Key, double>, HistoryBatch> m_pending; // by step too
};

/// One KPI to ask a source about: points of a window, hours of buckets, or both.
struct HistoryTask {
    KpiDefinition kpi;
    Binding binding;
    std::shared_ptr<MetricSource> source;
    std::optional<TimeRange> points;
    double step = 0;
    std::optional<TimeRange> hours; ///< full hours that end in (start, end]
};

/// What the tasks are made from.
struct HistoryScope {
    std::vector<KpiDefinition> kpis;
    std::vector<Binding> bindings;
    std::vector<std::shared_ptr<MetricSource>> sources;
};

/// The step at which a window is fetched: a minute for hours, a quarter of an hour for weeks, an hour for months.
double harvestStep(double seconds);

/// Everything of the last `seconds`, for "Collect the last N days".
std::vector<HistoryTask> backfillTasks(const HistoryScope &scope, double seconds, double now);

/// What is missing since the project was closed, at most two weeks, and full hours of buckets that have ended. A KPI that has
/// no history yet gets no points here: the first refreshes bring them.
std::vector<HistoryTask> dueTasks(const HistoryScope &scope, const std::vector<HistorySpan> &stored, double now);

/// The answers; a KPI whose queries fail is named in `errors`, the others are there all the same.
struct HistoryHarvest {
    std::vector<HistoryBatch> batches;
    std::vector<Error> errors;
    std::size_t points = 0;
    std::size_t hours = 0;
};

/// Asks the sources, one KPI after another so that a server has two queries of this at a time at most. Blocks: not on the GUI thread and not on
/// the pool that parses answers. `progress(done, all)` is called on the calling thread and stops the rest by answering false.
HistoryHarvest harvest(const std::vector<HistoryTask> &tasks, const std::function<bool(int, int)> &progress = {});

} // namespace sextant
