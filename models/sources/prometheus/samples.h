#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace sextant::prometheus {

enum class SampleError { None, Shape, Number, Time };

/// Scans the text of a JSON array `[[time,"value"],…]` and appends to both vectors. The enclosing parser has already found
/// the array's end; this tight loop is what a range query spends its time in.
SampleError scanSamples(std::string_view array, std::vector<double> &t, std::vector<double> &v);
/// The same at the start of `text`, which must end with something other than a digit; afterwards `text` begins behind the array.
SampleError scanLeadingSamples(std::string_view &text, std::vector<double> &t, std::vector<double> &v);
/// One `[time,"value"]`.
SampleError scanSample(std::string_view pair, double &t, double &v);
/// The value of a native histogram among floats: a NaN that isHistogramMark() can tell from a NaN the server sent.
double histogramMark();
bool isHistogramMark(double value);
/// Whether a time is inside the years 1970 to 9999.
bool isPlausibleTime(double t);

} // namespace sextant::prometheus
