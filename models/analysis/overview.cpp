#include "models/analysis/overview.h"

#include "models/core/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Overview)
};

struct Area {
    const char *id;
    const char *title;
};
constexpr std::array<Area, 4> areas{{{"response", QT_TRANSLATE_NOOP("sextant::Overview", "Response time")},
                                     {"throughput", QT_TRANSLATE_NOOP("sextant::Overview", "Throughput")},
                                     {"resources", QT_TRANSLATE_NOOP("sextant::Overview", "Resources")},
                                     {"experience", QT_TRANSLATE_NOOP("sextant::Overview", "User experience")}}};

Change changeOf(const KpiReading &reading)
{
    return reading.change ? reading.change->verdict : Change::NoData;
}

/// Lower is graver. What has data comes before what has none: an empty card shows nothing to act on.
int gravity(const KpiReading &reading)
{
    if (!reading.data.value)
        return 9;
    const Standing where = standing(reading);
    const bool regressed = changeOf(reading) == Change::Regressed;
    if (where == Standing::Missed)
        return regressed ? 0 : 1;
    if (regressed)
        return 2;
    if (where == Standing::AtRisk)
        return 3;
    if (where == Standing::Stale || where == Standing::Inconclusive)
        return 4;
    return reading.kpi.key ? 5 : reading.kpi.target ? 6 : 7;
}

QString against(const Snapshot &snapshot)
{
    return snapshot.baselineName.isEmpty() ? Tr::tr("the baseline") : snapshot.baselineName;
}

QString movement(const ReadingText &text, const KpiReading &reading, const Snapshot &snapshot)
{
    const Change change = changeOf(reading);
    if (change == Change::Improved)
        return Tr::tr("Improved %1 against %2").arg(text.change, against(snapshot));
    if (change == Change::Regressed)
        return Tr::tr("Regressed %1 against %2").arg(text.change, against(snapshot));
    return {};
}

QString limitWord(const KpiReading &reading, const QLocale &locale)
{
    return limitText(reading.kpi.target->limit, readingScale(reading), locale);
}

/// The sentence under an area's title.
QString areaSentence(const std::vector<const KpiReading *> &readings, const AreaSummary &area, const Snapshot &snapshot, const QLocale &locale)
{
    const auto worst = std::min_element(readings.begin(), readings.end(), [](auto *a, auto *b) { return gravity(*a) < gravity(*b); });
    if (worst == readings.end())
        return Tr::tr("Nothing is measured here yet");
    const KpiReading &reading = **worst;
    const ReadingText text = readingText(reading, locale);
    const auto silent = std::count_if(readings.begin(), readings.end(), [](auto *r) { return !r->data.value && r->kpi.target; });
    switch (gravity(reading)) {
    case 0:
    case 1: return Tr::tr("%1 is %2").arg(text.name, text.headroom);
    case 2: return Tr::tr("%1: %2").arg(text.name, inSentence(movement(text, reading, snapshot)));
    case 3: return Tr::tr("%1 is close to its limit").arg(text.name);
    case 4: return standing(reading) == Standing::Stale ? Tr::tr("%1 is stale and not judged").arg(text.name)
                                                        : Tr::tr("%1 cannot be decided").arg(text.name);
    case 9: return Tr::tr("No data for any KPI");
    default: break;
    }
    if (silent > 0)
        return Tr::tr("%n targets without data", nullptr, int(silent));
    const auto unsure = std::find_if(readings.begin(), readings.end(), [](auto *r) { return changeOf(*r) == Change::Inconclusive; });
    if (unsure != readings.end())
        return Tr::tr("%1 cannot be compared yet").arg(readingText(**unsure, locale).name);
    return area.targets.empty() ? QString() : Tr::tr("All targets met");
}

