#include "models/analysis/differencechart.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DifferenceChart)
};

const ChartSeries *findRole(const ChartSpec &spec, SeriesRole role)
{
    const auto at = std::find_if(spec.series.begin(), spec.series.end(), [role](const ChartSeries &series) { return series.role == role; });
    return at == spec.series.end() ? nullptr : &*at;
}

} // namespace

ChartSpec differenceChart(const ChartSpec &overlay)
{
    ChartSpec spec = overlay;
    spec.series.clear();
    spec.band.reset();
    spec.limits.clear();
    spec.fromZero = false;
    const ChartSeries *current = findRole(overlay, SeriesRole::Current);
    const ChartSeries *baseline = findRole(overlay, SeriesRole::Baseline);
    if (!current || !baseline) {
        spec.emptyText = overlay.emptyText.isEmpty() ? Tr::tr("The baseline has no samples to subtract") : overlay.emptyText;
        return spec;
    }
    ChartSeries difference;
    difference.role = SeriesRole::Current;
    difference.label = Tr::tr("Difference");
    difference.stale = current->stale;
    difference.incompleteLast = current->incompleteLast;
    const double reach = std::max(overlay.step, 0.0) / 2;
    const TimeSeries &base = baseline->data;
    for (std::size_t i = 0; i < current->data.size(); ++i) {
        const double time = current->data.t[i];
        auto at = std::lower_bound(base.t.begin(), base.t.end(), time - reach);
        if (at != base.t.end() && at + 1 != base.t.end() && std::abs(*(at + 1) - time) < std::abs(*at - time))
            ++at;
        if (at == base.t.end() || std::abs(*at - time) > reach)
            continue;
        difference.data.append(time, current->data.v[i] - base.v[std::size_t(at - base.t.begin())]);
    }
    if (difference.data.empty())
        spec.emptyText = Tr::tr("The two windows share no time of day");
    else
        spec.series.push_back(std::move(difference));
    spec.limits.push_back({0, Tr::tr("No difference"), true, false});
    return spec;
}

} // namespace sextant
