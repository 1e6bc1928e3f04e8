#pragma once
#include "models/analysis/snapshot.h"

#include <QLocale>

namespace sextant {

/// "Response time", "Throughput", …; an unknown area keeps its own name.
QString areaText(const QString &area);
/// Order of the areas on every screen; unknown ones come last.
int areaOrder(const QString &area);

/// What was found for a reading: NoData without a comparison.
Change shownChange(const KpiReading &reading);
/// Current minus baseline on the KPI's scale, signed, without a unit. Empty when a side is missing.
QString differenceText(const KpiReading &reading, const QLocale &locale);
/// The effect alone: "−47.4 %", "+0.4 pp", "+12 ms". Empty without one.
QString effectText(const KpiReading &reading, const QLocale &locale);
/// "47.4 % lower"; empty without an effect.
QString effectWords(const KpiReading &reading, const QLocale &locale);
/// "95 % interval 45.6 to 49.1 %", signed when it crosses zero, "no bound" for an open side; empty without an interval.
QString intervalText(const KpiReading &reading, const QLocale &locale);
/// The row as a sentence for screen readers.
QString spokenRow(const KpiReading &reading, const QString &baseline, const QLocale &locale);

/// The conditions that are the same or known on one side, in a line: "Build 4.13 › 4.14 · Instances 4 = 4 · …".
QString conditionsText(const ComparisonSet &set);
/// Notes that warn, such as other conditions or another load, a line each: what has no place of its own on the screen.
QString warningsText(const ComparisonSet &set);
/// The text of one note; empty when it was not made.
QString noteText(const ComparisonSet &set, const QString &code);

/// The table of a comparison for a chat or a ticket. Names are escaped: nothing in them becomes markup.
QString comparisonMarkdown(const Snapshot &snapshot, const QLocale &locale);
/// The same for programs: base units, full precision, "." as decimal point, RFC 4180; no cell starts a formula.
QByteArray comparisonCsv(const Snapshot &snapshot);

} // namespace sextant
