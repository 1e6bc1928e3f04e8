#include "models/analysis/histogramcompare.h"
#include "models/analysis/noisemodel.h"
#include "models/analysis/summary.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sextant::stats {
namespace {

constexpr double fewestTailEvents = 50;
constexpr std::size_t fewestIntervals = 3;
constexpr std::size_t fewestPairs = 16;
constexpr int pairedExtraTerms = 3; // as the signed-rank test: one series of differences instead of two

void addInstance(const InstanceCounters &instance, std::map<double, std::vector<double>> &sums, std::size_t &resets)
{
    for (std::size_t i = 1; i < instance.t.size(); ++i) {
        const std::vector<double> &before = instance.counts[i - 1];
        const std::vector<double> &after = instance.counts[i];
        bool restarted = false;
        for (std::size_t b = 0; b < after.size(); ++b)
            restarted = restarted || after[b] < before[b];
        resets += restarted;
        std::vector<double> &sum = sums[instance.t[i]];
        sum.resize(after.size());
        for (std::size_t b = 0; b < after.size(); ++b)
            sum[b] += restarted ? after[b] : after[b] - before[b];
    }
}

/// A quantile with the observations around it, and each interval's pull on its logarithm.
struct Located {
    BucketQuantile quantile;
    std::vector<double> influence;
};

Located located(const BucketSeries &series, double q)
{
    const HistogramWindow window = series.window();
    Located out{quantileGeometric(window, q), {}};
    const BucketQuantile &x = out.quantile;
    if (!(x.value > 0) || std::isinf(x.high))
        return out;
    const std::size_t bucket = std::size_t(std::lower_bound(series.le.begin(), series.le.end(), x.high) - series.le.begin());
    const auto below = [&](const std::vector<double> &cumulative) { return bucket == 0 ? 0.0 : cumulative[bucket - 1]; };
    const double inside = window.cumulative[bucket] - below(window.cumulative);
    const double fraction = (q * window.total() - below(window.cumulative)) / inside;
    const double width = x.low > 0 ? std::log(x.high / x.low) : (x.high - x.low) / x.value;
    const double density = inside / window.total() / width;
    const double meanCount = window.total() / double(series.t.size());
    for (const std::vector<double> &cumulative : series.cumulative) {
        const double under = below(cumulative) + fraction * (cumulative[bucket] - below(cumulative));
        out.influence.push_back((q * cumulative.back() - under) / (meanCount * density));
    }
    return out;
}

/// Keeps only the bounds of `le`.
BucketSeries reduced(const BucketSeries &series, const std::vector<double> &le)
{
    if (series.le == le)
        return series;
    std::vector<std::size_t> kept;
    for (std::size_t b = 0; b < series.le.size(); ++b)
        if (std::binary_search(le.begin(), le.end(), series.le[b]))
            kept.push_back(b);
    BucketSeries out{le, series.t, {}, series.step, series.resets};
    for (const std::vector<double> &row : series.cumulative) {
        std::vector<double> values;
        for (std::size_t b : kept)
            values.push_back(row[b]);
        out.cumulative.push_back(std::move(values));
    }
    return out;
}

/// What the difference of two quantiles is tested with.
struct Contrast {
    NoiseModel error;
    double nEff = 0;
};

/// The pulls of matching intervals subtracted; nullopt when too few match.
std::optional<Contrast> pairedContrast(const Located &x, const BucketSeries &baseline, const Located &y, const BucketSeries &current, double offset)
{
    const double step = std::max(baseline.step, current.step);
    std::vector<double> t;
    std::vector<double> d;
    std::size_t i = 0;
    for (std::size_t j = 0; j < current.t.size(); ++j) {
        const double wanted = current.t[j] - offset;
        while (i + 1 < baseline.t.size() && std::abs(baseline.t[i + 1] - wanted) <= std::abs(baseline.t[i] - wanted))
            ++i;
        if (std::abs(baseline.t[i] - wanted) > 0.5 * step)
            continue;
        t.push_back(current.t[j]);
        d.push_back(y.influence[j] - x.influence[i]);
    }
    if (d.size() < fewestPairs)
        return std::nullopt;
    const double center = mean(d);
    for (double &value : d)
        value -= center;
    const Influence pulls{d, t, step};
    return Contrast{NoiseModel(pulls, 1, pairedExtraTerms), longRunOne(pulls, 1, pairedExtraTerms).nEffX};
}

Contrast contrastOf(const Located &x, const BucketSeries &baseline, const Located &y, const BucketSeries &current, double pairOffset)
{
    if (pairOffset > 0)
        if (auto paired = pairedContrast(x, baseline, y, current, pairOffset))
            return std::move(*paired);
    const Influence pullsX{x.influence, baseline.t, baseline.step};
    const Influence pullsY{y.influence, current.t, current.step};
    const LongRun independence = longRun(pullsX, pullsY);
    return {NoiseModel(pullsX, pullsY), std::min(independence.nEffX, independence.nEffY)};
}

SideFacts factsOf(const BucketSeries &series)
{
    Points points{.t = series.t, .v = series.t, .step = series.step};
    return {points.size(), points.coverage(), points.span()};
}

Block blockOf(const BucketSeries &baseline, const BucketSeries &current, const HistogramEvidence &found, double q,
              const EvidenceOptions &options)
{
    if (std::isinf(found.baseline.high) || std::isinf(found.current.high))
        return Block::BeyondBuckets;
    if (std::min(baseline.t.size(), current.t.size()) < std::size_t(std::max(options.minPoints, 0)))
        return Block::FewPoints;
    if ((1 - q) * std::min(baseline.window().total(), current.window().total()) < fewestTailEvents)
        return Block::FewTailEvents;
    return found.evidence.nEff && *found.evidence.nEff < options.minNeff ? Block::FewIndependent : Block::None;
}

} // namespace

