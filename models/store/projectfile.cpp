#include "models/store/projectfile.h"
#include "models/store/safefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <QtEndian>

namespace sextant::projectfile {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProjectStore)
};

using sqlite::Access;
using sqlite::Database;

constexpr int openingBudget = 20000;           // ms; a file built to keep SQLite busy is given up
constexpr qint64 quickCheckLimit = 256 << 20;  // bytes; larger files are checked by verify() only, opening stays quick

/// A name beside `path` that nobody else uses. Removed again unless the work on it succeeds.
class Draft
{
public:
    explicit Draft(const QString &path)
        : m_path(path + QStringLiteral(".part-") + QUuid::createUuid().toString(QUuid::Id128).left(8))
    {}
    ~Draft()
    {
        for (const char *suffix : {"", "-journal", "-wal", "-shm"})
            QFile::remove(m_path + QLatin1String(suffix));
    }
    QString path() const { return m_path; }

private:
    QString m_path;
};

const QByteArray magic("SQLite format 3", 16); // with its NUL

tl::unexpected<Error> exists(const QString &path)
{
    return fail(ErrorCode::InvalidInput, path, Tr::tr("A file with this name exists already"),
                Tr::tr("choose another name, or open the existing project"));
}

/// Whether a new file may be made there.
Result<void> checkPlace(const QString &path)
{
    if (QFile::exists(path))
        return exists(path);
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return fail(ErrorCode::NotFound, path, Tr::tr("The folder does not exist"), Tr::tr("make the folder first, or choose another"));
    if (!folder.isWritable())
        return fail(ErrorCode::ReadOnly, path, Tr::tr("The folder may not be written to"), Tr::tr("choose another folder"));
    return {};
}

bool hasLog(const QString &path)
{
    const QFileInfo log(path + QStringLiteral("-wal"));
    return log.exists() && log.size() > 0;
}

Result<void> checkHeader(const QString &path, int newest)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, path, Tr::tr("The project file does not exist"),
                    Tr::tr("check the name, or make it with: sextant project new FILE"));
    if (QFileInfo(path).isDir())
        return fail(ErrorCode::InvalidInput, path, Tr::tr("This is a folder, not a project file"), Tr::tr("choose a .sextant file"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path, Tr::tr("The project file cannot be opened (%1)").arg(file.errorString()),
                    Tr::tr("check that it is a file and that you may read it"));
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(magic))
        return fail(header.isEmpty() ? ErrorCode::Corrupt : ErrorCode::Foreign, path,
                    header.isEmpty() ? Tr::tr("The file is empty") : Tr::tr("The file is not a Sextant project"),
                    Tr::tr("choose a .sextant file, or open a backup of it"));
    if (qFromBigEndian<qint32>(header.constData() + 68) != projectApplicationId)
        return fail(ErrorCode::Foreign, path, Tr::tr("The file is a database of another program, not a Sextant project"),
                    Tr::tr("choose a .sextant file"));
    const qint32 version = qFromBigEndian<qint32>(header.constData() + 60);
    if (version > newest)
        return fail(ErrorCode::NewerSchema, path,
                    Tr::tr("The project was written by a newer Sextant (format %1, this one knows %2)")
                        .arg(QString::number(version), QString::number(newest)),
                    Tr::tr("update Sextant; the file was not changed"));
    // With a log beside it the file may be behind its own header; alone it has to be complete. SQLite itself reads a missing end
    // of the last page as zeros.
    const qint64 pages = qFromBigEndian<quint32>(header.constData() + 28);
    const quint16 stored = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    if (!hasLog(path) && file.size() < pages * pageSize)
        return fail(ErrorCode::Corrupt, path, Tr::tr("The project file is cut off: its end is missing"),
                    Tr::tr("open a backup, or copy the file again"));
    return {};
}

/// A connection that can really read: in a folder without write permission the log's side files cannot be made.
Result<Database> connectReadable(const QString &path)
{
    Error first;
    for (Access access : {Access::ReadWrite, Access::ReadOnly, Access::Immutable}) {
        if (access == Access::Immutable && hasLog(path))
            continue; // its newest changes are in the log, which an immutable connection would silently skip
        auto database = Database::open(path, access);
        auto readable = database ? database->number("SELECT count(*) FROM sqlite_schema")
                                 : Result<qint64>(tl::unexpected(database.error()));
        if (readable)
            return database;
        if (access == Access::ReadWrite)
            first = readable.error();
        if (readable.error().code == ErrorCode::Corrupt || readable.error().code == ErrorCode::Locked)
            break;
    }
    return tl::unexpected(first);
}

