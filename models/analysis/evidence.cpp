#include "models/analysis/evidence.h"
#include "models/analysis/meanratio.h"
#include "models/analysis/pairedslots.h"
#include "models/analysis/ranktest.h"
#include "models/analysis/replicateddays.h"
#include "models/analysis/summary.h"
#include "models/analysis/trendguard.h"
#include "models/analysis/windows.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sextant::stats {
namespace {

constexpr std::size_t fewestForAnything = 3;
constexpr double zeroShareOfCounts = 0.1;
constexpr std::size_t mostPoints = 1500;
constexpr std::size_t fewestGroups = 48;
constexpr double comparableOverlap = 0.8;

enum class Shape { Positive, Counts, Other };

Shape shapeOf(const Points &baseline, const Points &current)
{
    double lowest = HUGE_VAL;
    std::size_t zeros = 0;
    for (const Points *side : {&baseline, &current})
        for (double value : side->v) {
            lowest = std::min(lowest, value);
            zeros += value == 0;
        }
    if (lowest > 0)
        return Shape::Positive;
    return lowest >= 0 && double(zeros) >= zeroShareOfCounts * double(baseline.size() + current.size()) ? Shape::Counts : Shape::Other;
}

bool isConstant(const Points &points)
{
    return std::all_of(points.v.begin(), points.v.end(), [&](double value) { return value == points.v.front(); });
}

void compareConstants(double before, double after, Evidence &evidence)
{
    evidence.method = Method::Constant;
    evidence.scale = before != 0 ? Scale::Relative : Scale::Absolute;
    const double effect = before != 0 ? (after - before) / std::abs(before) : after;
    evidence.estimate = {.shift = effect, .low = effect, .high = effect, .p = effect == 0 ? 1.0 : 0.0, .detectable = 0};
    express(evidence);
    evidence.nEff.reset(); // values that never vary say nothing about independence
}

/// Medians of groups for very long windows; both sides alike, or skewed values would seem to shift.
std::size_t groupSize(const Points &baseline, const Points &current)
{
    const std::size_t wanted = (std::max(baseline.size(), current.size()) + mostPoints - 1) / mostPoints;
    const std::size_t possible = std::min(baseline.size(), current.size()) / fewestGroups;
    return std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(possible, 1));
}

Estimate unpaired(const Points &baseline, const Points &current, const WindowPair &pair, const TestOptions &options)
{
    const std::size_t k = groupSize(baseline, current);
    const Estimate plain = k > 1 ? rankTest(grouped(baseline, k), grouped(current, k), options) : rankTest(baseline, current, options);
    if (!pair.adjacent || !plain.excludesZero())
        return plain;
    return trendGuard(baseline, current, options).value_or(plain);
}

void testOnScale(const Points &baseline, const Points &current, const WindowPair &pair, const TestOptions &options, Evidence &evidence)
{
    if (const auto days = replicatedDays(baseline, current, pair, options)) {
        evidence.method = Method::ReplicatedDays;
        evidence.estimate = *days;
    } else if (const auto slots = pairedSlots(baseline, current, pair, options)) {
        evidence.method = Method::PairedSlots;
        evidence.estimate = *slots;
    } else {
        evidence.method = Method::RankTest;
        evidence.estimate = unpaired(baseline, current, pair, options);
    }
}

Points scaled(const Points &points, Scale scale, double unit)
{
    Points out = points;
    for (double &value : out.v)
        value = scale == Scale::Log ? std::log(value) : value / unit;
    return out;
}

void test(const Points &baseline, const Points &current, const WindowPair &pair, const TestOptions &options, Evidence &evidence)
{
    const Shape shape = shapeOf(baseline, current);
    if (shape == Shape::Counts) {
        evidence.method = Method::MeanRatio;
        evidence.scale = Scale::Log;
        evidence.estimate = meanRatio(baseline, current, options);
    } else {
        const double center = std::abs(median(baseline.v));
        evidence.scale = shape == Shape::Positive ? Scale::Log : center > 0 ? Scale::Relative : Scale::Absolute;
        const double unit = evidence.scale == Scale::Relative ? center : 1;
        testOnScale(scaled(baseline, evidence.scale, unit), scaled(current, evidence.scale, unit), pair, options, evidence);
    }
    express(evidence);
}

} // namespace

void express(Evidence &evidence)
{
    const auto shown = [&](double shift) { return evidence.scale == Scale::Log ? std::expm1(shift) : shift; };
    evidence.effect = shown(evidence.estimate.shift);
    evidence.low = shown(evidence.estimate.low);
    evidence.high = shown(evidence.estimate.high);
    evidence.p = evidence.estimate.p;
    evidence.mde = shown(evidence.estimate.detectable);
    evidence.nEff = evidence.estimate.nEff;
}

Evidence compareWindows(const Points &baseline, const Points &current, const EvidenceOptions &options)
{
    Evidence evidence;
    evidence.baseline = {baseline.size(), baseline.coverage(), baseline.span()};
    evidence.current = {current.size(), current.coverage(), current.span()};
    const std::size_t n = std::min(baseline.size(), current.size());
    if (n < fewestForAnything) {
        evidence.block = Block::NoPoints;
        return evidence;
    }
    evidence.irregular = baseline.irregular || current.irregular;
    evidence.stepsDiffer = std::abs(baseline.step - current.step) > 0.1 * std::max(baseline.step, current.step);
    if (isConstant(baseline) && isConstant(current)) {
        compareConstants(baseline.v.front(), current.v.front(), evidence);
    } else {
        const WindowPair pair = windowPair(baseline, current);
        test(baseline, current, pair, options.test, evidence);
        if (evidence.method != Method::ReplicatedDays && evidence.nEff && *evidence.nEff < options.minNeff)
            evidence.block = Block::FewIndependent;
        if (!pair.adjacent && pair.overlap < comparableOverlap)
            evidence.block = Block::DifferentTimes;
    }
    if (n < std::size_t(std::max(options.minPoints, 0)))
        evidence.block = Block::FewPoints;
    return evidence;
}

const char *methodName(Method method)
{
    static constexpr std::array<const char *, 7> names{QT_TRANSLATE_NOOP("Content", "none"), QT_TRANSLATE_NOOP("Content", "constant values"), QT_TRANSLATE_NOOP("Content", "replicated days"),
                                                       QT_TRANSLATE_NOOP("Content", "paired slots"), QT_TRANSLATE_NOOP("Content", "rank test"),
                                                       QT_TRANSLATE_NOOP("Content", "mean ratio"), QT_TRANSLATE_NOOP("Content", "histogram quantile")};
    return names[std::size_t(method)];
}

} // namespace sextant::stats
