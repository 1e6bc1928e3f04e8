#include "models/analysis/changepoints.h"

#include <algorithm>
#include <limits>

namespace sextant::stats {
namespace {

/// Squared residuals of any segment in constant time. Values are centred first: sums of squares cancel badly otherwise.
class SegmentCost
{
public:
    explicit SegmentCost(std::span<const double> values) : m_sum(values.size() + 1), m_square(values.size() + 1)
    {
        double center = 0;
        for (double value : values)
            center += value / double(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double value = values[i] - center;
            m_sum[i + 1] = m_sum[i] + value;
            m_square[i + 1] = m_square[i] + value * value;
        }
    }
    double operator()(std::size_t begin, std::size_t end) const
    {
        const double sum = m_sum[end] - m_sum[begin];
        return m_square[end] - m_square[begin] - sum * sum / double(end - begin);
    }

private:
    std::vector<double> m_sum;
    std::vector<double> m_square;
};

struct Candidate {
    std::size_t begin;
    std::size_t expires; ///< cannot win for ends from here on
};

} // namespace

Partition optimalPartition(std::span<const double> values, double beta, std::size_t minSegment)
{
    const std::size_t n = values.size();
    const std::size_t m = std::max<std::size_t>(minSegment, 1);
    Partition out;
    if (n == 0)
        return out;
    const SegmentCost cost(values);
    if (n < 2 * m) {
        out.cost = cost(0, n);
        return out;
    }
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr std::size_t never = std::numeric_limits<std::size_t>::max();
    std::vector<double> best(n + 1, infinity);
    std::vector<std::size_t> last(n + 1, 0);
    best[0] = -beta;
    std::vector<Candidate> candidates;
    for (std::size_t end = m; end <= n; ++end) {
        const std::size_t newest = end - m;
        if (best[newest] < infinity)
            candidates.push_back({newest, never});
        std::erase_if(candidates, [&](const Candidate &c) { return end >= c.expires; });
        for (const Candidate &c : candidates) {
            const double total = best[c.begin] + cost(c.begin, end) + beta;
            if (total < best[end]) {
                best[end] = total;
                last[end] = c.begin;
            }
        }
        // A start that is beaten now even without another penalty stays beaten, but only by segments that are long enough.
        for (Candidate &c : candidates)
            if (c.expires == never && best[c.begin] + cost(c.begin, end) > best[end])
                c.expires = end + m;
    }
    out.cost = best[n];
    for (std::size_t end = last[n]; end > 0; end = last[end])
        out.points.push_back(end);
    std::reverse(out.points.begin(), out.points.end());
    return out;
}

} // namespace sextant::stats
