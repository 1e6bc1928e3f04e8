#include "models/analysis/edivisive.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace sextant::stats {
namespace {

/// Count and sum of inserted values by rank.
class RankTree
{
public:
    struct Node { double sum = 0; double count = 0; };
    explicit RankTree(std::size_t n) : m_nodes(n + 1) {}
    void clear() { std::fill(m_nodes.begin(), m_nodes.end(), Node{}); }
    void add(std::size_t rank, double value)
    {
        for (std::size_t i = rank + 1; i < m_nodes.size(); i += i & (~i + 1)) {
            m_nodes[i].sum += value;
            m_nodes[i].count += 1;
        }
    }
    Node below(std::size_t rank) const
    {
        Node out;
        for (std::size_t i = rank; i > 0; i &= i - 1) {
            out.sum += m_nodes[i].sum;
            out.count += m_nodes[i].count;
        }
        return out;
    }

private:
    std::vector<Node> m_nodes;
};

/// What does not depend on the order of the values: ranks and every value's distance to all others.
struct Sample {
    std::vector<double> value;
    std::vector<std::size_t> rank;
    std::vector<double> toAll;
    double total = 0; ///< all pairs once
};

Sample sampleOf(std::span<const double> values)
{
    const std::size_t n = values.size();
    Sample s;
    const double center = n > 0 ? std::accumulate(values.begin(), values.end(), 0.0) / double(n) : 0;
    for (double value : values)
        s.value.push_back(value - center);
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return s.value[a] < s.value[b]; });
    s.rank.resize(n);
    s.toAll.resize(n);
    const double sum = std::accumulate(s.value.begin(), s.value.end(), 0.0);
    double below = 0;
    for (std::size_t r = 0; r < n; ++r) {
        const double x = s.value[order[r]];
        s.rank[order[r]] = r;
        s.toAll[order[r]] = x * double(r) - below + (sum - below) - x * double(n - r);
        below += x;
        s.total += 0.5 * s.toAll[order[r]];
    }
    return s;
}

/// Walks through the values in `order` and hands over each split's sums of pair distances.
template<typename Visit>
void walk(const Sample &s, const std::vector<std::size_t> &order, RankTree &tree, Visit visit)
{
    const std::size_t n = order.size();
    tree.clear();
    double left = 0;
    double right = s.total;
    double sum = 0;
    for (std::size_t k = 0; k + 1 < n; ++k) {
        const std::size_t i = order[k];
        const double x = s.value[i];
        const RankTree::Node below = tree.below(s.rank[i]);
        const double toLeft = x * below.count - below.sum + (sum - below.sum) - x * (double(k) - below.count);
        left += toLeft;
        right -= s.toAll[i] - toLeft;
        tree.add(s.rank[i], x);
        sum += x;
        visit(k + 1, left, right, s.total - left - right);
    }
}

double statistic(double n, double m, double left, double right, double across)
{
    return n * m / (n + m) * (2 * across / (n * m) - 2 * left / (n * n) - 2 * right / (m * m));
}

struct Best { std::size_t at = 0; double t = 0; };

Best bestSplit(const Sample &s, const std::vector<std::size_t> &order, RankTree &tree, std::size_t minSegment)
{
    Best best;
    const std::size_t n = order.size();
    walk(s, order, tree, [&](std::size_t at, double left, double right, double across) {
        if (at < minSegment || n - at < minSegment)
            return;
        const double t = statistic(double(at), double(n - at), left, right, across);
        if (t > best.t)
            best = {at, t};
    });
    return best;
}

/// Fisher-Yates with our own mapping of the generator's bits: std::shuffle differs between libraries.
void shuffle(std::vector<std::size_t> &order, std::mt19937_64 &generator)
{
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[std::size_t((generator() >> 32) * i >> 32)]);
}

struct Segment {
    std::size_t begin;
    std::size_t end;
    Sample sample;
    Best best;
};

Segment segmentOf(std::span<const double> values, std::size_t begin, std::size_t end, std::size_t minSegment)
{
    Segment out{begin, end, sampleOf(values.subspan(begin, end - begin)), {}};
    std::vector<std::size_t> order(end - begin);
    std::iota(order.begin(), order.end(), std::size_t(0));
    RankTree tree(order.size());
    out.best = bestSplit(out.sample, order, tree, minSegment);
    return out;
}

/// Share of permutations whose best split in any segment reaches `t`.
double permutationP(const std::vector<Segment> &segments, double t, const EDivisiveOptions &options, std::mt19937_64 &generator)
{
    int reached = 0;
    for (int k = 0; k < options.permutations; ++k) {
        double best = 0;
        for (const Segment &segment : segments) {
            std::vector<std::size_t> order(segment.end - segment.begin);
            std::iota(order.begin(), order.end(), std::size_t(0));
            shuffle(order, generator);
            RankTree tree(order.size());
            best = std::max(best, bestSplit(segment.sample, order, tree, options.minSegment).t);
        }
        reached += best >= t;
    }
    return double(reached + 1) / double(options.permutations + 1);
}

} // namespace

std::vector<EnergySplit> energySplits(std::span<const double> values)
{
    std::vector<EnergySplit> out;
    const std::size_t n = values.size();
    if (n < 2)
        return out;
    const Sample sample = sampleOf(values);
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t(0));
    RankTree tree(n);
    walk(sample, order, tree, [&](std::size_t at, double left, double right, double across) {
        const double a = double(at);
        const double b = double(n - at);
        EnergySplit split{.at = at};
        split.t = statistic(a, b, left, right, across);
        split.e = split.t * (a + b) / (a * b);
        split.h = across > 0 ? split.e / (2 * across / (a * b)) : 0;
        const double inLeft = at > 1 ? left / (a * (a - 1) / 2) : 0;
        const double inRight = n - at > 1 ? right / (b * (b - 1) / 2) : 0;
        split.q = a * b / (a + b) * (2 * across / (a * b) - inLeft - inRight);
        out.push_back(split);
    });
    return out;
}

std::vector<EnergyChange> eDivisive(std::span<const double> values, const EDivisiveOptions &options)
{
    std::vector<EnergyChange> found;
    const std::size_t m = std::max<std::size_t>(options.minSegment, 1);
    if (values.size() < 2 * m || !std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); }))
        return found;
    std::mt19937_64 generator(options.seed);
    std::vector<Segment> segments{segmentOf(values, 0, values.size(), m)};
    for (;;) {
        const auto best = std::max_element(segments.begin(), segments.end(), [](const Segment &a, const Segment &b) { return a.best.t < b.best.t; });
        if (!(best->best.t > 0))
            break;
        const double p = permutationP(segments, best->best.t, options, generator);
        if (p > options.alpha)
            break;
        const std::size_t begin = best->begin, end = best->end, at = begin + best->best.at;
        found.push_back({at, p, best->best.t});
        *best = segmentOf(values, begin, at, m);
        segments.push_back(segmentOf(values, at, end, m));
    }
    std::sort(found.begin(), found.end(), [](const EnergyChange &a, const EnergyChange &b) { return a.index < b.index; });
    return found;
}

} // namespace sextant::stats
