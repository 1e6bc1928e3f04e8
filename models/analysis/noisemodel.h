#pragma once
#include "models/analysis/hac.h"

#include <vector>

namespace sextant::stats {

/// The error of a mean (or of a difference of two) when neighbouring values resemble each other, averaged over kinds of noise:
/// an AR(1) part of any persistence, alone or with white noise on top. Each kind counts by its prior and by how well it
/// explains the series (Gaussian likelihood, mean and variance integrated out). What the data cannot tell about the
/// persistence widens the tails; nothing is plugged in as if it were known. Noise of a kind nobody listed is caught by the
/// cosine estimate, which assumes none but that the spectrum is level near zero: it takes as many terms as the listed kinds
/// find level. The less significant of the two counts.
class NoiseModel
{
public:
    /// One kind of noise: its posterior weight, the standard error it implies for the estimate, and what it is.
    struct Kind {
        double weight = 0;
        double se = 0;
        double df = 1;
        double rho = 0;   ///< of the AR(1) part
        double share = 1; ///< of the variance that is AR(1)
        /// Spectrum at an angular frequency, total variance 1.
        double spectrum(double omega) const;
    };

    /// Influence values of both sides; their errors add.
    NoiseModel(const Influence &x, const Influence &y);
    /// One series; `scale` multiplies the standard error, `extraTerms` refine the cosine estimate.
    NoiseModel(const Influence &v, double scale, int extraTerms);

    /// Two-sided p of an estimate on the scale of the influence values.
    double p(double z) const;
    /// Half width of the two-sided interval.
    double half(double confidence) const;
    /// The smallest effect that 8 of 10 such comparisons would find: (t_.975 + t_.8)·SE, had it one standard error.
    double detectable() const { return half(0.95) + half(0.6); }
    const std::vector<Kind> &kinds() const { return m_kinds; }

private:
    void average(const std::vector<Influence> &sides, double scale);
    double outside(double half) const;
    int levelTerms(std::size_t n, int least) const;
    std::vector<Kind> m_kinds; ///< empty when nothing varies
    StandardError m_cosine;
};

} // namespace sextant::stats
