#include "app/cli/commands.h"
#include "app/cli/compareproject.h"
#include "app/cli/headless.h"
#include "app/cli/input.h"
#include "app/cli/output.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <memory>

namespace sextant::cli {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(Compare) };

/// Both modes share --baseline: an id with a project, a file without.
int compareEither(CompareArguments &csv, CompareProjectArguments &project)
{
    if (!project.project.empty()) {
        if (!csv.current.empty() || csv.histogram || !csv.direction.empty())
            return reportError({ErrorCode::InvalidInput, Tr::tr("--current, --histogram and --direction are for files"), {},
                           Tr::tr("leave them out with --project: the KPIs know their direction")});
        project.baseline = csv.baseline;
        return compareProject(project, csv);
    }
    if (csv.current.empty())
        return reportError({ErrorCode::InvalidInput, Tr::tr("--current is missing"), {}, Tr::tr("name a second file, or a project with --project")});
    return compareCsv(csv);
}

} // namespace

void addCompare(CLI::App &app, int &status)
{
    auto csv = std::make_shared<CompareArguments>();
    auto project = std::make_shared<CompareProjectArguments>();
    CLI::App *command = app.add_subcommand("compare", "Did it improve, by how much, how sure?");
    command->add_option("--baseline", csv->baseline, "CSV file: timestamp,metric,value, or - for standard input; with --project the id or name of a baseline")->required();
    command->add_option("--current", csv->current, "CSV file of the later window");
    command->add_flag("--histogram", csv->histogram, "The files hold bucket counters: timestamp,instance,le,value");
    command->add_option("--quantile", csv->quantile, "Quantile of the histogram, default 0.95")->check(between(0.001, 0.9999));
    const std::string group = "With a project";
    command->add_option("--project", project->project, "Project file: compares a frozen baseline with a window")->group(group);
    command->add_option("--window", project->window, "START..END, a duration that ends now, or run:LABEL; default: the project's")->group(group);
    command->add_option("--against", project->against, "Another baseline instead of a window: run against run, no source is asked")->group(group);
    command->add_option("--kpi", project->kpis, "Only this KPI counts; repeatable")->group(group)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--label", project->labels, "key=value that is true of the current window; repeatable")->group(group)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--junit", project->junit, "Also write a JUnit file: a test a KPI")->group(group);
    command->add_flag("--final", project->final, "The planned end has come: judge a window that ends now at the full alpha")->group(group);
    command->add_flag("--explore", project->explore, "Also scan all series and metrics for changes (exploratory)")->group(group);
    addSampleOption(*command, project->sampleFor)->group(group);
    addPartialOption(*command, project->acceptPartial)->group(group);
    addCompareOptions(*command, *csv);
    command->callback([csv, project, &status] { status = compareEither(*csv, *project); });
}

} // namespace sextant::cli
