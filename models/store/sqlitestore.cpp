#include "models/store/sqlitestore.h"
#include "models/store/documents.h"
#include "models/store/projectfile.h"
#include "models/store/seriescodec.h"
#include "models/store/statements.h"

#include <QCoreApplication>

#include <charconv>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProjectStore)
};

/// The key belongs to what is protected: a document under another row's key is damage too.
quint32 keyedChecksum(const QString &key, const QByteArray &document)
{
    return checksum(key.toUtf8() + '\0' + document);
}

quint32 journalChecksum(const JournalEntry &entry)
{
    const QByteArray at(reinterpret_cast<const char *>(&entry.at), sizeof entry.at);
    return checksum(at + entry.who.toUtf8() + '\0' + entry.what.toUtf8());
}

tl::unexpected<Error> damagedRow(const QString &path, const QString &what)
{
    return fail(ErrorCode::Corrupt, path, Tr::tr("The project file is damaged: %1 does not match its checksum").arg(what),
                Tr::tr("open a backup, or copy what can be read into a new project: sextant project import FILE NEW.sextant"));
}

} // namespace

SqliteProjectStore::SqliteProjectStore(sqlite::Database database, std::shared_ptr<const Clock> clock, QString who)
    : m_db(std::move(database)), m_clock(std::move(clock)), m_who(std::move(who))
{}

Result<void> SqliteProjectStore::checkFile() const
{
    if (m_db.isStillThere())
        return {};
    return fail(ErrorCode::Io, m_db.path(),
                Tr::tr("The project file was moved, replaced or deleted while it was open; this change is not on disk"),
                Tr::tr("save the project under another name, or put the file back"));
}

Result<void> SqliteProjectStore::begin() const
{
    if (m_db.isReadOnly())
        return fail(ErrorCode::ReadOnly, m_db.path(), Tr::tr("The project is read-only, the change was not saved"),
                    Tr::tr("save a copy in a folder you may write to"));
    return m_db.run(sql::begin);
}

Result<void> SqliteProjectStore::finish(Result<void> edited) const
{
    if (edited)
        edited = m_db.run(sql::commit);
    if (!edited) {
        if (m_db.inTransaction())
            (void)m_db.run(sql::rollback); // the first error is the one to tell
        return edited;
    }
    return checkFile(); // a commit into a deleted file is no commit
}

Result<void> SqliteProjectStore::addJournal(const QString &what)
{
    const JournalEntry entry{m_clock->now(), m_who, what};
    return m_db.run(sql::addJournal, {entry.at, entry.who, entry.what, qint64(journalChecksum(entry))});
}

Result<void> SqliteProjectStore::change(const QString &what, const std::function<Result<void>()> &edit)
{
    if (m_together) {
        auto done = edit();
        return done ? addJournal(what) : done;
    }
    if (auto done = begin(); !done)
        return done;
    auto done = edit();
    if (done)
        done = addJournal(what);
    return finish(std::move(done));
}

Result<void> SqliteProjectStore::measured(const std::function<Result<void>()> &edit)
{
    if (m_together)
        return edit();
    if (auto done = begin(); !done)
        return done;
    return finish(edit());
}

Result<void> SqliteProjectStore::together(const std::function<Result<void>()> &changes)
{
    if (auto done = begin(); !done)
        return done;
    m_together = true;
    auto done = changes();
    m_together = false;
    return finish(std::move(done));
}

Result<void> SqliteProjectStore::read(const std::function<Result<void>()> &reading) const
{
    if (m_db.inTransaction() || m_salvage)
        return reading();
    // One read transaction, so that a writer in another process cannot come between two queries.
    if (auto done = m_db.run(sql::beginRead); !done)
        return done;
    auto done = reading();
    if (m_db.inTransaction())
        (void)m_db.run(sql::rollback); // nothing was written
    return done;
}

Result<void> SqliteProjectStore::tolerate(const Result<void> &done) const
{
    if (done || !m_salvage)
        return done;
    m_skipped << describe(done.error());
    return {};
}

