// What a person changes: undoable edits, each one transaction, and the baselines.
#include "models/session/filebaseline.h"
#include "models/session/partialconsent.h"
#include "models/session/session.h"

#include <QUndoCommand>

#include <algorithm>

namespace sextant {

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

void Session::freezeFile(const Snapshot &moment, const FreezeOptions &options)
{
    storeBaseline(baselineFromFile(moment, options));
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

void Session::setRetention(const HistoryRetention &retention)
{
    setProperty(retentionProperty, retention.text(), tr("Keep history: %1").arg(retention.text()));
}

} // namespace sextant
