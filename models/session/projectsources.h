#pragma once
#include "models/session/projectstate.h"
#include "models/session/refresh.h"
#include "models/sources/catalogue/resolve.h"

#include <functional>
#include <memory>
#include <vector>

namespace sextant {

/// Where a project keeps its label matchers: `service="shop", namespace=~"prod.*"`.
inline const QString variablesProperty = QStringLiteral("variables");

using SourceFactory = std::function<Result<std::shared_ptr<MetricSource>>(const SourceConfig &)>;

/// The live sources of a project. A source that cannot even be made (a missing token file) is still in the list and answers
/// every question with its error, so that it shows as failed instead of vanishing.
std::vector<std::shared_ptr<MetricSource>> openSources(const ProjectState &state, const std::vector<KpiData> &recorded,
                                                       const SourceFactory &factory);

/// The catalogue's KPIs and behind them the project's own.
std::vector<KpiDefinition> kpisOf(const ProjectState &state, std::vector<KpiDefinition> catalogue);

/// The label matchers that restrict every KPI of a project, its property "variables"; unreadable ones count as none.
std::vector<LabelFilter> projectVariables(const ProjectState &state);

/// Gives sources that keep no history of their own what an earlier session stored: the last day before `now`.
void restoreHistory(const ProjectStore &store, const std::vector<std::shared_ptr<MetricSource>> &sources, double now);

/// The moment a sample is told at ("as_of"); `now` for real projects.
double storyTime(const ProjectState &state, double now);

/// The refresh of a project as it stands: its title, bindings, active baseline, markers and own KPIs.
RefreshRequest requestFor(const ProjectState &state, const std::vector<KpiDefinition> &catalogue,
                          const std::vector<std::shared_ptr<MetricSource>> &sources, const WindowChoice &window);

} // namespace sextant
