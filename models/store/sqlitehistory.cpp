#include "models/store/documents.h"
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

constexpr double latestTime = 1e13;

qint64 hourOf(double time)
{
    return qint64(std::floor(std::clamp(time, -latestTime, latestTime) / hourChunk));
}

/// Old and new samples together in time order; of equal times the newer one counts.
TimeSeries mergedByTime(const TimeSeries &old, const TimeSeries &added)
{
    std::map<double, double> byTime;
    for (std::size_t i = 0; i < old.size(); ++i)
        byTime[old.t[i]] = old.v[i];
    for (std::size_t i = 0; i < added.size(); ++i)
        byTime[added.t[i]] = added.v[i];
    TimeSeries out;
    for (const auto &[time, value] : byTime)
        out.append(time, value);
    return out;
}

} // namespace

Result<qint64> SqliteProjectStore::historyId(const LabelSet &labels)
{
    const QByteArray document = documents::encode(labels);
    const auto found = m_db.number(sql::historyId, {document});
    if (!found || *found > 0)
        return found;
    if (auto done = m_db.run(sql::addHistory, {document, qint64(checksum(document))}); !done)
        return tl::unexpected(done.error());
    return m_db.lastRowId();
}

Result<TimeSeries> SqliteProjectStore::historyOf(qint64 id, double from, double to) const
{
    TimeSeries out;
    auto done = m_db.each(sql::historyChunks, {id, hourOf(from), hourOf(to)}, [&](const sqlite::Row &row) -> Result<void> {
        const QByteArray bytes = row.blob(2);
        if (checksum(bytes) != quint32(row.integer(3)))
            return fail(ErrorCode::Corrupt, m_db.path(),
                        Tr::tr("The project file is damaged: a block of the history does not match its checksum"),
                        Tr::tr("open a backup of the project"));
        return decodeSamples(bytes, int(row.integer(1)), out);
    });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<void> SqliteProjectStore::appendToHistory(const TimeSeries &samples)
{
    if (samples.empty())
        return {};
    for (double time : samples.t)
        if (!(std::abs(time) < latestTime))
            return fail(ErrorCode::InvalidInput, samples.labels.toString(), Tr::tr("A sample has no usable time"));
    const auto id = historyId(samples.labels);
    if (!id)
        return tl::unexpected(id.error());
    const auto [first, last] = std::minmax_element(samples.t.begin(), samples.t.end());
    const auto stored = historyOf(*id, *first, *last);
    if (!stored)
        return tl::unexpected(stored.error());
    for (const SeriesChunk &chunk : splitSeries(mergedByTime(*stored, samples), hourChunk)) {
        const auto done = m_db.run(sql::saveHistoryChunk, {*id, chunk.index, qint64(chunk.samples), chunk.data,
                                                           qint64(checksum(chunk.data))});
        if (!done)
            return done;
    }
    return {};
}

Result<void> SqliteProjectStore::appendHistory(const std::vector<TimeSeries> &samples)
{
    return measured([&] {
        Result<void> done;
        for (const TimeSeries &series : samples)
            if (done)
                done = appendToHistory(series);
        return done;
    });
}

Result<std::vector<TimeSeries>> SqliteProjectStore::history(const TimeRange &window) const
{
    std::vector<TimeSeries> out;
    const auto one = [&](const sqlite::Row &row) -> Result<void> {
        const QByteArray document = row.blob(1);
        auto labels = documents::decodeLabels(document);
        if (!labels || checksum(document) != quint32(row.integer(2)))
            return fail(ErrorCode::Corrupt, m_db.path(), Tr::tr("The labels of a history series are damaged"),
                        Tr::tr("open a backup of the project"));
        const auto all = historyOf(row.integer(0), window.start, window.end);
        if (!all)
            return tl::unexpected(all.error());
        TimeSeries inside;
        inside.labels = *labels;
        for (std::size_t i = 0; i < all->size(); ++i)
            if (all->t[i] >= window.start && all->t[i] <= window.end)
                inside.append(all->t[i], all->v[i]);
        if (!inside.empty())
            out.push_back(std::move(inside));
        return {};
    };
    auto done = read([&] {
        return tolerate(m_db.each(sql::historySeries, {}, [&](const sqlite::Row &row) { return tolerate(one(row)); }));
    });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<void> SqliteProjectStore::pruneHistory(double before)
{
    return measured([&] {
        auto done = m_db.run(sql::pruneChunks, {hourOf(before)});
        return done ? m_db.run(sql::pruneSeries) : done;
    });
}

} // namespace sextant
