#include "models/analysis/histogram.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sextant {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

enum class Interpolation { Linear, Geometric };

BucketQuantile quantile(const HistogramWindow &histogram, double q, Interpolation interpolation)
{
    const auto &le = histogram.le;
    const auto &cumulative = histogram.cumulative;
    if (le.size() < 2 || le.size() != cumulative.size() || !std::isinf(le.back()) || !(histogram.total() > 0) || std::isnan(q))
        return {nan, nan, nan};
    if (q < 0)
        return {-infinity, -infinity, -infinity};
    if (q > 1)
        return {infinity, infinity, infinity};

    const double rank = q * histogram.total();
    const std::size_t bucket = std::size_t(
        std::lower_bound(cumulative.begin(), cumulative.end() - 1, rank) - cumulative.begin());
    if (bucket + 1 == le.size())
        return {le[bucket - 1], le[bucket - 1], infinity};
    if (bucket == 0 && le[0] <= 0)
        return {le[0], -infinity, le[0]};

    const double low = bucket == 0 ? 0 : le[bucket - 1];
    const double high = le[bucket];
    const double below = bucket == 0 ? 0 : cumulative[bucket - 1];
    const double inside = cumulative[bucket] - below;
    const double share = inside > 0 ? (rank - below) / inside : 0;
    const double value = interpolation == Interpolation::Geometric && low > 0 ? low * std::pow(high / low, share)
                                                                             : low + (high - low) * share;
    return {value, low, high};
}

} // namespace

BucketQuantile quantileLinear(const HistogramWindow &histogram, double q)
{
    return quantile(histogram, q, Interpolation::Linear);
}

BucketQuantile quantileGeometric(const HistogramWindow &histogram, double q)
{
    return quantile(histogram, q, Interpolation::Geometric);
}

std::optional<double> shareUpTo(const HistogramWindow &histogram, double bound)
{
    const auto at = std::find(histogram.le.begin(), histogram.le.end(), bound);
    if (at == histogram.le.end() || !(histogram.total() > 0))
        return std::nullopt;
    return histogram.cumulative[std::size_t(at - histogram.le.begin())] / histogram.total();
}

HistogramWindow merged(const HistogramWindow &a, const HistogramWindow &b)
{
    if (a.le.empty())
        return b;
    if (b.le.empty())
        return a;
    HistogramWindow sum;
    std::size_t j = 0;
    for (std::size_t i = 0; i < a.le.size(); ++i) {
        while (j < b.le.size() && b.le[j] < a.le[i])
            ++j;
        if (j < b.le.size() && b.le[j] == a.le[i]) {
            sum.le.push_back(a.le[i]);
            sum.cumulative.push_back(a.cumulative[i] + b.cumulative[j]);
        }
    }
    return sum;
}

} // namespace sextant
