#include "models/store/projectfile.h"
#include "models/store/projectstore.h"
#include "models/store/safefile.h"
#include "models/store/sample/sampleproject.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sextant;

namespace {

std::shared_ptr<const Clock> clockNow()
{
    return std::make_shared<SystemClock>();
}

/// A small file system of its own; not to be had without the right to mount.
class SmallDisk
{
public:
    SmallDisk(const QString &path, const char *options) : m_path(QFile::encodeName(path))
    {
        QDir().mkpath(path);
        m_mounted = ::mount("tmpfs", m_path.constData(), "tmpfs", 0, options) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_path.constData(), MNT_DETACH);
    }
    bool isMounted() const { return m_mounted; }
    bool makeReadOnly() const { return ::mount(nullptr, m_path.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0; }

private:
    QByteArray m_path;
    bool m_mounted = false;
};

/// The last edit a writer was told is saved, and the error it ended with.
struct Outcome {
    int acknowledged = 0;
    QByteArray error;
    int frozen = 0; ///< baselines that were acknowledged: every tenth edit freezes one
};

Outcome outcomeOf(const QByteArray &output, int before)
{
    Outcome out{before, {}, 0};
    for (const QByteArray &line : output.split('\n')) {
        if (line.startsWith("ack ")) {
            out.acknowledged = line.mid(4).toInt();
            out.frozen += out.acknowledged % 10 == 0;
        }
        if (line.startsWith("error "))
            out.error = line.mid(6);
    }
    return out;
}

} // namespace

class TestStoreFaults : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QString writer() { return QStringLiteral(SEXTANT_STORE_WRITER); }

    /// Starts the writer, lets it work for `milliseconds` behind its first acknowledgement, and kills it.
    static Outcome killedWriter(const QString &path, int from, int milliseconds, const QString &mode = QStringLiteral("store"))
    {
        QProcess process;
        process.start(writer(), {path, QString::number(from), mode});
        if (!process.waitForStarted() || !process.waitForReadyRead(20000))
            return {from - 1, "silent", 0};
        usleep(useconds_t(milliseconds) * 1000);
        ::kill(pid_t(process.processId()), SIGKILL);
        process.waitForFinished();
        return outcomeOf(process.readAllStandardOutput(), from - 1);
    }

