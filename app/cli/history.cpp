#include "app/cli/commands.h"
#include "app/cli/headless.h"
#include "app/cli/historyoutput.h"
#include "app/cli/output.h"
#include "models/session/historykeeper.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace sextant::cli {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HistoryCommand)
};

constexpr double day = 86400;

struct HistoryOptions {
    std::string project;
    std::string last = "30d";
    std::string backfill;
    std::string keep;
    std::string kpi;
    bool json = false;
};

Result<double> daysOf(const std::string &text)
{
    const auto seconds = parseDuration(QString::fromStdString(text));
    if (!seconds)
        return seconds;
    if (!(*seconds >= 3600 && *seconds <= 3660 * day))
        return fail(ErrorCode::InvalidInput, Tr::tr("\"%1\" is not a length of history").arg(QString::fromStdString(text)), {},
                    Tr::tr("write between 1h and 3660d"));
    return *seconds / day;
}

/// Asks the project's sources for the past and stores it; one transaction.
Result<QJsonObject> collect(AppContext &context, HeadlessProject &project, double days)
{
    const double now = context.clock()->now();
    WindowChoice window;
    if (auto bound = bindIfNeeded(context, project, window); !bound)
        return tl::unexpected(bound.error());
    const HistoryContext scope = contextOf(project, now);
    const auto tasks = backfillTasks(scope.scope, days * day, now);
    if (tasks.empty())
        return fail(ErrorCode::InvalidInput, Tr::tr("no KPI of the project is bound to a live source"), {}, Tr::tr("sextant project info shows its sources"));
    const HistoryHarvest found = harvest(tasks);
    if (found.batches.empty() && !found.errors.empty())
        return tl::unexpected(found.errors.front());
    for (const Error &error : found.errors)
        printError(error);
    if (auto stored = project.store->appendKpiHistory(found.batches, scope.retention); !stored)
        return tl::unexpected(stored.error());
    return QJsonObject{{QStringLiteral("kpis"), double(found.batches.size())}, {QStringLiteral("points"), double(found.points)},
                       {QStringLiteral("hours_of_buckets"), double(found.hours)}, {QStringLiteral("failed"), double(found.errors.size())}};
}

int history(const HistoryOptions &options)
{
    const auto days = daysOf(options.last);
    const auto back = options.backfill.empty() ? Result<double>(0) : daysOf(options.backfill);
    if (!days || !back)
        return reportError((days ? back : days).error());
    auto context = AppContext::make();
    if (!context)
        return reportError(context.error());
    auto project = openHeadless(**context, QString::fromStdString(options.project));
    if (!project)
        return reportError(project.error());
    if (!options.keep.empty()) {
        const auto retention = parseRetention(QString::fromStdString(options.keep));
        const auto done = retention ? project->store->setProperty(retentionProperty, retention->text()) : Result<void>(tl::unexpected(retention.error()));
        if (!done)
            return reportError(done.error());
        project->state.properties[retentionProperty] = retention->text();
    }
    QJsonObject collected;
    if (*back > 0) {
        const auto done = collect(**context, *project, *back);
        if (!done)
            return reportError(done.error());
        collected = *done;
    }
    const auto report = historyOf(**context, *project, *days, options.kpi);
    if (!report)
        return reportError(report.error());
    if (options.json) {
        QJsonObject json = reportJson(*report);
        json[QStringLiteral("collected")] = *back > 0 ? QJsonValue(collected) : QJsonValue();
        printJson(QJsonDocument(json));
    } else {
        if (*back > 0)
            printLine(Tr::tr("Collected %1 points of %2 KPIs").arg(qulonglong(collected.value(QStringLiteral("points")).toDouble()))
                          .arg(collected.value(QStringLiteral("kpis")).toInt()));
        printReport(*report);
    }
    return report->kpis.empty() ? Inconclusive : Done; // nothing stored says nothing
}

} // namespace

void addHistory(CLI::App &app, int &status)
{
    auto options = std::make_shared<HistoryOptions>();
    CLI::App *command = app.add_subcommand("history", "Show how the KPIs of a project went, what changed and where it leads");
    command->add_option("--project", options->project, "Project file")->required();
    command->add_option("--last", options->last, "How much of it, 1h to 3660d")->capture_default_str();
    command->add_option("--kpi", options->kpi, "Only this KPI");
    command->add_option("--backfill", options->backfill, "First collect this much from the sources, for example 14d");
    command->add_option("--keep", options->keep, "Set how long raw points, minutes, hours and days are kept: \"7d 30d 400d forever\"");
    command->add_flag("--json", options->json, "Print one JSON document");
    command->callback([options, &status] { status = history(*options); });
}

} // namespace sextant::cli
