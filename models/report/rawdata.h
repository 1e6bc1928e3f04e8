#pragma once
#include "models/report/report.h"

namespace sextant {

/// A text cell of a CSV file, quoted and safe to open in a spreadsheet: text that a spreadsheet would run as a formula
/// (a leading = + - @, tab, line break or a full-width form of these, also after blanks) gets an apostrophe in front.
QByteArray csvText(const QString &text);
/// A number, shortest form that reads back the same; empty when missing.
QByteArray csvNumber(std::optional<double> value);

/// One row per KPI: value, bounds, verdict, effect, query. Base units, ISO times, a point as decimal sign.
QByteArray kpisCsv(const Snapshot &snapshot);
/// Every sample: KPI, window (current or baseline), ISO time, value.
QByteArray seriesCsv(const Snapshot &snapshot);

} // namespace sextant
