#pragma once
#include "models/core/whendone.h"
#include "models/session/explore.h"
#include "models/session/freeze.h"
#include "models/session/historykeeper.h"
#include "models/session/importtargets.h"
#include "models/session/kpisearch.h"
#include "models/session/projectsources.h"
#include "models/session/storeworker.h"
#include "models/workflow/progress.h"

#include <QObject>
#include <QPromise>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <memory>

namespace sextant {

/// What a session is built from; everything is owned by the composition root and outlives the session.
struct SessionDeps {
    std::shared_ptr<const Clock> clock;
    QThreadPool *pool = nullptr; ///< parsing and analysis
    std::vector<KpiDefinition> kpis;
    WorkflowDefinition workflow;
    /// Makes the source of a config, "recorded" excepted: that one answers from the project itself.
    SourceFactory makeSource;
    /// Finds the KPIs in a source.
    std::function<QFuture<Result<std::vector<Binding>>>(std::shared_ptr<MetricSource>, const TimeRange &)> bind;
    QString who; ///< name for the journal
};

/// The live project: opens it, refreshes it, and turns intents into undoable, committed edits. All slots belong to the GUI
/// thread; work happens on the database thread, the refresh thread and the pool.
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(SessionDeps deps, QObject *parent = nullptr);
    ~Session() override;

    /// Opens a project file; answers with opened() or failed().
    void open(const QString &path);
    /// Makes a project file with one source and opens it.
    void create(const QString &path, const QString &title, const SourceConfig &source);
    bool isOpen() const { return m_open; }

    const ProjectState &state() const { return m_state; }
    const SnapshotPtr &snapshot() const { return m_snapshot; }
    const WorkflowDefinition &workflowDefinition() const { return m_deps.workflow; }
    const std::vector<PhaseStatus> &workflow() const { return m_workflow; }
    /// Success criteria and aftercare.
    const std::vector<PhaseStatus> &closing() const { return m_closing; }
    QUndoStack *undoStack() { return &m_undo; }
    /// The history of the project's KPIs.
    HistoryKeeper *history() { return m_history.get(); }
    /// Sets how long each level is kept; undoable.
    void setRetention(const HistoryRetention &retention);
    const WindowChoice &window() const { return m_window; }
    bool isPaused() const { return m_pausedAt.has_value(); }
    std::optional<double> pausedAt() const { return m_pausedAt; }
    bool isRefreshing() const { return m_refreshing; }
    /// Whether the refresh in flight brings another picture, not only the newest seconds of this one.
    bool isReplacing() const { return m_refreshing && m_replacing; }
    bool isBinding() const { return m_binding > 0; }
    bool isReadOnly() const { return m_state.info.readOnly; }

    /// A person's wish: asks for everything, and sources that failed or refused the login once more.
    void refreshNow();
    void setPaused(bool paused);
    /// How many points a chart can show; the next refresh chooses its step accordingly.
    void setChartPoints(int points) { m_points = points; }
    void setWindow(const WindowChoice &window);
    /// Adds or changes a source, binds it, and refreshes.
    void saveSource(const SourceConfig &source);
    void removeSource(const QString &id);
    /// Probes the metric names of a source again.
    void rebind(const QString &sourceId);

    /// Replaces one binding: a person chose another convention.
    void saveBinding(const Binding &binding);
    /// "prometheus", "prometheus-2", …
    QString freeSourceId(const QString &kind) const;
    /// Asks one source directly: the console.
    QFuture<Result<QueryResult>> query(const QString &sourceId, const Query &query);
    /// A live source of the project, for questions that only some kinds answer; nullptr when there is none. Lives until the sources change.
    MetricSource *source(const QString &id) const;
    QFuture<Result<QStringList>> metricNames(const QString &sourceId);
    /// For completion: names of labels, or values of one, among the series of a metric (empty: of all).
    QFuture<Result<QStringList>> labelNames(const QString &sourceId, const QString &metric);
    QFuture<Result<QStringList>> labelValues(const QString &sourceId, const QString &label, const QString &metric);

