#include "models/analysis/kpievidence.h"
#include "models/analysis/decide.h"
#include "models/analysis/kpibuckets.h"
#include "models/analysis/windows.h"
#include "models/core/datatext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(Comparison) };

constexpr double comparableOverlap = 0.8;
constexpr double largestSpanRatio = 1.25;
constexpr double largestOffsetShare = 0.1;

stats::Points timesOf(const stats::BucketSeries &buckets)
{
    return {.t = buckets.t, .v = buckets.t, .step = buckets.step};
}

/// Only the steps whose time of day both windows have: a pooled quantile of a whole day against that of its busy hours would
/// compare the hours.
stats::BucketSeries atSlots(const stats::BucketSeries &buckets, const std::set<int> &slots, double width)
{
    stats::BucketSeries out{buckets.le, {}, {}, buckets.step, buckets.resets};
    for (std::size_t i = 0; i < buckets.t.size(); ++i)
        if (slots.contains(stats::slotOfDay(buckets.t[i], width))) {
            out.t.push_back(buckets.t[i]);
            out.cumulative.push_back(buckets.cumulative[i]);
        }
    return out;
}

/// Whole days between the starts when step can be laid on step, else 0.
double pairOffset(const stats::WindowPair &pair, double spanA, double spanB)
{
    const double longer = std::max(spanA, spanB);
    const bool fits = !pair.adjacent && pair.overlap >= comparableOverlap && pair.reverse >= comparableOverlap && pair.dayOffset > 0
                      && longer <= largestSpanRatio * std::min(spanA, spanB) && pair.offsetError <= largestOffsetShare * longer;
    return fits ? pair.dayOffset : 0;
}

/// Why the buckets of a quantile cannot be compared; empty when they can.
QString missingBuckets(const std::optional<stats::BucketSeries> &before, const std::optional<stats::BucketSeries> &after,
                       const stats::Evidence &line)
{
    if (!before && !after)
        return Tr::tr("neither side has buckets per step");
    if (!before)
        return Tr::tr("the baseline has no buckets per step");
    if (!after)
        return Tr::tr("the current window has no buckets per step");
    if (before->le != after->le)
        return Tr::tr("the bucket bounds differ");
    if (line.method == stats::Method::ReplicatedDays)
        return Tr::tr("several days are compared day by day");
    return {};
}

bool oneBucket(const BucketQuantile &a, const BucketQuantile &b)
{
    return a.low == b.low && a.high == b.high;
}

/// Inside one bucket the quantile is interpolated. That observations moved across one of its edges is measured, so a sure
/// change keeps its direction unless the edges contradict each other; "unchanged" needs a bucket narrower than the margin.
bool undecidableInside(const stats::HistogramEvidence &found, const HistogramWindow &before, const HistogramWindow &after,
                       const CompareOptions &options)
{
    if (!oneBucket(found.baseline, found.current))
        return false;
    if (found.evidence.estimate.excludesZero()) {
        const auto moved = [&](double edge) { return shareUpTo(after, edge).value_or(0) - shareUpTo(before, edge).value_or(0); };
        return moved(found.baseline.low) * moved(found.baseline.high) < 0;
    }
    return !(found.baseline.low > 0 && found.baseline.high / found.baseline.low <= 1 + options.equivalenceMargin);
}

QString boundText(double seconds, Unit unit)
{
    return formatQuantity(seconds, displayScale(unit, seconds), QLocale::c());
}

KpiEvidence pooled(const KpiDefinition &kpi, const stats::BucketSeries &before, const stats::BucketSeries &after,
                   const CompareOptions &options, const stats::EvidenceOptions &test)
{
    const stats::WindowPair pair = stats::windowPair(timesOf(before), timesOf(after));
    const bool sameHours = pair.adjacent || pair.overlap >= comparableOverlap;
    std::set<int> both;
    std::set_intersection(pair.baselineSlots.begin(), pair.baselineSlots.end(), pair.currentSlots.begin(), pair.currentSlots.end(),
                          std::inserter(both, both.begin()));
    const bool matched = sameHours && !pair.adjacent;
    const stats::BucketSeries x = matched ? atSlots(before, both, pair.slotWidth) : before;
    const stats::BucketSeries y = matched ? atSlots(after, both, pair.slotWidth) : after;
    const stats::HistogramEvidence found =
        stats::compareQuantile(x, y, *quantileOf(kpi.statistic), test, pairOffset(pair, timesOf(x).span(), timesOf(y).span()));
    KpiEvidence out{found.evidence, {}};
    stats::Block &block = out.evidence.block;
    out.evidence.stepsDiffer = std::abs(before.step - after.step) > 0.1 * std::max(before.step, after.step);
    if (!sameHours && block != stats::Block::NoPoints && block != stats::Block::FewPoints)
        block = stats::Block::DifferentTimes;
    if (block == stats::Block::None && undecidableInside(found, x.window(), y.window(), options))
        block = stats::Block::OneBucket;
    out.notes.push_back({QStringLiteral("pooled-buckets"),
                         Tr::tr("Tested on the %1 of all observations, from the buckets of %2 and %3 steps")
                             .arg(shownText(statisticText(kpi.statistic))).arg(qulonglong(x.t.size())).arg(qulonglong(y.t.size()))});
    if (oneBucket(found.baseline, found.current) && std::isfinite(found.baseline.high))
        out.notes.push_back({QStringLiteral("interpolated"),
                             Tr::tr("Both values lie between the bucket bounds %1 and %2: how far it moved is interpolated")
                                 .arg(boundText(found.baseline.low, kpi.unit), boundText(found.baseline.high, kpi.unit))});
    return out;
}

/// Both quantiles in one bucket: what the interpolation says about a change is an assumption, not a measurement.
bool sharesBucket(double q, const KpiData &baseline, const KpiData &current)
{
    return baseline.histogram && current.histogram
           && oneBucket(quantileGeometric(*baseline.histogram, q), quantileGeometric(*current.histogram, q));
}

} // namespace

KpiEvidence kpiEvidence(const KpiDefinition &kpi, const KpiData &baseline, const KpiData &current, const CompareOptions &options)
{
    const stats::EvidenceOptions test = stats::evidenceOptions(options);
    KpiEvidence out{stats::compareWindows(stats::cleaned(baseline.series, baseline.step), stats::cleaned(current.series, current.step), test), {}};
    if (const std::optional<double> q = quantileOf(kpi.statistic)) {
        const auto before = bucketsPerStep(baseline);
        const auto after = bucketsPerStep(current);
        const QString why = missingBuckets(before, after, out.evidence);
        if (why.isEmpty()) {
            out = pooled(kpi, *before, *after, options, test);
        } else {
            if (out.evidence.block == stats::Block::None && sharesBucket(*q, baseline, current))
                out.evidence.block = stats::Block::OneBucket;
            out.notes.push_back({QStringLiteral("per-step-quantile"),
                                 Tr::tr("Tested on the line of the %1 of each step, because %2; the values are those of the whole window")
                                     .arg(shownText(statisticText(kpi.statistic)), why)});
        }
    }
    if (baseline.coverage > 0)
        out.evidence.baseline.coverage = baseline.coverage;
    if (current.coverage > 0)
        out.evidence.current.coverage = current.coverage;
    return out;
}

} // namespace sextant
