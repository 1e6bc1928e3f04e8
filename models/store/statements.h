#pragma once

/// Every SQL statement of the project store (the tables are in schema.cpp). A second back end replaces these two files.
/// A stored baseline has no UPDATE: it is frozen.
namespace sextant::sql {

inline constexpr const char *begin = "BEGIN IMMEDIATE";
inline constexpr const char *beginRead = "BEGIN";
inline constexpr const char *commit = "COMMIT";
inline constexpr const char *rollback = "ROLLBACK";
inline constexpr const char *integrity = "PRAGMA integrity_check(20)";
inline constexpr const char *foreignKeys = "PRAGMA foreign_key_check";
inline constexpr const char *schemaVersion = "PRAGMA user_version";
inline constexpr const char *dataVersion = "PRAGMA data_version";

inline constexpr const char *addJournal = "INSERT INTO journal(at, who, what, checksum) VALUES(?, ?, ?, ?)";
inline constexpr const char *journal = "SELECT at, who, what, checksum FROM journal ORDER BY seq DESC LIMIT ?";

inline constexpr const char *setMeta =
    "INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value=excluded.value";
inline constexpr const char *meta = "SELECT value FROM meta WHERE key=?";
inline constexpr const char *setProperty = "INSERT INTO property(key, value, checksum) VALUES(?, ?, ?) "
                                           "ON CONFLICT(key) DO UPDATE SET value=excluded.value, checksum=excluded.checksum";
inline constexpr const char *properties = "SELECT key, value, checksum FROM property ORDER BY key";

inline constexpr const char *saveSource = "INSERT INTO source(id, document, checksum) VALUES(?, ?, ?) "
                                          "ON CONFLICT(id) DO UPDATE SET document=excluded.document, checksum=excluded.checksum";
inline constexpr const char *sources = "SELECT id, document, checksum FROM source ORDER BY rowid";
inline constexpr const char *removeSource = "DELETE FROM source WHERE id=?";
inline constexpr const char *removeBindings = "DELETE FROM binding WHERE source=?";
inline constexpr const char *addBinding = "INSERT INTO binding(source, kpi, document, checksum) VALUES(?, ?, ?, ?)";
inline constexpr const char *bindings = "SELECT kpi, document, checksum FROM binding ORDER BY rowid";
inline constexpr const char *saveKpi = "INSERT INTO kpi(id, document, checksum) VALUES(?, ?, ?) "
                                       "ON CONFLICT(id) DO UPDATE SET document=excluded.document, checksum=excluded.checksum";
inline constexpr const char *kpis = "SELECT id, document, checksum FROM kpi ORDER BY rowid";
inline constexpr const char *removeKpi = "DELETE FROM kpi WHERE id=?";
inline constexpr const char *saveItem = "INSERT INTO item(id, document, checksum) VALUES(?, ?, ?) "
                                        "ON CONFLICT(id) DO UPDATE SET document=excluded.document, checksum=excluded.checksum";
inline constexpr const char *items = "SELECT id, document, checksum FROM item ORDER BY rowid";
inline constexpr const char *removeItem = "DELETE FROM item WHERE id=?";
inline constexpr const char *saveMarker = "INSERT INTO marker(id, document, checksum) VALUES(?, ?, ?) "
                                          "ON CONFLICT(id) DO UPDATE SET document=excluded.document, checksum=excluded.checksum";
inline constexpr const char *markers = "SELECT id, document, checksum FROM marker ORDER BY rowid";
inline constexpr const char *removeMarker = "DELETE FROM marker WHERE id=?";

inline constexpr const char *addBaseline = "INSERT INTO baseline(id, document, checksum, hash) VALUES(?, ?, ?, ?)";
inline constexpr const char *baselines = "SELECT id, document, checksum, hash FROM baseline ORDER BY rowid";
inline constexpr const char *baselineExists = "SELECT count(*) FROM baseline WHERE id=?";
inline constexpr const char *removeBaseline = "DELETE FROM baseline WHERE id=?";

inline constexpr const char *addRecord = "INSERT INTO record(owner, kpi, document, checksum) VALUES(?, ?, ?, ?)";
inline constexpr const char *records = "SELECT id, kpi, document, checksum FROM record WHERE owner=? ORDER BY id";
inline constexpr const char *removeRecord = "DELETE FROM record WHERE owner=? AND kpi=?";
inline constexpr const char *removeRecords = "DELETE FROM record WHERE owner=?";
inline constexpr const char *addChunk =
    "INSERT INTO chunk(record, series, part, samples, data, checksum) VALUES(?, ?, ?, ?, ?, ?)";
inline constexpr const char *chunks =
    "SELECT series, part, samples, data, checksum FROM chunk WHERE record=? ORDER BY series, part";

inline constexpr const char *historySeries = "SELECT id, labels, checksum FROM history ORDER BY id";
inline constexpr const char *historyId = "SELECT id FROM history WHERE labels=?";
inline constexpr const char *addHistory = "INSERT INTO history(labels, checksum) VALUES(?, ?)";
inline constexpr const char *historyChunks = "SELECT part, samples, data, checksum FROM history_chunk "
                                             "WHERE series=? AND part BETWEEN ? AND ? ORDER BY part";
inline constexpr const char *saveHistoryChunk =
    "INSERT INTO history_chunk(series, part, samples, data, checksum) VALUES(?, ?, ?, ?, ?) "
    "ON CONFLICT(series, part) DO UPDATE SET samples=excluded.samples, data=excluded.data, checksum=excluded.checksum";
inline constexpr const char *pruneChunks = "DELETE FROM history_chunk WHERE part < ?";
inline constexpr const char *pruneSeries = "DELETE FROM history WHERE id NOT IN (SELECT series FROM history_chunk)";

inline constexpr const char *kpiHistoryId = "SELECT id FROM kpi_history WHERE kpi=? AND source=?";
inline constexpr const char *addKpiHistory = "INSERT INTO kpi_history(kpi, source) VALUES(?, ?)";
inline constexpr const char *kpiHistories = "SELECT id, kpi, source FROM kpi_history ORDER BY id";
inline constexpr const char *kpiHistoryChunks = "SELECT part, entries, data, checksum FROM kpi_history_chunk "
                                                "WHERE series=? AND level=? AND part BETWEEN ? AND ? ORDER BY part";
inline constexpr const char *kpiHistoryCounts =
    "SELECT level, sum(entries), max(part) FROM kpi_history_chunk WHERE series=? GROUP BY level ORDER BY level";
inline constexpr const char *saveKpiHistoryChunk =
    "INSERT INTO kpi_history_chunk(series, level, part, entries, data, checksum) VALUES(?, ?, ?, ?, ?, ?) "
    "ON CONFLICT(series, level, part) DO UPDATE SET entries=excluded.entries, data=excluded.data, checksum=excluded.checksum";
inline constexpr const char *pruneKpiHistory = "DELETE FROM kpi_history_chunk WHERE level=? AND part < ?";
inline constexpr const char *pruneKpiSeries = "DELETE FROM kpi_history WHERE id NOT IN (SELECT series FROM kpi_history_chunk)";

/// What info() counts, by the name it has there.
struct Count {
    const char *name;
    const char *query;
};
inline constexpr Count counts[] = {{"sources", "SELECT count(*) FROM source"},
                                   {"bindings", "SELECT count(*) FROM binding"},
                                   {"baselines", "SELECT count(*) FROM baseline"},
                                   {"items", "SELECT count(*) FROM item"},
                                   {"markers", "SELECT count(*) FROM marker"},
                                   {"kpis", "SELECT count(*) FROM kpi"},
                                   {"recorded", "SELECT count(*) FROM record WHERE owner='recorded'"},
                                   {"series", "SELECT count(DISTINCT record * 100000 + series) FROM chunk"},
                                   {"history", "SELECT count(*) FROM history"},
                                   {"kpi_history", "SELECT count(*) FROM kpi_history"},
                                   {"journal", "SELECT count(*) FROM journal"}};

} // namespace sextant::sql