template<typename T>
Result<void> SqliteProjectStore::documents(const char *query, Result<T> (*decode)(const QByteArray &),
                                           const std::function<void(const QString &, T)> &found) const
{
    return tolerate(m_db.each(query, {}, [&](const sqlite::Row &row) -> Result<void> {
        const QString key = row.text(0);
        const QByteArray document = row.blob(1);
        if (keyedChecksum(key, document) != quint32(row.integer(2)))
            return tolerate(damagedRow(m_db.path(), key));
        auto value = decode(document);
        if (!value)
            return tolerate(tl::unexpected(value.error()));
        found(key, std::move(*value));
        return {};
    }));
}

Result<void> SqliteProjectStore::saveDocument(const char *statement, const QString &id, const QByteArray &document) const
{
    if (id.isEmpty())
        return fail(ErrorCode::InvalidInput, m_db.path(), Tr::tr("The entry has no id"));
    return m_db.run(statement, {id, document, qint64(keyedChecksum(id, document))});
}

ProjectInfo SqliteProjectStore::info() const
{
    ProjectInfo info;
    info.path = m_db.path();
    info.readOnly = m_db.isReadOnly();
    info.schema = int(m_db.number(sql::schemaVersion).value_or(0));
    for (const sql::Count &count : sql::counts)
        info.counts[QLatin1String(count.name)] = int(m_db.number(count.query).value_or(0));
    (void)m_db.each(sql::meta, {QStringLiteral("created_at")}, [&](const sqlite::Row &row) -> Result<void> {
        const QByteArray text = row.text(0).toLatin1();
        std::from_chars(text.constData(), text.constData() + text.size(), info.createdAt);
        return {};
    });
    if (const auto known = properties()) {
        const auto value = [&](const QString &key) { return known->contains(key) ? known->at(key) : QString(); };
        info.title = value(QStringLiteral("title"));
        info.sample = value(QStringLiteral("sample")) == QStringLiteral("true");
    }
    return info;
}

Result<void> SqliteProjectStore::copyTo(const QString &path) const
{
    return projectfile::copy(m_db, path);
}

Result<qint64> SqliteProjectStore::outsideChanges() const
{
    return m_db.number(sql::dataVersion);
}

