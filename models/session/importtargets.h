#pragma once
#include "models/session/projectstate.h"

namespace sextant {

/// KPIs that get a target, and the bindings of those the project did not have.
struct ImportedTargets {
    std::vector<KpiDefinition> kpis;
    std::vector<Binding> bindings;
};

/// All bindings of a source once `added` are among them.
std::vector<Binding> bindingsWith(const std::vector<Binding> &all, const QString &source, const std::vector<Binding> &added);

/// Whether the KPIs of a source were looked for: imported rules bind only their own.
bool wasSearched(const std::vector<Binding> &bindings, const QString &source);

/// Stores the KPIs and the bindings in one transaction; each KPI is a journal line.
Result<void> saveTargets(ProjectStore &store, const std::vector<Binding> &bindings, const ImportedTargets &imported);

} // namespace sextant
