#include "models/analysis/kpihistory.h"

#include <QCoreApplication>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(KpiHistory)
};

const QString forever = QStringLiteral("forever");

tl::unexpected<Error> refused(const QString &text)
{
    return fail(ErrorCode::InvalidInput, Tr::tr("\"%1\" is not a retention").arg(text), {},
                Tr::tr("write four lengths that never get shorter, such as \"7d 30d 400d forever\""));
}

} // namespace

double levelSpan(HistoryLevel level)
{
    static constexpr std::array<double, 4> spans{0, 60, 3600, 86400};
    return spans[std::size_t(level)];
}

QString levelName(HistoryLevel level)
{
    static const std::array<QString, 4> names{QStringLiteral("raw"), QStringLiteral("minute"), QStringLiteral("hour"), QStringLiteral("day")};
    return names[std::size_t(level)];
}

QString HistoryRetention::text() const
{
    QStringList parts;
    for (int length : days)
        parts << (length == 0 ? forever : QStringLiteral("%1d").arg(length));
    return parts.join(u' ');
}

Result<HistoryRetention> parseRetention(const QString &text)
{
    const QStringList parts = text.simplified().split(u' ');
    HistoryRetention retention;
    if (parts.size() != int(retention.days.size()))
        return refused(text);
    for (std::size_t i = 0; i < retention.days.size(); ++i) {
        const QString part = parts.at(qsizetype(i));
        bool good = part == forever;
        retention.days[i] = good ? 0 : part.chopped(1).toInt(&good);
        const bool shape = part == forever || (part.endsWith(u'd') && retention.days[i] > 0 && retention.days[i] <= 36500);
        const int before = i == 0 ? 1 : retention.days[i - 1];
        const bool shorter = retention.days[i] != 0 && (before == 0 || retention.days[i] < before);
        if (!good || !shape || shorter)
            return refused(text);
    }
    return retention;
}

} // namespace sextant
