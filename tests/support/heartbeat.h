#pragma once
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <ctime>

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
        m_lastWork = work();
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
    static double work()
    {
        timespec used{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
        return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
    }
    void beat()
    {
        const double used = work();
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
