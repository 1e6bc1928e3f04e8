#include "models/analysis/trendguard.h"
#include "models/analysis/hac.h"
#include "models/analysis/summary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace sextant::stats {
namespace {

constexpr double winsorShare = 0.01;
constexpr double slopeP = 0.25;
constexpr double largestRho = 0.97;
constexpr double regressors = 3;

void winsorise(std::vector<double> &values)
{
    std::vector<double> sorted(values);
    std::sort(sorted.begin(), sorted.end());
    const double low = sortedQuantile(sorted, winsorShare);
    const double high = sortedQuantile(sorted, 1 - winsorShare);
    for (double &value : values)
        value = std::clamp(value, low, high);
}

double slopeSign(const Points &points, const std::vector<double> &z)
{
    const double tMean = mean(points.t);
    const double zMean = mean(z);
    double sum = 0;
    for (std::size_t i = 0; i < z.size(); ++i)
        sum += (points.t[i] - tMean) * (z[i] - zMean);
    return sum > 0 ? 1 : sum < 0 ? -1 : 0;
}

using Row = std::array<double, 3>;
using Matrix = std::array<Row, 3>;

/// Inverse of a symmetric 3x3 matrix by cofactors; nullopt when it is singular.
std::optional<Matrix> inverse(const Matrix &a)
{
    Matrix out;
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) {
            const std::size_t r1 = (j + 1) % 3, r2 = (j + 2) % 3, c1 = (i + 1) % 3, c2 = (i + 2) % 3;
            out[i][j] = a[r1][c1] * a[r2][c2] - a[r1][c2] * a[r2][c1];
        }
    const double determinant = a[0][0] * out[0][0] + a[0][1] * out[1][0] + a[0][2] * out[2][0];
    if (!(std::abs(determinant) > 1e-12 * a[0][0] * a[1][1] * a[2][2]))
        return std::nullopt;
    for (Row &row : out)
        for (double &value : row)
            value /= determinant;
    return out;
}

struct Regression {
    std::vector<Row> rows;
    std::vector<double> t;
    std::vector<double> residuals;
    Matrix inverse{};
    Row coefficients{};
    double step = 0;
};

std::optional<Regression> fitted(const Points &baseline, const Points &current, const std::vector<double> &x,
                                 const std::vector<double> &y)
{
    Regression fit;
    fit.step = std::max(baseline.step, current.step);
    const double center = 0.5 * (baseline.t.back() + current.t.front());
    const double length = std::max(baseline.span(), current.span());
    std::vector<double> z(x);
    z.insert(z.end(), y.begin(), y.end());
    fit.t = baseline.t;
    fit.t.insert(fit.t.end(), current.t.begin(), current.t.end());
    Matrix normal{};
    Row right{};
    for (std::size_t i = 0; i < z.size(); ++i) {
        const Row row{1, i < x.size() ? 0.0 : 1.0, (fit.t[i] - center) / length};
        for (std::size_t a = 0; a < 3; ++a) {
            right[a] += row[a] * z[i];
            for (std::size_t b = 0; b < 3; ++b)
                normal[a][b] += row[a] * row[b];
        }
        fit.rows.push_back(row);
    }
    const auto inverted = inverse(normal);
    if (!inverted)
        return std::nullopt;
    fit.inverse = *inverted;
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t b = 0; b < 3; ++b)
            fit.coefficients[a] += fit.inverse[a][b] * right[b];
    for (std::size_t i = 0; i < z.size(); ++i) {
        double predicted = 0;
        for (std::size_t a = 0; a < 3; ++a)
            predicted += fit.rows[i][a] * fit.coefficients[a];
        fit.residuals.push_back(z[i] - predicted);
    }
    return fit;
}

/// Standard errors of coefficient `k` from its influence series.
LongRun errorOf(const Regression &fit, std::size_t k)
{
    const double n = double(fit.rows.size());
    std::vector<double> s(fit.rows.size());
    for (std::size_t i = 0; i < s.size(); ++i) {
        double weight = 0;
        for (std::size_t a = 0; a < 3; ++a)
            weight += fit.rows[i][a] * fit.inverse[a][k];
        s[i] = n * weight * fit.residuals[i];
    }
    LongRun error;
    error.rho = corrected(lag1(fit.residuals, fit.t, fit.step), 2, n, largestRho);
    const double f = inflation(error.rho);
    error.plugIn = {std::sqrt(variance(s) * f / n), std::max(n / f - regressors, 1.0)};
    const int nu = cosineTerms(s.size());
    error.cosine = {std::sqrt(cosineVariance(s, nu) / n), double(nu)};
    error.nEffX = n / f;
    return error;
}

} // namespace

std::optional<Estimate> trendGuard(const Points &baseline, const Points &current, const TestOptions &options)
{
    if (current.t.front() < baseline.t.front()) { // a baseline may also be taken after a run: the regression runs with time
        std::optional<Estimate> turned = trendGuard(current, baseline, options);
        if (turned) {
            turned->shift = -turned->shift;
            turned->low = -std::exchange(turned->high, -turned->low);
        }
        return turned;
    }
    std::vector<double> x = baseline.v;
    std::vector<double> y = current.v;
    winsorise(x);
    winsorise(y);
    if (slopeSign(baseline, x) * slopeSign(current, y) <= 0)
        return std::nullopt;
    const auto fit = fitted(baseline, current, x, y);
    if (!fit)
        return std::nullopt;
    if (errorOf(*fit, 2).p(fit->coefficients[2]) > slopeP)
        return std::nullopt;

    const LongRun error = errorOf(*fit, 1);
    Estimate out;
    out.shift = fit->coefficients[1];
    const double half = error.half(options.confidence);
    out.low = out.shift - half;
    out.high = out.shift + half;
    out.p = error.p(out.shift);
    out.detectable = error.detectable();
    out.nEff = error.nEffX;
    out.trend = true;
    return out;
}

} // namespace sextant::stats
