#include "models/analysis/replicateddays.h"
#include "models/analysis/distributions.h"
#include "models/analysis/summary.h"

#include <array>
#include <cmath>
#include <map>

namespace sextant::stats {
namespace {

constexpr double shortestBaseline = 3.5 * 86400;
constexpr std::size_t fewestDays = 4;
constexpr std::size_t fewestDaysOfPart = 2;
constexpr double smallestOverlap = 0.8;
constexpr double fullDayShare = 0.5;
constexpr double currentDayShare = 0.3;

using Slots = std::map<int, double>;          // slot of the day -> median
using Days = std::map<std::int64_t, Slots>;   // day -> its slots

Days binned(const Points &points, const WindowPair &pair)
{
    std::map<std::int64_t, std::map<int, std::vector<double>>> bins;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const int slot = slotOfDay(points.t[i], pair.slotWidth);
        if (pair.currentSlots.contains(slot))
            bins[dayOf(points.t[i])][slot].push_back(points.v[i]);
    }
    Days days;
    for (auto &[day, slots] : bins)
        for (auto &[slot, values] : slots)
            days[day][slot] = median(std::move(values));
    return days;
}

/// The days of one part of the week and their mean profile.
struct Part {
    std::vector<Slots> days;
    std::map<int, std::pair<double, int>> sums; // slot -> sum and count
    std::size_t currentDays = 0;

    void add(const Slots &slots)
    {
        days.push_back(slots);
        for (const auto &[slot, value] : slots) {
            sums[slot].first += value;
            ++sums[slot].second;
        }
    }
    /// Median distance of a day from the profile; `own` leaves the day itself out of it.
    std::optional<double> distance(const Slots &day, bool own) const
    {
        std::vector<double> differences;
        for (const auto &[slot, value] : day) {
            const auto at = sums.find(slot);
            if (at == sums.end())
                continue;
            const double sum = at->second.first - (own ? value : 0);
            const int count = at->second.second - (own ? 1 : 0);
            if (count > 0)
                differences.push_back(value - sum / count);
        }
        return differences.empty() ? std::nullopt : std::optional(median(std::move(differences)));
    }
};

/// Sum of squared day effects with its degrees of freedom.
struct Spread { double squares = 0; double df = 0; };

Spread spreadOfDays(const std::array<Part, 2> &parts)
{
    Spread spread;
    for (const Part &part : parts) {
        const double k = double(part.days.size());
        if (part.currentDays == 0)
            continue;
        for (const Slots &day : part.days)
            if (const auto distance = part.distance(day, true))
                spread.squares += std::pow(*distance * (k - 1) / k, 2);
        spread.df += k - 1;
    }
    return spread;
}

std::vector<double> currentDistances(const Days &days, std::array<Part, 2> &parts, std::size_t slots)
{
    std::vector<double> distances;
    for (const auto &[day, values] : days) {
        if (days.size() > 1 && double(values.size()) < currentDayShare * double(slots))
            continue;
        Part &part = parts[isWeekend(day)];
        const auto distance = part.distance(values, false);
        if (!distance)
            continue;
        ++part.currentDays;
        distances.push_back(*distance);
    }
    return distances;
}

} // namespace

std::optional<Estimate> replicatedDays(const Points &baseline, const Points &current, const WindowPair &pair,
                                       const TestOptions &options)
{
    if (baseline.span() < shortestBaseline || pair.overlap < smallestOverlap)
        return std::nullopt;
    const std::size_t slots = pair.currentSlots.size();
    std::array<Part, 2> parts;
    for (const auto &[day, values] : binned(baseline, pair))
        if (double(values.size()) >= fullDayShare * double(slots))
            parts[isWeekend(day)].add(values);
    if (parts[0].days.size() + parts[1].days.size() < fewestDays)
        return std::nullopt;

    const std::vector<double> shifts = currentDistances(binned(current, pair), parts, slots);
    const double l = double(shifts.size());
    double profileVariance = 0;
    for (const Part &part : parts) {
        if (part.currentDays == 0)
            continue;
        if (part.days.size() < fewestDaysOfPart)
            return std::nullopt;
        profileVariance += std::pow(double(part.currentDays) / l, 2) / double(part.days.size());
    }
    if (shifts.empty())
        return std::nullopt;

    Spread spread = spreadOfDays(parts);
    spread.squares += variance(shifts) * (l - 1);
    spread.df += l - 1;
    Estimate out;
    out.shift = mean(shifts);
    const double se = std::sqrt(spread.squares / spread.df * (1 / l + profileVariance));
    const double half = studentQuantile(0.5 + 0.5 * options.confidence, spread.df) * se;
    out.low = out.shift - half;
    out.high = out.shift + half;
    out.p = se > 0 ? studentTwoSided(out.shift / se, spread.df) : (out.shift == 0 ? 1 : 0);
    out.detectable = (studentQuantile(0.975, spread.df) + studentQuantile(0.8, spread.df)) * se;
    out.nEff = spread.df + 1;
    return out;
}

} // namespace sextant::stats
