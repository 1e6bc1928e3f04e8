#include "models/analysis/ranktest.h"
#include "models/analysis/noisemodel.h"
#include "models/analysis/orderstat.h"
#include "models/analysis/summary.h"

#include <algorithm>
#include <cmath>

namespace sextant::stats {
namespace {

constexpr int signedRankExtraTerms = 3;
constexpr double signedRankScale = 2; ///< every pair holds each value twice

/// From a centre and the error of its placement to an interval: through the density where there is one, else by inverting
/// the quantiles (a lattice of few values has no density at its centre).
template<typename Pairs, typename Error>
Estimate placed(const Pairs &pairs, double shift, double atZero, const Error &error, const TestOptions &options, double &slope)
{
    Estimate out;
    out.shift = shift;
    const double e = options.epsilon;
    slope = (pairQuantile(pairs, 0.5 + e) - pairQuantile(pairs, 0.5 - e)) / (2 * e);
    const double half = error.half(options.confidence);
    if (slope > 0) {
        out.p = error.p(shift / slope);
        out.low = shift - half * slope;
        out.high = shift + half * slope;
        out.detectable = error.detectable() * slope;
        return out;
    }
    out.p = error.p(atZero - 0.5);
    if (half < 0.5) {
        out.low = pairQuantile(pairs, 0.5 - half);
        out.high = pairQuantile(pairs, 0.5 + half);
    }
    const double detectable = error.detectable();
    if (detectable < 0.5)
        out.detectable = std::max(pairQuantile(pairs, 0.5 + detectable) - shift, shift - pairQuantile(pairs, 0.5 - detectable));
    return out;
}

} // namespace

double placement(double value, std::span<const double> ascending)
{
    const auto [low, high] = std::equal_range(ascending.begin(), ascending.end(), value);
    return (double(low - ascending.begin()) + 0.5 * double(high - low)) / double(ascending.size());
}

double hodgesLehmann(std::span<const double> x, std::span<const double> y)
{
    const std::vector<double> sortedX = ascending(x);
    const std::vector<double> sortedY = ascending(y);
    return x.empty() || y.empty() ? std::nan("") : pairQuantile(PairDifferences(sortedX, sortedY), 0.5);
}

double hodgesLehmann(std::span<const double> d)
{
    const std::vector<double> sorted = ascending(d);
    return d.empty() ? std::nan("") : pairQuantile(WalshAverages(sorted), 0.5);
}

Estimate rankTest(const Points &baseline, const Points &current, const TestOptions &options, RankTrace *trace)
{
    const std::vector<double> x = ascending(baseline.v);
    const std::vector<double> y = ascending(current.v);
    if (x.empty() || y.empty())
        return {};
    const PairDifferences pairs(x, y);
    const double shift = pairQuantile(pairs, 0.5);

    std::vector<double> p(baseline.size());
    std::vector<double> r(current.size());
    double below = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        p[i] = 1 - placement(baseline.v[i] + shift, y);
        below += placement(baseline.v[i], y);
    }
    for (std::size_t j = 0; j < r.size(); ++j)
        r[j] = placement(current.v[j] - shift, x);
    const Influence influenceX{p, baseline.t, baseline.step};
    const Influence influenceY{r, current.t, current.step};

    RankTrace local;
    RankTrace &out = trace ? *trace : local;
    out.greater = 1 - below / double(p.size());
    out.error = longRun(influenceX, influenceY);
    Estimate estimate = options.errors == ErrorRule::PlugIn
        ? placed(pairs, shift, out.greater, out.error, options, out.slope)
        : placed(pairs, shift, out.greater, NoiseModel(influenceX, influenceY), options, out.slope);
    estimate.nEff = std::min(out.error.nEffX, out.error.nEffY);
    return estimate;
}

Estimate signedRankTest(const Points &differences, const TestOptions &options, RankTrace *trace)
{
    const std::vector<double> d = ascending(differences.v);
    if (d.empty())
        return {};
    const WalshAverages pairs(d);
    const double shift = pairQuantile(pairs, 0.5);
    std::vector<double> centred(d);
    for (double &value : centred)
        value -= shift;
    std::vector<double> v(differences.size());
    for (std::size_t i = 0; i < v.size(); ++i)
        v[i] = 1 - placement(-(differences.v[i] - shift), centred);
    const Influence influence{v, differences.t, differences.step};

    RankTrace local;
    RankTrace &out = trace ? *trace : local;
    const double n = double(pairs.size());
    const double above = n - double(pairs.countUpTo(0));
    const double zeros = double(pairs.countUpTo(0)) - double(pairs.countUpTo(std::nextafter(0.0, -1.0)));
    out.greater = (above + 0.5 * zeros) / n;
    out.error = longRunOne(influence, signedRankScale, signedRankExtraTerms);
    Estimate estimate = options.errors == ErrorRule::PlugIn
        ? placed(pairs, shift, out.greater, out.error, options, out.slope)
        : placed(pairs, shift, out.greater, NoiseModel(influence, signedRankScale, signedRankExtraTerms), options, out.slope);
    estimate.nEff = out.error.nEffX;
    return estimate;
}

} // namespace sextant::stats
