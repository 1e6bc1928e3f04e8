#pragma once
#include "models/analysis/snapshot.h"

#include <QLocale>

namespace sextant {

/// Where a value stands against its target: the ring of the design language.
enum class Standing { Met, AtRisk, Missed, Inconclusive, Stale, NoData, NoTarget };

/// Headroom below which a met target is called at risk: a share of the limit, or percentage points for shares.
inline constexpr double riskHeadroom = 0.02;

/// At risk is a target that is met by less than riskHeadroom. Stale data are never Met.
Standing standing(const KpiReading &reading);
/// "Target met", "At risk", "Target missed", "Not decided", "Not judged", "No data", "No target".
QString standingWord(Standing standing);
/// "Improved", "Regressed", "Unchanged", "Inconclusive", "No data".
QString changeWord(Change change);

/// A KPI in words and figures, ready to be shown: cards, tables, pages and the command line say the same.
struct ReadingText {
    DisplayScale scale;   ///< one for value, baseline and limit
    QString name;         ///< short name
    QString value;        ///< "164"; "–" without data
    QString unit;         ///< "ms"; may be empty
    QString quantity;     ///< "164 ms"
    QString statistic;    ///< "p95 over 24 h"
    QString change;       ///< "47.4 %" or "7 pp", unsigned; empty without a comparison
    int direction = 0;    ///< numeric direction of the change: -1, 0, +1
    QString from;         ///< "from 312 ms"; empty without a baseline
    QString fromShort;    ///< "from 312": where the unit stands beside the value
    QString baseline;     ///< "312 ms"; empty without a baseline
    QString interval;     ///< "95 % CI 45.6 to 49.1"; empty when unknown
    QString limit;        ///< "< 200 ms"; empty without a target
    QString target;       ///< "Target < 200 ms" or "No target"
    QString headroom;     ///< "18 % headroom", "6 % over limit", "3.4 pp headroom"; empty when not judged
    QString sentence;     ///< for screen readers: all of the above
};
ReadingText readingText(const KpiReading &reading, const QLocale &locale);

/// The scale of a KPI: that of its limit, else of its baseline, else of its value.
DisplayScale readingScale(const KpiReading &reading);
/// A limit as it was written, with its unit: "2.5 s", not "2.50 s".
QString limitText(double limit, const DisplayScale &scale, const QLocale &locale);
/// Where a bullet bar ends: 1 for shares, twice the limit where less is better, 1.6 times where more is; room for both values.
double bulletEnd(const KpiReading &reading);
/// "4 s", "12 min", "26 h", "3 d".
QString ageText(double seconds, const QLocale &locale);
/// "24 h", "90 min", "7 d": the length of a window as people say it.
QString spanText(double seconds, const QLocale &locale);
/// A p-value with three decimals, never "0": "0.031", "< 0.001".
QString probabilityText(double p, const QLocale &locale);
/// "14:20:08" at a fixed offset east of UTC.
QString clockText(double time, int offset, bool seconds = true);

} // namespace sextant
