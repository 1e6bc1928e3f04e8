#pragma once
#include "models/core/error.h"
#include "models/core/timerange.h"
#include "models/core/timeseries.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace sextant {

/// Increments of a classic histogram over one window, summed over instances.
struct HistogramWindow {
    std::vector<double> le;         ///< upper bounds, ascending, the last is +Inf; base unit
    std::vector<double> cumulative; ///< observations <= le, ascending
    double total() const { return cumulative.empty() ? 0.0 : cumulative.back(); }
    friend bool operator==(const HistogramWindow &, const HistogramWindow &) = default;
};

enum class BindingState { Bound, Ambiguous, Missing };

/// The resolved queries that give one KPI from one source; every placeholder but the time is filled in.
struct KpiQueries {
    QString series;  ///< range query for the chart, one series
    QString value;   ///< instant query at the window's end for the period statistic; empty: computed from the series
    QString buckets; ///< instant query: bucket increments of the period by `le`; empty: no histogram
    QString count;   ///< instant query: how many observations stand behind the value; may be empty
    QString parts;   ///< range query split by instance, route or device; may be empty
    QString partLabel; ///< the label that names a part: "instance", "device"
    friend bool operator==(const KpiQueries &, const KpiQueries &) = default;
};

/// How a KPI was found in a source.
struct Binding {
    QString kpi;
    BindingState state = BindingState::Missing;
    QString preset;     ///< catalogue id of the convention used: "node_exporter.cpu_average"
    QString exporter;   ///< what people call the exporter: "node_exporter"
    QString source;     ///< id of the source in the project
    KpiQueries queries; ///< still with $W and $P when stored, resolved when in KpiData
    std::optional<double> value; ///< what the test query answered, base unit
    std::vector<QString> alternatives; ///< other presets that answered (Ambiguous)
    QString advice;     ///< for Missing: which exporter would give it; for Bound: what the number is not, empty when it is exact
    double scrapeInterval = 0; ///< seconds between samples of the metrics that are read, as last seen; 0 when unknown
    QString scrapeReason;      ///< where that is known from, one sentence
    bool substitute = false; ///< another quantity stands in for the KPI (connections for users): it never proves a target
    friend bool operator==(const Binding &, const Binding &) = default;
};

/// The binding a refresh uses for a KPI: the first that is not missing, else the first; nullptr without one.
inline const Binding *usedBinding(const std::vector<Binding> &bindings, const QString &kpi)
{
    const Binding *found = nullptr;
    for (const Binding &binding : bindings)
        if (binding.kpi == kpi && (!found || (found->state == BindingState::Missing && binding.state != BindingState::Missing)))
            found = &binding;
    return found;
}

/// Everything one refresh or one baseline knows about a KPI in a window. Immutable once made.
struct KpiData {
    QString kpi;
    Binding binding;    ///< with the resolved queries
    TimeRange window;
    double judgedUntil = 0; ///< end of the part that `value` stands for, when the last step still fills; 0: the whole window
    double step = 0;    ///< seconds between grid points of `series`
    TimeSeries series;  ///< on the step grid, missing steps absent
    std::vector<TimeSeries> parts; ///< the same by instance or device; of very many only the highest
    int partsTotal = 0; ///< how many there are when `parts` is only some of them; 0: all are there
    std::optional<double> value;   ///< the period statistic, base unit; nullopt: no data
    std::optional<HistogramWindow> histogram;
    std::vector<TimeSeries> bucketSeries; ///< increments per interval by `le` (base unit, ascending, the last is +Inf), not
                                          ///< cumulative over time; an interval may be several steps; empty when not captured
    std::optional<double> observations; ///< events behind the value, when known
    double coverage = 0;     ///< share of the expected steps with a finite value, 0..1
    double lastSample = 0;   ///< time of the newest sample, 0 when none
    double fetchedAt = 0;
    double elapsed = 0;      ///< seconds that the slowest of its queries took; not kept by the project
    bool partial = false;    ///< the server said that data is missing
    QStringList warnings;    ///< the server's words
    std::optional<Error> error; ///< set when the newest attempt failed; the data is then the last good one
    QString sourceName;      ///< "Prometheus 2.42, localhost:9090"

    /// The part of the window that verdicts and comparisons rest on.
    TimeRange judged() const { return {window.start, judgedUntil > 0 ? judgedUntil : window.end}; }
    friend bool operator==(const KpiData &, const KpiData &) = default;
};

} // namespace sextant
