#include "models/analysis/pairedslots.h"
#include "models/analysis/ranktest.h"

#include <algorithm>
#include <cmath>

namespace sextant::stats {
namespace {

constexpr double smallestOverlap = 0.8;
constexpr double largestSpanRatio = 1.25;
constexpr double largestOffsetShare = 0.1;
constexpr std::size_t fewestPairs = 16;
constexpr std::size_t mostPairs = 1500;

Points differences(const Points &baseline, const Points &current, double offset)
{
    Points out;
    out.step = std::max(baseline.step, current.step);
    const double tolerance = 0.5 * out.step;
    std::size_t i = 0;
    for (std::size_t j = 0; j < current.size(); ++j) {
        const double wanted = current.t[j] - offset;
        while (i + 1 < baseline.size() && std::abs(baseline.t[i + 1] - wanted) <= std::abs(baseline.t[i] - wanted))
            ++i;
        if (std::abs(baseline.t[i] - wanted) > tolerance)
            continue;
        out.t.push_back(current.t[j]);
        out.v.push_back(current.v[j] - baseline.v[i]);
    }
    return out;
}

} // namespace

std::optional<Estimate> pairedSlots(const Points &baseline, const Points &current, const WindowPair &pair,
                                    const TestOptions &options)
{
    const double longer = std::max(baseline.span(), current.span());
    const double shorter = std::min(baseline.span(), current.span());
    if (pair.adjacent || pair.overlap < smallestOverlap || pair.reverse < smallestOverlap || pair.dayOffset <= 0
        || longer > largestSpanRatio * shorter || pair.offsetError > largestOffsetShare * longer)
        return std::nullopt;
    const Points d = differences(baseline, current, pair.dayOffset);
    if (d.size() < fewestPairs)
        return std::nullopt;
    return signedRankTest(grouped(d, (d.size() + mostPairs - 1) / mostPairs), options);
}

} // namespace sextant::stats
