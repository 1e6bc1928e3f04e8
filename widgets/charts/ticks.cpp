#include "widgets/charts/ticks.h"

#include "models/core/wording.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace sextant {
namespace {

constexpr int mostSteps = 5;
constexpr double day = 86400;
constexpr std::array<double, 24> timeSteps{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200,
                                           day, 2 * day, 7 * day, 14 * day, 30 * day, 90 * day, 365 * day};

QDateTime local(double time, int offset)
{
    return QDateTime::fromSecsSinceEpoch(qint64(std::floor(time)), Qt::OffsetFromUTC, offset);
}

TimeTick labelled(double time, double step, int offset, const QLocale &locale)
{
    const QDateTime moment = local(time, offset);
    const bool midnight = moment.time().msecsSinceStartOfDay() == 0;
    if (step >= 30 * day)
        return {time, locale.toString(moment.date(), QStringLiteral("MMM yyyy")), false};
    if (step >= day)
        return {time, locale.toString(moment.date(), dayMonthFormat(locale)), false};
    if (midnight)
        return {time, locale.toString(moment.date(), QStringLiteral("ddd ") + dayMonthFormat(locale)), true};
    return {time, moment.toString(step < 60 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm")), false};
}

} // namespace

ValueAxis valueAxis(double min, double max, bool fromZero, double factor)
{
    double low = min * factor;
    double high = max * factor;
    if (fromZero) {
        low = std::min(0.0, low);
        high = std::max(0.0, high);
    }
    if (!(high > low)) // one value only, or none: a step around it
        high = low + (low == 0 ? 1 : std::abs(low) * 0.1);
    double power = std::pow(10, std::floor(std::log10((high - low) / mostSteps)));
    for (;; power *= 10) {
        for (const double unit : {1.0, 2.0, 2.5, 5.0}) {
            const double step = unit * power;
            // A hair of tolerance: 0.3 / 0.1 is a little less than 3.
            const double first = std::floor(low / step + 1e-9);
            const double last = std::ceil(high / step - 1e-9);
            if (last - first > mostSteps)
                continue;
            ValueAxis axis{first * step / factor, last * step / factor, {}};
            for (double i = first; i <= last; ++i)
                axis.ticks.push_back(i * step / factor);
            return axis;
        }
    }
}

std::vector<TimeTick> timeTicks(const TimeRange &range, double width, double spacing, int offset, const QLocale &locale)
{
    std::vector<TimeTick> ticks;
    if (!range.isValid() || !(width > 0))
        return ticks;
    const double least = range.length() / width * spacing;
    const auto fits = std::find_if(timeSteps.begin(), timeSteps.end(), [least](double step) { return step >= least; });
    const double step = fits == timeSteps.end() ? timeSteps.back() : *fits;
    for (double at = std::ceil((range.start + offset) / step) * step - offset; at <= range.end; at += step)
        ticks.push_back(labelled(at, step, offset, locale));
    return ticks;
}

QString momentText(double time, double step, int offset, const QLocale &locale)
{
    const QDateTime moment = local(time, offset);
    const QString clock = moment.toString(step > 0 && step < 60 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    return locale.toString(moment.date(), QStringLiteral("ddd")) + u' ' + clock;
}

} // namespace sextant
