#pragma once
#include <cstddef>
#include <vector>

namespace sextant {

/// What of a series falls into one pixel column: enough to draw exactly what all its samples would cover.
struct PixelColumn {
    double first = 0; ///< the sample that enters the column: the line from the left ends here
    double last = 0;
    double low = 0;
    double high = 0;
    std::size_t samples = 0; ///< finite ones; 0: an empty column
    bool joined = false;     ///< no gap lies between this column's first sample and the finite sample before it
};

/// One min/max band per column of [start, end): `columns` entries. A gap (a NaN, or a step longer than `maxStep` when
/// that is positive) ends the line: the next column is not joined. Infinite values count as gaps. Samples of one column
/// on both sides of a gap share its band; a hole narrower than a column cannot be seen.
std::vector<PixelColumn> columnBands(const std::vector<double> &t, const std::vector<double> &v, double start, double end,
                                int columns, double maxStep = 0);

/// The same reduced to points in time order, at most four a column (first, low, high, last): for vector output.
/// NaN separates pieces.
struct Polyline {
    std::vector<double> t;
    std::vector<double> v;
};
Polyline decimate(const std::vector<double> &t, const std::vector<double> &v, double start, double end, int columns,
                  double maxStep = 0);

} // namespace sextant
