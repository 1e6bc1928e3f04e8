#pragma once
#include "models/core/kpidata.h"

#include <map>
#include <vector>

namespace sextant {

/// Restricts a preset to one service, instance or route: the variable is a person's word ("service"), the preset knows its label.
struct LabelFilter {
    QString variable; ///< "job", "service", "instance", "namespace", "route", "device", or a label's own name
    QString value;
    bool regex = false;
    friend bool operator==(const LabelFilter &, const LabelFilter &) = default;
};

/// What the time placeholders stand for.
struct QueryTimes {
    double window = 0;         ///< seconds: $P
    double step = 0;           ///< seconds: $S
    double scrapeInterval = 0; ///< seconds; 0 when unknown: Prometheus' default of one minute is assumed
};

/// The interval, or one minute when nobody knows it: Prometheus' own default, so that rates see enough samples.
double scrapeOrDefault(double scrapeInterval);
/// $W: max(4 scrapes, step + one scrape), so that a rate always sees enough samples.
double rateWindow(const QueryTimes &times);

/// Fills $W, $P, $S, $I (inner window of peaks: 5 minutes, less in shorter windows, never under 4 scrapes), $R (range of sub-queries
/// so that the first inner window does not begin before the window; at least one step) and, from `filters`, $F.
/// `labels` maps a filter's variable to the label of the convention; unmapped variables are label names themselves.
KpiQueries resolve(const KpiQueries &queries, const QueryTimes &times, const std::vector<LabelFilter> &filters = {},
                   const std::map<QString, QString> &labels = {});

/// The query whose metrics decide how often a KPI is scraped, for MetricSource::scrapeIntervalOf().
QString scrapedExpr(const KpiQueries &queries);

/// Only $F: what a binding stores. The times stay open because each refresh has its own.
KpiQueries applyFilters(const KpiQueries &queries, const std::vector<LabelFilter> &filters,
                        const std::map<QString, QString> &labels = {});

} // namespace sextant
