#pragma once
#include "models/analysis/kpihistory.h"
#include "models/core/baseline.h"
#include "models/core/clock.h"
#include "models/core/error.h"
#include "models/core/kpi.h"
#include "models/core/marker.h"
#include "models/sources/metricsource.h"
#include "models/workflow/progress.h"

#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace sextant {

/// One line of the journal: the audit trail of a project.
struct JournalEntry {
    double at = 0;
    QString who;
    QString what; ///< "item P1.T1.R1: attested by M. Sarr"
    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// What `sextant project info` prints.
struct ProjectInfo {
    QString path;
    int schema = 0;
    QString title;
    double createdAt = 0;
    bool sample = false;
    bool readOnly = false;
    std::map<QString, int> counts; ///< "sources", "baselines", "bindings", "items", "journal", "series", …
};

/// Data of a recorded source: KPI series and buckets that were captured once and answer without a server.
struct RecordedKpi {
    KpiData data;
};

/// The project: one SQLite file. Every call that changes something is one transaction with a journal line and returns only
/// after the commit reached the disk (WAL, synchronous=FULL). Not thread-safe: one object belongs to one thread.
class ProjectStore
{
public:
    virtual ~ProjectStore() = default;

    /// Makes a new project file. Fails when the file exists, the folder cannot be written or the disk is full.
    static Result<std::unique_ptr<ProjectStore>> create(const QString &path, const QString &title,
                                                        std::shared_ptr<const Clock> clock, const QString &who);
    /// Opens a project. Foreign, corrupt and newer files are refused untouched with the reason; older ones are backed up and
    /// migrated in one transaction; a read-only file or folder opens read-only.
    static Result<std::unique_ptr<ProjectStore>> open(const QString &path, std::shared_ptr<const Clock> clock, const QString &who);

    /// Copies row by row what can be read from a damaged or foreign project into a new one. The source is only read; nothing in
    /// it runs. The answer lists what had to be left out.
    static Result<QStringList> salvage(const QString &from, const QString &to, std::shared_ptr<const Clock> clock,
                                       const QString &who);

    virtual ProjectInfo info() const = 0;
    /// Several changes as one transaction, each with its journal line: all of them are on disk, or none.
    virtual Result<void> together(const std::function<Result<void>()> &changes) = 0;
    /// A complete copy in a new file; also the way out when the project's own file was deleted while open.
    virtual Result<void> copyTo(const QString &path) const = 0;
    /// Grows when another program committed to the same file; this object's own changes do not count.
    virtual Result<qint64> outsideChanges() const = 0;
    /// quick_check, our own checksums and baseline hashes. An empty list is a healthy file.
    virtual Result<QStringList> verify() const = 0;

    /// Charter and settings of the project: "title", "scope", "prepared_by", "recipients", "window", "active_baseline", …
    virtual Result<std::map<QString, QString>> properties() const = 0;
    virtual Result<void> setProperty(const QString &key, const QString &value) = 0;

    virtual Result<std::vector<SourceConfig>> sources() const = 0;
    virtual Result<void> saveSource(const SourceConfig &source) = 0;
    virtual Result<void> removeSource(const QString &id) = 0;

    virtual Result<std::vector<Binding>> bindings() const = 0;
    /// Replaces all bindings of one source.
    virtual Result<void> saveBindings(const QString &source, const std::vector<Binding> &bindings) = 0;

    virtual Result<std::vector<Baseline>> baselines() const = 0;
    /// Stores a frozen baseline; fills id and hash. A stored baseline never changes.
    virtual Result<Baseline> addBaseline(Baseline baseline) = 0;
    virtual Result<void> removeBaseline(const QString &id) = 0;
    /// Puts back a removed baseline unchanged (undo).
    virtual Result<void> restoreBaseline(const Baseline &baseline) = 0;

    virtual Result<WorkflowProgress> progress() const = 0;
    virtual Result<void> setProgress(const QString &itemId, const ItemProgress &progress, const QString &what) = 0;

    /// KPIs of this project that the catalogue does not know, in the order they were added.
    virtual Result<std::vector<KpiDefinition>> customKpis() const = 0;
    virtual Result<void> saveCustomKpi(const KpiDefinition &kpi) = 0;
    virtual Result<void> removeCustomKpi(const QString &id) = 0;

    virtual Result<std::vector<Marker>> markers() const = 0;
    virtual Result<void> saveMarker(const Marker &marker) = 0;
    virtual Result<void> removeMarker(const QString &id) = 0;

    virtual Result<std::vector<JournalEntry>> journal(int newest) const = 0;

    /// Recorded data: what a sample project or an offline copy answers from, one record per KPI.
    virtual Result<std::vector<KpiData>> recorded() const = 0;
    /// Adds records, replacing those of the same KPI.
    virtual Result<void> saveRecorded(const std::vector<KpiData> &records) = 0;

    /// History of this machine's own metrics: appended while open, pruned by age.
    virtual Result<void> appendHistory(const std::vector<TimeSeries> &samples) = 0;
    virtual Result<std::vector<TimeSeries>> history(const TimeRange &window) const = 0;
    virtual Result<void> pruneHistory(double before) = 0;

    /// Adds new points of KPIs, makes their minutes, hours and days anew, and drops what is older than the retention: one
    /// transaction for all of it, without a journal line. Ages count from the newest point of the call, at most from now: a clock that
    /// is wrong deletes nothing. InvalidInput for steps over coarsestHistoryStep.
    virtual Result<void> appendKpiHistory(const std::vector<HistoryBatch> &batches, const HistoryRetention &retention) = 0;
    /// The rows that end inside the window, of every KPI and source that has some.
    virtual Result<std::vector<KpiHistory>> kpiHistory(HistoryLevel level, const TimeRange &window) const = 0;
    /// What is stored of each KPI and source.
    virtual Result<std::vector<HistorySpan>> kpiHistorySpans() const = 0;
    /// Writes rows as they are, replacing those of the same stretch: copies of another project.
    virtual Result<void> putKpiHistory(const KpiHistory &history) = 0;
};

} // namespace sextant
