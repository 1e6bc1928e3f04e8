#include "widgets/history/historytext.h"

#include "models/analysis/readingtext.h"
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

QString changesText(const KpiHistoryReport &row)
{
    const auto possible = std::count_if(row.changes.begin(), row.changes.end(), [](const HistoryChange &change) { return change.provisional; });
    const auto sure = std::ptrdiff_t(row.changes.size()) - possible;
    if (sure > 0)
        return sure == 1 ? Tr::tr("1 change") : Tr::tr("%1 changes").arg(sure);
    return possible == 1 ? Tr::tr("1 possible change") : Tr::tr("%1 possible changes").arg(possible);
}

/// "of each hour".
QString eachText(double step)
{
    if (step >= 86400)
        return Tr::tr("of each day");
    if (step >= 3600)
        return Tr::tr("of each hour");
    return Tr::tr("of every %1").arg(spanText(step, QLocale()));
}

} // namespace

QString historyStatement(const HistoryReport &report)
{
    const auto worse = std::count_if(report.kpis.begin(), report.kpis.end(), [](const KpiHistoryReport &row) { return row.alerting(); });
    const auto burning = std::count_if(report.kpis.begin(), report.kpis.end(), [](const KpiHistoryReport &row) { return row.budget && row.budget->firing; });
    int changes = 0;
    int possible = 0; // may be times of day
    for (const KpiHistoryReport &row : report.kpis)
        for (const HistoryChange &change : row.changes)
            ++(change.provisional ? possible : changes);
    QStringList parts;
    parts << (worse == 0   ? Tr::tr("Nothing got worse and stayed so")
              : worse == 1 ? Tr::tr("1 KPI got worse and stayed so")
                           : Tr::tr("%1 KPIs got worse and stayed so").arg(worse));
    if (burning > 0)
        parts << (burning == 1 ? Tr::tr("1 error budget burns too fast") : Tr::tr("%1 error budgets burn too fast").arg(burning));
    const QString window = spanText(report.window.length(), QLocale());
    if (changes > 0 || possible == 0)
        parts << (changes == 1 ? Tr::tr("1 lasting change in %1").arg(window) : Tr::tr("%1 lasting changes in %2").arg(QString::number(changes), window));
    if (possible > 0)
        parts << (possible == 1 ? Tr::tr("1 possible change in %1").arg(window) : Tr::tr("%1 possible changes in %2").arg(QString::number(possible), window));
    return parts.join(QStringLiteral(", "));
}

QString rhythmNote(const KpiHistoryReport &row)
{
    const bool some = std::any_of(row.changes.begin(), row.changes.end(), [](const HistoryChange &change) { return change.provisional; });
    return some ? Tr::tr("Fewer than two weeks: the daily pattern is not known yet. Changes without a verdict may be times of day or a weekend.") : QString();
}

QString budgetsNote(const HistoryReport &report)
{
    const bool byTheHour = std::any_of(report.kpis.begin(), report.kpis.end(), [](const KpiHistoryReport &row) { return row.budget && row.budget->fromBuckets; });
    return byTheHour ? Tr::tr("Budgets of requests are kept by the hour: a burn of minutes shows only in the alerting rules that Sextant writes.") : QString();
}

QString basisText(const KpiHistoryReport &row)
{
    const QString statistic = shownText(statisticText(row.kpi.statistic));
    switch (row.basis) {
    case HistoryBasis::Buckets: return Tr::tr("%1 of all observations %2").arg(statistic, eachText(row.step));
    case HistoryBasis::Mean: return Tr::tr("Mean %1").arg(eachText(row.step));
    case HistoryBasis::Extreme: return row.kpi.statistic == Statistic::Max ? Tr::tr("Highest value %1").arg(eachText(row.step)) : Tr::tr("Lowest value %1").arg(eachText(row.step));
    case HistoryBasis::MedianOfLine: break;
    }
    return Tr::tr("Median of the %1 line %2: the source gave no buckets").arg(statistic, eachText(row.step));
}

QString historyNote(const KpiHistoryReport &row, const QLocale &locale)
{
    if (row.alerting())
        return Tr::tr("Worse since %1").arg(dayText(row.alerts.back().since, locale));
    if (row.budget && row.budget->firing)
        return Tr::tr("Burns its error budget");
    if (!row.changes.empty())
        return changesText(row);
    return row.series.size() < 16 ? Tr::tr("Too short to judge") : Tr::tr("No lasting change");
}

QString deployText(const HistoryChange &change)
{
    if (!change.deploy)
        return QStringLiteral("–");
    // A span is only known to have begun within itself: closer than that is "with".
    if (std::abs(change.distance) < 60)
        return Tr::tr("with %1").arg(change.deploy->label);
    const QString distance = ageText(std::abs(change.distance), QLocale());
    return change.distance > 0 ? Tr::tr("%1 after %2").arg(distance, change.deploy->label) : Tr::tr("%1 before %2").arg(distance, change.deploy->label);
}

QString keptText(int days)
{
    return days == 0 ? Tr::tr("Forever") : daysText(days);
}

} // namespace sextant
