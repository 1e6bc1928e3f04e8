#pragma once
#include "models/store/projectstore.h"
#include "models/store/sqlite.h"

namespace sextant {

/// The project in one SQLite file. See projectstore.h for the contract and README.md for the reasons.
class SqliteProjectStore final : public ProjectStore
{
public:
    SqliteProjectStore(sqlite::Database database, std::shared_ptr<const Clock> clock, QString who);

    ProjectInfo info() const override;
    Result<void> together(const std::function<Result<void>()> &changes) override;
    Result<void> copyTo(const QString &path) const override;
    Result<qint64> outsideChanges() const override;
    Result<QStringList> verify() const override;
    Result<std::map<QString, QString>> properties() const override;
    Result<void> setProperty(const QString &key, const QString &value) override;
    Result<std::vector<SourceConfig>> sources() const override;
    Result<void> saveSource(const SourceConfig &source) override;
    Result<void> removeSource(const QString &id) override;
    Result<std::vector<Binding>> bindings() const override;
    Result<void> saveBindings(const QString &source, const std::vector<Binding> &bindings) override;
    Result<std::vector<Baseline>> baselines() const override;
    Result<Baseline> addBaseline(Baseline baseline) override;
    Result<void> removeBaseline(const QString &id) override;
    Result<void> restoreBaseline(const Baseline &baseline) override;
    Result<WorkflowProgress> progress() const override;
    Result<void> setProgress(const QString &itemId, const ItemProgress &progress, const QString &what) override;
    Result<std::vector<KpiDefinition>> customKpis() const override;
    Result<void> saveCustomKpi(const KpiDefinition &kpi) override;
    Result<void> removeCustomKpi(const QString &id) override;
    Result<std::vector<Marker>> markers() const override;
    Result<void> saveMarker(const Marker &marker) override;
    Result<void> removeMarker(const QString &id) override;
    Result<std::vector<JournalEntry>> journal(int newest) const override;
    Result<std::vector<KpiData>> recorded() const override;
    Result<void> saveRecorded(const std::vector<KpiData> &records) override;
    Result<void> appendHistory(const std::vector<TimeSeries> &samples) override;
    Result<std::vector<TimeSeries>> history(const TimeRange &window) const override;
    Result<void> pruneHistory(double before) override;
    Result<void> appendKpiHistory(const std::vector<HistoryBatch> &batches, const HistoryRetention &retention) override;
    Result<std::vector<KpiHistory>> kpiHistory(HistoryLevel level, const TimeRange &window) const override;
    Result<std::vector<HistorySpan>> kpiHistorySpans() const override;
    Result<void> putKpiHistory(const KpiHistory &history) override;

    /// What was left out while reading; only in salvage mode, where damage is skipped and listed instead of being an error.
    void beginSalvage() { m_salvage = true; }
    QStringList skipped() const { return m_skipped; }

private:
    using Rows = std::function<Result<void>(const sqlite::Row &)>;
    Result<void> change(const QString &what, const std::function<Result<void>()> &edit);
    /// A measurement, not somebody's edit: one transaction without a journal line.
    Result<void> measured(const std::function<Result<void>()> &edit);
    Result<void> begin() const;
    Result<void> finish(Result<void> edited) const;
    Result<void> checkFile() const;
    Result<void> addJournal(const QString &what);
    Result<void> read(const std::function<Result<void>()> &reading) const;
    /// In salvage mode notes the error and goes on.
    Result<void> tolerate(const Result<void> &done) const;
    template<typename T>
    Result<void> documents(const char *query, Result<T> (*decode)(const QByteArray &),
                           const std::function<void(const QString &, T)> &found) const;
    Result<void> saveDocument(const char *statement, const QString &id, const QByteArray &document) const;
    Result<void> insertBaseline(const Baseline &baseline);
    Result<void> addRecord(const QString &owner, const KpiData &data);
    Result<void> readChunks(qint64 record, KpiData &data) const;
    Result<std::vector<KpiData>> recordsOf(const QString &owner) const;
    Result<void> appendToHistory(const TimeSeries &samples);
    Result<qint64> historyId(const LabelSet &labels);
    Result<TimeSeries> historyOf(qint64 id, double from, double to) const;
    Result<qint64> kpiHistoryId(const QString &kpi, const QString &source);
    Result<KpiHistory> kpiRows(qint64 id, HistoryLevel level, const TimeRange &window) const;
    Result<void> saveKpiRows(qint64 id, const KpiHistory &history);
    Result<void> replaceKpiRows(qint64 id, HistoryLevel level, KpiHistory newer, double rawUntil);
    Result<void> addRawPoints(qint64 id, const HistoryBatch &batch);
    Result<void> rollUpAgain(qint64 id, HistoryLevel level, const TimeRange &touched, double rawUntil);
    Result<void> addToKpiHistory(const HistoryBatch &batch, double rawUntil);
    Result<HistorySpan> kpiSpan(qint64 id) const;
    Result<void> pruneKpiHistory(const HistoryRetention &retention, double newest);
    Result<QString> nextBaselineId();

    sqlite::Database m_db;
    std::shared_ptr<const Clock> m_clock;
    QString m_who;
    bool m_together = false;
    bool m_salvage = false;
    mutable QStringList m_skipped;
};

} // namespace sextant
