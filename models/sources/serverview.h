#pragma once
#include "models/core/labelset.h"
#include "models/core/error.h"
#include "models/core/timerange.h"

#include <QFuture>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace sextant {

/// What the exporters of a metric say about it. Jobs may disagree: then there are several types.
struct MetricNote {
    QStringList types; ///< "counter", "gauge", "histogram", "summary"; "unknown" is left out
    QString help;      ///< the first one that is not empty
    QString unit;      ///< likewise; nearly always empty
    friend bool operator==(const MetricNote &, const MetricNote &) = default;
};
/// By base name: without _bucket, _sum, _count.
using MetricNotes = std::map<QString, MetricNote>;

/// One observation that points at a trace.
struct Exemplar {
    LabelSet series; ///< of the series it was seen in
    LabelSet labels; ///< its own: "trace_id", …
    double value = 0;
    double time = 0; ///< Unix seconds
    friend bool operator==(const Exemplar &, const Exemplar &) = default;
};

/// One alert as a server has it now.
struct AlertNow {
    LabelSet labels;
    LabelSet annotations;
    QString state;               ///< "pending", "firing", "silenced", "inhibited"
    std::optional<double> since; ///< Unix seconds
    std::optional<double> value; ///< an Alertmanager is not told
    QString name() const { return labels.value(QStringLiteral("alertname")); }
    QString severity() const { return labels.value(QStringLiteral("severity")); }
    friend bool operator==(const AlertNow &, const AlertNow &) = default;
};

/// Alerts of a server and of the Alertmanagers it tells, and what could not be asked.
struct AlertsNow {
    std::vector<AlertNow> alerts; ///< the most pressing state first, then by name
    QStringList alertmanagers;    ///< addresses that were asked
    QStringList problems;         ///< one sentence for each of them that did not answer
    friend bool operator==(const AlertsNow &, const AlertsNow &) = default;
};

/// What a server tells beside its samples. Read only. Thread-safe; answers come from the pool.
class ServerView
{
public:
    virtual ~ServerView() = default;
    /// Of one base name, or of all metrics for an empty one.
    virtual QFuture<Result<MetricNotes>> metricNotes(const QString &metric) = 0;
    /// Of the series that an expression reads, in the order of time.
    virtual QFuture<Result<std::vector<Exemplar>>> exemplars(const QString &expr, const TimeRange &range) = 0;
    virtual QFuture<Result<AlertsNow>> alertsNow() = 0;
};

} // namespace sextant
