#include "app/cli/commands.h"
#include "app/cli/headless.h"
#include "app/cli/input.h"
#include "app/cli/jsonparts.h"
#include "app/cli/output.h"
#include "models/core/json.h"
#include "models/session/filebaseline.h"
#include "models/session/recentload.h"
#include "models/session/runs.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace sextant::cli {
namespace {

struct CaptureOptions {
    std::string project;
    std::string source;
    std::string window = "1h"; // a run's name after "run:"
    std::string name;
    std::string build;
    std::vector<std::string> labels;
    std::string file;
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

void print(const std::vector<KpiReading> &kpis, const Baseline &baseline, const std::optional<BusyCheck> &busy, bool json)
{
    QJsonArray targets;
    for (const KpiReading &reading : kpis) {
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
                                            {QStringLiteral("fingerprint"), fingerprintJson(baseline.fingerprint)},
                                            {QStringLiteral("busy_period"), busy ? QJsonValue(busyJson(*busy)) : QJsonValue(QJsonValue::Null)},
                                            {QStringLiteral("targets"), targets}}));
        return;
    }
    printLine(Tr::tr("Baseline %1 \"%2\" frozen, %3").arg(baseline.id, baseline.name, baseline.hash.left(12)));
    for (const auto &[key, value] : baseline.fingerprint)
        printLine(QStringLiteral("  %1: %2").arg(fingerprintName(key), value));
    if (busy)
        printLine(busy->reason.text);
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

/// Stores a baseline and makes it the active one.
Result<Baseline> stored(HeadlessProject &project, const Baseline &baseline)
{
    auto added = project.store->addBaseline(baseline);
    if (!added)
        return added;
    if (const auto active = project.store->setProperty(QStringLiteral("active_baseline"), added->id); !active)
        return tl::unexpected(active.error());
    return added;
}

int refused(const Error &error)
{
    reportError(error);
    return error.code == ErrorCode::NotFound ? int(Inconclusive) : int(BadInput);
}

/// From a file of measurements: no source is asked.
int captureFile(AppContext &context, HeadlessProject &project, const CaptureOptions &options, const FreezeOptions &freeze)
{
    const Result<QByteArray> bytes = readInput(options.file);
    if (!bytes)
        return reportError(bytes.error());
    const auto baseline = baselineFromCsv({inputName(options.file), *bytes}, project.kpis, freeze, context.clock()->now());
    if (!baseline)
        return refused(baseline.error());
    const auto added = stored(project, *baseline);
    if (!added)
        return reportError(added.error());
    print(compareRuns(project.kpis, *added, *added).kpis, *added, {}, options.json);
    return Done;
}

int captureWindow(AppContext &context, HeadlessProject &project, const CaptureOptions &options, const FreezeOptions &freeze)
{
    const auto window = windowOf(project, QString::fromStdString(options.window), context.clock()->now());
    if (!window)
        return reportError(window.error());
    HeadlessRefresh wishes;
    wishes.sampleFor = options.sampleFor;
    wishes.acceptPartial = options.acceptPartial;
    wishes.bucketSeries = true;
    const auto snapshot = refreshHeadless(context, project, *window, wishes);
    if (!snapshot)
        return reportError(snapshot.error());
    for (const SourceHealth &health : snapshot->sources)
        if (health.state == SourceState::Failed && health.error)
            return reportError(*health.error);
    const auto baseline = baselineFrom(*snapshot, freeze);
    if (!baseline)
        return refused(baseline.error());
    const auto added = stored(project, *baseline);
    if (!added)
        return reportError(added.error());
    const RefreshRequest request = requestFor(project.state, project.kpis, project.sources, *window);
    print(snapshot->kpis, *added, busyBesideRecent(*snapshot, request, *context.clock(), *context.pool()), options.json);
    return Done;
}

int capture(const CaptureOptions &options)
{
    auto context = AppContext::make();
    if (!context)
        return reportError(context.error());
    if (QString::fromStdString(options.name).trimmed().isEmpty())
        return reportError(Error{ErrorCode::InvalidInput, Tr::tr("the baseline has no name"), {}, Tr::tr("give it one, such as --name \"before the cache\"")});
    const auto labels = labelsOf(options.labels);
    if (!labels)
        return reportError(labels.error());
    auto project = openOrCreate(**context, options);
    if (!project)
        return reportError(project.error());
    const FreezeOptions freeze{QString::fromStdString(options.name), QString::fromStdString(options.build), options.acceptPartial, *labels};
    return options.file.empty() ? captureWindow(**context, *project, options, freeze) : captureFile(**context, *project, options, freeze);
}

} // namespace

void addCapture(CLI::App &app, int &status)
{
    auto options = std::make_shared<CaptureOptions>();
    CLI::App *command = app.add_subcommand("capture", "Freeze a baseline of a window; makes the project if needed");
    command->add_option("--project", options->project, "Project file")->required();
    command->add_option("--source", options->source, "URL of a metrics server, or this-machine");
    command->add_option("--window", options->window, "START..END, a duration that ends now, or run:LABEL of a marked test run")->capture_default_str();
    command->add_option("--name", options->name, "Name of the baseline")->required();
    command->add_option("--build", options->build, "Label of what is running");
    command->add_option("--label", options->labels, "key=value of the fingerprint: configuration, data_size, load_profile, device_class, …; repeatable")
        ->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--file", options->file, "Freeze a CSV instead of a window: timestamp,metric,value; metrics are KPI ids in base units");
    command->add_flag("--accept-partial", options->acceptPartial, "Freeze although the server said data are missing");
    addSampleOption(*command, options->sampleFor);
    command->add_flag("--json", options->json, "Print one JSON document");
    addLoginOptions(*command, options->login);
    command->callback([options, &status] { status = capture(*options); });
}

} // namespace sextant::cli
