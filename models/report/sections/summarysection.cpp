#include "models/report/sections/sections.h"

#include "models/core/datatext.h"

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SummarySection)
};

const char *const areaOrder[] = {"response", "throughput", "resources", "experience"};

QString verdictSentence(const TargetCounts &counts)
{
    if (counts.all == 0)
        return Tr::tr("No targets are set.");
    return Tr::tr("%1 of %2 targets are met.").arg(QString::number(counts.met), QString::number(counts.all));
}

QString named(const std::vector<const KpiReading *> &readings, const ReportText &text)
{
    QStringList parts;
    for (const KpiReading *reading : readings)
        parts << (reading->data.value
                      ? Tr::tr("%1 is %2, limit %3").arg(shownText(reading->kpi.name), text.quantity(*reading, reading->data.value), text.limit(*reading))
                      : shownText(reading->kpi.name));
    return parts.join(QStringLiteral("; "));
}

QString lead(const SectionContext &context, const QString &verdict)
{
    const Snapshot &snapshot = context.snapshot;
    QStringList sentences;
    if (const auto improved = improvedReadings(snapshot); !improved.empty()) {
        const KpiReading &best = *improved.front();
        sentences << Tr::tr("%1 is now %2, %3, against %4 in baseline %5.")
                         .arg(shownText(best.kpi.name), context.text.quantity(best, best.data.value), context.text.change(best),
                              context.text.baselineValue(best), snapshot.baselineId);
    }
    sentences << verdict;
    if (const auto missed = missedReadings(snapshot); !missed.empty())
        sentences << Tr::tr("Missed: %1.").arg(named(missed, context.text));
    std::vector<const KpiReading *> inconclusive, noData;
    for (const KpiReading *reading : undecidedReadings(snapshot))
        (verdictOf(*reading) == Verdict::NoData ? noData : inconclusive).push_back(reading);
    if (!inconclusive.empty())
        sentences << Tr::tr("Not decided: %1.").arg(named(inconclusive, context.text));
    if (!noData.empty())
        sentences << Tr::tr("No data: %1.").arg(named(noData, context.text));
    if (const auto regressed = regressedReadings(snapshot); !regressed.empty()) {
        QStringList parts;
        for (const KpiReading *reading : regressed)
            parts << shownText(reading->kpi.name) + u' ' + context.text.change(*reading);
        sentences << Tr::tr("Worse than the baseline: %1.").arg(parts.join(QStringLiteral("; ")));
    }
    return sentences.join(u' ');
}

CardBlock cards(const SectionContext &context)
{
    CardBlock block;
    const auto add = [&](const KpiReading &reading) {
        const bool known = std::any_of(block.cards.begin(), block.cards.end(),
                                       [&](const CardBlock::Card &card) { return card.name == shownText(reading.kpi.name); });
        if (!known && block.cards.size() < 4)
            block.cards.push_back(context.card(reading));
    };
    for (const KpiReading &reading : context.snapshot.kpis)
        if (reading.kpi.key && reading.kpi.target && reading.data.value)
            add(reading);
    // Without key KPIs: the first target with data of each area.
    for (const char *area : areaOrder)
        for (const KpiReading &reading : context.snapshot.kpis)
            if (reading.kpi.area == QLatin1String(area) && reading.kpi.target && reading.data.value) {
                add(reading);
                break;
            }
    return block;
}

QString areaSentence(const std::vector<const KpiReading *> &readings, const ReportText &text)
{
    const auto find = [&](Verdict verdict) -> const KpiReading * {
        const auto found = std::find_if(readings.begin(), readings.end(), [&](auto *reading) { return verdictOf(*reading) == verdict; });
        return found == readings.end() ? nullptr : *found;
    };
    if (const KpiReading *missed = find(Verdict::Missed))
        return Tr::tr("%1 is %2, limit %3").arg(shownText(missed->kpi.name), text.quantity(*missed, missed->data.value), text.limit(*missed));
    if (const KpiReading *open = find(Verdict::Inconclusive))
        return Tr::tr("%1 could not be decided").arg(shownText(open->kpi.name));
    if (const KpiReading *none = find(Verdict::NoData))
        return Tr::tr("%1 has no data").arg(shownText(none->kpi.name));
    const KpiReading *closest = nullptr;
    for (const KpiReading *reading : readings)
        if (const auto room = reading->target->headroom(); room && (!closest || *room < *closest->target->headroom()))
            closest = reading;
    return closest ? Tr::tr("Closest to its limit: %1, %2").arg(shownText(closest->kpi.name), text.reading(*closest).headroom) : QString();
}

