#include "models/store/sqlite.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QUrl>

#include <cerrno>
#include <cstring>
#include <sqlite3.h>

namespace sextant::sqlite {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProjectStore)
};

constexpr int busyMilliseconds = 2000;
constexpr int longestValue = 64 * 1024 * 1024;
constexpr int instructionsBetweenChecks = 20000;

struct Finalize {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

void defend(sqlite3 *db)
{
    // A project is a file somebody sent: nothing stored in it may run, and nothing in it may make us allocate gigabytes.
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(db, SQLITE_LIMIT_WORKER_THREADS, 0);
    sqlite3_busy_timeout(db, busyMilliseconds);
}

int pastDeadline(void *deadline)
{
    const qint64 at = *static_cast<const qint64 *>(deadline);
    return at > 0 && QDeadlineTimer::current(Qt::CoarseTimer).deadline() > at;
}

Error describeCode(int code, int systemError, const QString &path, const QString &words)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Locked, path, Tr::tr("Another program is writing the project and did not finish within two seconds"),
                Tr::tr("try again; close the other program if it hangs")};
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, path, Tr::tr("The disk is full, the change was not saved"),
                Tr::tr("free some space and try again")};
    case SQLITE_READONLY:
        return {ErrorCode::ReadOnly, path, Tr::tr("The project is read-only, the change was not saved"),
                Tr::tr("save a copy in a folder you may write to")};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Corrupt, path, Tr::tr("The project file is damaged (%1)").arg(words),
                Tr::tr("open a backup, or copy what can be read into a new project")};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Timeout, path, Tr::tr("Reading the project took too long and was stopped"), {}};
    default: break;
    }
    if (systemError == ENOSPC || systemError == EDQUOT)
        return {ErrorCode::DiskFull, path, Tr::tr("The disk is full, the change was not saved"),
                Tr::tr("free some space and try again")};
    if (systemError == EFBIG)
        return {ErrorCode::Io, path, Tr::tr("The system's limit for the size of a file is reached, the change was not saved"),
                Tr::tr("raise the limit (ulimit -f) and try again")};
    const QString reason = systemError ? QString::fromLocal8Bit(std::strerror(systemError)) : words;
    return {ErrorCode::Io, path, Tr::tr("The project file cannot be read or written (%1)").arg(reason),
            Tr::tr("check the folder and its permissions")};
}

void bindAll(sqlite3_stmt *statement, const std::vector<Value> &values)
{
    int index = 0;
    for (const Value &value : values) {
        ++index;
        if (const auto *number = std::get_if<qint64>(&value)) {
            sqlite3_bind_int64(statement, index, *number);
        } else if (const auto *real = std::get_if<double>(&value)) {
            sqlite3_bind_double(statement, index, *real);
        } else if (const auto *text = std::get_if<QString>(&value)) {
            const QByteArray utf8 = text->toUtf8();
            sqlite3_bind_text(statement, index, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
        } else {
            const auto &bytes = std::get<QByteArray>(value);
            sqlite3_bind_blob(statement, index, bytes.isEmpty() ? "" : bytes.constData(), int(bytes.size()), SQLITE_STATIC);
        }
    }
}

} // namespace

qint64 Row::integer(int column) const { return sqlite3_column_int64(m_statement, column); }
double Row::real(int column) const { return sqlite3_column_double(m_statement, column); }

QString Row::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Row::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

Database::Database(Database &&other) noexcept
    : m_db(std::exchange(other.m_db, nullptr)), m_path(std::move(other.m_path)), m_deadline(std::move(other.m_deadline))
{}

Database &Database::operator=(Database &&other) noexcept
{
    if (this != &other) {
        close();
        m_db = std::exchange(other.m_db, nullptr);
        m_path = std::move(other.m_path);
        m_deadline = std::move(other.m_deadline);
    }
    return *this;
}

Database::~Database()
{
    close();
}

