#pragma once
#include "models/core/labelset.h"

#include <cstddef>
#include <vector>

namespace sextant {

/// Samples of one series, ascending in time. Two plain vectors: 16 bytes a sample.
/// A missing step is absent; a value that is present but undefined is NaN. Neither is ever 0.
struct TimeSeries {
    LabelSet labels;
    std::vector<double> t; ///< Unix seconds
    std::vector<double> v; ///< base unit of the KPI; may be NaN or infinite
    bool nativeHistogram = false; ///< the server sent native histograms; v holds NaN for those samples

    std::size_t size() const { return t.size(); }
    bool empty() const { return t.empty(); }
    void append(double time, double value) { t.push_back(time); v.push_back(value); }

    friend bool operator==(const TimeSeries &, const TimeSeries &) = default;
};

} // namespace sextant
