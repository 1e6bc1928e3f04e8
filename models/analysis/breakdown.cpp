#include "models/analysis/breakdown.h"
#include "models/analysis/decide.h"
#include "models/analysis/summary.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace sextant {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(Breakdown) };

constexpr double movedShare = 0.05; ///< of the traffic, between parts

struct Sides { const TimeSeries *baseline = nullptr; const TimeSeries *current = nullptr; };

/// The label that names the parts: what the binding says, else the only one the parts carry.
QString labelOf(const KpiData &data)
{
    if (!data.binding.queries.partLabel.isEmpty())
        return data.binding.queries.partLabel;
    return data.parts.empty() || data.parts.front().labels.isEmpty() ? QString() : data.parts.front().labels.pairs().front().first;
}

std::optional<double> meanOfFinite(const TimeSeries &series)
{
    const stats::Points points = stats::cleaned(series);
    return points.empty() ? std::nullopt : std::optional(stats::mean(points.v));
}

std::map<QString, double> sharesOf(const KpiData *load, const QString &label)
{
    std::map<QString, double> shares;
    if (!load || labelOf(*load) != label)
        return shares;
    double total = 0;
    for (const TimeSeries &part : load->parts)
        if (const auto mean = meanOfFinite(part); mean && !part.labels.value(label).isEmpty()) {
            shares[part.labels.value(label)] += *mean;
            total += *mean;
        }
    if (!(total > 0))
        return {};
    for (auto &[part, share] : shares)
        share /= total;
    return shares;
}

std::optional<double> shareIn(const std::map<QString, double> &shares, const QString &part)
{
    if (shares.empty())
        return std::nullopt;
    const auto at = shares.find(part);
    return at == shares.end() ? 0 : at->second; // served nothing
}

/// Half the sum of differences: the share of the traffic that another part serves now.
Reason mixOf(const std::map<QString, double> &before, const std::map<QString, double> &after)
{
    if (before.empty() || after.empty())
        return {QStringLiteral("mix-unknown"), Tr::tr("How the traffic was spread over the parts is not known")};
    double difference = 0;
    for (const auto &[part, share] : before)
        difference += std::abs(share - shareIn(after, part).value_or(0));
    for (const auto &[part, share] : after)
        if (!before.contains(part))
            difference += share;
    const QString moved = QString::number(50 * difference, 'f', 1) + QStringLiteral("\u00a0%");
    if (difference / 2 > movedShare)
        return {QStringLiteral("mix-moved"), Tr::tr("%1 of the traffic is served by other parts now: a total can move by that alone").arg(moved)};
    return {QStringLiteral("mix-same"), Tr::tr("The traffic is spread as before (%1 moved)").arg(moved)};
}

} // namespace

Breakdown breakdownOf(const KpiDefinition &kpi, const KpiData &baseline, const KpiData &current, const KpiData *baselineLoad,
                      const KpiData *currentLoad, const CompareOptions &options)
{
    Breakdown out;
    const QString label = current.parts.empty() ? labelOf(baseline) : labelOf(current);
    if (label.isEmpty())
        return out;
    std::map<QString, Sides> parts;
    for (const TimeSeries &part : baseline.parts)
        parts[part.labels.value(label)].baseline = &part;
    for (const TimeSeries &part : current.parts)
        parts[part.labels.value(label)].current = &part;
    parts.erase(QString());
    if (parts.empty())
        return out;
    out.label = label;
    const stats::EvidenceOptions test = stats::evidenceOptions(options);
    static const TimeSeries nothing;
    std::vector<stats::Evidence> evidence;
    for (const auto &[name, sides] : parts)
        evidence.push_back(stats::compareWindows(stats::cleaned(sides.baseline ? *sides.baseline : nothing, baseline.step),
                                                 stats::cleaned(sides.current ? *sides.current : nothing, current.step), test));
    const stats::Adjusted adjusted = stats::adjusted(evidence);
    const std::map<QString, double> before = sharesOf(baselineLoad, label);
    const std::map<QString, double> after = sharesOf(currentLoad, label);
    std::size_t i = 0;
    for (const auto &[name, sides] : parts) {
        BreakdownRow row{name, stats::decide(evidence[i], kpi.better, options, adjusted.p[i], adjusted.family), shareIn(before, name), shareIn(after, name)};
        row.change.kpi = kpi.id;
        row.change.baselineValue = sides.baseline ? meanOfFinite(*sides.baseline) : std::nullopt;
        row.change.currentValue = sides.current ? meanOfFinite(*sides.current) : std::nullopt;
        out.rows.push_back(std::move(row));
        ++i;
    }
    out.mix = mixOf(before, after);
    return out;
}

Breakdown breakdownAt(const Snapshot &snapshot, const QString &kpi)
{
    const KpiReading *reading = snapshot.find(kpi);
    if (!reading || !reading->baseline || !reading->change)
        return {};
    const auto load = std::find_if(snapshot.kpis.begin(), snapshot.kpis.end(),
                                   [](const KpiReading &candidate) { return loadOf({candidate.kpi}, {candidate.data}).has_value(); });
    const bool known = load != snapshot.kpis.end();
    return breakdownOf(reading->kpi, *reading->baseline, reading->data, known && load->baseline ? &*load->baseline : nullptr,
                       known ? &load->data : nullptr, snapshot.comparison ? snapshot.comparison->options : CompareOptions{});
}

} // namespace sextant
