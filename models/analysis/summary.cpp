#include "models/analysis/summary.h"
#include "models/analysis/cleaning.h"
#include "models/analysis/hac.h"

#include <boost/sort/spreadsort/float_sort.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace sextant::stats {
namespace {
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t worthRadix = 4096; ///< below it the comparison sort is faster
}

std::vector<double> ascending(std::span<const double> values)
{
    std::vector<double> sorted(values.begin(), values.end());
    if (sorted.size() < worthRadix)
        std::sort(sorted.begin(), sorted.end());
    else
        boost::sort::spreadsort::float_sort(sorted.begin(), sorted.end());
    return sorted;
}

double sortedQuantile(std::span<const double> ascending, double q)
{
    if (ascending.empty())
        return nan;
    const double rank = double(ascending.size() - 1) * q;
    const std::size_t below = std::size_t(rank);
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    return ascending[below] + (rank - double(below)) * (ascending[above] - ascending[below]);
}

double median(std::vector<double> values)
{
    if (values.empty())
        return nan;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return 0.5 * (*std::max_element(values.begin(), middle) + *middle);
}

double mean(std::span<const double> values)
{
    return values.empty() ? nan : std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

double variance(std::span<const double> values)
{
    if (values.size() < 2)
        return 0;
    const double center = mean(values);
    double sum = 0;
    for (double value : values)
        sum += (value - center) * (value - center);
    return sum / double(values.size() - 1);
}

double madSd(std::span<const double> values)
{
    const double center = median({values.begin(), values.end()});
    std::vector<double> deviations;
    deviations.reserve(values.size());
    for (double value : values)
        deviations.push_back(std::abs(value - center));
    return 1.4826 * median(std::move(deviations));
}

Summary summarize(const Points &points)
{
    Summary summary;
    summary.n = points.size();
    summary.expected = points.expected();
    summary.coverage = points.coverage();
    const std::vector<double> ascending = stats::ascending(points.v);
    summary.mean = mean(ascending);
    summary.sd = ascending.size() < 2 ? nan : std::sqrt(variance(ascending));
    summary.min = sortedQuantile(ascending, 0);
    summary.p5 = sortedQuantile(ascending, 0.05);
    summary.p25 = sortedQuantile(ascending, 0.25);
    summary.p50 = sortedQuantile(ascending, 0.5);
    summary.p75 = sortedQuantile(ascending, 0.75);
    summary.p95 = sortedQuantile(ascending, 0.95);
    summary.p99 = sortedQuantile(ascending, 0.99);
    summary.max = sortedQuantile(ascending, 1);
    summary.zeros = std::size_t(std::count(ascending.begin(), ascending.end(), 0.0));
    summary.lag1 = lag1(points.v, points.t, points.step);
    const double n = double(points.size());
    summary.nEff = n > 0 ? n / inflation(corrected(summary.lag1, 1, n)) : 0;
    summary.first = points.t.empty() ? nan : points.t.front();
    summary.last = points.t.empty() ? nan : points.t.back();
    return summary;
}

} // namespace sextant::stats
