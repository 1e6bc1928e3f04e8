#pragma once
#include "app/context.h"
#include "models/analysis/historyreport.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sextant::cli {

/// Opens a project for reading, reads its history of the last `days` and analyses it.
Result<HistoryReport> historyOfProject(AppContext &context, const QString &path, double days);

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
int projectChanges(const std::string &project, const std::string &kpi, double days, bool json);
int projectAlerts(const std::string &project, const std::string &kpi, double days, bool json);

} // namespace sextant::cli
