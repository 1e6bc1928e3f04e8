#pragma once
#include <QString>

#include <cmath>
#include <random>

namespace sextant::sample {

/// Noise whose logarithm remembers the step before: x' = memory x + e. Sums of uniforms instead of a library distribution, so that
/// every standard library gives the same numbers.
class Noise
{
public:
    Noise(quint64 seed, const QString &name, double deviation, double memory)
        : m_deviation(deviation), m_memory(memory)
    {
        for (QChar c : name) // FNV-1a, so that each series has its own noise
            seed = (seed ^ c.unicode()) * 0x100000001b3ULL;
        m_random.seed(seed);
        m_state = gauss();
    }
    double next()
    {
        m_state = m_memory * m_state + std::sqrt(1 - m_memory * m_memory) * gauss();
        return std::exp(m_deviation * m_state);
    }

private:
    double gauss()
    {
        double sum = -6;
        for (int i = 0; i < 12; ++i)
            sum += double(m_random() >> 11) * 0x1p-53;
        return sum;
    }
    std::mt19937_64 m_random;
    double m_deviation;
    double m_memory;
    double m_state = 0;
};

} // namespace sextant::sample