private Q_SLOTS:
    void killedHundredTimesNoAcknowledgedEditIsLost()
    {
        const QString path = m_folder.filePath(QStringLiteral("killed.sextant"));
        QVERIFY(ProjectStore::create(path, QStringLiteral("x"), clockNow(), {}).has_value());
        const int cycles = qEnvironmentVariableIntValue("SEXTANT_KILL_CYCLES") > 0 ? qEnvironmentVariableIntValue("SEXTANT_KILL_CYCLES") : 100;
        int acknowledged = 0;
        int frozen = 0;
        for (int cycle = 0; cycle < cycles; ++cycle) {
            const Outcome outcome = killedWriter(path, acknowledged + 1, int(QRandomGenerator::global()->bounded(40)));
            QVERIFY2(outcome.error.isEmpty(), outcome.error.constData());
            acknowledged = outcome.acknowledged;
            frozen += outcome.frozen;
            auto store = ProjectStore::open(path, clockNow(), {});
            QVERIFY2(store.has_value(), qPrintable(store ? QString() : describe(store.error())));
            const int stored = (*store)->properties()->at(QStringLiteral("edit")).toInt();
            QVERIFY2(stored >= acknowledged, qPrintable(QStringLiteral("cycle %1: %2 acknowledged, %3 stored").arg(cycle).arg(acknowledged).arg(stored)));
            QVERIFY(int((*store)->baselines()->size()) >= frozen);
            if (cycle % 10 == 9)
                QCOMPARE(*(*store)->verify(), QStringList());
            acknowledged = stored; // the last edit may have been saved without the answer getting out
        }
        qInfo("%d edits acknowledged in %d cycles", acknowledged, cycles);
        QVERIFY(acknowledged > cycles);
    }

    void theHarnessSeesLossInAPlainFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("plain.txt"));
        int damaged = 0;
        for (int cycle = 0; cycle < 60; ++cycle) {
            killedWriter(path, 1, int(QRandomGenerator::global()->bounded(20)), QStringLiteral("control"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            damaged += !file.readAll().endsWith("end\n");
        }
        QVERIFY2(damaged > 0, "the control lost nothing, so the other test proves nothing");
    }

    void killedWhileMakingTheSampleLeavesAllOrNothing()
    {
        for (int cycle = 0; cycle < 10; ++cycle) {
            const QString path = m_folder.filePath(QStringLiteral("sample%1.sextant").arg(cycle));
            const pid_t child = ::fork();
            if (child == 0) {
                (void)writeSampleProject(path, clockNow());
                ::_exit(0);
            }
            usleep(useconds_t(QRandomGenerator::global()->bounded(1500)) * 1000);
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            if (!QFile::exists(path))
                continue;
            auto store = ProjectStore::open(path, clockNow(), {});
            QVERIFY2(store.has_value(), qPrintable(store ? QString() : describe(store.error())));
            const std::size_t baselines = (*store)->baselines()->size();
            const std::size_t records = (*store)->recorded()->size();
            QVERIFY((baselines == 1 && records > 40) || (baselines == 0 && records == 0));
        }
    }

    void aFullDiskKeepsEveryAcknowledgedEdit()
    {
        const QString folder = m_folder.filePath(QStringLiteral("small"));
        const SmallDisk disk(folder, "size=3m");
        if (!disk.isMounted())
            QSKIP("needs the right to mount a tmpfs");
        const QString path = folder + QStringLiteral("/full.sextant");
        QVERIFY(ProjectStore::create(path, QStringLiteral("x"), clockNow(), {}).has_value());
        QProcess process;
        process.start(writer(), {path, QStringLiteral("1"), QStringLiteral("store")});
        QVERIFY(process.waitForFinished(60000));
        const Outcome outcome = outcomeOf(process.readAllStandardOutput(), 0);
        QCOMPARE(outcome.error, QByteArray("disk-full"));
        QVERIFY(outcome.acknowledged > 10);
        auto store = ProjectStore::open(path, clockNow(), {});
        QVERIFY2(store.has_value(), qPrintable(store ? QString() : describe(store.error())));
        QVERIFY((*store)->properties()->at(QStringLiteral("edit")).toInt() >= outcome.acknowledged);
        QCOMPARE(*(*store)->verify(), QStringList());
    }

    void aFullDiskNeverGivesACutOffFile()
    {
        const QString folder = m_folder.filePath(QStringLiteral("export"));
        const SmallDisk disk(folder, "size=1m");
        if (!disk.isMounted())
            QSKIP("needs the right to mount a tmpfs");
        const QString path = folder + QStringLiteral("/report.pdf");
        const QByteArray old(100000, 'o');
        int refused = 0;
        for (int size = 4096; size < 1600000; size += 16384) {
            QVERIFY(writeFile(path, old).has_value());
            const QByteArray bytes(size, 'n');
            const auto written = writeFile(path, bytes);
            if (written) {
                QCOMPARE(*readFile(path, 1 << 24), bytes);
                continue;
            }
            ++refused;
            QCOMPARE(written.error().code, ErrorCode::DiskFull);
            QCOMPARE(*readFile(path, 1 << 24), old);
            QCOMPARE(QDir(folder).entryList(QDir::Files).size(), qsizetype(1));
        }
        QVERIFY(refused > 30);
    }

    void aReadOnlyFolderOpensForReading()
    {
        const QString folder = m_folder.filePath(QStringLiteral("readonly"));
        const SmallDisk disk(folder, "size=8m");
        if (!disk.isMounted())
            QSKIP("needs the right to mount a tmpfs");
        const QString path = folder + QStringLiteral("/p.sextant");
        {
            auto store = ProjectStore::create(path, QStringLiteral("kept"), clockNow(), {});
            QVERIFY(store.has_value());
        }
        QVERIFY(disk.makeReadOnly());
        auto store = ProjectStore::open(path, clockNow(), {});
        QVERIFY2(store.has_value(), qPrintable(store ? QString() : describe(store.error())));
        QVERIFY((*store)->info().readOnly);
        QCOMPARE((*store)->info().title, QStringLiteral("kept"));
        const auto refused = (*store)->setProperty(QStringLiteral("a"), QStringLiteral("b"));
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
        QVERIFY(!refused.error().advice.isEmpty());
        QCOMPARE(*(*store)->verify(), QStringList());
        QVERIFY((*store)->copyTo(m_folder.filePath(QStringLiteral("writable.sextant"))).has_value());
        QCOMPARE(ProjectStore::create(folder + QStringLiteral("/new.sextant"), {}, clockNow(), {}).error().code, ErrorCode::ReadOnly);
        QCOMPARE(writeFile(folder + QStringLiteral("/x.csv"), "x").error().code, ErrorCode::ReadOnly);
    }

    void theLimitOnFileSizesIsAnErrorNotTheEnd()
    {
        const QString path = m_folder.filePath(QStringLiteral("limited.sextant"));
        QVERIFY(ProjectStore::create(path, QStringLiteral("x"), clockNow(), {}).has_value());
        QProcess process;
        process.setChildProcessModifier([] {
            const rlimit limit{1 << 20, 1 << 20};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
        process.start(writer(), {path, QStringLiteral("1"), QStringLiteral("store")});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        const Outcome outcome = outcomeOf(process.readAllStandardOutput(), 0);
        QVERIFY2(outcome.error == "io" || outcome.error == "disk-full", outcome.error.constData());
        auto store = ProjectStore::open(path, clockNow(), {});
        QVERIFY(store.has_value());
        QVERIFY((*store)->properties()->at(QStringLiteral("edit")).toInt() >= outcome.acknowledged);
        QCOMPARE(*(*store)->verify(), QStringList());
    }

    void killedInsideAMigrationTheProjectIsOldOrNew()
    {
        std::string sql = "CREATE TABLE budget(id INTEGER PRIMARY KEY, note TEXT);"
                          "INSERT INTO budget(note) WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c WHERE x < 60000) "
                          "SELECT hex(randomblob(50)) FROM c;";
        const std::vector<Migration> next{projectMigrations().front(), {2, sql.c_str()}};
        for (int cycle = 0; cycle < 20; ++cycle) {
            const QString path = m_folder.filePath(QStringLiteral("migrated%1.sextant").arg(cycle));
            QVERIFY(ProjectStore::create(path, QStringLiteral("x"), clockNow(), {}).has_value());
            const pid_t child = ::fork();
            if (child == 0) {
                (void)projectfile::open(path, next);
                ::_exit(0);
            }
            usleep(useconds_t(QRandomGenerator::global()->bounded(150)) * 1000);
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            auto old = ProjectStore::open(path, clockNow(), {});
            QVERIFY(old || old.error().code == ErrorCode::NewerSchema);
            if (old)
                QCOMPARE(*(*old)->verify(), QStringList());
            else
                QCOMPARE(projectfile::open(path, next)->number("SELECT count(*) FROM budget").value_or(-1), qint64(60000));
        }
    }
};

SEXTANT_CORE_TEST(TestStoreFaults)
#include "tst_storefaults.moc"