void Database::close()
{
    sqlite3_close_v2(m_db);
    m_db = nullptr;
}

Result<Database> Database::openFlags(const QString &path, const QByteArray &name, int flags)
{
    Database database;
    database.m_path = path;
    const int code = sqlite3_open_v2(name.constData(), &database.m_db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(database.lastError());
    defend(database.m_db);
    database.setCheckpointOnClose(false);
    sqlite3_progress_handler(database.m_db, instructionsBetweenChecks, pastDeadline, database.m_deadline.get());
    return database;
}

Result<Database> Database::open(const QString &path, Access access)
{
    if (access == Access::Immutable) {
        const QByteArray uri = QUrl::fromLocalFile(path).toEncoded() + "?immutable=1";
        return openFlags(path, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    }
    const int flags = access == Access::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    return openFlags(path, QFile::encodeName(path), flags);
}

Result<Database> Database::createNew(const QString &path)
{
    return openFlags(path, QFile::encodeName(path), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Result<Database> Database::inMemory()
{
    return openFlags(QStringLiteral(":memory:"), ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Error Database::lastError() const
{
    const int code = m_db ? sqlite3_extended_errcode(m_db) : SQLITE_NOMEM;
    const int systemError = m_db ? sqlite3_system_errno(m_db) : 0;
    return describeCode(code, systemError, m_path, m_db ? QString::fromUtf8(sqlite3_errmsg(m_db)) : QString());
}

Result<void> Database::each(const char *sql, const std::vector<Value> &values,
                            const std::function<Result<void>(const Row &)> &row) const
{
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(m_db, sql, -1, &raw, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    const Prepared statement(raw);
    bindAll(raw, values);
    while (true) {
        const int code = sqlite3_step(raw);
        if (code == SQLITE_DONE)
            return {};
        if (code != SQLITE_ROW)
            return tl::unexpected(lastError());
        if (auto done = row(Row(raw)); !done)
            return done;
    }
}

Result<void> Database::run(const char *sql, const std::vector<Value> &values) const
{
    return each(sql, values, [](const Row &) { return Result<void>(); });
}

Result<qint64> Database::number(const char *sql, const std::vector<Value> &values) const
{
    qint64 value = 0;
    const auto done = each(sql, values, [&](const Row &row) {
        value = row.integer(0);
        return Result<void>();
    });
    if (!done)
        return tl::unexpected(done.error());
    return value;
}

Result<void> Database::script(const char *sql) const
{
    if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

qint64 Database::lastRowId() const { return sqlite3_last_insert_rowid(m_db); }
bool Database::isReadOnly() const { return sqlite3_db_readonly(m_db, "main") == 1; }
bool Database::inTransaction() const { return sqlite3_get_autocommit(m_db) == 0; }

bool Database::isStillThere() const
{
    int moved = 0;
    if (sqlite3_file_control(m_db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK || moved)
        return false;
    // Newest commits live in the log until a checkpoint; without its name on disk a crash would lose them.
    return isReadOnly() || QFile::exists(m_path + QStringLiteral("-wal"));
}

void Database::setCheckpointOnClose(bool on) const
{
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

void Database::setDeadline(int milliseconds)
{
    *m_deadline = milliseconds > 0 ? QDeadlineTimer(milliseconds).deadline() : 0;
}

Result<void> Database::backupTo(const QString &path) const
{
    auto target = createNew(path);
    if (!target)
        return tl::unexpected(target.error());
    sqlite3_backup *backup = sqlite3_backup_init(target->m_db, "main", m_db, "main");
    int code = backup ? SQLITE_OK : SQLITE_ERROR;
    if (backup) {
        code = sqlite3_backup_step(backup, -1);
        sqlite3_backup_finish(backup);
    }
    if (code == SQLITE_DONE)
        return {};
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return tl::unexpected(describeCode(code, 0, m_path, {}));
    return tl::unexpected(target->lastError());
}

} // namespace sextant::sqlite
