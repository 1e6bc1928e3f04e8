#include "models/report/sections/sections.h"

#include "models/core/datatext.h"

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(QueriesSection)
};

EvidenceBlock queriesOf(const KpiReading &reading, const SectionContext &context)
{
    EvidenceBlock block;
    block.title = Tr::tr("%1  %2", "number of the query, KPI").arg(context.queryPointer(reading), shownText(reading.kpi.name));
    const KpiQueries &queries = reading.data.binding.queries;
    const auto add = [&](const QString &label, const QString &text, bool code) {
        if (!text.isEmpty())
            block.rows.push_back({label, text, code});
    };
    add(Tr::tr("Series"), queries.series, true);
    add(Tr::tr("Value"), queries.value, true);
    add(Tr::tr("Buckets"), queries.buckets, true);
    add(Tr::tr("Count"), queries.count, true);
    const TimeRange window = reading.data.window.isValid() ? reading.data.window : context.snapshot.window;
    if (window.isValid())
        add(Tr::tr("Bounds"), Tr::tr("%1 to %2, step %3").arg(rfc3339(window.start), rfc3339(window.end),
                                                           durationText(reading.data.step > 0 ? reading.data.step : context.snapshot.step)), false);
    add(Tr::tr("Source"), reading.data.sourceName, false);
    if (!reading.data.binding.preset.isEmpty())
        add(Tr::tr("Preset"), reading.data.binding.preset, false);
    for (const QString &warning : reading.data.warnings)
        add(Tr::tr("Warning"), warning, false);
    return block;
}

EvidenceBlock origin(const SectionContext &context, const Report &report)
{
    EvidenceBlock block;
    block.title = Tr::tr("Origin");
    block.rows.push_back({Tr::tr("Snapshot"), context.snapshot.id.isEmpty() ? QStringLiteral("–") : context.snapshot.id, true});
    if (const Baseline *baseline = context.input.baseline) {
        block.rows.push_back({Tr::tr("Baseline"), QStringList{baseline->id, baseline->name, baseline->build}.join(QStringLiteral(", ")), false});
        block.rows.push_back({Tr::tr("Frozen"), Tr::tr("%1 from %2 %3").arg(context.text.moment(baseline->createdAt), baseline->sourceKind, baseline->sourceVersion), false});
        block.rows.push_back({Tr::tr("SHA-256"), baseline->hash.isEmpty() ? QStringLiteral("–") : baseline->hash, true});
    }
    QStringList names;
    for (const ReportAttachment &attachment : report.attachments)
        names << attachment.name;
    if (!names.isEmpty())
        block.rows.push_back({Tr::tr("Attached"), Tr::tr("%1: the raw data, attached to this document").arg(names.join(QStringLiteral(", "))), false});
    block.rows.push_back({Tr::tr("Made with"), QStringLiteral("Sextant %1").arg(QLatin1String(SEXTANT_VERSION)), false});
    return block;
}

} // namespace

void addQueries(const SectionContext &context, Report &report)
{
    ReportSection section;
    section.id = QStringLiteral("queries");
    section.title = Tr::tr("Appendix: queries");
    section.lead = Tr::tr("How to obtain these numbers again: run these queries against the same source at the same bounds.");
    section.blocks.push_back(origin(context, report));
    const auto readings = queriedReadings(context.snapshot);
    for (const KpiReading *reading : readings)
        section.details.push_back(queriesOf(*reading, context));
    if (readings.empty())
        report.missing << Tr::tr("Appendix: no query is known");
    report.sections.push_back(std::move(section));
}

} // namespace sextant
