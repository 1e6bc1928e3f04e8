#include "app/cli/commands.h"
#include "app/cli/headless.h"
#include "app/cli/jsonparts.h"
#include "app/cli/junit.h"
#include "app/cli/output.h"
#include "models/core/json.h"
#include "models/store/safefile.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>

namespace sextant::cli {
namespace {

struct CheckOptions {
    std::string project;
    std::string window;
    std::string baseline;
    std::string junit;
    std::string sampleFor;
    bool acceptPartial = false;
    bool json = false;
};

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Check)
};

QJsonValue baselineOf(const KpiReading &reading)
{
    if (!reading.change)
        return QJsonValue::Null;
    const Comparison &change = *reading.change;
    return QJsonObject{{QStringLiteral("value"), jsonNumber(change.baselineValue)},
                       {QStringLiteral("effect"), jsonNumber(change.effect)},
                       {QStringLiteral("ci_low"), jsonNumber(change.low)},
                       {QStringLiteral("ci_high"), jsonNumber(change.high)},
                       {QStringLiteral("p"), jsonNumber(change.pAdjusted ? change.pAdjusted : change.p)},
                       {QStringLiteral("verdict"), changeName(change.verdict)},
                       {QStringLiteral("reasons"), reasonsJson(change.reasons)}};
}

QJsonObject rowOf(const KpiReading &reading)
{
    const TargetVerdict &verdict = *reading.target;
    return {{QStringLiteral("id"), verdict.target.id},
            {QStringLiteral("part"), jsonText(verdict.target.part)},
            {QStringLiteral("kpi"), reading.kpi.id},
            {QStringLiteral("name"), reading.kpi.name},
            {QStringLiteral("statistic"), statisticText(reading.kpi.statistic)},
            {QStringLiteral("value"), jsonNumber(verdict.value)},
            {QStringLiteral("low"), jsonNumber(verdict.low)},
            {QStringLiteral("high"), jsonNumber(verdict.high)},
            {QStringLiteral("unit"), unitName(reading.kpi.unit)},
            {QStringLiteral("comparator"), comparatorText(verdict.target.comparator)},
            {QStringLiteral("limit"), jsonNumber(verdict.target.limit)},
            {QStringLiteral("verdict"), verdictName(verdict.verdict)},
            {QStringLiteral("reasons"), reasonsJson(verdict.reasons)},
            {QStringLiteral("n"), jsonNumber(verdict.n)},
            {QStringLiteral("coverage"), jsonNumber(verdict.coverage)},
            {QStringLiteral("query"), jsonText(verdict.query)},
            {QStringLiteral("source"), jsonText(verdict.source)},
            {QStringLiteral("proposed"), verdict.target.proposed},
            {QStringLiteral("companion"), verdict.target.companion},
            {QStringLiteral("baseline"), baselineOf(reading)}};
}

int statusOf(const KpiReading &reading, bool againstBaseline)
{
    int status = Done;
    if (reading.target)
        switch (reading.target->verdict) {
        case Verdict::Met: break;
        case Verdict::Missed: status = Missed; break;
        case Verdict::Inconclusive:
        case Verdict::NoData: status = Inconclusive; break;
        }
    if (againstBaseline && reading.change)
        switch (reading.change->verdict) {
        case Change::Improved:
        case Change::Unchanged: break;
        case Change::Regressed: status = worse(status, Missed); break;
        case Change::Inconclusive:
        case Change::NoData: status = worse(status, Inconclusive); break;
        }
    return status;
}

QByteArray junitOf(const Snapshot &snapshot)
{
    JunitSuite suite{QStringLiteral("sextant targets"), snapshot.asOf, {}};
    for (const KpiReading &reading : snapshot.kpis) {
        if (!reading.target)
            continue;
        const Verdict verdict = reading.target->verdict;
        const auto outcome = verdict == Verdict::Met ? JunitCase::Passed : verdict == Verdict::Missed ? JunitCase::Failed : JunitCase::Skipped;
        suite.cases.push_back({reading.target->target.key(), reading.kpi.name, outcome, verdictName(verdict), reading.target->reasons});
    }
    return junitXml(suite);
}

