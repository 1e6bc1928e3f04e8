#include "models/analysis/hac.h"
#include "models/analysis/distributions.h"
#include "models/analysis/summary.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sextant::stats {
namespace {

constexpr double neighbourSteps = 1.5;
constexpr double smallestShare = 0.1; ///< guards the variance when few independent points are left

struct PlugIn { double variance; double df; };

/// Variance of the mean of an AR(1) series.
PlugIn plugInOfMean(std::span<const double> v, double rho)
{
    const double n = double(v.size());
    const double f = inflation(rho);
    return {variance(v) * f / std::max(smallestShare, 1 - f / n) / n, std::max(n / f - 1, 1.0)};
}

StandardError add(double a, double dfA, double b, double dfB)
{
    return {std::sqrt(a + b), welchDf(a, dfA, b, dfB)};
}

} // namespace

double lag1(std::span<const double> v, std::span<const double> t, double step)
{
    if (v.size() < 3)
        return 0;
    const double center = mean(v);
    double squares = 0;
    double products = 0;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < v.size(); ++i) {
        squares += (v[i] - center) * (v[i] - center);
        if (i + 1 < v.size() && t[i + 1] - t[i] <= neighbourSteps * step) {
            products += (v[i] - center) * (v[i + 1] - center);
            ++pairs;
        }
    }
    return pairs > 0 && squares > 0 ? products / double(pairs) / (squares / double(v.size())) : 0;
}

double corrected(double r, double times, double n, double top)
{
    return std::clamp(r + times * (1 + 3 * r) / n, 0.0, top);
}

double cosineVariance(std::span<const double> v, int nu)
{
    const double n = double(v.size());
    double sum = 0;
    for (int k = 1; k <= nu; ++k) {
        // cos(θ(t+½)) by the Chebyshev recurrence: one multiplication a point instead of one cosine.
        const double theta = std::numbers::pi * k / n;
        const double twice = 2 * std::cos(theta);
        double previous = std::cos(-0.5 * theta);
        double current = std::cos(0.5 * theta);
        double weight = 0;
        for (double value : v) {
            weight += value * current;
            const double next = twice * current - previous;
            previous = current;
            current = next;
        }
        sum += 2 / n * weight * weight;
    }
    return sum / nu;
}

int cosineTerms(std::size_t n)
{
    return std::clamp(int(std::cbrt(double(n))) - 1, 4, 8);
}

double LongRun::p(double z) const
{
    const auto one = [&](const StandardError &e) { return e.se > 0 ? studentTwoSided(z / e.se, e.df) : (z == 0 ? 1.0 : 0.0); };
    return std::max(one(plugIn), one(cosine));
}

double LongRun::half(double confidence) const
{
    const double q = 0.5 + 0.5 * confidence;
    return std::max(studentQuantile(q, plugIn.df) * plugIn.se, studentQuantile(q, cosine.df) * cosine.se);
}

double LongRun::detectable() const
{
    const auto one = [](const StandardError &e) { return (studentQuantile(0.975, e.df) + studentQuantile(0.8, e.df)) * e.se; };
    return std::max(one(plugIn), one(cosine));
}

StandardError cosineError(const Influence &x, int nuX, const Influence &y, int nuY)
{
    return add(cosineVariance(x.v, nuX) / double(x.v.size()), nuX, cosineVariance(y.v, nuY) / double(y.v.size()), nuY);
}

StandardError cosineError(const Influence &v, int nu, double scale)
{
    return {scale * std::sqrt(cosineVariance(v.v, nu) / double(v.v.size())), double(nu)};
}

LongRun longRun(const Influence &x, const Influence &y)
{
    LongRun out;
    const double m = double(x.v.size());
    const double n = double(y.v.size());
    const double r = (m * lag1(x.v, x.t, x.step) + n * lag1(y.v, y.t, y.step)) / (m + n);
    out.rho = corrected(r, 2, m + n);
    out.nEffX = m / inflation(out.rho);
    out.nEffY = n / inflation(out.rho);
    const PlugIn px = plugInOfMean(x.v, out.rho);
    const PlugIn py = plugInOfMean(y.v, out.rho);
    out.plugIn = add(px.variance, px.df, py.variance, py.df);
    out.cosine = cosineError(x, cosineTerms(x.v.size()), y, cosineTerms(y.v.size()));
    return out;
}

LongRun longRunOne(const Influence &v, double scale, int extraTerms)
{
    LongRun out;
    const double n = double(v.v.size());
    out.rho = corrected(lag1(v.v, v.t, v.step), 1, n);
    out.nEffX = n / inflation(out.rho);
    const PlugIn plugIn = plugInOfMean(v.v, out.rho);
    out.plugIn = {scale * std::sqrt(plugIn.variance), plugIn.df};
    out.cosine = cosineError(v, cosineTerms(v.v.size()) + extraTerms, scale);
    return out;
}

double welchDf(double a, double dfA, double b, double dfB)
{
    const double bottom = a * a / dfA + b * b / dfB;
    return bottom > 0 ? (a + b) * (a + b) / bottom : dfA + dfB;
}

} // namespace sextant::stats
