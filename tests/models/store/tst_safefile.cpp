#include "models/store/credentials.h"
#include "models/store/safefile.h"
#include "models/store/settings.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cmath>
#include <limits>

using namespace sextant;

class TestSafeFile : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void writesAndReplaces()
    {
        const QString path = m_folder.filePath(QStringLiteral("a.txt"));
        QVERIFY(writeFile(path, "one").has_value());
        QVERIFY(writeFile(path, QByteArray(300000, 'x')).has_value());
        QCOMPARE(readFile(path, 1 << 20)->size(), qsizetype(300000));
        QCOMPARE(readFile(path, 1000).error().code, ErrorCode::TooLarge);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), qsizetype(1)); // no draft left behind
    }

    void failuresKeepTheOldFileAndSayWhy()
    {
        const auto missing = writeFile(m_folder.filePath(QStringLiteral("no/such/a.txt")), "x");
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(!missing.error().advice.isEmpty());
        QCOMPARE(readFile(m_folder.filePath(QStringLiteral("none")), 10).error().code, ErrorCode::NotFound);
        const QString path = m_folder.filePath(QStringLiteral("kept.txt"));
        QVERIFY(writeFile(path, "old").has_value());
        {
            SafeFile file(path);
            QVERIFY(file.open().has_value());
            file.write("half of the new");
        }
        QCOMPARE(*readFile(path, 100), QByteArray("old"));
    }

    void publishingNeverReplaces()
    {
        const QString draft = m_folder.filePath(QStringLiteral("draft"));
        const QString target = m_folder.filePath(QStringLiteral("target"));
        QVERIFY(writeFile(draft, "new").has_value());
        QVERIFY(writeFile(target, "old").has_value());
        QCOMPARE(publishFile(draft, target).error().code, ErrorCode::InvalidInput);
        QCOMPARE(*readFile(target, 100), QByteArray("old"));
    }

    void namesAreGenerated_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("spaces and slashes") << "Checkout / API p95 <2026>" << "checkout-api-p95-2026.pdf";
        QTest::newRow("upwards") << "../../etc/passwd" << "etc-passwd.pdf";
        QTest::newRow("absolute") << "/dev/zero" << "dev-zero.pdf";
        QTest::newRow("hidden") << ".ssh" << "ssh.pdf";
        QTest::newRow("accents") << QString::fromUtf8("Prüfbericht naïve") << "prufbericht-naive.pdf";
        QTest::newRow("only signs") << QString::fromUtf8("… / 漢字") << "sextant.pdf";
        QTest::newRow("reserved on Windows") << "CON" << "sextant-con.pdf";
        QTest::newRow("long") << QString(500, u'a') << QString(60, u'a') + QStringLiteral(".pdf");
    }
    void namesAreGenerated()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QCOMPARE(generatedFileName(text, QStringLiteral("pdf")), name);
    }

    void settingsComeBack()
    {
        const QString path = m_folder.filePath(QStringLiteral("settings.ini"));
        Settings settings(path);
        QCOMPARE(settings.theme(), QStringLiteral("system"));
        settings.setTheme(QStringLiteral("dark"));
        settings.setLanguage(QStringLiteral("de"));
        settings.setWindowGeometry(QByteArray("\x01\x00\xff", 3));
        for (int i = 0; i < 15; ++i)
            settings.addRecentProject(m_folder.filePath(QStringLiteral("p%1.sextant").arg(i)));
        settings.addRecentProject(m_folder.filePath(QStringLiteral("p14.sextant")));
        const Settings again(path);
        QCOMPARE(again.theme(), QStringLiteral("dark"));
        QCOMPARE(again.language(), QStringLiteral("de"));
        QCOMPARE(again.windowGeometry(), QByteArray("\x01\x00\xff", 3));
        QCOMPARE(again.recentProjects().size(), qsizetype(10));
        QVERIFY(again.recentProjects().front().endsWith(QStringLiteral("p14.sextant")));
    }

    void hostileSettingsGiveDefaults()
    {
        const QString path = m_folder.filePath(QStringLiteral("hostile.ini"));
        QVERIFY(writeFile(path, "[appearance]\ntheme=@Variant(\\0\\0\\0\\x7f\\xff\\xff\\xff\\xff)\nlanguage=../../x\n"
                                "[window]\ngeometry=@ByteArray(zzz)\n[projects]\nrecent=@Invalid()\n\0\0garbage").has_value());
        // Qt reports the odd values itself; what counts is that nothing of them is used.
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("QVariant::load.*")));
        const Settings settings(path);
        QCOMPARE(settings.theme(), QStringLiteral("system"));
        QCOMPARE(settings.language(), QString());
        QVERIFY(settings.windowGeometry().isEmpty());
        QVERIFY(settings.recentProjects().isEmpty());
    }

    void secretsComeFromTheirPlace()
    {
        const QString path = m_folder.filePath(QStringLiteral("token"));
        QVERIFY(writeFile(path, "s3cret\n").has_value());
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        SessionCredentials session;
        session.set(QStringLiteral("prod"), "typed");
        qputenv("SEXTANT_TEST_TOKEN", "from-env");
        QCOMPARE(*resolveSecret(QStringLiteral("file:") + path, session), QByteArray("s3cret"));
        QCOMPARE(*resolveSecret(QStringLiteral("env:SEXTANT_TEST_TOKEN"), session), QByteArray("from-env"));
        QCOMPARE(*resolveSecret(QStringLiteral("session:prod"), session), QByteArray("typed"));
        QCOMPARE(resolveSecret(QStringLiteral("session:other"), session).error().code, ErrorCode::NotFound);
        QCOMPARE(resolveSecret(QStringLiteral("env:SEXTANT_TEST_NONE"), session).error().code, ErrorCode::NotFound);
        QCOMPARE(resolveSecret(QStringLiteral("s3cret"), session).error().code, ErrorCode::InvalidInput);
        QVERIFY(!describe(resolveSecret(QStringLiteral("s3cret"), session).error()).contains(QStringLiteral("s3cret")));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup);
        QCOMPARE(resolveSecret(QStringLiteral("file:") + path, session).error().code, ErrorCode::Auth);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(writeFile(path, "one\r\nX-Evil: 1").has_value());
        QCOMPARE(resolveSecret(QStringLiteral("file:") + path, session).error().code, ErrorCode::InvalidInput);
    }
};

SEXTANT_CORE_TEST(TestSafeFile)
#include "tst_safefile.moc"
