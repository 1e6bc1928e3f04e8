#include "models/analysis/vitals.h"

#include "models/analysis/histogram.h"
#include "models/core/datatext.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sextant {
namespace {

constexpr double beyondPoor = 1.4;  ///< the scale shows this much of the poor band
constexpr double beyondValue = 1.08;

int order(const VitalRow &row)
{
    static constexpr std::array<QLatin1String, 5> known{QLatin1String("LCP"), QLatin1String("INP"), QLatin1String("CLS"),
                                                        QLatin1String("FCP"), QLatin1String("TTFB")};
    const auto found = std::find(known.begin(), known.end(), row.vital);
    return int(found - known.begin()) + (row.retired ? int(known.size()) + 1 : 0);
}

bool wanted(const KpiDefinition &kpi, VitalDevices devices)
{
    if (kpi.vital.isEmpty() || !kpi.bands)
        return false;
    const bool desktop = kpi.device == QLatin1String("desktop");
    return devices == VitalDevices::Both || desktop == (devices == VitalDevices::Desktop);
}

void take(VitalRow &row, const KpiReading &reading)
{
    row.retired = row.retired || reading.kpi.retired;
    row.unit = reading.kpi.unit;
    row.bands = *reading.kpi.bands;
    if (reading.kpi.target && !row.target)
        row.target = reading.kpi.target;
    (reading.kpi.device == QLatin1String("desktop") ? row.desktop : row.mobile) = &reading;
    row.hasData = row.hasData || reading.data.value.has_value();
    if (row.advice.isEmpty() && !reading.data.value)
        row.advice = reading.data.error ? describe(*reading.data.error) : shownText(reading.data.binding.advice);
}

void finish(VitalRow &row)
{
    row.scale = displayScale(row.unit, row.bands.poor);
    row.end = row.bands.poor * beyondPoor;
    std::vector<Change> changes;
    for (const KpiReading *reading : {row.mobile, row.desktop}) {
        if (!reading)
            continue;
        for (const std::optional<double> &value : {reading->data.value, reading->baseline ? reading->baseline->value : std::nullopt})
            if (value && std::isfinite(*value))
                row.end = std::max(row.end, *value * beyondValue);
        if (reading->change)
            changes.push_back(reading->change->verdict);
    }
    row.change = combinedChange(changes);
}

} // namespace

VitalRating rateVital(double value, const VitalBands &bands)
{
    return value <= bands.good ? VitalRating::Good : value <= bands.poor ? VitalRating::NeedsImprovement : VitalRating::Poor;
}

std::optional<VitalShares> vitalShares(const KpiData &data, const VitalBands &bands)
{
    if (!data.histogram)
        return std::nullopt;
    const std::optional<double> good = shareUpTo(*data.histogram, bands.good);
    const std::optional<double> notPoor = shareUpTo(*data.histogram, bands.poor);
    if (!good || !notPoor)
        return std::nullopt;
    return VitalShares{*good, *notPoor - *good, 1 - *notPoor, data.histogram->total()};
}

Change combinedChange(const std::vector<Change> &changes)
{
    for (const Change worst : {Change::Regressed, Change::Inconclusive, Change::Improved, Change::Unchanged})
        if (std::find(changes.begin(), changes.end(), worst) != changes.end())
            return worst;
    return Change::NoData;
}

std::vector<VitalRow> vitalRows(const Snapshot &snapshot, VitalDevices devices)
{
    std::vector<VitalRow> rows;
    for (const KpiReading &reading : snapshot.kpis) {
        if (!wanted(reading.kpi, devices))
            continue;
        auto row = std::find_if(rows.begin(), rows.end(), [&](const VitalRow &known) { return known.vital == reading.kpi.vital; });
        if (row == rows.end()) {
            rows.emplace_back().vital = reading.kpi.vital;
            row = rows.end() - 1;
        }
        take(*row, reading);
    }
    for (VitalRow &row : rows)
        finish(row);
    std::stable_sort(rows.begin(), rows.end(), [](const VitalRow &a, const VitalRow &b) { return order(a) < order(b); });
    return rows;
}

} // namespace sextant