AreaSummary areaOf(const Area &which, const Snapshot &snapshot, const QLocale &locale, int cardsPerArea)
{
    AreaSummary area;
    area.id = QLatin1String(which.id);
    area.title = Tr::tr(which.title);
    std::vector<const KpiReading *> readings;
    for (const KpiReading &reading : snapshot.kpis) {
        if (reading.kpi.area != area.id)
            continue;
        readings.push_back(&reading);
        if (!reading.kpi.target)
            continue;
        area.targets.push_back(standing(reading));
        area.met += area.targets.back() == Standing::Met || area.targets.back() == Standing::AtRisk;
    }
    area.sentence = areaSentence(readings, area, snapshot, locale);
    std::stable_sort(readings.begin(), readings.end(), [](auto *a, auto *b) { return gravity(*a) < gravity(*b); });
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (int(i) < cardsPerArea)
            area.cards.push_back(readings[i]->kpi.id);
        else
            ++area.more;
    }
    return area;
}

void addReading(std::vector<Attention> &list, const KpiReading &reading, const Snapshot &snapshot, const QLocale &locale)
{
    using Kind = Attention::Kind;
    const ReadingText text = readingText(reading, locale);
    const Standing where = standing(reading);
    const Change change = changeOf(reading);
    const QString moved = movement(text, reading, snapshot);
    const auto firstReason = [](const std::vector<Reason> &reasons) { return reasons.empty() ? QString() : reasons.front().text; };
    if (where == Standing::Missed) {
        const QString title = Tr::tr("%1 %2, limit %3").arg(text.name, text.quantity, limitWord(reading, locale));
        const QString over = text.headroom;
        if (change == Change::Regressed)
            list.push_back({Kind::MissedAndRegressed, title, Tr::tr("%1, %2.").arg(moved, over), reading.kpi.id, {}});
        else if (change == Change::Improved)
            list.push_back({Kind::Missed, title, Tr::tr("%1, still %2.").arg(moved, over), reading.kpi.id, {}});
        else
            list.push_back({Kind::Missed, title, Tr::tr("It is %1.").arg(over), reading.kpi.id, {}});
    } else if (change == Change::Regressed) {
        list.push_back({Kind::Regressed, Tr::tr("%1 %2, was %3").arg(text.name, text.quantity, text.baseline),
                        where == Standing::NoTarget ? moved + u'.' : Tr::tr("%1. %2.").arg(moved, standingWord(where)), reading.kpi.id, {}});
    } else if (where == Standing::Inconclusive) {
        list.push_back({Kind::Undecided, Tr::tr("%1 cannot be judged").arg(text.name), firstReason(reading.target->reasons), reading.kpi.id, {}});
    } else if (change == Change::Inconclusive && reading.data.value) {
        list.push_back({Kind::Undecided, Tr::tr("%1 cannot be decided").arg(text.name), firstReason(reading.change->reasons), reading.kpi.id, {}});
    }
}

void addSources(std::vector<Attention> &list, const Snapshot &snapshot, const QLocale &locale)
{
    for (const SourceHealth &source : snapshot.sources) {
        const QString name = source.config.name.isEmpty() ? source.config.id : source.config.name;
        if (source.stopped)
            list.push_back({Attention::Kind::SourceFailed, Tr::tr("%1 refused the login, its refresh has stopped").arg(name),
                            Tr::tr("Mend the login under Sources, or press Retry."), {}, source.config.id});
        else if (source.state == SourceState::Failed)
            list.push_back({Attention::Kind::SourceFailed, Tr::tr("%1 is not answering").arg(name),
                            source.error ? describe(*source.error) : Tr::tr("Its values are the last ones known."), {}, source.config.id});
        else if (source.state == SourceState::Stale)
            list.push_back({Attention::Kind::SourceStale,
                            Tr::tr("%1 is stale, last sample %2 ago").arg(name, ageText(snapshot.asOf - source.lastSample, locale)),
                            Tr::tr("Its values are shown but not judged."), {}, source.config.id});
    }
}

