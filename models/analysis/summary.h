#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace sextant::stats {

struct Points;

/// A sorted copy; values must not be NaN.
std::vector<double> ascending(std::span<const double> values);
/// Quantile of ascending values, Hyndman-Fan type 7. NaN when empty.
double sortedQuantile(std::span<const double> ascending, double q);
/// Median; NaN when empty. Takes a copy because it reorders.
double median(std::vector<double> values);
double mean(std::span<const double> values);
/// Sample variance, divisor n - 1; 0 for fewer than two values.
double variance(std::span<const double> values);
/// 1.4826 · median absolute deviation from the median.
double madSd(std::span<const double> values);

/// What a window of one metric looks like. Every statistic is NaN when there is no point.
struct Summary {
    std::size_t n = 0;
    std::size_t expected = 0; ///< points the step promises between the first and the last
    double coverage = 0;
    double mean = 0, sd = 0, min = 0, max = 0;
    double p5 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0, p99 = 0;
    double iqr() const { return p75 - p25; }
    std::size_t zeros = 0;
    double lag1 = 0;
    double nEff = 0;
    double first = 0, last = 0; ///< Unix seconds
};

Summary summarize(const Points &points);

} // namespace sextant::stats
