#pragma once
#include "models/analysis/cleaning.h"

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

namespace sextant::test {

/// Seeded noise whose values do not depend on the library: only the generator's bits are used.
class Noise
{
public:
    explicit Noise(std::uint64_t seed) : m_bits(seed) {}
    double uniform() { return double(m_bits() >> 11) * 0x1.0p-53; }
    double normal() { return std::sqrt(-2 * std::log(1 - uniform())) * std::cos(2 * 3.14159265358979323846 * uniform()); }
    /// AR(1) with unit variance.
    std::vector<double> ar1(std::size_t n, double rho)
    {
        std::vector<double> out;
        double state = normal();
        for (std::size_t i = 0; i < n; ++i) {
            out.push_back(state);
            state = rho * state + std::sqrt(1 - rho * rho) * normal();
        }
        return out;
    }
    /// Positive values around `level` with 10 % log-normal AR(1) noise.
    std::vector<double> metric(std::size_t n, double rho, double level, double sigma = 0.1)
    {
        std::vector<double> out = ar1(n, rho);
        for (double &value : out)
            value = level * std::exp(sigma * value);
        return out;
    }

private:
    std::mt19937_64 m_bits;
};

inline stats::Points evenly(const std::vector<double> &values, double t0, double step)
{
    std::vector<double> t;
    for (std::size_t i = 0; i < values.size(); ++i)
        t.push_back(t0 + double(i) * step);
    return stats::cleaned(t, values, step);
}

inline constexpr double tuesdayMorning = 1717491600; ///< 2024-06-04T09:00:00Z

} // namespace sextant::test
