#include "models/sources/http/retry.h"

#include <QLocale>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sextant {
namespace {

constexpr int maxRetries = 2;
constexpr double firstDelay = 0.25;
constexpr double longestObeyed = 5;

} // namespace

double retryAfterSeconds(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return 0;
    double seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size()) {
        QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        if (!date.isValid())
            return 0;
        date.setTimeSpec(Qt::UTC);
        seconds = double(now.msecsTo(date)) / 1000.0;
    }
    if (!std::isfinite(seconds))
        return 0;
    return std::clamp(seconds, 1.0, 600.0);
}

std::optional<double> retryDelay(const Error &error, int attempt, double random)
{
    const bool gateway = error.code == ErrorCode::Unavailable && (error.http == 502 || error.http == 503 || error.http == 504);
    const bool reset = error.code == ErrorCode::Network && error.http == 0;
    if (attempt >= maxRetries || !(gateway || reset) || error.retryAfter > longestObeyed)
        return std::nullopt;
    return std::max(error.retryAfter, std::clamp(random, 0.0, 1.0) * firstDelay * std::ldexp(1.0, attempt));
}

} // namespace sextant
