#include "models/report/sections/sections.h"

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CoverSection)
};

QString status(const SectionContext &context)
{
    if (context.input.workflow.empty())
        return {};
    const int current = currentPhase(context.input.workflow);
    if (current < 0 || current >= int(context.input.workflow.size()) || !context.input.workflow[std::size_t(current)].phase)
        return {};
    const PhaseStatus &phase = context.input.workflow[std::size_t(current)];
    return Tr::tr("Phase %1 of %2, %3 of %4 items done")
        .arg(QString::number(current + 1), QString::number(context.input.workflow.size()), QString::number(phase.done), QString::number(phase.total));
}

} // namespace

void addCover(const SectionContext &context, Report &report)
{
    ReportSection section;
    section.id = QStringLiteral("cover");
    section.title = Tr::tr("Cover");
    FactsBlock facts;
    const auto add = [&](const QString &label, const QString &value) {
        facts.facts.emplace_back(label, value.isEmpty() ? QStringLiteral("–") : value);
        if (value.isEmpty())
            report.missing << Tr::tr("Cover: %1 is not filled in").arg(label);
    };
    const Snapshot &snapshot = context.snapshot;
    add(Tr::tr("Scope"), report.scope);
    add(Tr::tr("Current window"), snapshot.window.isValid() ? context.text.span(snapshot.window) : QString());
    add(snapshot.baselineId.isEmpty() ? Tr::tr("Baseline") : Tr::tr("Baseline %1").arg(snapshot.baselineId),
        snapshot.baselineWindow.isValid() ? context.text.span(snapshot.baselineWindow) : QString());
    add(Tr::tr("Status"), status(context));
    add(Tr::tr("Prepared by"), report.author);
    add(Tr::tr("Recipients"), context.charter("recipients"));
    if (snapshot.sample)
        add(Tr::tr("Data"), Tr::tr("Recorded sample data, not a measurement of your system"));
    section.blocks.push_back(std::move(facts));
    report.sections.push_back(std::move(section));
}

} // namespace sextant
