#pragma once
#include "models/sources/serverview.h"

#include <QStringList>

namespace sextant {

/// What is known about a metric or one of its parts (_bucket, _sum, _count, and _total where the base name lacks it); nullptr when
/// nothing is.
const MetricNote *noteOf(const MetricNotes &notes, const QString &metric);

/// "counter, The number of requests": for completion and tooltips; empty when nothing is known.
QString noteText(const MetricNote &note);

/// Base names whose notes queryHints() wants.
QStringList basesIn(const QString &expr);

/// What a query makes of its metrics that they do not allow.
struct QueryHint {
    enum class Kind {
        NoMeaning, ///< the number means nothing
        NoKpi      ///< fine to look at, but no KPI
    };
    Kind kind;
    QString text; ///< a sentence or two
    friend bool operator==(const QueryHint &, const QueryHint &) = default;
};

/// The rate of a gauge; a counter that is taken as it is, where a restart of the server and a longer uptime change the number; a
/// quantile outside 0 to 1, of buckets that lost their bounds, or averaged. Of types only what all jobs agree on is said; without a
/// note a counter is known by its name ("_total" and histogram parts). Names that only a pattern selects are left out.
std::vector<QueryHint> queryHints(const QString &expr, const MetricNotes &notes);

} // namespace sextant
