#pragma once
#include "models/session/freeze.h"

#include <QByteArray>

namespace sextant {

/// A file of measurements and its name in messages.
struct NamedBytes {
    QString name;
    QByteArray bytes;
};

/// What a CSV "timestamp,metric,value" says whose metrics are KPI ids, in base units, as a moment of its own. The window is that of
/// the samples. Refuses with file:line what is no such file, a metric that is no KPI, and values that cannot be the KPI's unit
/// (a share above 1, anything negative). A quantile's value is the median of its line, since the quantile of the window cannot be
/// had from it. `now`: when it is read.
Result<Snapshot> momentFromCsv(const NamedBytes &file, const std::vector<KpiDefinition> &kpis, double now);

/// A baseline from such a moment.
Result<Baseline> baselineFromFile(const Snapshot &moment, const FreezeOptions &options);

/// Both in one.
Result<Baseline> baselineFromCsv(const NamedBytes &file, const std::vector<KpiDefinition> &kpis, const FreezeOptions &options,
                                 double now);

} // namespace sextant
