#pragma once
#include "models/analysis/chartspec.h"
#include "models/analysis/readingtext.h"

namespace sextant {

/// One line of a resource's table: a KPI against its target and its baseline.
struct ResourceLine {
    QString kpi;
    QString name;  ///< "Average", "Peak", "Await p95"
    ReadingText text;
    Standing standing = Standing::NoData;
    Change change = Change::NoData;
};

/// CPU, memory, disk or network: the chart of the leading KPI, the peak as a second line, and the table beside it.
struct ResourceRow {
    QString id;        ///< "cpu", "memory", "disk", "network"
    QString title;     ///< "CPU"
    QString subtitle;  ///< "4 instances, %"
    QString kpi;       ///< the leading one
    bool lessIsBetter = true;
    ChartSpec chart;
    std::vector<ResourceLine> lines;
};

/// The four rows of the resources page. `byInstance`: one line an instance, the one with the highest mean first, six at
/// most; the rest is counted in ChartSpec::hiddenSeries. Rows without any KPI in the snapshot are left out.
std::vector<ResourceRow> resourceRows(const Snapshot &snapshot, bool byInstance, const QLocale &locale);

} // namespace sextant
