#include "models/store/documents.h"
#include "models/store/seriescodec.h"
#include "models/store/sqlitestore.h"
#include "models/store/statements.h"

#include <QCoreApplication>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProjectStore)
};

const QString recordedOwner = QStringLiteral("recorded");
const QString lastBaselineKey = QStringLiteral("last_baseline");

QString baselineOwner(const QString &id)
{
    return QStringLiteral("baseline:") + id;
}

quint32 recordChecksum(const QString &owner, const QString &kpi, const QByteArray &document)
{
    return checksum(owner.toUtf8() + '\0' + kpi.toUtf8() + '\0' + document);
}

tl::unexpected<Error> damagedBlock(const QString &path, const QString &what)
{
    return fail(ErrorCode::Corrupt, path, Tr::tr("The project file is damaged: %1 does not match its checksum").arg(what),
                Tr::tr("open a backup of the project"));
}

/// All series of a record in the order their chunks count them.
std::vector<TimeSeries *> seriesOf(KpiData &data)
{
    std::vector<TimeSeries *> all{&data.series};
    for (TimeSeries &part : data.parts)
        all.push_back(&part);
    for (TimeSeries &bucket : data.bucketSeries)
        all.push_back(&bucket);
    return all;
}

bool isAscending(const TimeSeries &series)
{
    return series.t.size() == series.v.size() && std::is_sorted(series.t.begin(), series.t.end());
}

} // namespace

Result<void> SqliteProjectStore::addRecord(const QString &owner, const KpiData &data)
{
    const QByteArray document = documents::encode(data);
    auto done = m_db.run(sql::addRecord, {owner, data.kpi, document, qint64(recordChecksum(owner, data.kpi, document))});
    const qint64 record = m_db.lastRowId();
    KpiData copy = data;
    qint64 number = 0;
    for (const TimeSeries *series : seriesOf(copy)) {
        if (!isAscending(*series))
            return fail(ErrorCode::InvalidInput, data.kpi, Tr::tr("The samples of a series are not ascending in time"));
        for (const SeriesChunk &chunk : splitSeries(*series, dayChunk))
            if (done)
                done = m_db.run(sql::addChunk, {record, number, chunk.index, qint64(chunk.samples), chunk.data,
                                                qint64(checksum(chunk.data))});
        ++number;
    }
    return done;
}

Result<void> SqliteProjectStore::readChunks(qint64 record, KpiData &data) const
{
    const std::vector<TimeSeries *> all = seriesOf(data);
    return m_db.each(sql::chunks, {record}, [&](const sqlite::Row &row) -> Result<void> {
        const qint64 number = row.integer(0);
        const QByteArray bytes = row.blob(3);
        if (checksum(bytes) != quint32(row.integer(4)) || number < 0 || number >= qint64(all.size()))
            return damagedBlock(m_db.path(), Tr::tr("a block of samples of %1").arg(data.kpi));
        return decodeSamples(bytes, int(row.integer(2)), *all[std::size_t(number)]);
    });
}

