#pragma once
#include "app/cli/comparecsv.h"

#include <vector>

namespace sextant::cli {

/// `compare --project`: a frozen baseline against a window of the project's sources, or against another baseline.
struct CompareProjectArguments {
    std::string project;
    std::string baseline;   ///< id or name
    std::string against;    ///< another baseline: run against run, no source is asked
    std::string window;
    std::string junit;
    std::string sampleFor;
    bool acceptPartial = false;
    std::vector<std::string> kpis;   ///< only these count; empty: all
    std::vector<std::string> labels; ///< "key=value" of the current window
    bool final = false;   ///< the planned end has come: judged at the full alpha although the window ends now
    bool explore = false; ///< also scan everything for changes
};

/// Status as `check`: 0 improved or unchanged, 1 regressed, 2 inconclusive, no data or stale, 3 bad input, 4 unreachable.
/// The most serious of the compared KPIs counts; one without a better direction is reported and does not count.
int compareProject(const CompareProjectArguments &arguments, const CompareArguments &options);

} // namespace sextant::cli
