#include "models/report/sections/sections.h"

#include "models/core/datatext.h"

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ComparisonSection)
};

TableBlock comparisonTable(const SectionContext &context)
{
    const ReportText &text = context.text;
    TableBlock table;
    table.title = Tr::tr("Baseline %1 and the current window").arg(context.snapshot.baselineId);
    table.columns = {{Tr::tr("KPI"), false, 2.6, true}, {Tr::tr("Baseline"), true, 1.1, true}, {Tr::tr("Current"), true, 1.1, true},
                     {Tr::tr("Effect"), true, 1.1, true}, {Tr::tr("95 % interval"), true, 1.9, false},
                     {Tr::tr("p, Holm"), true, 0.9, false}, {Tr::tr("Verdict"), false, 1.5, true}};
    table.emptyText = Tr::tr("No KPI has data on both sides.");
    for (const KpiReading &reading : context.snapshot.kpis) {
        if (!reading.change)
            continue;
        const Comparison &change = *reading.change;
        table.rows.push_back({{shownText(reading.kpi.name), CellMark::None, reading.kpi.key}, {text.baselineValue(reading)},
                              {text.quantity(reading, change.currentValue ? change.currentValue : reading.data.value)},
                              {text.effect(reading, change.effect), CellMark::None, true}, {text.interval(reading)},
                              {text.probability(change.pAdjusted ? change.pAdjusted : change.p)},
                              {changeWord(change.verdict), markOf(change.verdict)}});
    }
    return table;
}

ListBlock undecided(const SectionContext &context)
{
    ListBlock list;
    list.title = Tr::tr("Why changes are not decided");
    for (const KpiReading &reading : context.snapshot.kpis) {
        if (!reading.change || (reading.change->verdict != Change::Inconclusive && reading.change->verdict != Change::NoData))
            continue;
        QString why = context.text.reasons(reading.change->reasons);
        if (reading.change->mde)
            why += (why.isEmpty() ? QString() : QStringLiteral(" "))
                   + Tr::tr("These data could show a change of %1 or more.").arg(context.text.percent(*reading.change->mde));
        list.items.push_back({markOf(reading.change->verdict), shownText(reading.kpi.name), why, {}});
    }
    return list;
}

QString overallSentence(Change overall)
{
    switch (overall) {
    case Change::Improved: return Tr::tr("Better than the baseline, no key KPI regressed");
    case Change::Regressed: return Tr::tr("A key KPI is worse than the baseline");
    case Change::Unchanged: return Tr::tr("No key KPI changed against the baseline");
    case Change::Inconclusive: return Tr::tr("The comparison with the baseline is not decided");
    case Change::NoData: break;
    }
    return Tr::tr("There is no data to compare with the baseline");
}

} // namespace

void addComparison(const SectionContext &context, Report &report)
{
    if (!context.snapshot.comparison) {
        report.missing << Tr::tr("Comparison: no baseline is chosen");
        return;
    }
    const ComparisonSet &set = *context.snapshot.comparison;
    ReportSection section;
    section.id = QStringLiteral("comparison");
    section.title = Tr::tr("Comparison with baseline %1").arg(context.snapshot.baselineId);
    section.mark = markOf(set.overall);
    section.lead = Tr::tr("%1. Baseline %2: %3.")
                       .arg(overallSentence(set.overall), context.snapshot.baselineName.isEmpty() ? context.snapshot.baselineId : context.snapshot.baselineName,
                            context.text.window(context.snapshot.baselineWindow));
    section.blocks.push_back(comparisonTable(context));
    if (ListBlock list = undecided(context); !list.items.empty())
        section.details.push_back(std::move(list));
    for (const Reason &note : set.notes)
        section.details.push_back(TextBlock{TextRole::Body, note.text});
    section.details.push_back(TextBlock{TextRole::Note,
        Tr::tr("Effect and interval are relative to the baseline; 'pp' are percentage points. The interval is not adjusted for the number of KPIs, "
               "p is (Holm). Improved or regressed takes an interval without 0, p of %1 or less and an effect of %2 or more.")
            .arg(context.text.locale().toString(set.options.alpha, 'f', 2), context.text.percent(set.options.minEffect, 0))});
    report.sections.push_back(std::move(section));
}

} // namespace sextant
