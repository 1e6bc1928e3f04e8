#include "models/analysis/kpichart.h"
#include "models/core/datatext.h"
#include "models/report/sections/sections.h"

#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ReportSections)
};

bool hasQuery(const KpiReading &reading)
{
    const KpiQueries &queries = reading.data.binding.queries;
    return !queries.series.isEmpty() || !queries.value.isEmpty() || !queries.buckets.isEmpty() || !queries.count.isEmpty();
}

} // namespace

std::vector<const KpiReading *> queriedReadings(const Snapshot &snapshot)
{
    std::vector<const KpiReading *> readings;
    for (const KpiReading &reading : snapshot.kpis)
        if (hasQuery(reading))
            readings.push_back(&reading);
    return readings;
}

QString SectionContext::charter(const char *key) const
{
    const auto found = input.project.find(QLatin1String(key));
    return found == input.project.end() ? QString() : found->second;
}

QString SectionContext::queryPointer(const KpiReading &reading) const
{
    int number = 0;
    for (const KpiReading *queried : queriedReadings(snapshot)) {
        ++number;
        if (queried->kpi.id == reading.kpi.id)
            return QStringLiteral("Q%1").arg(number);
    }
    return {};
}

QString SectionContext::caption(const KpiReading &reading) const
{
    QStringList parts{text.statisticWindow(reading)};
    if (reading.data.step > 0)
        parts << Tr::tr("steps of %1").arg(text.duration(reading.data.step));
    if (reading.data.observations)
        parts << Tr::tr("n %1").arg(text.count(*reading.data.observations));
    else if (reading.target && reading.target->n)
        parts << Tr::tr("n %1").arg(text.count(*reading.target->n));
    if (reading.data.coverage < 0.999)
        parts << Tr::tr("%1 of the steps have data").arg(text.percent(reading.data.coverage));
    if (reading.data.partial)
        parts << Tr::tr("the source says that data is missing");
    const QString pointer = queryPointer(reading);
    parts << (pointer.isEmpty() ? Tr::tr("no query known") : Tr::tr("query %1").arg(pointer));
    return parts.join(QStringLiteral(", ")) + u'.';
}

FigureBlock SectionContext::figure(const KpiReading &reading) const
{
    FigureBlock block;
    block.chart = kpiChart(reading, snapshot, text.locale());
    block.chart.title = statement(reading, text);
    block.chart.subtitle = shownText(reading.kpi.name) + QStringLiteral(", ") + text.statisticWindow(reading);
    block.caption = caption(reading);
    return block;
}

CardBlock::Card SectionContext::card(const KpiReading &reading) const
{
    const ReadingText shown = text.reading(reading);
    CardBlock::Card card;
    card.name = shownText(reading.kpi.name);
    card.value = shown.value;
    card.unit = reading.data.value ? shown.unit : QString();
    card.verdict = changeOf(reading);
    card.change = shown.change;
    card.direction = shown.direction;
    card.from = shown.from;
    card.before = shown.baseline;
    if (reading.change && reading.change->low && reading.change->high)
        card.interval = Tr::tr("95 % interval %1").arg(text.interval(reading));
    card.standing = standing(reading);
    card.target = reading.kpi.target ? text.limit(reading) : Tr::tr("no target");
    card.statistic = text.statisticWindow(reading);
    card.headroom = shown.headroom;
    return card;
}

} // namespace sextant
