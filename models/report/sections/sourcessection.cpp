#include "models/report/sections/sections.h"

#include "models/core/datatext.h"

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SourcesSection)
};

QString stateText(SourceState state)
{
    switch (state) {
    case SourceState::Ok: return Tr::tr("answers");
    case SourceState::Connecting: return Tr::tr("connecting");
    case SourceState::Stale: return Tr::tr("stale");
    case SourceState::Failed: return Tr::tr("failed");
    case SourceState::Paused: return Tr::tr("paused");
    }
    return {};
}

TableBlock sourceTable(const SectionContext &context)
{
    TableBlock table;
    table.title = Tr::tr("Sources");
    table.columns = {{Tr::tr("Source"), false, 1.8, true}, {Tr::tr("Kind and version"), false, 1.8, true}, {Tr::tr("Address"), false, 2, false},
                     {Tr::tr("Newest sample"), false, 2, false}, {Tr::tr("Queries"), true, 0.9, false}, {Tr::tr("Failed"), true, 0.8, false},
                     {Tr::tr("State"), false, 1.2, true}};
    table.emptyText = Tr::tr("No source is connected.");
    for (const SourceHealth &source : context.snapshot.sources)
        table.rows.push_back({{source.config.name.isEmpty() ? source.config.id : source.config.name, CellMark::None, true},
                              {(shownText(source.info.kind) + u' ' + source.info.version).trimmed()},
                              {source.info.address},
                              {source.lastSample > 0 ? context.text.moment(source.lastSample) : QStringLiteral("–")},
                              {QString::number(source.queries)}, {QString::number(source.failed)},
                              {source.error ? stateText(source.state) + QStringLiteral(": ") + describe(*source.error) : stateText(source.state)}});
    return table;
}

FactsBlock environment(const SectionContext &context)
{
    FactsBlock block;
    const Snapshot &snapshot = context.snapshot;
    block.facts.emplace_back(Tr::tr("Step"), snapshot.step > 0 ? context.text.duration(snapshot.step) : QStringLiteral("–"));
    double least = 1;
    int withData = 0;
    for (const KpiReading &reading : snapshot.kpis)
        if (reading.data.value) {
            least = std::min(least, reading.data.coverage);
            ++withData;
        }
    block.facts.emplace_back(Tr::tr("KPIs with data"), Tr::tr("%1 of %2").arg(QString::number(withData), QString::number(snapshot.kpis.size())));
    block.facts.emplace_back(Tr::tr("Lowest coverage"), withData > 0 ? context.text.percent(least) : QStringLiteral("–"));
    block.facts.emplace_back(Tr::tr("Snapshot"), snapshot.id);
    return block;
}

/// What happened from the baseline on: that is what the comparison is about.
TableBlock events(const SectionContext &context)
{
    const Snapshot &snapshot = context.snapshot;
    const bool compared = snapshot.baselineWindow.isValid() && snapshot.baselineWindow.start < snapshot.window.start;
    TableBlock table;
    table.title = compared ? Tr::tr("Events since baseline %1").arg(snapshot.baselineId) : Tr::tr("Events in the window");
    table.columns = {{Tr::tr("Time"), false, 1.4, true}, {Tr::tr("Event"), false, 3, true}};
    const TimeRange span{compared ? snapshot.baselineWindow.start : snapshot.window.start, snapshot.window.end};
    for (const Marker &marker : snapshot.markers)
        if (marker.end >= span.start && marker.start <= span.end)
            table.rows.push_back({{context.text.moment(marker.start)}, {marker.label}});
    return table;
}

} // namespace

void addSources(const SectionContext &context, Report &report)
{
    ReportSection section;
    section.id = QStringLiteral("sources");
    section.title = Tr::tr("Environment and sources");
    section.blocks.push_back(environment(context));
    section.blocks.push_back(sourceTable(context));
    if (context.snapshot.sources.empty())
        report.missing << Tr::tr("Sources: none is connected");
    if (const Baseline *baseline = context.input.baseline) {
        TableBlock table;
        table.title = Tr::tr("Fingerprint of baseline %1").arg(baseline->id);
        table.columns = {{Tr::tr("Fact"), false, 1, true}, {Tr::tr("Value"), false, 3, true}};
        table.emptyText = Tr::tr("No fingerprint was recorded.");
        for (const auto &[name, value] : baseline->fingerprint)
            table.rows.push_back({{fingerprintName(name)}, {fingerprintValue(name, value)}});
        section.details.push_back(std::move(table));
        if (baseline->fingerprint.empty())
            report.missing << Tr::tr("Sources: baseline %1 has no fingerprint").arg(baseline->id);
    }
    if (TableBlock table = events(context); !table.rows.empty())
        section.details.push_back(std::move(table));
    report.sections.push_back(std::move(section));
}

} // namespace sextant