void addSilent(std::vector<Attention> &list, const Snapshot &snapshot, const QLocale &locale)
{
    QStringList names;
    for (const KpiReading &reading : snapshot.kpis)
        if (reading.kpi.target && !reading.data.value)
            names << readingText(reading, locale).name;
    if (names.isEmpty())
        return;
    list.push_back({Attention::Kind::NoData, Tr::tr("%n targets have no data", nullptr, int(names.size())),
                    Tr::tr("%1. Match their metrics under Sources.").arg(names.join(QStringLiteral(", "))), {}, {}});
}

void countAll(OverviewSummary &summary, const Snapshot &snapshot, const QLocale &locale)
{
    QStringList missed;
    for (const KpiReading &reading : snapshot.kpis) {
        switch (changeOf(reading)) {
        case Change::Improved: ++summary.improved; break;
        case Change::Regressed: ++summary.regressed; break;
        case Change::Unchanged: ++summary.unchanged; break;
        case Change::Inconclusive: ++summary.inconclusive; break;
        case Change::NoData: break;
        }
        if (!reading.kpi.target)
            continue;
        ++summary.targets;
        const Standing where = standing(reading);
        if (where == Standing::Met || where == Standing::AtRisk)
            ++summary.met;
        else if (where == Standing::Missed)
            missed << readingText(reading, locale).name;
        else
            ++summary.open;
    }
    summary.missed = int(missed.size());
    QStringList detail;
    if (!missed.isEmpty())
        detail << Tr::tr("Missed: %1").arg(missed.join(QStringLiteral(", ")));
    if (summary.open > 0)
        detail << Tr::tr("%n not judged", nullptr, summary.open);
    summary.detail = detail.isEmpty() && summary.targets > 0 ? Tr::tr("Every target is met") : detail.join(QStringLiteral("; "));
    const int compared = summary.improved + summary.regressed + summary.unchanged + summary.inconclusive;
    if (compared > 0)
        summary.compared = Tr::tr("%n KPIs against %1", nullptr, compared).arg(against(snapshot));
}

} // namespace

OverviewSummary summarize(const Snapshot &snapshot, const QLocale &locale, int cardsPerArea)
{
    OverviewSummary summary;
    countAll(summary, snapshot, locale);
    if (summary.targets == 0)
        summary.headline = Tr::tr("No targets defined");
    else if (summary.open == summary.targets)
        summary.headline = Tr::tr("No target can be judged yet");
    else
        summary.headline = Tr::tr("%1 of %2 targets met").arg(summary.met).arg(summary.targets);
    for (const Area &area : areas)
        summary.areas.push_back(areaOf(area, snapshot, locale, cardsPerArea));
    for (const KpiReading &reading : snapshot.kpis)
        addReading(summary.attention, reading, snapshot, locale);
    addSources(summary.attention, snapshot, locale);
    addSilent(summary.attention, snapshot, locale);
    std::stable_sort(summary.attention.begin(), summary.attention.end(), [](const Attention &a, const Attention &b) { return a.kind < b.kind; });
    for (const bool key : {true, false})
        for (const KpiReading &reading : snapshot.kpis)
            if (summary.chartKpi.isEmpty() && (!key || reading.kpi.key) && !reading.data.series.empty())
                summary.chartKpi = reading.kpi.id;
    return summary;
}

QString readingLine(const ReadingText &text)
{
    QString line = Tr::tr("%1: %2").arg(text.statistic, text.quantity);
    if (!text.baseline.isEmpty())
        line += Tr::tr(", baseline %1").arg(text.baseline);
    if (!text.change.isEmpty() && text.direction != 0)
        line += text.direction < 0 ? Tr::tr(", %1 lower").arg(text.change) : Tr::tr(", %1 higher").arg(text.change);
    if (!text.interval.isEmpty())
        line += QStringLiteral(" (%1)").arg(text.interval);
    return line;
}

} // namespace sextant
