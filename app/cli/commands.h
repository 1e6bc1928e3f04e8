#pragma once

namespace CLI {
class App;
}

namespace sextant::cli {

// One function a subcommand; each adds its options and stores its exit status when it ran.
void addProbe(CLI::App &app, int &status);
void addQuery(CLI::App &app, int &status);
void addCapture(CLI::App &app, int &status);
void addCheck(CLI::App &app, int &status);
void addCompare(CLI::App &app, int &status);
void addChangePoints(CLI::App &app, int &status);
void addAlerts(CLI::App &app, int &status);
void addHistory(CLI::App &app, int &status);
void addReport(CLI::App &app, int &status);
void addSnapshot(CLI::App &app, int &status);
void addRules(CLI::App &app, int &status);
void addProject(CLI::App &app, int &status);

/// "rules import", below "rules"; answers the subcommand.
CLI::App *addRulesImport(CLI::App &rules, int &status);

} // namespace sextant::cli
