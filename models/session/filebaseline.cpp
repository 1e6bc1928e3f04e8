#include "models/session/filebaseline.h"
#include "models/analysis/samplescsv.h"
#include "models/analysis/summary.h"
#include "models/core/datatext.h"
#include "models/session/runs.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FileBaseline)
};

tl::unexpected<Error> refused(const NamedBytes &file, std::size_t line, const QString &what, const QString &advice)
{
    return fail(ErrorCode::Parse, QStringLiteral("%1:%2").arg(file.name).arg(qulonglong(line)), what, advice);
}

const KpiDefinition *kpiNamed(const std::vector<KpiDefinition> &kpis, const QString &id)
{
    const auto at = std::find_if(kpis.begin(), kpis.end(), [&](const KpiDefinition &kpi) { return kpi.id == id; });
    return at == kpis.end() ? nullptr : &*at;
}

/// A quantile of the window cannot be had from a line of quantiles: its median stands in.
double valueOver(const std::vector<double> &values, Statistic statistic)
{
    switch (statistic) {
    case Statistic::Max: return *std::max_element(values.begin(), values.end());
    case Statistic::Min:
    case Statistic::SustainedMin: return *std::min_element(values.begin(), values.end());
    case Statistic::Mean:
    case Statistic::Ratio: return stats::mean(values);
    default: return stats::median(values);
    }
}

Result<void> checkUnit(const NamedBytes &file, const KpiDefinition &kpi, const stats::NamedSamples &samples)
{
    for (std::size_t i = 0; i < samples.v.size(); ++i) {
        if (samples.v[i] < 0)
            return refused(file, samples.line[i], Tr::tr("%1 cannot be negative").arg(kpi.id), Tr::tr("Correct the value or leave it empty"));
        if (kpi.unit == Unit::Ratio && samples.v[i] > 1)
            return refused(file, samples.line[i], Tr::tr("%1 is a share between 0 and 1").arg(kpi.id), Tr::tr("Divide percentages by 100"));
    }
    return {};
}

/// Repeated and unsorted samples are put in order as for a comparison: the last of equal times wins.
Result<KpiData> dataFrom(const NamedBytes &file, const KpiDefinition &kpi, const stats::NamedSamples &samples)
{
    if (const auto checked = checkUnit(file, kpi, samples); !checked)
        return tl::unexpected(checked.error());
    const stats::Points points = stats::cleaned(samples.t, samples.v);
    KpiData data;
    data.kpi = kpi.id;
    data.binding.kpi = kpi.id;
    data.binding.state = BindingState::Bound;
    data.binding.exporter = QStringLiteral(QT_TRANSLATE_NOOP("Content", "file"));
    data.binding.queries.series = QStringLiteral("%1: %2").arg(file.name, samples.metric);
    if (quantileOf(kpi.statistic))
        data.binding.advice = asSentence(QT_TRANSLATE_NOOP("Content", "The value is the median of the file's line, not the %1 of all observations"), {statisticText(kpi.statistic)});
    data.sourceName = file.name;
    data.step = points.step;
    data.coverage = points.coverage();
    if (points.empty())
        return data;
    data.series.t = points.t;
    data.series.v = points.v;
    data.value = valueOver(points.v, kpi.statistic);
    data.lastSample = points.t.back();
    return data;
}

} // namespace

Result<Snapshot> momentFromCsv(const NamedBytes &file, const std::vector<KpiDefinition> &kpis, double now)
{
    const auto metrics = stats::parseSamples({file.bytes.constData(), std::size_t(file.bytes.size())}, file.name);
    if (!metrics)
        return tl::unexpected(metrics.error());
    Snapshot moment;
    for (const stats::NamedSamples &samples : *metrics) {
        const KpiDefinition *kpi = kpiNamed(kpis, samples.metric);
        if (!kpi)
            return refused(file, samples.line.front(), Tr::tr("\"%1\" is no KPI of this project").arg(samples.metric),
                           Tr::tr("Name the metric after a KPI, such as %1").arg(kpis.empty() ? QStringLiteral("api_p95") : kpis.front().id));
        auto data = dataFrom(file, *kpi, samples);
        if (!data)
            return tl::unexpected(data.error());
        if (!data->value)
            continue;
        const bool first = moment.kpis.empty();
        moment.window.start = first ? data->series.t.front() : std::min(moment.window.start, data->series.t.front());
        moment.window.end = first ? data->series.t.back() : std::max(moment.window.end, data->series.t.back());
        KpiReading reading;
        reading.kpi = *kpi;
        reading.data = std::move(*data);
        moment.kpis.push_back(std::move(reading));
    }
    for (KpiReading &reading : moment.kpis)
        reading.data.window = moment.window;
    moment.asOf = now;
    moment.fingerprint = fingerprintOf(moment, {});
    return moment;
}

Result<Baseline> baselineFromFile(const Snapshot &moment, const FreezeOptions &options)
{
    auto baseline = baselineFrom(moment, options);
    if (baseline)
        baseline->sourceKind = QStringLiteral("file");
    return baseline;
}

Result<Baseline> baselineFromCsv(const NamedBytes &file, const std::vector<KpiDefinition> &kpis, const FreezeOptions &options,
                                 double now)
{
    const auto moment = momentFromCsv(file, kpis, now);
    return moment ? baselineFromFile(*moment, options) : Result<Baseline>(tl::unexpected(moment.error()));
}

} // namespace sextant
