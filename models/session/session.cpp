#include "models/session/session.h"

#include "models/session/evidence.h"
#include "models/session/partialconsent.h"
#include "models/sources/catalogue/mapping.h"

#include <QRandomGenerator>
#include <QUndoCommand>

#include <algorithm>

namespace sextant {
namespace {

constexpr int liveIntervalMs = 10'000;
constexpr int historyIntervalMs = 60'000;
constexpr double historyKept = 86400; // seconds given back to a source when its project opens

const QString recordedKind = QStringLiteral("recorded");

} // namespace

/// One undoable edit. The stack calls redo() at once; the state follows when the commit is on disk.
class EditCommand final : public QUndoCommand
{
public:
    EditCommand(Session &session, const QString &text, Session::Edit redo, std::function<void(ProjectState &)> applyRedo,
                Session::Edit undo, std::function<void(ProjectState &)> applyUndo)
        : QUndoCommand(text), m_session(session), m_redo(std::move(redo)), m_applyRedo(std::move(applyRedo)),
          m_undo(std::move(undo)), m_applyUndo(std::move(applyUndo))
    {
    }
    void redo() override { m_session.commit(m_redo, m_applyRedo); }
    void undo() override { m_session.commit(m_undo, m_applyUndo); }

private:
    Session &m_session;
    Session::Edit m_redo;
    std::function<void(ProjectState &)> m_applyRedo;
    Session::Edit m_undo;
    std::function<void(ProjectState &)> m_applyUndo;
};

Session::Session(SessionDeps deps, QObject *parent) : QObject(parent), m_deps(std::move(deps))
{
    m_history = std::make_unique<HistoryKeeper>(m_store, m_deps.clock, m_deps.pool, [this] { return historyContext(); });
    connect(m_history.get(), &HistoryKeeper::failed, this, &Session::editFailed);
    m_refreshPool.setMaxThreadCount(1);
    m_end.start();
    m_comparePool.setMaxThreadCount(1);
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
        if (!wasSearched(m_state.bindings, source.id))
            rebind(source.id);
    }
    refreshNow();
    m_timer.start();
    m_historyTimer.start();
    m_history->start();
}

void Session::makeSources(const std::vector<KpiData> &recorded)
{
    for (const auto &source : m_sources)
        source->cancelAll();
    m_sources = openSources(m_state, recorded, m_deps.makeSource);
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
}

