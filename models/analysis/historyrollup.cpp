#include "models/analysis/historyrollup.h"

#include "models/analysis/histogram.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sextant {
namespace {

constexpr double sameTime = 1e-6; // seconds; grid times are computed

/// The value with half of the time below it.
double weightedMedian(std::vector<std::pair<double, double>> valuesAndWeights)
{
    std::sort(valuesAndWeights.begin(), valuesAndWeights.end());
    double total = 0;
    for (const auto &[value, weight] : valuesAndWeights)
        total += weight;
    double below = 0;
    for (std::size_t i = 0; i < valuesAndWeights.size(); ++i) {
        below += valuesAndWeights[i].second;
        if (std::abs(below - total / 2) <= total * 1e-12 && i + 1 < valuesAndWeights.size())
            return (valuesAndWeights[i].first + valuesAndWeights[i + 1].first) / 2;
        if (below >= total / 2)
            return valuesAndWeights[i].first;
    }
    return valuesAndWeights.back().first;
}

HistoryRow summary(std::span<const HistoryRow> rows, double end, double span)
{
    HistoryRow out;
    out.end = end;
    out.min = rows.front().min;
    out.max = rows.front().max;
    double weight = 0;
    double sum = 0;
    std::vector<std::pair<double, double>> medians;
    for (const HistoryRow &row : rows) {
        out.points += row.points;
        out.min = std::min(out.min, row.min);
        out.max = std::max(out.max, row.max);
        weight += row.covered;
        sum += row.mean * row.covered;
        medians.emplace_back(row.median, row.covered);
    }
    out.covered = std::min(weight, span);
    out.mean = sum / weight;
    out.median = weightedMedian(std::move(medians));
    return out;
}

/// Calls `fn(end, first, last)` for each run of entries in one span.
template<typename Entry, typename Fn>
void bySpan(std::span<const Entry> entries, double span, Fn fn)
{
    for (std::size_t first = 0; first < entries.size();) {
        const qint64 index = spanIndex(entries[first].end, span);
        std::size_t last = first;
        while (last < entries.size() && spanIndex(entries[last].end, span) == index)
            ++last;
        fn(double(index + 1) * span, entries.subspan(first, last - first));
        first = last;
    }
}

} // namespace

qint64 spanIndex(double end, double span)
{
    return qint64(std::ceil((end - sameTime) / span)) - 1;
}

std::vector<HistoryRow> mergedRaw(const std::vector<HistoryRow> &stored, const TimeSeries &added, double step)
{
    std::map<double, HistoryRow> byEnd;
    for (const HistoryRow &row : stored)
        byEnd[row.end] = row;
    for (std::size_t i = 0; i < added.size(); ++i) {
        const double end = added.t[i];
        const double value = added.v[i];
        if (!std::isfinite(value))
            continue;
        auto inside = byEnd.upper_bound(end - step + sameTime);
        const bool finerThere = inside != byEnd.end() && inside->first <= end + sameTime && inside->second.covered < step;
        if (finerThere)
            continue;
        const auto around = byEnd.lower_bound(end - sameTime);
        const bool coarserThere = around != byEnd.end() && around->second.covered > step && around->first - around->second.covered < end - sameTime;
        const bool again = around != byEnd.end() && around->first <= end + sameTime;
        if (coarserThere || again)
            byEnd.erase(around);
        byEnd[end] = {end, step, 1, value, value, value, value};
    }
    std::vector<HistoryRow> rows;
    rows.reserve(byEnd.size());
    for (const auto &[end, row] : byEnd)
        rows.push_back(row);
    return rows;
}

std::vector<HistoryRow> rolledUp(std::span<const HistoryRow> finer, double span)
{
    std::vector<HistoryRow> out;
    bySpan(finer, span, [&](double end, std::span<const HistoryRow> rows) { out.push_back(summary(rows, end, span)); });
    return out;
}

std::vector<HistoryBuckets> rolledUp(std::span<const HistoryBuckets> hours, double span)
{
    std::vector<HistoryBuckets> out;
    bySpan(hours, span, [&](double end, std::span<const HistoryBuckets> parts) {
        HistogramWindow sum = parts.front().buckets;
        for (const HistoryBuckets &part : parts.subspan(1))
            if (!sum.le.empty())
                sum = merged(sum, part.buckets);
        if (sum.le.size() > 1) // +Inf alone says nothing
            out.push_back({end, std::move(sum)});
    });
    return out;
}

} // namespace sextant
