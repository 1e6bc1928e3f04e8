#pragma once
#include "models/analysis/snapshot.h"
#include "models/core/clock.h"

#include <QThreadPool>

#include <memory>
#include <vector>

namespace sextant {

/// Which time a screen looks at, as the project stores it: "24h" (ends now) or "START..END".
struct WindowChoice {
    QString text = QStringLiteral("1h");
    bool isLive() const { return !text.contains(QStringLiteral("..")); }
    Result<TimeRange> at(double now) const;
    friend bool operator==(const WindowChoice &, const WindowChoice &) = default;
};

/// The grid step of a window: about 300 points, a readable length, never below the scrape interval.
double gridStep(const TimeRange &window, double scrapeInterval);

/// Everything one refresh needs, as values.
struct RefreshRequest {
    QString project;
    QString scope;
    bool sample = false;
    std::vector<KpiDefinition> kpis;
    std::vector<std::shared_ptr<MetricSource>> sources;
    std::vector<Binding> bindings;
    WindowChoice window;
    std::optional<Baseline> baseline;
    std::vector<Marker> markers;
    std::optional<double> pausedAt; ///< frozen: the window ends here instead of now
    SnapshotPtr previous;           ///< last good data, kept and aged when a query fails
    CompareOptions compare;
    bool finalLook = false;         ///< the one look at the planned end: a window that ends now is not preliminary
    bool acceptPartial = false;
    Fingerprint labels;             ///< what people said about the current conditions: "build", "configuration", …
};

/// Asks every source for every bound KPI, judges and compares. Blocks until all answers or their deadlines are in: call it
/// from a thread that is neither the GUI's nor one of `pool`, which parses meanwhile.
Result<Snapshot> refresh(const RefreshRequest &request, const Clock &clock, QThreadPool &pool);

/// The definition of every KPI that has data or a target, catalogue order kept.
void judgeAndCompare(Snapshot &snapshot, const std::optional<Baseline> &baseline, const CompareOptions &compare,
                     const JudgeOptions &judge);

} // namespace sextant
