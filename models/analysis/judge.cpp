#include "models/analysis/judge.h"

#include "models/analysis/judgereasons.h"
#include "models/core/datatext.h"

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

constexpr int viewsNeeded = 200; // page views behind a field value of a web vital (proposal of the workflow)

struct Decision {
    Verdict verdict = Verdict::Inconclusive;
    std::vector<Reason> reasons;
};

int finiteSamples(const TimeSeries &series)
{
    return int(std::count_if(series.v.begin(), series.v.end(), [](double v) { return std::isfinite(v); }));
}

Decision decideByValue(const KpiDefinition &kpi, const Target &target, double value)
{
    if (satisfies(value, target.comparator, target.limit))
        return {Verdict::Met, {reasons::withinLimit(kpi, target, value)}};
    if (value == target.limit)
        return {Verdict::Missed, {reasons::atLimit(kpi, target)}};
    return {Verdict::Missed, {reasons::beyondLimit(kpi, target, value)}};
}

/// The share of observations up to the limit decides exactly where the limit is an edge. The quantile is at most the limit when that
/// share reaches q; a strict "<" asks for more than q, as a share of exactly q puts the quantile on the limit itself.
std::optional<Decision> decideByShare(const KpiDefinition &kpi, const Target &target, const HistogramWindow &histogram, double q)
{
    const std::optional<double> share = shareUpTo(histogram, target.limit);
    if (!share)
        return std::nullopt;
    bool met = false;
    switch (target.comparator) {
    case Comparator::Less: met = *share > q; break;
    case Comparator::LessOrEqual: met = *share >= q; break;
    case Comparator::Greater: met = *share < q; break;
    case Comparator::GreaterOrEqual: met = *share <= q; break;
    }
    return Decision{met ? Verdict::Met : Verdict::Missed, {reasons::shareDecides(kpi, target, *share, q, met)}};
}

Decision decideByBucket(const KpiDefinition &kpi, const Target &target, const BucketQuantile &bucket)
{
    const bool open = std::isinf(bucket.high);
    Decision out;
    if (bucket.high <= target.limit)
        out.verdict = wantsLow(target.comparator) ? Verdict::Met : Verdict::Missed;
    else if (bucket.low >= target.limit)
        out.verdict = wantsLow(target.comparator) ? Verdict::Missed : Verdict::Met;
    if (out.verdict == Verdict::Inconclusive)
        out.reasons.push_back(reasons::bucketSpansLimit(kpi, target, bucket));
    else if (!open)
        out.reasons.push_back(reasons::bucketDecides(kpi, target, bucket, out.verdict == Verdict::Met));
    else
        out.reasons.push_back(decideByValue(kpi, target, bucket.low).reasons.front());
    return out;
}

/// Compares the number with the limit, trusting the data.
Decision decide(const KpiDefinition &kpi, const Target &target, const KpiData &data, const TargetVerdict &facts)
{
    const std::optional<double> q = quantileOf(kpi.statistic);
    if (q && data.histogram && data.histogram->total() > 0) {
        const BucketQuantile bucket = quantileLinear(*data.histogram, *q);
        if (!std::isnan(bucket.value)) {
            const auto share = decideByShare(kpi, target, *data.histogram, *q);
            Decision decision = share ? *share : decideByBucket(kpi, target, bucket);
            if (std::isinf(bucket.high))
                decision.reasons.push_back(reasons::topBucket(kpi, target, bucket));
            return decision;
        }
    }
    return decideByValue(kpi, target, *facts.value);
}

/// Everything that forbids a verdict although there is a number.
std::vector<Reason> doubts(const KpiDefinition &kpi, const KpiData &data, const TargetVerdict &facts, const JudgeOptions &options,
                           double allowedAge)
{
    std::vector<Reason> out;
    if (data.error)
        out.push_back(reasons::sourceFailed(*data.error));
    if (data.partial && !options.acceptPartial)
        out.push_back(reasons::partialData(data));
    if (facts.stale)
        out.push_back(reasons::stale(facts.age, allowedAge));
    if (data.coverage < options.minCoverage)
        out.push_back(reasons::lowCoverage(data.coverage, options.minCoverage));
    const int samples = finiteSamples(data.series);
    const double behind = data.series.empty() && facts.n ? *facts.n : double(samples);
    if (behind < options.minSamples)
        out.push_back(reasons::fewSamples(int(behind), options.minSamples));
    if (!kpi.vital.isEmpty()) {
        const std::optional<double> views = data.observations ? data.observations
            : data.histogram                                  ? std::optional(data.histogram->total())
                                                              : std::nullopt;
        if (!views || *views < viewsNeeded)
            out.push_back(reasons::fewViews(views, viewsNeeded));
    }
    if (data.binding.substitute)
        out.push_back(reasons::substitute(shownText(data.binding.advice)));
    return out;
}

