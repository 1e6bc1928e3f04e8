#include "models/report/rawdata.h"

#include "models/core/csv.h"

namespace sextant {
namespace {

void appendRow(QByteArray &out, const QByteArrayList &cells)
{
    out += cells.join(',');
    out += "\r\n";
}

void appendSamples(QByteArray &out, const QByteArray &kpi, const QByteArray &window, const TimeSeries &series)
{
    for (std::size_t i = 0; i < series.size(); ++i)
        appendRow(out, {kpi, window, rfc3339(series.t[i]).toUtf8(), csvNumber(series.v[i])});
}

} // namespace

QByteArray kpisCsv(const Snapshot &snapshot)
{
    QByteArray out = "kpi,name,unit,statistic,value,low,high,n,coverage,target,comparator,limit,verdict,baseline,effect,effect_kind,"
                     "effect_low,effect_high,p,p_adjusted,change,start,end,step_s,source,query\r\n";
    for (const KpiReading &reading : snapshot.kpis) {
        const auto &target = reading.target;
        const auto &change = reading.change;
        const auto number = [](const auto &holder, auto member) { return holder ? csvNumber((*holder).*member) : QByteArray(); };
        const KpiQueries &queries = reading.data.binding.queries;
        const bool limited = reading.kpi.target.has_value();
        appendRow(out, {csvText(reading.kpi.id), csvText(reading.kpi.name), csvText(unitName(reading.kpi.unit)),
                        csvText(statisticText(reading.kpi.statistic)), csvNumber(reading.data.value), number(target, &TargetVerdict::low),
                        number(target, &TargetVerdict::high), number(target, &TargetVerdict::n), csvNumber(reading.data.coverage),
                        limited ? csvText(reading.kpi.target->key()) : QByteArray(),
                        limited ? '"' + comparatorText(reading.kpi.target->comparator).toUtf8() + '"' : QByteArray(),
                        limited ? csvNumber(reading.kpi.target->limit) : QByteArray(),
                        limited ? csvText(verdictName(target ? target->verdict : Verdict::NoData)) : QByteArray(),
                        number(change, &Comparison::baselineValue), number(change, &Comparison::effect),
                        change ? csvText(change->relative ? QStringLiteral("relative") : QStringLiteral("absolute")) : QByteArray(),
                        number(change, &Comparison::low), number(change, &Comparison::high), number(change, &Comparison::p),
                        number(change, &Comparison::pAdjusted), change ? csvText(changeName(change->verdict)) : QByteArray(),
                        csvText(rfc3339(reading.data.window.start)), csvText(rfc3339(reading.data.window.end)), csvNumber(reading.data.step),
                        csvText(reading.data.sourceName), csvText(queries.value.isEmpty() ? queries.series : queries.value)});
    }
    return out;
}

QByteArray seriesCsv(const Snapshot &snapshot)
{
    QByteArray out = "kpi,window,time,value\r\n";
    for (const KpiReading &reading : snapshot.kpis) {
        const QByteArray kpi = csvText(reading.kpi.id);
        appendSamples(out, kpi, "\"current\"", reading.data.series);
        if (reading.baseline)
            appendSamples(out, kpi, "\"baseline\"", reading.baseline->series);
    }
    return out;
}

} // namespace sextant
