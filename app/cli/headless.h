#pragma once
#include "app/cli/loginoptions.h"
#include "app/context.h"
#include "models/session/projectsources.h"

#include <QString>

namespace sextant::cli {

/// A project opened without a window: the store, its values and its live sources.
struct HeadlessProject {
    std::unique_ptr<ProjectStore> store;
    ProjectState state;
    std::vector<std::shared_ptr<MetricSource>> sources;
    std::vector<KpiDefinition> kpis;
};

Result<HeadlessProject> openHeadless(AppContext &context, const QString &path);

/// A source as a command line names it: a URL or "this-machine".
SourceConfig sourceFromArgument(const QString &text, const LoginOptions &login);

/// Makes the baseline with this id or name the active one of `project`, not of its file; empty leaves it as it is.
Result<void> chooseBaseline(HeadlessProject &project, const std::string &option);

/// The window an option names, else the project's own, else the last hour.
Result<WindowChoice> windowOf(const HeadlessProject &project, const QString &option, double now);

/// Binds every source that was never bound and stores the result.
Result<void> bindIfNeeded(AppContext &context, HeadlessProject &project, const WindowChoice &window);

/// "--sample-for D": how long "This machine" measures before the refresh, since it only knows what it saw itself.
void addSampleOption(CLI::App &command, std::string &duration);

/// One refresh with the same engine as the window. What "This machine" measured is kept in the project.
Result<Snapshot> refreshHeadless(AppContext &context, const HeadlessProject &project, const WindowChoice &window,
                                 const std::string &sampleFor = {});

/// Where the checklist stands at the moment of a snapshot.
std::vector<PhaseStatus> workflowOf(const AppContext &context, const HeadlessProject &project, const Snapshot &snapshot);

} // namespace sextant::cli
