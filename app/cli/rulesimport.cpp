#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/headless.h"
#include "app/cli/output.h"
#include "app/rulefiles.h"
#include "models/core/json.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace sextant::cli {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RulesImport)
};

struct ImportOptions {
    std::string file;
    std::string project;
    bool dryRun = false;
    bool json = false;
};

QJsonObject mappedJson(const rules::MappedRule &rule)
{
    const Target &target = *rule.kpi.target;
    return {{QStringLiteral("line"), rule.line},
            {QStringLiteral("rule"), rule.rule},
            {QStringLiteral("kpi"), rule.kpi.id},
            {QStringLiteral("target"), target.key()},
            {QStringLiteral("comparator"), comparatorText(target.comparator)},
            {QStringLiteral("limit"), jsonNumber(target.limit)},
            {QStringLiteral("unit"), unitName(rule.kpi.unit)},
            {QStringLiteral("query"), rule.binding ? jsonText(rule.binding->queries.series) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("new_kpi"), rule.added},
            {QStringLiteral("changed"), rule.changed},
            {QStringLiteral("note"), jsonText(rule.note)}};
}

QJsonObject unmappedJson(const rules::UnmappedRule &rule)
{
    return {{QStringLiteral("line"), rule.line}, {QStringLiteral("rule"), rule.rule}, {QStringLiteral("expr"), jsonText(rule.expr)}, {QStringLiteral("reason"), rule.reason}};
}

void print(const ImportOptions &options, const rules::RuleImport &import, bool written)
{
    if (options.json) {
        QJsonArray mapped, unmapped;
        for (const rules::MappedRule &rule : import.mapped)
            mapped << mappedJson(rule);
        for (const rules::UnmappedRule &rule : import.unmapped)
            unmapped << unmappedJson(rule);
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("file"), QString::fromStdString(options.file)},
                                            {QStringLiteral("kind"), import.kind},
                                            {QStringLiteral("written"), written},
                                            {QStringLiteral("mapped"), mapped},
                                            {QStringLiteral("unmapped"), unmapped}}));
        return;
    }
    for (const rules::MappedRule &rule : import.mapped)
        printLine(Tr::tr("line %1: %2 -> %3 %4 %5 %6%7")
                      .arg(QString::number(rule.line), rule.rule, rule.kpi.id, comparatorText(rule.kpi.target->comparator),
                           QString::number(rule.kpi.target->limit, 'g', 12), unitName(rule.kpi.unit), rule.changed ? QString() : Tr::tr(" (as before)")));
    for (const rules::UnmappedRule &rule : import.unmapped)
        printLine(Tr::tr("line %1: %2 not imported: %3").arg(QString::number(rule.line), rule.rule, rule.reason));
}

int importFile(const ImportOptions &options)
{
    auto context = AppContext::make();
    if (!context)
        return reportError(context.error());
    auto project = openHeadless(**context, QString::fromStdString(options.project));
    if (!project)
        return reportError(project.error());
    const Result<QByteArray> bytes = readInput(options.file);
    if (!bytes)
        return reportError(bytes.error());
    const auto import = rules::importRules(*bytes, inputName(options.file), importInto(project->state, (*context)->catalogue()));
    if (!import)
        return reportError(import.error());
    const ImportedTargets changes = importedTargets(import->mapped);
    const bool written = !options.dryRun && !changes.kpis.empty();
    if (written)
        if (const auto saved = saveTargets(*project->store, project->state.bindings, changes); !saved)
            return reportError(saved.error());
    print(options, *import, written);
    return import->mapped.empty() ? Inconclusive : Done;
}

} // namespace

CLI::App *addRulesImport(CLI::App &rules, int &status)
{
    auto options = std::make_shared<ImportOptions>();
    CLI::App *command = rules.add_subcommand("import", "Read alerting rules or a budget as targets of a project");
    command->add_option("FILE", options->file, "Prometheus rules, Lighthouse or sitespeed.io budget, or - for standard input")->required();
    command->add_option("--project", options->project, "Project file")->required();
    command->add_flag("--dry-run", options->dryRun, "Only say what would become a target");
    command->add_flag("--json", options->json, "Print one JSON document");
    command->callback([options, &status] { status = importFile(*options); });
    return command;
}

} // namespace sextant::cli
