#include "models/analysis/columnband.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sextant {
namespace {

/// Index of the first sample at or after `start`, and of the first one after `end`.
struct Span {
    std::size_t from = 0;
    std::size_t to = 0;
};

Span visible(const std::vector<double> &t, std::size_t size, double start, double end)
{
    const auto from = std::lower_bound(t.begin(), t.begin() + std::ptrdiff_t(size), start);
    const auto to = std::upper_bound(from, t.begin() + std::ptrdiff_t(size), end);
    return {std::size_t(from - t.begin()), std::size_t(to - t.begin())};
}

int columnOf(double time, double start, double end, int columns)
{
    return std::clamp(int((time - start) / (end - start) * columns), 0, columns - 1);
}

} // namespace

std::vector<Column> columnBands(const std::vector<double> &t, const std::vector<double> &v, double start, double end,
                                int columns, double maxStep)
{
    if (columns <= 0 || !(end > start))
        return {};
    std::vector<Column> bands{std::size_t(columns)};
    const Span span = visible(t, std::min(t.size(), v.size()), start, end);
    bool joined = false;
    double before = 0;
    // The division is only made near a column's end; before `certain` a sample cannot have left its column.
    const double pitch = (end - start) / columns;
    double certain = start;
    Column *band = bands.data();
    for (std::size_t i = span.from; i < span.to; ++i) {
        const double time = t[i];
        const double value = v[i];
        if (!std::isfinite(value)) {
            joined = false;
            continue;
        }
        if (joined && maxStep > 0 && time - before > maxStep)
            joined = false;
        if (time >= certain) {
            const int column = columnOf(time, start, end, columns);
            band = bands.data() + column;
            certain = start + (column + 0.999) * pitch;
        }
        if (band->samples == 0)
            *band = {value, value, value, value, 0, joined};
        band->last = value;
        band->low = std::min(band->low, value);
        band->high = std::max(band->high, value);
        ++band->samples;
        before = time;
        joined = true;
    }
    return bands;
}

Polyline decimate(const std::vector<double> &t, const std::vector<double> &v, double start, double end, int columns,
                  double maxStep)
{
    Polyline line;
    if (columns <= 0 || !(end > start))
        return line;
    const Span span = visible(t, std::min(t.size(), v.size()), start, end);
    const auto add = [&line](double time, double value) {
        line.t.push_back(time);
        line.v.push_back(value);
    };
    const auto gap = [&line, &add] {
        if (!line.v.empty() && !std::isnan(line.v.back()))
            add(line.t.back(), std::numeric_limits<double>::quiet_NaN());
    };
    std::size_t i = span.from;
    while (i < span.to) {
        if (!std::isfinite(v[i])) {
            gap();
            ++i;
            continue;
        }
        if (!line.v.empty() && !std::isnan(line.v.back()) && maxStep > 0 && t[i] - t[i - 1] > maxStep)
            gap();
        // One run: samples of this column up to the next gap.
        const int column = columnOf(t[i], start, end, columns);
        std::size_t low = i, high = i, next = i + 1;
        while (next < span.to && std::isfinite(v[next]) && columnOf(t[next], start, end, columns) == column
               && !(maxStep > 0 && t[next] - t[next - 1] > maxStep)) {
            low = v[next] < v[low] ? next : low;
            high = v[next] > v[high] ? next : high;
            ++next;
        }
        std::size_t keep[] = {i, std::min(low, high), std::max(low, high), next - 1};
        std::size_t *end_ = std::unique(std::begin(keep), std::end(keep));
        for (std::size_t *at = keep; at != end_; ++at)
            add(t[*at], v[*at]);
        i = next;
    }
    return line;
}

} // namespace sextant
