#include "app/cli/commands.h"
#include "app/cli/headless.h"
#include "app/cli/output.h"
#include "models/core/json.h"
#include "models/session/freeze.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace sextant::cli {
namespace {

struct CaptureOptions {
    std::string project;
    std::string source;
    std::string window = "1h";
    std::string name;
    std::string build;
    bool acceptPartial = false;
    std::string sampleFor;
    bool json = false;
    LoginOptions login;
};

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

QString stateName(const Baseline &baseline, const KpiReading &reading)
{
    if (baseline.find(reading.kpi.id))
        return QStringLiteral("frozen");
    if (reading.data.error)
        return QStringLiteral("error");
    return reading.data.binding.state == BindingState::Missing ? QStringLiteral("missing") : QStringLiteral("no-data");
}

void print(const Snapshot &snapshot, const Baseline &baseline, bool json)
{
    QJsonArray targets;
    for (const KpiReading &reading : snapshot.kpis) {
        QJsonObject row;
        row[QStringLiteral("id")] = reading.kpi.target ? reading.kpi.target->key() : reading.kpi.id;
        row[QStringLiteral("kpi")] = reading.kpi.id;
        row[QStringLiteral("state")] = stateName(baseline, reading);
        row[QStringLiteral("value")] = jsonNumber(reading.data.value);
        row[QStringLiteral("coverage")] = jsonNumber(reading.data.coverage);
        targets << row;
    }
    if (json) {
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("baseline"), baseline.id},
                                            {QStringLiteral("name"), baseline.name},
                                            {QStringLiteral("hash"), baseline.hash},
                                            {QStringLiteral("targets"), targets}}));
        return;
    }
    printLine(Tr::tr("Baseline %1 \"%2\" frozen, %3").arg(baseline.id, baseline.name, baseline.hash.left(12)));
    for (const QJsonValue &value : targets) {
        const QJsonObject row = value.toObject();
        printLine(QStringLiteral("  %1 %2").arg(row[QStringLiteral("kpi")].toString().leftJustified(24), row[QStringLiteral("state")].toString()));
    }
}

/// Opens the project, or makes it with the source when there is none yet.
Result<HeadlessProject> openOrCreate(AppContext &context, const CaptureOptions &options)
{
    const QString path = QString::fromStdString(options.project);
    if (!QFileInfo::exists(path)) {
        auto created = ProjectStore::create(path, QFileInfo(path).completeBaseName(), context.clock(), context.who());
        if (!created)
            return tl::unexpected(created.error());
    }
    auto project = openHeadless(context, path);
    if (!project || options.source.empty())
        return project;
    SourceConfig config = sourceFromArgument(QString::fromStdString(options.source), options.login);
    const auto same = std::find_if(project->state.sources.begin(), project->state.sources.end(), [&](const SourceConfig &known) {
        return known.kind == config.kind && known.url == config.url;
    });
    if (same != project->state.sources.end())
        config.id = same->id;
    if (const auto saved = project->store->saveSource(config); !saved)
        return tl::unexpected(saved.error());
    project->store.reset();
    return openHeadless(context, path);
}

int capture(const CaptureOptions &options)
{
    auto context = AppContext::make();
    if (!context)
        return reportError(context.error());
    auto project = openOrCreate(**context, options);
    if (!project)
        return reportError(project.error());
    const auto window = windowOf(*project, QString::fromStdString(options.window), (*context)->clock()->now());
    if (!window)
        return reportError(window.error());
    if (const auto bound = bindIfNeeded(**context, *project, *window); !bound)
        return reportError(bound.error());
    const auto snapshot = refreshHeadless(**context, *project, *window, options.sampleFor, {.acceptPartial = options.acceptPartial, .bucketSeries = true});
    if (!snapshot)
        return reportError(snapshot.error());
    for (const SourceHealth &health : snapshot->sources)
        if (health.state == SourceState::Failed && health.error)
            return reportError(*health.error);
    auto baseline = baselineFrom(*snapshot, {QString::fromStdString(options.name), QString::fromStdString(options.build), options.acceptPartial});
    if (!baseline) {
        reportError(baseline.error());
        return baseline.error().code == ErrorCode::NotFound ? Inconclusive : BadInput;
    }
    const auto stored = project->store->addBaseline(*baseline);
    if (!stored)
        return reportError(stored.error());
    if (const auto active = project->store->setProperty(QStringLiteral("active_baseline"), stored->id); !active)
        return reportError(active.error());
    print(*snapshot, *stored, options.json);
    return Done;
}

} // namespace

void addCapture(CLI::App &app, int &status)
{
    auto options = std::make_shared<CaptureOptions>();
    CLI::App *command = app.add_subcommand("capture", "Freeze a baseline of a window; makes the project if needed");
    command->add_option("--project", options->project, "Project file")->required();
    command->add_option("--source", options->source, "URL of a metrics server, or this-machine");
    command->add_option("--window", options->window, "START..END or a duration that ends now")->capture_default_str();
    command->add_option("--name", options->name, "Name of the baseline")->required();
    command->add_option("--build", options->build, "Label of what is running");
    command->add_flag("--accept-partial", options->acceptPartial, "Freeze although the server said data are missing");
    addSampleOption(*command, options->sampleFor);
    command->add_flag("--json", options->json, "Print one JSON document");
    addLoginOptions(*command, options->login);
    command->callback([options, &status] { status = capture(*options); });
}

} // namespace sextant::cli
