#include "models/analysis/classictests.h"
#include "models/analysis/distributions.h"
#include "models/analysis/hac.h"
#include "models/analysis/ranktest.h"
#include "models/analysis/summary.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sextant::stats {
namespace {

double tiesOf(double count) { return count * count * count - count; }

/// Sum of t³ - t over the groups of equal values.
double tieTerm(const std::vector<double> &sorted)
{
    double ties = 0;
    for (std::size_t i = 0; i < sorted.size();) {
        const std::size_t first = i;
        while (i < sorted.size() && sorted[i] == sorted[first])
            ++i;
        ties += tiesOf(double(i - first));
    }
    return ties;
}

} // namespace

MannWhitney mannWhitney(std::span<const double> x, std::span<const double> y)
{
    MannWhitney out;
    if (x.empty() || y.empty())
        return out;
    const double m = double(x.size());
    const double n = double(y.size());
    const std::vector<double> sortedX = ascending(x);
    const std::vector<double> sortedY = ascending(y);
    double ties = 0;
    std::size_t j = 0; // values of y below the current one
    for (std::size_t i = 0; i < sortedX.size();) {
        const double value = sortedX[i];
        const std::size_t first = i;
        while (i < sortedX.size() && sortedX[i] == value)
            ++i;
        while (j < sortedY.size() && sortedY[j] < value)
            ++j;
        std::size_t end = j;
        while (end < sortedY.size() && sortedY[end] == value)
            ++end;
        out.u += double(i - first) * (double(j) + 0.5 * double(end - j));
        if (end > j)
            ties += tiesOf(double(i - first + end - j)) - tiesOf(double(end - j)) - tiesOf(double(i - first));
        j = end;
    }
    ties += tieTerm(sortedX) + tieTerm(sortedY);
    out.greater = 1 - out.u / (m * n);
    const double sd = std::sqrt(m * n / 12 * (m + n + 1 - ties / ((m + n) * (m + n - 1))));
    if (!(sd > 0))
        return out;
    const double distance = std::abs(out.u - 0.5 * m * n);
    out.p = std::min(1.0, 2 * normalAbove(distance / sd));
    out.pContinuity = std::min(1.0, 2 * normalAbove((distance - 0.5) / sd));
    return out;
}

double mannWhitneyExact(std::size_t m, std::size_t n, double u)
{
    // ways[i][k]: orderings of i values of x among the y seen so far with U = k; the recurrence adds one y at a time.
    const std::size_t top = m * n;
    std::vector<std::vector<double>> ways(m + 1, std::vector<double>(top + 1, 0.0));
    for (std::size_t i = 0; i <= m; ++i)
        ways[i][0] = 1;
    for (std::size_t j = 1; j <= n; ++j)
        for (std::size_t i = 1; i <= m; ++i)
            for (std::size_t k = i * j + 1; k-- > 0;)
                ways[i][k] += k >= j ? ways[i - 1][k - j] : 0;
    double all = 0;
    double tail = 0;
    const double extreme = std::min(u, double(top) - u);
    for (std::size_t k = 0; k <= top; ++k) {
        all += ways[m][k];
        if (double(k) <= extreme)
            tail += ways[m][k];
    }
    return std::min(1.0, 2 * tail / all);
}

Welch welch(std::span<const double> x, std::span<const double> y)
{
    Welch out;
    if (x.size() < 2 || y.size() < 2)
        return out;
    const double a = variance(x) / double(x.size());
    const double b = variance(y) / double(y.size());
    out.df = welchDf(a, double(x.size() - 1), b, double(y.size() - 1));
    const double difference = mean(y) - mean(x);
    if (!(a + b > 0)) {
        out.p = difference == 0 ? 1 : 0;
        return out;
    }
    out.t = difference / std::sqrt(a + b);
    out.p = studentTwoSided(out.t, out.df);
    return out;
}

double signedRankP(std::span<const double> differences)
{
    std::vector<double> sizes;
    for (double d : differences)
        if (d != 0)
            sizes.push_back(std::abs(d));
    std::sort(sizes.begin(), sizes.end());
    const double n = double(sizes.size());
    double positive = 0;
    for (double d : differences)
        if (d > 0)
            positive += placement(d, sizes) * n + 0.5; // the mid-rank
    const double variance = n * (n + 1) * (2 * n + 1) / 24 - tieTerm(sizes) / 48;
    if (!(variance > 0))
        return 1;
    return std::min(1.0, 2 * normalAbove(std::abs(positive - n * (n + 1) / 4) / std::sqrt(variance)));
}

} // namespace sextant::stats
