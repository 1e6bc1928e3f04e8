#include "models/analysis/readingtext.h"

#include "models/core/datatext.h"
#include "models/core/wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::ReadingText)
};

const QChar nbsp(0x00A0);
const QString dash = QStringLiteral("–");

std::optional<double> baselineValue(const KpiReading &reading)
{
    if (reading.change && reading.change->baselineValue)
        return reading.change->baselineValue;
    return reading.baseline ? reading.baseline->value : std::nullopt;
}

std::optional<double> limitOf(const KpiReading &reading)
{
    if (reading.target)
        return reading.target->target.limit;
    return reading.kpi.target ? std::optional(reading.kpi.target->limit) : std::nullopt;
}

const Target *targetOf(const KpiReading &reading)
{
    return reading.target ? &reading.target->target : reading.kpi.target ? &*reading.kpi.target : nullptr;
}

QString comparatorSign(Comparator comparator)
{
    switch (comparator) {
    case Comparator::Less: return QStringLiteral("<");
    case Comparator::LessOrEqual: return QStringLiteral("≤");
    case Comparator::Greater: return QStringLiteral(">");
    case Comparator::GreaterOrEqual: return QStringLiteral("≥");
    }
    return {};
}

/// "18 %", "3.4 pp", "7 pp". Never 0 for a difference that exists: digits are added until one shows.
QString shareText(double percent, const QLocale &locale, bool points)
{
    int decimals = points && std::abs(percent - std::round(percent)) >= 0.05 ? 1 : 0;
    if (percent > 0)
        while (decimals < 6 && percent * std::pow(10, decimals) < 0.5)
            ++decimals;
    const QString text = locale.toString(percent, 'f', decimals);
    return leftToRight(text + nbsp + (points ? QStringLiteral("pp") : QStringLiteral("%")), locale);
}

QString headroomText(const KpiReading &reading, const QLocale &locale)
{
    const Target *target = targetOf(reading);
    const std::optional<double> value = reading.target ? reading.target->value : std::nullopt;
    if (!target || !value || !std::isfinite(*value))
        return {};
    const Standing where = standing(reading);
    if (where != Standing::Met && where != Standing::AtRisk && where != Standing::Missed)
        return {};
    const bool less = wantsLow(target->comparator);
    const double room = less ? target->limit - *value : *value - target->limit;
    const bool points = reading.kpi.unit == Unit::Ratio;
    if (!points && target->limit == 0)
        return {};
    const double percent = points ? room * 100 : room / std::abs(target->limit) * 100;
    const QString text = shareText(std::abs(percent), locale, points);
    if (where != Standing::Missed)
        return Tr::tr("%1 headroom").arg(text);
    if (room == 0)
        return Tr::tr("exactly at the limit");
    return less ? Tr::tr("%1 over limit").arg(text) : Tr::tr("%1 below limit").arg(text);
}

void describeChange(ReadingText &text, const KpiReading &reading, const QLocale &locale)
{
    const std::optional<double> before = baselineValue(reading);
    if (!before)
        return;
    text.baseline = formatQuantity(*before, text.scale, locale);
    // Long units stand once, beside the value.
    text.fromShort = Tr::tr("from %1").arg(formatNumber(*before, text.scale, locale));
    text.from = text.scale.symbol.size() > 2 ? text.fromShort : Tr::tr("from %1").arg(text.baseline);
    const std::optional<double> now = reading.change && reading.change->currentValue ? reading.change->currentValue : reading.data.value;
    if (!now || !reading.change || reading.change->verdict == Change::NoData)
        return;
    text.change = reading.kpi.unit == Unit::Ratio ? shareText(std::abs(*now - *before) * 100, locale, true)
                                                  : formatChange(*before, *now, reading.kpi.unit, locale);
    text.change.remove(u'+').remove(QChar(0x2212)); // the arrow says it
    text.direction = *now > *before ? 1 : *now < *before ? -1 : 0;
    const Comparison &change = *reading.change;
    if (change.low && change.high && change.relative && std::isfinite(*change.low) && std::isfinite(*change.high)) {
        const auto percent = [&locale](double share) { return locale.toString(std::abs(share) * 100, 'f', 1); };
        const bool falling = *change.low < 0 && *change.high <= 0;
        const auto signedPercent = [&percent](double share) { return (share < 0 ? QString(QChar(0x2212)) : QString()) + percent(share); };
        text.interval = falling ? Tr::tr("95 % CI %1 to %2").arg(percent(*change.high), percent(*change.low))
                                : Tr::tr("95 % CI %1 to %2").arg(signedPercent(*change.low), signedPercent(*change.high));
    }
}

QString sentenceOf(const ReadingText &text, const KpiReading &reading)
{
    QStringList parts{text.name, reading.data.value ? text.quantity : Tr::tr("no data")};
    if (reading.change) {
        QString change = inSentence(changeWord(reading.change->verdict));
        if (!text.change.isEmpty() && text.direction != 0)
            change += u' ' + (text.direction < 0 ? Tr::tr("%1 below baseline %2") : Tr::tr("%1 above baseline %2")).arg(text.change, text.baseline);
        parts << change;
    }
    if (!text.limit.isEmpty())
        parts << Tr::tr("target %1").arg(text.limit) << inSentence(standingWord(standing(reading)));
    return parts.join(QStringLiteral(", "));
}

} // namespace

