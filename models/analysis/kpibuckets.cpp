#include "models/analysis/kpibuckets.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace sextant {
namespace {

constexpr double sameMoment = 1e-3; // seconds

struct Bound { double le; const TimeSeries *series; };

std::vector<Bound> boundsOf(const KpiData &data)
{
    std::vector<Bound> bounds;
    for (const TimeSeries &bucket : data.bucketSeries) {
        const std::optional<double> le = bucketBound(bucket);
        if (!le || std::isnan(*le))
            return {};
        bounds.push_back({*le, &bucket});
    }
    std::sort(bounds.begin(), bounds.end(), [](const Bound &a, const Bound &b) { return a.le < b.le; });
    const bool twice = std::adjacent_find(bounds.begin(), bounds.end(), [](const Bound &a, const Bound &b) { return a.le == b.le; }) != bounds.end();
    return twice || bounds.size() < 2 || !std::isinf(bounds.back().le) ? std::vector<Bound>{} : bounds;
}

} // namespace

std::optional<double> bucketBound(const TimeSeries &bucket)
{
    QByteArray text = bucket.labels.value(QStringLiteral("le")).toLatin1();
    if (text.startsWith('+'))
        text.remove(0, 1);
    double value = 0;
    const auto [end, code] = std::from_chars(text.constData(), text.constData() + text.size(), value);
    return code == std::errc() && end == text.constData() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<stats::BucketSeries> bucketsPerStep(const KpiData &data)
{
    const std::vector<Bound> bounds = boundsOf(data);
    if (bounds.empty())
        return std::nullopt;
    std::map<double, std::vector<double>> rows;
    for (std::size_t b = 0; b < bounds.size(); ++b) {
        const TimeSeries &series = *bounds[b].series;
        for (std::size_t i = 0; i < series.size(); ++i) {
            if (!std::isfinite(series.v[i]) || series.v[i] < 0 || (data.window.isValid() && series.t[i] <= data.window.start + sameMoment))
                continue;
            std::vector<double> &row = rows[series.t[i]];
            if (row.size() == b) // a bound that is missing before this one leaves the row short for good
                row.push_back(series.v[i]);
        }
    }
    stats::BucketSeries out;
    for (const Bound &bound : bounds)
        out.le.push_back(bound.le);
    for (auto &[t, row] : rows) {
        if (row.size() != bounds.size())
            continue;
        // Rates of neighbouring buckets are extrapolated one by one: a bucket may run ahead of a wider one by a little.
        for (std::size_t b = 1; b < row.size(); ++b)
            row[b] = std::max(row[b], row[b - 1]);
        out.t.push_back(t);
        out.cumulative.push_back(std::move(row));
    }
    if (out.t.empty())
        return std::nullopt;
    out.step = stats::cleaned(out.t, out.t).step; // an interval may be several steps of the line
    return out;
}

} // namespace sextant