    /// Freezes the moment on screen: fetches the buckets of its intervals first, then stores. Answers with saved() or editFailed().
    void freezeBaseline(const FreezeOptions &options);
    /// Freezes what a file says instead of the moment: momentFromCsv().
    void freezeFile(const Snapshot &moment, const FreezeOptions &options);
    /// Every KPI of the project: those of the catalogue and its own.
    const std::vector<KpiDefinition> &kpis() const { return m_kpis; }
    /// Whether partial data of a source may be judged and frozen: kept in the project with who and when, undoable.
    void setPartialConsent(const QString &sourceId, bool agreed);
    void removeBaseline(const QString &id);
    void setActiveBaseline(const QString &id);
    /// Two frozen runs against each other; answers with runsCompared() or editFailed().
    void compareBaselines(const QString &before, const QString &after);
    /// What else changed between the baseline and the window? Bound series, and with `allMetrics` everything the sources have.
    /// Answers with explored(); one exploration at a time.
    void exploreChanges(bool allMetrics);
    /// Whether the window is a busy period beside the last week; answers with busyChecked().
    void checkBusyPeriod();
    void editProgress(const QString &itemId, const ItemProgress &progress, const QString &what);
    void setProperty(const QString &key, const QString &value, const QString &what);
    void addMarker(const Marker &marker);
    /// Gives KPIs new targets and binds new ones; one undoable edit. Implemented in importtargets.cpp.
    void importTargets(const ImportedTargets &imported);
    /// Writes a complete copy of the project; answers with copied() or editFailed().
    void saveCopy(const QString &path);

Q_SIGNALS:
    void opened();
    void failed(const sextant::Error &error);      ///< opening or creating
    void editFailed(const sextant::Error &error);  ///< an edit was not stored; the state is as before
    void saved(double at);                         ///< an edit reached the disk
    void copied(const QString &path);
    void stateChanged();
    void snapshotChanged(const sextant::SnapshotPtr &snapshot);
    void workflowChanged();
    void refreshingChanged(bool refreshing);
    void runsCompared(const sextant::SnapshotPtr &runs);
    void explored(const sextant::Result<sextant::Exploration> &found);
    void busyChecked(const sextant::BusyCheck &check);

private:
    friend class EditCommand;
    using Edit = std::function<Result<void>(ProjectStore &)>;
    /// Runs an edit on the database thread; `apply` changes the state once the commit is on disk.
    void commit(Edit edit, std::function<void(ProjectState &)> apply);
    void pushEdit(const QString &text, Edit redo, std::function<void(ProjectState &)> applyRedo, Edit undo,
                  std::function<void(ProjectState &)> applyUndo);
    void adopt(Result<ProjectState> state, std::vector<KpiData> recorded, const std::vector<TimeSeries> &history);
    void makeSources(const std::vector<KpiData> &recorded);
    void updateWorkflow();
    RefreshRequest request() const;
    enum class Refresh { Extend, Whole }; ///< only what is new since the last one, or everything
    void startRefresh(Refresh kind);
    void abandonRefresh();
    enum class Search { Wanted, ByItself };
    void search(const std::shared_ptr<MetricSource> &asked, Search why);
    void searchMissing();
    void takeFound(const QString &sourceId, const std::vector<Binding> &found, Search why);
    void commitBindings(const QString &sourceId, const std::vector<Binding> &all, Refresh kind);
    void onTick();
    void onRefreshed(quint64 ticket, const Result<SnapshotPtr> &result);
    void updatePacing(const Snapshot &snapshot);
    void storeBaseline(const Result<Baseline> &baseline);
    void keepHistory();
    HistoryContext historyContext() const;

    SessionDeps m_deps;
    StoreWorker m_store;
    QThreadPool m_refreshPool;
    QThreadPool m_comparePool; ///< comparisons and explorations that no refresh waits for
    ProjectState m_state;
    std::vector<std::shared_ptr<MetricSource>> m_sources;
    std::vector<KpiData> m_recorded;
    std::vector<KpiDefinition> m_kpis; ///< catalogue and the project's own
    std::vector<PhaseStatus> m_workflow;
    std::vector<PhaseStatus> m_closing;
    SnapshotPtr m_snapshot;
    std::unique_ptr<HistoryKeeper> m_history;
    QUndoStack m_undo;
    QTimer m_timer;
    QTimer m_historyTimer;
    Generation m_generation;
    WindowChoice m_window;
    std::optional<double> m_pausedAt;
    int m_binding = 0; ///< sources whose metrics are being matched
    bool m_open = false;
    bool m_refreshing = false;
    bool m_replacing = false;
    bool m_refreshAgain = false;
    RefreshPacing m_pacing;
    SearchPacing m_searches;
    std::unique_ptr<QPromise<void>> m_stop; ///< of the refresh in flight
    QPromise<void> m_end; ///< cancelled when the session ends
    int m_points = defaultPoints;
    bool m_exploring = false;
};

} // namespace sextant