AreaBlock areas(const SectionContext &context)
{
    AreaBlock block;
    block.title = Tr::tr("Targets by area");
    for (const char *area : areaOrder) {
        std::vector<const KpiReading *> readings;
        for (const KpiReading *reading : targetReadings(context.snapshot))
            if (reading->kpi.area == QLatin1String(area))
                readings.push_back(reading);
        if (readings.empty())
            continue;
        AreaBlock::Row row;
        row.area = context.text.area(QLatin1String(area));
        int met = 0;
        for (const KpiReading *reading : readings) {
            row.rings.push_back(standing(*reading));
            met += verdictOf(*reading) == Verdict::Met ? 1 : 0;
            row.attention = row.attention || verdictOf(*reading) == Verdict::Missed;
        }
        row.count = Tr::tr("%1 of %2 met").arg(QString::number(met), QString::number(readings.size()));
        row.sentence = areaSentence(readings, context.text);
        block.rows.push_back(std::move(row));
    }
    return block;
}

/// The three most pressing points and what to do about them.
ListBlock needs(const SectionContext &context)
{
    constexpr std::size_t most = 3;
    ListBlock list = openProblems(context);
    list.title = Tr::tr("What needs attention first");
    if (list.items.size() > most)
        list.items.resize(most);
    return list;
}

ChangeBarBlock changeBar(const SectionContext &context)
{
    ChangeBarBlock bar;
    int all = 0;
    for (const KpiReading &reading : context.snapshot.kpis) {
        if (!reading.change)
            continue;
        ++all;
        switch (reading.change->verdict) {
        case Change::Improved: ++bar.improved; break;
        case Change::Regressed: ++bar.regressed; break;
        case Change::Unchanged: ++bar.unchanged; break;
        case Change::Inconclusive: ++bar.inconclusive; break;
        case Change::NoData: ++bar.noData; break;
        }
    }
    bar.title = Tr::tr("Change against baseline %1, %2 KPIs").arg(context.snapshot.baselineId, QString::number(all));
    return bar;
}

} // namespace

void addSummary(const SectionContext &context, Report &report)
{
    ReportSection section;
    section.id = QStringLiteral("summary");
    section.title = Tr::tr("Executive summary");
    const TargetCounts counts = countTargets(context.snapshot);
    const QString verdict = verdictSentence(counts);
    section.message = verdict.chopped(1);
    if (counts.missed > 0)
        section.message = Tr::tr("%1 of %2 targets are met, %3 missed")
                              .arg(QString::number(counts.met), QString::number(counts.all), QString::number(counts.missed));
    section.lead = lead(context, verdict);
    section.strong = verdict;
    if (CardBlock block = cards(context); !block.cards.empty())
        section.blocks.push_back(std::move(block));
    else
        report.missing << Tr::tr("Executive summary: no KPI has data");
    if (AreaBlock block = areas(context); !block.rows.empty())
        section.blocks.push_back(std::move(block));
    if (context.snapshot.comparison)
        section.blocks.push_back(changeBar(context));
    else
        report.missing << Tr::tr("Executive summary: no baseline is chosen, so no change is shown");
    if (ListBlock list = needs(context); !list.items.empty())
        section.details.push_back(std::move(list));
    if (counts.proposed > 0)
        section.details.push_back(TextBlock{TextRole::Note, Tr::tr("%1 of the limits are proposals, marked with a star: the workflow names no number for them.")
                                                                .arg(QString::number(counts.proposed))});
    report.sections.push_back(std::move(section));
}

} // namespace sextant
