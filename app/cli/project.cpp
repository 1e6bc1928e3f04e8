#include "app/cli/commands.h"
#include "app/cli/headless.h"
#include "app/cli/output.h"
#include "models/core/json.h"
#include "models/core/timerange.h"
#include "models/store/projectstore.h"
#include "models/store/sample/sampleproject.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace sextant::cli {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Project)
};

struct ProjectOptions {
    std::string file;
    std::string target;
    std::string title;
    std::string source;
    std::string window;
    LoginOptions login;
    bool sample = false;
    bool json = false;
};

using Store = std::unique_ptr<ProjectStore>;

std::shared_ptr<const Clock> systemClock()
{
    return std::make_shared<SystemClock>();
}

Result<Store> openProject(const std::string &file)
{
    return ProjectStore::open(QString::fromStdString(file), systemClock(), AppContext::who());
}

QJsonObject describeProject(const ProjectInfo &info)
{
    QJsonObject counts;
    for (const auto &[name, count] : info.counts)
        counts[name] = count;
    return {{QStringLiteral("file"), info.path},
            {QStringLiteral("schema"), info.schema},
            {QStringLiteral("title"), jsonText(info.title)},
            {QStringLiteral("created_at"), jsonText(rfc3339(info.createdAt))},
            {QStringLiteral("sample"), info.sample},
            {QStringLiteral("read_only"), info.readOnly},
            {QStringLiteral("size"), double(QFileInfo(info.path).size())},
            {QStringLiteral("counts"), counts}};
}

void print(QJsonObject project, const QStringList &problems, bool json)
{
    project[QStringLiteral("integrity")] = problems.isEmpty() ? QStringLiteral("ok") : QStringLiteral("damaged");
    project[QStringLiteral("problems")] = QJsonArray::fromStringList(problems);
    if (json) {
        printJson(QJsonDocument(project));
        return;
    }
    printLine(project[QStringLiteral("file")].toString());
    const auto row = [](const QString &name, const QString &value) { printLine(QStringLiteral("  %1 %2").arg(name.leftJustified(12), value)); };
    row(Tr::tr("title"), project[QStringLiteral("title")].toString());
    row(Tr::tr("format"), QString::number(project[QStringLiteral("schema")].toInt()));
    row(Tr::tr("created"), project[QStringLiteral("created_at")].toString());
    const QJsonObject counts = project[QStringLiteral("counts")].toObject();
    for (auto it = counts.begin(); it != counts.end(); ++it)
        row(it.key(), QString::number(it.value().toInt()));
    row(Tr::tr("integrity"), project[QStringLiteral("integrity")].toString());
    for (const QString &problem : problems)
        printLine(QStringLiteral("  ! ") + problem);
}

int makeNew(const ProjectOptions &options)
{
    const QString path = QString::fromStdString(options.file);
    const QString title = QString::fromStdString(options.title);
    const QString window = QString::fromStdString(options.window);
    if (!window.isEmpty()) // before anything is made
        if (const auto range = parseWindow(window, systemClock()->now()); !range)
            return reportError(range.error());
    if (options.sample) {
        if (auto written = writeSampleProject(path, systemClock()); !written)
            return reportError(written.error());
    } else {
        const QString name = title.isEmpty() ? QFileInfo(path).completeBaseName() : title;
        if (auto created = ProjectStore::create(path, name, systemClock(), AppContext::who()); !created)
            return reportError(created.error());
    }
    auto store = openProject(options.file);
    if (!store)
        return reportError(store.error());
    if (options.sample && !title.isEmpty())
        if (auto named = (*store)->setProperty(QStringLiteral("title"), title); !named)
            return reportError(named.error());
    if (!options.source.empty())
        if (auto added = (*store)->saveSource(sourceFromArgument(QString::fromStdString(options.source), options.login)); !added)
            return reportError(added.error());
    if (!window.isEmpty())
        if (auto chosen = (*store)->setProperty(QStringLiteral("window"), window); !chosen)
            return reportError(chosen.error());
    print(describeProject((*store)->info()), {}, options.json);
    return Done;
}

