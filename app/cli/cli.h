#pragma once

namespace CLI {
class App;
}

namespace sextant::cli {

/// A subcommand registers its options and, when chosen, stores its exit status in `status`.
using Register = void (*)(CLI::App &app, int &status);

/// Whether the arguments name a subcommand or ask for help or version (no window is wanted).
bool wantsCommandLine(int argc, char **argv);
/// Runs the headless twin and returns the exit status of the contract.
int run(int argc, char **argv);

} // namespace sextant::cli
