#include "app/cli/cli.h"

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "widgets/theme/tokens.h"

#include <CLI/CLI.hpp>

#include <QApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace sextant::cli {
namespace {

struct Command {
    const char *name;
    Register add;
    bool pictures; ///< needs a paint engine and fonts
};

/// One row a subcommand, in the order --help shows them.
constexpr std::array<Command, 12> commands{{{"probe", addProbe, false},
                                            {"query", addQuery, false},
                                            {"capture", addCapture, false},
                                            {"check", addCheck, false},
                                            {"compare", addCompare, false},
                                            {"changepoints", addChangePoints, false},
                                            {"alerts", addAlerts, false},
                                            {"history", addHistory, false},
                                            {"report", addReport, true},
                                            {"snapshot", addSnapshot, true},
                                            {"rules", addRules, false},
                                            {"project", addProject, false}}};

bool needsPictures(int argc, char **argv)
{
    return argc > 1 && std::any_of(commands.begin(), commands.end(), [&](const Command &command) {
               return command.pictures && std::strcmp(argv[1], command.name) == 0;
           });
}

/// Qt wants a runtime folder for its windows, and says so on stderr where a script or a container has none: it gets one of its own
/// for as long as the program runs.
std::unique_ptr<QTemporaryDir> makeRuntimeFolder()
{
    if (!qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        return nullptr;
    auto folder = std::make_unique<QTemporaryDir>();
    if (folder->isValid())
        qputenv("XDG_RUNTIME_DIR", folder->path().toLocal8Bit());
    return folder;
}

/// Pages and pictures need QApplication, on the offscreen platform since no display is wanted; the rest starts faster without.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (!needsPictures(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    auto app = std::make_unique<QApplication>(argc, argv);
    theme::install(theme::Scheme::Light);
    return app;
}

} // namespace

bool wantsCommandLine(int argc, char **argv)
{
    if (argc < 2)
        return false;
    const QString first = QString::fromLocal8Bit(argv[1]);
    return !first.startsWith(QStringLiteral("--connect")) && !first.endsWith(QStringLiteral(".sextant")) && !first.startsWith(QStringLiteral("postgresql://"));
}

int run(int argc, char **argv)
{
    const auto runtime = needsPictures(argc, argv) ? makeRuntimeFolder() : nullptr;
    const auto qt = makeApplication(argc, argv);
    QLocale::setDefault(QLocale::c());
    CLI::App app{"Sextant: performance work proved by live evidence", "sextant"};
    app.set_version_flag("--version", SEXTANT_VERSION);
    app.require_subcommand(1);
    int status = Done;
    for (const Command &command : commands)
        command.add(app, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error);
        return code == 0 ? Done : BadInput;
    }
    return finishOutput() ? status : int(Unreachable);
}

} // namespace sextant::cli
