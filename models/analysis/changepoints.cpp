#include "models/analysis/changepoints.h"
#include "models/analysis/cleaning.h"
#include "models/analysis/distributions.h"
#include "models/analysis/hac.h"
#include "models/analysis/summary.h"

#include <algorithm>
#include <cmath>

namespace sextant::stats {
namespace {

constexpr std::size_t neighbours = 5;
constexpr double spikeDeviations = 5;
constexpr double clipDeviations = 3;
constexpr double unclippedShare = 0.95; ///< what more than one value in twenty does is no outlier but the noise
constexpr double firstPenalty = 30;
constexpr double secondPenalty = 4;
constexpr double largestRho = 0.9;
constexpr std::size_t compared = 60;
constexpr double medianEfficiency = 1.2533; ///< sd of a median over sd of a mean, normal values
constexpr double normalQuantile975 = 1.96;
constexpr double widestBand = 0.3;          ///< on either side of the median, as a share of the values

/// Noise around a given segmentation.
struct Noise {
    double inflation = 1;
    double variance = 0;
};

std::vector<std::size_t> bounded(const std::vector<std::size_t> &points, std::size_t n)
{
    std::vector<std::size_t> bounds{0};
    bounds.insert(bounds.end(), points.begin(), points.end());
    bounds.push_back(n);
    return bounds;
}

Noise noiseAround(std::span<const double> values, const std::vector<std::size_t> &points)
{
    const std::size_t n = values.size();
    const double k = double(points.size() + 1);
    const std::vector<std::size_t> bounds = bounded(points, n);
    std::vector<double> residuals;
    residuals.reserve(n);
    for (std::size_t s = 0; s + 1 < bounds.size(); ++s) {
        const double level = median({values.begin() + std::ptrdiff_t(bounds[s]), values.begin() + std::ptrdiff_t(bounds[s + 1])});
        for (std::size_t i = bounds[s]; i < bounds[s + 1]; ++i)
            residuals.push_back(values[i] - level);
    }
    std::vector<double> sizes;
    sizes.reserve(n);
    for (double residual : residuals)
        sizes.push_back(std::abs(residual));
    const double limit = std::max(clipDeviations * madSd(residuals), sortedQuantile(ascending(sizes), unclippedShare));
    double squares = 0;
    double products = 0;
    for (std::size_t i = 0; i < n; ++i) {
        if (limit > 0)
            residuals[i] = std::clamp(residuals[i], -limit, limit);
        squares += residuals[i] * residuals[i];
        if (i > 0)
            products += residuals[i - 1] * residuals[i];
    }
    const double rho = squares > 0 ? products / squares : 0;
    return {inflation(corrected(rho, k, double(n), largestRho)), squares / std::max(double(n) - k, 1.0)};
}

std::vector<double> part(std::span<const double> values, std::size_t begin, std::size_t end)
{
    return {values.begin() + std::ptrdiff_t(begin), values.begin() + std::ptrdiff_t(end)};
}

/// Standard error of a median from the density around it, which the distance of two middle quantiles tells: it sees that a
/// level swings between two values, where a spread around the median sees the nearer of them only.
double errorOfMedian(std::span<const double> values, double inflation)
{
    const double unit = std::sqrt(inflation / double(values.size()));
    const double band = std::min(0.5 * normalQuantile975 * unit, widestBand);
    const std::vector<double> sorted = ascending(values);
    return (sortedQuantile(sorted, 0.5 + band) - sortedQuantile(sorted, 0.5 - band)) / (4 * band) * unit;
}

/// Level on both sides of the point between two bounds, and how sure the difference is.
ChangePoint assessed(std::span<const double> values, std::size_t begin, std::size_t at, std::size_t end, const Noise &noise)
{
    std::vector<double> before = part(values, std::max(begin, at - std::min(at, compared)), at);
    std::vector<double> after = part(values, at, std::min(end, at + compared));
    ChangePoint point{.index = at, .before = median(before), .after = median(after)};
    const double n1 = double(before.size());
    const double n2 = double(after.size());
    std::vector<double> centred;
    for (double value : before)
        centred.push_back(value - point.before);
    for (double value : after)
        centred.push_back(value - point.after);
    const double sd = std::max(madSd(centred), 0.5 * std::sqrt(noise.variance));
    const double f = noise.inflation;
    const double distance = std::abs(point.after - point.before);
    const double error = std::hypot(std::max(medianEfficiency * sd * std::sqrt(f / n1), errorOfMedian(before, f)),
                                    std::max(medianEfficiency * sd * std::sqrt(f / n2), errorOfMedian(after, f)));
    point.p = error > 0 ? studentTwoSided(distance / error, std::max((n1 + n2) / f - 2, 1.0)) : (distance > 0 ? 0 : 1);
    return point;
}

std::vector<ChangePoint> assessedAll(std::span<const double> values, const std::vector<std::size_t> &points, const Noise &noise)
{
    const std::vector<std::size_t> bounds = bounded(points, values.size());
    std::vector<ChangePoint> out;
    for (std::size_t s = 1; s + 1 < bounds.size(); ++s)
        out.push_back(assessed(values, bounds[s - 1], bounds[s], bounds[s + 1], noise));
    return out;
}

/// Logs for positive series, so that magnitudes are relative; otherwise the values in units of their median.
struct Scaled { std::vector<double> values; bool log = false; double unit = 1; };

Scaled scaledForSearch(std::span<const double> values)
{
    Scaled out;
    out.log = std::all_of(values.begin(), values.end(), [](double v) { return v > 0; });
    out.values.assign(values.begin(), values.end());
    if (out.log) {
        for (double &value : out.values)
            value = std::log(value);
    } else {
        const double center = std::abs(median(out.values));
        const double spread = madSd(out.values);
        double absolute = 0; // mostly zeros: median and spread say nothing
        for (double value : out.values)
            absolute += std::abs(value) / double(out.values.size());
        out.unit = std::max(center, spread) > 0 ? std::max(center, spread) : absolute > 0 ? absolute : 1;
        for (double &value : out.values)
            value /= out.unit;
    }
    return out;
}

void express(ChangePoint &point, const Scaled &scale)
{
    const double difference = point.after - point.before;
    point.magnitude = scale.log ? std::expm1(difference) : difference;
    point.before = scale.log ? std::exp(point.before) : point.before * scale.unit;
    point.after = scale.log ? std::exp(point.after) : point.after * scale.unit;
}

std::vector<ChangePoint> pruned(std::span<const double> values, std::vector<std::size_t> points, const Noise &noise, const Scaled &scale,
                                const ChangePointOptions &options)
{
    for (;;) {
        std::vector<ChangePoint> found = assessedAll(values, points, noise);
        for (ChangePoint &point : found)
            express(point, scale);
        const auto byP = [](const ChangePoint &a, const ChangePoint &b) { return a.p < b.p; };
        const auto bySize = [](const ChangePoint &a, const ChangePoint &b) { return std::abs(a.magnitude) < std::abs(b.magnitude); };
        auto worst = std::max_element(found.begin(), found.end(), byP);
        if (worst == found.end())
            return found;
        if (worst->p <= options.maxP) {
            worst = std::min_element(found.begin(), found.end(), bySize);
            if (std::abs(worst->magnitude) >= options.minMagnitude)
                return found;
        }
        points.erase(points.begin() + (worst - found.begin()));
    }
}

} // namespace

std::vector<double> despiked(std::span<const double> values)
{
    std::vector<double> out(values.begin(), values.end());
    const std::size_t n = values.size();
    for (std::size_t i = 0; i < n; ++i) {
        std::vector<double> around;
        for (std::size_t j = i - std::min(i, neighbours); j < std::min(n, i + neighbours + 1); ++j)
            if (j != i)
                around.push_back(values[j]);
        if (around.empty())
            continue;
        const double center = median(around);
        const double excursion = values[i] - center;
        if (std::abs(excursion) <= spikeDeviations * madSd(around))
            continue;
        const auto follows = [&](std::size_t j) {
            return j < n && (values[j] - center) * (excursion > 0 ? 1 : -1) > 0.5 * std::abs(excursion);
        };
        if (!(i > 0 && follows(i - 1)) && !follows(i + 1))
            out[i] = center;
    }
    return out;
}

double differenceSd(std::span<const double> values)
{
    if (values.size() < 2)
        return 0;
    std::vector<double> differences;
    double absolute = 0;
    for (std::size_t i = 1; i < values.size(); ++i) {
        differences.push_back(values[i] - values[i - 1]);
        absolute += std::abs(differences.back());
    }
    const double robust = madSd(differences) / std::sqrt(2.0);
    // Mostly equal neighbours (a coarse scale): the mean absolute difference still sees the noise.
    return robust > 0 ? robust : absolute / double(differences.size()) * medianEfficiency / std::sqrt(2.0);
}

std::vector<ChangePoint> changePoints(std::span<const double> values, const ChangePointOptions &options)
{
    std::vector<double> finite;
    std::vector<std::size_t> index;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::isfinite(values[i])) {
            finite.push_back(values[i]);
            index.push_back(i);
        }
    const std::size_t n = finite.size();
    if (n < 2 * options.minSegment)
        return {};
    const Scaled scale = scaledForSearch(finite);
    const std::vector<double> clean = options.despike ? despiked(scale.values) : scale.values;
    const double sigma = differenceSd(clean);
    if (!(sigma > 0))
        return {};
    const double logN = std::log(double(n));
    const Partition first = optimalPartition(clean, firstPenalty * sigma * sigma * logN, options.minSegment);
    Noise noise = noiseAround(clean, first.points);
    noise.variance = std::max(sigma * sigma, noise.variance);
    const Partition second = optimalPartition(clean, secondPenalty * noise.variance * noise.inflation * logN, options.minSegment);
    noise = noiseAround(clean, second.points);

    std::vector<ChangePoint> found = pruned(clean, second.points, noise, scale, options);
    for (ChangePoint &point : found)
        point.index = index[point.index];
    return found;
}

} // namespace sextant::stats
