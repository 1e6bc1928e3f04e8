#pragma once
#include "models/analysis/kpihistory.h"

#include <span>

namespace sextant {

/// The number of the span (n * span, (n + 1) * span] that `end` lies in: the end of a span belongs to it, because a point
/// stands for the time before it.
qint64 spanIndex(double end, double span);

/// Raw points of a series and new ones together. Of equal times the finer or the newer counts; a coarse point gives way to finer
/// ones inside its time; points that are no number are dropped. Both ascending; so is the result.
std::vector<HistoryRow> mergedRaw(const std::vector<HistoryRow> &stored, const TimeSeries &added, double step);

/// One row a span of `span` seconds from finer rows (ascending): minimum and maximum exact, mean and median weighted by time.
std::vector<HistoryRow> rolledUp(std::span<const HistoryRow> finer, double span);

/// Buckets of longer spans: increments added up bound by bound. Spans whose hours share no bounds are left out.
std::vector<HistoryBuckets> rolledUp(std::span<const HistoryBuckets> hours, double span);

} // namespace sextant
