#pragma once
#include "models/analysis/comparison.h"

#include <QJsonObject>

#include <string>

namespace CLI {
class App;
}

namespace sextant::cli {

/// What `compare` was asked, whichever mode it runs in.
struct CompareArguments {
    std::string baseline;  ///< CSV mode: a file or "-"
    std::string current;
    std::string direction; ///< "lower", "higher", "neither"
    bool histogram = false;
    double quantile = 0.95;
    CompareOptions options;
    bool json = false;
};

/// Options of the comparison itself, the same in every mode.
void addCompareOptions(CLI::App &command, CompareArguments &arguments);

/// Compares two CSV files: every metric, or one quantile of bucket counters. Status: 1 when anything regressed, otherwise 0
/// (the data README's contract: a script reads the verdicts), 3 for a file that cannot be read.
int compareCsv(const CompareArguments &arguments);

QJsonObject compareOptionsJson(const CompareOptions &options);
/// "+4.2 %", or a number in base units when the effect is not relative; "-" without one.
QString changeText(std::optional<double> effect, bool relative);
/// One row of the readable table.
void printComparison(const Comparison &row);

/// {verdict, effect, ci_low, ci_high, p, p_adjusted, mde, n_eff, relative, method, reasons}
QJsonObject comparisonJson(const Comparison &comparison);

} // namespace sextant::cli
