#pragma once
#include "models/core/kpi.h"
#include "models/core/kpidata.h"
#include "models/core/verdict.h"

#include <map>
#include <vector>

namespace sextant {

/// Demand in a window, from the first throughput KPI with data: requests per second of its grid steps.
struct LoadFacts {
    QString kpi;
    double median = 0;
    double low = 0;  ///< p5
    double high = 0; ///< p95
    double peak = 0;
    friend bool operator==(const LoadFacts &, const LoadFacts &) = default;
};

/// Under which conditions a window was measured: what people said and what the data show.
using Fingerprint = std::map<QString, QString>;

/// Keys of the content model in the order screens show them; people may add others.
const QStringList &fingerprintKeys();
/// "Build", "Configuration", "Instances", …; an unknown key keeps its own name.
QString fingerprintName(const QString &key);
/// A value as people read it: the measured load, which is stored in English words, in their language.
QString fingerprintValue(const QString &key, const QString &value);

std::optional<LoadFacts> loadOf(const std::vector<KpiDefinition> &kpis, const std::vector<KpiData> &data);
/// What the data tell: "instances" (the most any KPI was split into), "load" (median and peak). Text for people, "." decimals.
Fingerprint measuredFingerprint(const std::vector<KpiDefinition> &kpis, const std::vector<KpiData> &data);

enum class ConditionState { Same, Differs, Unknown };

/// One condition on both sides. The build is the subject of a comparison, so a difference there is no warning.
struct ConditionRow {
    QString key;
    QString name;
    QString baseline; ///< empty: not known
    QString current;
    ConditionState state = ConditionState::Unknown;
    bool subject = false;
    friend bool operator==(const ConditionRow &, const ConditionRow &) = default;
};

/// Every key of either side. Loads are the same when their medians differ by no more than 10 %.
std::vector<ConditionRow> compareConditions(const Fingerprint &baseline, const std::optional<LoadFacts> &baselineLoad,
                                            const Fingerprint &current, const std::optional<LoadFacts> &currentLoad);

/// Is the load of a baseline's window like the one it is compared with?
enum class BusyState { Unknown, Representative, Quieter, Busier };
QString busyStateName(BusyState state); ///< "unknown", "representative", "quieter", "busier"

struct BusyCheck {
    BusyState state = BusyState::Unknown;
    std::optional<double> ratio; ///< baseline's median load / current median load
    Reason reason;               ///< one sentence with the numbers
    friend bool operator==(const BusyCheck &, const BusyCheck &) = default;
};

/// Representative when the baseline's median lies within the current p5 to p95, or within 25 % of the current median.
BusyCheck busyPeriod(const std::optional<LoadFacts> &baseline, const std::optional<LoadFacts> &current);
/// For a window that is about to be frozen: its median against the peak of the recent past. Quieter below half of the peak.
BusyCheck busyPeriodBeside(const std::optional<LoadFacts> &window, const std::optional<LoadFacts> &recent, const QString &recentSpan);

} // namespace sextant
