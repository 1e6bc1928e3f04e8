#include "models/session/partialconsent.h"

#include "models/core/timerange.h"

namespace sextant {
namespace {

const QString prefix = QStringLiteral("partial_consent/");

} // namespace

QString partialConsentKey(const QString &source)
{
    return prefix + source;
}

QString partialConsentText(const QString &who, double when)
{
    return QStringLiteral("%1, %2").arg(who, rfc3339(when));
}

std::map<QString, QString> partialConsents(const ProjectState &state)
{
    std::map<QString, QString> out;
    for (const auto &[key, value] : state.properties)
        if (key.startsWith(prefix) && !value.isEmpty())
            out[key.mid(prefix.size())] = value;
    return out;
}

} // namespace sextant
