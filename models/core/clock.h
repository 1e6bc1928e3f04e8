#pragma once
#include <QDateTime>

namespace sextant {

/// Wall-clock time by injection, so that tests choose the moment. Unix seconds with fractions.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual double now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    double now() const override { return double(QDateTime::currentMSecsSinceEpoch()) / 1000.0; }
};

/// A clock that stands still until it is told otherwise: tests, snapshots, sample projects.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(double start) : m_now(start) {}
    double now() const override { return m_now; }
    void set(double now) { m_now = now; }
    void advance(double seconds) { m_now += seconds; }

private:
    double m_now;
};

} // namespace sextant
