#include "app/cli/commands.h"
#include "app/cli/headless.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/rulefiles.h"

#include "models/core/timerange.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace sextant::cli {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RulesCommand)
};

constexpr double longestInterval = 120;

struct RulesOptions {
    std::string project;
    std::string folder;
    std::string baseline;
    std::string holdFor;
    std::string interval;
    std::string window;
    std::string scrapeInterval;
    double margin = rules::Options().margin;
    bool loadTargets = false;
    bool json = false;
};

/// The durations people gave; those they did not keep their default.
Result<rules::Options> ruleOptions(const RulesOptions &options)
{
    rules::Options out;
    out.margin = options.margin;
    out.loadTargets = options.loadTargets;
    const auto read = [](const std::string &text, const char *option, auto &into) -> Result<void> {
        if (text.empty())
            return {};
        const auto duration = parseDuration(QString::fromStdString(text));
        if (!duration)
            return tl::unexpected(duration.error());
        if (*duration < 1)
            return fail(ErrorCode::InvalidInput, QLatin1String(option), Tr::tr("at least one second is needed"));
        into = *duration;
        return {};
    };
    for (const auto &done : {read(options.holdFor, "--for", out.holdFor), read(options.interval, "--interval", out.interval),
                             read(options.window, "--window", out.window), read(options.scrapeInterval, "--scrape-interval", out.scrapeInterval)})
        if (!done)
            return tl::unexpected(done.error());
    if (out.interval > longestInterval)
        return fail(ErrorCode::InvalidInput, QStringLiteral("--interval"), Tr::tr("at most 2m: a server forgets a series after five minutes without a value, and no data would be reported"));
    return out;
}

QJsonArray leftOutJson(const std::vector<rules::LeftOut> &leftOut)
{
    QJsonArray out;
    for (const rules::LeftOut &row : leftOut)
        out << QJsonObject{{QStringLiteral("kpi"), row.kpi}, {QStringLiteral("name"), row.name}, {QStringLiteral("scope"), row.scope}, {QStringLiteral("reason"), row.reason}};
    return out;
}

/// Every KPI without a rule is said: what is silently missing looks watched.
void warnOfLeftOut(const std::vector<rules::LeftOut> &leftOut)
{
    for (const rules::LeftOut &row : leftOut) {
        const bool whole = row.scope == QStringLiteral("kpi");
        printError(Error{ErrorCode::NotFound, whole ? Tr::tr("no rules for %1").arg(row.kpi) : Tr::tr("no %1 rule for %2").arg(row.scope, row.kpi), row.reason, {}});
    }
}

int exportRules(const RulesOptions &options)
{
    const auto wanted = ruleOptions(options);
    if (!wanted)
        return reportError(wanted.error());
    auto context = AppContext::make();
    if (!context)
        return reportError(context.error());
    auto project = openHeadless(**context, QString::fromStdString(options.project), QString::fromStdString(options.baseline));
    if (!project)
        return reportError(project.error());

    const rules::RuleSet set = rules::build(ruleInput(project->state, (*context)->catalogue(), *wanted));
    warnOfLeftOut(set.leftOut);
    QStringList paths;
    if (!set.kpis.empty()) {
        const auto written = writeRuleFiles(QString::fromStdString(options.folder), rules::files(set));
        if (!written)
            return reportError(written.error());
        paths = *written;
    } else {
        printError(Error{ErrorCode::NotFound, Tr::tr("no KPI of this project can have rules, nothing was written"), {},
                         Tr::tr("connect a Prometheus server: sextant capture --project P --source URL --window 1h --name B1")});
    }
    if (options.json)
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("files"), QJsonArray::fromStringList(paths)},
                                            {QStringLiteral("kpis"), int(set.kpis.size())},
                                            {QStringLiteral("left_out"), leftOutJson(set.leftOut)}}));
    else
        for (const QString &path : paths)
            printLine(path);
    return paths.isEmpty() ? Inconclusive : Done;
}

} // namespace

void addRules(CLI::App &app, int &status)
{
    auto options = std::make_shared<RulesOptions>();
    CLI::App *command = app.add_subcommand("rules", "Write alerting rules, their tests, dashboard, OpenSLO and budgets; read rules as targets");
    command->add_option("--project", options->project, "Project file");
    command->add_option("-o,--output", options->folder, "Folder for the files");
    command->add_option("--baseline", options->baseline, "Id or name of the baseline of regression rules; default: the active one");
    command->add_option("--for", options->holdFor, "How long a condition lasts before it fires; default: twice the window");
    command->add_option("--interval", options->interval, "Evaluation interval, default 30s");
    command->add_option("--window", options->window, "Period a value is computed over, default 5m");
    command->add_option("--scrape-interval", options->scrapeInterval, "Scrape interval of the server, default 1m");
    command->add_option("--margin", options->margin, "Share beyond the baseline that counts as a regression")->check(between(0, 10))->capture_default_str();
    command->add_flag("--load-targets", options->loadTargets, "Alert on targets that only a load test can prove");
    command->add_flag("--json", options->json, "Print one JSON document");
    CLI::App *import = addRulesImport(*command, status);
    command->callback([options, import, &status] {
        if (import->parsed())
            return;
        if (options->project.empty() || options->folder.empty())
            throw CLI::RequiredError(options->project.empty() ? "--project" : "-o");
        status = exportRules(*options);
    });
}

} // namespace sextant::cli
