#include "models/analysis/historyrollup.h"
#include "models/store/historycodec.h"
#include "models/store/seriescodec.h"
#include "models/store/sqlitestore.h"
#include "models/store/statements.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProjectStore)
};

constexpr double latestTime = 1e12; // seconds; far from where a part's number would overflow
constexpr double day = 86400;

/// Seconds a block covers. Long enough to compress, short enough to be written again whenever a point is added.
double partLength(HistoryLevel level)
{
    static constexpr std::array<double, 4> lengths{3600, 21600, 4 * day, 128 * day};
    return lengths[std::size_t(level)];
}

qint64 partOf(HistoryLevel level, double end)
{
    return spanIndex(std::clamp(end, -latestTime, latestTime), partLength(level));
}

template<typename Entry>
void keepInside(std::vector<Entry> &entries, const TimeRange &window)
{
    std::erase_if(entries, [&](const Entry &entry) { return entry.end < window.start || entry.end > window.end; });
}

/// `newer` over `older` by their ends.
template<typename Entry>
std::vector<Entry> laidOver(std::vector<Entry> older, std::vector<Entry> newer)
{
    std::erase_if(older, [&](const Entry &entry) {
        const auto at = std::lower_bound(newer.begin(), newer.end(), entry.end, [](const Entry &e, double end) { return e.end < end; });
        return at != newer.end() && at->end == entry.end;
    });
    std::vector<Entry> out;
    std::merge(std::make_move_iterator(older.begin()), std::make_move_iterator(older.end()), std::make_move_iterator(newer.begin()),
               std::make_move_iterator(newer.end()), std::back_inserter(out), [](const Entry &a, const Entry &b) { return a.end < b.end; });
    return out;
}

Result<void> checkBatch(const HistoryBatch &batch)
{
    if (batch.kpi.isEmpty())
        return fail(ErrorCode::InvalidInput, batch.source, Tr::tr("A point of the history belongs to no KPI"));
    if (!(batch.step > 0 && batch.step <= coarsestHistoryStep))
        return fail(ErrorCode::InvalidInput, batch.kpi, Tr::tr("A point of the history must stand for an hour at most"));
    const auto bad = [](double time) { return !(std::abs(time) < latestTime); };
    const bool badHour = std::any_of(batch.hours.begin(), batch.hours.end(), [&](const HistoryBuckets &hour) {
        return bad(hour.end) || hour.buckets.le.size() != hour.buckets.cumulative.size() || hour.buckets.le.empty();
    });
    if (badHour || std::any_of(batch.points.t.begin(), batch.points.t.end(), bad) || batch.points.t.size() != batch.points.v.size()
        || !std::is_sorted(batch.points.t.begin(), batch.points.t.end()))
        return fail(ErrorCode::InvalidInput, batch.kpi, Tr::tr("A point of the history has no usable time or buckets"));
    return {};
}

double newestOf(const std::vector<HistoryBatch> &batches)
{
    double newest = 0;
    for (const HistoryBatch &batch : batches) {
        if (!batch.points.empty())
            newest = std::max(newest, batch.points.t.back());
        for (const HistoryBuckets &hour : batch.hours)
            newest = std::max(newest, hour.end);
    }
    return newest;
}

/// From the first to the last end in a batch that has one.
TimeRange touchedBy(const HistoryBatch &batch)
{
    TimeRange touched{latestTime, -latestTime};
    const auto widen = [&touched](double end) { touched = {std::min(touched.start, end), std::max(touched.end, end)}; };
    if (!batch.points.empty()) {
        widen(batch.points.t.front());
        widen(batch.points.t.back());
    }
    for (const HistoryBuckets &hour : batch.hours)
        widen(hour.end);
    return touched;
}

/// The whole spans that `window` touches.
TimeRange wholeSpans(const TimeRange &window, double span)
{
    return {double(spanIndex(window.start, span)) * span + span / 1e6, double(spanIndex(window.end, span) + 1) * span};
}

} // namespace

Result<qint64> SqliteProjectStore::kpiHistoryId(const QString &kpi, const QString &source)
{
    const auto found = m_db.number(sql::kpiHistoryId, {kpi, source});
    if (!found || *found > 0)
        return found;
    if (auto done = m_db.run(sql::addKpiHistory, {kpi, source}); !done)
        return tl::unexpected(done.error());
    return m_db.lastRowId();
}

