#pragma once
#include "models/store/sqlite.h"

#include <vector>

namespace sextant {

constexpr qint32 projectApplicationId = 0x5358544E; ///< "SXTN", in the header of every project file

/// One step of the schema. `sql` turns version - 1 into version, inside the migration's transaction.
struct Migration {
    int version = 0;
    const char *sql = nullptr;
};

/// All steps so far, ascending from 1. Released steps never change.
const std::vector<Migration> &projectMigrations();

/// The newest version of a list.
int newestVersion(const std::vector<Migration> &migrations);

/// Runs the steps above the database's version in one transaction.
Result<void> migrate(const sqlite::Database &database, const std::vector<Migration> &migrations);

/// Whether the database holds exactly the tables and indexes the steps up to its own version make, letter by letter.
/// Anything else (a trigger, a view, a foreign table, a changed column) is ErrorCode::Foreign and is named.
Result<void> checkSchema(const sqlite::Database &database, int version, const std::vector<Migration> &migrations);

} // namespace sextant
