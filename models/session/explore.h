#pragma once
#include "models/analysis/changescan.h"
#include "models/analysis/snapshot.h"

namespace sextant {

/// "What else changed?" over every bound series and, when asked, every metric a source has.
struct ExploreRequest {
    SnapshotPtr snapshot;              ///< the window that is explained; not null
    std::optional<Baseline> baseline;  ///< compared with; without one, the window of the same length before
    std::vector<std::shared_ptr<MetricSource>> sources; ///< empty: bound series only
    int mostMetrics = 200;             ///< of each source: every metric costs two queries
};

struct Exploration {
    Scan scan;
    TimeRange before;
    TimeRange after;
    std::size_t metrics = 0;  ///< asked for
    std::size_t left = 0;     ///< not asked for because of mostMetrics
    std::size_t failed = 0;   ///< metrics whose query failed
    friend bool operator==(const Exploration &, const Exploration &) = default;
};

/// The query that makes one line of a metric: counters as a rate summed over all series, everything else averaged.
QString exploreQuery(const QString &metric, double step);

/// Blocks until all answers are in: call it from a thread that is neither the GUI's nor one of the parsing pool. Fails only
/// when nothing at all could be compared.
Result<Exploration> explore(const ExploreRequest &request);

} // namespace sextant
