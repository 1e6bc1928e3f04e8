#include "app/cli/headless.h"

#include "models/session/evidence.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QThread>

namespace sextant::cli {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

} // namespace

Result<HeadlessProject> openHeadless(AppContext &context, const QString &path)
{
    HeadlessProject project;
    auto store = ProjectStore::open(path, context.clock(), context.who());
    if (!store)
        return tl::unexpected(store.error());
    project.store = std::move(*store);
    auto state = loadState(*project.store);
    if (!state)
        return tl::unexpected(state.error());
    project.state = std::move(*state);
    auto recorded = project.store->recorded();
    if (!recorded)
        return tl::unexpected(recorded.error());
    project.kpis = kpisOf(project.state, context.catalogue().kpis);
    project.sources = openSources(project.state, *recorded, context.sourceFactory());
    restoreHistory(*project.store, project.sources, context.clock()->now());
    return project;
}

SourceConfig sourceFromArgument(const QString &text, const LoginOptions &login)
{
    SourceConfig config;
    if (text == QStringLiteral("this-machine")) {
        config.kind = QStringLiteral("localhost");
        config.name = Tr::tr("This machine");
        config.fields[QStringLiteral("interval")] = QStringLiteral("1s"); // a script measures for a minute, not for a day
    } else {
        config.kind = QStringLiteral("prometheus");
        config.name = QStringLiteral("Prometheus");
        config.url = text;
        config.fields = login.fields();
    }
    config.id = config.kind;
    return config;
}

Result<void> chooseBaseline(HeadlessProject &project, const std::string &option)
{
    if (option.empty())
        return {};
    const QString wanted = QString::fromStdString(option);
    const auto &all = project.state.baselines;
    const auto at = std::find_if(all.begin(), all.end(), [&](const Baseline &baseline) { return baseline.id == wanted || baseline.name == wanted; });
    if (at == all.end())
        return fail(ErrorCode::NotFound, Tr::tr("there is no baseline \"%1\"").arg(wanted), {}, Tr::tr("sextant project info lists them"));
    project.state.properties[QStringLiteral("active_baseline")] = at->id;
    return {};
}

Result<WindowChoice> windowOf(const HeadlessProject &project, const QString &option, double now)
{
    WindowChoice choice;
    choice.text = option.isEmpty() ? project.state.property(QStringLiteral("window"), choice.text) : option;
    if (const auto window = choice.at(now); !window)
        return tl::unexpected(window.error());
    return choice;
}

Result<void> bindIfNeeded(AppContext &context, HeadlessProject &project, const WindowChoice &window)
{
    const auto range = window.at(context.clock()->now());
    if (!range)
        return tl::unexpected(range.error());
    for (const auto &source : project.sources) {
        const SourceConfig config = source->config();
        const bool bound = std::any_of(project.state.bindings.begin(), project.state.bindings.end(), [&](const Binding &binding) {
            return binding.source == config.id && binding.state == BindingState::Bound;
        });
        if (bound || config.kind == QStringLiteral("recorded"))
            continue;
        auto binding = context.bind(source, *range);
        binding.waitForFinished();
        const Result<std::vector<Binding>> bindings = binding.result();
        if (!bindings)
            return tl::unexpected(bindings.error());
        if (!project.state.info.readOnly)
            if (const auto stored = project.store->saveBindings(config.id, *bindings); !stored)
                return stored;
        std::erase_if(project.state.bindings, [&](const Binding &old) { return old.source == config.id; });
        project.state.bindings.insert(project.state.bindings.end(), bindings->begin(), bindings->end());
    }
    return {};
}

void addSampleOption(CLI::App &command, std::string &duration)
{
    command.add_option("--sample-for", duration, "With this machine as source: measure this long first, such as 30s");
}

Result<Snapshot> refreshHeadless(AppContext &context, const HeadlessProject &project, const WindowChoice &window, const std::string &sampleFor)
{
    if (project.sources.empty())
        return fail(ErrorCode::NotFound, Tr::tr("the project has no source"), {},
                    Tr::tr("add one: sextant capture --project P --source URL --window 1h --name B1"));
    const bool measures = std::any_of(project.sources.begin(), project.sources.end(),
                                      [](const auto &source) { return source->config().kind == QStringLiteral("localhost"); });
    if (measures && !sampleFor.empty()) {
        const auto duration = parseDuration(QString::fromStdString(sampleFor));
        if (!duration)
            return tl::unexpected(duration.error());
        for (const auto &source : project.sources)
            source->connectSource().waitForFinished();
        QThread::msleep(static_cast<unsigned long>(*duration * 1000));
    }
    auto snapshot = refresh(requestFor(project.state, project.kpis, project.sources, window), *context.clock(), *context.pool());
    if (!project.state.info.readOnly)
        for (const auto &source : project.sources)
            if (const auto samples = source->takeHistory(); !samples.empty())
                if (const auto kept = project.store->appendHistory(samples); !kept)
                    return tl::unexpected(kept.error());
    return snapshot;
}

std::vector<PhaseStatus> workflowOf(const AppContext &context, const HeadlessProject &project, const Snapshot &snapshot)
{
    const auto evidence = collectEvidence({&context.workflow(), &snapshot, &project.state.baselines, QLocale()});
    return evaluateWorkflow(context.workflow(), project.state.progress, evidence, context.clock()->now());
}

} // namespace sextant::cli
