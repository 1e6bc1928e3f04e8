#include "widgets/compare/comparetext.h"
#include "models/analysis/readingtext.h"
#include "models/core/csv.h"
#include "models/core/datatext.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CompareText)
};

constexpr QChar noBreak(0x00A0);
constexpr QChar minusSign(0x2212);
constexpr std::array<const char *, 5> areas{"response", "throughput", "resources", "experience", "guard"};

/// How an effect of this reading is counted: in percent, percentage points, or the KPI's own unit.
DisplayScale effectScale(const KpiReading &reading)
{
    if (reading.change->relative)
        return {100, QStringLiteral("%")};
    if (reading.kpi.unit == Unit::Ratio)
        return {100, QStringLiteral("pp")};
    return readingScale(reading);
}

/// One decimal, as changes are read; three digits for effects in the KPI's own unit.
QString effectNumber(double value, const KpiReading &reading, const DisplayScale &scale, const QLocale &locale)
{
    if (!reading.change->relative && reading.kpi.unit != Unit::Ratio)
        return formatNumber(value, scale, locale);
    QString text = locale.toString(std::abs(value * scale.factor), 'f', 1);
    if (value < 0)
        text.prepend(minusSign);
    return text;
}

QString withUnit(const QString &number, const DisplayScale &scale)
{
    return scale.symbol.isEmpty() ? number : number + noBreak + scale.symbol;
}

QString signedNumber(double value, const KpiReading &reading, const DisplayScale &scale, const QLocale &locale)
{
    if (!std::isfinite(value))
        return Tr::tr("no bound");
    const QString number = effectNumber(value, reading, scale, locale);
    return value > 0 ? u'+' + number : number;
}