Result<std::map<QString, QString>> SqliteProjectStore::properties() const
{
    std::map<QString, QString> out;
    auto done = tolerate(m_db.each(sql::properties, {}, [&](const sqlite::Row &row) -> Result<void> {
        const QString key = row.text(0);
        const QString value = row.text(1);
        if (keyedChecksum(key, value.toUtf8()) != quint32(row.integer(2)))
            return tolerate(damagedRow(m_db.path(), key));
        out[key] = value;
        return {};
    }));
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<void> SqliteProjectStore::setProperty(const QString &key, const QString &value)
{
    if (key.isEmpty())
        return fail(ErrorCode::InvalidInput, m_db.path(), Tr::tr("The property has no name"));
    return change(QStringLiteral("property %1: %2").arg(key, value.left(200)), [&] {
        return m_db.run(sql::setProperty, {key, value, qint64(keyedChecksum(key, value.toUtf8()))});
    });
}

Result<std::vector<SourceConfig>> SqliteProjectStore::sources() const
{
    std::vector<SourceConfig> out;
    auto done = documents<SourceConfig>(sql::sources, documents::decodeSource,
                                        [&](const QString &, SourceConfig source) { out.push_back(std::move(source)); });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<void> SqliteProjectStore::saveSource(const SourceConfig &source)
{
    return change(QStringLiteral("source %1: saved").arg(source.id),
                  [&] { return saveDocument(sql::saveSource, source.id, documents::encode(source)); });
}

Result<void> SqliteProjectStore::removeSource(const QString &id)
{
    return change(QStringLiteral("source %1: removed").arg(id), [&] {
        auto done = m_db.run(sql::removeBindings, {id});
        return done ? m_db.run(sql::removeSource, {id}) : done;
    });
}

Result<std::vector<Binding>> SqliteProjectStore::bindings() const
{
    std::vector<Binding> out;
    auto done = documents<Binding>(sql::bindings, documents::decodeBinding,
                                   [&](const QString &, Binding binding) { out.push_back(std::move(binding)); });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<void> SqliteProjectStore::saveBindings(const QString &source, const std::vector<Binding> &bindings)
{
    return change(QStringLiteral("source %1: %2 bindings").arg(source, QString::number(bindings.size())), [&] {
        auto done = m_db.run(sql::removeBindings, {source});
        for (Binding binding : bindings) {
            binding.source = source;
            const QByteArray document = documents::encode(binding);
            if (done)
                done = m_db.run(sql::addBinding,
                                {source, binding.kpi, document, qint64(keyedChecksum(binding.kpi, document))});
        }
        return done;
    });
}

Result<WorkflowProgress> SqliteProjectStore::progress() const
{
    WorkflowProgress out;
    auto done = documents<ItemProgress>(sql::items, documents::decodeProgress,
                                        [&](const QString &id, ItemProgress item) { out[id] = std::move(item); });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<void> SqliteProjectStore::setProgress(const QString &itemId, const ItemProgress &progress, const QString &what)
{
    return change(what, [&]() -> Result<void> {
        if (progress == ItemProgress()) // an undone entry leaves no row behind
            return m_db.run(sql::removeItem, {itemId});
        return saveDocument(sql::saveItem, itemId, documents::encode(progress));
    });
}

Result<std::vector<KpiDefinition>> SqliteProjectStore::customKpis() const
{
    std::vector<KpiDefinition> out;
    auto done = documents<KpiDefinition>(sql::kpis, documents::decodeKpi,
                                         [&](const QString &, KpiDefinition kpi) { out.push_back(std::move(kpi)); });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

Result<void> SqliteProjectStore::saveCustomKpi(const KpiDefinition &kpi)
{
    return change(QStringLiteral("kpi %1: saved").arg(kpi.id),
                  [&] { return saveDocument(sql::saveKpi, kpi.id, documents::encode(kpi)); });
}

Result<void> SqliteProjectStore::removeCustomKpi(const QString &id)
{
    return change(QStringLiteral("kpi %1: removed").arg(id), [&] { return m_db.run(sql::removeKpi, {id}); });
}

Result<std::vector<Marker>> SqliteProjectStore::markers() const
{
    std::vector<Marker> out;
    auto done = documents<Marker>(sql::markers, documents::decodeMarker,
                                  [&](const QString &, Marker marker) { out.push_back(std::move(marker)); });
    if (!done)
        return tl::unexpected(done.error());
    std::stable_sort(out.begin(), out.end(), [](const Marker &a, const Marker &b) { return a.start < b.start; });
    return out;
}

Result<void> SqliteProjectStore::saveMarker(const Marker &marker)
{
    return change(QStringLiteral("marker %1: %2").arg(marker.id, marker.label),
                  [&] { return saveDocument(sql::saveMarker, marker.id, documents::encode(marker)); });
}

Result<void> SqliteProjectStore::removeMarker(const QString &id)
{
    return change(QStringLiteral("marker %1: removed").arg(id), [&] { return m_db.run(sql::removeMarker, {id}); });
}

Result<std::vector<JournalEntry>> SqliteProjectStore::journal(int newest) const
{
    std::vector<JournalEntry> out;
    auto done = tolerate(m_db.each(sql::journal, {qint64(newest)}, [&](const sqlite::Row &row) -> Result<void> {
        JournalEntry entry{row.real(0), row.text(1), row.text(2)};
        if (journalChecksum(entry) != quint32(row.integer(3)))
            return tolerate(damagedRow(m_db.path(), Tr::tr("a line of the journal")));
        out.push_back(std::move(entry));
        return {};
    }));
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

} // namespace sextant
