#pragma once

namespace CLI {
class App;
}

namespace sextant::cli {

// One function a subcommand: registers its options and what runs when it is chosen.
void addProbe(CLI::App &app, int &status);
void addQuery(CLI::App &app, int &status);

} // namespace sextant::cli
