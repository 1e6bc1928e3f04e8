#pragma once
#include "models/core/unit.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace sextant {

enum class Direction { LowerIsBetter, HigherIsBetter, Neither };
enum class Comparator { Less, LessOrEqual, Greater, GreaterOrEqual };

/// The number of a period that a KPI is judged by. Percentiles come from summed buckets, never from averaged percentiles.
enum class Statistic { Mean, P50, P75, P95, P99, Max, Min, Ratio, SustainedMin };

/// "<", "<=", ">", ">=".
QString comparatorText(Comparator comparator);
/// Whether the limit is an upper one: small values keep it.
bool wantsLow(Comparator comparator);
/// What holds when the comparator does not: "<" -> ">=".
Comparator opposite(Comparator comparator);
/// The same comparison with its sides exchanged: "<" -> ">".
Comparator mirrored(Comparator comparator);
/// "p95", "mean", "max", "sustained min", …
QString statisticText(Statistic statistic);
std::optional<Statistic> statisticFromText(const QString &text);
/// The quantile behind P50..P99.
std::optional<double> quantileOf(Statistic statistic);

/// A limit of the workflow, strict as written there.
struct Target {
    QString id;       ///< "T01".."T16"; a companion has the id of its parent ("T16")
    QString part;     ///< "mobile", "desktop", "api", "pages", "average", "peak"; empty when the target has one part
    Comparator comparator = Comparator::Less;
    double limit = 0; ///< base unit
    bool proposed = false;  ///< the workflow gives no number: ours, shown with a star
    bool companion = false; ///< added beside a retired target (INP beside FID)
    QString condition;      ///< "load" when it may only be judged inside a load window with demand
    QString key() const { return part.isEmpty() ? id : id + u'.' + part; }
    friend bool operator==(const Target &, const Target &) = default;
};

/// Rating bands of a web vital: good up to `good`, poor above `poor`.
struct VitalBands {
    double good = 0;
    double poor = 0;
    friend bool operator==(const VitalBands &, const VitalBands &) = default;
};

/// One key performance indicator as the catalogue defines it.
struct KpiDefinition {
    QString id;        ///< "api_p95": stable, used in files
    QString name;      ///< "API response time p95"
    QString shortName; ///< "API p95"
    QString area;      ///< "response", "throughput", "resources", "experience", "guard"
    Unit unit = Unit::None;
    Direction better = Direction::LowerIsBetter;
    Statistic statistic = Statistic::Mean;
    std::optional<Target> target;
    std::optional<VitalBands> bands;
    QString vital;     ///< "LCP", "INP", … for web vitals
    QString device;    ///< "mobile", "desktop" when the KPI is one of a pair
    bool retired = false; ///< FID
    bool key = false;  ///< decides the overall verdict of a comparison
    QString note;      ///< what the number is and is not, one sentence
    friend bool operator==(const KpiDefinition &, const KpiDefinition &) = default;
};

/// Whether `value` satisfies the comparator strictly as written.
bool satisfies(double value, Comparator comparator, double limit);

} // namespace sextant
