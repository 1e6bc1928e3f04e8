#include "models/store/sample/generator.h"

#include "models/analysis/histogram.h"
#include "models/store/sample/noise.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sextant::sample {
namespace {

constexpr double hour = 3600;
constexpr double day = 24 * hour;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double countGrain = 1e5; // bucket counts keep five decimals; extrapolated increases are not whole either
constexpr double closeEnough = 1e-11;

/// Straight lines between points; beyond the ends the last line goes on when `extend`, else the end value stays.
double along(const std::vector<Point> &points, double x, bool extend)
{
    if (!extend)
        x = std::clamp(x, points.front().x, points.back().x);
    std::size_t i = 1;
    while (i + 1 < points.size() && x > points[i].x)
        ++i;
    const Point &a = points[i - 1];
    const Point &b = points[i];
    return a.y + (x - a.x) * (b.y - a.y) / (b.x - a.x);
}

double curveAt(const Story &story, double time)
{
    return along(story.curve, std::fmod(time + story.utcOffset, day) / hour, false);
}

std::vector<double> gridOf(const Story &story, const StoryKpi &kpi, Side side)
{
    std::vector<double> times;
    const TimeRange &range = story.window[side].range;
    for (double t = range.start; t <= range.end; t += story.step)
        if (!(kpi.gap && side == After && t >= story.gap.start && t < story.gap.end))
            times.push_back(t);
    return times;
}

/// The daily curve with noise, about 1 at the day's height.
std::vector<double> courseOf(const Story &story, const StoryKpi &kpi, Side side)
{
    Noise noise(story.seed + quint64(side), kpi.id, kpi.noise, kpi.memory);
    std::vector<double> course;
    for (double t : gridOf(story, kpi, side)) {
        double level = (kpi.low + (1 - kpi.low) * curveAt(story, t)) * noise.next();
        if (side == After && kpi.grows != 0 && t > story.deploy)
            level *= 1 + kpi.grows * (t - story.deploy) / (story.window[After].range.end - story.deploy);
        if (kpi.bump && t >= kpi.bump->range.start && t < kpi.bump->range.end)
            level *= kpi.bump->factor;
        course.push_back(level);
    }
    return course;
}

double statisticOver(std::vector<double> values, Statistic statistic)
{
    if (const auto q = quantileOf(statistic)) {
        std::sort(values.begin(), values.end());
        const double rank = *q * double(values.size() - 1);
        const auto below = std::size_t(rank);
        return values[below] + (rank - double(below)) * (values[std::min(below + 1, values.size() - 1)] - values[below]);
    }
    if (statistic == Statistic::Max)
        return *std::max_element(values.begin(), values.end());
    if (statistic == Statistic::Min || statistic == Statistic::SustainedMin)
        return *std::min_element(values.begin(), values.end());
    double sum = 0;
    for (double value : values)
        sum += value;
    return sum / double(values.size());
}

std::vector<double> scaledTo(std::vector<double> values, double target, Statistic statistic)
{
    const double factor = target / statisticOver(values, statistic);
    for (double &value : values)
        value *= factor;
    return values;
}

TimeSeries seriesOf(const std::vector<double> &times, const std::vector<double> &values, const LabelSet &labels = {})
{
    TimeSeries series;
    series.labels = labels;
    series.t = times;
    series.v = values;
    return series;
}

KpiData blank(const Story &story, const QString &id, Side side, TimeSeries series)
{
    KpiData data;
    data.kpi = id;
    data.window = story.window[side].range;
    data.step = story.step;
    data.coverage = double(series.size()) / (std::floor(data.window.length() / data.step) + 1);
    data.lastSample = series.t.back();
    data.fetchedAt = story.window[side].fetched;
    data.sourceName = story.source.shown;
    data.series = std::move(series);
    return data;
}

/// A distribution as logit of the share over the logarithm of the value: log-logistic between the story's points.
std::vector<Point> logisticLine(const std::vector<Point> &shape)
{
    std::vector<Point> line;
    for (const Point &point : shape)
        line.push_back({std::log(point.y), std::log(point.x / (1 - point.x))});
    return line;
}

struct Buckets {
    std::vector<double> le;
    std::vector<std::vector<double>> steps; ///< by step, cumulative over le
};

/// Observations of each step; they follow the day's demand and sum to the story's count behind the window's start, because an
/// increase over a window counts what came after it.
std::vector<double> demandOf(const Story &story, const StoryKpi &kpi, Side side)
{
    constexpr double always = 0.15;
    std::vector<double> demand;
    double total = 0;
    for (double t : gridOf(story, kpi, side)) {
        demand.push_back(always + curveAt(story, t));
        total += demand.size() > 1 ? demand.back() : 0;
    }
    for (double &value : demand)
        value *= kpi.count[side] / total;
    return demand;
}

/// Counts of each step when the distribution is stretched by exp(`stretch`) and the course of the day.
Buckets bucketsFor(const StoryKpi &kpi, Side side, const std::vector<double> &demand, const std::vector<double> &course, double stretch)
{
    Buckets out;
    out.le = kpi.buckets;
    out.le.push_back(infinity);
    const std::vector<Point> line = logisticLine(kpi.shape[side]);
    std::vector<double> logs;
    for (double le : kpi.buckets)
        logs.push_back(std::log(le) - stretch);
    for (std::size_t i = 0; i < demand.size(); ++i) {
        std::vector<double> counts;
        const double shift = std::log(course[i]);
        for (double log : logs)
            counts.push_back(demand[i] / (1 + std::exp(-along(line, log - shift, true))));
        counts.push_back(demand[i]);
        out.steps.push_back(std::move(counts));
    }
    return out;
}

HistogramWindow summed(const Buckets &buckets)
{
    HistogramWindow sum{buckets.le, std::vector<double>(buckets.le.size(), 0)};
    for (std::size_t i = 1; i < buckets.steps.size(); ++i)
        for (std::size_t b = 0; b < sum.le.size(); ++b)
            sum.cumulative[b] += buckets.steps[i][b];
    return sum;
}

QString boundText(double bound)
{
    if (std::isinf(bound))
        return QStringLiteral("+Inf");
    std::array<char, 64> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), bound).ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

