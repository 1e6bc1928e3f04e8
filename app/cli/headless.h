#pragma once
#include "app/cli/loginoptions.h"
#include "app/context.h"
#include "models/session/historykeeper.h"
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

/// Opens a project; a baseline named by id or name becomes the active one for this run.
Result<HeadlessProject> openHeadless(AppContext &context, const QString &path, const QString &baseline = {});

/// A source as a command line names it: a URL or "this-machine".
SourceConfig sourceFromArgument(const QString &text, const LoginOptions &login);

/// The window an option names ("run:LABEL" is that of a marked test run), else the project's own, else the last hour.
Result<WindowChoice> windowOf(const HeadlessProject &project, const QString &option, double now);

/// A baseline by id or name; NotFound with those there are.
Result<Baseline> baselineNamed(const HeadlessProject &project, const QString &name);

/// "key=value" options as a fingerprint. InvalidInput for one without "=" or with an empty key.
Result<Fingerprint> labelsOf(const std::vector<std::string> &options);

/// Binds every source that was never bound and stores the result.
Result<void> bindIfNeeded(AppContext &context, HeadlessProject &project, const WindowChoice &window);

/// "--sample-for D": how long "This machine" measures before the refresh, since it only knows what it saw itself.
CLI::Option *addSampleOption(CLI::App &command, std::string &duration);

/// What a command wants of its refresh.
struct HeadlessRefresh {
    std::string sampleFor = {}; ///< "--sample-for"
    Fingerprint labels = {}; ///< go over what the project says about its current conditions
    CompareOptions compare = {};
    bool finalLook = false; ///< a window that ends now is judged at the full alpha
    bool acceptPartial = false; ///< "--accept-partial": judge data the server called partial, for this run
    bool bucketSeries = false;  ///< fetch what a baseline keeps of histograms
};

/// "--accept-partial" for commands that judge.
CLI::Option *addPartialOption(CLI::App &command, bool &accept);

/// One refresh with the same engine as the window, after binding what was never bound. What "This machine" measured is kept in
/// the project.
Result<Snapshot> refreshHeadless(AppContext &context, HeadlessProject &project, const WindowChoice &window,
                                 const HeadlessRefresh &wishes = {});

/// Says the errors of the sources. When there are sources and all of them failed, nothing could be judged: the status of that, 4 when one
/// could not be reached, 3 when none could be asked this.
std::optional<int> failureOf(const Snapshot &snapshot);

/// What its history is collected and read with.
HistoryContext contextOf(const HeadlessProject &project, double now);

/// Where the checklist stands at the moment of a snapshot.
std::vector<PhaseStatus> workflowOf(const AppContext &context, const HeadlessProject &project, const Snapshot &snapshot);

} // namespace sextant::cli
