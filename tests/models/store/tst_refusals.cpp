#include "models/store/projectfile.h"
#include "models/store/projectstore.h"
#include "models/store/sqlitestore.h"
#include "tests/models/store/samples.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <random>
#include <sqlite3.h>

using namespace sextant;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Another program at work on the file, without any of our protections.
bool tamper(const QString &path, const char *sql)
{
    sqlite3 *db = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &db);
    const bool done = sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(db);
    return done;
}

} // namespace

class TestRefusals : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_good;
    int m_number = 0;

    QString freshPath() { return m_folder.filePath(QStringLiteral("r%1.sextant").arg(++m_number)); }
    QString freshCopy()
    {
        const QString path = freshPath();
        QFile::copy(m_good, path);
        return path;
    }
    ErrorCode codeOf(const QString &path)
    {
        auto store = ProjectStore::open(path, testdata::clock(), {});
        return store ? ErrorCode::Internal : store.error().code;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_good = freshPath();
        auto store = ProjectStore::create(m_good, QStringLiteral("Shop"), testdata::clock(), QStringLiteral("M. Sarr"));
        QVERIFY(store.has_value());
        QVERIFY((*store)->addBaseline(testdata::baseline()).has_value());
        QVERIFY((*store)->saveRecorded({testdata::kpiData(QStringLiteral("api_p95"))}).has_value());
        QVERIFY((*store)->saveMarker({QStringLiteral("m1"), MarkerKind::Deploy, 1, 1, QStringLiteral("deploy")}).has_value());
    }

    void whatIsNoProjectIsRefusedUntouched_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        const int foreign = int(ErrorCode::Foreign);
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER evil AFTER INSERT ON journal BEGIN DELETE FROM baseline; END") << foreign << "evil";
        QTest::newRow("view") << QByteArray("CREATE VIEW bomb AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT * FROM c")
                              << foreign << "bomb";
        QTest::newRow("view in place of a table") << QByteArray("DROP TABLE marker; CREATE VIEW marker AS SELECT zeroblob(2000000000) AS id") << foreign << "marker";
        QTest::newRow("extra table") << QByteArray("CREATE TABLE notes(x)") << foreign << "notes";
        QTest::newRow("extra index") << QByteArray("CREATE INDEX i ON journal(at)") << foreign << "i";
        QTest::newRow("table missing") << QByteArray("DROP TABLE marker") << foreign << "marker";
        QTest::newRow("generated column") << QByteArray("ALTER TABLE marker ADD COLUMN g AS (zeroblob(1000000000))") << foreign << "marker";
        QTest::newRow("full-text table") << QByteArray("CREATE VIRTUAL TABLE v USING fts4(x)") << foreign << "v";
        QTest::newRow("another program's id") << QByteArray("PRAGMA application_id=1") << foreign << "another program";
        QTest::newRow("no version") << QByteArray("PRAGMA user_version=0") << foreign << "format 0";
        QTest::newRow("newer version") << QByteArray("PRAGMA user_version=99") << int(ErrorCode::NewerSchema) << "99";
    }
    void whatIsNoProjectIsRefusedUntouched()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, code);
        QFETCH(QString, words);
        const QString path = freshCopy();
        QVERIFY(tamper(path, sql.constData()));
        const QByteArray before = bytesOf(path);
        QElapsedTimer timer;
        timer.start();
        auto store = ProjectStore::open(path, testdata::clock(), {});
        QVERIFY(!store.has_value());
        QVERIFY(timer.elapsed() < promptlyMs);
        QCOMPARE(int(store.error().code), code);
        QVERIFY2(describe(store.error()).contains(words), qPrintable(describe(store.error())));
        QVERIFY(!store.error().advice.isEmpty());
        QVERIFY(bytesOf(path) == before);
        for (const char *suffix : {".schema1.backup", "-wal", "-shm"})
            QVERIFY2(!QFile::exists(path + QLatin1String(suffix)), suffix);
    }

    void filesThatAreNoDatabase()
    {
        const QString path = freshPath();
        QCOMPARE(codeOf(path), ErrorCode::NotFound);
        QCOMPARE(codeOf(m_folder.path()), ErrorCode::InvalidInput);
        writeBytes(path, {});
        QCOMPARE(codeOf(path), ErrorCode::Corrupt);
        writeBytes(path, QByteArray("{\"json\": true}").repeated(20));
        QCOMPARE(codeOf(path), ErrorCode::Foreign);
        QCOMPARE(bytesOf(path).size(), qsizetype(280));
        QCOMPARE(codeOf(m_folder.filePath(QStringLiteral("none/x.sextant"))), ErrorCode::NotFound);
    }

    void truncatedFilesAreRefused()
    {
        const QByteArray good = bytesOf(m_good);
        for (qsizetype size : {qsizetype(50), qsizetype(100), qsizetype(4096), good.size() / 2, good.size() - 16384, good.size() - 1}) {
            const QString path = freshPath();
            writeBytes(path, good.left(size));
            const ErrorCode code = codeOf(path);
            QVERIFY2(code == ErrorCode::Corrupt || code == ErrorCode::Foreign, qPrintable(QString::number(size)));
            QVERIFY(bytesOf(path) == good.left(size));
        }
    }

    void flippedBytesNeverCrashAndNeverChangeAValue()
    {
        auto reference = std::move(*ProjectStore::open(m_good, testdata::clock(), {}));
        const auto baselines = *reference->baselines();
        const auto recorded = *reference->recorded();
        const auto markers = *reference->markers();
        const QByteArray good = bytesOf(m_good);
        std::mt19937 random(11);
        int refused = 0;
        int found = 0;
        for (int round = 0; round < 400; ++round) {
            QByteArray bad = good;
            const int flips = 1 + int(random() % 4);
            for (int i = 0; i < flips; ++i)
                bad[qsizetype(random() % quint32(bad.size()))] = char(random());
            const QString path = m_folder.filePath(QStringLiteral("mutant.sextant"));
            writeBytes(path, bad);
            auto store = ProjectStore::open(path, testdata::clock(), {});
            if (!store) {
                ++refused;
                continue;
            }
            const auto problems = (*store)->verify();
            if (problems && !problems->isEmpty()) {
                ++found;
                continue;
            }
            QVERIFY((*store)->markers() && *(*store)->markers() == markers); // what verify() lets pass is unchanged
            QVERIFY((*store)->baselines() && *(*store)->baselines() == baselines);
            QCOMPARE((*store)->recorded()->front().series.t, recorded.front().series.t);
        }
        QVERIFY2(refused + found > 20, qPrintable(QStringLiteral("%1 refused, %2 found").arg(refused).arg(found)));
    }

    void verifyFindsEveryDamagedBlob_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("samples") << QByteArray("UPDATE chunk SET data=zeroblob(length(data)) WHERE rowid=1");
        QTest::newRow("samples swapped") << QByteArray("UPDATE chunk SET series=9 WHERE rowid=1");
        QTest::newRow("record") << QByteArray("UPDATE record SET document=replace(document, x'3c', x'3d') WHERE owner='recorded'");
        QTest::newRow("marker") << QByteArray("UPDATE marker SET document=x'a0'");
        QTest::newRow("marker's id") << QByteArray("UPDATE marker SET id='m2'");
        QTest::newRow("property") << QByteArray("UPDATE property SET value='Another shop'");
        QTest::newRow("journal") << QByteArray("UPDATE journal SET who='somebody else' WHERE seq=1");
        QTest::newRow("baseline") << QByteArray("UPDATE baseline SET hash=replace(hash, substr(hash, 1, 1), 'g')");
        QTest::newRow("baseline's samples gone") << QByteArray("DELETE FROM chunk WHERE record IN (SELECT id FROM record WHERE owner LIKE 'baseline%')");
    }
    void verifyFindsEveryDamagedBlob()
    {
        QFETCH(QByteArray, sql);
        const QString path = freshCopy();
        QVERIFY(tamper(path, sql.constData()));
        auto store = ProjectStore::open(path, testdata::clock(), {});
        QVERIFY(store.has_value());
        QVERIFY(!(*store)->verify()->isEmpty());
    }

    void salvageCopiesWhatCanBeReadAndRunsNothing()
    {
        const QString path = freshCopy();
        QVERIFY(tamper(path, "CREATE TRIGGER evil AFTER INSERT ON journal BEGIN DELETE FROM baseline; END;"
                             "DROP TABLE item; CREATE VIEW item AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) "
                             "SELECT x AS id, x AS document, x AS checksum FROM c;"
                             "UPDATE marker SET document=x'a0'"));
        const QByteArray before = bytesOf(path);
        const QString to = freshPath();
        const auto skipped = ProjectStore::salvage(path, to, testdata::clock(), {});
        QVERIFY2(skipped.has_value(), qPrintable(skipped ? QString() : describe(skipped.error())));
        QVERIFY(skipped->size() >= 2); // the view and the marker
        QVERIFY(bytesOf(path) == before);
        QVERIFY(!QFile::exists(path + QStringLiteral("-shm")));
        auto store = std::move(*ProjectStore::open(to, testdata::clock(), {}));
        QCOMPARE(*store->verify(), QStringList());
        QCOMPARE(store->baselines()->size(), std::size_t(1));
        QCOMPARE(store->recorded()->size(), std::size_t(1));
        QVERIFY(store->markers()->empty());
        QCOMPARE(store->properties()->at(QStringLiteral("title")), QStringLiteral("Shop"));
    }

    void olderFilesAreBackedUpAndMigrated()
    {
        std::vector<Migration> next = projectMigrations();
        const int newest = newestVersion(next);
        next.push_back({newest + 1, "CREATE TABLE budget(id TEXT PRIMARY KEY NOT NULL)"});
        next.push_back({newest + 2, "ALTER TABLE budget ADD COLUMN note TEXT"});
        const QString path = freshCopy();
        {
            const auto migrated = projectfile::open(path, next);
            QVERIFY2(migrated.has_value(), qPrintable(migrated ? QString() : describe(migrated.error())));
            QCOMPARE(*migrated->number("PRAGMA user_version"), qint64(newest + 2));
            QCOMPARE(*migrated->number("SELECT count(*) FROM baseline"), qint64(1));
        }
        const QString backup = path + QStringLiteral(".schema%1.backup").arg(newest);
        auto old = ProjectStore::open(backup, testdata::clock(), {});
        QVERIFY(old.has_value());
        QCOMPARE(*(*old)->verify(), QStringList());
        QCOMPARE(codeOf(path), ErrorCode::NewerSchema); // and the old program leaves it alone
        QVERIFY(projectfile::open(path, next).has_value()); // the migrated schema is the expected one
    }

    void aProjectWithoutKpiHistoryGetsTheTablesAndABackup()
    {
        const QString path = freshPath();
        QVERIFY(projectfile::create(path, {projectMigrations().front()}).has_value());
        auto store = ProjectStore::open(path, testdata::clock(), {});
        QVERIFY(store.has_value());
        QCOMPARE((*store)->info().schema, newestVersion(projectMigrations()));
        HistoryBatch batch{QStringLiteral("api_p95"), QStringLiteral("s1"), 15, {}, {}};
        batch.points.append(1.7e9, 0.2);
        QVERIFY((*store)->appendKpiHistory({batch}, {}).has_value());
        QCOMPARE(*(*store)->verify(), QStringList());
        QVERIFY(QFile::exists(path + QStringLiteral(".schema1.backup")));
        store->reset();
        QVERIFY(ProjectStore::open(path, testdata::clock(), {}).has_value());
        QVERIFY2(!QFile::exists(path + QStringLiteral(".schema1.backup-2")), "the second opening had nothing to migrate");
    }

    void aFailedMigrationChangesNothing()
    {
        std::vector<Migration> broken = projectMigrations();
        broken.push_back({newestVersion(broken) + 1, "CREATE TABLE budget(id); INSERT INTO nowhere VALUES(1)"});
        const QString path = freshCopy();
        QVERIFY(!projectfile::open(path, broken).has_value());
        auto store = ProjectStore::open(path, testdata::clock(), {});
        QVERIFY(store.has_value());
        QCOMPARE(*(*store)->verify(), QStringList());
    }

    void deletedWhileOpenIsAnErrorAndACopyStillWorks_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("deleted") << 0;
        QTest::newRow("replaced") << 1;
        QTest::newRow("renamed") << 2;
        QTest::newRow("log deleted") << 3;
    }
    void deletedWhileOpenIsAnErrorAndACopyStillWorks()
    {
        QFETCH(int, how);
        const QString path = freshCopy();
        auto store = std::move(*ProjectStore::open(path, testdata::clock(), {}));
        QVERIFY(store->setProperty(QStringLiteral("a"), QStringLiteral("1")).has_value());
        switch (how) {
        case 0: QVERIFY(QFile::remove(path)); break;
        case 1: QVERIFY(QFile::remove(path) && QFile::copy(m_good, path)); break;
        case 2: QVERIFY(QFile::rename(path, path + QStringLiteral(".old"))); break;
        default: QVERIFY(QFile::remove(path + QStringLiteral("-wal"))); break;
        }
        const auto lost = store->setProperty(QStringLiteral("a"), QStringLiteral("2"));
        QVERIFY(!lost.has_value());
        QCOMPARE(lost.error().code, ErrorCode::Io);
        QVERIFY(!lost.error().advice.isEmpty());
        const QString rescue = freshPath();
        QVERIFY(store->copyTo(rescue).has_value());
        auto rescued = std::move(*ProjectStore::open(rescue, testdata::clock(), {}));
        QCOMPARE(rescued->properties()->at(QStringLiteral("a")), QStringLiteral("2"));
        QCOMPARE(*rescued->verify(), QStringList());
    }

    void aLockedProjectSaysSoWithinItsBudget()
    {
        const QString path = freshCopy();
        auto store = std::move(*ProjectStore::open(path, testdata::clock(), {}));
        sqlite3 *other = nullptr;
        sqlite3_open(QFile::encodeName(path).constData(), &other);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        QElapsedTimer timer;
        timer.start();
        const auto refused = store->setProperty(QStringLiteral("a"), QStringLiteral("1"));
        QCOMPARE(refused.error().code, ErrorCode::Locked);
        QVERIFY(timer.elapsed() < promptlyMs);
        QVERIFY(store->properties().has_value()); // reading goes on
        sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
        sqlite3_close(other);
        QVERIFY(store->setProperty(QStringLiteral("a"), QStringLiteral("1")).has_value());
    }
};

SEXTANT_CORE_TEST(TestRefusals)
#include "tst_refusals.moc"
