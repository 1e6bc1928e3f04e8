#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sextant::stats {

/// Energy distance between the values before and from `at`.
struct EnergySplit {
    std::size_t at = 0;
    double e = 0; ///< 2·mean|x - y| - mean|x - x'| - mean|y - y'|, never negative
    double t = 0; ///< n·m/(n + m)·E: the test statistic
    double h = 0; ///< E / 2·mean|x - y|: 0 equal, 1 apart
    double q = 0; ///< the same as t with unbiased means inside the sides, as E-divisive defines it
};

/// The statistics of every split from 1 to n - 1, in O(n log n) with a Fenwick tree over the ranks.
std::vector<EnergySplit> energySplits(std::span<const double> values);

struct EDivisiveOptions {
    double alpha = 0.05;
    int permutations = 199;
    std::size_t minSegment = 8;
    std::uint64_t seed = 20240601; ///< fixed, so that two runs agree
};

struct EnergyChange { std::size_t index = 0; double p = 1; double t = 0; };

/// E-divisive: the best split of any segment, accepted when few permutations within the segments do as well; repeated until
/// none is. Sees changes of spread and shape as well as of level: the second opinion on changePoints().
std::vector<EnergyChange> eDivisive(std::span<const double> values, const EDivisiveOptions &options = {});

} // namespace sextant::stats
