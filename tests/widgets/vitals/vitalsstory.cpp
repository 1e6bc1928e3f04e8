#include "tests/widgets/vitals/vitalsstory.h"

#include <cmath>
#include <limits>

namespace sextant::test {
namespace {

constexpr double now = 1773926400; // 2026-03-19T13:20:00Z
constexpr double day = 86400;
constexpr double step = 300;

struct Vital {
    const char *name;
    double good, poor, limit;   ///< limit 0: no target
    double mobile, mobileBefore, desktop, desktopBefore;
    double goodShare, poorShare;
    Change change;
    Unit unit = Unit::Seconds;
};

const Vital vitals[] = {{"FCP", 1.8, 3, 1.5, 1.42, 2.10, 0.82, 1.28, 0.84, 0.04, Change::Improved},
                        {"LCP", 2.5, 4, 2.5, 2.31, 3.90, 1.38, 2.24, 0.81, 0.06, Change::Improved},
                        {"CLS", 0.1, 0.25, 0.1, 0.06, 0.19, 0.03, 0.11, 0.92, 0.02, Change::Improved, Unit::None},
                        {"FID", 0.1, 0.3, 0.1, 0.071, 0.074, 0.030, 0.031, 0.88, 0.03, Change::Inconclusive},
                        {"INP", 0.2, 0.5, 0.2, 0.184, 0.290, 0.096, 0.168, 0.79, 0.05, Change::Improved},
                        {"TTFB", 0.8, 1.8, 0, 0.68, 1.12, 0.41, 0.74, 0.82, 0.04, Change::Improved}};

TimeSeries wave(const TimeRange &window, double middle, int seed)
{
    TimeSeries series;
    for (double t = window.start; t <= window.end; t += step) {
        const double phase = (t - window.start) / day;
        series.append(t, middle * (1 + 0.08 * std::sin(2 * M_PI * phase) + 0.02 * std::sin(97.0 * phase + seed)));
    }
    return series;
}

HistogramWindow buckets(const Vital &vital, double p75, double views)
{
    HistogramWindow histogram;
    histogram.le = {p75 * 0.98, p75 * 1.02, vital.good, vital.poor, std::numeric_limits<double>::infinity()};
    histogram.cumulative = {views * 0.74, views * 0.76, views * vital.goodShare, views * (1 - vital.poorShare), views};
    return histogram;
}

KpiData dataOf(const Vital &vital, const TimeRange &window, double value, double views, int seed)
{
    KpiData data;
    data.window = window;
    data.step = step;
    data.series = wave(window, value, seed);
    data.value = value;
    data.histogram = buckets(vital, value, views);
    data.observations = views;
    data.coverage = 1;
    data.lastSample = window.end;
    data.binding.state = BindingState::Bound;
    return data;
}

KpiReading readingOf(const Vital &vital, bool mobile, const TimeRange &window, const TimeRange &before, int seed)
{
    KpiReading reading;
    const QString name = QLatin1String(vital.name);
    const QString device = mobile ? QStringLiteral("mobile") : QStringLiteral("desktop");
    reading.kpi.id = name.toLower() + u'_' + device;
    reading.kpi.name = QStringLiteral("%1 p75, %2").arg(name, device);
    reading.kpi.shortName = QStringLiteral("%1, %2").arg(name, device);
    reading.kpi.unit = vital.unit;
    reading.kpi.statistic = Statistic::P75;
    reading.kpi.vital = name;
    reading.kpi.device = device;
    reading.kpi.bands = VitalBands{vital.good, vital.poor};
    reading.kpi.retired = name == QLatin1String("FID");
    const double value = mobile ? vital.mobile : vital.desktop;
    const double was = mobile ? vital.mobileBefore : vital.desktopBefore;
    reading.data = dataOf(vital, window, value, mobile ? 18400 : 10012, seed);
    reading.baseline = dataOf(vital, before, was, 17900, seed + 1);
    if (mobile && vital.limit > 0) {
        Target target;
        target.id = QStringLiteral("T14");
        target.limit = vital.limit;
        reading.kpi.target = target;
        reading.target = judgeTarget(reading.kpi, reading.data, now);
    }
    Comparison change;
    change.verdict = vital.change;
    change.baselineValue = was;
    change.currentValue = value;
    change.effect = value / was - 1;
    change.low = value / was - 1 - 0.025;
    change.high = value / was - 1 + 0.025;
    reading.change = change;
    return reading;
}

} // namespace

Snapshot vitalsStory()
{
    Snapshot made;
    made.asOf = now;
    made.window = {now - day, now};
    made.windowText = QStringLiteral("24h");
    made.step = step;
    made.baselineId = QStringLiteral("B1");
    made.baselineName = QStringLiteral("Before");
    made.baselineWindow = {now - 22 * day, now - 21 * day};
    int seed = 0;
    for (const bool mobile : {true, false})
        for (const Vital &vital : vitals)
            made.kpis.push_back(readingOf(vital, mobile, made.window, made.baselineWindow, seed += 2));
    made.markers = {{QStringLiteral("m"), MarkerKind::Deploy, now - 10 * 3600, now - 10 * 3600, QStringLiteral("Web 8.3")}};
    return made;
}

} // namespace sextant::test
