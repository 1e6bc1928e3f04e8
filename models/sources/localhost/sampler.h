#pragma once
#include "models/core/clock.h"
#include "models/sources/localhost/expression.h"
#include "models/sources/localhost/procparser.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace sextant::localhost {

/// Samples the machine on its own thread and keeps the last day. All members are used on that thread only.
class Sampler : public QObject
{
    Q_OBJECT
public:
    Sampler(std::function<ProcTexts()> read, const Clock &clock, double interval);

    /// Takes the first sample now and the second 200 ms later, as rates need two; then one every interval.
    void start();
    /// Runs `fn` as soon as there is a first rate, at once when there is.
    void whenReady(std::function<void()> fn);
    /// Drops everything that waits for the first rate.
    void cancelWaiting() { m_waiting.clear(); }

    const History &history() const { return m_history; }
    /// False when the kernel's files could not be read.
    bool works() const { return m_works; }
    double interval() const { return m_interval; }
    /// Samples not handed out before.
    std::vector<TimeSeries> take();
    /// Puts older samples in front of our own.
    void restore(const std::vector<TimeSeries> &samples);

private:
    void sample();
    void append(const LabelSet &labels, double time, double value);

    std::function<ProcTexts()> m_read;
    const Clock &m_clock;
    double m_interval;
    QTimer m_timer;
    MachineCounters m_last;
    bool m_hasLast = false;
    bool m_ready = false;
    bool m_works = true;
    double m_taken = 0; ///< time of the newest sample handed out
    History m_history;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace sextant::localhost
