#include "models/analysis/forecast.h"
#include "models/analysis/hac.h"
#include "models/analysis/ranktest.h"
#include "models/analysis/season.h"
#include "models/analysis/summary.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace sextant::stats {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(Forecast) };

constexpr std::size_t fewestValues = 12;
constexpr std::size_t mostValues = 250; ///< 31,000 slopes; longer series become medians of groups
constexpr double confidence = 0.95;
constexpr double largestRho = 0.97;
constexpr double coefficients = 2;
constexpr double horizon = 10; ///< spans

Points prepared(const Points &series)
{
    Points out = grouped(series, (series.size() + mostValues - 1) / mostValues);
    out.v = deseasonalised(out);
    return out;
}

std::vector<double> slopesOf(const Points &points)
{
    std::vector<double> slopes;
    slopes.reserve(points.size() * (points.size() - 1) / 2);
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t j = i + 1; j < points.size(); ++j)
            slopes.push_back((points.v[j] - points.v[i]) / (points.t[j] - points.t[i]));
    std::sort(slopes.begin(), slopes.end());
    return slopes;
}

Points residuals(const Points &points, double slope, double center)
{
    Points out = points;
    for (std::size_t i = 0; i < out.size(); ++i)
        out.v[i] -= slope * (out.t[i] - center);
    return out;
}

/// Error of the share of rising pairs: Kendall's statistic is, to first order, a sum of the residuals' ranks weighted by their
/// distance from the middle of the series.
LongRun errorOfRisingShare(const Points &rest)
{
    const std::size_t n = rest.size();
    const std::vector<double> sorted = ascending(rest.v);
    std::vector<double> rank(n);
    std::vector<double> pull(n);
    for (std::size_t i = 0; i < n; ++i) {
        rank[i] = 2 * placement(rest.v[i], sorted) - 1;
        pull[i] = (2 * double(i) - double(n - 1)) * rank[i] / double(n - 1);
    }
    LongRun error;
    error.rho = corrected(lag1(rank, rest.t, rest.step), coefficients, double(n), largestRho);
    const double f = inflation(error.rho);
    error.plugIn = {std::sqrt(variance(pull) * f / double(n)), std::max(double(n) / f - coefficients, 1.0)};
    const int nu = cosineTerms(n);
    error.cosine = {std::sqrt(cosineVariance(pull, nu) / double(n)), double(nu)};
    error.nEffX = double(n) / f;
    return error;
}

double risingShare(const std::vector<double> &slopes)
{
    const auto [low, high] = std::equal_range(slopes.begin(), slopes.end(), 0.0);
    return (double(slopes.end() - high) + 0.5 * double(high - low)) / double(slopes.size());
}

/// Times from the centre at which the band around the line holds the limit. `distance` from the level there to the limit and
/// `slope` have one sign; `slopeError` and `levelError` are half widths of their intervals, whose errors are independent.
struct Crossing { double earliest; std::optional<double> latest; };

Crossing crossing(double distance, double slope, double slopeError, double levelError)
{
    const double a = slope * slope - slopeError * slopeError;
    const double b = std::abs(distance * slope);
    const double root = std::sqrt(std::max(distance * distance * slopeError * slopeError + a * levelError * levelError, 0.0));
    Crossing out{(distance * distance - levelError * levelError) / (b + root), std::nullopt};
    if (a > 0)
        out.latest = (b + root) / a;
    return out;
}

void findCrossing(const Points &points, double center, const Estimate &level, double limit, Forecast &out)
{
    const double toCenter = points.t.back() - center;
    const double farthest = horizon * points.span();
    const double expected = (limit - level.shift) / out.slope - toCenter;
    if (expected > farthest) {
        out.outlook = Outlook::Later;
        return;
    }
    out.outlook = Outlook::Reaches;
    const Crossing found = crossing(limit - level.shift, out.slope, 0.5 * (out.slopeHigh - out.slopeLow), 0.5 * (level.high - level.low));
    out.expected = std::max(expected, 0.0);
    out.earliest = std::clamp(found.earliest - toCenter, 0.0, *out.expected);
    if (found.latest && *found.latest - toCenter <= farthest)
        out.latest = std::max(*found.latest - toCenter, *out.expected);
}

struct Unit { double seconds; QString one; QString range; QString open; };

} // namespace

Forecast forecastToLimit(const Points &series, double limit, LimitSide side)
{
    Forecast out;
    if (series.size() < fewestValues || !std::isfinite(limit))
        return out;
    const Points points = prepared(series);
    const std::vector<double> slopes = slopesOf(points);
    const double center = 0.5 * (points.t.front() + points.t.back());
    out.slope = sortedQuantile(slopes, 0.5);
    const Points rest = residuals(points, out.slope, center);
    const LongRun error = errorOfRisingShare(rest);
    const double half = error.half(confidence);
    const double unbounded = std::numeric_limits<double>::infinity();
    out.slopeLow = half < 0.5 ? sortedQuantile(slopes, 0.5 - half) : -unbounded;
    out.slopeHigh = half < 0.5 ? sortedQuantile(slopes, 0.5 + half) : unbounded;
    out.p = error.p(risingShare(slopes) - 0.5);
    const Estimate level = signedRankTest(rest);
    out.level = level.shift + out.slope * (points.t.back() - center);

    const double bad = side == LimitSide::Above ? 1 : -1;
    if (bad * (out.level - limit) >= 0)
        out.outlook = Outlook::Beyond;
    else if (out.slopeLow <= 0 && out.slopeHigh >= 0)
        out.outlook = Outlook::NoTrend;
    else if (bad * out.slope < 0)
        out.outlook = Outlook::Away;
    else
        findCrossing(points, center, level, limit, out);
    return out;
}

QString outlookText(const Forecast &forecast)
{
    switch (forecast.outlook) {
    case Outlook::TooFewValues:
        return Tr::tr("Too few values for a trend");
    case Outlook::NoTrend:
        return Tr::tr("No trend");
    case Outlook::Away:
        return Tr::tr("Moves away from the limit");
    case Outlook::Beyond:
        return Tr::tr("The level is beyond the limit");
    case Outlook::Later:
        return Tr::tr("Far from the limit at this rate");
    case Outlook::Reaches:
        break;
    }
    const std::array<Unit, 3> units{{{86400, Tr::tr("Reaches the limit in about %1 days"), Tr::tr("Reaches the limit in %1 to %2 days"), Tr::tr("Reaches the limit in %1 days or later")},
                                     {3600, Tr::tr("Reaches the limit in about %1 h"), Tr::tr("Reaches the limit in %1 to %2 h"), Tr::tr("Reaches the limit in %1 h or later")},
                                     {60, Tr::tr("Reaches the limit in about %1 min"), Tr::tr("Reaches the limit in %1 to %2 min"), Tr::tr("Reaches the limit in %1 min or later")}}};
    const double expected = forecast.expected.value_or(0);
    const Unit &unit = expected >= 2 * units[0].seconds ? units[0] : expected >= 2 * units[1].seconds ? units[1] : units[2];
    const QString low = QString::number(std::floor(forecast.earliest.value_or(0) / unit.seconds), 'f', 0);
    if (!forecast.latest)
        return unit.open.arg(low);
    const QString high = QString::number(std::ceil(*forecast.latest / unit.seconds), 'f', 0);
    return low == high ? unit.one.arg(high) : unit.range.arg(low, high);
}

} // namespace sextant::stats
