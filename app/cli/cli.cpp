#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"

#include <CLI/CLI.hpp>

#include <array>

namespace sextant::cli {
namespace {

/// One row a subcommand, in the order --help shows them.
constexpr std::array<Register, 2> commands{addProbe, addQuery};

} // namespace

bool wantsCommandLine(int argc, char **argv)
{
    if (argc < 2)
        return false;
    const QString first = QString::fromLocal8Bit(argv[1]);
    return !first.endsWith(QStringLiteral(".sextant")) && !first.startsWith(QStringLiteral("postgresql://"));
}

int run(int argc, char **argv)
{
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
