#include "widgets/charts/readout.h"

#include "models/analysis/kpichart.h"
#include "models/analysis/readingtext.h"
#include "models/core/csv.h"
#include "widgets/charts/ticks.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Readout)
};

std::size_t nearestIndex(const std::vector<double> &t, double time)
{
    const auto after = std::lower_bound(t.begin(), t.end(), time);
    if (after == t.begin())
        return 0;
    if (after == t.end())
        return t.size() - 1;
    const std::size_t index = std::size_t(after - t.begin());
    return time - t[index - 1] <= t[index] - time ? index - 1 : index;
}

const ChartSeries *firstOf(const ChartSpec &spec, SeriesRole role)
{
    const auto found = std::find_if(spec.series.begin(), spec.series.end(), [role](const ChartSeries &s) { return s.role == role; });
    return found == spec.series.end() ? nullptr : &*found;
}

ReadoutRow differenceRow(double before, double now, const ChartSpec &spec, const QLocale &locale)
{
    QString text = formatChange(before, now, spec.unit, locale);
    if (spec.unit != Unit::Ratio)
        text = formatSigned(now - before, spec.scale, locale) + QStringLiteral(", ") + text;
    return {ReadoutRow::Kind::Difference, 0, Tr::tr("Difference"), text, now > before ? 1 : now < before ? -1 : 0};
}

} // namespace

std::optional<double> valueAt(const ChartSeries &series, double time, double step)
{
    const std::size_t size = std::min(series.data.t.size(), series.data.v.size());
    if (size == 0)
        return std::nullopt;
    const std::size_t index = std::min(nearestIndex(series.data.t, time), size - 1);
    if (step > 0 && std::abs(series.data.t[index] - time) > step / 2)
        return std::nullopt;
    return std::isfinite(series.data.v[index]) ? std::optional(series.data.v[index]) : std::nullopt;
}

Readout readoutAt(const ChartSpec &spec, double time, int offset, const QLocale &locale)
{
    Readout readout;
    readout.time = time;
    readout.head = spec.step > 0 ? Tr::tr("%1, %2 step").arg(momentText(time, spec.step, offset, locale), spanText(spec.step, locale))
                                 : momentText(time, spec.step, offset, locale);
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        const auto value = valueAt(spec.series[i], time, spec.step);
        readout.rows.push_back({ReadoutRow::Kind::Series, i, spec.series[i].label,
                                value ? formatQuantity(*value, spec.scale, locale) : QStringLiteral("–"), 0});
    }
    const ChartSeries *current = firstOf(spec, SeriesRole::Current);
    const ChartSeries *baseline = firstOf(spec, SeriesRole::Baseline);
    const auto now = current ? valueAt(*current, time, spec.step) : std::nullopt;
    const auto before = baseline ? valueAt(*baseline, time, spec.step) : std::nullopt;
    if (now && before)
        readout.rows.push_back(differenceRow(before.value(), now.value(), spec, locale));
    return readout;
}

const std::vector<double> &stopTimes(const ChartSpec &spec)
{
    static const std::vector<double> none;
    if (const ChartSeries *current = firstOf(spec, SeriesRole::Current); current && !current->data.empty())
        return current->data.t;
    return spec.series.empty() ? none : spec.series.front().data.t;
}

std::optional<double> nearestStop(const ChartSpec &spec, double time)
{
    const std::vector<double> &stops = stopTimes(spec);
    return stops.empty() ? std::nullopt : std::optional(stops[nearestIndex(stops, time)]);
}

QString chartSentence(const ChartSpec &spec, const QLocale &locale)
{
    QStringList parts{Tr::tr("Chart over %1").arg(spanText(spec.window.length(), locale))};
    for (const ChartSeries &series : spec.series) {
        double low = INFINITY, high = -INFINITY;
        std::optional<double> last;
        for (const double value : series.data.v) {
            if (!std::isfinite(value))
                continue;
            low = std::min(low, value);
            high = std::max(high, value);
            last = value;
        }
        if (last)
            parts << Tr::tr("%1 from %2 to %3, last %4")
                         .arg(series.label, formatNumber(low, spec.scale, locale), formatNumber(high, spec.scale, locale),
                              formatQuantity(*last, spec.scale, locale));
    }
    for (const ChartLimit &limit : spec.limits)
        parts << limit.label;
    if (!spec.gaps.empty())
        parts << Tr::tr("%n gaps", nullptr, int(spec.gaps.size()));
    if (spec.series.empty() && !spec.emptyText.isEmpty())
        parts << spec.emptyText;
    return parts.join(QStringLiteral("; "));
}

QByteArray chartCsv(const ChartSpec &spec)
{
    const ChartTable table = chartTable(spec);
    QByteArray csv;
    for (qsizetype i = 0; i < table.head.size(); ++i)
        csv += (i ? "," : "") + csvText(table.head[i]);
    csv += "\r\n";
    for (const auto &row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            csv += i ? "," : "";
            if (i == 0 && row[0])
                csv += rfc3339(*row[0]).toLatin1();
            else if (row[i] && std::isfinite(*row[i]))
                csv += csvNumber(*row[i]);
        }
        csv += "\r\n";
    }
    return csv;
}

} // namespace sextant
