#include "models/sources/prometheus/windows.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace sextant {
namespace {

constexpr double minute = 60, hour = 3600, day = 86400;
constexpr std::array<double, 31> ladder{1,         2,         5,         10,        15,        20,       30,      minute,
                                        2 * minute, 5 * minute, 10 * minute, 15 * minute, 20 * minute, 30 * minute, hour, 2 * hour,
                                        3 * hour,  6 * hour,  12 * hour, day,       2 * day,   7 * day,  14 * day, 28 * day,
                                        56 * day,  112 * day, 224 * day, 448 * day, 896 * day, 1792 * day, 3584 * day};
constexpr double roundingSlack = 1e-6; // of a step: times are sums of doubles

} // namespace

std::size_t Grid::points() const
{
    return expectedPoints(range(), step);
}

double stepFor(double length, int pixels, double scrapeInterval)
{
    const int points = std::clamp(pixels, 1, maxIntervals - 1); // one spare: flooring both ends can add an interval
    const double finest = std::max(length / points, scrapeInterval);
    const auto rung = std::find_if(ladder.begin(), ladder.end(), [&](double step) { return step >= finest; });
    return rung == ladder.end() ? std::ceil(finest / ladder.back()) * ladder.back() : *rung;
}

Grid gridFor(const TimeRange &window, int pixels, double scrapeInterval)
{
    const double step = stepFor(std::max(window.length(), 0.0), pixels, scrapeInterval);
    return {std::floor(window.start / step) * step, std::floor(window.end / step) * step, step};
}

double rateWindow(double step, double scrapeInterval)
{
    const double scrape = scrapeInterval > 0 ? scrapeInterval : 15; // Prometheus's usual interval when nobody says
    return std::max(4 * scrape, step + scrape);
}

std::size_t expectedPoints(const TimeRange &range, double step)
{
    if (!(step > 0) || !(range.end >= range.start))
        return 0;
    return std::size_t(std::floor((range.end - range.start) / step + roundingSlack)) + 1;
}

double coverageOf(const std::vector<TimeSeries> &series, const TimeRange &range, double step)
{
    const std::size_t expected = expectedPoints(range, step);
    if (series.empty() || expected == 0)
        return 0;
    double sum = 0;
    for (const TimeSeries &one : series) {
        std::size_t present = 0;
        double last = -1;
        for (std::size_t i = 0; i < one.size(); ++i) {
            const double k = std::round((one.t[i] - range.start) / step);
            if (k <= last || k >= double(expected) || (std::isnan(one.v[i]) && !one.nativeHistogram))
                continue; // before the range or after it, or a second sample of the same step
            last = k;
            ++present;
        }
        sum += double(present) / double(expected);
    }
    return sum / double(series.size());
}

bool canSplit(const QString &expr)
{
    static const QRegularExpression anchored(QStringLiteral("@\\s*(start|end)\\s*\\("));
    return !anchored.match(expr).hasMatch();
}

std::vector<TimeRange> splitRange(const TimeRange &range, double step, std::size_t maxPoints)
{
    std::vector<TimeRange> parts;
    const std::size_t points = expectedPoints(range, step);
    for (std::size_t first = 0; first < points; first += maxPoints) {
        const std::size_t last = std::min(first + maxPoints, points) - 1;
        // The very end is passed on as it was given, so that one piece is the same question as the whole.
        parts.push_back({range.start + double(first) * step, last + 1 == points ? range.end : range.start + double(last) * step});
    }
    return parts;
}

QueryResult mergeParts(std::vector<QueryResult> parts)
{
    if (parts.empty())
        return {};
    QueryResult whole = std::move(parts.front());
    std::map<LabelSet, std::size_t> known;
    for (std::size_t i = 0; i < whole.series.size(); ++i)
        known.emplace(whole.series[i].labels, i);
    for (auto part = parts.begin() + 1; part != parts.end(); ++part) {
        for (TimeSeries &piece : part->series) {
            const auto [at, isNew] = known.emplace(piece.labels, whole.series.size());
            if (isNew) {
                whole.series.push_back(std::move(piece));
                continue;
            }
            TimeSeries &own = whole.series[at->second];
            own.nativeHistogram |= piece.nativeHistogram;
            const double last = own.empty() ? -1 : own.t.back();
            const auto from = std::upper_bound(piece.t.begin(), piece.t.end(), last) - piece.t.begin();
            own.t.insert(own.t.end(), piece.t.begin() + from, piece.t.end());
            own.v.insert(own.v.end(), piece.v.begin() + from, piece.v.end());
        }
        for (const QString &text : part->warnings)
            if (!whole.warnings.contains(text))
                whole.warnings << text;
        for (const QString &text : part->infos)
            if (!whole.infos.contains(text))
                whole.infos << text;
        whole.partial |= part->partial;
        whole.elapsed = std::max(whole.elapsed, part->elapsed);
    }
    return whole;
}

std::optional<TimeRange> tailToFetch(const Grid &cached, const Grid &wanted, double settle)
{
    if (cached.step != wanted.step || wanted.start < cached.start || wanted.start > cached.end || wanted.end < cached.end)
        return std::nullopt;
    const double unsettled = std::floor((cached.end - settle) / wanted.step) * wanted.step;
    return TimeRange{std::max(wanted.start, std::min(unsettled, cached.end)), wanted.end};
}

QueryResult spliceTail(const QueryResult &cached, QueryResult fresh, const TimeRange &tail, const Grid &wanted)
{
    QueryResult kept;
    kept.type = fresh.type;
    for (const TimeSeries &series : cached.series) {
        const auto from = std::lower_bound(series.t.begin(), series.t.end(), wanted.start) - series.t.begin();
        const auto to = std::lower_bound(series.t.begin(), series.t.end(), tail.start) - series.t.begin();
        if (from >= to)
            continue;
        TimeSeries &own = kept.series.emplace_back();
        own.labels = series.labels;
        own.nativeHistogram = series.nativeHistogram;
        own.t.assign(series.t.begin() + from, series.t.begin() + to);
        own.v.assign(series.v.begin() + from, series.v.begin() + to);
    }
    kept.warnings = cached.warnings;
    kept.infos = cached.infos;
    kept.partial = cached.partial;
    std::vector<QueryResult> parts;
    parts.push_back(std::move(kept));
    parts.push_back(std::move(fresh));
    return mergeParts(std::move(parts));
}

} // namespace sextant
