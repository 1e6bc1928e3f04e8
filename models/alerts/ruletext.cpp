#include "models/alerts/ruletext.h"

#include "models/sources/catalogue/querytext.h"

#include <array>
#include <charconv>
#include <cmath>

namespace sextant::rules {
namespace {

/// "%.4g" without the locale.
QString fourDigits(double value)
{
    std::array<char, 48> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, 4).ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

/// Large or small numbers with an SI prefix, by the same repeated steps as the server takes.
QString prefixed(double value)
{
    static constexpr std::array<const char *, 8> large{"k", "M", "G", "T", "P", "E", "Z", "Y"};
    static constexpr std::array<const char *, 8> small{"m", "u", "n", "p", "f", "a", "z", "y"};
    QString prefix;
    if (value == 0 || !std::isfinite(value))
        return fourDigits(value);
    if (std::abs(value) >= 1) {
        for (std::size_t i = 0; i < large.size() && std::abs(value) >= 1000; ++i) {
            prefix = QLatin1String(large[i]);
            value /= 1000;
        }
        return fourDigits(value) + prefix;
    }
    for (std::size_t i = 0; i < small.size() && std::abs(value) < 1; ++i) {
        prefix = QLatin1String(small[i]);
        value *= 1000;
    }
    return fourDigits(value) + prefix;
}

QString humanizedDuration(double value)
{
    if (value == 0)
        return QStringLiteral("0s");
    if (std::abs(value) < 1)
        return prefixed(value) + u's';
    const QString sign = value < 0 ? QStringLiteral("-") : QString();
    value = std::abs(value);
    if (value < 60)
        return sign + fourDigits(value) + u's';
    const qint64 whole = qint64(value);
    const qint64 seconds = whole % 60, minutes = whole / 60 % 60, hours = whole / 3600 % 24, days = whole / 86400;
    QString out = sign;
    if (days)
        out += QStringLiteral("%1d ").arg(days);
    if (days || hours)
        out += QStringLiteral("%1h ").arg(hours);
    return out + QStringLiteral("%1m %2s").arg(minutes).arg(seconds);
}

/// What stands behind a number with an SI prefix.
QString unitSuffix(Unit unit)
{
    if (unit == Unit::Count)
        return {};
    return unit == Unit::PerSecond ? QStringLiteral("/s") : unitName(unit);
}

QString valueTemplate(Unit unit)
{
    switch (unit) {
    case Unit::Seconds: return QStringLiteral("{{ $value | humanizeDuration }}");
    case Unit::Ratio: return QStringLiteral("{{ $value | humanizePercentage }}");
    case Unit::None: return QStringLiteral("{{ printf \"%.4g\" $value }}");
    default: return QStringLiteral("{{ $value | humanize }}") + unitSuffix(unit);
    }
}

bool isControl(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || (u >= 0x7F && u < 0xA0) || u == 0x2028 || u == 0x2029 || u == 0xFEFF || u >= 0xFFFE
        || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069); // turn the direction of what follows
}

} // namespace

QString numberText(double value)
{
    std::array<char, 48> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

QString plainText(const QString &text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair)
            out += text.mid(i++, 2);
        else if (c.isSurrogate() || c == QChar::ReplacementCharacter)
            out += u'?'; // PromQL takes the replacement character for broken UTF-8
        else
            out += isControl(c) ? QChar(u' ') : c;
    }
    return out.simplified();
}

QString templateEscaped(const QString &text)
{
    return QString(text).replace(u'{', QStringLiteral("{{\"{\"}}"));
}

QString templateOf(const Annotation &annotation)
{
    const QString before = templateEscaped(annotation.before);
    return annotation.value ? before + valueTemplate(annotation.unit) + templateEscaped(annotation.after) : before;
}

QString shownBy(const Annotation &annotation, double value)
{
    return annotation.value ? annotation.before + humanized(annotation.unit, value) + annotation.after : annotation.before;
}

QString humanized(Unit unit, double value)
{
    switch (unit) {
    case Unit::Seconds: return humanizedDuration(value);
    case Unit::Ratio: return fourDigits(value * 100) + u'%';
    case Unit::None: return fourDigits(value);
    default: return prefixed(value) + unitSuffix(unit);
    }
}

QString slugOf(const QString &text)
{
    QString out;
    for (QChar c : text) {
        const bool plain = c.unicode() < 128 && c.isLetterOrNumber();
        if (plain)
            out += c;
        else if (!out.endsWith(u'_'))
            out += u'_';
    }
    if (out.isEmpty() || out == QStringLiteral("_") || out.at(0).isDigit())
        out.prepend(QStringLiteral("kpi_"));
    return out;
}

QString seriesText(const QString &name, const Pairs &labels)
{
    QStringList matchers;
    for (const auto &[label, value] : labels)
        matchers << label + u'=' + querytext::quoted(value);
    return matchers.isEmpty() ? name : name + u'{' + matchers.join(u',') + u'}';
}

} // namespace sextant::rules