HistogramWindow BucketSeries::window() const
{
    HistogramWindow sum{le, std::vector<double>(le.size(), 0.0)};
    for (const std::vector<double> &row : cumulative)
        for (std::size_t b = 0; b < row.size(); ++b)
            sum.cumulative[b] += row[b];
    return sum;
}

BucketSeries bucketIncrements(std::vector<double> le, const std::vector<InstanceCounters> &instances)
{
    BucketSeries out;
    out.le = std::move(le);
    std::map<double, std::vector<double>> sums;
    for (const InstanceCounters &instance : instances)
        addInstance(instance, sums, out.resets);
    for (auto &[t, row] : sums) {
        // Scrapes are not atomic: a bucket may run ahead of a wider one by a few observations.
        for (std::size_t b = 1; b < row.size(); ++b)
            row[b] = std::max(row[b], row[b - 1]);
        out.t.push_back(t);
        out.cumulative.push_back(std::move(row));
    }
    out.step = cleaned(out.t, out.t).step;
    return out;
}

HistogramEvidence compareQuantile(const BucketSeries &baselineAll, const BucketSeries &currentAll, double q, const EvidenceOptions &options,
                                  double pairOffset)
{
    std::vector<double> le;
    std::set_intersection(baselineAll.le.begin(), baselineAll.le.end(), currentAll.le.begin(), currentAll.le.end(), std::back_inserter(le));
    const BucketSeries baseline = reduced(baselineAll, le);
    const BucketSeries current = reduced(currentAll, le);
    HistogramEvidence out;
    Evidence &evidence = out.evidence;
    evidence.method = Method::HistogramQuantile;
    evidence.baseline = factsOf(baseline);
    evidence.current = factsOf(current);
    const bool enough = std::min(baseline.t.size(), current.t.size()) >= fewestIntervals && le.size() >= 2
                        && baseline.window().total() > 0 && current.window().total() > 0;
    if (!enough) {
        evidence.block = Block::NoPoints;
        return out;
    }
    const Located x = located(baseline, q);
    const Located y = located(current, q);
    out.baseline = x.quantile;
    out.current = y.quantile;
    if (!x.influence.empty() && !y.influence.empty()) {
        const Contrast contrast = contrastOf(x, baseline, y, current, pairOffset);
        const NoiseModel &error = contrast.error;
        evidence.estimate.shift = std::log(y.quantile.value / x.quantile.value);
        const double half = error.half(options.test.confidence);
        evidence.estimate.low = evidence.estimate.shift - half;
        evidence.estimate.high = evidence.estimate.shift + half;
        evidence.estimate.p = error.p(evidence.estimate.shift);
        evidence.estimate.detectable = error.detectable();
        evidence.estimate.nEff = contrast.nEff;
        express(evidence);
    }
    evidence.block = blockOf(baseline, current, out, q, options);
    return out;
}

} // namespace sextant::stats