int showInfo(const ProjectOptions &options)
{
    auto store = openProject(options.file);
    if (!store)
        return reportError(store.error());
    print(describeProject((*store)->info()), {}, options.json);
    return Done;
}

int verifyProject(const ProjectOptions &options)
{
    auto store = openProject(options.file);
    if (!store) {
        // A damaged file is what this command looks for, so it is also said in the document.
        if (store.error().code == ErrorCode::Corrupt && options.json)
            print({{QStringLiteral("file"), QString::fromStdString(options.file)}, {QStringLiteral("schema"), QJsonValue::Null},
                   {QStringLiteral("counts"), QJsonObject()}}, {describe(store.error())}, true);
        return reportError(store.error());
    }
    const auto problems = (*store)->verify();
    if (!problems)
        return reportError(problems.error());
    print(describeProject((*store)->info()), *problems, options.json);
    return problems->isEmpty() ? Done : BadInput; // as when the damage is so bad that the file does not open
}

int copyProject(const ProjectOptions &options)
{
    auto store = openProject(options.file);
    if (!store)
        return reportError(store.error());
    if (auto copied = (*store)->copyTo(QString::fromStdString(options.target)); !copied)
        return reportError(copied.error());
    auto copy = openProject(options.target);
    if (!copy)
        return reportError(copy.error());
    print(describeProject((*copy)->info()), {}, options.json);
    return Done;
}

int importProject(const ProjectOptions &options)
{
    const auto skipped = ProjectStore::salvage(QString::fromStdString(options.file), QString::fromStdString(options.target),
                                               systemClock(), AppContext::who());
    if (!skipped)
        return reportError(skipped.error());
    auto store = openProject(options.target);
    if (!store)
        return reportError(store.error());
    QJsonObject project = describeProject((*store)->info());
    project[QStringLiteral("skipped")] = QJsonArray::fromStringList(*skipped);
    print(project, {}, options.json);
    if (!options.json)
        for (const QString &line : *skipped)
            printLine(Tr::tr("  left out: %1").arg(line));
    return Done;
}

using Action = int (*)(const ProjectOptions &);

CLI::App *add(CLI::App &group, const char *name, const char *help, Action action, const std::shared_ptr<ProjectOptions> &options,
              int &status)
{
    CLI::App *command = group.add_subcommand(name, help);
    command->add_option("file", options->file, "Project file")->required();
    command->add_flag("--json", options->json, "Print one JSON document");
    command->callback([action, options, &status] { status = action(*options); });
    return command;
}

} // namespace

void addProject(CLI::App &app, int &status)
{
    auto options = std::make_shared<ProjectOptions>();
    CLI::App *group = app.add_subcommand("project", "Make, inspect, check and copy project files");
    group->require_subcommand(1);
    CLI::App *made = add(*group, "new", "Make a new project file", makeNew, options, status);
    made->add_option("--title", options->title, "Title; otherwise the file's name");
    made->add_option("--source", options->source, "URL of a metrics server, or this-machine");
    made->add_option("--window", options->window, "START..END or a duration that ends now");
    addLoginOptions(*made, options->login);
    made->add_flag("--sample", options->sample, "Fill it with the recorded sample data");
    add(*group, "info", "Show what a project holds", showInfo, options, status);
    add(*group, "verify", "Check every page, checksum and baseline of a project", verifyProject, options, status);
    add(*group, "copy", "Copy a project completely, also while it is open", copyProject, options, status)
        ->add_option("target", options->target, "New project file")->required();
    add(*group, "import", "Copy what can be read of a foreign or damaged project", importProject, options, status)
        ->add_option("target", options->target, "New project file")->required();
}

} // namespace sextant::cli
