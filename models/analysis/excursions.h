#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace sextant::stats {

/// Constants of the detector; defaults and their reasons: README.md.
struct ExcursionOptions {
    double margin = 0.2;             ///< how much further from the usual level than anything before, as a share
    double minMagnitude = 0.05;      ///< smallest distance from the usual level, as a share of that level
    double horizon = 28 * 86400.0;   ///< seconds of past that are remembered
    double warmUp = 0.5 * 86400.0;   ///< seconds of past needed before anything is said
    double quiet = 6 * 3600.0;       ///< excursions closer than this are one episode
    std::vector<double> spans{0, 1800, 7200, 21600}; ///< seconds to average over; 0 is the single value
    bool up = true;                  ///< report rises
    bool down = true;                ///< report falls
};

/// One episode in which a metric went further from its usual level than in all the past it remembers.
struct Excursion {
    std::size_t index = 0; ///< first value of the episode
    std::size_t last = 0;  ///< last value that was still beyond
    double span = 0;       ///< seconds the value was averaged over
    double value = 0;
    double usual = 0;      ///< median of the past, averaged alike
    double limit = 0;      ///< largest (or smallest) of the past
    bool rise = true;
};

/// Causal: whether index i belongs to an episode depends on the values 0..i only. Times ascend; values that are not finite
/// are skipped. No distribution is assumed: a value is remarkable when it breaks the record of its own past by a margin, for
/// itself or averaged over half an hour, two or six hours.
std::vector<Excursion> excursions(std::span<const double> t, std::span<const double> v, const ExcursionOptions &options = {});

} // namespace sextant::stats