Result<void> quickCheck(const Database &database)
{
    QString found;
    auto done = database.each("PRAGMA quick_check(1)", {}, [&](const sqlite::Row &row) {
        found = row.text(0);
        return Result<void>();
    });
    if (!done)
        return done;
    if (found == QStringLiteral("ok"))
        return {};
    return fail(ErrorCode::Corrupt, database.path(), Tr::tr("The project file is damaged (%1)").arg(found.left(120)),
                Tr::tr("open a backup, or copy what can be read into a new project: sextant project import FILE NEW.sextant"));
}

Result<void> backUp(const Database &database, int version)
{
    const QString base = QStringLiteral("%1.schema%2.backup").arg(database.path(), QString::number(version));
    QString name = base;
    for (int i = 2; QFile::exists(name); ++i)
        name = base + u'-' + QString::number(i);
    return copy(database, name);
}

Result<void> upgrade(Database &database, const std::vector<Migration> &migrations)
{
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version >= newestVersion(migrations))
        return {};
    if (database.isReadOnly())
        return fail(ErrorCode::ReadOnly, database.path(), Tr::tr("The project has an older format and may not be written"),
                    Tr::tr("copy it into a folder you may write to and open the copy"));
    if (auto done = backUp(database, int(*version)); !done)
        return done;
    return migrate(database, migrations);
}

Result<void> letIn(Database &database, const std::vector<Migration> &migrations)
{
    const auto id = database.number("PRAGMA application_id");
    const auto version = database.number("PRAGMA user_version");
    if (!id || !version)
        return tl::unexpected((id ? version : id).error());
    if (*version > newestVersion(migrations) || *version < 1)
        return fail(*version < 1 ? ErrorCode::Foreign : ErrorCode::NewerSchema, database.path(),
                    Tr::tr("The project has format %1, this Sextant knows 1 to %2")
                        .arg(QString::number(*version), QString::number(newestVersion(migrations))),
                    Tr::tr("update Sextant; the file was not changed"));
    if (auto done = database.run("PRAGMA cell_size_check=ON"); !done)
        return done;
    if (QFileInfo(database.path()).size() <= quickCheckLimit)
        if (auto done = quickCheck(database); !done)
            return done;
    return checkSchema(database, int(*version), migrations);
}

Result<void> prepareForWork(Database &database)
{
    if (database.isReadOnly())
        return {};
    database.setCheckpointOnClose(true);
    return database.script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                           "PRAGMA journal_size_limit=67108864;");
}

} // namespace

Result<void> create(const QString &path, const std::vector<Migration> &migrations)
{
    if (auto place = checkPlace(path); !place)
        return place;
    const Draft draft(path);
    {
        auto database = Database::createNew(draft.path());
        if (!database)
            return tl::unexpected(database.error());
        const QString setup = QStringLiteral("PRAGMA page_size=16384; PRAGMA synchronous=FULL; PRAGMA application_id=%1;")
                                  .arg(projectApplicationId);
        if (auto done = database->script(setup.toLatin1().constData()); !done)
            return done;
        if (auto done = migrate(*database, migrations); !done)
            return done;
    }
    return publishFile(draft.path(), path);
}

Result<Database> open(const QString &path, const std::vector<Migration> &migrations)
{
    if (auto done = checkHeader(path, newestVersion(migrations)); !done)
        return tl::unexpected(done.error());
    const bool logBefore = hasLog(path);
    auto database = connectReadable(path);
    if (!database)
        return database;
    database->setDeadline(openingBudget);
    auto done = letIn(*database, migrations);
    if (done)
        done = upgrade(*database, migrations);
    if (done)
        done = prepareForWork(*database);
    database->setDeadline(0);
    if (!done) {
        // Without a log there is nothing to fold in; closing then only takes its empty side files away again.
        database->setCheckpointOnClose(!logBefore);
        return tl::unexpected(done.error());
    }
    return database;
}

Result<Database> openForSalvage(const QString &path)
{
    if (!QFile::exists(path))
        return fail(ErrorCode::NotFound, path, Tr::tr("The file does not exist"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.read(magic.size()) != magic)
        return fail(ErrorCode::Foreign, path, Tr::tr("Nothing in this file can be read as a project"), Tr::tr("choose a .sextant file or an SQLite database"));
    // Immutable leaves no side files beside a file that is not ours; with a log its newest rows need the ordinary way.
    auto database = Database::open(path, hasLog(path) ? Access::ReadOnly : Access::Immutable);
    if (database)
        database->setDeadline(openingBudget);
    return database;
}

Result<void> copy(const Database &from, const QString &to)
{
    if (auto place = checkPlace(to); !place)
        return place;
    const Draft draft(to);
    if (auto done = from.backupTo(draft.path()); !done)
        return done;
    return publishFile(draft.path(), to);
}

} // namespace sextant::projectfile
