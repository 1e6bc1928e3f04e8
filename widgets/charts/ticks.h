#pragma once
#include "models/core/timerange.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace sextant {

/// The value axis: round numbers in display units, three to six grid lines.
struct ValueAxis {
    double low = 0;  ///< base unit
    double high = 1; ///< base unit
    std::vector<double> ticks; ///< base unit, ascending, from low to high
};
/// The smallest axis of steps 1, 2, 2.5 or 5 times a power of ten that holds [min, max] in at most five steps.
/// `factor`: shown = base * factor.
ValueAxis valueAxis(double min, double max, bool fromZero, double factor);

struct TimeTick {
    double time = 0;
    QString label;
    bool strong = false; ///< midnight: the day instead of the hour
};
/// Ticks on round local times at least `spacing` apart on an axis of `width`. `offset`: seconds east of UTC.
std::vector<TimeTick> timeTicks(const TimeRange &range, double width, double spacing, int offset, const QLocale &locale);

/// "Thu 13:05" or "19 Mar 13:05:20": a moment as the crosshair names it.
QString momentText(double time, double step, int offset, const QLocale &locale);

} // namespace sextant
