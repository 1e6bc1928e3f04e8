#pragma once
#include "models/core/error.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace sextant::sqlite {

/// A parameter of a statement.
using Value = std::variant<qint64, double, QString, QByteArray>;

/// The current row of a query; valid inside the callback only.
class Row
{
public:
    explicit Row(sqlite3_stmt *statement) : m_statement(statement) {}
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;

private:
    sqlite3_stmt *m_statement;
};

enum class Access {
    ReadWrite, ///< falls back to reading when the system refuses to write
    ReadOnly,
    Immutable, ///< a file in a folder where no side file may be made; nobody may be writing it
};

/// One connection to one file, opened defensively: no triggers, views, untrusted functions, attachments or huge values.
/// Errors carry the file's name; a busy file is waited for two seconds at most.
class Database
{
public:
    Database() = default;
    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    ~Database();

    static Result<Database> open(const QString &path, Access access);
    /// A new file that must not exist, written with a rollback journal (it has no readers yet).
    static Result<Database> createNew(const QString &path);
    static Result<Database> inMemory();

    /// Runs one statement that gives no rows.
    Result<void> run(const char *sql, const std::vector<Value> &values = {}) const;
    /// Runs a query; `row` is called for each row and may stop it with an error.
    Result<void> each(const char *sql, const std::vector<Value> &values,
                      const std::function<Result<void>(const Row &)> &row) const;
    /// The first column of the first row as a number; 0 without a row.
    Result<qint64> number(const char *sql, const std::vector<Value> &values = {}) const;
    /// Several statements from our own code, without parameters.
    Result<void> script(const char *sql) const;

    qint64 lastRowId() const;
    bool isReadOnly() const;
    bool inTransaction() const;
    QString path() const { return m_path; }
    /// False once the file under the path is another one or gone: what is committed then would be lost.
    bool isStillThere() const;
    /// Whether closing may fold the write-ahead log into the file. Off until a file is known to be ours.
    void setCheckpointOnClose(bool on) const;
    /// Stops any statement that runs longer; 0 lifts the limit.
    void setDeadline(int milliseconds);
    /// Copies every page into a new file through SQLite's backup interface (safe while others write).
    Result<void> backupTo(const QString &path) const;

private:
    static Result<Database> openFlags(const QString &path, const QByteArray &name, int flags);
    Error lastError() const;
    void close();

    sqlite3 *m_db = nullptr;
    QString m_path;
    std::unique_ptr<qint64> m_deadline = std::make_unique<qint64>(0); ///< address is known to SQLite, so it must not move
};

} // namespace sextant::sqlite
