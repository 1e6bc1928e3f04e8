#pragma once
#include <limits>
#include <optional>

namespace sextant::stats {

/// A shift on the scale it was tested on (log, mean ratio or units of the baseline's median).
struct Estimate {
    double shift = 0;
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    double p = 1;
    double detectable = std::numeric_limits<double>::infinity(); ///< smallest shift 8 of 10 such comparisons would find
    double nEff = 0;      ///< of the side that has fewer independent points
    bool trend = false;   ///< both windows follow one slope; the step of a regression replaced the plain shift
    bool excludesZero() const { return low > 0 || high < 0; }
};

/// How the error of autocorrelated values is found.
enum class ErrorRule {
    Averaged, ///< over kinds of noise (NoiseModel), never below the cosine estimate
    PlugIn,   ///< an AR(1) estimate plugged in (LongRun), never below the cosine estimate
};

/// Constants of the tests of one comparison; where they come from: README.md.
struct TestOptions {
    ErrorRule errors = ErrorRule::Averaged;
    double confidence = 0.95;
    double epsilon = 0.15; ///< half width of the central band the density of the differences is taken from
};

} // namespace sextant::stats
