#pragma once
#include "models/analysis/histogramcompare.h"
#include "models/core/error.h"

#include <QString>

#include <string_view>
#include <vector>

namespace sextant::stats {

/// The samples of one metric as they stand in a file: any order, values may be NaN (missing) or infinite.
struct NamedSamples {
    QString metric;
    std::vector<double> t;
    std::vector<double> v;
    std::vector<std::size_t> line; ///< of the file, from 1
};

/// Reads "timestamp,metric,value" or "timestamp,value" (columns found by their names, in any order; without a header line in
/// the order given here). Times are Unix seconds or RFC 3339; an empty value, "NaN" or "null" is a missing sample.
/// Metrics come in the order of their first line. Fails with Parse and "file:line".
Result<std::vector<NamedSamples>> parseSamples(std::string_view bytes, const QString &file);

/// The one series of a file; missing samples stay as NaN so that positions count. Positions would lie if lines were reordered
/// or merged: fails with "file:line" when times do not ascend, and when there is no value or more than one metric.
Result<NamedSamples> parseSingleSeries(std::string_view bytes, const QString &file);

/// Reads "timestamp,instance,le,value": cumulative counters of a classic histogram. Bounds that not all instances have are
/// left out; a scrape without all bounds is skipped. Fails with Parse when no +Inf bucket exists.
Result<BucketSeries> parseBuckets(std::string_view bytes, const QString &file);

} // namespace sextant::stats
