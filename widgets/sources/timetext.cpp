#include "widgets/sources/timetext.h"

#include "models/core/wording.h"

#include <QCoreApplication>
#include <QDateTime>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

QDateTime local(double time)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(time * 1000));
}

} // namespace

QString momentText(double time, const QLocale &locale)
{
    return locale.toString(local(time), dayMonthFormat(locale) + QStringLiteral(" yyyy HH:mm"));
}

QString rangeText(const TimeRange &range, const QLocale &locale)
{
    const QDateTime from = local(range.start);
    const QDateTime to = local(range.end);
    const QString end = from.date() == to.date() ? locale.toString(to, QStringLiteral("HH:mm")) : momentText(range.end, locale);
    return Tr::tr("%1 to %2").arg(momentText(range.start, locale), end);
}

QString zoneText(double time)
{
    const QDateTime at = local(time);
    const int minutes = at.offsetFromUtc() / 60;
    if (minutes == 0)
        return QStringLiteral("UTC");
    QString offset = QStringLiteral("UTC%1%2").arg(minutes < 0 ? QChar(0x2212) : QChar(u'+')).arg(std::abs(minutes) / 60);
    if (minutes % 60 != 0)
        offset += QStringLiteral(":%1").arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
    const QString name = at.timeZoneAbbreviation();
    return name.startsWith(QStringLiteral("UTC")) ? offset : QStringLiteral("%1 (%2)").arg(name, offset);
}

} // namespace sextant
