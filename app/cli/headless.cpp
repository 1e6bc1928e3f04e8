#include "app/cli/headless.h"
#include "app/cli/output.h"

#include "models/session/evidence.h"
#include "models/session/importtargets.h"
#include "models/session/runs.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QThread>

namespace sextant::cli {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

} // namespace

Result<HeadlessProject> openHeadless(AppContext &context, const QString &path, const QString &baseline)
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
    context.setVariables(projectVariables(project.state));
    project.kpis = kpisOf(project.state, context.catalogue().kpis);
    project.sources = openSources(project.state, *recorded, context.sourceFactory());
    restoreHistory(*project.store, project.sources, context.clock()->now());
    if (!baseline.isEmpty()) {
        const auto chosen = baselineNamed(project, baseline);
        if (!chosen)
            return tl::unexpected(chosen.error());
        project.state.properties[QStringLiteral("active_baseline")] = chosen->id;
    }
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

Result<WindowChoice> windowOf(const HeadlessProject &project, const QString &option, double now)
{
    WindowChoice choice;
    choice.text = option.isEmpty() ? project.state.property(QStringLiteral("window"), choice.text) : option;
    if (const QString prefix = QStringLiteral("run:"); choice.text.startsWith(prefix)) {
        const auto run = runWindow(project.state.markers, choice.text.mid(prefix.size()));
        if (!run)
            return tl::unexpected(run.error());
        choice.text = rfc3339(run->start) + QStringLiteral("..") + rfc3339(run->end);
    }
    if (const auto window = choice.at(now); !window)
        return tl::unexpected(window.error());
    return choice;
}

Result<Baseline> baselineNamed(const HeadlessProject &project, const QString &name)
{
    QStringList known;
    for (const Baseline &baseline : project.state.baselines) {
        if (baseline.id == name || baseline.name == name)
            return baseline;
        known << baseline.id;
    }
    return fail(ErrorCode::NotFound, Tr::tr("there is no baseline \"%1\"").arg(name), {},
                known.isEmpty() ? Tr::tr("freeze one: sextant capture --project P --window 1h --name B1")
                                : Tr::tr("the project has: %1").arg(known.join(QStringLiteral(", "))));
}

Result<Fingerprint> labelsOf(const std::vector<std::string> &options)
{
    Fingerprint labels;
    for (const std::string &option : options) {
        const QString text = QString::fromStdString(option);
        const auto split = text.indexOf(u'=');
        const QString key = text.left(std::max<qsizetype>(split, 0)).trimmed();
        if (key.isEmpty())
            return fail(ErrorCode::InvalidInput, Tr::tr("\"%1\" is no label").arg(text), {}, Tr::tr("write key=value, such as configuration=\"pool 40\""));
        labels[key] = text.mid(split + 1).trimmed();
    }
    return labels;
}

Result<void> bindIfNeeded(AppContext &context, HeadlessProject &project, const WindowChoice &window)
{
    const auto range = window.at(context.clock()->now());
    if (!range)
        return tl::unexpected(range.error());
    for (const auto &source : project.sources) {
        const SourceConfig config = source->config();
        const bool bound = wasSearched(project.state.bindings, config.id)
            && std::any_of(project.state.bindings.begin(), project.state.bindings.end(), [&](const Binding &binding) {
                   return binding.source == config.id && binding.state == BindingState::Bound;
               });
        if (bound || config.isRecorded())
            continue;
        auto binding = context.bind(source, *range);
        binding.waitForFinished();
        const Result<std::vector<Binding>> bindings = binding.result();
        if (!bindings)
            return tl::unexpected(bindings.error());
        const std::vector<Binding> all = bindingsWith(project.state.bindings, config.id, *bindings);
        if (!project.state.info.readOnly)
            if (const auto stored = project.store->saveBindings(config.id, all); !stored)
                return stored;
        std::erase_if(project.state.bindings, [&](const Binding &old) { return old.source == config.id; });
        project.state.bindings.insert(project.state.bindings.end(), all.begin(), all.end());
    }
    return {};
}

CLI::Option *addSampleOption(CLI::App &command, std::string &duration)
{
    return command.add_option("--sample-for", duration, "With this machine as source: measure this long first, such as 30s");
}

CLI::Option *addPartialOption(CLI::App &command, bool &accept)
{
    return command.add_flag("--accept-partial", accept, "Judge although the server said data are missing");
}

Result<Snapshot> refreshHeadless(AppContext &context, HeadlessProject &project, const WindowChoice &window, const HeadlessRefresh &wishes)
{
    if (project.sources.empty())
        return fail(ErrorCode::NotFound, Tr::tr("the project has no source"), {},
                    Tr::tr("add one: sextant capture --project P --source URL --window 1h --name B1"));
    if (const auto bound = bindIfNeeded(context, project, window); !bound)
        return tl::unexpected(bound.error());
    const bool measures = std::any_of(project.sources.begin(), project.sources.end(),
                                      [](const auto &source) { return source->config().kind == QStringLiteral("localhost"); });
    if (measures && !wishes.sampleFor.empty()) {
        const auto duration = parseDuration(QString::fromStdString(wishes.sampleFor));
        if (!duration)
            return tl::unexpected(duration.error());
        for (const auto &source : project.sources)
            source->connectSource().waitForFinished();
        QThread::msleep(static_cast<unsigned long>(*duration * 1000));
    }
    RefreshRequest request = requestFor(project.state, project.kpis, project.sources, window);
    request.acceptPartial = wishes.acceptPartial;
    request.bucketSeries = wishes.bucketSeries;
    for (const auto &[key, value] : wishes.labels)
        request.labels[key] = value;
    request.compare = wishes.compare;
    request.finalLook = wishes.finalLook;
    auto snapshot = refresh(request, *context.clock(), *context.pool());
    if (!project.state.info.readOnly)
        for (const auto &source : project.sources)
            if (const auto samples = source->takeHistory(); !samples.empty())
                if (const auto kept = project.store->appendHistory(samples); !kept)
                    return tl::unexpected(kept.error());
    return snapshot;
}

std::optional<int> failureOf(const Snapshot &snapshot)
{
    bool answered = snapshot.sources.empty();
    int status = BadInput;
    for (const SourceHealth &health : snapshot.sources) {
        if (health.error)
            printError(*health.error);
        answered = answered || health.state != SourceState::Failed;
        status = worse(status, health.error ? statusOf(*health.error) : int(Unreachable));
    }
    return answered ? std::nullopt : std::optional(status);
}

HistoryContext contextOf(const HeadlessProject &project, double now)
{
    HistoryContext context;
    context.scope = {project.kpis, project.state.bindings, project.sources};
    context.markers = project.state.markers;
    context.retention = parseRetention(project.state.property(retentionProperty)).value_or(HistoryRetention{});
    context.asOf = storyTime(project.state, now);
    context.sample = project.state.info.sample;
    context.readOnly = project.state.info.readOnly;
    return context;
}

std::vector<PhaseStatus> workflowOf(const AppContext &context, const HeadlessProject &project, const Snapshot &snapshot)
{
    const auto evidence = collectEvidence({&context.workflow(), &snapshot, &project.state.baselines, QLocale()});
    return evaluateWorkflow(context.workflow(), project.state.progress, evidence, storyTime(project.state, context.clock()->now()));
}

} // namespace sextant::cli