QString markdownCell(QString text)
{
    static const QString special = QStringLiteral("\\|`*_[]<>#!~&");
    text.replace(u'\n', u' ').replace(u'\r', u' ');
    QString out;
    for (const QChar c : std::as_const(text)) {
        if (special.contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

} // namespace

QString areaText(const QString &area)
{
    switch (areaOrder(area)) {
    case 0: return Tr::tr("Response time");
    case 1: return Tr::tr("Throughput");
    case 2: return Tr::tr("Resources");
    case 3: return Tr::tr("User experience");
    case 4: return Tr::tr("Guard metrics, no target");
    default: return area.isEmpty() ? Tr::tr("Other") : area;
    }
}

int areaOrder(const QString &area)
{
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (area == QLatin1String(areas[i]))
            return int(i);
    return int(areas.size());
}

Change shownChange(const KpiReading &reading)
{
    return reading.change ? reading.change->verdict : Change::NoData;
}

QString differenceText(const KpiReading &reading, const QLocale &locale)
{
    if (!reading.change || !reading.change->baselineValue || !reading.change->currentValue)
        return {};
    DisplayScale scale = readingScale(reading);
    scale.symbol.clear();
    return formatSigned(*reading.change->currentValue - *reading.change->baselineValue, scale, locale);
}

QString effectText(const KpiReading &reading, const QLocale &locale)
{
    if (!reading.change || !reading.change->effect)
        return {};
    const DisplayScale scale = effectScale(reading);
    return withUnit(signedNumber(*reading.change->effect, reading, scale, locale), scale);
}

QString effectWords(const KpiReading &reading, const QLocale &locale)
{
    if (!reading.change || !reading.change->effect)
        return {};
    const double effect = *reading.change->effect;
    const DisplayScale scale = effectScale(reading);
    const QString amount = withUnit(effectNumber(std::abs(effect), reading, scale, locale), scale);
    if (effect == 0)
        return Tr::tr("no difference");
    return effect < 0 ? Tr::tr("%1 lower").arg(amount) : Tr::tr("%1 higher").arg(amount);
}

QString intervalText(const KpiReading &reading, const QLocale &locale)
{
    if (!reading.change || !reading.change->low || !reading.change->high)
        return {};
    double low = *reading.change->low;
    double high = *reading.change->high;
    const DisplayScale scale = effectScale(reading);
    if (std::isfinite(low) && std::isfinite(high) && low * high > 0) {
        // Both ends on one side: "45.6 to 49.1 %" reads beside "47.4 % lower" without signs.
        const double near = std::min(std::abs(low), std::abs(high));
        const double far = std::max(std::abs(low), std::abs(high));
        return Tr::tr("95 % interval %1 to %2")
            .arg(effectNumber(near, reading, scale, locale), withUnit(effectNumber(far, reading, scale, locale), scale));
    }
    const QString to = signedNumber(high, reading, scale, locale);
    return Tr::tr("95 % interval %1 to %2").arg(signedNumber(low, reading, scale, locale), std::isfinite(high) ? withUnit(to, scale) : to);
}

QString spokenRow(const KpiReading &reading, const QString &baseline, const QLocale &locale)
{
    const ReadingText text = readingText(reading, locale);
    QStringList parts{shownText(reading.kpi.name), changeWord(shownChange(reading))};
    if (!text.baseline.isEmpty())
        parts << Tr::tr("from %1 in %2 to %3").arg(text.baseline, baseline, text.quantity);
    if (const QString words = effectWords(reading, locale); !words.isEmpty())
        parts << words;
    if (const QString interval = intervalText(reading, locale); !interval.isEmpty())
        parts << interval;
    parts << standingWord(standing(reading));
    return parts.join(QStringLiteral(", "));
}

QString conditionsText(const ComparisonSet &set)
{
    QStringList parts;
    for (const ConditionRow &row : set.conditions) {
        const QString before = fingerprintValue(row.key, row.baseline);
        const QString now = fingerprintValue(row.key, row.current);
        if (row.state == ConditionState::Same)
            parts << (before == now ? Tr::tr("%1 %2, the same").arg(row.name, now) : Tr::tr("%1 %2, alike (%3)").arg(row.name, now, before));
        else if (row.state == ConditionState::Differs && row.subject)
            parts << Tr::tr("%1 %2, now %3").arg(row.name, before, now);
        else if (row.state == ConditionState::Unknown)
            parts << (now.isEmpty() ? Tr::tr("%1 %2, not known now").arg(row.name, before) : Tr::tr("%1 %2, not known then").arg(row.name, now));
    }
    return parts.join(QStringLiteral(" · "));
}

QString warningsText(const ComparisonSet &set)
{
    QStringList lines;
    for (const Reason &note : set.notes)
        if (note.code != QStringLiteral("preliminary") && note.code != QStringLiteral("fingerprint-unknown")) // a badge, and the line of conditions
            lines << note.text;
    return lines.join(u'\n');
}

QString noteText(const ComparisonSet &set, const QString &code)
{
    for (const Reason &note : set.notes)
        if (note.code == code)
            return note.text;
    return {};
}

QString comparisonMarkdown(const Snapshot &snapshot, const QLocale &locale)
{
    QString out = QStringLiteral("**%1**\n\n").arg(markdownCell(snapshot.project));
    out += Tr::tr("%1 against baseline %2, snapshot %3").arg(rfc3339(snapshot.window.start) + QStringLiteral(" / ") + rfc3339(snapshot.window.end),
                                                             markdownCell(snapshot.baselineId), markdownCell(snapshot.id));
    out += QStringLiteral("\n\n| %1 | %2 | %3 | %4 | %5 | %6 |\n|---|---:|---:|---:|---|---|\n")
               .arg(Tr::tr("KPI"), markdownCell(snapshot.baselineId), Tr::tr("Current"), Tr::tr("Change"), Tr::tr("Interval"), Tr::tr("Verdict"));
    for (const KpiReading &reading : snapshot.kpis) {
        const ReadingText text = readingText(reading, locale);
        const auto cell = [](const QString &value) { return value.isEmpty() ? QStringLiteral("–") : markdownCell(value); };
        out += QStringLiteral("| ") + QStringList{cell(shownText(reading.kpi.name)), cell(text.baseline), cell(text.quantity), cell(effectText(reading, locale)),
                                                  cell(intervalText(reading, locale)), cell(changeWord(shownChange(reading)))}
                                          .join(QStringLiteral(" | "))
               + QStringLiteral(" |\n");
    }
    return out;
}

QByteArray comparisonCsv(const Snapshot &snapshot)
{
    QByteArray out("kpi,name,unit,baseline,baseline_value,current_value,effect,effect_kind,low,high,p,p_adjusted,verdict,method,query\r\n");
    for (const KpiReading &reading : snapshot.kpis) {
        const Comparison change = reading.change.value_or(Comparison{});
        const QByteArrayList cells{csvText(reading.kpi.id), csvText(reading.kpi.name), csvText(unitName(reading.kpi.unit)),
                                   csvText(snapshot.baselineId), csvNumber(change.baselineValue), csvNumber(change.currentValue),
                                   csvNumber(change.effect), change.effect ? (change.relative ? "relative" : "absolute") : "",
                                   csvNumber(change.low), csvNumber(change.high), csvNumber(change.p), csvNumber(change.pAdjusted),
                                   changeName(shownChange(reading)).toUtf8(), csvText(change.method), csvText(reading.data.binding.queries.value.isEmpty() ? reading.data.binding.queries.series : reading.data.binding.queries.value)};
        out += cells.join(',') + "\r\n";
    }
    return out;
}

} // namespace sextant
