#include "models/core/timerange.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>
#include <charconv>
#include <cmath>

namespace sextant {
namespace {

struct DurationUnit {
    const char *name;
    double seconds;
};
constexpr std::array<DurationUnit, 7> durationUnits{
    {{"y", 31536000}, {"w", 604800}, {"d", 86400}, {"h", 3600}, {"m", 60}, {"s", 1}, {"ms", 0.001}}};

constexpr double latestTime = 253402300799.0; // 9999-12-31T23:59:59Z: beyond it QDateTime prints nothing

std::optional<double> plainNumber(const QString &text)
{
    const QByteArray bytes = text.toLatin1();
    double value = 0;
    const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), value);
    if (error != std::errc() || end != bytes.data() + bytes.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace

Result<double> parseDuration(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:(\\d+)y)?(?:(\\d+)w)?(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?(?:(\\d+)ms)?$"));
    const QString trimmed = text.trimmed();
    const auto match = pattern.match(trimmed);
    double seconds = 0;
    if (!trimmed.isEmpty() && match.hasMatch()) {
        for (std::size_t i = 0; i < durationUnits.size(); ++i)
            if (!match.captured(int(i) + 1).isEmpty())
                seconds += plainNumber(match.captured(int(i) + 1)).value_or(0) * durationUnits[i].seconds;
    } else if (const auto number = plainNumber(trimmed)) {
        seconds = *number;
    }
    if (seconds <= 0)
        return fail(ErrorCode::InvalidInput, QStringLiteral("\"%1\" is not a duration").arg(text), {},
                    QStringLiteral("write it as in PromQL: 30s, 5m, 6h, 7d"));
    return seconds;
}

QString durationText(double seconds)
{
    qint64 ms = qint64(std::llround(seconds * 1000));
    if (ms <= 0)
        return QStringLiteral("0s");
    QString out;
    for (const auto &unit : durationUnits) {
        const qint64 size = qint64(std::llround(unit.seconds * 1000));
        if (size > 604800000 && ms % size != 0)
            continue; // 400 days read better as weeks and days than as a year and a rest
        if (const qint64 count = ms / size) {
            out += QString::number(count) + QLatin1String(unit.name);
            ms -= count * size;
        }
    }
    return out;
}

Result<double> parseTime(const QString &text, double now)
{
    const QString trimmed = text.trimmed();
    if (trimmed == QStringLiteral("now"))
        return now;
    if (trimmed.startsWith(QStringLiteral("now-")) || trimmed.startsWith(QStringLiteral("now+"))) {
        const auto offset = parseDuration(trimmed.mid(4));
        if (!offset)
            return tl::unexpected(offset.error());
        return trimmed.at(3) == u'-' ? now - *offset : now + *offset;
    }
    if (const auto number = plainNumber(trimmed); number && *number >= 0 && *number <= latestTime)
        return *number;
    QDateTime parsed = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (parsed.isValid()) {
        if (parsed.timeSpec() == Qt::LocalTime)
            parsed.setTimeSpec(Qt::UTC); // RFC 3339 asks for a zone; without one the only safe reading is UTC
        return double(parsed.toMSecsSinceEpoch()) / 1000.0;
    }
    return fail(ErrorCode::InvalidInput, QStringLiteral("\"%1\" is not a time").arg(text), {},
                QStringLiteral("write RFC 3339 (2026-03-18T14:20:00Z), Unix seconds, or now-6h"));
}

Result<TimeRange> parseWindow(const QString &text, double now)
{
    const qsizetype dots = text.indexOf(QStringLiteral(".."));
    if (dots < 0) {
        const auto length = parseDuration(text);
        if (!length)
            return fail(ErrorCode::InvalidInput, QStringLiteral("\"%1\" is not a window").arg(text), {},
                        QStringLiteral("write START..END or a duration that ends now, such as 6h"));
        if (*length > now)
            return fail(ErrorCode::InvalidInput, QStringLiteral("the window \"%1\" begins before 1970").arg(text), {},
                        QStringLiteral("choose a shorter one"));
        return TimeRange{now - *length, now};
    }
    const auto start = parseTime(text.left(dots), now);
    if (!start)
        return tl::unexpected(start.error());
    const auto end = parseTime(text.mid(dots + 2), now);
    if (!end)
        return tl::unexpected(end.error());
    if (*end <= *start)
        return fail(ErrorCode::InvalidInput, QStringLiteral("the window \"%1\" ends before it starts").arg(text), {},
                    QStringLiteral("put the earlier time first"));
    return TimeRange{*start, *end};
}

QString rfc3339(double time)
{
    if (!std::isfinite(time) || time < 0 || time > latestTime)
        return {};
    const qint64 ms = qint64(std::llround(time * 1000));
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return utc.toString(ms % 1000 ? QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ") : QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

} // namespace sextant
