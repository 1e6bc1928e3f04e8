#pragma once
#include "models/core/kpi.h"
#include "models/core/kpidata.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace sextant {

/// How a preset's numbers come about.
enum class PresetKind {
    Histogram,   ///< quantile over summed buckets
    Gauge,       ///< a measured level
    Ratio,       ///< events of one kind by all events
    CounterRate, ///< events per second
    MeanOnly,    ///< a mean where a quantile is wanted: never bound to a quantile KPI
};

/// Says what to switch on when an exporter is there but the metric a preset needs is not.
struct PresetHint {
    QString sees; ///< regex of a metric name that gives the exporter away
    QString say;  ///< one sentence
};

/// How one exporter's convention answers one KPI. Queries still hold $W, $P, $S, $I, $R and $F (see resolve.h); their numbers are
/// already in base units.
struct Preset {
    QString id;       ///< "node_exporter.cpu_average"
    QString kpi;
    QString exporter; ///< people's name
    PresetKind kind = PresetKind::Gauge;
    int priority = 100;
    QString honest;   ///< what the number is not, empty when it is exactly the KPI
    bool substitute = false; ///< another quantity stands in: never proves a target
    QStringList needs;       ///< anchored regexes; each has to match a metric name
    QString rawUnit;         ///< unit of the exporter's numbers: "ms"
    KpiQueries queries;
    std::map<QString, QString> labels; ///< variable -> label of this convention: "route" -> "http_route"
    std::vector<PresetHint> hints;
    bool worstCounts = false; ///< the number is that of the worst part, so of two presets the worse number counts
    QString boundsOf;    ///< buckets whose bounds have to fit `rawUnit`, because the name says no unit; empty: it does
    bool confirm = false; ///< never bound without a person: no convention says that this metric is the KPI
    /// Priority less what an honest note or a substitution costs.
    int strength() const { return priority - (honest.isEmpty() ? 0 : 10) - (substitute ? 20 : 0); }
};

/// A KPI beside the board: offered where the exact one is not to be had, never in its place.
struct RelatedKpi {
    KpiDefinition kpi;
    QString of; ///< the KPI it is related to
};

/// Everything known about KPIs and how exporters spell them.
struct Catalogue {
    std::vector<KpiDefinition> kpis;     ///< board order
    std::vector<RelatedKpi> related;
    std::vector<Preset> presets;
    std::map<QString, QString> advice;   ///< KPI -> which exporter would give it

    const KpiDefinition *findKpi(const QString &id) const; ///< board and related; nullptr when unknown
    const Preset *findPreset(const QString &id) const;
    bool isRelated(const QString &kpi) const;
};

/// One YAML file of a catalogue: the built-in ones, then a project's own.
struct CatalogueFile {
    QString name;     ///< as people know it, for error messages
    QByteArray bytes;
    bool overrides = false; ///< a project's file: entries with a known id replace it instead of being an error
};

/// Reads and validates catalogue files; forms and variables may come from any of them. Errors are "file:line: what":
/// unknown KPI, bad unit, unknown placeholder, duplicate id, unbalanced brackets, a mean bound to a quantile.
Result<Catalogue> parseCatalogue(const std::vector<CatalogueFile> &files);

/// The catalogue compiled into the program, with a project's files laid over it.
Result<Catalogue> builtinCatalogue(const std::vector<CatalogueFile> &projectFiles = {});

} // namespace sextant
