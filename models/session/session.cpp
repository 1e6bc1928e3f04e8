#include "models/session/session.h"

#include "models/core/background.h"
#include "models/session/evidence.h"

#include <QRandomGenerator>

#include <algorithm>

namespace sextant {
namespace {

constexpr int liveIntervalMs = 10'000;
constexpr int historyIntervalMs = 60'000;
constexpr double historyKept = 86400; // seconds given back to a source when its project opens

} // namespace

Session::Session(SessionDeps deps, QObject *parent) : QObject(parent), m_deps(std::move(deps))
{
    m_history = std::make_unique<HistoryKeeper>(m_store, m_deps.clock, m_deps.pool, [this] { return historyContext(); });
    connect(m_history.get(), &HistoryKeeper::failed, this, &Session::editFailed);
    m_refreshPool.setMaxThreadCount(1);
    m_end.start();
    m_comparePool.setMaxThreadCount(1);
    giveWay(m_refreshPool);
    giveWay(m_comparePool);
    m_timer.setInterval(liveIntervalMs);
    connect(&m_timer, &QTimer::timeout, this, &Session::onTick);
    m_historyTimer.setInterval(historyIntervalMs);
    connect(&m_historyTimer, &QTimer::timeout, this, &Session::keepHistory);
}

Session::~Session()
{
    m_history->cancelBackfill();
    abandonRefresh();
    m_end.future().cancel();
    for (const auto &source : m_sources)
        source->cancelAll();
    m_refreshPool.waitForDone();
    m_comparePool.waitForDone();
    keepHistory();
    m_history.reset(); // its last words need the state and the store
}

void Session::open(const QString &path)
{
    struct Opened {
        Result<ProjectState> state;
        std::vector<KpiData> recorded;
        std::vector<TimeSeries> history;
    };
    auto future = m_store.run([this, path]() -> Opened {
        auto store = ProjectStore::open(path, m_deps.clock, m_deps.who);
        if (!store)
            return {tl::unexpected(store.error()), {}, {}};
        Result<ProjectState> state = loadState(**store);
        Result<std::vector<KpiData>> recorded = (*store)->recorded();
        if (!recorded)
            return {tl::unexpected(recorded.error()), {}, {}};
        const double now = m_deps.clock->now();
        std::vector<TimeSeries> history = (*store)->history({now - historyKept, now}).value_or(std::vector<TimeSeries>{});
        m_store.adopt(std::move(*store));
        return {std::move(state), std::move(*recorded), std::move(history)};
    });
    whenDone(future, this, [this](const Opened &result) { adopt(result.state, result.recorded, result.history); });
}

void Session::create(const QString &path, const QString &title, const SourceConfig &source)
{
    auto future = m_store.run([this, path, title, source]() -> Result<void> {
        auto store = ProjectStore::create(path, title, m_deps.clock, m_deps.who);
        if (!store)
            return tl::unexpected(store.error());
        return (*store)->saveSource(source);
    });
    whenDone(future, this, [this, path](const Result<void> &result) {
        if (result)
            open(path);
        else
            Q_EMIT failed(result.error());
    });
}

void Session::adopt(Result<ProjectState> state, std::vector<KpiData> recorded, const std::vector<TimeSeries> &history)
{
    if (!state) {
        Q_EMIT failed(state.error());
        return;
    }
    abandonRefresh();
    m_pacing.releaseAll();
    m_searches.clear();
    m_undo.clear();
    m_state = std::move(*state);
    m_snapshot.reset();
    m_pausedAt.reset();
    m_recorded = std::move(recorded);
    m_window.text = m_state.property(QStringLiteral("window"), QStringLiteral("1h"));
    m_kpis = kpisOf(m_state, m_deps.kpis);
    makeSources(m_recorded);
    if (!history.empty())
        for (const auto &source : m_sources)
            source->restoreHistory(history);
    m_open = true;
    updateWorkflow();
    Q_EMIT opened();
    Q_EMIT stateChanged();
    Q_EMIT workflowChanged();
    for (const SourceConfig &source : m_state.sources) {
        if (wasSearched(m_state.bindings, source.id))
            m_searches.begin(source.id, m_deps.clock->now());
        else
            rebind(source.id);
    }
    refreshNow();
    m_timer.start();
    m_historyTimer.start();
    m_history->start();
}

RefreshRequest Session::request() const
{
    RefreshRequest request = requestFor(m_state, m_kpis, m_sources, m_window);
    request.pausedAt = m_pausedAt;
    request.previous = m_snapshot;
    const double now = m_deps.clock->now();
    for (const SourceConfig &source : m_state.sources)
        if (const auto held = m_pacing.held(source.id, now))
            request.held[source.id] = *held;
    return request;
}

void Session::refreshNow()
{
    abandonRefresh();
    m_pacing.releaseAll();
    startRefresh(Refresh::Whole);
}

void Session::onTick()
{
    searchMissing();
    if (m_refreshing || (m_pausedAt && m_snapshot))
        return;
    const bool failing = m_snapshot && std::any_of(m_snapshot->sources.begin(), m_snapshot->sources.end(),
                                                   [](const SourceHealth &health) { return health.state == SourceState::Failed; });
    const bool filling = m_window.isLive() || (m_snapshot && m_snapshot->live); // a fixed window may not be over yet
    if (filling || failing)
        startRefresh(Refresh::Extend);
}

void Session::startRefresh(Refresh kind)
{
    if (!m_open)
        return;
    if (m_refreshing) { // one in flight; the newest wish is served when it is back
        m_refreshAgain = true;
        return;
    }
    m_refreshing = true;
    m_replacing = kind == Refresh::Whole;
    m_refreshAgain = false;
    Q_EMIT refreshingChanged(true);
    const quint64 ticket = m_generation.next();
    m_stop = std::make_unique<QPromise<void>>();
    m_stop->start();
    RefreshRequest wish = request();
    wish.points = m_points;
    wish.extend = kind == Refresh::Extend && m_snapshot;
    wish.stop.future = m_stop->future();
    auto future = QtConcurrent::run(&m_refreshPool, [wish = std::move(wish), clock = m_deps.clock, pool = m_deps.pool]() -> Result<SnapshotPtr> {
        return refresh(wish, *clock, *pool).map([](Snapshot &&snapshot) { return std::make_shared<const Snapshot>(std::move(snapshot)); });
    });
    whenDone(future, this, [this, ticket](const Result<SnapshotPtr> &result) { onRefreshed(ticket, result); });
}

/// The answer of the refresh in flight is not wanted any more: its questions end as cancelled.
void Session::abandonRefresh()
{
    m_generation.next();
    if (m_stop)
        m_stop->future().cancel();
}

void Session::onRefreshed(quint64 ticket, const Result<SnapshotPtr> &result)
{
    m_refreshing = false;
    m_stop->finish();
    m_stop.reset();
    Q_EMIT refreshingChanged(false);
    if (m_generation.isCurrent(ticket)) {
        if (result) {
            updatePacing(**result);
            m_snapshot = *result;
            m_history->take(*m_snapshot);
            updateWorkflow();
            Q_EMIT snapshotChanged(m_snapshot);
            Q_EMIT workflowChanged();
        } else {
            Q_EMIT editFailed(result.error());
        }
    }
    if (m_refreshAgain)
        startRefresh(Refresh::Whole);
    searchMissing();
}

/// Notes which sources answered and which want to be left alone. One that was held back this time said nothing new.
void Session::updatePacing(const Snapshot &snapshot)
{
    const double now = m_deps.clock->now();
    const auto failedBefore = [this](const QString &id) {
        return m_snapshot && std::any_of(m_snapshot->sources.begin(), m_snapshot->sources.end(), [&](const SourceHealth &health) {
            return health.config.id == id && health.state == SourceState::Failed;
        });
    };
    for (const SourceHealth &health : snapshot.sources) {
        if (health.retryAt > 0)
            continue;
        if (health.state != SourceState::Failed && failedBefore(health.config.id))
            m_searches.returned(health.config.id, now);
        const bool troubled = health.error && (health.state == SourceState::Failed || health.error->retryAfter > 0);
        m_pacing.report(health.config.id, troubled ? health.error : std::nullopt, now, QRandomGenerator::global()->generateDouble());
    }
}

void Session::updateWorkflow()
{
    std::map<QString, std::vector<Evidence>> evidence;
    if (m_snapshot)
        evidence = collectEvidence({&m_deps.workflow, m_snapshot.get(), &m_state.baselines, QLocale()});
    // A sample tells a story of its own time: its attestations are as fresh as they were then.
    const double now = m_state.info.sample && m_snapshot ? m_snapshot->asOf : m_deps.clock->now();
    m_workflow = evaluateWorkflow(m_deps.workflow, m_state.progress, evidence, now);
    m_closing = evaluateClosing(m_deps.workflow, m_state.progress, evidence, now);
}

void Session::setPaused(bool paused)
{
    if (paused == isPaused())
        return;
    if (paused)
        m_pausedAt = m_snapshot ? m_snapshot->asOf : m_deps.clock->now();
    else
        m_pausedAt.reset();
    Q_EMIT stateChanged();
    if (!paused)
        startRefresh(Refresh::Extend);
}

void Session::setWindow(const WindowChoice &window)
{
    if (window == m_window)
        return;
    m_window = window;
    abandonRefresh();
    Q_EMIT stateChanged();
    startRefresh(Refresh::Whole);
    if (!isReadOnly())
        commit([text = window.text](ProjectStore &store) { return store.setProperty(QStringLiteral("window"), text); },
               [text = window.text](ProjectState &state) { state.properties[QStringLiteral("window")] = text; });
}

HistoryContext Session::historyContext() const
{
    HistoryContext context;
    context.scope = {m_kpis, m_state.bindings, m_sources};
    context.markers = m_state.markers;
    context.retention = parseRetention(m_state.property(retentionProperty)).value_or(HistoryRetention{});
    context.sample = m_state.info.sample;
    context.asOf = storyTime(m_state, m_deps.clock->now());
    context.readOnly = isReadOnly();
    return context;
}

void Session::keepHistory()
{
    if (!m_open || isReadOnly())
        return;
    std::vector<TimeSeries> samples;
    for (const auto &source : m_sources)
        for (TimeSeries &series : source->takeHistory())
            samples.push_back(std::move(series));
    if (!samples.empty())
        m_store.withStore([samples = std::move(samples)](ProjectStore &store) { return store.appendHistory(samples); });
}

} // namespace sextant
