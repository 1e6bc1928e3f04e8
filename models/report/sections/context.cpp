#include "models/analysis/kpichart.h"
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
    block.chart.subtitle = reading.kpi.name + QStringLiteral(", ") + text.statisticWindow(reading);
    block.caption = caption(reading);
    return block;
}

CardBlock::Card SectionContext::card(const KpiReading &reading) const
{
    CardBlock::Card card;
    card.name = reading.kpi.name;
    card.value = text.number(reading, reading.data.value);
    card.unit = reading.data.value ? ReportText::scale(reading).symbol : QString();
    card.verdict = changeOf(reading);
    if (reading.change) {
        card.change = text.changeSize(reading);
        card.direction = ReportText::changeDirection(reading);
        card.from = text.baselineValue(reading);
        if (reading.change->low && reading.change->high)
            card.interval = Tr::tr("95 % interval %1").arg(text.interval(reading));
    }
    card.hasTarget = reading.kpi.target.has_value();
    card.target = card.hasTarget ? text.limit(reading) : Tr::tr("no target");
    card.targetVerdict = verdictOf(reading);
    card.statistic = text.statisticWindow(reading);
    card.headroom = text.headroom(reading);
    return card;
}

} // namespace sextant
