#pragma once
#include "models/analysis/historyreport.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace sextant {

// The words of the page History; numbers on the KPI's scale.

/// "1 KPI got worse and stayed so, 12 lasting changes in 30 days". Changes that may be times of day are counted as possible ones.
QString historyStatement(const HistoryReport &report);
/// Why some changes of a KPI are only possible ones; empty when none is.
QString rhythmNote(const KpiHistoryReport &row);
/// Which burns the budgets cannot show; empty when they show all.
QString budgetsNote(const HistoryReport &report);
/// What the values are: "p95 of all observations of each hour", "Median of the p95 line of each hour".
QString basisText(const KpiHistoryReport &row);
/// Of the list: "Worse since 18 Mar", "3 changes", "No lasting change".
QString historyNote(const KpiHistoryReport &row, const QLocale &locale);
/// "42 min after checkout-api 4.14.1", "2 days before Web 8.3"; "–" without a deploy.
QString deployText(const HistoryChange &change);
/// "7 days", "Forever".
QString keptText(int days);

} // namespace sextant