void printTable(const Snapshot &snapshot)
{
    const QLocale locale = QLocale::c();
    printLine(Tr::tr("Window %1 .. %2").arg(rfc3339(snapshot.window.start), rfc3339(snapshot.window.end)));
    for (const KpiReading &reading : snapshot.kpis) {
        if (!reading.target)
            continue;
        const TargetVerdict &verdict = *reading.target;
        const DisplayScale scale = displayScale(reading.kpi.unit, verdict.target.limit);
        const QString value = verdict.value ? formatQuantity(*verdict.value, scale, locale, digitsToTell(*verdict.value, verdict.target.limit, scale, locale))
                                            : QStringLiteral("-");
        const QString rule = comparatorText(verdict.target.comparator) + u' ' + formatQuantity(verdict.target.limit, scale, locale);
        const QString change = reading.change ? changeName(reading.change->verdict) : QString();
        printLine(QStringLiteral("%1 %2 %3 %4 %5 %6")
                      .arg(verdict.target.id.leftJustified(4), reading.kpi.name.leftJustified(34), value.rightJustified(14),
                           rule.leftJustified(14), verdictName(verdict.verdict).leftJustified(13), change));
        if (verdict.verdict != Verdict::Met && !verdict.reasons.empty())
            printLine(QStringLiteral("     ") + verdict.reasons.front().text);
    }
}

int check(const CheckOptions &options)
{
    auto context = AppContext::make();
    if (!context)
        return reportError(context.error());
    auto project = openHeadless(**context, QString::fromStdString(options.project), QString::fromStdString(options.baseline));
    if (!project)
        return reportError(project.error());
    const auto window = windowOf(*project, QString::fromStdString(options.window), (*context)->clock()->now());
    if (!window)
        return reportError(window.error());
    HeadlessRefresh wishes;
    wishes.sampleFor = options.sampleFor;
    wishes.acceptPartial = options.acceptPartial;
    const auto snapshot = refreshHeadless(**context, *project, *window, wishes);
    if (!snapshot)
        return reportError(snapshot.error());

    int status = Done;
    QJsonArray targets;
    for (const KpiReading &reading : snapshot->kpis) {
        if (!reading.target)
            continue;
        status = worse(status, statusOf(reading, !options.baseline.empty()));
        targets << rowOf(reading);
    }
    if (targets.isEmpty())
        status = Inconclusive; // nothing to judge is never a pass
    status = failureOf(*snapshot).value_or(status);

    if (!options.junit.empty())
        if (const auto written = writeFile(QString::fromStdString(options.junit), junitOf(*snapshot)); !written)
            return reportError(written.error());
    if (options.json)
        printJson(QJsonDocument(QJsonObject{
            {QStringLiteral("as_of"), rfc3339(snapshot->asOf)},
            {QStringLiteral("window"), windowJson(snapshot->window)},
            {QStringLiteral("baseline"), jsonText(snapshot->baselineId)},
            {QStringLiteral("sample"), snapshot->sample},
            {QStringLiteral("targets"), targets}}));
    else
        printTable(*snapshot);
    return status;
}

} // namespace

void addCheck(CLI::App &app, int &status)
{
    auto options = std::make_shared<CheckOptions>();
    CLI::App *command = app.add_subcommand("check", "Judge every target, and against a baseline");
    command->add_option("--project", options->project, "Project file")->required();
    command->add_option("--window", options->window, "START..END or a duration that ends now; default: the project's");
    command->add_option("--baseline", options->baseline, "Id or name: its verdicts count for the exit status");
    command->add_option("--junit", options->junit, "Also write a JUnit file");
    addSampleOption(*command, options->sampleFor);
    addPartialOption(*command, options->acceptPartial);
    command->add_flag("--json", options->json, "Print one JSON document");
    command->callback([options, &status] { status = check(*options); });
}

} // namespace sextant::cli
