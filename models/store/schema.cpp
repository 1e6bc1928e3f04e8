#include "models/store/schema.h"

#include <QCoreApplication>
#include <QStringList>

#include <set>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProjectStore)
};

// Rowid tables: blobs beside a key read faster than in a WITHOUT ROWID tree. Every document and blob has a checksum.
const char *const version1 = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
CREATE TABLE property(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL, checksum INTEGER NOT NULL);
CREATE TABLE source(id TEXT PRIMARY KEY NOT NULL, document BLOB NOT NULL, checksum INTEGER NOT NULL);
CREATE TABLE binding(source TEXT NOT NULL, kpi TEXT NOT NULL, document BLOB NOT NULL, checksum INTEGER NOT NULL,
  PRIMARY KEY(source, kpi));
CREATE TABLE kpi(id TEXT PRIMARY KEY NOT NULL, document BLOB NOT NULL, checksum INTEGER NOT NULL);
CREATE TABLE item(id TEXT PRIMARY KEY NOT NULL, document BLOB NOT NULL, checksum INTEGER NOT NULL);
CREATE TABLE marker(id TEXT PRIMARY KEY NOT NULL, document BLOB NOT NULL, checksum INTEGER NOT NULL);
CREATE TABLE baseline(id TEXT PRIMARY KEY NOT NULL, document BLOB NOT NULL, checksum INTEGER NOT NULL, hash TEXT NOT NULL);
CREATE TABLE record(id INTEGER PRIMARY KEY, owner TEXT NOT NULL, kpi TEXT NOT NULL, document BLOB NOT NULL,
  checksum INTEGER NOT NULL, UNIQUE(owner, kpi));
CREATE TABLE chunk(record INTEGER NOT NULL REFERENCES record(id) ON DELETE CASCADE, series INTEGER NOT NULL,
  part INTEGER NOT NULL, samples INTEGER NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL,
  UNIQUE(record, series, part));
CREATE TABLE history(id INTEGER PRIMARY KEY, labels BLOB UNIQUE NOT NULL, checksum INTEGER NOT NULL);
CREATE TABLE history_chunk(series INTEGER NOT NULL REFERENCES history(id) ON DELETE CASCADE, part INTEGER NOT NULL,
  samples INTEGER NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL, UNIQUE(series, part));
CREATE TABLE journal(seq INTEGER PRIMARY KEY, at REAL NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL,
  checksum INTEGER NOT NULL);
)sql";

// The history of KPIs at four levels; a block holds the rows of one stretch of time (lengths: sqlitekpihistory.cpp).
const char *const version2 = R"sql(
CREATE TABLE kpi_history(id INTEGER PRIMARY KEY, kpi TEXT NOT NULL, source TEXT NOT NULL, UNIQUE(kpi, source));
CREATE TABLE kpi_history_chunk(series INTEGER NOT NULL REFERENCES kpi_history(id) ON DELETE CASCADE, level INTEGER NOT NULL,
  part INTEGER NOT NULL, entries INTEGER NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL, UNIQUE(series, level, part));
)sql";

using Objects = std::set<QStringList>; // type, name, SQL

Result<Objects> objectsOf(const sqlite::Database &database)
{
    Objects objects;
    auto done = database.each("SELECT type, name, coalesce(sql, '') FROM sqlite_schema", {}, [&](const sqlite::Row &row) {
        objects.insert({row.text(0), row.text(1), row.text(2)});
        return Result<void>();
    });
    if (!done)
        return tl::unexpected(done.error());
    return objects;
}

Result<void> runSteps(const sqlite::Database &database, const std::vector<Migration> &migrations, int from, int to)
{
    for (const Migration &migration : migrations) {
        if (migration.version <= from || migration.version > to)
            continue;
        if (auto done = database.script(migration.sql); !done)
            return done;
    }
    return {};
}

} // namespace

const std::vector<Migration> &projectMigrations()
{
    static const std::vector<Migration> migrations{{1, version1}, {2, version2}};
    return migrations;
}

int newestVersion(const std::vector<Migration> &migrations)
{
    return migrations.empty() ? 0 : migrations.back().version;
}

Result<void> migrate(const sqlite::Database &database, const std::vector<Migration> &migrations)
{
    if (auto done = database.run("BEGIN IMMEDIATE"); !done)
        return done;
    const auto version = database.number("PRAGMA user_version");
    auto done = version ? runSteps(database, migrations, int(*version), newestVersion(migrations))
                        : Result<void>(tl::unexpected(version.error()));
    if (done)
        done = database.script(
            QStringLiteral("PRAGMA user_version=%1").arg(newestVersion(migrations)).toLatin1().constData());
    if (done)
        done = database.run("COMMIT");
    if (!done && database.inTransaction())
        (void)database.run("ROLLBACK"); // the first error is the one to tell
    return done;
}

Result<void> checkSchema(const sqlite::Database &database, int version, const std::vector<Migration> &migrations)
{
    const auto ours = sqlite::Database::inMemory();
    if (!ours)
        return tl::unexpected(ours.error());
    if (auto done = runSteps(*ours, migrations, 0, version); !done)
        return done;
    const auto expected = objectsOf(*ours);
    const auto found = objectsOf(database);
    if (!expected || !found)
        return tl::unexpected((expected ? found : expected).error());
    if (*expected == *found)
        return {};
    QStringList odd;
    for (const QStringList &object : *found)
        if (!expected->contains(object))
            odd << Tr::tr("%1 \"%2\" is not ours").arg(object.at(0), object.at(1).left(40));
    for (const QStringList &object : *expected)
        if (!found->contains(object))
            odd << Tr::tr("%1 \"%2\" is missing or changed").arg(object.at(0), object.at(1));
    return fail(ErrorCode::Foreign, database.path(),
                Tr::tr("The file calls itself a project, but its contents were changed by another program: %1")
                    .arg(odd.mid(0, 3).join(QStringLiteral(", "))),
                Tr::tr("copy its data into a new project: sextant project import FILE NEW.sextant"));
}

} // namespace sextant
