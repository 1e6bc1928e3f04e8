#include "models/sources/http/adaptivelimit.h"

#include <algorithm>

namespace sextant {
namespace {

constexpr int largest = 40;
constexpr double slowFactor = 3;    // answers this much slower than the fastest mean queueing at the server
constexpr double harmless = 0.05;   // seconds; differences below are noise of our own machine
constexpr double creep = 1.02;

} // namespace

void AdaptiveLimit::onAnswer(double latency, int running)
{
    m_floor = m_floor <= 0 ? latency : std::min(latency, m_floor * creep);
    if (latency > m_floor * slowFactor + harmless) {
        m_limit = std::max(m_cautious ? 1 : 4, m_limit * 3 / 4);
        return;
    }
    if (running < m_limit)
        return; // the limit was not what held us back
    if (m_cautious && ++m_sinceGrowth < m_limit * 4)
        return;
    m_sinceGrowth = 0;
    m_limit = std::min(largest, m_limit + 1);
}

void AdaptiveLimit::onOverload()
{
    m_limit = 1;
    m_cautious = true;
    m_sinceGrowth = 0;
}

} // namespace sextant
