#pragma once
#include "models/store/schema.h"
#include "models/store/sqlite.h"

namespace sextant {

/// How a project file comes to life, is let in, and is copied. Every step leaves either the old file or a complete new one.
namespace projectfile {

/// A new, empty project with the current schema: written under another name, flushed, then linked to its place, so a crash
/// never leaves half a project. Fails when `path` exists.
Result<void> create(const QString &path, const std::vector<Migration> &migrations = projectMigrations());

/// Opens for work. Refuses, without changing a byte: what is no database, foreign, damaged, or newer. Older files are copied to
/// "NAME.schemaN.backup" and migrated in one transaction. Without the right to write the connection reads only.
Result<sqlite::Database> open(const QString &path, const std::vector<Migration> &migrations = projectMigrations());

/// Opens whatever tables a foreign or changed file has, for reading only and for salvage only.
Result<sqlite::Database> openForSalvage(const QString &path);

/// A complete copy under a name that must not exist yet.
Result<void> copy(const sqlite::Database &from, const QString &to);

} // namespace projectfile
} // namespace sextant
