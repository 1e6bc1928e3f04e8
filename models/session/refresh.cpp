#include "models/session/refresh.h"

#include "models/session/loadcondition.h"
#include "models/session/refreshround.h"
#include "models/session/runs.h"
#include "models/sources/catalogue/assemble.h"
#include "models/sources/catalogue/fetch.h"
#include "models/sources/prometheus/windows.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Refresh)
};

/// Eight hex digits over what the snapshot says, so that a page and a screen can be recognised as the same moment.
QString contentId(const Snapshot &snapshot)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto number = [&hash](double value) {
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&value), qsizetype(sizeof value)));
    };
    hash.addData(snapshot.project.toUtf8());
    number(snapshot.asOf);
    number(snapshot.window.start);
    number(snapshot.window.end);
    for (const KpiReading &reading : snapshot.kpis) {
        hash.addData(reading.kpi.id.toUtf8());
        number(reading.data.value.value_or(-1));
        for (double value : reading.data.series.v)
            number(value);
    }
    return QString::fromLatin1(hash.result().toHex().left(8));
}

} // namespace

Result<TimeRange> WindowChoice::at(double now) const
{
    return parseWindow(text, now);
}

double gridStep(const TimeRange &window, double scrapeInterval, int points)
{
    return stepFor(window.length(), points, scrapeInterval);
}

JudgeOptions judgeOptionsFor(const Snapshot &snapshot, const KpiReading &reading, JudgeOptions judge)
{
    for (const SourceHealth &health : snapshot.sources)
        if (health.config.id == reading.data.binding.source && !health.partialConsent.isEmpty())
            judge.acceptPartial = true;
    return judge;
}

void judgeAndCompare(Snapshot &snapshot, const std::optional<Baseline> &baseline, const CompareOptions &compare,
                     const JudgeOptions &judge)
{
    std::vector<KpiDefinition> definitions;
    std::vector<KpiData> before;
    std::vector<KpiData> after;
    for (KpiReading &reading : snapshot.kpis) {
        if (reading.kpi.target)
            reading.target = judgeTarget(reading.kpi, reading.data, snapshot.asOf, judgeOptionsFor(snapshot, reading, judge));
        const KpiData *old = baseline ? baseline->find(reading.kpi.id) : nullptr;
        if (!old || !old->value)
            continue;
        reading.baseline = *old;
        definitions.push_back(reading.kpi);
        before.push_back(*old);
        after.push_back(judgedOnly(reading.data));
    }
    applyLoadCondition(snapshot, judge);
    if (!baseline)
        return;
    snapshot.comparison = compareAll(definitions, before, after, compare);
    describeComparison(snapshot, *baseline, judge);
    snapshot.comparison->baseline = baseline->id;
    snapshot.comparison->baselineWindow = baseline->window;
    snapshot.comparison->currentWindow = snapshot.window;
    snapshot.baselineId = baseline->id;
    snapshot.baselineName = baseline->id; // short enough for labels; the full name is in Baseline
    snapshot.baselineWindow = baseline->window;
    for (KpiReading &reading : snapshot.kpis)
        if (const Comparison *row = snapshot.comparison->find(reading.kpi.id))
            reading.change = *row;
}

Result<Snapshot> refresh(const RefreshRequest &request, const Clock &clock, QThreadPool &pool)
{
    Snapshot snapshot;
    snapshot.project = request.project;
    snapshot.scope = request.scope;
    snapshot.sample = request.sample;
    snapshot.markers = request.markers;
    snapshot.asOf = request.pausedAt.value_or(clock.now());
    snapshot.live = request.window.isLive();
    snapshot.windowText = snapshot.live ? request.window.text : QString();
    auto window = request.window.at(snapshot.asOf);
    if (!window)
        return tl::unexpected(window.error());
    if (!request.sample && !snapshot.live && window->end > snapshot.asOf) { // a fixed window that still fills
        if (window->start >= snapshot.asOf)
            return fail(ErrorCode::InvalidInput, Tr::tr("the window has not begun"), rfc3339(window->start), Tr::tr("wait, or choose another window"));
        snapshot.plannedEnd = window->end;
        snapshot.live = true;
        window->end = snapshot.asOf;
    }
    snapshot.window = *window;
    if (request.sample && !snapshot.live)
        snapshot.asOf = window->end; // recorded data are judged at the moment of their story
    RefreshRound(request, clock, pool, snapshot).run();

    JudgeOptions judge;
    judge.live = snapshot.live;
    judge.acceptPartial = request.acceptPartial;
    CompareOptions compare = request.compare;
    compare.preliminary = compare.preliminary || (snapshot.live && !request.finalLook);
    snapshot.fingerprint = fingerprintOf(snapshot, request.labels);
    judgeAndCompare(snapshot, request.baseline, compare, judge);
    snapshot.id = contentId(snapshot);
    return snapshot;
}

Snapshot withBucketSeries(Snapshot snapshot, const std::vector<std::shared_ptr<MetricSource>> &sources, const std::vector<Binding> &bindings,
                          const StopToken &stop)
{
    std::vector<std::pair<KpiReading *, QFuture<KpiData>>> fetching;
    for (KpiReading &reading : snapshot.kpis) {
        const auto source = std::find_if(sources.begin(), sources.end(),
                                         [&](const auto &one) { return one->config().id == reading.data.binding.source; });
        const auto stored = std::find_if(bindings.begin(), bindings.end(), [&](const Binding &binding) {
            return binding.kpi == reading.kpi.id && binding.source == reading.data.binding.source;
        });
        if (source == sources.end() || stored == bindings.end() || reading.data.error || !reading.data.histogram)
            continue;
        double interval = 0;
        for (const SourceHealth &health : snapshot.sources)
            if (health.config.id == stored->source)
                interval = health.info.scrapeInterval;
        fetching.emplace_back(&reading, fetchBucketSeries(**source, *stored, reading.data, interval, stop));
    }
    for (auto &[reading, future] : fetching) {
        future.waitForFinished();
        if (future.resultCount() > 0)
            reading->data = future.result();
    }
    return snapshot;
}

} // namespace sextant
