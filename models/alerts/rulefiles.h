#pragma once
#include "models/alerts/ruleset.h"

namespace sextant::rules {

// One function a file that is generated.

QByteArray recordingFile(const RuleSet &set);
QByteArray alertsFile(const RuleSet &set);
/// promtool tests of the alerting rules; they are fed with the recorded series themselves.
QByteArray alertsTestFile(const RuleSet &set);
/// promtool tests of the constant series.
QByteArray recordingTestFile(const RuleSet &set);
QByteArray dashboardFile(const RuleSet &set);
QByteArray openSloFile(const RuleSet &set);
/// Empty when no target is a page load metric on phones.
QByteArray lighthouseBudgetFile(const RuleSet &set);
QByteArray sitespeedBudgetFile(const RuleSet &set);

/// A page load metric as the two tools call it; limits are in milliseconds but for CLS.
struct BudgetMetric {
    const char *kpi;
    const char *lighthouse; ///< nullptr: the tool has no such budget
    const char *sitespeed;  ///< under "googleWebVitals"
    bool milliseconds;
};
const std::vector<BudgetMetric> &budgetMetrics();

inline constexpr char recordingName[] = "sextant-recording.yml";
inline constexpr char alertsName[] = "sextant-alerts.yml";

} // namespace sextant::rules
