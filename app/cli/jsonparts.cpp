#include "app/cli/jsonparts.h"
#include "models/core/json.h"

namespace sextant::cli {

QJsonObject windowJson(const TimeRange &window)
{
    return {{QStringLiteral("start"), rfc3339(window.start)}, {QStringLiteral("end"), rfc3339(window.end)}};
}

QJsonObject fingerprintJson(const Fingerprint &fingerprint)
{
    QJsonObject out;
    for (const auto &[key, value] : fingerprint)
        out[key] = value;
    return out;
}

QJsonObject busyJson(const BusyCheck &busy)
{
    return {{QStringLiteral("state"), busyStateName(busy.state)}, {QStringLiteral("ratio"), jsonNumber(busy.ratio)},
            {QStringLiteral("text"), jsonText(busy.reason.text)}};
}

QJsonArray reasonsJson(const std::vector<Reason> &reasons)
{
    QJsonArray out;
    for (const Reason &reason : reasons)
        out << QJsonObject{{QStringLiteral("code"), reason.code}, {QStringLiteral("text"), reason.text}};
    return out;
}

} // namespace sextant::cli
