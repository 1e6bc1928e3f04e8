#pragma once
#include "models/analysis/historyreport.h"
#include "models/core/whendone.h"
#include "models/session/historyharvest.h"
#include "models/session/storeworker.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace sextant {

/// The property that holds how long each level is kept, as HistoryRetention::text().
inline const QString retentionProperty = QStringLiteral("history_retention");

/// What the keeper needs to know of the project at a moment.
struct HistoryContext {
    HistoryScope scope;
    std::vector<Marker> markers;
    HistoryRetention retention;
    double asOf = 0;       ///< now, or the moment a sample is told at
    bool sample = false;
    bool readOnly = false;
};

/// The stored history as it is read for a report.
Result<HistoryInput> readHistory(const ProjectStore &store, const HistoryContext &context, double days);

/// Keeps the history of a project's KPIs: gathers what refreshes bring, writes it once a minute, fetches what is missing, and reads it back
/// as a report. Lives on the GUI thread; everything that takes time happens on the database thread, the pool or a thread of its own.
class HistoryKeeper : public QObject
{
    Q_OBJECT
public:
    HistoryKeeper(StoreWorker &store, std::shared_ptr<const Clock> clock, QThreadPool *pool, std::function<HistoryContext()> context,
                  QObject *parent = nullptr);
    ~HistoryKeeper() override;

    /// A project was opened: forgets the one before it and fetches what is missing.
    void start();
    void take(const Snapshot &snapshot);
    /// Writes what was gathered; also asks for hours of buckets that have ended.
    void flush();

    /// Reads and analyses the last `days`; answers with reportChanged(). The newest wish wins.
    void load(double days);
    const HistoryReportPtr &report() const { return m_report; }
    bool isLoading() const { return m_loading; }

    /// "Collect the last N days"; answers with backfilled(). One at a time.
    void backfill(int days);
    void cancelBackfill() { m_stop = true; }
    bool isCollecting() const { return m_collecting; }

Q_SIGNALS:
    void reportChanged();
    void loadingChanged(bool loading);
    void collectingChanged(bool collecting);
    void progressed(int done, int all);
    /// `errors`: KPIs that could not be asked, in words.
    void backfilled(qulonglong points, const QStringList &errors);
    void failed(const sextant::Error &error);

private:
    void collectDue();
    void run(const std::vector<HistoryTask> &tasks, bool asked);
    void store(std::vector<HistoryBatch> batches, std::function<void()> then);
    void analyse(quint64 ticket, const HistoryInput &input);
    void finishLoading(quint64 ticket);

    StoreWorker &m_store;
    std::shared_ptr<const Clock> m_clock;
    QThreadPool *m_pool;
    std::function<HistoryContext()> m_context;
    QThreadPool m_harvestPool;
    HistoryCollector m_collector;
    Generation m_generation; ///< of loads
    Generation m_project;
    std::shared_ptr<std::atomic<quint64>> m_wanted = std::make_shared<std::atomic<quint64>>(0);
    HistoryReportPtr m_report;
    QTimer m_timer;
    std::atomic<bool> m_stop = false;
    double m_days = 30;
    double m_lastHour = 0; ///< whose buckets were asked for last
    bool m_loading = false;
    bool m_collecting = false;
    bool m_started = false;
};

} // namespace sextant
