#include "models/store/credentials.h"
#include "models/store/keyring.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QPromise>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace sextant;

/// The vault in front of a real Secret Service: Debian's gnome-keyring on a session bus of this test.
class TestKeyring : public StrictTest
{
    Q_OBJECT

    QThreadPool m_pool;
    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_daemon;
    std::shared_ptr<Keyring> m_keyring; // one a process
    std::shared_ptr<SecretVault> m_vault;
    QMutex m_mutex;
    QStringList m_missing;

    /// Waits for the one call of a callback. The promise is shared because it is still finishing when we go on.
    template<typename T>
    static T awaited(const std::function<void(std::function<void(T)>)> &ask)
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        ask([promise](T value) {
            promise->addResult(std::move(value));
            promise->finish();
        });
        promise->future().waitForFinished();
        return promise->future().result();
    }

    Result<QByteArray> secret(const QString &reference)
    {
        return awaited<Result<QByteArray>>([&](auto done) { m_vault->secret(reference, done); });
    }

    Result<void> keep(const QString &reference, const QByteArray &secret)
    {
        return awaited<Result<void>>([&](auto done) { m_vault->keep(reference, secret, done); });
    }

    static void stop(QProcess &process)
    {
        if (process.state() == QProcess::NotRunning)
            return;
        process.terminate();
        if (!process.waitForFinished(3000))
            process.kill();
        process.waitForFinished(3000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        // The libraries below read where the bus is when they are first used, so without a keyring comes first.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qunsetenv("DISPLAY");
        QVERIFY(QDir(m_home.path()).mkdir(QStringLiteral("data")));
        qputenv("HOME", QFile::encodeName(m_home.path()));
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_home.filePath(QStringLiteral("data"))));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_home.path()));
        m_keyring = std::make_shared<Keyring>();
        m_vault = std::make_shared<SecretVault>(&m_pool, m_keyring);
        m_vault->setMissingHandler([this](const QString &reference, const Error &) {
            QMutexLocker lock(&m_mutex);
            m_missing << reference;
        });
    }

    void cleanupTestCase()
    {
        m_vault.reset();
        m_keyring.reset();
        stop(m_daemon);
        stop(m_bus);
    }

    void withoutAKeyringItSaysWhatToDo()
    {
        QElapsedTimer timer;
        timer.start();
        const auto found = secret(QStringLiteral("keyring:shop/token"));
        QVERIFY(!found);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(describe(found.error()).contains(QStringLiteral("shop/token")), qPrintable(describe(found.error())));
        QVERIFY2(found.error().advice.contains(QStringLiteral("session")), qPrintable(found.error().advice));
        QMutexLocker lock(&m_mutex);
        QCOMPARE(m_missing, QStringList{QStringLiteral("keyring:shop/token")});
    }

    void whatWasEnteredLastsForTheSession()
    {
        QVERIFY(!secret(QStringLiteral("session:prod")));
        m_vault->remember(QStringLiteral("session:prod"), "typed");
        QCOMPARE(*secret(QStringLiteral("session:prod")), QByteArray("typed"));
        m_vault->remember(QStringLiteral("keyring:fallback"), "typed too");
        QCOMPARE(*secret(QStringLiteral("keyring:fallback")), QByteArray("typed too"));
    }

    void aVariableStandsInWhereNobodyCanBeAsked()
    {
        QCOMPARE(standInVariable(QStringLiteral("keyring:shop/token-1")), QStringLiteral("SEXTANT_SECRET_SHOP_TOKEN_1"));
        qputenv("SEXTANT_SECRET_CI_TOKEN", "from the runner\n");
        QCOMPARE(*secret(QStringLiteral("session:ci/token")), QByteArray("from the runner"));
    }

    void filesAndVariablesPassThroughTheVault()
    {
        qputenv("SEXTANT_VAULT_TEST", "value");
        QCOMPARE(*secret(QStringLiteral("env:SEXTANT_VAULT_TEST")), QByteArray("value"));
        QCOMPARE(secret(QStringLiteral("file:/nonexistent/secret")).error().code, ErrorCode::NotFound);
        QCOMPARE(secret(QStringLiteral("plain")).error().code, ErrorCode::InvalidInput);
    }

    void aKeyringKeepsSecretsBeyondTheSession()
    {
        for (const char *program : {"dbus-daemon", "gnome-keyring-daemon"})
            if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
                QSKIP("dbus-daemon and gnome-keyring are needed");
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(m_bus.waitForReadyRead(5000));
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        m_daemon.start(QStringLiteral("gnome-keyring-daemon"),
                       {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
        QVERIFY(m_daemon.waitForStarted(5000));
        m_daemon.write("master"); // the password of the new keyring
        QVERIFY(m_daemon.waitForBytesWritten(5000));
        m_daemon.closeWriteChannel();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home.filePath(QStringLiteral("data/keyrings/login.keyring"))), 10000);
        const QString reference = QStringLiteral("keyring:sextant-test");
        Result<void> kept = keep(reference, "kept säcret");
        for (int i = 0; i < 60 && !kept; ++i) { // until the daemon has taken its name on the bus
            QTest::qWait(100);
            kept = keep(reference, "kept säcret");
        }
        QVERIFY2(kept.has_value(), kept ? "" : qPrintable(describe(kept.error())));
        m_vault = std::make_shared<SecretVault>(&m_pool, m_keyring); // has seen nobody type it
        QCOMPARE(*secret(reference), QByteArray("kept säcret"));
        QCOMPARE(secret(QStringLiteral("keyring:never")).error().code, ErrorCode::NotFound);
        QVERIFY(awaited<Result<void>>([&](auto done) { m_keyring->remove(QStringLiteral("sextant-test"), done); }).has_value());
        QCOMPARE(secret(reference).error().code, ErrorCode::NotFound);
    }
};

SEXTANT_CORE_TEST(TestKeyring)
#include "tst_keyring.moc"
