#pragma once
#include <QLocale>
#include <QString>

#include <optional>

namespace sextant {

/// Base units: everything inside Sextant is in one of these; scaling happens at the screen.
enum class Unit {
    None,           ///< a pure number (CLS)
    Seconds,
    Bytes,
    Ratio,          ///< 0..1, shown as percent
    Count,          ///< things: users, connections
    PerSecond,      ///< requests per second
    BytesPerSecond,
    BitsPerSecond,
};

/// Stable short name for files and the command line: "s", "B", "ratio", "count", "1/s", "B/s", "bit/s", "".
QString unitName(Unit unit);
std::optional<Unit> unitFromName(const QString &name);

/// How a number of one KPI is shown: one scale for all its values, so that a tile does not switch from ms to s while live.
struct DisplayScale {
    double factor = 1; ///< shown = base value * factor
    QString symbol;    ///< "ms", "s", "%", "req/s", "MB"; empty for pure numbers
};

/// The scale on which `reference` (usually the limit or the largest value) has one to four digits before the point.
DisplayScale displayScale(Unit unit, double reference);

/// `value` on `scale` with three significant digits; NaN and infinities as words. No unit.
QString formatNumber(double value, const DisplayScale &scale, const QLocale &locale, int significant = 3);
/// formatNumber() and the symbol, joined by a no-break space.
QString formatQuantity(double value, const DisplayScale &scale, const QLocale &locale, int significant = 3);
/// A signed number with a true minus sign: "+12.4", "−3".
QString formatSigned(double value, const DisplayScale &scale, const QLocale &locale, int significant = 3);
/// Digits needed so that `value` and `limit` do not read the same (never "200 < 200"); 3 to 15.
int digitsToTell(double value, double limit, const DisplayScale &scale, const QLocale &locale);
/// A change as people read it: "−47.4 %" for relative values, "+6 pp" between two percentages.
QString formatChange(double from, double to, Unit unit, const QLocale &locale);

} // namespace sextant
