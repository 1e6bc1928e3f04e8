#pragma once
#include "models/core/kpidata.h"

#include <array>
#include <optional>
#include <vector>

namespace sextant {

/// How fine a stored history is. Each level is made from the one before it while that is still there, and is kept longer.
enum class HistoryLevel { Raw, Minute, Hour, Day };
inline constexpr std::array<HistoryLevel, 4> historyLevels{HistoryLevel::Raw, HistoryLevel::Minute, HistoryLevel::Hour, HistoryLevel::Day};

/// Seconds a row of the level stands for; 0 for raw points, which know their own.
double levelSpan(HistoryLevel level);
/// "raw", "minute", "hour", "day": for files and the command line.
QString levelName(HistoryLevel level);

/// A raw point or the summary of a minute, hour or day. It stands for the time (end - span, end].
struct HistoryRow {
    double end = 0;
    double covered = 0; ///< seconds of the span with data
    int points = 0;     ///< raw points behind it
    double min = 0;
    double max = 0;
    double mean = 0;    ///< weighted by time
    double median = 0;  ///< weighted by time; of a day: of its hours' medians
    friend bool operator==(const HistoryRow &, const HistoryRow &) = default;
};

/// Increments by bucket of the span that ends at `end`: merged, never averaged, so a percentile of it is a real one.
struct HistoryBuckets {
    double end = 0;
    HistogramWindow buckets;
    friend bool operator==(const HistoryBuckets &, const HistoryBuckets &) = default;
};

/// The stored history of one KPI from one source at one level, ascending in time.
struct KpiHistory {
    QString kpi;
    QString source;
    HistoryLevel level = HistoryLevel::Raw;
    std::vector<HistoryRow> rows;
    std::vector<HistoryBuckets> buckets; ///< hours and days only
    friend bool operator==(const KpiHistory &, const KpiHistory &) = default;
};

/// New complete points of one KPI. Each stands for the `step` seconds before it; hours of buckets end on full hours.
struct HistoryBatch {
    QString kpi;
    QString source;
    double step = 0;
    TimeSeries points;
    std::vector<HistoryBuckets> hours;
};

/// A point may stand for an hour at most: coarser ones would hide what an hour was like.
inline constexpr double coarsestHistoryStep = 3600;

/// How many days each level is kept; 0 is forever.
struct HistoryRetention {
    std::array<int, 4> days{7, 30, 400, 0};
    int of(HistoryLevel level) const { return days[std::size_t(level)]; }
    /// "7d 30d 400d forever": raw, minute, hour, day.
    QString text() const;
    friend bool operator==(const HistoryRetention &, const HistoryRetention &) = default;
};
/// InvalidInput unless there are four lengths, whole days or "forever", none shorter than the one before it.
Result<HistoryRetention> parseRetention(const QString &text);

/// What a store holds of one KPI and source.
struct HistorySpan {
    QString kpi;
    QString source;
    std::array<qint64, 4> rows{}; ///< by level
    double last = 0;              ///< end of the newest raw point or, without raw ones, of the newest row
    double lastHour = 0;          ///< end of the newest hour with buckets, 0 without
};

} // namespace sextant
