#include "models/analysis/changescan.h"
#include "models/analysis/decide.h"
#include "models/analysis/multiplicity.h"

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

ScanRow tested(const ScanSeries &series, const stats::EvidenceOptions &options)
{
    ScanRow row{series.name, series.part, {}, {}, {}, true, {}, {}, false};
    const stats::Evidence found = stats::compareWindows(stats::cleaned(series.before, series.step), stats::cleaned(series.after, series.step), options);
    if (found.block != stats::Block::None)
        return row;
    row.effect = found.effect;
    row.low = found.low;
    row.high = found.high;
    row.relative = found.relative();
    row.p = found.p;
    return row;
}

bool isLarger(const ScanRow &a, const ScanRow &b)
{
    if (a.changed != b.changed)
        return a.changed;
    if (a.q.value_or(2) != b.q.value_or(2))
        return a.q.value_or(2) < b.q.value_or(2);
    return std::abs(a.effect.value_or(0)) > std::abs(b.effect.value_or(0));
}

const TimeSeries *samePart(const std::vector<TimeSeries> &parts, const LabelSet &labels)
{
    const auto at = std::find_if(parts.begin(), parts.end(), [&](const TimeSeries &part) { return part.labels == labels; });
    return at == parts.end() ? nullptr : &*at;
}

QString partText(const LabelSet &labels)
{
    QStringList values;
    for (const auto &[name, value] : labels.pairs())
        values << value;
    return values.join(QStringLiteral(", "));
}

} // namespace

Scan scanChanges(const std::vector<ScanSeries> &series, const CompareOptions &options, double level)
{
    Scan out;
    out.level = level;
    const stats::EvidenceOptions test = stats::evidenceOptions(options);
    std::vector<double> p;
    for (const ScanSeries &one : series) {
        out.rows.push_back(tested(one, test));
        if (out.rows.back().p)
            p.push_back(*out.rows.back().p);
    }
    const std::vector<double> adjusted = stats::benjaminiHochberg(p);
    out.tested = p.size();
    std::size_t next = 0;
    for (ScanRow &row : out.rows) {
        if (!row.p)
            continue;
        row.q = adjusted[next++];
        const bool excludesZero = *row.low > 0 || *row.high < 0;
        row.changed = *row.q <= level && excludesZero && (!row.relative || std::abs(*row.effect) >= options.minEffect);
        out.changed += row.changed;
    }
    std::stable_sort(out.rows.begin(), out.rows.end(), isLarger);
    return out;
}

std::vector<ScanSeries> scannable(const std::vector<KpiDefinition> &kpis, const std::vector<KpiData> &baseline, const std::vector<KpiData> &current)
{
    std::vector<ScanSeries> out;
    for (const KpiData &after : current) {
        const auto before = std::find_if(baseline.begin(), baseline.end(), [&](const KpiData &data) { return data.kpi == after.kpi; });
        if (before == baseline.end())
            continue;
        const auto kpi = std::find_if(kpis.begin(), kpis.end(), [&](const KpiDefinition &definition) { return definition.id == after.kpi; });
        const QString name = kpi == kpis.end() ? after.kpi : kpi->name;
        out.push_back({name, {}, before->series, after.series, after.step});
        for (const TimeSeries &part : after.parts)
            if (const TimeSeries *old = samePart(before->parts, part.labels))
                out.push_back({name, partText(part.labels), *old, part, after.step});
    }
    return out;
}

} // namespace sextant
