#pragma once
#include "models/core/error.h"
#include "models/core/kpi.h"
#include "models/core/kpidata.h"
#include "models/sources/catalogue/catalogue.h"
#include "models/sources/metricsource.h"

#include <vector>

namespace sextant::rules {

/// How the preset of an imported binding begins: it binds its own KPI and says nothing about the source's others.
inline constexpr QLatin1String importedPreset{"imported."};

/// What the file is imported into.
struct ImportInto {
    std::vector<KpiDefinition> kpis; ///< catalogue and the project's own
    std::vector<Binding> bindings;
    std::vector<SourceConfig> sources;
    const Catalogue *catalogue = nullptr;
};

/// A rule or budget that became a target.
struct MappedRule {
    int line = 0;
    QString rule;          ///< name of the alert or of the budget
    KpiDefinition kpi;     ///< with the new target; saved as a KPI of the project
    std::optional<Binding> binding; ///< for KPIs the project did not have
    bool added = false;    ///< the KPI is new
    bool changed = false;  ///< false: the project has this target already
    QString note;          ///< what a person should know about it; may be empty
};

struct UnmappedRule {
    int line = 0;
    QString rule;
    QString expr;
    QString reason;
};

struct RuleImport {
    QString kind; ///< "prometheus-rules", "lighthouse-budget", "sitespeed-budget"
    std::vector<MappedRule> mapped;
    std::vector<UnmappedRule> unmapped;
};

/// Reads Prometheus alerting rules, a Lighthouse budget or a sitespeed.io budget as targets; which of them it is shows in the
/// content. An alert fires when things are bad, so its comparator is turned round. Nothing is written. Errors are "file:line".
Result<RuleImport> importRules(const QByteArray &bytes, const QString &name, const ImportInto &into);

/// The two kinds of budgets; `name` for messages.
Result<RuleImport> importBudget(const QByteArray &json, const QString &name, const ImportInto &into);

} // namespace sextant::rules
