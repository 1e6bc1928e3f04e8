#include "models/session/refresh.h"

#include "models/sources/catalogue/fetch.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Refresh)
};

constexpr double pointsPerWindow = 300;
constexpr double defaultScrapeInterval = 15;

/// Connects to all sources at once; a source that does not answer costs only its own deadline.
std::vector<SourceHealth> connectAll(const RefreshRequest &request, double now)
{
    std::vector<QFuture<Result<SourceInfo>>> connecting;
    for (const auto &source : request.sources)
        connecting.push_back(source->connectSource());
    std::vector<SourceHealth> out;
    for (std::size_t i = 0; i < request.sources.size(); ++i) {
        SourceHealth health;
        health.config = request.sources[i]->config();
        connecting[i].waitForFinished();
        const Result<SourceInfo> info = connecting[i].resultCount() > 0
                                            ? connecting[i].result()
                                            : fail(ErrorCode::Cancelled, health.config.name);
        if (info) {
            health.info = *info;
            health.state = SourceState::Ok;
            health.lastSuccess = now;
        } else {
            health.state = SourceState::Failed;
            health.error = info.error();
        }
        out.push_back(health);
    }
    return out;
}

const Binding *bindingOf(const std::vector<Binding> &bindings, const QString &kpi)
{
    const Binding *found = nullptr;
    for (const Binding &binding : bindings)
        if (binding.kpi == kpi && (!found || (found->state == BindingState::Missing && binding.state != BindingState::Missing)))
            found = &binding;
    return found;
}

/// The last good data with the new error: shown with its age, judged as stale.
KpiData keptFrom(const RefreshRequest &request, const KpiDefinition &kpi, const Binding &binding, const Error &error)
{
    KpiData data;
    if (request.previous)
        if (const KpiReading *last = request.previous->find(kpi.id); last && last->data.binding.source == binding.source)
            data = last->data;
    data.kpi = kpi.id;
    if (data.binding.kpi.isEmpty())
        data.binding = binding;
    data.error = error;
    return data;
}

void summariseHealth(SourceHealth &health, const Snapshot &snapshot)
{
    for (const KpiReading &reading : snapshot.kpis) {
        if (reading.data.binding.source != health.config.id || reading.data.binding.state == BindingState::Missing)
            continue;
        ++health.queries;
        health.lastSample = std::max(health.lastSample, reading.data.lastSample);
        if (reading.data.error) {
            ++health.failed;
            if (!health.error)
                health.error = reading.data.error;
        }
    }
    if (health.state == SourceState::Ok && health.queries > 0 && health.failed == health.queries)
        health.state = SourceState::Failed;
    else if (health.state == SourceState::Ok && snapshot.live && health.lastSample > 0
             && snapshot.asOf - health.lastSample > std::max(3 * snapshot.step, 60.0))
        health.state = SourceState::Stale;
}

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

double gridStep(const TimeRange &window, double scrapeInterval)
{
    static constexpr std::array<double, 22> ladder{1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800,
                                                   3600, 7200, 10800, 21600, 43200, 86400, 172800, 604800};
    const double wanted = std::max(window.length() / pointsPerWindow, scrapeInterval);
    for (double step : ladder)
        if (step >= wanted)
            return step;
    return std::ceil(wanted / ladder.back()) * ladder.back();
}

void judgeAndCompare(Snapshot &snapshot, const std::optional<Baseline> &baseline, const CompareOptions &compare,
                     const JudgeOptions &judge)
{
    std::vector<KpiDefinition> definitions;
    std::vector<KpiData> before;
    std::vector<KpiData> after;
    for (KpiReading &reading : snapshot.kpis) {
        if (reading.kpi.target)
            reading.target = judgeTarget(reading.kpi, reading.data, snapshot.asOf, judge);
        const KpiData *old = baseline ? baseline->find(reading.kpi.id) : nullptr;
        if (!old || !old->value)
            continue;
        reading.baseline = *old;
        definitions.push_back(reading.kpi);
        before.push_back(*old);
        after.push_back(reading.data);
    }
    if (!baseline)
        return;
    snapshot.comparison = compareAll(definitions, before, after, compare);
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
    const auto window = request.window.at(snapshot.asOf);
    if (!window)
        return tl::unexpected(window.error());
    snapshot.window = *window;
    if (request.sample && !snapshot.live)
        snapshot.asOf = window->end; // recorded data are judged at the moment of their story
    snapshot.sources = connectAll(request, snapshot.asOf);

    double scrapeInterval = 0;
    for (const SourceHealth &health : snapshot.sources)
        scrapeInterval = std::max(scrapeInterval, health.info.scrapeInterval);
    snapshot.step = gridStep(*window, scrapeInterval);

    std::vector<std::optional<QFuture<Result<KpiData>>>> fetching;
    for (const KpiDefinition &kpi : request.kpis) {
        KpiReading reading;
        reading.kpi = kpi;
        std::optional<QFuture<Result<KpiData>>> future;
        const Binding *binding = bindingOf(request.bindings, kpi.id);
        reading.data.kpi = kpi.id;
        reading.data.window = *window;
        if (binding) {
            reading.data.binding = *binding;
            const auto at = std::find_if(snapshot.sources.begin(), snapshot.sources.end(),
                                         [&](const SourceHealth &health) { return health.config.id == binding->source; });
            if (at != snapshot.sources.end() && binding->state == BindingState::Bound) {
                if (at->error) {
                    reading.data = keptFrom(request, kpi, *binding, *at->error);
                } else {
                    const double interval = at->info.scrapeInterval > 0 ? at->info.scrapeInterval : defaultScrapeInterval;
                    MetricSource &source = *request.sources[std::size_t(at - snapshot.sources.begin())];
                    future = fetchKpi(source, kpi, *binding, *window, gridStep(*window, interval), interval, clock, pool);
                }
            }
        }
        snapshot.kpis.push_back(std::move(reading));
        fetching.push_back(std::move(future));
    }
    for (std::size_t i = 0; i < fetching.size(); ++i) {
        if (!fetching[i])
            continue;
        fetching[i]->waitForFinished();
        KpiReading &reading = snapshot.kpis[i];
        if (fetching[i]->resultCount() == 0) {
            reading.data = keptFrom(request, reading.kpi, reading.data.binding, Error{ErrorCode::Cancelled, reading.kpi.name, {}, {}});
            continue;
        }
        Result<KpiData> data = fetching[i]->result();
        reading.data = data ? std::move(*data) : keptFrom(request, reading.kpi, reading.data.binding, data.error());
    }

    JudgeOptions judge;
    judge.live = snapshot.live;
    judge.acceptPartial = request.acceptPartial;
    CompareOptions compare = request.compare;
    compare.preliminary = compare.preliminary || snapshot.live;
    judgeAndCompare(snapshot, request.baseline, compare, judge);
    for (SourceHealth &health : snapshot.sources)
        summariseHealth(health, snapshot);
    snapshot.id = contentId(snapshot);
    return snapshot;
}

} // namespace sextant
