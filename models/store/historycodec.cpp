#include "models/store/historycodec.h"

#include "models/store/cborfields.h"
#include "models/store/seriescodec.h"

#include <QCoreApplication>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProjectStore)
};

using documents::L1;

const L1 rowCount("n");
const L1 columnList("c");
const L1 groupList("b");
const L1 bounds("le");

tl::unexpected<Error> damaged()
{
    return fail(ErrorCode::Corrupt, Tr::tr("a block of a KPI's history"), Tr::tr("its columns do not fit together"),
                Tr::tr("open a backup of the project"));
}

using Column = std::vector<double>;

/// Every field but the time; of a raw point all are its one value.
std::vector<Column> columnsOf(const KpiHistory &part)
{
    std::vector<Column> columns(part.level == HistoryLevel::Raw ? 2 : 6);
    for (const HistoryRow &row : part.rows) {
        columns[0].push_back(row.mean);
        columns[1].push_back(row.covered);
        if (part.level == HistoryLevel::Raw)
            continue;
        columns[2].push_back(row.points);
        columns[3].push_back(row.min);
        columns[4].push_back(row.max);
        columns[5].push_back(row.median);
    }
    return columns;
}

HistoryRow rowOf(HistoryLevel level, double end, const std::vector<Column> &columns, std::size_t i)
{
    HistoryRow row{end, columns[1][i], 1, columns[0][i], columns[0][i], columns[0][i], columns[0][i]};
    if (level != HistoryLevel::Raw) {
        row.points = int(columns[2][i]);
        row.min = columns[3][i];
        row.max = columns[4][i];
        row.median = columns[5][i];
    }
    return row;
}

QCborArray encoded(const Column &times, const std::vector<Column> &columns)
{
    QCborArray out;
    for (const Column &column : columns)
        out.append(encodeSamples(times.data(), column.data(), int(times.size())));
    return out;
}

/// The columns and the times they share.
Result<std::vector<Column>> decoded(const QCborArray &blobs, int count, std::size_t expected, Column &times)
{
    std::vector<Column> columns;
    if (blobs.size() != qsizetype(expected) || count <= 0)
        return damaged();
    for (const QCborValue &blob : blobs) {
        TimeSeries column;
        if (auto done = decodeSamples(blob.toByteArray(), count, column); !done)
            return tl::unexpected(done.error());
        if (!columns.empty() && column.t != times)
            return damaged();
        times = std::move(column.t);
        columns.push_back(std::move(column.v));
    }
    return columns;
}

/// Neighbours with the same bounds, so that a changed set of buckets starts a new group.
QCborArray encodedGroups(const std::vector<HistoryBuckets> &buckets)
{
    QCborArray groups;
    for (std::size_t first = 0; first < buckets.size();) {
        const Column &le = buckets[first].buckets.le;
        Column times;
        std::vector<Column> columns(le.size());
        std::size_t last = first;
        for (; last < buckets.size() && buckets[last].buckets.le == le; ++last) {
            times.push_back(buckets[last].end);
            for (std::size_t k = 0; k < le.size(); ++k)
                columns[k].push_back(buckets[last].buckets.cumulative[k]);
        }
        groups.append(documents::Writer().value(bounds, documents::rawDoubles(le)).value(rowCount, qint64(times.size()))
                          .value(columnList, encoded(times, columns)).map());
        first = last;
    }
    return groups;
}

Result<void> decodeGroup(const QCborMap &group, KpiHistory &into)
{
    const Column le = documents::doublesIn(group, bounds);
    Column times;
    const auto columns = decoded(group.value(columnList).toArray(), int(group.value(rowCount).toInteger()), le.size(), times);
    if (!columns)
        return tl::unexpected(columns.error());
    for (std::size_t i = 0; i < times.size(); ++i) {
        HistoryBuckets entry{times[i], {le, {}}};
        for (const Column &column : *columns)
            entry.buckets.cumulative.push_back(column[i]);
        into.buckets.push_back(std::move(entry));
    }
    return {};
}

} // namespace

QByteArray encodeHistory(const KpiHistory &part)
{
    Column times;
    for (const HistoryRow &row : part.rows)
        times.push_back(row.end);
    documents::Writer writer;
    if (!times.empty())
        writer.value(rowCount, qint64(times.size())).value(columnList, encoded(times, columnsOf(part)));
    if (!part.buckets.empty())
        writer.value(groupList, encodedGroups(part.buckets));
    return documents::bytesOf(writer.map());
}

Result<void> decodeHistory(const QByteArray &bytes, KpiHistory &into)
{
    const auto map = documents::mapOf(bytes);
    if (!map)
        return tl::unexpected(map.error());
    if (map->contains(columnList)) {
        Column times;
        const auto columns = decoded(map->value(columnList).toArray(), int(map->value(rowCount).toInteger()),
                                     into.level == HistoryLevel::Raw ? 2 : 6, times);
        if (!columns)
            return tl::unexpected(columns.error());
        for (std::size_t i = 0; i < times.size(); ++i)
            into.rows.push_back(rowOf(into.level, times[i], *columns, i));
    }
    const QCborArray groups = map->value(groupList).toArray();
    for (const QCborValue &group : groups)
        if (auto done = decodeGroup(group.toMap(), into); !done)
            return done;
    return {};
}

} // namespace sextant
