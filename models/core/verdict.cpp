#include "models/core/verdict.h"

namespace sextant {

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Met: return QStringLiteral("met");
    case Verdict::Missed: return QStringLiteral("missed");
    case Verdict::Inconclusive: return QStringLiteral("inconclusive");
    case Verdict::NoData: return QStringLiteral("no-data");
    }
    return QStringLiteral("no-data");
}

QString changeName(Change change)
{
    switch (change) {
    case Change::Improved: return QStringLiteral("improved");
    case Change::Regressed: return QStringLiteral("regressed");
    case Change::Unchanged: return QStringLiteral("unchanged");
    case Change::Inconclusive: return QStringLiteral("inconclusive");
    case Change::NoData: return QStringLiteral("no_data");
    }
    return QStringLiteral("no_data");
}

std::optional<Change> changeFromName(const QString &name)
{
    for (Change change : {Change::Improved, Change::Regressed, Change::Unchanged, Change::Inconclusive, Change::NoData})
        if (changeName(change) == name)
            return change;
    return std::nullopt;
}

} // namespace sextant