KpiData quantileRecording(const Story &story, const StoryKpi &kpi, Side side)
{
    const double q = *quantileOf(kpi.statistic);
    const std::vector<double> course = scaledTo(courseOf(story, kpi, side), 1, Statistic::Mean);
    const std::vector<double> demand = demandOf(story, kpi, side);
    const auto miss = [&](double stretch) {
        return std::log(quantileLinear(summed(bucketsFor(kpi, side, demand, course, stretch)), q).value / kpi.value[side]);
    };
    double before = 0; // secant search for the stretch whose summed buckets give the story's number
    double missBefore = miss(before);
    double stretch = -missBefore;
    for (int i = 0; i < 30; ++i) {
        const double missed = miss(stretch);
        if (std::abs(missed) < closeEnough || missed == missBefore)
            break;
        const double next = stretch - missed * (stretch - before) / (missed - missBefore);
        before = std::exchange(stretch, next);
        missBefore = missed;
    }
    Buckets buckets = bucketsFor(kpi, side, demand, course, stretch);
    for (std::vector<double> &counts : buckets.steps)
        for (double &count : counts)
            count = std::round(count * countGrain) / countGrain;
    const std::vector<double> times = gridOf(story, kpi, side);
    TimeSeries series;
    std::vector<TimeSeries> byBound;
    for (double le : buckets.le)
        byBound.push_back(seriesOf({}, {}, {{QStringLiteral("le"), boundText(le)}}));
    for (std::size_t i = 0; i < times.size(); ++i) {
        series.append(times[i], quantileLinear({buckets.le, buckets.steps[i]}, q).value);
        for (std::size_t b = 0; b < byBound.size(); ++b)
            byBound[b].append(times[i], buckets.steps[i][b]);
    }
    KpiData data = blank(story, kpi.id, side, std::move(series));
    data.value = kpi.value[side];
    data.histogram = summed(buckets);
    data.observations = data.histogram->total();
    data.bucketSeries = std::move(byBound);
    return data;
}

KpiData levelRecording(const Story &story, const StoryKpi &kpi, Side side)
{
    const std::vector<double> values = scaledTo(courseOf(story, kpi, side), kpi.value[side], kpi.statistic);
    KpiData data = blank(story, kpi.id, side, seriesOf(gridOf(story, kpi, side), values));
    data.value = kpi.value[side];
    return data;
}

std::vector<TimeSeries> emptyNodes(const Story &story)
{
    std::vector<TimeSeries> nodes;
    for (const QString &name : story.nodes)
        nodes.push_back(seriesOf({}, {}, {{QStringLiteral("instance"), name}}));
    return nodes;
}

/// A level whose nodes lie a fixed share beside it and whose mean it is.
KpiData spreadRecording(const Story &story, const StoryKpi &kpi, Side side)
{
    constexpr double spread = 0.08;
    KpiData data = levelRecording(story, kpi, side);
    data.parts = emptyNodes(story);
    const double middle = double(data.parts.size() - 1) / 2;
    for (std::size_t n = 0; n < data.parts.size(); ++n)
        for (std::size_t i = 0; i < data.series.size(); ++i)
            data.parts[n].append(data.series.t[i], data.series.v[i] * (1 + spread * (double(n) - middle) / std::max(middle, 1.0)));
    return data;
}

