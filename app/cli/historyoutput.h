#pragma once
#include "app/cli/headless.h"
#include "models/analysis/historyreport.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sextant::cli {

/// Reads the history of a project's last `days` and analyses it: every KPI, or the one named. NotFound when that one has none.
Result<HistoryReport> historyOf(const AppContext &context, const HeadlessProject &project, double days, const std::string &kpi);

/// One KPI's lasting changes, each with the nearest deploy and its distance in seconds.
QJsonArray changesJson(const KpiHistoryReport &row);
/// One KPI's regression alerts, oldest first.
QJsonArray alertsJson(const KpiHistoryReport &row);
/// The whole report as `sextant history --json` prints it.
QJsonObject reportJson(const HistoryReport &report);

/// The same for people, one line a fact.
void printChanges(const KpiHistoryReport &row);
void printAlerts(const KpiHistoryReport &row);
void printReport(const HistoryReport &report);

/// `changepoints --project` and `alerts --project`: every KPI of a project, or the one named. Exit statuses.
int projectChanges(const std::string &project, const std::string &kpi, bool json);
int projectAlerts(const std::string &project, const std::string &kpi, bool json);

} // namespace sextant::cli
