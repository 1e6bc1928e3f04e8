#include "models/analysis/orderstat.h"

#include <algorithm>
#include <cmath>

namespace sextant::stats {
namespace {

/// A bracket with this many candidates (or as many as there are points) is cheaper to sort than to halve again.
constexpr std::size_t candidateLimit = 1024;

struct Bracket {
    double below;  ///< exclusive
    double upTo;   ///< inclusive
    std::size_t countBelow;
    std::size_t countUpTo;
};

template<typename Pairs>
Bracket narrowed(const Pairs &pairs, std::size_t rank)
{
    Bracket b{std::nextafter(pairs.lowest(), -HUGE_VAL), pairs.highest(), 0, pairs.size()};
    while (b.countUpTo - b.countBelow > candidateLimit) {
        const double middle = b.below + 0.5 * (b.upTo - b.below);
        if (!(middle > b.below && middle < b.upTo))
            break; // neighbouring doubles: everything inside is one value
        const std::size_t count = pairs.countUpTo(middle);
        if (count > rank) {
            b.upTo = middle;
            b.countUpTo = count;
        } else {
            b.below = middle;
            b.countBelow = count;
        }
    }
    return b;
}

template<typename Pairs>
double orderStatistic(const Pairs &pairs, std::size_t rank)
{
    const Bracket b = narrowed(pairs, rank);
    if (b.countUpTo - b.countBelow > candidateLimit)
        return b.upTo;
    std::vector<double> candidates;
    candidates.reserve(b.countUpTo - b.countBelow);
    pairs.collect(b.below, b.upTo, candidates);
    const auto at = candidates.begin() + std::ptrdiff_t(rank - b.countBelow);
    std::nth_element(candidates.begin(), at, candidates.end());
    return *at;
}

template<typename Pairs>
double quantileOf(const Pairs &pairs, double q)
{
    const double rank = double(pairs.size() - 1) * q;
    const std::size_t below = std::size_t(rank);
    const double share = rank - double(below);
    const double low = orderStatistic(pairs, below);
    if (share == 0 || pairs.countUpTo(low) > below + 1)
        return low;
    const double high = orderStatistic(pairs, below + 1);
    // The middle of two is formed as a median, so that it is the same whichever way the sides are swapped.
    return share == 0.5 ? 0.5 * (low + high) : low + share * (high - low);
}

} // namespace

std::size_t PairDifferences::countUpTo(double value) const
{
    std::size_t count = 0;
    std::size_t first = 0; // smallest x with y - x <= value; grows with y
    for (double y : m_y) {
        while (first < m_x.size() && y - m_x[first] > value)
            ++first;
        if (first == m_x.size())
            break;
        count += m_x.size() - first;
    }
    return count;
}

void PairDifferences::collect(double above, double upTo, std::vector<double> &out) const
{
    std::size_t first = 0;
    for (double y : m_y) {
        while (first < m_x.size() && y - m_x[first] > upTo)
            ++first;
        for (std::size_t i = first; i < m_x.size() && y - m_x[i] > above; ++i)
            out.push_back(y - m_x[i]);
    }
}

std::size_t WalshAverages::countUpTo(double value) const
{
    std::size_t count = 0;
    std::size_t end = m_d.size(); // the partners j < end have an average <= value; shrinks with i
    for (std::size_t i = 0; i < m_d.size(); ++i) {
        while (end > i && 0.5 * (m_d[i] + m_d[end - 1]) > value)
            --end;
        if (end <= i)
            break;
        count += end - i;
    }
    return count;
}

void WalshAverages::collect(double above, double upTo, std::vector<double> &out) const
{
    std::size_t end = m_d.size();
    for (std::size_t i = 0; i < m_d.size(); ++i) {
        while (end > i && 0.5 * (m_d[i] + m_d[end - 1]) > upTo)
            --end;
        for (std::size_t j = end; j > i && 0.5 * (m_d[i] + m_d[j - 1]) > above; --j)
            out.push_back(0.5 * (m_d[i] + m_d[j - 1]));
    }
}

double pairQuantile(const PairDifferences &pairs, double q)
{
    return quantileOf(pairs, q);
}

double pairQuantile(const WalshAverages &pairs, double q)
{
    return quantileOf(pairs, q);
}

} // namespace sextant::stats
