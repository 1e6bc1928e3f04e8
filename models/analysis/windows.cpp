#include "models/analysis/windows.h"

#include <algorithm>
#include <cmath>

namespace sextant::stats {
namespace {

constexpr double hour = 3600;
constexpr double day = 24 * hour;
constexpr double longWindow = 12 * hour;
constexpr double longSlot = 900;
constexpr double shortSlot = 300;
constexpr double adjacentSpan = 6 * hour;
constexpr double adjacentGap = 2 * hour;

std::set<int> slotsOf(const Points &points, double width)
{
    std::set<int> slots;
    for (double t : points.t)
        slots.insert(slotOfDay(t, width));
    return slots;
}

double covered(const std::set<int> &wanted, const std::set<int> &have)
{
    const auto hits = std::count_if(wanted.begin(), wanted.end(), [&](int slot) { return have.contains(slot); });
    return wanted.empty() ? 0 : double(hits) / double(wanted.size());
}

} // namespace

WindowPair windowPair(const Points &baseline, const Points &current)
{
    WindowPair pair;
    if (baseline.empty() || current.empty())
        return pair;
    const double span = std::max(baseline.span(), current.span());
    pair.slotWidth = std::max({baseline.step, current.step, span > longWindow ? longSlot : shortSlot});
    pair.baselineSlots = slotsOf(baseline, pair.slotWidth);
    pair.currentSlots = slotsOf(current, pair.slotWidth);
    pair.overlap = covered(pair.currentSlots, pair.baselineSlots);
    pair.reverse = covered(pair.baselineSlots, pair.currentSlots);
    const bool reversed = current.t.front() < baseline.t.front(); // a baseline may also be taken after a run
    pair.gap = reversed ? baseline.t.front() - current.t.back() : current.t.front() - baseline.t.back();
    pair.adjacent = span <= adjacentSpan && std::abs(pair.gap) <= adjacentGap;
    const double offset = current.t.front() - baseline.t.front();
    pair.dayOffset = std::round(offset / day) * day;
    pair.offsetError = std::abs(offset - pair.dayOffset);
    return pair;
}

} // namespace sextant::stats
