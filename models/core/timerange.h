#pragma once
#include "models/core/error.h"

#include <QString>

namespace sextant {

/// A closed window [start, end] in Unix seconds.
struct TimeRange {
    double start = 0;
    double end = 0;
    double length() const { return end - start; }
    bool isValid() const { return end > start; }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

/// A PromQL duration such as "90s", "1h30m", "2w" or "500ms", in seconds.
Result<double> parseDuration(const QString &text);
/// The shortest PromQL spelling of a whole number of milliseconds: 300 -> "5m", 0.5 -> "500ms".
QString durationText(double seconds);
/// RFC 3339, Unix seconds, "now" or "now-6h", in Unix seconds.
Result<double> parseTime(const QString &text, double now);
/// "START..END" with any of the time spellings, or a duration that ends now.
Result<TimeRange> parseWindow(const QString &text, double now);
/// RFC 3339 in UTC with a trailing Z; milliseconds only when there are some.
QString rfc3339(double time);

} // namespace sextant