Result<std::vector<KpiData>> SqliteProjectStore::recordsOf(const QString &owner) const
{
    std::vector<KpiData> out;
    auto done = m_db.each(sql::records, {owner}, [&](const sqlite::Row &row) -> Result<void> {
        const QString kpi = row.text(1);
        const QByteArray document = row.blob(2);
        if (recordChecksum(owner, kpi, document) != quint32(row.integer(3)))
            return tolerate(damagedBlock(m_db.path(), kpi));
        auto data = documents::decodeKpiData(document);
        if (!data)
            return tolerate(tl::unexpected(data.error()));
        if (auto read = readChunks(row.integer(0), *data); !read)
            return tolerate(read);
        out.push_back(std::move(*data));
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<std::vector<Baseline>> SqliteProjectStore::baselines() const
{
    std::vector<Baseline> out;
    const auto one = [&](const sqlite::Row &row) -> Result<void> {
        const QString id = row.text(0);
        const QByteArray document = row.blob(1);
        if (checksum(id.toUtf8() + '\0' + document) != quint32(row.integer(2)))
            return damagedBlock(m_db.path(), id);
        auto baseline = documents::decodeBaseline(document);
        if (!baseline)
            return tl::unexpected(baseline.error());
        auto kpis = recordsOf(baselineOwner(id));
        if (!kpis)
            return tl::unexpected(kpis.error());
        baseline->kpis = std::move(*kpis);
        baseline->hash = row.text(3);
        if (documents::contentHash(*baseline) != baseline->hash)
            return fail(ErrorCode::Corrupt, m_db.path(), Tr::tr("Baseline %1 is not what was frozen: its hash differs").arg(id),
                        Tr::tr("open a backup, or freeze a new baseline"));
        out.push_back(std::move(*baseline));
        return {};
    };
    auto done = read([&] {
        return tolerate(m_db.each(sql::baselines, {}, [&](const sqlite::Row &row) { return tolerate(one(row)); }));
    });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<QString> SqliteProjectStore::nextBaselineId()
{
    // Counted on, never reused: "B2" in an old report must not mean another window later.
    qint64 last = 0;
    auto done = m_db.each(sql::meta, {lastBaselineKey}, [&](const sqlite::Row &row) -> Result<void> {
        last = row.text(0).toLongLong();
        return {};
    });
    QString id;
    qint64 taken = 1;
    while (done && taken) {
        id = QStringLiteral("B%1").arg(++last);
        const auto found = m_db.number(sql::baselineExists, {id});
        if (!found)
            done = tl::unexpected(found.error());
        else
            taken = *found;
    }
    if (done)
        done = m_db.run(sql::setMeta, {lastBaselineKey, QString::number(last)});
    if (!done)
        return tl::unexpected(done.error());
    return id;
}

Result<void> SqliteProjectStore::insertBaseline(const Baseline &baseline)
{
    const QByteArray document = documents::encode(baseline);
    auto done = m_db.run(sql::addBaseline, {baseline.id, document, qint64(checksum(baseline.id.toUtf8() + '\0' + document)),
                                            baseline.hash});
    for (const KpiData &data : baseline.kpis)
        if (done)
            done = addRecord(baselineOwner(baseline.id), data);
    return done;
}

Result<Baseline> SqliteProjectStore::addBaseline(Baseline baseline)
{
    if (!baseline.window.isValid())
        return fail(ErrorCode::InvalidInput, m_db.path(), Tr::tr("The baseline's window ends before it starts"));
    auto done = change(QStringLiteral("baseline %1: frozen").arg(baseline.name), [&]() -> Result<void> {
        auto id = nextBaselineId(); // inside the transaction, so that two programs cannot take the same number
        if (!id)
            return tl::unexpected(id.error());
        baseline.id = *id;
        if (baseline.createdAt == 0)
            baseline.createdAt = m_clock->now();
        baseline.hash = documents::contentHash(baseline);
        return insertBaseline(baseline);
    });
    if (!done)
        return tl::unexpected(done.error());
    return baseline;
}

Result<void> SqliteProjectStore::removeBaseline(const QString &id)
{
    return change(QStringLiteral("baseline %1: removed").arg(id), [&]() -> Result<void> {
        const auto found = m_db.number(sql::baselineExists, {id});
        if (!found)
            return tl::unexpected(found.error());
        if (*found == 0)
            return fail(ErrorCode::NotFound, id, Tr::tr("There is no such baseline in the project"));
        auto done = m_db.run(sql::removeRecords, {baselineOwner(id)});
        return done ? m_db.run(sql::removeBaseline, {id}) : done;
    });
}

Result<void> SqliteProjectStore::restoreBaseline(const Baseline &baseline)
{
    if (documents::contentHash(baseline) != baseline.hash)
        return fail(ErrorCode::InvalidInput, baseline.id, Tr::tr("The baseline is not what was frozen: its hash differs"));
    return change(QStringLiteral("baseline %1: restored").arg(baseline.id), [&]() -> Result<void> {
        const auto found = m_db.number(sql::baselineExists, {baseline.id});
        if (!found)
            return tl::unexpected(found.error());
        if (*found > 0)
            return fail(ErrorCode::InvalidInput, baseline.id, Tr::tr("The project has a baseline with this id already"));
        return insertBaseline(baseline);
    });
}

Result<std::vector<KpiData>> SqliteProjectStore::recorded() const
{
    std::vector<KpiData> out;
    auto done = read([&]() -> Result<void> {
        auto records = recordsOf(recordedOwner);
        if (!records)
            return tolerate(tl::unexpected(records.error()));
        out = std::move(*records);
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<void> SqliteProjectStore::saveRecorded(const std::vector<KpiData> &records)
{
    return change(QStringLiteral("recorded data: %1 KPIs").arg(records.size()), [&] {
        Result<void> done;
        for (const KpiData &data : records) {
            if (done)
                done = m_db.run(sql::removeRecord, {recordedOwner, data.kpi});
            if (done)
                done = addRecord(recordedOwner, data);
        }
        return done;
    });
}

Result<QStringList> SqliteProjectStore::verify() const
{
    QStringList problems;
    const auto note = [&](const auto &result) {
        if (!result)
            problems << describe(result.error());
    };
    note(m_db.each(sql::integrity, {}, [&](const sqlite::Row &row) -> Result<void> {
        if (row.text(0) != QStringLiteral("ok"))
            problems << row.text(0);
        return {};
    }));
    note(m_db.each(sql::foreignKeys, {}, [&](const sqlite::Row &row) -> Result<void> {
        problems << Tr::tr("a row of %1 belongs to nothing").arg(row.text(0));
        return {};
    }));
    note(properties());
    note(sources());
    note(bindings());
    note(customKpis());
    note(progress());
    note(markers());
    note(journal(std::numeric_limits<int>::max()));
    note(baselines());
    note(recorded());
    note(history({-1e15, 1e15}));
    for (HistoryLevel level : historyLevels)
        note(kpiHistory(level, {-1e15, 1e15}));
    problems.removeDuplicates();
    return problems;
}

} // namespace sextant
