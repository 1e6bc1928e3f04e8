// The sources of the project: adding and removing them, searching their metrics, asking them directly.
#include "models/session/session.h"
#include "models/sources/catalogue/mapping.h"

#include <algorithm>

namespace sextant {
namespace {

template<typename T>
QFuture<Result<T>> noSource(const QString &id)
{
    return QtFuture::makeReadyFuture(Result<T>(fail(ErrorCode::NotFound, Session::tr("there is no source \"%1\"").arg(id))));
}

} // namespace

void Session::makeSources(const std::vector<KpiData> &recorded)
{
    for (const auto &source : m_sources)
        source->cancelAll();
    m_sources = openSources(m_state, recorded, m_deps.makeSource);
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
    if (at == m_sources.end() || (*at)->config().isRecorded())
        return;
    m_searches.begin(sourceId, m_deps.clock->now());
    search(*at, Search::Wanted);
}

/// Looks again for what no source had when it was searched: a server that starts has no series yet, exporters are added later.
void Session::searchMissing()
{
    if (!m_open || m_binding > 0 || m_pausedAt || isReadOnly())
        return;
    const double now = m_deps.clock->now();
    for (const auto &source : m_sources) {
        const QString id = source->config().id;
        if (!m_searches.isDue(id, now) || m_pacing.held(id, now) || !isWorthSearching(m_deps.kpis, m_state.bindings, id))
            continue;
        m_searches.searching(id, now);
        search(source, Search::ByItself);
    }
}

void Session::search(const std::shared_ptr<MetricSource> &asked, Search why)
{
    const auto window = m_window.at(m_deps.clock->now());
    if (!window)
        return;
    ++m_binding;
    whenDone(m_deps.bind(asked, *window), this, [this, asked, why](const Result<std::vector<Binding>> &found) {
        --m_binding;
        if (std::find(m_sources.begin(), m_sources.end(), asked) == m_sources.end())
            return; // changed or removed meanwhile
        if (found)
            takeFound(asked->config().id, *found, why);
        else if (why == Search::Wanted)
            Q_EMIT editFailed(found.error());
    });
}

void Session::takeFound(const QString &sourceId, const std::vector<Binding> &found, Search why)
{
    const std::vector<Binding> before = bindingsWith(m_state.bindings, sourceId, {});
    const bool again = why == Search::ByItself && wasSearched(before, sourceId);
    const std::vector<Binding> all = again ? withMissingFilled(m_state.bindings, sourceId, found)
                                           : bindingsWith(m_state.bindings, sourceId, keepOwn(before, found)); // imported KPIs keep theirs
    if (again && all == before)
        return;
    commitBindings(sourceId, all, again ? Refresh::Extend : Refresh::Whole);
}

void Session::commitBindings(const QString &sourceId, const std::vector<Binding> &all, Refresh kind)
{
    commit([sourceId, all](ProjectStore &store) { return store.saveBindings(sourceId, all); },
           [this, sourceId, all, kind](ProjectState &state) {
               std::erase_if(state.bindings, [&](const Binding &b) { return b.source == sourceId; });
               state.bindings.insert(state.bindings.end(), all.begin(), all.end());
               startRefresh(kind);
           });
}

void Session::saveBinding(const Binding &binding)
{
    commitBindings(binding.source, bindingsWith(m_state.bindings, binding.source, {binding}), Refresh::Whole);
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
    MetricSource *asked = source(sourceId);
    return asked ? asked->query(query) : noSource<QueryResult>(sourceId);
}

QFuture<Result<QStringList>> Session::metricNames(const QString &sourceId)
{
    MetricSource *asked = source(sourceId);
    return asked ? asked->metricNames() : noSource<QStringList>(sourceId);
}

QFuture<Result<QStringList>> Session::labelNames(const QString &sourceId, const QString &metric)
{
    MetricSource *asked = source(sourceId);
    return asked ? asked->labelNames(metric.isEmpty() ? QStringList() : QStringList{metric}) : noSource<QStringList>(sourceId);
}

QFuture<Result<QStringList>> Session::labelValues(const QString &sourceId, const QString &label, const QString &metric)
{
    MetricSource *asked = source(sourceId);
    return asked ? asked->labelValues(label, metric.isEmpty() ? QStringList() : QStringList{metric}) : noSource<QStringList>(sourceId);
}

} // namespace sextant
