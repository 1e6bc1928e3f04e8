#include "models/session/refreshround.h"

#include "models/core/datatext.h"
#include "models/sources/catalogue/fetch.h"

#include <algorithm>

namespace sextant {
namespace {

constexpr double defaultScrapeInterval = 15; // for the step only: what Prometheus' own configuration starts with
constexpr double identityKept = 300;         // seconds until a live source is asked again who it is
constexpr double ingestion = 120;            // seconds a sample may take to arrive at the server: remote write, long scrapes

/// How long the newest steps may still change: a server whose clock is behind ours answers for times it has not reached.
double settleTime(const SourceInfo &info)
{
    return std::max(ingestion, 4 * std::max(info.scrapeInterval, info.slowestScrape)) + std::max(0.0, -info.clockSkew);
}

template<typename T>
Result<T> resultOf(QFuture<Result<T>> &future, const QString &context)
{
    future.waitForFinished();
    return future.resultCount() > 0 ? future.result() : Result<T>(fail(ErrorCode::Cancelled, context));
}

} // namespace

RefreshRound::RefreshRound(const RefreshRequest &request, const Clock &clock, QThreadPool &pool, Snapshot &snapshot)
    : m_request(request), m_clock(clock), m_pool(pool), m_snapshot(snapshot)
{
}

void RefreshRound::run()
{
    connectSources();
    double scrapeInterval = 0;
    for (const SourceHealth &health : m_snapshot.sources)
        scrapeInterval = std::max(scrapeInterval, health.info.scrapeInterval);
    m_snapshot.step = gridStep(m_snapshot.window, scrapeInterval, m_request.points);
    prepare();
    probeKnownSources();
    for (std::size_t kpi = 0; kpi < m_snapshot.kpis.size(); ++kpi)
        ask(kpi);
    for (std::size_t kpi = 0; kpi < m_snapshot.kpis.size(); ++kpi)
        take(kpi);
    for (SourceHealth &health : m_snapshot.sources)
        summarise(health);
}

const SourceHealth *RefreshRound::healthBefore(const SourceConfig &config) const
{
    if (!m_request.previous)
        return nullptr;
    for (const SourceHealth &health : m_request.previous->sources)
        if (health.config == config)
            return &health;
    return nullptr;
}

bool RefreshRound::startFromLastTime(std::size_t source)
{
    SourceHealth &health = m_snapshot.sources[source];
    const SourceHealth *before = healthBefore(health.config);
    if (before) {
        health.info = before->info;
        health.lastSuccess = before->lastSuccess;
    }
    if (const auto held = m_request.held.find(health.config.id); held != m_request.held.end()) {
        health.state = SourceState::Failed;
        health.error = held->second.error;
        health.retryAt = held->second.until;
        return true;
    }
    const double age = before ? m_clock.now() - before->connectedAt : identityKept;
    if (!m_request.extend || !before || before->state == SourceState::Failed || age < 0 || age >= identityKept)
        return false;
    health.state = SourceState::Ok;
    health.connectedAt = before->connectedAt;
    m_known[source] = true;
    return true;
}

void RefreshRound::applyConnection(std::size_t source, const Result<SourceInfo> &info)
{
    SourceHealth &health = m_snapshot.sources[source];
    if (info) {
        health.info = *info;
        health.state = SourceState::Ok;
        health.connectedAt = m_clock.now();
        health.lastSuccess = m_snapshot.asOf;
    } else {
        health.state = SourceState::Failed;
        health.error = info.error();
    }
}

/// Connects to all sources at once; a source that does not answer costs only its own deadline.
void RefreshRound::connectSources()
{
    m_known.assign(m_request.sources.size(), false);
    std::vector<std::optional<QFuture<Result<SourceInfo>>>> connecting;
    for (std::size_t i = 0; i < m_request.sources.size(); ++i) {
        SourceHealth health;
        health.config = m_request.sources[i]->config();
        if (const auto consent = m_request.partialConsent.find(health.config.id); consent != m_request.partialConsent.end())
            health.partialConsent = consent->second;
        m_snapshot.sources.push_back(health);
        connecting.push_back(startFromLastTime(i) ? std::nullopt : std::optional(m_request.sources[i]->connectSource()));
    }
    for (std::size_t i = 0; i < connecting.size(); ++i)
        if (connecting[i])
            applyConnection(i, resultOf(*connecting[i], m_snapshot.sources[i].config.name));
}

void RefreshRound::prepare()
{
    m_fetching.resize(m_request.kpis.size());
    m_sourceOf.resize(m_request.kpis.size());
    for (std::size_t i = 0; i < m_request.kpis.size(); ++i) {
        KpiReading reading;
        reading.kpi = m_request.kpis[i];
        reading.data.kpi = reading.kpi.id;
        reading.data.window = m_snapshot.window;
        prepare(reading, i);
        m_snapshot.kpis.push_back(std::move(reading));
    }
}

/// Finds whom to ask, and what need not be asked.
void RefreshRound::prepare(KpiReading &reading, std::size_t index)
{
    const Binding *binding = usedBinding(m_request.bindings, reading.kpi.id);
    if (!binding)
        return;
    reading.data.binding = *binding;
    const auto at = std::find_if(m_snapshot.sources.begin(), m_snapshot.sources.end(),
                                 [&](const SourceHealth &health) { return health.config.id == binding->source; });
    if (at == m_snapshot.sources.end() || binding->state != BindingState::Bound)
        return;
    const KpiReading *before = m_request.previous ? m_request.previous->find(reading.kpi.id) : nullptr;
    if (at->error)
        reading.data = keptFrom(reading, *at->error);
    else if (m_request.extend && before && before->data.error && !mayHeal(before->data.error->code)
             && before->data.binding.source == binding->source)
        reading.data = keptFrom(reading, *before->data.error);
    else
        m_sourceOf[index] = std::size_t(at - m_snapshot.sources.begin());
}

/// One question first to every source that was not asked who it is: if it refuses, the others need not be sent.
void RefreshRound::probeKnownSources()
{
    std::vector<std::optional<std::size_t>> first(m_known.size());
    for (std::size_t kpi = 0; kpi < m_sourceOf.size(); ++kpi)
        if (const auto source = m_sourceOf[kpi]; source && m_known[*source] && !first[*source]) {
            first[*source] = kpi;
            ask(kpi);
        }
    for (std::size_t source = 0; source < first.size(); ++source)
        if (first[source]) {
            take(*first[source]);
            if (const auto &error = m_snapshot.kpis[*first[source]].data.error; error && concernsSource(error->code))
                probe(source);
        }
}

/// The first question went wrong: is it the source? A refusal needs no second one.
void RefreshRound::probe(std::size_t source)
{
    SourceHealth &health = m_snapshot.sources[source];
    for (std::size_t kpi = 0; kpi < m_sourceOf.size(); ++kpi)
        if (const auto &error = m_snapshot.kpis[kpi].data.error;
            error && m_snapshot.kpis[kpi].data.binding.source == health.config.id && concernsSource(error->code))
            health.error = error;
    if (health.error && health.error->code != ErrorCode::Auth && health.error->code != ErrorCode::RateLimited) {
        auto connecting = m_request.sources[source]->connectSource();
        health.error.reset();
        applyConnection(source, resultOf(connecting, health.config.name));
    }
    if (!health.error)
        return;
    health.state = SourceState::Failed;
    for (std::size_t kpi = 0; kpi < m_sourceOf.size(); ++kpi)
        if (m_sourceOf[kpi] == source) {
            m_snapshot.kpis[kpi].data = keptFrom(m_snapshot.kpis[kpi], *health.error);
            m_sourceOf[kpi].reset();
        }
}

void RefreshRound::ask(std::size_t kpi)
{
    if (!m_sourceOf[kpi] || m_fetching[kpi])
        return;
    const KpiReading &reading = m_snapshot.kpis[kpi];
    const SourceInfo &info = m_snapshot.sources[*m_sourceOf[kpi]].info;
    FetchOptions options;
    options.live = m_snapshot.live;
    options.stepsBegin = m_snapshot.sources[*m_sourceOf[kpi]].config.kind == QStringLiteral("localhost");
    options.stop = m_request.stop;
    const KpiData *baseline = m_request.baseline ? m_request.baseline->find(reading.kpi.id) : nullptr;
    options.bucketSeries = m_request.bucketSeries || (baseline && !baseline->bucketSeries.empty());
    if (m_request.extend && m_request.previous)
        if (const KpiReading *before = m_request.previous->find(reading.kpi.id))
            options.known = std::shared_ptr<const KpiData>(m_request.previous, &before->data);
    options.settle = settleTime(info);
    const double step = gridStep(m_snapshot.window, info.scrapeInterval > 0 ? info.scrapeInterval : defaultScrapeInterval, m_request.points);
    m_fetching[kpi] = fetchKpi(*m_request.sources[*m_sourceOf[kpi]], reading.kpi, reading.data.binding, m_snapshot.window, step,
                               info.scrapeInterval, m_clock, m_pool, options);
}

void RefreshRound::take(std::size_t kpi)
{
    if (!m_sourceOf[kpi] || !m_fetching[kpi])
        return;
    KpiReading &reading = m_snapshot.kpis[kpi];
    auto data = resultOf(*m_fetching[kpi], shownText(reading.kpi.name));
    reading.data = data ? std::move(*data) : keptFrom(reading, data.error());
    m_sourceOf[kpi].reset();
}

KpiData RefreshRound::keptFrom(const KpiReading &reading, const Error &error) const
{
    KpiData data;
    if (m_request.previous)
        if (const KpiReading *last = m_request.previous->find(reading.kpi.id); last && last->data.binding.source == reading.data.binding.source)
            data = last->data;
    data.kpi = reading.kpi.id;
    if (data.binding.kpi.isEmpty())
        data.binding = reading.data.binding;
    data.error = error;
    return data;
}

void RefreshRound::summarise(SourceHealth &health) const
{
    for (const KpiReading &reading : m_snapshot.kpis) {
        if (reading.data.binding.source != health.config.id || reading.data.binding.state == BindingState::Missing)
            continue;
        ++health.queries;
        health.lastSample = std::max(health.lastSample, reading.data.lastSample);
        health.slowest = std::max(health.slowest, reading.data.elapsed);
        if (reading.data.error) {
            ++health.failed;
            if (!health.error)
                health.error = reading.data.error;
        }
    }
    if (health.failed < health.queries)
        health.lastSuccess = m_snapshot.asOf;
    if (health.state == SourceState::Ok && health.queries > 0 && health.failed == health.queries)
        health.state = SourceState::Failed;
    else if (health.state == SourceState::Ok && m_snapshot.live && health.lastSample > 0
             && m_snapshot.asOf - health.lastSample > std::max(3 * m_snapshot.step, 60.0))
        health.state = SourceState::Stale;
    health.stopped = health.state == SourceState::Failed && health.error && health.error->code == ErrorCode::Auth;
}

} // namespace sextant
