#include "app/cli/commands.h"
#include "app/cli/comparecsv.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace sextant::cli {

void addCompare(CLI::App &app, int &status)
{
    auto arguments = std::make_shared<CompareArguments>();
    CLI::App *command = app.add_subcommand("compare", "Did it improve, by how much, how sure?");
    command->add_option("--baseline", arguments->baseline, "CSV file: timestamp,metric,value, or - for standard input")->required();
    command->add_option("--current", arguments->current, "CSV file of the later window")->required();
    command->add_flag("--histogram", arguments->histogram, "The files hold bucket counters: timestamp,instance,le,value");
    command->add_option("--quantile", arguments->quantile, "Quantile of the histogram, default 0.95")->check(CLI::Range(0.001, 0.9999));
    addCompareOptions(*command, *arguments);
    command->callback([arguments, &status] { status = compareCsv(*arguments); });
}

} // namespace sextant::cli