Result<KpiHistory> SqliteProjectStore::kpiRows(qint64 id, HistoryLevel level, const TimeRange &window) const
{
    KpiHistory out;
    out.level = level;
    auto done = m_db.each(sql::kpiHistoryChunks, {id, qint64(level), partOf(level, window.start), partOf(level, window.end)},
                          [&](const sqlite::Row &row) -> Result<void> {
                              const QByteArray bytes = row.blob(2);
                              const std::size_t before = out.rows.size();
                              if (checksum(bytes) != quint32(row.integer(3)))
                                  return fail(ErrorCode::Corrupt, m_db.path(),
                                              Tr::tr("The project file is damaged: a block of a KPI's history does not match its checksum"),
                                              Tr::tr("open a backup of the project"));
                              auto read = decodeHistory(bytes, out);
                              if (read && qint64(out.rows.size() - before) != row.integer(1))
                                  return fail(ErrorCode::Corrupt, m_db.path(), Tr::tr("A block of a KPI's history has lost rows"),
                                              Tr::tr("open a backup of the project"));
                              return read;
                          });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<void> SqliteProjectStore::saveKpiRows(qint64 id, const KpiHistory &history)
{
    std::map<qint64, KpiHistory> parts;
    for (const HistoryRow &row : history.rows)
        parts[partOf(history.level, row.end)].rows.push_back(row);
    for (const HistoryBuckets &entry : history.buckets)
        parts[partOf(history.level, entry.end)].buckets.push_back(entry);
    for (auto &[index, part] : parts) {
        part.level = history.level;
        const QByteArray bytes = encodeHistory(part);
        const auto done = m_db.run(sql::saveKpiHistoryChunk, {id, qint64(history.level), index, qint64(part.rows.size()), bytes,
                                                              qint64(checksum(bytes))});
        if (!done)
            return done;
    }
    return {};
}

/// Lays new summaries over the stored ones. Where the raw points behind a stored one are gone already, the fuller of the two stays.
Result<void> SqliteProjectStore::replaceKpiRows(qint64 id, HistoryLevel level, KpiHistory newer, double rawUntil)
{
    if (newer.rows.empty() && newer.buckets.empty())
        return {};
    TimeRange window{latestTime, -latestTime};
    const auto widen = [&window](double end) { window = {std::min(window.start, end), std::max(window.end, end)}; };
    for (const HistoryRow &row : newer.rows)
        widen(row.end);
    for (const HistoryBuckets &entry : newer.buckets)
        widen(entry.end);
    auto stored = kpiRows(id, level, window);
    if (!stored)
        return tl::unexpected(stored.error());
    std::erase_if(newer.rows, [&](const HistoryRow &row) {
        const auto old = std::find_if(stored->rows.begin(), stored->rows.end(), [&](const HistoryRow &o) { return o.end == row.end; });
        return old != stored->rows.end() && row.end <= rawUntil && old->covered > row.covered;
    });
    stored->rows = laidOver(std::move(stored->rows), std::move(newer.rows));
    stored->buckets = laidOver(std::move(stored->buckets), std::move(newer.buckets));
    return saveKpiRows(id, *stored);
}

Result<void> SqliteProjectStore::addRawPoints(qint64 id, const HistoryBatch &batch)
{
    // A coarse point of the next hour may reach back to the last point of this one.
    auto raw = kpiRows(id, HistoryLevel::Raw, {batch.points.t.front(), batch.points.t.back() + coarsestHistoryStep});
    if (!raw)
        return tl::unexpected(raw.error());
    raw->rows = mergedRaw(raw->rows, batch.points, batch.step);
    return saveKpiRows(id, *raw);
}

Result<void> SqliteProjectStore::addToKpiHistory(const HistoryBatch &batch, double rawUntil)
{
    if (auto good = checkBatch(batch); !good)
        return good;
    const auto id = kpiHistoryId(batch.kpi, batch.source);
    if (!id)
        return tl::unexpected(id.error());
    if (!batch.points.empty())
        if (auto added = addRawPoints(*id, batch); !added)
            return added;
    KpiHistory hours;
    hours.level = HistoryLevel::Hour;
    hours.buckets = batch.hours;
    if (auto done = replaceKpiRows(*id, HistoryLevel::Hour, std::move(hours), rawUntil); !done)
        return done;
    const TimeRange touched = touchedBy(batch);
    for (HistoryLevel level : {HistoryLevel::Minute, HistoryLevel::Hour, HistoryLevel::Day})
        if (auto done = rollUpAgain(*id, level, touched, rawUntil); !done)
            return done;
    return {};
}

Result<void> SqliteProjectStore::rollUpAgain(qint64 id, HistoryLevel level, const TimeRange &touched, double rawUntil)
{
    // A day is made of its hours: reading its raw points for every new one would cost more than everything else.
    const HistoryLevel finer = level == HistoryLevel::Day ? HistoryLevel::Hour : HistoryLevel::Raw;
    const double span = levelSpan(level);
    const TimeRange whole = wholeSpans(touched, span);
    auto rows = kpiRows(id, finer, whole);
    if (!rows)
        return tl::unexpected(rows.error());
    keepInside(rows->rows, whole);
    keepInside(rows->buckets, whole);
    KpiHistory made;
    made.level = level;
    made.rows = rolledUp(rows->rows, span);
    made.buckets = rolledUp(rows->buckets, span);
    return replaceKpiRows(id, level, std::move(made), rawUntil);
}

Result<void> SqliteProjectStore::pruneKpiHistory(const HistoryRetention &retention, double newest)
{
    Result<void> done;
    for (HistoryLevel level : historyLevels)
        if (retention.of(level) > 0 && done)
            done = m_db.run(sql::pruneKpiHistory, {qint64(level), partOf(level, newest - retention.of(level) * day)});
    return done ? m_db.run(sql::pruneKpiSeries) : done;
}

Result<void> SqliteProjectStore::appendKpiHistory(const std::vector<HistoryBatch> &batches, const HistoryRetention &retention)
{
    const double newest = std::min(newestOf(batches), m_clock->now());
    const int rawDays = retention.of(HistoryLevel::Raw);
    const double rawUntil = rawDays > 0 ? newest - rawDays * day + partLength(HistoryLevel::Raw) : -latestTime;
    return measured([&] {
        Result<void> done;
        for (const HistoryBatch &batch : batches)
            if (done && !(batch.points.empty() && batch.hours.empty()))
                done = addToKpiHistory(batch, rawUntil);
        return done && newest > 0 ? pruneKpiHistory(retention, newest) : done;
    });
}

Result<std::vector<KpiHistory>> SqliteProjectStore::kpiHistory(HistoryLevel level, const TimeRange &window) const
{
    std::vector<KpiHistory> out;
    const auto one = [&](const sqlite::Row &row) -> Result<void> {
        auto rows = kpiRows(row.integer(0), level, window);
        if (!rows)
            return tl::unexpected(rows.error());
        keepInside(rows->rows, window);
        keepInside(rows->buckets, window);
        rows->kpi = row.text(1);
        rows->source = row.text(2);
        if (!rows->rows.empty() || !rows->buckets.empty())
            out.push_back(std::move(*rows));
        return {};
    };
    auto done = read([&] {
        return tolerate(m_db.each(sql::kpiHistories, {}, [&](const sqlite::Row &row) { return tolerate(one(row)); }));
    });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<HistorySpan> SqliteProjectStore::kpiSpan(qint64 id) const
{
    HistorySpan span;
    std::array<std::optional<qint64>, 4> newestPart;
    auto done = m_db.each(sql::kpiHistoryCounts, {id}, [&](const sqlite::Row &row) -> Result<void> {
        const qint64 level = row.integer(0);
        if (level < 0 || level >= qint64(historyLevels.size()))
            return fail(ErrorCode::Corrupt, m_db.path(), Tr::tr("The history has a level that does not exist"));
        span.rows[std::size_t(level)] = row.integer(1);
        newestPart[std::size_t(level)] = row.integer(2);
        return {};
    });
    for (HistoryLevel level : historyLevels) {
        const auto part = newestPart[std::size_t(level)];
        if (!done || !part || (span.last > 0 && level != HistoryLevel::Hour))
            continue;
        const double end = double(*part + 1) * partLength(level);
        const auto rows = kpiRows(id, level, {end, end});
        if (!rows)
            return tl::unexpected(rows.error());
        if (!rows->rows.empty() && span.last == 0)
            span.last = rows->rows.back().end;
        if (level == HistoryLevel::Hour && !rows->buckets.empty())
            span.lastHour = rows->buckets.back().end;
    }
    if (!done)
        return tl::unexpected(done.error());
    return span;
}

Result<std::vector<HistorySpan>> SqliteProjectStore::kpiHistorySpans() const
{
    std::vector<HistorySpan> out;
    auto done = read([&] {
        return m_db.each(sql::kpiHistories, {}, [&](const sqlite::Row &row) -> Result<void> {
            auto span = kpiSpan(row.integer(0));
            if (!span)
                return tl::unexpected(span.error());
            span->kpi = row.text(1);
            span->source = row.text(2);
            out.push_back(std::move(*span));
            return {};
        });
    });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<void> SqliteProjectStore::putKpiHistory(const KpiHistory &history)
{
    return measured([&]() -> Result<void> {
        const auto id = kpiHistoryId(history.kpi, history.source);
        if (!id)
            return tl::unexpected(id.error());
        return saveKpiRows(*id, history);
    });
}

} // namespace sextant
