#include "widgets/charts/labels.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace sextant {
namespace {

struct Cluster {
    std::size_t first;
    std::size_t last;
};

/// Where the label of a cluster fits between what is taken to its left and right.
std::optional<double> placeFor(const std::vector<LaneEntry> &entries, const Cluster &cluster, double taken, double free, double gap, double width)
{
    const double after = entries[cluster.last].x1 + gap;
    if (after + width <= free)
        return after;
    const double before = entries[cluster.first].x0 - gap - width;
    if (before >= taken)
        return before;
    return std::nullopt;
}

} // namespace

std::vector<LaneLabel> placeLaneLabels(const std::vector<LaneEntry> &entries, double left, double right, double gap,
                                       const std::function<double(const QString &)> &width,
                                       const std::function<QString(std::size_t)> &merged)
{
    std::vector<Cluster> clusters;
    for (std::size_t i = 0; i < entries.size(); ++i)
        clusters.push_back({i, i});
    for (;;) {
        std::vector<LaneLabel> labels;
        double taken = left;
        std::size_t failed = clusters.size();
        for (std::size_t i = 0; i < clusters.size() && failed == clusters.size(); ++i) {
            const Cluster &cluster = clusters[i];
            const std::size_t count = cluster.last - cluster.first + 1;
            const QString text = count == 1 ? entries[cluster.first].text : merged(count);
            const double free = i + 1 < clusters.size() ? entries[clusters[i + 1].first].x0 - gap : right;
            const double used = width(text);
            const auto at = placeFor(entries, cluster, taken, free, gap, used);
            if (at) {
                labels.push_back({*at, text, cluster.first, cluster.last});
                taken = std::max(*at + used, entries[cluster.last].x1) + gap;
            } else {
                failed = i;
            }
        }
        if (failed == clusters.size() || clusters.size() <= 1)
            return labels;
        // The one that found no place joins its right neighbour, the last one its left.
        const std::size_t at = failed + 1 < clusters.size() ? failed : failed - 1;
        clusters[at].last = clusters[at + 1].last;
        clusters.erase(clusters.begin() + std::ptrdiff_t(at) + 1);
    }
}

std::vector<double> spread(const std::vector<Box> &boxes, double top, double bottom)
{
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&boxes](std::size_t a, std::size_t b) { return boxes[a].centre < boxes[b].centre; });
    std::vector<double> centres(boxes.size());
    // Down from the top, then back up from the bottom for those that were pushed out.
    double free = top;
    for (const std::size_t i : order) {
        centres[i] = std::max(boxes[i].centre, free + boxes[i].height / 2);
        free = centres[i] + boxes[i].height / 2;
    }
    double limit = bottom;
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const double half = boxes[*it].height / 2;
        centres[*it] = std::min(centres[*it], limit - half);
        limit = centres[*it] - half;
    }
    return centres;
}

} // namespace sextant
