#pragma once
#include <span>
#include <vector>

namespace sextant::stats {

/// Holm's step-down adjustment: keeps the chance of any false alarm among the tests at alpha.
std::vector<double> holm(std::span<const double> p);
/// Benjamini-Hochberg: keeps the share of false alarms among the alarms. For exploratory scans only.
std::vector<double> benjaminiHochberg(std::span<const double> p);

} // namespace sextant::stats
