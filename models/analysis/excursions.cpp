#include "models/analysis/excursions.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sextant::stats {
namespace {

constexpr std::size_t fewestValues = 30;
constexpr double rounding = 1e-9; ///< sums of equal values differ in their last digits

/// Means over the last `span` seconds, at every finite value.
struct Averages {
    std::vector<std::size_t> index;
    std::vector<double> t;
    std::vector<double> value;
};

Averages averaged(std::span<const double> t, std::span<const double> v, double span)
{
    Averages out;
    std::vector<std::size_t> inside;
    std::size_t first = 0;
    for (std::size_t i = 0; i < std::min(t.size(), v.size()); ++i) {
        if (!std::isfinite(v[i]) || !std::isfinite(t[i]))
            continue;
        inside.push_back(i);
        while (first + 1 < inside.size() && t[inside[first]] <= t[i] - span)
            ++first;
        if (t[i] - t[inside.front()] < 0.5 * span)
            continue; // not half a span of past yet
        double sum = 0;
        for (std::size_t k = first; k < inside.size(); ++k)
            sum += v[inside[k]];
        out.index.push_back(i);
        out.t.push_back(t[i]);
        out.value.push_back(sum / double(inside.size() - first));
    }
    return out;
}

/// The remembered past, sorted.
class Past
{
public:
    void add(double value) { m_sorted.insert(std::lower_bound(m_sorted.begin(), m_sorted.end(), value), value); }
    void remove(double value) { m_sorted.erase(std::lower_bound(m_sorted.begin(), m_sorted.end(), value)); }
    std::size_t size() const { return m_sorted.size(); }
    double lowest() const { return m_sorted.front(); }
    double highest() const { return m_sorted.back(); }
    double median() const { return m_sorted[m_sorted.size() / 2]; }

private:
    std::vector<double> m_sorted;
};

std::optional<Excursion> beyond(double value, const Past &past, const ExcursionOptions &options)
{
    Excursion found{.value = value, .usual = past.median()};
    found.rise = value > found.usual;
    found.limit = found.rise ? past.highest() : past.lowest();
    const double distance = std::abs(value - found.usual);
    const double before = std::abs(found.limit - found.usual);
    const bool wanted = found.rise ? options.up : options.down;
    const double least = std::max(options.minMagnitude, rounding) * std::abs(found.usual);
    if (!wanted || distance <= least || distance <= (1 + options.margin) * before)
        return std::nullopt;
    return found;
}

/// The episodes of one span.
void collect(const Averages &averages, double span, const ExcursionOptions &options, std::vector<Excursion> &out)
{
    Past past;
    std::size_t added = 0;   // the past ends one span before now: overlapping averages resemble each other
    std::size_t removed = 0;
    double beyondUntil = -HUGE_VAL;
    for (std::size_t i = 0; i < averages.value.size(); ++i) {
        const double now = averages.t[i];
        for (; added < i && averages.t[added] <= now - span; ++added)
            past.add(averages.value[added]);
        for (; removed < added && averages.t[removed] < now - options.horizon; ++removed)
            past.remove(averages.value[removed]);
        if (past.size() < fewestValues || averages.t[added - 1] - averages.t[removed] < options.warmUp)
            continue;
        auto found = beyond(averages.value[i], past, options);
        if (!found)
            continue;
        if (now - beyondUntil <= options.quiet) {
            out.back().last = averages.index[i];
        } else {
            found->index = found->last = averages.index[i];
            found->span = span;
            out.push_back(*found);
        }
        beyondUntil = now;
    }
}

} // namespace

std::vector<Excursion> excursions(std::span<const double> t, std::span<const double> v, const ExcursionOptions &options)
{
    std::vector<Excursion> found;
    for (double span : options.spans) {
        std::vector<Excursion> own;
        collect(averaged(t, v, span), span, options, own);
        found.insert(found.end(), own.begin(), own.end());
    }
    std::stable_sort(found.begin(), found.end(), [](const Excursion &a, const Excursion &b) { return a.index < b.index; });
    // One alert for what begins together on several spans; a rise that lasts is told again hours after the spike it began with.
    std::vector<Excursion> episodes;
    double begun = -HUGE_VAL;
    for (const Excursion &next : found) {
        if (t[next.index] - begun <= options.quiet)
            episodes.back().last = std::max(episodes.back().last, next.last);
        else
            episodes.push_back(next);
        begun = t[next.index];
    }
    return episodes;
}

} // namespace sextant::stats
