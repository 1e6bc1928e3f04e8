#pragma once
#include "models/analysis/snapshot.h"
#include "models/core/clock.h"
#include "models/session/pacing.h"

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

inline constexpr int defaultPoints = 300; ///< what a chart of a usual window shows without crowding

/// The grid step of a window: at most `points` of them, a readable length, never below the scrape interval, and never more than
/// 11,000 intervals.
double gridStep(const TimeRange &window, double scrapeInterval, int points = defaultPoints);

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
    bool acceptPartial = false;     ///< a person agreed to judge partial data of every source, for this run
    std::map<QString, QString> partialConsent; ///< by source: who agreed to judge its partial data, and when
    /// The same question a little later: ask only for the steps behind `previous`, do not ask again who answers, and leave alone
    /// what only a person can mend. False: ask for everything.
    bool extend = false;
    std::map<QString, HeldSource> held; ///< sources to leave alone this time, by id
    int points = defaultPoints; ///< per series: what the widest chart can show
    bool bucketSeries = false; ///< fetch the buckets of every interval, for a baseline; a comparison with one that has them does so, too
    StopToken stop;            ///< a newer wish makes this one pointless
    bool finalLook = false;         ///< the one look at the planned end: a window that ends now is not preliminary
    Fingerprint labels;             ///< what people said about the current conditions: "build", "configuration", …
};

/// Asks every source for every bound KPI, judges and compares. Blocks until all answers or their deadlines are in: call it
/// from a thread that is neither the GUI's nor one of `pool`, which parses meanwhile. A source that fails as a whole costs one
/// question, not one for every KPI.
Result<Snapshot> refresh(const RefreshRequest &request, const Clock &clock, QThreadPool &pool);

/// Adds the buckets of every interval to the histograms of a finished refresh, for the same moment: what a baseline keeps.
/// Blocks as refresh() does. What cannot be had leaves a warning in its KPI.
Snapshot withBucketSeries(Snapshot snapshot, const std::vector<std::shared_ptr<MetricSource>> &sources, const std::vector<Binding> &bindings,
                          const StopToken &stop = {});

/// The rules for one KPI: partial data of its source may be judged where a person agreed to it.
JudgeOptions judgeOptionsFor(const Snapshot &snapshot, const KpiReading &reading, JudgeOptions judge);

/// Judges every KPI that has a target and compares it with its baseline, on the complete steps only. Partial data of a source are
/// judged when `judge` or the consent noted in its health allow it. Targets that need load are judged last, because they rest on
/// other verdicts of the same window.
void judgeAndCompare(Snapshot &snapshot, const std::optional<Baseline> &baseline, const CompareOptions &compare,
                     const JudgeOptions &judge);

} // namespace sextant
