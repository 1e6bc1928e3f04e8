#pragma once
#include "models/workflow/definition.h"

#include <QDate>

namespace sextant {

/// The date of day `day` (from 1) of a plan that starts on `start`. Only Monday to Friday count; a start on a weekend means
/// the Monday after it. Invalid when start is invalid or day < 1.
QDate dateOfDay(const QDate &start, int day);

/// The day of the plan that `date` is. On a weekend: the working day before it, so that Saturday still belongs to Friday's
/// work. 0 before the start; not limited at the end. 0 when a date is invalid.
int dayOfDate(const QDate &start, const QDate &date);

/// First and last date of a phase or task.
struct DateSpan {
    QDate first;
    QDate last;
    bool isValid() const { return first.isValid() && last.isValid(); }
    friend bool operator==(const DateSpan &, const DateSpan &) = default;
};
DateSpan datesOf(const PhaseDefinition &phase, const QDate &start);
DateSpan datesOf(const TaskDefinition &task, const QDate &start);

} // namespace sextant
