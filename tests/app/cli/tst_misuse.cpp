#include "tests/app/cli/program.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace sextant;
using test::ProgramRun;
using test::runSextant;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

} // namespace

/// What people and scripts get wrong: each is status 3 or 4 with a sentence, and leaves nothing behind.
class TestMisuse : public StrictTest
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_project;

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        m_project = path("sample.sextant");
        QCOMPARE(runSextant({QStringLiteral("project"), QStringLiteral("new"), m_project, QStringLiteral("--sample")}).status, 0);
        QFile garbage(path("garbage.sextant"));
        QVERIFY(garbage.open(QIODevice::WriteOnly) && garbage.write(QByteArray(5000, 'x')) == 5000);
    }

    void isRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const QStringList &arguments, const char *says) { QTest::newRow(name) << arguments << QByteArray(says); };
        row("a folder as project", words("check --project FOLDER"), "This is a folder");
        row("no file name", {QStringLiteral("alerts"), QStringLiteral("--input"), QString()}, "empty");
        row("window before 1970", words("report --project PROJECT -o FOLDER/r.pdf --window 99999999999w"), "before 1970");
        row("window shorter than a step", words("check --project PROJECT --window 1..2"), "shorter than a step");
        row("baseline without a name", {QStringLiteral("capture"), QStringLiteral("--project"), QStringLiteral("PROJECT"), QStringLiteral("--name"), QString()}, "no name");
        row("NaN margin", words("rules --project PROJECT -o FOLDER/rules --margin nan"), "not in range");
        row("NaN alpha", words("compare --project PROJECT --baseline B1 --alpha nan"), "not in range");
        row("report into a folder", words("report --project PROJECT -o FOLDER --format pdf"), "This is a folder");
        row("report into a pipe", words("report --project PROJECT -o FOLDER/pipe --format pdf"), "cannot be replaced");
        row("rules into a file", words("rules --project PROJECT -o PROJECT"), "no folder");
        row("two documents at once", words("report --project PROJECT -o - --format pdf --json"), "choose one");
        row("copy into no folder", words("project copy PROJECT FOLDER/nowhere/c.sextant"), "does not exist");
        row("salvage of no project", words("project import FOLDER/garbage.sextant FOLDER/made.sextant"), "Nothing in this file");
        row("new with a bad window", words("project new FOLDER/made.sextant --window foo"), "not a window");
    }
    void isRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
        arguments.replaceInStrings(QStringLiteral("PROJECT"), m_project).replaceInStrings(QStringLiteral("FOLDER"), m_folder.path());
        const ProgramRun ended = runSextant(arguments);
        QVERIFY2(ended.status == 3, (QByteArray::number(ended.status) + ": " + ended.err).constData());
        QVERIFY2((ended.err + ended.out).contains(says), ended.err.constData());
        QVERIFY(!QFile::exists(path("made.sextant")));
        QVERIFY(!QFile::exists(path("rules")));
        struct stat there {};
        QCOMPARE(::stat(QFile::encodeName(path("pipe")).constData(), &there), 0);
        QVERIFY2(S_ISFIFO(there.st_mode), "a pipe stays a pipe");
        QVERIFY(QFile::remove(path("pipe")));
        QVERIFY(QFileInfo(m_project).isFile());
    }

    void aDashIsStandardOutput()
    {
        const ProgramRun report = runSextant(words("report -o - --format pdf --project") + QStringList{m_project});
        QCOMPARE(report.status, 0);
        QVERIFY(report.out.startsWith("%PDF-") && report.out.trimmed().endsWith("%%EOF"));
        const ProgramRun picture = runSextant(words("snapshot --screen overview -o - --project") + QStringList{m_project});
        QCOMPARE(picture.status, 0);
        QVERIFY(picture.out.startsWith("\x89PNG"));
    }

    void noDisplayIsSaid()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1String(name));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SEXTANT_PROGRAM), QStringList{m_project});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 4);
        QVERIFY(process.readAllStandardError().contains("no display"));
    }

    void aFullOutputIsNoSuccess()
    {
        QProcess shell;
        shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("exec \"$0\" project info \"$1\" --json > /dev/full"), QStringLiteral(SEXTANT_PROGRAM), m_project});
        QVERIFY(shell.waitForFinished(60'000));
        QCOMPARE(shell.exitCode(), 4);
        QVERIFY(shell.readAllStandardError().contains("standard output"));
    }

    void aReaderThatHadEnoughIsNoFailure()
    {
        QProcess shell;
        shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("{ \"$0\" history --project \"$1\" --json; echo $? >&2; } | head -c 1"), QStringLiteral(SEXTANT_PROGRAM), m_project});
        QVERIFY(shell.waitForFinished(60'000));
        QCOMPARE(shell.readAllStandardOutput(), QByteArray("{"));
        QCOMPARE(shell.readAllStandardError().trimmed(), QByteArray("0"));
    }
};

SEXTANT_CORE_TEST(TestMisuse)
#include "tst_misuse.moc"