Standing standing(const KpiReading &reading)
{
    if (!reading.target)
        return reading.kpi.target ? Standing::NoData : Standing::NoTarget;
    const TargetVerdict &verdict = *reading.target;
    if (verdict.stale)
        return Standing::Stale;
    switch (verdict.verdict) {
    case Verdict::Missed: return Standing::Missed;
    case Verdict::Inconclusive: return Standing::Inconclusive;
    case Verdict::NoData: return Standing::NoData;
    case Verdict::Met: break;
    }
    if (!verdict.value)
        return Standing::NoData;
    const double room = std::abs(*verdict.value - verdict.target.limit);
    const double size = reading.kpi.unit == Unit::Ratio ? 1 : std::abs(verdict.target.limit);
    return room < riskHeadroom * size ? Standing::AtRisk : Standing::Met;
}

QString standingWord(Standing standing)
{
    switch (standing) {
    case Standing::Met: return Tr::tr("Target met");
    case Standing::AtRisk: return Tr::tr("At risk");
    case Standing::Missed: return Tr::tr("Target missed");
    case Standing::Inconclusive: return Tr::tr("Not decided");
    case Standing::Stale: return Tr::tr("Not judged");
    case Standing::NoData: return Tr::tr("No data");
    case Standing::NoTarget: return Tr::tr("No target");
    }
    return {};
}

QString changeWord(Change change)
{
    switch (change) {
    case Change::Improved: return Tr::tr("Improved");
    case Change::Regressed: return Tr::tr("Regressed");
    case Change::Unchanged: return Tr::tr("Unchanged");
    case Change::Inconclusive: return Tr::tr("Inconclusive");
    case Change::NoData: return Tr::tr("No data");
    }
    return {};
}

DisplayScale readingScale(const KpiReading &reading)
{
    const std::optional<double> before = baselineValue(reading);
    const double reference = limitOf(reading).value_or(before.value_or(reading.data.value.value_or(0)));
    return displayScale(reading.kpi.unit, reference);
}

ReadingText readingText(const KpiReading &reading, const QLocale &locale)
{
    ReadingText text;
    text.scale = readingScale(reading);
    text.name = shownText(reading.kpi.shortName.isEmpty() ? reading.kpi.name : reading.kpi.shortName);
    text.unit = text.scale.symbol;
    text.value = text.quantity = dash;
    const Target *target = targetOf(reading);
    if (reading.data.value) {
        const int digits = target ? digitsToTell(*reading.data.value, target->limit, text.scale, locale) : 3;
        text.value = formatNumber(*reading.data.value, text.scale, locale, digits);
        text.quantity = formatQuantity(*reading.data.value, text.scale, locale, digits);
    }
    text.statistic = Tr::tr("%1 over %2").arg(shownText(statisticText(reading.kpi.statistic)), spanText(reading.data.window.length(), locale));
    if (target) {
        const QString star = target->proposed ? QStringLiteral("*") : QString();
        text.limit = leftToRight(comparatorSign(target->comparator) + nbsp + limitText(target->limit, text.scale, locale) + star, locale);
    }
    text.target = target ? Tr::tr("Target %1").arg(text.limit) : Tr::tr("No target");
    text.headroom = headroomText(reading, locale);
    describeChange(text, reading, locale);
    text.sentence = sentenceOf(text, reading);
    return text;
}

QString limitText(double limit, const DisplayScale &scale, const QLocale &locale)
{
    constexpr int mostDigits = 9;
    int digits = 1;
    const double shown = limit * scale.factor;
    while (digits < mostDigits && std::abs(locale.toDouble(formatNumber(limit, scale, locale, digits)) - shown) > std::abs(shown) * 1e-9)
        ++digits;
    return formatQuantity(limit, scale, locale, digits);
}

double bulletEnd(const KpiReading &reading)
{
    if (reading.kpi.unit == Unit::Ratio)
        return 1;
    const double largest = std::max(reading.data.value.value_or(0), baselineValue(reading).value_or(0)) * 1.1;
    const Target *target = targetOf(reading);
    return target ? std::max(largest, target->limit * (wantsLow(target->comparator) ? 2.0 : 1.6)) : largest;
}

QString ageText(double seconds, const QLocale &locale)
{
    const auto say = [&locale](double count, const QString &unit) { return locale.toString(std::floor(count), 'f', 0) + nbsp + unit; };
    const double age = std::max(0.0, seconds);
    if (age < 90)
        return say(age, Tr::tr("s"));
    if (age < 90 * 60)
        return say(age / 60, Tr::tr("min"));
    if (age < 48 * 3600)
        return say(age / 3600, Tr::tr("h"));
    return say(age / 86400, Tr::tr("d"));
}

QString spanText(double seconds, const QLocale &locale)
{
    const auto whole = [seconds](double unit) { return std::fmod(seconds, unit) == 0; };
    const auto say = [&](double unit, const QString &name) { return locale.toString(std::round(seconds / unit * 10) / 10, 'g', 4) + nbsp + name; };
    if (seconds > 36 * 3600 && whole(86400))
        return say(86400, Tr::tr("d"));
    if (seconds >= 3600 && (whole(3600) || seconds > 36 * 3600))
        return say(3600, Tr::tr("h"));
    return seconds >= 60 ? say(60, Tr::tr("min")) : say(1, Tr::tr("s"));
}

QString probabilityText(double p, const QLocale &locale)
{
    constexpr double smallest = 0.001;
    return (p < smallest ? QStringLiteral("<") + nbsp : QString()) + locale.toString(std::max(p, smallest), 'f', 3);
}

QString clockText(double time, int offset, bool seconds)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(qint64(std::floor(time)), Qt::OffsetFromUTC, offset);
    return moment.toString(seconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

} // namespace sextant
