#pragma once

namespace sextant {

/// How many requests one server gets at a time: starts at 4, grows by one an answer while answers stay fast,
/// shrinks when they slow down, and falls to 1 after a 429 or 503. Pure; times in seconds.
class AdaptiveLimit
{
public:
    int limit() const { return m_limit; }
    /// A complete answer that took `latency`, while `running` requests were under way (this one included).
    void onAnswer(double latency, int running);
    /// The server said that it has too much to do.
    void onOverload();

private:
    int m_limit = 4;
    double m_floor = 0;     // fastest answer lately, creeping up so that one lucky answer does not count for ever
    bool m_cautious = false; // after an overload one slot is won back a round, not one an answer
    int m_sinceGrowth = 0;
};

} // namespace sextant
