#include "app/cli/cli.h"

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "widgets/theme/tokens.h"

#include <CLI/CLI.hpp>

#include <QApplication>

#include <array>

namespace sextant::cli {
namespace {

/// One row a subcommand, in the order --help shows them.
constexpr std::array commands{addProbe, addQuery, addCapture, addCheck, addCompare, addChangePoints, addAlerts, addReport, addSnapshot, addProject};

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
    // Pictures and pages need a paint engine but no display; numbers of the output stay in the C locale.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication qt(argc, argv);
    QLocale::setDefault(QLocale::c());
    theme::install(theme::Scheme::Light);
    CLI::App app{"Sextant: performance work proved by live evidence", "sextant"};
    app.set_version_flag("--version", SEXTANT_VERSION);
    app.require_subcommand(1);
    int status = Done;
    for (Register add : commands)
        add(app, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error);
        return code == 0 ? Done : BadInput;
    }
    return status;
}

} // namespace sextant::cli
