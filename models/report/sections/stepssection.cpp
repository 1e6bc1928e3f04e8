#include "models/report/sections/sections.h"

#include "models/core/datatext.h"

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StepsSection)
};

constexpr uint mostItems = 6;

/// What the checklist asks for next: failed items first, then the open ones of the current phase.
ListBlock openItems(const SectionContext &context)
{
    ListBlock list;
    list.numbered = true;
    list.title = Tr::tr("Next in the workflow");
    list.emptyText = Tr::tr("Every item of the checklist is done.");
    const auto add = [&](const ItemStatus &status) {
        if (status.item && list.items.size() < mostItems)
            list.items.push_back({markOf(status.state), shownText(status.item->text), status.item->id + QStringLiteral(", ") + context.text.itemState(status.state),
                                  status.progress.owner});
    };
    for (const PhaseStatus &phase : context.input.workflow)
        for (const ItemStatus &status : phase.items)
            if (status.state == ItemState::Failed)
                add(status);
    const int current = currentPhase(context.input.workflow);
    if (current >= 0 && current < int(context.input.workflow.size()))
        for (const ItemStatus &status : context.input.workflow[std::size_t(current)].items)
            if (!isDone(status.state) && status.state != ItemState::Failed)
                add(status);
    return list;
}

} // namespace

ListBlock openProblems(const SectionContext &context)
{
    ListBlock list;
    list.emptyText = Tr::tr("None: every target is met and no KPI is worse than the baseline.");
    for (const KpiReading *reading : missedReadings(context.snapshot))
        list.items.push_back({CellMark::Missed,
                              Tr::tr("%1 %2, limit %3").arg(shownText(reading->kpi.name), context.text.quantity(*reading, reading->data.value), context.text.limit(*reading)),
                              nextStep(*reading, context.text), {}});
    for (const KpiReading *reading : regressedReadings(context.snapshot))
        if (!(reading->kpi.target && verdictOf(*reading) == Verdict::Missed))
            list.items.push_back({CellMark::Regressed,
                                  Tr::tr("%1 %2 against baseline %3").arg(shownText(reading->kpi.name), context.text.change(*reading), context.snapshot.baselineId),
                                  nextStep(*reading, context.text), {}});
    for (const KpiReading *reading : undecidedReadings(context.snapshot))
        list.items.push_back({markOf(verdictOf(*reading)), Tr::tr("%1: %2", "KPI, verdict").arg(shownText(reading->kpi.name), context.text.verdict(verdictOf(*reading))),
                              nextStep(*reading, context.text), {}});
    return list;
}

void addProblems(const SectionContext &context, Report &report)
{
    ReportSection section;
    section.id = QStringLiteral("problems");
    section.title = Tr::tr("Open problems");
    ListBlock list = openProblems(context);
    section.message = list.items.empty() ? Tr::tr("No open problems") : Tr::tr("Open problems: %1").arg(list.items.size());
    section.blocks.push_back(std::move(list));
    report.sections.push_back(std::move(section));
}

void addNextSteps(const SectionContext &context, Report &report)
{
    if (context.input.workflow.empty()) {
        report.missing << Tr::tr("Next steps: no workflow is loaded");
        return;
    }
    ReportSection section;
    section.id = QStringLiteral("next");
    section.title = Tr::tr("Decisions and next steps");
    const int current = currentPhase(context.input.workflow);
    const PhaseStatus *phase = current >= 0 && current < int(context.input.workflow.size()) ? &context.input.workflow[std::size_t(current)] : nullptr;
    section.message = phase && phase->phase ? Tr::tr("Next: %1, %2 of %3 items done")
                                                  .arg(shownText(phase->phase->title), QString::number(phase->done), QString::number(phase->total))
                                            : Tr::tr("Next steps");
    section.blocks.push_back(openItems(context));
    report.sections.push_back(std::move(section));
}

} // namespace sextant