/// How far the hottest node lies above the mean of all, as a share of the mean, so that its maximum is `peak`.
std::vector<double> hottest(const std::vector<double> &average, const std::vector<double> &lead, double peak)
{
    double low = 0;
    double high = 10;
    std::vector<double> out(average.size());
    for (int i = 0; i < 60; ++i) {
        const double strength = (low + high) / 2;
        for (std::size_t k = 0; k < average.size(); ++k)
            out[k] = average[k] * (1 + strength * lead[k]);
        (statisticOver(out, Statistic::Max) < peak ? low : high) = strength;
    }
    return scaledTo(out, peak, Statistic::Max);
}

/// Two KPIs of one recording: the mean of the nodes and the hottest node.
std::vector<KpiData> nodeRecordings(const Story &story, const StoryKpi &kpi, Side side)
{
    const std::vector<double> times = gridOf(story, kpi, side);
    const std::vector<double> average = scaledTo(courseOf(story, kpi, side), kpi.value[side], Statistic::Mean);
    Noise noise(story.seed + quint64(side), kpi.peakId, 0.2, 0.6);
    std::vector<double> lead;
    for (std::size_t i = 0; i < times.size(); ++i)
        lead.push_back(noise.next());
    const std::vector<double> top = hottest(average, lead, kpi.peak[side]);
    std::vector<TimeSeries> nodes = emptyNodes(story);
    const double others = double(nodes.size() - 1);
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double rest = (average[i] * double(nodes.size()) - top[i]) / others;
        const double apart = 0.02 * rest;
        for (std::size_t n = 0; n < nodes.size(); ++n)
            nodes[n].append(times[i], n + 1 == nodes.size() ? top[i] : rest + apart * (double(n) - (others - 1) / 2));
    }
    KpiData mean = blank(story, kpi.averageId, side, seriesOf(times, average));
    mean.value = kpi.value[side];
    mean.parts = nodes;
    KpiData peak = blank(story, kpi.peakId, side, seriesOf(times, top));
    peak.value = kpi.peak[side];
    peak.parts = std::move(nodes);
    return {std::move(mean), std::move(peak)};
}

} // namespace

std::vector<KpiData> recordings(const Story &story, Side side)
{
    std::vector<KpiData> out;
    for (const StoryKpi &kpi : story.kpis) {
        switch (kpi.kind) {
        case SeriesKind::Quantile: out.push_back(quantileRecording(story, kpi, side)); break;
        case SeriesKind::Level: out.push_back(levelRecording(story, kpi, side)); break;
        case SeriesKind::Spread: out.push_back(spreadRecording(story, kpi, side)); break;
        case SeriesKind::Nodes:
            for (KpiData &data : nodeRecordings(story, kpi, side))
                out.push_back(std::move(data));
            break;
        }
    }
    return out;
}

std::vector<KpiData> dailyRecordings(const Story &story)
{
    std::vector<KpiData> out;
    for (const StoryKpi &kpi : story.kpis) {
        if (!kpi.daily)
            continue;
        Noise noise(story.seed, kpi.id + QStringLiteral(".daily"), story.daily.noise, 0);
        const double end = story.window[After].range.end;
        TimeSeries series;
        for (int i = 0; i < story.daily.days; ++i) {
            double gain = 0;
            for (const Point &point : story.daily.gains)
                if (i >= point.x)
                    gain = point.y;
            const double level = kpi.value[Before] + (kpi.value[After] - kpi.value[Before]) * gain;
            const bool today = i + 1 == story.daily.days;
            series.append(end - day * (story.daily.days - 1 - i), today ? kpi.value[After] : level * noise.next());
        }
        KpiData data = blank(story, kpi.id + QStringLiteral(".daily"), After, std::move(series));
        data.window = {data.series.t.front(), end};
        data.step = day;
        data.coverage = 1;
        data.value = kpi.value[After];
        out.push_back(std::move(data));
    }
    return out;
}

Statistic statisticOf(const Story &story, const QString &kpi)
{
    for (const StoryKpi &entry : story.kpis) {
        if (entry.kind == SeriesKind::Nodes && entry.peakId == kpi)
            return Statistic::Max;
        if (entry.id == kpi)
            return entry.statistic;
    }
    return Statistic::Mean;
}

} // namespace sextant::sample
