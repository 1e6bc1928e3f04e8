#pragma once
#include "models/analysis/cleaning.h"
#include "models/analysis/estimate.h"

#include <cstddef>
#include <optional>

namespace sextant::stats {

/// Which comparison was fair for these two windows.
enum class Method { None, Constant, ReplicatedDays, PairedSlots, RankTest, MeanRatio, HistogramQuantile };
/// Ratios for positive values, otherwise units of the baseline's median, or base units when that is 0.
enum class Scale { Log, Relative, Absolute };

/// What one side brought.
struct SideFacts {
    std::size_t n = 0;
    double coverage = 0;
    double span = 0; ///< seconds
};

/// Facts that forbid a verdict, whatever the numbers say.
enum class Block { None, NoPoints, FewPoints, FewIndependent, DifferentTimes, OneBucket, FewTailEvents, BeyondBuckets };

/// The outcome of a test before it is judged: no direction, no correction for other metrics.
struct Evidence {
    Method method = Method::None;
    Scale scale = Scale::Log;
    Block block = Block::None;
    Estimate estimate;             ///< on the test's scale
    std::optional<double> effect;  ///< relative unless scale is Absolute
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> p;
    std::optional<double> mde;
    std::optional<double> nEff;
    SideFacts baseline;
    SideFacts current;
    bool stepsDiffer = false;
    bool irregular = false;
    bool relative() const { return scale != Scale::Absolute; }
};

/// Fills effect, interval, p, mde and nEff from the estimate and the scale.
void express(Evidence &evidence);

struct EvidenceOptions {
    int minPoints = 8;
    double minNeff = 3;
    TestOptions test;
};

/// Compares two windows of one metric: chooses the scale and the first method that applies (README.md).
Evidence compareWindows(const Points &baseline, const Points &current, const EvidenceOptions &options = {});

/// "replicated days", "paired slots", "rank test", …
const char *methodName(Method method);

} // namespace sextant::stats
