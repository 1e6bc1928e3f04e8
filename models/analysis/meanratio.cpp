#include "models/analysis/meanratio.h"
#include "models/analysis/noisemodel.h"
#include "models/analysis/summary.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sextant::stats {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::vector<double> relative(const std::vector<double> &values, double center)
{
    std::vector<double> out(values);
    for (double &value : out)
        value = value / center - 1;
    return out;
}

/// Nothing at all happened on one side: how large the ratio is cannot be said, only its direction, from the means' difference.
/// (Ranks of a lattice of two or three values have no useful median shift.)
Estimate halfOpen(const Points &baseline, const Points &current, const TestOptions &options, bool rises)
{
    const LongRun error = longRun({baseline.v, baseline.t, baseline.step}, {current.v, current.t, current.step});
    Estimate out;
    out.p = error.p(mean(current.v) - mean(baseline.v));
    out.nEff = std::min(error.nEffX, error.nEffY);
    const bool decided = out.p <= 1 - options.confidence;
    out.shift = rises ? infinity : -infinity;
    // Open at zero: the smallest number beyond it says that no change is excluded.
    out.low = rises && decided ? std::numeric_limits<double>::min() : -infinity;
    out.high = !rises && decided ? -std::numeric_limits<double>::min() : infinity;
    return out;
}

} // namespace

Estimate meanRatio(const Points &baseline, const Points &current, const TestOptions &options)
{
    const double before = mean(baseline.v);
    const double after = mean(current.v);
    if (!(before > 0) || !(after > 0)) {
        if (before == after)
            return {};
        return halfOpen(baseline, current, options, after > before);
    }
    const std::vector<double> x = relative(baseline.v, before);
    const std::vector<double> y = relative(current.v, after);
    const Influence influenceX{x, baseline.t, baseline.step};
    const Influence influenceY{y, current.t, current.step};
    const NoiseModel error(influenceX, influenceY);
    Estimate out;
    out.shift = std::log(after / before);
    const double half = error.half(options.confidence);
    out.low = out.shift - half;
    out.high = out.shift + half;
    out.p = error.p(out.shift);
    out.detectable = error.detectable();
    const LongRun independence = longRun(influenceX, influenceY);
    out.nEff = std::min(independence.nEffX, independence.nEffY);
    return out;
}

} // namespace sextant::stats
