#include "models/analysis/resourcerows.h"

#include "models/analysis/kpichart.h"
#include "models/core/datatext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::ResourceRows)
};

constexpr std::size_t mostInstances = 6; // as many as there are colours that can be told apart

struct Part {
    const char *kpi;
    const char *name;
};
struct Resource {
    const char *id;
    const char *title;
    std::array<Part, 2> parts; ///< the leading KPI, then its companion
    bool companionIsMaximum;
};
constexpr std::array<Resource, 4> resources{{
    {"cpu", QT_TRANSLATE_NOOP("sextant::ResourceRows", "CPU"),
     {{{"cpu_average", QT_TRANSLATE_NOOP("sextant::ResourceRows", "Average")}, {"cpu_peak", QT_TRANSLATE_NOOP("sextant::ResourceRows", "Peak")}}}, true},
    {"memory", QT_TRANSLATE_NOOP("sextant::ResourceRows", "Memory"),
     {{{"memory_average", QT_TRANSLATE_NOOP("sextant::ResourceRows", "Average")}, {"memory_peak", QT_TRANSLATE_NOOP("sextant::ResourceRows", "Peak")}}}, true},
    {"disk", QT_TRANSLATE_NOOP("sextant::ResourceRows", "Disk"),
     {{{"disk_await", QT_TRANSLATE_NOOP("sextant::ResourceRows", "Await p95")}, {"disk_busy", QT_TRANSLATE_NOOP("sextant::ResourceRows", "Busy p95")}}}, false},
    {"network", QT_TRANSLATE_NOOP("sextant::ResourceRows", "Network"),
     {{{"net_egress", QT_TRANSLATE_NOOP("sextant::ResourceRows", "Egress")}, {"link_use", QT_TRANSLATE_NOOP("sextant::ResourceRows", "Link use p95")}}}, false},
}};

double meanOf(const TimeSeries &series)
{
    double sum = 0;
    std::size_t count = 0;
    for (const double value : series.v) {
        if (!std::isfinite(value))
            continue;
        sum += value;
        ++count;
    }
    return count ? sum / double(count) : -INFINITY;
}

QString partName(const TimeSeries &series, const QString &label)
{
    const QString value = series.labels.value(label);
    return value.isEmpty() ? series.labels.toString() : value;
}

/// Replaces the pool's lines by one an instance.
void splitByInstance(ChartSpec &chart, const KpiReading &reading)
{
    std::vector<const TimeSeries *> parts;
    for (const TimeSeries &part : reading.data.parts)
        parts.push_back(&part);
    if (parts.empty())
        return;
    std::stable_sort(parts.begin(), parts.end(), [](auto *a, auto *b) { return meanOf(*a) > meanOf(*b); });
    chart.series.clear();
    chart.band.reset();
    chart.hiddenSeries = std::max(int(parts.size()), reading.data.partsTotal) - int(std::min(parts.size(), mostInstances));
    for (std::size_t i = 0; i < std::min(parts.size(), mostInstances); ++i) {
        ChartSeries series;
        series.role = SeriesRole::Part;
        series.label = partName(*parts[i], reading.data.binding.queries.partLabel);
        series.data = *parts[i];
        chart.series.push_back(std::move(series));
    }
}

/// The peak's own series as a thin line, when it is another one than the average's, and its limit.
void addMaximum(ChartSpec &chart, const KpiReading &peak, const QLocale &locale)
{
    if (!peak.data.series.empty()) {
        ChartSeries maximum;
        maximum.role = SeriesRole::Maximum;
        maximum.label = Tr::tr("Maximum");
        maximum.data = peak.data.series;
        maximum.stale = peak.target && peak.target->stale;
        chart.series.push_back(std::move(maximum));
    }
    if (peak.kpi.target)
        chart.limits.push_back({peak.kpi.target->limit, Tr::tr("max %1").arg(readingText(peak, locale).limit), true});
}

QString subtitleOf(const KpiReading &leading, const ReadingText &text)
{
    QStringList parts;
    if (!leading.data.parts.empty())
        parts << Tr::tr("%n instances", nullptr, std::max(int(leading.data.parts.size()), leading.data.partsTotal));
    else
        parts << shownText(statisticText(leading.kpi.statistic));
    if (!text.unit.isEmpty())
        parts << text.unit;
    return parts.join(QStringLiteral(", "));
}

std::optional<ResourceRow> rowOf(const Resource &resource, const Snapshot &snapshot, bool byInstance, const QLocale &locale)
{
    ResourceRow row;
    row.id = QLatin1String(resource.id);
    row.title = Tr::tr(resource.title);
    const KpiReading *leading = nullptr;
    for (const Part &part : resource.parts) {
        const KpiReading *reading = snapshot.find(QLatin1String(part.kpi));
        if (!reading)
            continue;
        row.lines.push_back({reading->kpi.id, Tr::tr(part.name), readingText(*reading, locale), standing(*reading),
                             reading->change ? reading->change->verdict : Change::NoData});
        // A row leads with what has data: disk use stands in where no wait time is exported.
        if (!leading || (leading->data.series.empty() && !reading->data.series.empty()))
            leading = reading;
    }
    if (!leading)
        return std::nullopt;
    row.kpi = leading->kpi.id;
    row.lessIsBetter = leading->kpi.better != Direction::HigherIsBetter;
    row.subtitle = subtitleOf(*leading, readingText(*leading, locale));
    row.chart = kpiChart(*leading, snapshot, locale);
    row.chart.title = row.title;
    for (ChartLimit &limit : row.chart.limits)
        limit.label = resource.companionIsMaximum ? Tr::tr("avg %1").arg(readingText(*leading, locale).limit) : readingText(*leading, locale).limit;
    const KpiReading *companion = snapshot.find(QLatin1String(resource.parts[1].kpi));
    if (resource.companionIsMaximum && companion && companion != leading)
        addMaximum(row.chart, *companion, locale);
    if (byInstance)
        splitByInstance(row.chart, *leading);
    // Memory seldom falls below half: a shorter axis shows its growth. The axis then says where it starts.
    row.chart.fromZero = row.id != QLatin1String("memory");
    return row;
}

} // namespace

std::vector<ResourceRow> resourceRows(const Snapshot &snapshot, bool byInstance, const QLocale &locale)
{
    std::vector<ResourceRow> rows;
    for (const Resource &resource : resources)
        if (auto row = rowOf(resource, snapshot, byInstance, locale))
            rows.push_back(std::move(*row));
    return rows;
}

} // namespace sextant
