#pragma once
#include "models/analysis/chartspec.h"

#include <QByteArray>
#include <QLocale>

#include <optional>
#include <vector>

namespace sextant {

/// The sample of a series at `time`: the nearest one, no farther than half a step (any distance when the step is unknown).
std::optional<double> valueAt(const ChartSeries &series, double time, double step);

/// What stands at the crosshair: one row a series, then the difference of current and baseline.
struct ReadoutRow {
    enum class Kind { Series, Difference } kind = Kind::Series;
    std::size_t series = 0;
    QString label;
    QString value;   ///< "–" where there is no sample
    int direction = 0; ///< of the difference
};
struct Readout {
    double time = 0;
    QString head;    ///< "Thu 19 Mar 13:05, 5 min step"
    std::vector<ReadoutRow> rows;
};
Readout readoutAt(const ChartSpec &spec, double time, int offset, const QLocale &locale);

/// The sample times the crosshair stops at: those of the current series, else of the first one.
const std::vector<double> &stopTimes(const ChartSpec &spec);
/// The stop nearest to `time`, nullopt without samples.
std::optional<double> nearestStop(const ChartSpec &spec, double time);

/// One sentence on the chart for those who cannot see it: range, last value and limits.
QString chartSentence(const ChartSpec &spec, const QLocale &locale);

/// The chart's table as RFC 4180 text, times in ISO 8601 UTC, values in base units with a point; absent cells are empty.
/// Texts that a spreadsheet would run as a formula are defused.
QByteArray chartCsv(const ChartSpec &spec);

} // namespace sextant
