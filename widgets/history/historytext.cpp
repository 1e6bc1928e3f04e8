#include "widgets/history/historytext.h"

#include "models/core/datatext.h"
#include "models/core/wording.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

QString dayText(double time, const QLocale &locale)
{
    return locale.toString(QDateTime::fromMSecsSinceEpoch(qint64(time * 1000)).date(), dayMonthFormat(locale));
}

QString daysText(int days)
{
    return days == 1 ? Tr::tr("1 day") : Tr::tr("%1 days").arg(days);
}

QString changesText(std::size_t count)
{
    return count == 1 ? Tr::tr("1 change") : Tr::tr("%1 changes").arg(count);
}

/// "of each hour".
QString eachText(double step)
{
    if (step >= 86400)
        return Tr::tr("of each day");
    if (step >= 3600)
        return Tr::tr("of each hour");
    return Tr::tr("of every %1").arg(spanText(step));
}

} // namespace

QString historyStatement(const HistoryReport &report)
{
    const auto worse = std::count_if(report.kpis.begin(), report.kpis.end(), [](const KpiHistoryReport &row) { return row.alerting(); });
    const auto burning = std::count_if(report.kpis.begin(), report.kpis.end(), [](const KpiHistoryReport &row) { return row.budget && row.budget->firing; });
    int changes = 0;
    for (const KpiHistoryReport &row : report.kpis)
        changes += int(row.changes.size());
    QStringList parts;
    parts << (worse == 0   ? Tr::tr("Nothing got worse and stayed so")
              : worse == 1 ? Tr::tr("1 KPI got worse and stayed so")
                           : Tr::tr("%1 KPIs got worse and stayed so").arg(worse));
    if (burning > 0)
        parts << (burning == 1 ? Tr::tr("1 error budget burns too fast") : Tr::tr("%1 error budgets burn too fast").arg(burning));
    const QString window = spanText(report.window.length());
    parts << (changes == 1 ? Tr::tr("1 lasting change in %1").arg(window) : Tr::tr("%1 lasting changes in %2").arg(QString::number(changes), window));
    return parts.join(QStringLiteral(", "));
}

QString basisText(const KpiHistoryReport &row)
{
    const QString statistic = shownText(statisticText(row.kpi.statistic));
    switch (row.basis) {
    case HistoryBasis::Buckets: return Tr::tr("%1 of all observations %2").arg(statistic, eachText(row.step));
    case HistoryBasis::Mean: return Tr::tr("Mean %1").arg(eachText(row.step));
    case HistoryBasis::Extreme: return row.kpi.statistic == Statistic::Max ? Tr::tr("Highest value %1").arg(eachText(row.step)) : Tr::tr("Lowest value %1").arg(eachText(row.step));
    case HistoryBasis::MedianOfLine: return Tr::tr("Median of the %1 line %2: the source gave no buckets").arg(statistic, eachText(row.step));
    case HistoryBasis::Points: break;
    }
    return Tr::tr("Points as they came");
}

QString historyNote(const KpiHistoryReport &row, const QLocale &locale)
{
    if (row.alerting())
        return Tr::tr("Worse since %1").arg(dayText(row.alerts.back().since, locale));
    if (row.budget && row.budget->firing)
        return Tr::tr("Burns its error budget");
    if (!row.changes.empty())
        return changesText(row.changes.size());
    return row.series.size() < 16 ? Tr::tr("Too short to judge") : Tr::tr("No lasting change");
}

QString spanText(double seconds)
{
    const QLocale locale;
    const double length = std::abs(seconds);
    if (length < 5400)
        return Tr::tr("%1 min").arg(locale.toString(std::max(1.0, std::round(length / 60)), 'f', 0));
    if (length < 172800)
        return Tr::tr("%1 h").arg(locale.toString(std::round(length / 3600), 'f', 0));
    return daysText(int(std::round(length / 86400)));
}

QString deployText(const HistoryChange &change)
{
    if (!change.deploy)
        return QStringLiteral("–");
    // A span is only known to have begun within itself: closer than that is "with".
    if (std::abs(change.distance) < 60)
        return Tr::tr("with %1").arg(change.deploy->label);
    return change.distance > 0 ? Tr::tr("%1 after %2").arg(spanText(change.distance), change.deploy->label)
                               : Tr::tr("%1 before %2").arg(spanText(change.distance), change.deploy->label);
}

QString keptText(int days)
{
    return days == 0 ? Tr::tr("Forever") : daysText(days);
}

QString pText(double p, const QLocale &locale)
{
    return p < 0.0001 ? QStringLiteral("< ") + locale.toString(0.0001, 'f', 4) : locale.toString(p, 'g', 2);
}

} // namespace sextant
