#include "models/analysis/noisemodel.h"
#include "models/analysis/distributions.h"
#include "models/analysis/summary.h"

#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <optional>

namespace sextant::stats {
namespace {

/// Roughly even steps of the correlation time 1/(1 - ρ) on a log scale, from none to 80 points.
constexpr std::array<double, 16> persistence{0, 0.2, 0.4, 0.55, 0.65, 0.73, 0.8, 0.85, 0.89, 0.92, 0.94, 0.955, 0.967, 0.976, 0.983, 0.988};
/// Share of the variance that is AR(1); the rest is white.
constexpr std::array<double, 6> shares{1, 0.85, 0.65, 0.45, 0.3, 0.18};
constexpr double pureWeight = 20;      ///< prior of AR(1) alone against each of the mixed kinds: 4 to 1 against all
constexpr double longestShare = 0.5;   ///< no kind is more persistent than half the shorter window: it would be a trend
constexpr double memoryExponent = 0.75; ///< long memory is rarer than short: the prior falls with this power of the correlation time
constexpr double levelLoss = 0.1;      ///< how much lower than at zero the mean spectrum of the cosine terms may lie
constexpr std::size_t pointsPerTerm = 16; ///< more terms would lean on the listed kinds alone
constexpr double negligible = 1e-5;
constexpr double settled = 1e-12;
constexpr int precisionBits = 40;
constexpr std::uintmax_t mostSteps = 60;

struct Series {
    std::vector<double> v;    ///< centred, unit variance
    std::vector<double> lags; ///< whole steps to the next value; 1 where nothing is missing
    double variance = 0;
};

std::optional<Series> standardised(const Influence &side)
{
    Series out;
    out.variance = variance(side.v);
    const double center = mean(side.v);
    if (side.v.size() < 3 || !(out.variance > 1e-24 * center * center))
        return std::nullopt;
    const double sd = std::sqrt(out.variance);
    for (double value : side.v)
        out.v.push_back((value - center) / sd);
    for (std::size_t i = 0; i + 1 < side.t.size(); ++i)
        out.lags.push_back(side.step > 0 ? std::max(1.0, std::round((side.t[i + 1] - side.t[i]) / side.step)) : 1);
    return out;
}

struct Fit {
    double logLikelihood = 0; ///< mean and variance integrated out
    double meanVariance = 0;  ///< of the plain mean, original units
    double df = 1;
};

/// Sum of all n·n correlations of an evenly spaced AR(1) series.
double correlationSum(double n, double rho)
{
    return rho > 0 ? n + 2 * rho / (1 - rho) * (n - (1 - std::pow(rho, n)) / (1 - rho)) : n;
}

/// Kalman filter of AR(1) plus white noise, total variance 1, run over the values and over a series of ones together: their
/// cross products give the generalised mean and its share of the squares.
Fit fitted(const Series &series, double rho, double share)
{
    const std::size_t n = series.v.size();
    double value = 0, one = 0, variance = share;
    double f = 0, inverse = 0, logF = 0, logDeterminant = 0;
    double vv = 0, vo = 0, oo = 0;
    for (std::size_t i = 0; i < n; ++i) {
        if (const double next = variance + 1 - share; std::abs(next - f) > settled) {
            f = next; // settles after a few correlation times: no division and no logarithm from there on
            inverse = 1 / f;
            logF = std::log(f);
        }
        const double v = series.v[i] - value;
        const double o = 1 - one;
        logDeterminant += logF;
        vv += v * v * inverse;
        vo += v * o * inverse;
        oo += o * o * inverse;
        const double gain = variance * inverse;
        value += gain * v;
        one += gain * o;
        if (i + 1 == n)
            break;
        const double a = series.lags[i] == 1 ? rho : std::pow(rho, series.lags[i]);
        value *= a;
        one *= a;
        variance = a * a * variance * (1 - gain) + share * (1 - a * a);
    }
    const double squares = std::max(vv - vo * vo / oo, settled);
    const double count = double(n);
    Fit fit;
    fit.df = count - 1;
    fit.logLikelihood = -0.5 * (logDeterminant + std::log(oo) + fit.df * std::log(squares));
    const double unit = series.variance * squares / fit.df;
    fit.meanVariance = unit * (share * correlationSum(count, rho) + (1 - share) * count) / (count * count);
    return fit;
}

/// Without memory all shares are one kind.
double logPrior(double rho, double share)
{
    const double mixed = double(shares.size() - 1);
    const double weight = rho == 0 ? pureWeight + mixed : share == 1 ? pureWeight : 1;
    return std::log(weight) + memoryExponent * std::log(1 - rho);
}

} // namespace

double NoiseModel::Kind::spectrum(double omega) const
{
    return share * (1 - rho * rho) / (1 + rho * rho - 2 * rho * std::cos(omega)) + 1 - share;
}

NoiseModel::NoiseModel(const Influence &x, const Influence &y)
{
    average({x, y}, 1);
    m_cosine = cosineError(x, levelTerms(x.v.size(), cosineTerms(x.v.size())), y, levelTerms(y.v.size(), cosineTerms(y.v.size())));
}

NoiseModel::NoiseModel(const Influence &v, double scale, int extraTerms)
{
    average({v}, scale);
    m_cosine = cosineError(v, levelTerms(v.v.size(), cosineTerms(v.v.size()) + extraTerms), scale);
}

/// The cosine terms whose mean spectrum, averaged over the kinds, is still nearly that at zero; never fewer than `least`.
int NoiseModel::levelTerms(std::size_t n, int least) const
{
    const auto averaged = [&](double omega) {
        double sum = 0;
        for (const Kind &kind : m_kinds)
            sum += kind.weight * kind.spectrum(omega);
        return sum;
    };
    const double zero = averaged(0);
    double sum = 0;
    int level = 0;
    for (int k = 1; k <= int(n / pointsPerTerm); ++k) {
        sum += averaged(std::numbers::pi * k / double(n));
        if (sum < (1 - levelLoss) * zero * k)
            break;
        level = k;
    }
    return std::max(level, least);
}

void NoiseModel::average(const std::vector<Influence> &sides, double scale)
{
    std::vector<Series> series;
    double shortest = HUGE_VAL;
    for (const Influence &side : sides)
        if (auto one = standardised(side)) {
            shortest = std::min(shortest, double(one->v.size()));
            series.push_back(std::move(*one));
        }
    if (series.empty())
        return;
    std::vector<double> logs;
    for (double rho : persistence)
        for (double share : shares) {
            if ((rho == 0 && share != 1) || 1 / (1 - rho) > std::max(1.0, longestShare * shortest))
                continue;
            double logWeight = logPrior(rho, share);
            double variance = 0;
            double squaresByDf = 0;
            for (const Series &one : series) {
                const Fit fit = fitted(one, rho, share);
                logWeight += fit.logLikelihood;
                variance += fit.meanVariance;
                squaresByDf += fit.meanVariance * fit.meanVariance / fit.df;
            }
            logs.push_back(logWeight);
            m_kinds.push_back({0, scale * std::sqrt(variance), variance * variance / squaresByDf, rho, share}); // Welch-Satterthwaite
        }
    const double best = *std::max_element(logs.begin(), logs.end());
    double total = 0;
    for (std::size_t i = 0; i < logs.size(); ++i)
        total += m_kinds[i].weight = std::exp(logs[i] - best);
    std::erase_if(m_kinds, [&](const Kind &kind) { return kind.weight < negligible * total; });
    total = 0;
    for (const Kind &kind : m_kinds)
        total += kind.weight;
    for (Kind &kind : m_kinds)
        kind.weight /= total;
}

double NoiseModel::outside(double half) const
{
    double sum = 0;
    for (const Kind &kind : m_kinds)
        sum += kind.weight * studentTwoSided(half / kind.se, kind.df);
    return std::min(sum, 1.0);
}

double NoiseModel::p(double z) const
{
    if (z == 0)
        return 1;
    if (m_kinds.empty())
        return 0;
    return std::max(outside(std::abs(z)), m_cosine.se > 0 ? studentTwoSided(z / m_cosine.se, m_cosine.df) : 0);
}

double NoiseModel::half(double confidence) const
{
    const double q = 0.5 + 0.5 * confidence;
    double low = HUGE_VAL;
    double high = 0;
    for (const Kind &kind : m_kinds) {
        const double own = kind.se * studentQuantile(q, kind.df);
        low = std::min(low, own);
        high = std::max(high, own);
    }
    if (m_kinds.empty())
        return 0;
    const double cosine = m_cosine.se * studentQuantile(q, m_cosine.df);
    const auto excess = [&](double half) { return outside(half) - (1 - confidence); };
    if (cosine >= high || excess(cosine) <= 0)
        return cosine;
    if (low == high || excess(low) <= 0)
        return low;
    if (excess(high) >= 0)
        return high;
    std::uintmax_t steps = mostSteps;
    const auto [a, b] = boost::math::tools::toms748_solve(excess, low, high, boost::math::tools::eps_tolerance<double>(precisionBits), steps);
    return 0.5 * (a + b);
}

} // namespace sextant::stats
