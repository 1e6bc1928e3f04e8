#include "models/analysis/changepoints.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/historyoutput.h"
#include "app/cli/output.h"
#include "models/analysis/cleaning.h"
#include "models/analysis/samplescsv.h"
#include "models/core/json.h"
#include "models/core/timerange.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

namespace sextant::cli {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(ChangePoints) };

struct Arguments {
    std::string input;
    std::string project;
    std::string kpi;
    stats::ChangePointOptions options;
    bool json = false;
};

QJsonObject pointJson(const stats::ChangePoint &point, double t)
{
    return {{QStringLiteral("index"), double(point.index)}, {QStringLiteral("t"), jsonNumber(t)},
            {QStringLiteral("before"), jsonNumber(point.before)}, {QStringLiteral("after"), jsonNumber(point.after)},
            {QStringLiteral("magnitude"), jsonNumber(point.magnitude)}, {QStringLiteral("p"), jsonNumber(point.p)}};
}

int find(const Arguments &arguments)
{
    const Result<QByteArray> bytes = readInput(arguments.input);
    if (!bytes)
        return reportError(bytes.error());
    const auto series = stats::parseSingleSeries({bytes->constData(), std::size_t(bytes->size())}, inputName(arguments.input));
    if (!series)
        return reportError(series.error());
    const std::vector<stats::ChangePoint> points = stats::changePoints(series->v, arguments.options);
    if (arguments.json) {
        QJsonArray out;
        for (const stats::ChangePoint &point : points)
            out << pointJson(point, series->t[point.index]);
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("change_points"), out}, {QStringLiteral("n"), double(series->v.size())}}));
        return Done;
    }
    for (const stats::ChangePoint &point : points)
        printLine(QStringLiteral("%1  %2  %3 -> %4  (%5 %)").arg(QString::number(point.index).rightJustified(6), rfc3339(series->t[point.index]),
                 QString::number(point.before, 'g', 5), QString::number(point.after, 'g', 5), QString::number(100 * point.magnitude, 'f', 1)));
    if (points.empty())
        printLine(Tr::tr("No lasting change in %1 values").arg(qulonglong(series->v.size())));
    return Done;
}

} // namespace

void addChangePoints(CLI::App &app, int &status)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App *command = app.add_subcommand("changepoints", "Find lasting changes of level in a history");
    CLI::App *from = command->add_option_group("History", "What to look at, one of them");
    from->add_option("--input", arguments->input, "CSV file: timestamp,value, or - for standard input");
    from->add_option("--project", arguments->project, "Project file: the stored history of its KPIs");
    command->add_option("--kpi", arguments->kpi, "Only this KPI of the project");
    from->require_option(1);
    command->add_option("--max-p", arguments->options.maxP, "Largest p of a change, default 0.001")->check(between(0, 1));
    command->add_option("--min-magnitude", arguments->options.minMagnitude, "Smallest relative change, default 0.02")->check(between(0, 100));
    command->add_flag("--json", arguments->json, "Print one JSON document");
    command->callback([arguments, &status] {
        status = arguments->project.empty() ? find(*arguments) : projectChanges(arguments->project, arguments->kpi, arguments->json);
    });
}

} // namespace sextant::cli
