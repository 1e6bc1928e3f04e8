#include "models/report/sections/sections.h"

#include "models/core/datatext.h"

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ScorecardSection)
};

TableBlock scorecard(const SectionContext &context)
{
    const ReportText &text = context.text;
    TableBlock table;
    table.title = Tr::tr("Targets, %1").arg(text.window(context.snapshot.window));
    table.columns = {{Tr::tr("Id"), false, 0.7, false}, {Tr::tr("KPI"), false, 2.4, true},
                     {Tr::tr("Statistic"), false, 1.6, false}, {Tr::tr("Measured"), true, 1.2, true},
                     {Tr::tr("Resolution"), true, 1.5, false}, {Tr::tr("Rule"), true, 1.3, true},
                     {Tr::tr("n"), true, 1.0, false}, {Tr::tr("Verdict"), false, 1.5, true}};
    table.emptyText = Tr::tr("No targets are set.");
    for (const KpiReading *reading : targetReadings(context.snapshot)) {
        const Verdict verdict = verdictOf(*reading);
        const QString n = reading->target && reading->target->n ? text.count(*reading->target->n) : QStringLiteral("–");
        QString word = text.verdict(verdict);
        if (standing(*reading) == Standing::Stale)
            word += QStringLiteral(", ") + Tr::tr("stale");
        else if (standing(*reading) == Standing::AtRisk)
            word += QStringLiteral(", ") + Tr::tr("at risk");
        table.rows.push_back({{reading->kpi.target->id}, {shownText(reading->kpi.name)}, {reading->data.window == context.snapshot.window ? text.statistic(reading->kpi.statistic) : text.statisticWindow(*reading)},
                              {text.quantity(*reading, reading->data.value), CellMark::None, true}, {text.bounds(*reading)},
                              {text.limit(*reading)}, {n}, {word, markOf(standing(*reading))}});
    }
    return table;
}

ListBlock notMet(const SectionContext &context)
{
    ListBlock list;
    list.title = Tr::tr("Why targets are not met");
    list.emptyText = Tr::tr("Every target is met.");
    for (const KpiReading *reading : targetReadings(context.snapshot))
        if (verdictOf(*reading) != Verdict::Met)
            list.items.push_back({markOf(verdictOf(*reading)),
                                  Tr::tr("%1: %2", "KPI, verdict").arg(shownText(reading->kpi.name), context.text.verdict(verdictOf(*reading))),
                                  whyText(*reading, context.text), {}});
    return list;
}

} // namespace

void addScorecard(const SectionContext &context, Report &report)
{
    ReportSection section;
    section.id = QStringLiteral("scorecard");
    section.title = Tr::tr("Target scorecard");
    const TargetCounts counts = countTargets(context.snapshot);
    if (counts.all == 0)
        report.missing << Tr::tr("Target scorecard: no KPI has a target");
    else
        section.message = Tr::tr("Targets: %1 met, %2 missed, %3 not decided")
                              .arg(QString::number(counts.met), QString::number(counts.missed), QString::number(counts.inconclusive + counts.noData));
    section.blocks.push_back(scorecard(context));
    section.details.push_back(notMet(context));
    section.details.push_back(TextBlock{TextRole::Note,
        Tr::tr("The rule is strict as written. Met by less than 2 % of the limit, or 2 points of a percentage, is called at risk. A quantile is only as fine as the histogram's buckets: 'Resolution' is the bucket it falls in. "
               "A target is decided when the limit is an edge of the buckets or the whole bucket lies on one side of it. n counts the events or samples behind the value.")});
    report.sections.push_back(std::move(section));
}

} // namespace sextant
