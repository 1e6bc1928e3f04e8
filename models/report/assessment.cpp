#include "models/report/rawdata.h"
#include "models/report/sections/sections.h"

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Assessment)
};

/// The outline: order of the document and, for sections with a message, of the slides.
constexpr void (*outline[])(const SectionContext &, Report &) = {
    addCover, addSummary, addFindings, addScorecard, addComparison, addCharts, addProblems,
    addNextSteps, addMethod, addSources, addChecklist, addQueries,
};

QString firstOf(const QString &a, const QString &b)
{
    return a.isEmpty() ? b : a;
}

/// More samples than this would make the document too large to send: two weeks of 75 KPIs in steps of 5 minutes.
constexpr quint64 mostSamples = 300000;

void attachData(const SnapshotPtr &snapshot, Report &report)
{
    if (!snapshot || snapshot->kpis.empty())
        return;
    const QString csv = QStringLiteral("text/csv");
    report.attachments.push_back({QStringLiteral("kpis.csv"), csv, [snapshot] { return kpisCsv(*snapshot); }});
    std::size_t samples = 0;
    for (const KpiReading &reading : snapshot->kpis)
        samples += reading.data.series.size() + (reading.baseline ? reading.baseline->series.size() : 0);
    if (samples <= mostSamples)
        report.attachments.push_back({QStringLiteral("series.csv"), csv, [snapshot] { return seriesCsv(*snapshot); }});
    else
        report.missing << Tr::tr("Attached data: the series are left out, %1 samples are too many to travel in a document")
                              .arg(QLocale(report.language).toString(qulonglong(samples)));
}

} // namespace

Report buildAssessment(const ReportInput &input)
{
    static const Snapshot nothing;
    const Snapshot &snapshot = input.snapshot ? *input.snapshot : nothing;
    const ReportText text(input.locale, input.zone);
    const SectionContext context{input, snapshot, text};

    Report report;
    report.kind = QStringLiteral("assessment");
    report.kindTitle = Tr::tr("Assessment report");
    report.title = firstOf(context.charter("report_title"), Tr::tr("Performance assessment"));
    report.project = firstOf(context.charter("title"), snapshot.project);
    report.scope = firstOf(context.charter("scope"), snapshot.scope);
    report.author = context.charter("prepared_by");
    report.frozenAt = snapshot.asOf;
    report.frozenText = snapshot.asOf > 0 ? text.moment(snapshot.asOf) : QStringLiteral("–");
    report.utcOffset = input.zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(qint64(snapshot.asOf), input.zone));
    if (snapshot.window.isValid())
        report.windowText = snapshot.baselineId.isEmpty() ? text.duration(snapshot.window.length())
                                                          : Tr::tr("%1 against baseline %2").arg(text.duration(snapshot.window.length()), snapshot.baselineId);
    report.snapshotId = snapshot.id;
    report.language = input.locale.bcp47Name();
    report.sample = snapshot.sample;
    if (!input.snapshot)
        report.missing << Tr::tr("Nothing was measured yet: connect a source or open the sample project");
    attachData(input.snapshot, report);
    for (const auto add : outline)
        add(context, report);
    return report;
}

} // namespace sextant