/// Notes which sources answered and which want to be left alone. One that was held back this time said nothing new.
void Session::updatePacing(const Snapshot &snapshot)
{
    const double now = m_deps.clock->now();
    for (const SourceHealth &health : snapshot.sources) {
        if (health.retryAt > 0)
            continue;
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

void Session::commit(Edit edit, std::function<void(ProjectState &)> apply)
{
    whenDone(m_store.withStore(std::move(edit)), this, [this, apply = std::move(apply)](const Result<void> &result) {
        if (!result) {
            Q_EMIT editFailed(result.error());
            return;
        }
        apply(m_state);
        updateWorkflow();
        Q_EMIT saved(m_deps.clock->now());
        Q_EMIT stateChanged();
        Q_EMIT workflowChanged();
    });
}

void Session::pushEdit(const QString &text, Edit redo, std::function<void(ProjectState &)> applyRedo, Edit undo,
                       std::function<void(ProjectState &)> applyUndo)
{
    m_undo.push(new EditCommand(*this, text, std::move(redo), std::move(applyRedo), std::move(undo), std::move(applyUndo)));
}

void Session::editProgress(const QString &itemId, const ItemProgress &progress, const QString &what)
{
    const auto at = m_state.progress.find(itemId);
    const ItemProgress before = at == m_state.progress.end() ? ItemProgress{} : at->second;
    if (before == progress)
        return;
    const auto store = [itemId](const ItemProgress &value, const QString &text) {
        return [itemId, value, text](ProjectStore &project) { return project.setProgress(itemId, value, text); };
    };
    const auto apply = [itemId](const ItemProgress &value) {
        return [itemId, value](ProjectState &state) { state.progress[itemId] = value; };
    };
    pushEdit(what, store(progress, what), apply(progress), store(before, tr("undone: %1").arg(what)), apply(before));
}

void Session::setProperty(const QString &key, const QString &value, const QString &what)
{
    const QString before = m_state.property(key);
    if (before == value)
        return;
    const auto store = [key](const QString &text) {
        return [key, text](ProjectStore &project) { return project.setProperty(key, text); };
    };
    const auto apply = [this, key](const QString &text) {
        return [this, key, text](ProjectState &state) {
            state.properties[key] = text;
            if (key == QStringLiteral("active_baseline") || key.startsWith(partialConsentKey({})))
                startRefresh(Refresh::Whole);
        };
    };
    pushEdit(what, store(value), apply(value), store(before), apply(before));
}

void Session::setActiveBaseline(const QString &id)
{
    setProperty(QStringLiteral("active_baseline"), id, id.isEmpty() ? tr("Compare without a baseline") : tr("Compare with baseline %1").arg(id));
}

void Session::freezeBaseline(const FreezeOptions &options)
{
    if (!m_snapshot) {
        Q_EMIT editFailed(Error{ErrorCode::NotFound, tr("nothing to freeze yet"), {}, tr("wait for the first refresh")});
        return;
    }
    auto future = QtConcurrent::run(&m_refreshPool, [moment = m_snapshot, sources = m_sources, bindings = m_state.bindings,
                                                     stop = StopToken{m_end.future()}, options] {
        return baselineFrom(withBucketSeries(*moment, sources, bindings, stop), options);
    });
    whenDone(future, this, [this](const Result<Baseline> &baseline) { storeBaseline(baseline); });
}

void Session::storeBaseline(const Result<Baseline> &baseline)
{
    if (!baseline) {
        Q_EMIT editFailed(baseline.error());
        return;
    }
    // The store gives id and hash, so the command is pushed once they are known.
    whenDone(m_store.withStore([value = *baseline](ProjectStore &store) { return store.addBaseline(value); }), this,
             [this](const Result<Baseline> &stored) {
                 if (!stored) {
                     Q_EMIT editFailed(stored.error());
                     return;
                 }
                 m_state.baselines.push_back(*stored);
                 Q_EMIT saved(m_deps.clock->now());
                 Q_EMIT stateChanged();
                 setActiveBaseline(stored->id);
             });
}

void Session::setPartialConsent(const QString &sourceId, bool agreed)
{
    const MetricSource *asked = source(sourceId);
    if (!asked)
        return;
    const QString name = asked->config().name;
    setProperty(partialConsentKey(sourceId), agreed ? partialConsentText(m_deps.who, m_deps.clock->now()) : QString(),
                agreed ? tr("Accept partial data of %1").arg(name) : tr("Refuse partial data of %1").arg(name));
}

void Session::removeBaseline(const QString &id)
{
    const auto at = std::find_if(m_state.baselines.begin(), m_state.baselines.end(), [&](const Baseline &b) { return b.id == id; });
    if (at == m_state.baselines.end())
        return;
    const Baseline baseline = *at;
    pushEdit(
        tr("Delete baseline %1").arg(id), [id](ProjectStore &store) { return store.removeBaseline(id); },
        [this, id](ProjectState &state) {
            std::erase_if(state.baselines, [&](const Baseline &b) { return b.id == id; });
            startRefresh(Refresh::Whole);
        },
        [baseline](ProjectStore &store) { return store.restoreBaseline(baseline); },
        [this, baseline](ProjectState &state) {
            state.baselines.push_back(baseline);
            startRefresh(Refresh::Whole);
        });
}

void Session::addMarker(const Marker &marker)
{
    pushEdit(
        tr("Add note"), [marker](ProjectStore &store) { return store.saveMarker(marker); },
        [this, marker](ProjectState &state) {
            state.markers.push_back(marker);
            startRefresh(Refresh::Whole);
        },
        [marker](ProjectStore &store) { return store.removeMarker(marker.id); },
        [this, marker](ProjectState &state) {
            std::erase_if(state.markers, [&](const Marker &m) { return m.id == marker.id; });
            startRefresh(Refresh::Whole);
        });
}

void Session::saveCopy(const QString &path)
{
    whenDone(m_store.withStore([path](ProjectStore &store) { return store.copyTo(path); }), this, [this, path](const Result<void> &result) {
        if (result)
            Q_EMIT copied(path);
        else
            Q_EMIT editFailed(result.error());
    });
}

void Session::saveSource(const SourceConfig &source)
{
    commit([source](ProjectStore &store) { return store.saveSource(source); },
           [this, source](ProjectState &state) {
               std::erase_if(state.sources, [&](const SourceConfig &s) { return s.id == source.id; });
               state.sources.push_back(source);
               m_pacing.release(source.id);
               makeSources(m_recorded);
               rebind(source.id);
           });
}

void Session::removeSource(const QString &id)
{
    commit([id](ProjectStore &store) { return store.removeSource(id); },
           [this, id](ProjectState &state) {
               std::erase_if(state.sources, [&](const SourceConfig &s) { return s.id == id; });
               std::erase_if(state.bindings, [&](const Binding &b) { return b.source == id; });
               makeSources(m_recorded);
               startRefresh(Refresh::Whole);
           });
}

void Session::rebind(const QString &sourceId)
{
    const auto at = std::find_if(m_sources.begin(), m_sources.end(), [&](const auto &source) { return source->config().id == sourceId; });
    if (at == m_sources.end() || (*at)->config().kind == recordedKind)
        return;
    const auto window = m_window.at(m_deps.clock->now());
    if (!window)
        return;
    ++m_binding;
    whenDone(m_deps.bind(*at, *window), this, [this, sourceId](const Result<std::vector<Binding>> &bindings) {
        --m_binding;
        if (!bindings) {
            Q_EMIT editFailed(bindings.error());
            return;
        }
        std::vector<Binding> before = m_state.bindings;
        std::erase_if(before, [&](const Binding &b) { return b.source != sourceId; });
        const std::vector<Binding> all = bindingsWith(m_state.bindings, sourceId, keepOwn(before, *bindings)); // imported KPIs keep theirs
        commit([sourceId, value = all](ProjectStore &store) { return store.saveBindings(sourceId, value); },
               [this, sourceId, value = all](ProjectState &state) {
                   std::erase_if(state.bindings, [&](const Binding &b) { return b.source == sourceId; });
                   state.bindings.insert(state.bindings.end(), value.begin(), value.end());
                   startRefresh(Refresh::Whole);
               });
    });
}

void Session::saveBinding(const Binding &binding)
{
    std::vector<Binding> all;
    for (const Binding &old : m_state.bindings)
        if (old.source == binding.source && old.kpi != binding.kpi)
            all.push_back(old);
    all.push_back(binding);
    commit([id = binding.source, all](ProjectStore &store) { return store.saveBindings(id, all); },
           [this, id = binding.source, all](ProjectState &state) {
               std::erase_if(state.bindings, [&](const Binding &b) { return b.source == id; });
               state.bindings.insert(state.bindings.end(), all.begin(), all.end());
               startRefresh(Refresh::Whole);
           });
}

QString Session::freeSourceId(const QString &kind) const
{
    const auto taken = [this](const QString &id) {
        return std::any_of(m_state.sources.begin(), m_state.sources.end(), [&](const SourceConfig &s) { return s.id == id; });
    };
    QString id = kind;
    for (int i = 2; taken(id); ++i)
        id = kind + u'-' + QString::number(i);
    return id;
}

MetricSource *Session::source(const QString &id) const
{
    for (const auto &source : m_sources)
        if (source->config().id == id)
            return source.get();
    return nullptr;
}

QFuture<Result<QueryResult>> Session::query(const QString &sourceId, const Query &query)
{
    if (MetricSource *asked = source(sourceId))
        return asked->query(query);
    return QtFuture::makeReadyFuture(Result<QueryResult>(fail(ErrorCode::NotFound, tr("there is no source \"%1\"").arg(sourceId))));
}

QFuture<Result<QStringList>> Session::metricNames(const QString &sourceId)
{
    if (MetricSource *asked = source(sourceId))
        return asked->metricNames();
    return QtFuture::makeReadyFuture(Result<QStringList>(fail(ErrorCode::NotFound, tr("there is no source \"%1\"").arg(sourceId))));
}

QFuture<Result<QStringList>> Session::labelNames(const QString &sourceId, const QString &metric)
{
    MetricSource *asked = source(sourceId);
    return asked ? asked->labelNames(metric.isEmpty() ? QStringList() : QStringList{metric})
                 : QtFuture::makeReadyFuture(Result<QStringList>(fail(ErrorCode::NotFound, tr("there is no source \"%1\"").arg(sourceId))));
}

QFuture<Result<QStringList>> Session::labelValues(const QString &sourceId, const QString &label, const QString &metric)
{
    MetricSource *asked = source(sourceId);
    return asked ? asked->labelValues(label, metric.isEmpty() ? QStringList() : QStringList{metric})
                 : QtFuture::makeReadyFuture(Result<QStringList>(fail(ErrorCode::NotFound, tr("there is no source \"%1\"").arg(sourceId))));
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

void Session::setRetention(const HistoryRetention &retention)
{
    setProperty(retentionProperty, retention.text(), tr("Keep history: %1").arg(retention.text()));
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
