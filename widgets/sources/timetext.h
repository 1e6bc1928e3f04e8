#pragma once
#include "models/core/timerange.h"

#include <QLocale>

namespace sextant {

/// A moment in the zone of this desktop: "25 Feb 2026 09:00".
QString momentText(double time, const QLocale &locale);
/// "25 Feb 2026 09:00 to 26 Feb 2026 09:00"; the day is not repeated when both ends share it.
QString rangeText(const TimeRange &range, const QLocale &locale);
/// The zone at a moment: "CET (UTC+1)", "UTC".
QString zoneText(double time);

} // namespace sextant