TargetVerdict factsOf(const KpiDefinition &kpi, const KpiData &data, double now, const JudgeOptions &options, double allowedAge)
{
    TargetVerdict out;
    out.kpi = kpi.id;
    out.target = kpi.target.value_or(Target());
    out.value = data.value;
    out.coverage = data.coverage;
    out.window = data.judged();
    out.query = data.binding.queries.value.isEmpty() ? data.binding.queries.series : data.binding.queries.value;
    out.source = data.sourceName.isEmpty() ? data.binding.source : data.sourceName;
    if (data.observations)
        out.n = data.observations;
    else if (data.histogram && data.histogram->total() > 0)
        out.n = data.histogram->total();
    else if (const int samples = finiteSamples(data.series); samples > 0)
        out.n = samples;
    if (const auto q = quantileOf(kpi.statistic); q && data.histogram) {
        const BucketQuantile bucket = quantileLinear(*data.histogram, *q);
        if (!std::isnan(bucket.value)) {
            out.low = bucket.low;
            out.high = bucket.high;
            if (!out.value || !std::isfinite(*out.value))
                out.value = bucket.value;
        }
    }
    // A clock that runs ahead of ours must not make old data look younger than new.
    out.age = std::max(0.0, now - (data.lastSample > 0 ? data.lastSample : data.window.end));
    out.stale = options.live && out.age > allowedAge;
    return out;
}

/// True when there is nothing to judge; the verdict and its reasons are then complete.
bool hasNothing(const KpiDefinition &kpi, const KpiData &data, TargetVerdict &facts)
{
    if (facts.value && std::isfinite(*facts.value))
        return false;
    const bool undefined = facts.value.has_value();
    facts.verdict = undefined && finiteSamples(data.series) > 0 ? Verdict::Inconclusive : Verdict::NoData;
    facts.reasons.push_back(undefined ? reasons::notANumber() : reasons::noSamples(data));
    facts.value.reset();
    if (data.error)
        facts.reasons.push_back(reasons::sourceFailed(*data.error));
    if (kpi.retired) {
        facts.verdict = Verdict::Inconclusive;
        facts.reasons.insert(facts.reasons.begin(), reasons::retired(kpi));
    }
    return true;
}

} // namespace

std::optional<double> TargetVerdict::headroom() const
{
    if (!value || !std::isfinite(*value) || target.limit == 0)
        return std::nullopt;
    const double distance = wantsLow(target.comparator) ? target.limit - *value : *value - target.limit;
    return distance / std::abs(target.limit);
}

TargetVerdict judgeTarget(const KpiDefinition &kpi, const KpiData &data, double now, const JudgeOptions &options)
{
    const double allowedAge = options.staleAfter > 0 ? options.staleAfter : std::max(3 * data.step, 60.0);
    TargetVerdict out = factsOf(kpi, data, now, options, allowedAge);
    if (!kpi.target) {
        out.reasons.push_back(reasons::noTarget(kpi));
        return out;
    }
    if (hasNothing(kpi, data, out))
        return out;

    Decision decision = decide(kpi, *kpi.target, data, out);
    if (kpi.target->condition == QStringLiteral("load")) {
        if (decision.verdict == Verdict::Missed)
            decision = {Verdict::Inconclusive, {reasons::noDemand(kpi, *kpi.target, *out.value)}};
        else
            decision.reasons.push_back(reasons::loadCondition(*kpi.target));
    }
    out.reasons = doubts(kpi, data, out, options, allowedAge);
    out.verdict = out.reasons.empty() ? decision.verdict : Verdict::Inconclusive;
    out.reasons.insert(out.reasons.end(), decision.reasons.begin(), decision.reasons.end());
    if (!data.binding.substitute && data.binding.state != BindingState::Missing && !data.binding.advice.isEmpty())
        out.reasons.push_back(reasons::approximate(shownText(data.binding.advice)));
    if (kpi.retired)
        out.reasons.push_back(reasons::retired(kpi));
    return out;
}

} // namespace sextant
