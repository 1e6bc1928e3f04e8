#include "models/store/sample/samplehistory.h"

#include "models/analysis/histogram.h"
#include "models/analysis/historyrollup.h"
#include "models/analysis/summary.h"
#include "models/store/sample/generator.h"
#include "models/store/sample/noise.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sextant::sample {
namespace {

constexpr double hour = 3600;
constexpr int hoursADay = 24;

int hourOfDay(double end)
{
    return int((spanIndex(end, hour) % hoursADay + hoursADay) % hoursADay);
}

/// One side's recording by hour of the day.
struct DayProfile {
    std::array<double, hoursADay> level{};
    std::array<HistogramWindow, hoursADay> buckets;
};

HistogramWindow stepBuckets(const KpiData &data, std::size_t step)
{
    HistogramWindow out{data.histogram->le, {}};
    for (const TimeSeries &bound : data.bucketSeries)
        out.cumulative.push_back(bound.v[step]);
    return out;
}

DayProfile profileOf(const KpiData &data)
{
    std::array<std::vector<double>, hoursADay> values;
    DayProfile out;
    for (std::size_t i = 1; i < data.series.size(); ++i) {
        const auto slot = std::size_t(hourOfDay(data.series.t[i]));
        values[slot].push_back(data.series.v[i]);
        if (data.histogram)
            out.buckets[slot] = merged(out.buckets[slot], stepBuckets(data, i));
    }
    for (std::size_t slot = 0; slot < out.level.size(); ++slot)
        out.level[slot] = values[slot].empty() ? 0 : stats::median(values[slot]);
    return out;
}

/// The same observations when each takes `factor` times as long: counts on straight lines inside the buckets.
HistogramWindow stretched(const HistogramWindow &buckets, double factor)
{
    HistogramWindow out{buckets.le, {}};
    for (double bound : buckets.le) {
        const double x = bound / factor;
        const auto above = std::size_t(std::lower_bound(buckets.le.begin(), buckets.le.end(), x) - buckets.le.begin());
        const double low = above == 0 ? 0 : buckets.le[above - 1];
        const double below = above == 0 ? 0 : buckets.cumulative[above - 1];
        const bool open = std::isinf(buckets.le[above]);
        const double share = open ? (std::isinf(x) ? 1 : 0) : (x - low) / (buckets.le[above] - low);
        out.cumulative.push_back(below + share * (buckets.cumulative[above] - below));
    }
    return out;
}

/// Share of the way from before to after that the deploys up to `time` have taken the KPI.
double gainAt(const Story &story, const QString &kpi, double time)
{
    const auto own = story.history.steps.find(kpi);
    double gain = 0;
    for (const HistoryStep &step : own == story.history.steps.end() ? story.history.usual : own->second)
        for (const Marker &marker : story.markers)
            if (marker.id == step.marker && time >= marker.start)
                gain = step.gain;
    return gain;
}

double episodeAt(const Story &story, const QString &kpi, double time)
{
    for (const HistoryEpisode &episode : story.history.episodes)
        if (episode.kpi == kpi && time >= episode.range.start && time < episode.range.end)
            return episode.factor;
    return 1;
}

/// The hours from the story's first day to the recording of the state after.
KpiHistory hoursBefore(const Story &story, const KpiData &before, const KpiData &after)
{
    KpiHistory out{after.kpi, story.source.id, HistoryLevel::Hour, {}, {}};
    const std::array<DayProfile, 2> profiles{profileOf(before), profileOf(after)};
    Noise noise(story.seed, after.kpi + QStringLiteral(".history"), story.history.noise, 0.4);
    const double until = std::floor(after.series.t.front() / hour) * hour;
    const auto quantile = quantileOf(statisticOf(story, after.kpi));
    for (double end = until - story.history.days * hoursADay * hour + hour; end <= until; end += hour) {
        const auto slot = std::size_t(hourOfDay(end));
        const double gain = gainAt(story, after.kpi, end - hour);
        const double b = profiles[Before].level[slot];
        const double a = profiles[After].level[slot];
        const double chance = noise.next();
        if (!(a > 0 && b > 0))
            continue;
        double level = std::exp((1 - gain) * std::log(b) + gain * std::log(a)) * chance * episodeAt(story, after.kpi, end - hour);
        const DayProfile &nearer = profiles[gain < 0.5 ? Before : After];
        if (quantile && !nearer.buckets[slot].le.empty()) {
            HistogramWindow buckets = stretched(nearer.buckets[slot], level / nearer.level[slot]);
            level = quantileLinear(buckets, *quantile).value;
            out.buckets.push_back({end, std::move(buckets)});
        }
        out.rows.push_back({end, hour, int(hour / story.step), level * 0.97, level * 1.03, level, level});
    }
    return out;
}

KpiHistory rolled(const KpiHistory &finer, HistoryLevel level)
{
    return {finer.kpi, finer.source, level, rolledUp(finer.rows, levelSpan(level)), rolledUp(finer.buckets, levelSpan(level))};
}

} // namespace

std::vector<KpiHistory> storedHistory(const Story &story, const std::vector<KpiData> &before, const std::vector<KpiData> &after)
{
    std::vector<KpiHistory> out;
    for (std::size_t i = 0; i < after.size(); ++i) {
        KpiHistory raw{after[i].kpi, story.source.id, HistoryLevel::Raw, mergedRaw({}, after[i].series, story.step), {}};
        KpiHistory hours = hoursBefore(story, before[i], after[i]);
        std::erase_if(raw.rows, [&](const HistoryRow &row) { return !hours.rows.empty() && row.end <= hours.rows.back().end; });
        KpiHistory lastDay = rolled(raw, HistoryLevel::Hour);
        if (after[i].histogram) {
            std::vector<HistoryBuckets> steps;
            for (std::size_t s = 1; s < after[i].series.size(); ++s)
                if (hours.rows.empty() || after[i].series.t[s] > hours.rows.back().end)
                    steps.push_back({after[i].series.t[s], stepBuckets(after[i], s)});
            lastDay.buckets = rolledUp(std::span<const HistoryBuckets>(steps), hour);
        }
        hours.rows.insert(hours.rows.end(), lastDay.rows.begin(), lastDay.rows.end());
        hours.buckets.insert(hours.buckets.end(), lastDay.buckets.begin(), lastDay.buckets.end());
        out.push_back(rolled(raw, HistoryLevel::Minute));
        out.push_back(rolled(hours, HistoryLevel::Day));
        out.push_back(std::move(raw));
        out.push_back(std::move(hours));
    }
    return out;
}

} // namespace sextant::sample
