#include "models/sources/localhost/sampler.h"

#include <algorithm>

namespace sextant::localhost {
namespace {

constexpr int firstRateMs = 200;
constexpr double keepSeconds = 24 * 3600;
constexpr double trimSlack = 600; // trimming moves whole vectors: every ten minutes is often enough

} // namespace

Sampler::Sampler(std::function<ProcTexts()> read, const Clock &clock, double interval)
    : m_read(std::move(read)), m_clock(clock), m_interval(interval), m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &Sampler::sample);
}

void Sampler::start()
{
    sample();
    QTimer::singleShot(firstRateMs, this, [this] {
        sample();
        m_timer.start(int(m_interval * 1000));
    });
}

void Sampler::whenReady(std::function<void()> fn)
{
    if (m_ready)
        fn();
    else
        m_waiting.push_back(std::move(fn));
}

void Sampler::sample()
{
    const MachineCounters now = parseProc(m_read());
    m_works = !now.cpu.empty() || !now.memory.empty();
    if (m_hasLast) {
        const double time = m_clock.now();
        for (const Measured &measured : measure(m_last, now))
            append(measured.labels, time, measured.value);
        m_ready = true;
        for (const auto &fn : std::exchange(m_waiting, {}))
            fn();
    }
    m_last = now;
    m_hasLast = true;
}

void Sampler::append(const LabelSet &labels, double time, double value)
{
    TimeSeries &series = m_history[labels];
    series.labels = labels;
    while (!series.empty() && series.t.back() >= time) { // the wall clock was set back: what lies ahead of it now never was
        series.t.pop_back();
        series.v.pop_back();
    }
    series.append(time, value);
    if (series.t.front() >= time - keepSeconds - trimSlack)
        return;
    const auto first = std::lower_bound(series.t.begin(), series.t.end(), time - keepSeconds) - series.t.begin();
    series.t.erase(series.t.begin(), series.t.begin() + first);
    series.v.erase(series.v.begin(), series.v.begin() + first);
}

std::vector<TimeSeries> Sampler::take()
{
    std::vector<TimeSeries> out;
    double newest = m_taken;
    for (const auto &[labels, series] : m_history) {
        const auto first = std::upper_bound(series.t.begin(), series.t.end(), m_taken) - series.t.begin();
        if (first == qsizetype(series.size()))
            continue;
        TimeSeries fresh;
        fresh.labels = labels;
        fresh.t.assign(series.t.begin() + first, series.t.end());
        fresh.v.assign(series.v.begin() + first, series.v.end());
        newest = std::max(newest, fresh.t.back());
        out.push_back(std::move(fresh));
    }
    m_taken = newest;
    return out;
}

void Sampler::restore(const std::vector<TimeSeries> &samples)
{
    const double oldest = m_clock.now() - keepSeconds;
    for (const TimeSeries &kept : samples) {
        TimeSeries &series = m_history[kept.labels];
        TimeSeries merged;
        merged.labels = kept.labels;
        const double before = series.empty() ? m_clock.now() : series.t.front();
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (kept.t[i] >= oldest && kept.t[i] < before && (merged.empty() || kept.t[i] > merged.t.back()))
                merged.append(kept.t[i], kept.v[i]);
        if (!merged.empty())
            m_taken = std::max(m_taken, merged.t.back());
        merged.t.insert(merged.t.end(), series.t.begin(), series.t.end());
        merged.v.insert(merged.v.end(), series.v.begin(), series.v.end());
        series = std::move(merged);
    }
}

} // namespace sextant::localhost
