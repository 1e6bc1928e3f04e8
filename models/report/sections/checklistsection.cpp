#include "models/report/sections/sections.h"

#include "models/core/datatext.h"

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ChecklistSection)
};

QString evidenceText(const ItemStatus &status, const ReportText &text)
{
    QStringList parts;
    if (status.progress.waiver) {
        const Waiver &waiver = *status.progress.waiver;
        parts << Tr::tr("Waived by %1 until %2: %3").arg(waiver.approver, text.moment(waiver.expires), waiver.reason);
    }
    if (status.progress.attestation) {
        const Attestation &attestation = *status.progress.attestation;
        const QString by = Tr::tr("%1, %2", "person, time").arg(attestation.by, text.moment(attestation.at));
        parts << (attestation.note.isEmpty() ? by : by + QStringLiteral(": ") + attestation.note);
    }
    for (const Evidence &evidence : status.evidence)
        if (!evidence.summary.isEmpty())
            parts << evidence.summary;
        else if (const QString why = text.reasons(evidence.reasons); !why.isEmpty())
            parts << why;
    return parts.join(QStringLiteral("; "));
}

TableBlock phaseTable(const PhaseStatus &phase, const ReportText &text)
{
    TableBlock table;
    table.title = Tr::tr("%1, %2 of %3 done").arg(phase.phase ? shownText(phase.phase->title) : QString(), QString::number(phase.done), QString::number(phase.total));
    table.columns = {{Tr::tr("Item"), false, 0.9, true}, {Tr::tr("Requirement"), false, 2.8, true}, {Tr::tr("State"), false, 1.5, true},
                     {Tr::tr("Owner"), false, 1, true}, {Tr::tr("Evidence"), false, 2.8, true}};
    for (const ItemStatus &status : phase.items)
        if (status.item)
            table.rows.push_back({{status.item->id}, {shownText(status.item->text)}, {text.itemState(status.state), markOf(status.state)},
                                  {status.progress.owner.isEmpty() ? QStringLiteral("–") : status.progress.owner},
                                  {evidenceText(status, text)}});
    return table;
}

TableBlock overview(const std::vector<PhaseStatus> &phases)
{
    TableBlock table;
    table.title = Tr::tr("Phases");
    table.columns = {{Tr::tr("Phase"), false, 2.6, true}, {Tr::tr("Days"), false, 1, true}, {Tr::tr("Done"), true, 0.8, true}, {Tr::tr("Items"), true, 0.8, true},
                     {Tr::tr("Failed"), true, 0.8, true}, {Tr::tr("Waived"), true, 0.8, true}, {Tr::tr("Not decided"), true, 1.1, true}};
    for (const PhaseStatus &phase : phases) {
        int failed = 0, waived = 0, undecided = 0;
        for (const ItemStatus &status : phase.items) {
            failed += status.state == ItemState::Failed ? 1 : 0;
            waived += status.state == ItemState::Waived ? 1 : 0;
            undecided += status.state == ItemState::Inconclusive || status.state == ItemState::Stale ? 1 : 0;
        }
        const QString days = phase.phase ? QStringLiteral("%1–%2").arg(QString::number(phase.phase->firstDay), QString::number(phase.phase->lastDay)) : QString();
        table.rows.push_back({{phase.phase ? shownText(phase.phase->title) : QString(), CellMark::None, true}, {days}, {QString::number(phase.done)},
                              {QString::number(phase.total)}, {QString::number(failed)}, {QString::number(waived)}, {QString::number(undecided)}});
    }
    return table;
}

} // namespace

void addChecklist(const SectionContext &context, Report &report)
{
    if (context.input.workflow.empty()) {
        report.missing << Tr::tr("Checklist: no workflow is loaded");
        return;
    }
    ReportSection section;
    section.id = QStringLiteral("checklist");
    section.title = Tr::tr("Checklist");
    int done = 0, total = 0;
    for (const PhaseStatus &phase : context.input.workflow) {
        done += phase.done;
        total += phase.total;
    }
    section.lead = Tr::tr("%1 of %2 items are done. Waived items count as done and are listed with reason and expiry.")
                       .arg(QString::number(done), QString::number(total));
    section.blocks.push_back(overview(context.input.workflow));
    for (const PhaseStatus &phase : context.input.workflow)
        section.details.push_back(phaseTable(phase, context.text));
    report.sections.push_back(std::move(section));
}

} // namespace sextant
