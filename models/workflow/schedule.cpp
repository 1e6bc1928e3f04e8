#include "models/workflow/schedule.h"

#include <algorithm>

namespace sextant {
namespace {

constexpr int workdays = 5;
constexpr int week = 7;

QDate firstWorkday(const QDate &start)
{
    return start.dayOfWeek() <= workdays ? start : start.addDays(week + 1 - start.dayOfWeek());
}

} // namespace

QDate dateOfDay(const QDate &start, int day)
{
    if (!start.isValid() || day < 1)
        return {};
    const QDate first = firstWorkday(start);
    const int offset = first.dayOfWeek() - 1 + day - 1; // workdays since the Monday of the first week
    const QDate monday = first.addDays(1 - first.dayOfWeek());
    return monday.addDays(qint64(offset / workdays) * week + offset % workdays);
}

int dayOfDate(const QDate &start, const QDate &date)
{
    if (!start.isValid() || !date.isValid())
        return 0;
    const QDate first = firstWorkday(start);
    if (date < first)
        return 0;
    const QDate monday = first.addDays(1 - first.dayOfWeek());
    const qint64 days = monday.daysTo(date);
    const qint64 workday = days / week * workdays + std::min<qint64>(days % week, workdays - 1);
    return int(workday) - (first.dayOfWeek() - 1) + 1;
}

DateSpan datesOf(const PhaseDefinition &phase, const QDate &start)
{
    return {dateOfDay(start, phase.firstDay), dateOfDay(start, phase.lastDay)};
}

DateSpan datesOf(const TaskDefinition &task, const QDate &start)
{
    return {dateOfDay(start, task.firstDay), dateOfDay(start, task.lastDay)};
}

} // namespace sextant
