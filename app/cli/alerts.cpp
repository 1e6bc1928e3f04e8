#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/historyoutput.h"
#include "app/cli/output.h"
#include "models/analysis/excursions.h"
#include "models/analysis/samplescsv.h"
#include "models/core/json.h"
#include "models/core/timerange.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

namespace sextant::cli {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(Alerts) };

struct Arguments {
    std::string input;
    std::string project;
    std::string kpi;
    std::string direction = "both";
    stats::ExcursionOptions options;
    bool json = false;
};

QJsonObject alertJson(const stats::Excursion &alert, const stats::NamedSamples &series)
{
    return {{QStringLiteral("index"), double(alert.index)}, {QStringLiteral("t"), jsonNumber(series.t[alert.index])},
            {QStringLiteral("last_index"), double(alert.last)}, {QStringLiteral("last_t"), jsonNumber(series.t[alert.last])},
            {QStringLiteral("open"), alert.last + 1 == series.t.size()},
            {QStringLiteral("direction"), alert.rise ? QStringLiteral("up") : QStringLiteral("down")},
            {QStringLiteral("span_s"), alert.span}, {QStringLiteral("value"), jsonNumber(alert.value)},
            {QStringLiteral("usual"), jsonNumber(alert.usual)}, {QStringLiteral("limit"), jsonNumber(alert.limit)}};
}

QString sentence(const stats::Excursion &alert)
{
    const QString value = QString::number(alert.value, 'g', 5), usual = QString::number(alert.usual, 'g', 5), limit = QString::number(alert.limit, 'g', 5);
    if (alert.rise)
        return Tr::tr("rose to %1; usually %2, never above %3 before").arg(value, usual, limit);
    return Tr::tr("fell to %1; usually %2, never below %3 before").arg(value, usual, limit);
}

int detect(const Arguments &arguments)
{
    const Result<QByteArray> bytes = readInput(arguments.input);
    if (!bytes)
        return reportError(bytes.error());
    const auto series = stats::parseSingleSeries({bytes->constData(), std::size_t(bytes->size())}, inputName(arguments.input));
    if (!series)
        return reportError(series.error());
    stats::ExcursionOptions options = arguments.options;
    options.up = arguments.direction != "down";
    options.down = arguments.direction != "up";
    const std::vector<stats::Excursion> alerts = stats::excursions(series->t, series->v, options);
    if (arguments.json) {
        QJsonArray out;
        for (const stats::Excursion &alert : alerts)
            out << alertJson(alert, *series);
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("alerts"), out}, {QStringLiteral("n"), double(series->v.size())}}));
        return Done;
    }
    for (const stats::Excursion &alert : alerts)
        printLine(QStringLiteral("%1  %2  %3").arg(QString::number(alert.index).rightJustified(6), rfc3339(series->t[alert.index]), sentence(alert)));
    if (alerts.empty())
        printLine(Tr::tr("Nothing unusual in %1 values").arg(qulonglong(series->v.size())));
    return Done;
}

} // namespace

void addAlerts(CLI::App &app, int &status)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App *command = app.add_subcommand("alerts", "Say when a metric left everything seen before");
    CLI::App *from = command->add_option_group("History", "What to look at, one of them");
    from->add_option("--input", arguments->input, "CSV file: timestamp,value, or - for standard input");
    from->add_option("--project", arguments->project, "Project file: the stored history of its KPIs");
    command->add_option("--kpi", arguments->kpi, "Only this KPI of the project");
    from->require_option(1);
    command->add_option("--direction", arguments->direction, "Report up, down or both, default both")->check(CLI::IsMember({"up", "down", "both"}));
    command->add_option("--margin", arguments->options.margin, "Share beyond the past, default 0.2")->check(between(0, 100));
    command->add_flag("--json", arguments->json, "Print one JSON document");
    command->callback([arguments, &status] {
        status = arguments->project.empty() ? detect(*arguments) : projectAlerts(arguments->project, arguments->kpi, arguments->json);
    });
}

} // namespace sextant::cli
