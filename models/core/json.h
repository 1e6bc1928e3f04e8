#pragma once
#include <QJsonObject>
#include <QJsonValue>

#include <cmath>
#include <optional>

namespace sextant {

/// A number as the command line prints it: missing is null, non-finite the strings "NaN", "+Inf", "-Inf".
inline QJsonValue jsonNumber(std::optional<double> value)
{
    if (!value)
        return QJsonValue::Null;
    if (std::isnan(*value))
        return QStringLiteral("NaN");
    if (std::isinf(*value))
        return *value > 0 ? QStringLiteral("+Inf") : QStringLiteral("-Inf");
    return *value;
}

/// Text, or null when there is none.
inline QJsonValue jsonText(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace sextant
