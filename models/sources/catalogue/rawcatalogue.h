#pragma once
#include "models/sources/catalogue/catalogue.h"

namespace sextant::catalogue {

/// A set of query texts with the slots of KpiQueries by name: "series", "value", "buckets", "count", "parts".
using Slots = std::map<QString, QString>;

/// A query shape that presets share.
struct Form {
    QString where; ///< file:line, for messages
    QString kind;
    QStringList needs;
    Slots queries;
    bool worst = false; ///< the worst of several parts counts
};

/// A preset as written, before its form is applied.
struct RawPreset {
    QString where;
    QString id;        ///< "<exporter>.<kpi>[.<as>]"
    QString kpi;
    QString exporter;
    QString form;
    QString kind;
    QString unit;
    QString honest;
    QString partLabel;
    bool substitute = false;
    bool unitByBounds = false;
    bool confirm = false;
    int priority = 100;
    QStringList needs;
    Slots queries;
    std::map<QString, QString> with;
    std::map<QString, QString> labels;
    std::vector<PresetHint> hints;
};

struct RawKpi {
    QString where;
    KpiDefinition kpi;
    QString advice;
    QString of; ///< not empty for related KPIs
};

/// All files read, nothing checked across files yet.
struct RawCatalogue {
    std::vector<RawKpi> kpis;
    std::vector<RawPreset> presets;
    std::map<QString, Form> forms;
    std::map<QString, QString> variables;
};

/// Adds one file to `raw`.
Result<void> readFile(const CatalogueFile &file, RawCatalogue &raw);

/// Applies forms, fills lower-case placeholders, converts units and checks everything.
Result<Catalogue> expand(const RawCatalogue &raw);

} // namespace sextant::catalogue
