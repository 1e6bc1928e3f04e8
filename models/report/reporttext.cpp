#include "models/report/reporttext.h"

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

/// The change of a KPI as the comparison found it, else as the two values say.
std::optional<double> changeValue(const KpiReading &reading)
{
    if (!reading.change)
        return std::nullopt;
    if (reading.change->effect)
        return reading.change->effect;
    if (reading.change->baselineValue && reading.change->currentValue)
        return *reading.change->currentValue - *reading.change->baselineValue;
    return std::nullopt;
}

} // namespace

DisplayScale ReportText::scale(const KpiReading &reading)
{
    if (reading.kpi.target)
        return displayScale(reading.kpi.unit, reading.kpi.target->limit);
    if (reading.data.value)
        return displayScale(reading.kpi.unit, *reading.data.value);
    return displayScale(reading.kpi.unit, reading.baseline && reading.baseline->value ? *reading.baseline->value : 0);
}

int ReportText::digits(const KpiReading &reading) const
{
    if (!reading.kpi.target || !reading.data.value)
        return 3;
    return digitsToTell(*reading.data.value, reading.kpi.target->limit, scale(reading), m_locale);
}

QString ReportText::number(const KpiReading &reading, std::optional<double> value) const
{
    return value ? formatNumber(*value, scale(reading), m_locale, digits(reading)) : dash;
}

QString ReportText::quantity(const KpiReading &reading, std::optional<double> value) const
{
    return value ? formatQuantity(*value, scale(reading), m_locale, digits(reading)) : dash;
}

QString ReportText::limit(const KpiReading &reading) const
{
    if (!reading.kpi.target)
        return dash;
    const Target &target = *reading.kpi.target;
    const QString text = comparatorText(target.comparator) + noBreak + formatQuantity(target.limit, scale(reading), m_locale);
    return target.proposed ? text + noBreak + u'*' : text;
}

QString ReportText::bounds(const KpiReading &reading) const
{
    if (!reading.target || !reading.target->low || !reading.target->high)
        return dash;
    const DisplayScale shown = scale(reading);
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
        return formatSigned(*effect, scale(reading), m_locale);
    }
    return signedBy(*effect, m_locale.toString(std::abs(*effect) * 100, 'f', 1) + noBreak + u'%');
}

QString ReportText::change(const KpiReading &reading) const
{
    if (!reading.change)
        return dash;
    const Comparison &change = *reading.change;
    // Two percentages differ in points; everything else as the comparison measured it.
    if ((reading.kpi.unit == Unit::Ratio || !change.effect) && change.baselineValue && change.currentValue)
        return formatChange(*change.baselineValue, *change.currentValue, reading.kpi.unit, m_locale);
    return effect(reading, change.effect);
}

QString ReportText::changeSize(const KpiReading &reading) const
{
    QString text = change(reading);
    while (!text.isEmpty() && (text.front() == u'+' || text.front() == minusSign))
        text.remove(0, 1);
    return text;
}

int ReportText::changeDirection(const KpiReading &reading)
{
    const std::optional<double> change = changeValue(reading);
    return !change || std::isnan(*change) ? 0 : *change > 0 ? 1 : *change < 0 ? -1 : 0;
}

QString ReportText::interval(const KpiReading &reading) const
{
    if (!reading.change || !reading.change->low || !reading.change->high)
        return dash;
    return tr("%1 to %2", "two numbers with units").arg(effect(reading, reading.change->low), effect(reading, reading.change->high));
}

QString ReportText::headroom(const KpiReading &reading) const
{
    if (!reading.kpi.target || !reading.data.value)
        return {};
    const Target &target = *reading.kpi.target;
    const bool upper = target.comparator == Comparator::Less || target.comparator == Comparator::LessOrEqual;
    const double room = upper ? target.limit - *reading.data.value : *reading.data.value - target.limit;
    QString size;
    if (reading.kpi.unit == Unit::Ratio)
        size = m_locale.toString(std::abs(room) * 100, 'f', std::abs(room) < 0.1 ? 1 : 0) + noBreak + QStringLiteral("pp");
    else if (target.limit != 0)
        size = percent(std::abs(room / target.limit), std::abs(room / target.limit) < 0.01 ? 1 : 0);
    else
        return {};
    if (room >= 0)
        return tr("%1 headroom").arg(size);
    return upper ? tr("%1 over the limit").arg(size) : tr("%1 under the limit").arg(size);
}

QString ReportText::probability(std::optional<double> p) const
{
    if (!p || std::isnan(*p))
        return dash;
    if (*p < 0.001)
        return QStringLiteral("<") + noBreak + m_locale.toString(0.001, 'f', 3);
    return m_locale.toString(*p, 'f', 3);
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
    struct Step { double size; QString unit; };
    const Step steps[] = {{86400, tr("d", "days")}, {3600, tr("h", "hours")}, {60, tr("min", "minutes")}};
    for (const Step &step : steps) {
        // 24 h reads better than 1 d: days only from two of them.
        const double least = step.size == 86400 ? 2 * step.size : step.size;
        if (seconds >= least && std::fmod(seconds, step.size) == 0)
            return m_locale.toString(seconds / step.size, 'f', 0) + noBreak + step.unit;
    }
    if (seconds >= 3600)
        return m_locale.toString(seconds / 3600, 'f', 1) + noBreak + tr("h", "hours");
    if (seconds >= 60)
        return m_locale.toString(seconds / 60, 'f', 1) + noBreak + tr("min", "minutes");
    return m_locale.toString(seconds, 'f', seconds == std::floor(seconds) ? 0 : 1) + noBreak + tr("s", "seconds");
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
    return m_locale.toString(when, QStringLiteral("d MMM yyyy HH:mm:ss")) + u' ' + zoneName(when);
}

QString ReportText::window(const TimeRange &window) const
{
    if (!window.isValid())
        return dash;
    const QDateTime start = local(window.start);
    const QDateTime end = local(window.end);
    const QString format = QStringLiteral("d MMM yyyy HH:mm");
    // A clock change inside the window: both zones are said.
    const QString startZone = zoneName(start) == zoneName(end) ? QString() : u' ' + zoneName(start);
    return tr("%1 to %2, %3", "start, end, length of a time window")
        .arg(m_locale.toString(start, format) + startZone, m_locale.toString(end, format) + u' ' + zoneName(end), duration(window.length()));
}

QString ReportText::statisticWindow(const KpiReading &reading) const
{
    if (!reading.data.window.isValid())
        return statistic(reading.kpi.statistic);
    return tr("%1 over %2", "statistic, length of the window").arg(statistic(reading.kpi.statistic), duration(reading.data.window.length()));
}

} // namespace sextant
