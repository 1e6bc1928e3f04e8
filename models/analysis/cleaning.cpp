#include "models/analysis/cleaning.h"
#include "models/analysis/summary.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sextant::stats {
namespace {

constexpr double secondsPerDay = 86400;

double medianDistance(const std::vector<double> &t)
{
    if (t.size() < 2)
        return 0;
    std::vector<double> distances(t.size() - 1);
    for (std::size_t i = 0; i + 1 < t.size(); ++i)
        distances[i] = t[i + 1] - t[i];
    const auto middle = distances.begin() + std::ptrdiff_t((distances.size() - 1) / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    return *middle;
}

bool hasIrregularSteps(const std::vector<double> &t, double step)
{
    if (t.size() < 3 || !(step > 0))
        return false;
    std::size_t odd = 0;
    for (std::size_t i = 0; i + 1 < t.size(); ++i) {
        const double steps = (t[i + 1] - t[i]) / step;
        odd += std::abs(steps - std::max(1.0, std::round(steps))) > 0.1;
    }
    return 10 * odd > t.size() - 1;
}

} // namespace

std::size_t Points::expected() const
{
    return t.empty() ? 0 : step > 0 ? std::size_t(std::llround((t.back() - t.front()) / step)) + 1 : t.size();
}

double Points::coverage() const
{
    return t.empty() ? 0 : std::min(1.0, double(size()) / double(expected()));
}

Points cleaned(std::span<const double> t, std::span<const double> v, double step)
{
    Points points;
    const std::size_t n = std::min(t.size(), v.size());
    std::vector<std::size_t> order;
    order.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
        if (std::isfinite(t[i]) && std::isfinite(v[i]))
            order.push_back(i);
        else
            ++points.dropped;
    }
    const auto earlier = [&](std::size_t a, std::size_t b) { return t[a] < t[b]; };
    if (!std::is_sorted(order.begin(), order.end(), earlier))
        std::stable_sort(order.begin(), order.end(), earlier);
    points.t.reserve(order.size());
    points.v.reserve(order.size());
    for (std::size_t i : order) {
        if (!points.t.empty() && points.t.back() == t[i]) {
            points.v.back() = v[i];
            ++points.repeated;
            continue;
        }
        points.t.push_back(t[i]);
        points.v.push_back(v[i]);
    }
    points.step = step > 0 ? step : medianDistance(points.t);
    points.irregular = hasIrregularSteps(points.t, points.step);
    return points;
}

Points cleaned(const TimeSeries &series, double step)
{
    return cleaned(std::span(series.t), std::span(series.v), step);
}

Points increments(const Points &counter)
{
    Points out;
    out.step = counter.step;
    out.irregular = counter.irregular;
    for (std::size_t i = 1; i < counter.size(); ++i) {
        const double difference = counter.v[i] - counter.v[i - 1];
        out.t.push_back(counter.t[i]);
        out.v.push_back(difference < 0 ? counter.v[i] : difference);
    }
    return out;
}

Points rates(const Points &counter)
{
    Points out = increments(counter);
    for (std::size_t i = 0; i < out.size(); ++i)
        out.v[i] /= counter.t[i + 1] - counter.t[i];
    return out;
}

Points grouped(const Points &points, std::size_t k)
{
    if (k <= 1)
        return points;
    Points out;
    out.step = points.step * double(k);
    out.irregular = points.irregular;
    for (std::size_t i = 0; i < points.size(); i += k) {
        const std::size_t end = std::min(i + k, points.size());
        out.t.push_back(points.t[i]);
        out.v.push_back(median({points.v.begin() + std::ptrdiff_t(i), points.v.begin() + std::ptrdiff_t(end)}));
    }
    return out;
}

std::int64_t dayOf(double t)
{
    return std::int64_t(std::floor(t / secondsPerDay));
}

int slotOfDay(double t, double width)
{
    return int(std::floor((t - double(dayOf(t)) * secondsPerDay) / width));
}

int weekday(std::int64_t day)
{
    const std::int64_t thursdayBased = (day + 3) % 7; // 1 January 1970 was a Thursday
    return int(thursdayBased < 0 ? thursdayBased + 7 : thursdayBased);
}

} // namespace sextant::stats
