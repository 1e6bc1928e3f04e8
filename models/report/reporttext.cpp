#include "models/report/reporttext.h"
#include "models/core/wording.h"

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

const QString dash = QStringLiteral("–");
const QChar noBreak(0x00A0);
const QChar minusSign(0x2212);

QString signedBy(double value, const QString &size)
{
    return value > 0 ? u'+' + size : value < 0 ? minusSign + size : size;
}

} // namespace

int ReportText::digits(const KpiReading &reading) const
{
    if (!reading.kpi.target || !reading.data.value)
        return 3;
    return digitsToTell(*reading.data.value, reading.kpi.target->limit, readingScale(reading), m_locale);
}

QString ReportText::quantity(const KpiReading &reading, std::optional<double> value) const
{
    return value ? formatQuantity(*value, readingScale(reading), m_locale, digits(reading)) : dash;
}

QString ReportText::limit(const KpiReading &reading) const
{
    if (!reading.kpi.target)
        return dash;
    const Target &target = *reading.kpi.target;
    const QString text = leftToRight(comparatorText(target.comparator) + noBreak + limitText(target.limit, readingScale(reading), m_locale), m_locale);
    return target.proposed ? text + u'*' : text;
}

QString ReportText::bounds(const KpiReading &reading) const
{
    if (!reading.target || !reading.target->low || !reading.target->high)
        return dash;
    const DisplayScale shown = readingScale(reading);
    if (std::isinf(*reading.target->high))
        return tr("above %1").arg(formatQuantity(*reading.target->low, shown, m_locale));
    return tr("%1 to %2", "two numbers with units")
        .arg(formatNumber(*reading.target->low, shown, m_locale), formatQuantity(*reading.target->high, shown, m_locale));
}

QString ReportText::baselineValue(const KpiReading &reading) const
{
    if (reading.change && reading.change->baselineValue)
        return quantity(reading, reading.change->baselineValue);
    return quantity(reading, reading.baseline ? reading.baseline->value : std::nullopt);
}

QString ReportText::effect(const KpiReading &reading, std::optional<double> effect) const
{
    if (!effect)
        return dash;
    if (std::isnan(*effect))
        return dash;
    if (std::isinf(*effect))
        return *effect > 0 ? QStringLiteral("+∞") : minusSign + QStringLiteral("∞");
    if (reading.change && !reading.change->relative) {
        if (reading.kpi.unit == Unit::Ratio)
            return signedBy(*effect, m_locale.toString(std::abs(*effect) * 100, 'f', 1) + noBreak + QStringLiteral("pp"));
        return formatSigned(*effect, readingScale(reading), m_locale);
    }
    return signedBy(*effect, m_locale.toString(std::abs(*effect) * 100, 'f', 1) + noBreak + u'%');
}

QString ReportText::change(const KpiReading &reading) const
{
    const ReadingText text = this->reading(reading);
    return text.change.isEmpty() ? dash : signedBy(text.direction, text.change);
}

QString ReportText::interval(const KpiReading &reading) const
{
    if (!reading.change || !reading.change->low || !reading.change->high)
        return dash;
    return tr("%1 to %2", "two numbers with units").arg(effect(reading, reading.change->low), effect(reading, reading.change->high));
}

QString ReportText::probability(std::optional<double> p) const
{
    return p && !std::isnan(*p) ? probabilityText(*p, m_locale) : dash;
}

QString ReportText::count(double n) const
{
    return m_locale.toString(n, 'f', 0);
}

QString ReportText::percent(double share, int decimals) const
{
    return m_locale.toString(share * 100, 'f', decimals) + noBreak + u'%';
}

QString ReportText::duration(double seconds) const
{
    return spanText(seconds, m_locale);
}

QDateTime ReportText::local(double time) const
{
    return QDateTime::fromMSecsSinceEpoch(qint64(std::llround(time * 1000)), m_zone);
}

QString ReportText::zoneName(const QDateTime &when) const
{
    return m_zone.abbreviation(when);
}

QString ReportText::moment(double time) const
{
    const QDateTime when = local(time);
    return m_locale.toString(when, dayMonthFormat(m_locale) + QStringLiteral(" yyyy HH:mm:ss")) + u' ' + zoneName(when);
}

QString ReportText::window(const TimeRange &window) const
{
    if (!window.isValid())
        return dash;
    const QDateTime start = local(window.start);
    const QDateTime end = local(window.end);
    const QString format = dayMonthFormat(m_locale) + QStringLiteral(" yyyy HH:mm");
    // A clock change inside the window: both zones are said.
    const QString startZone = zoneName(start) == zoneName(end) ? QString() : u' ' + zoneName(start);
    return tr("%1 to %2, %3", "start, end, length of a time window")
        .arg(m_locale.toString(start, format) + startZone, m_locale.toString(end, format) + u' ' + zoneName(end), duration(window.length()));
}

QString ReportText::span(const TimeRange &window) const
{
    if (!window.isValid())
        return dash;
    const QDateTime end = local(window.end);
    return tr("%1 to %2", "length, end of a time window")
        .arg(duration(window.length()), m_locale.toString(end, dayMonthFormat(m_locale) + QStringLiteral(" yyyy HH:mm")) + u' ' + zoneName(end));
}

QString ReportText::statisticWindow(const KpiReading &reading) const
{
    if (!reading.data.window.isValid())
        return statistic(reading.kpi.statistic);
    return tr("%1 over %2", "statistic, length of the window").arg(statistic(reading.kpi.statistic), duration(reading.data.window.length()));
}

} // namespace sextant
