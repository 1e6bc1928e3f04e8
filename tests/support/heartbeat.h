#pragma once
#include "tests/support/worktime.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace sextant::test {

/// A heartbeat on the thread that owns it. Remembers the longest gap, and the most processor time the thread used within one:
/// the first also counts what other programs took, the second is ours alone.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(5);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    }
    void start()
    {
        m_worstGap = m_worstWork = 0;
        m_beats = 0;
        m_clock.start();
        m_lastWork = workMs();
        m_timer.start();
    }
    void stop()
    {
        beat(); // what blocked until now counts, too
        m_timer.stop();
    }
    double worstGapMs() const { return m_worstGap; }
    double worstWorkMs() const { return m_worstWork; }
    int beats() const { return m_beats; }

private:
    void beat()
    {
        const double used = workMs();
        m_worstGap = std::max(m_worstGap, double(m_clock.nsecsElapsed()) / 1e6);
        m_worstWork = std::max(m_worstWork, used - m_lastWork);
        m_lastWork = used;
        m_clock.start();
        ++m_beats;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_worstGap = 0, m_worstWork = 0, m_lastWork = 0;
    int m_beats = 0;
};

} // namespace sextant::test
