#pragma once
#include "models/analysis/cleaning.h"

#include <QString>

#include <optional>

namespace sextant::stats {

/// Which side of the limit is the bad one.
enum class LimitSide { Above, Below };

/// What the level of a metric will do about a limit if it goes on as it did.
enum class Outlook {
    TooFewValues, ///< fewer than 12, or no time passes
    NoTrend,      ///< the interval of the slope includes no change
    Away,         ///< a trend, but not towards the limit
    Beyond,       ///< the level is already beyond the limit
    Later,        ///< not within ten times the time that was looked at: too far to tell
    Reaches,
};

/// A straight line through a series and where it meets a limit. Times are seconds.
struct Forecast {
    Outlook outlook = Outlook::TooFewValues;
    double slope = 0;      ///< base units a second
    double slopeLow = 0;   ///< 95 % interval
    double slopeHigh = 0;
    double p = 1;          ///< of no trend
    double level = 0;      ///< of the line at the last value
    std::optional<double> earliest = {}; ///< from the last value to the crossing; only when it Reaches
    std::optional<double> expected = {};
    std::optional<double> latest = {};   ///< absent: possibly later than can be told
};

/// Theil-Sen slope (median of all slopes between two values; single outliers do not move it). Its interval inverts Kendall's
/// statistic, with a variance that knows the autocorrelation of the residuals; the crossing's interval follows from the
/// slope's and the level's (Fieller). Sub-daily series of two weeks or more lose their weekly rhythm first.
/// The level is meant, not its peaks: single values pass the limit earlier.
Forecast forecastToLimit(const Points &series, double limit, LimitSide side);

/// "Reaches the limit in 9 to 14 days", "No trend", … for a reader.
QString outlookText(const Forecast &forecast);

} // namespace sextant::stats
