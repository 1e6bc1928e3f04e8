#pragma once
#include "models/store/projectstore.h"

namespace sextant {

/// Everything a project file holds, as values: what screens and the refresh work from.
struct ProjectState {
    ProjectInfo info;
    std::map<QString, QString> properties;
    std::vector<SourceConfig> sources;
    std::vector<Binding> bindings;
    std::vector<Baseline> baselines;
    WorkflowProgress progress;
    std::vector<Marker> markers;
    std::vector<KpiDefinition> customKpis;

    QString property(const QString &key, const QString &fallback = {}) const
    {
        const auto at = properties.find(key);
        return at == properties.end() ? fallback : at->second;
    }
    /// The baseline chosen as active; nullptr when there is none.
    const Baseline *activeBaseline() const
    {
        const QString id = property(QStringLiteral("active_baseline"));
        for (const Baseline &baseline : baselines)
            if (baseline.id == id)
                return &baseline;
        return nullptr;
    }
};

/// Reads a whole project. One error is enough to refuse: half a project would look like a complete one.
Result<ProjectState> loadState(const ProjectStore &store);

} // namespace sextant
