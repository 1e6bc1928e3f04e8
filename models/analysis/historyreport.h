#pragma once
#include "models/analysis/burnrate.h"
#include "models/analysis/changepoints.h"
#include "models/analysis/forecast.h"
#include "models/analysis/kpihistory.h"
#include "models/analysis/regressionalert.h"
#include "models/core/clock.h"
#include "models/core/marker.h"
#include "models/core/verdict.h"

#include <functional>
#include <map>
#include <memory>

namespace sextant {

/// Where the numbers of a history come from; a percentile is only real when it comes from buckets.
enum class HistoryBasis {
    Buckets,      ///< the percentile of all observations of each hour or day
    Mean,         ///< mean over time
    Extreme,      ///< highest or lowest value
    MedianOfLine, ///< the median of a line of percentiles: the real percentile is not known
};

/// A lasting change of level and what was deployed next to it.
struct HistoryChange {
    stats::ChangePoint point;   ///< its index counts the values of the report's series
    double at = 0;              ///< start of the first span of the new level
    std::optional<Change> verdict; ///< Improved or Regressed; nullopt when neither direction is better
    std::optional<Marker> deploy;  ///< the nearest deploy or configuration marker
    double distance = 0;        ///< seconds from the marker to `at`; negative: the marker came later
    bool abrupt = true;         ///< false: one of the stairs that a slow drift is cut into
    bool provisional = false;   ///< perhaps a time of day or a weekend: the rhythm is not known and a side is shorter than three days
};

/// How fast an error budget was spent in one window.
struct BurnWindow {
    double seconds = 0;
    std::optional<double> errorRatio; ///< nullopt when less than half of the window is stored
    std::optional<double> burn;
};

/// Error budget of a target that allows a share of bad events (error ratio, cache misses) or of slow requests (a percentile
/// target whose limit is an edge of the buckets).
struct HistoryBudget {
    double slo = 0;                     ///< share that has to be good
    bool fromBuckets = false;           ///< counted requests; otherwise shares weighted by time
    std::array<BurnWindow, 3> windows;  ///< 1 h, 6 h, 3 d
    std::optional<double> left;         ///< share of the budget that is left, over what is stored of 30 days; may be negative
    double storedDays = 0;              ///< of the 30
    std::optional<stats::BurnSeverity> firing; ///< the most serious rule whose long and short window both burn
    bool fastJudged = false; ///< both windows of every paging rule are known. Never from buckets: those are kept by the hour
    bool slowJudged = false; ///< the same of the rules that open a ticket
};

/// One KPI over its stored time.
struct KpiHistoryReport {
    KpiDefinition kpi;
    QString source;
    HistoryBasis basis = HistoryBasis::Mean;
    double step = 0;         ///< seconds a value stands for
    TimeSeries series;       ///< complete spans only; times are their ends
    bool weekly = false;     ///< long enough that the weekly rhythm was taken out before the search
    bool rhythmUnknown = false; ///< too short for that, and fine enough for a daily curve
    std::vector<HistoryChange> changes;
    std::vector<stats::RegressionAlert> alerts;
    std::optional<HistoryBudget> budget;      ///< nullopt when the KPI has none
    std::optional<stats::Forecast> forecast;  ///< nullopt without a target
    double forecastFrom = 0; ///< the trend is that of the time from here on: since the last abrupt change
    /// Whether a regression is more than a time of day or a weekend: the rhythm is out, the same hours of the days before confirm it, or
    /// both levels lasted longer than a weekend.
    bool confirms(const stats::RegressionAlert &alert) const;
    bool alerting() const { return !alerts.empty() && alerts.back().open() && confirms(alerts.back()); }
    /// Whether the newest value still tells how things are: it is at most two of its steps, or ten minutes, old.
    bool isCurrent(double asOf) const { return !series.empty() && asOf - series.t.back() <= std::max(2 * step, 600.0); }
};

/// The history of a project as one immutable value: page, command line and tests read the same.
struct HistoryReport {
    TimeRange window;
    HistoryLevel level = HistoryLevel::Hour;
    double asOf = 0;
    bool sample = false;
    HistoryRetention retention;
    std::vector<HistorySpan> spans;  ///< everything that is stored, whatever the window
    std::vector<KpiHistoryReport> kpis; ///< catalogue order; only those with values in the window
    std::vector<Marker> markers;
    const KpiHistoryReport *find(const QString &kpi) const
    {
        for (const KpiHistoryReport &row : kpis)
            if (row.kpi.id == kpi)
                return &row;
        return nullptr;
    }
};
using HistoryReportPtr = std::shared_ptr<const HistoryReport>;

/// What a report is made of.
struct HistoryInput {
    std::vector<KpiDefinition> kpis;
    std::map<QString, QString> sources;   ///< by KPI: the source it is bound to now; its history is preferred
    std::vector<KpiHistory> shown;        ///< at the level of the window
    std::vector<KpiHistory> month;        ///< hours of 30 days
    std::vector<KpiHistory> recent;       ///< raw points of 6 hours
    std::vector<HistorySpan> spans;
    HistoryRetention retention;
    std::vector<Marker> markers;
    TimeRange window;
    double asOf = 0;
    bool sample = false;
};

/// The level that shows a window with some hundred to two thousand values.
HistoryLevel levelFor(const TimeRange &window);

/// The values of a history by the KPI's own statistic, at a level with spans. Spans that end after `asOf` are not complete and left out.
struct HistoryValues {
    HistoryBasis basis = HistoryBasis::Mean;
    double step = 0;
    TimeSeries series;
};
HistoryValues historyValues(const KpiDefinition &kpi, const KpiHistory &history, double asOf);

/// `month` and `recent` may be nullptr. nullopt when the KPI's target allows no share of bad events.
std::optional<HistoryBudget> historyBudget(const KpiDefinition &kpi, const KpiHistory *month, const KpiHistory *recent, double asOf);

/// Everything about every KPI. Takes a second or more for long histories: never call it on the GUI thread.
/// `cancelled` is asked between KPIs.
HistoryReport analyseHistory(const HistoryInput &input, const std::function<bool()> &cancelled = {});

} // namespace sextant
