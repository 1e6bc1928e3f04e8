#include "models/analysis/multiplicity.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace sextant::stats {
namespace {

std::vector<std::size_t> ascendingOrder(std::span<const double> p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    return order;
}

} // namespace

std::vector<double> holm(std::span<const double> p)
{
    std::vector<double> out(p.size());
    const std::vector<std::size_t> order = ascendingOrder(p);
    double largest = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        largest = std::max(largest, std::min(1.0, double(p.size() - rank) * p[order[rank]]));
        out[order[rank]] = largest;
    }
    return out;
}

std::vector<double> benjaminiHochberg(std::span<const double> p)
{
    std::vector<double> out(p.size());
    const std::vector<std::size_t> order = ascendingOrder(p);
    double smallest = 1;
    for (std::size_t rank = order.size(); rank-- > 0;) {
        smallest = std::min(smallest, double(p.size()) * p[order[rank]] / double(rank + 1));
        out[order[rank]] = smallest;
    }
    return out;
}

} // namespace sextant::stats
