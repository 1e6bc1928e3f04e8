#include "models/core/unit.h"

#include "models/core/wording.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sextant {
namespace {

const QChar noBreakSpace(0x00A0);
const QChar minusSign(0x2212);

struct UnitName {
    Unit unit;
    const char *name;
};
constexpr std::array<UnitName, 8> unitNames{{{Unit::None, ""},
                                             {Unit::Seconds, "s"},
                                             {Unit::Bytes, "B"},
                                             {Unit::Ratio, "ratio"},
                                             {Unit::Count, "count"},
                                             {Unit::PerSecond, "1/s"},
                                             {Unit::BytesPerSecond, "B/s"},
                                             {Unit::BitsPerSecond, "bit/s"}}};

struct Step {
    double from; // smallest reference (base unit) this step is used for
    double factor;
    const char *symbol;
};
constexpr std::array<Step, 3> timeSteps{{{1.0, 1.0, "s"}, {1e-3, 1e3, "ms"}, {0.0, 1e6, "µs"}}};
constexpr std::array<Step, 5> byteSteps{
    {{1e12, 1e-12, "TB"}, {1e9, 1e-9, "GB"}, {1e6, 1e-6, "MB"}, {1e3, 1e-3, "kB"}, {0.0, 1.0, "B"}}};
constexpr std::array<Step, 4> byteRateSteps{
    {{1e9, 1e-9, "GB/s"}, {1e6, 1e-6, "MB/s"}, {1e3, 1e-3, "kB/s"}, {0.0, 1.0, "B/s"}}};
constexpr std::array<Step, 4> bitRateSteps{
    {{1e9, 1e-9, "Gbit/s"}, {1e6, 1e-6, "Mbit/s"}, {1e3, 1e-3, "kbit/s"}, {0.0, 1.0, "bit/s"}}};

template<std::size_t N>
DisplayScale pick(const std::array<Step, N> &steps, double reference)
{
    for (const Step &step : steps)
        if (std::abs(reference) >= step.from)
            return {step.factor, QString::fromUtf8(step.symbol)};
    return {steps.back().factor, QString::fromUtf8(steps.back().symbol)};
}

QString word(double value)
{
    if (std::isnan(value))
        return QStringLiteral("NaN");
    return value > 0 ? QStringLiteral("+Inf") : minusSign + QStringLiteral("Inf");
}

int decimalsFor(double shown, int significant)
{
    if (shown == 0)
        return 0;
    // Below one, two places are what the eye compares: 0.91 s, a shift of 0.06. A hundredth and less keeps its digits.
    if (const double size = std::abs(shown); significant == 3 && size < 1 && size >= 0.01)
        return 2;
    const int magnitude = int(std::floor(std::log10(std::abs(shown)))) + 1;
    return std::clamp(significant - magnitude, 0, 12);
}

/// A true minus sign. Some languages put marks of direction before it, which leftToRight() makes needless.
QString withMinus(QString text)
{
    return text.remove(QChar(0x200E)).remove(QChar(0x200F)).remove(QChar(0x061C)).replace(u'-', minusSign);
}

QString plainNumber(double value, const DisplayScale &scale, const QLocale &locale, int significant)
{
    if (!std::isfinite(value))
        return word(value);
    double shown = value * scale.factor;
    if (std::abs(shown) < 1e-12)
        shown = 0; // "−0.00" and "1e-17" say nothing
    const int decimals = decimalsFor(shown, significant);
    QString text = locale.toString(shown, 'f', decimals);
    // Trailing zeros behind the point claim a precision only where all three digits are wanted: 2.10 s, but 52 %.
    if (decimals > 0 && shown == std::floor(shown) && std::abs(shown) < 1e15)
        text = locale.toString(shown, 'f', 0);
    return withMinus(text);
}

QString plainQuantity(double value, const DisplayScale &scale, const QLocale &locale, int significant)
{
    const QString number = plainNumber(value, scale, locale, significant);
    return scale.symbol.isEmpty() ? number : number + noBreakSpace + scale.symbol;
}

QString plusOf(double value)
{
    return value > 0 && std::isfinite(value) ? QStringLiteral("+") : QString();
}

} // namespace

QString unitName(Unit unit)
{
    for (const auto &entry : unitNames)
        if (entry.unit == unit)
            return QLatin1String(entry.name);
    return {};
}

std::optional<Unit> unitFromName(const QString &name)
{
    for (const auto &entry : unitNames)
        if (name == QLatin1String(entry.name))
            return entry.unit;
    return std::nullopt;
}

DisplayScale displayScale(Unit unit, double reference)
{
    const double size = std::isfinite(reference) ? reference : 0;
    switch (unit) {
    case Unit::Seconds: return size == 0 ? DisplayScale{1e3, QStringLiteral("ms")} : pick(timeSteps, size);
    case Unit::Bytes: return pick(byteSteps, size);
    case Unit::BytesPerSecond: return pick(byteRateSteps, size);
    case Unit::BitsPerSecond: return pick(bitRateSteps, size);
    case Unit::Ratio: return {100, QStringLiteral("%")};
    case Unit::PerSecond: return {1, QStringLiteral("req/s")};
    case Unit::Count:
    case Unit::None: break;
    }
    return {1, {}};
}

QString formatNumber(double value, const DisplayScale &scale, const QLocale &locale, int significant)
{
    const QString text = plainNumber(value, scale, locale, significant);
    return text.contains(minusSign) ? leftToRight(text, locale) : text; // digits alone keep their order
}

QString formatQuantity(double value, const DisplayScale &scale, const QLocale &locale, int significant)
{
    return leftToRight(plainQuantity(value, scale, locale, significant), locale);
}

QString formatSigned(double value, const DisplayScale &scale, const QLocale &locale, int significant)
{
    return leftToRight(plusOf(value) + plainQuantity(value, scale, locale, significant), locale);
}

int digitsToTell(double value, double limit, const DisplayScale &scale, const QLocale &locale)
{
    if (value == limit || !std::isfinite(value) || !std::isfinite(limit))
        return 3;
    for (int digits = 3; digits < 15; ++digits) {
        // Numbers, not texts: "200.0" and "200" are different texts that read the same.
        const double unit = std::pow(10.0, decimalsFor(value * scale.factor, digits));
        if (std::round(value * scale.factor * unit) != std::round(limit * scale.factor * unit)
            && formatNumber(value, scale, locale, digits) != formatNumber(limit, scale, locale, digits))
            return digits;
    }
    return 15;
}

QString formatChange(double from, double to, Unit unit, const QLocale &locale)
{
    if (!std::isfinite(from) || !std::isfinite(to))
        return QStringLiteral("–");
    const auto sign = [](double x) { return x < 0 ? QString(minusSign) : plusOf(x); };
    if (unit == Unit::Ratio) {
        const double points = (to - from) * 100;
        const QString number = locale.toString(std::abs(points), 'f', std::abs(points) < 10 ? 1 : 0);
        return leftToRight(sign(points) + number + noBreakSpace + QStringLiteral("pp"), locale);
    }
    if (from == 0) // no percentage over a zero base
        return formatSigned(to - from, displayScale(unit, to), locale);
    const double percent = (to - from) / std::abs(from) * 100;
    return leftToRight(sign(percent) + locale.toString(std::abs(percent), 'f', 1) + noBreakSpace + u'%', locale);
}

} // namespace sextant
