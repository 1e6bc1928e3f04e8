#include "tests/support/testmain.h"
#include "tests/widgets/support/screenlint.h"
#include "widgets/common/controls.h"
#include "widgets/sources/connectionform.h"
#include "widgets/sources/connectionpanel.h"
#include "widgets/sources/resultbox.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>

using namespace sextant;

namespace {

SourceConfig server()
{
    SourceConfig config = emptyConfig(*sourceForm(QStringLiteral("prometheus")));
    config.id = QStringLiteral("prometheus");
    config.name = QStringLiteral("Marlow production");
    config.url = QStringLiteral("http://prometheus.marlow.internal:9090");
    return config;
}

QPushButton *button(QWidget &page, const QString &text)
{
    const auto all = page.findChildren<QPushButton *>();
    for (QPushButton *found : all)
        if (found->text() == text && found->isVisibleTo(&page))
            return found;
    return nullptr;
}

QLineEdit *line(QWidget &page, const QString &name)
{
    const auto all = page.findChildren<QLineEdit *>();
    for (QLineEdit *found : all)
        if (found->accessibleName() == name)
            return found;
    return nullptr;
}

ConnectionReport answered()
{
    ConnectionReport report;
    report.info = SourceInfo{QStringLiteral("prometheus"), QStringLiteral("2.42.0"), QStringLiteral("http://localhost:9090"), {}, 0, 15};
    report.metrics = 1204;
    report.exporters = {QStringLiteral("node_exporter"), QStringLiteral("postgres_exporter")};
    Binding bound;
    bound.state = BindingState::Bound;
    report.bindings = {bound, Binding{}};
    return report;
}

} // namespace

class TestSourcesForm : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void problems_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("key");
        QTest::newRow("good") << QStringLiteral("http://localhost:9090") << QString() << QString();
        QTest::newRow("good with a path") << QStringLiteral("https://example.org/prometheus/") << QString() << QString();
        QTest::newRow("empty") << QStringLiteral("  ") << QString() << QStringLiteral("url");
        QTest::newRow("no scheme") << QStringLiteral("localhost:9090") << QString() << QStringLiteral("url");
        QTest::newRow("other scheme") << QStringLiteral("ftp://x") << QString() << QStringLiteral("url");
        QTest::newRow("no host") << QStringLiteral("http://:9090") << QString() << QStringLiteral("url");
        QTest::newRow("secret in the address") << QStringLiteral("http://me:secret@host:9090") << QString() << QStringLiteral("url");
        QTest::newRow("query") << QStringLiteral("http://host/?token=abc") << QString() << QStringLiteral("url");
        QTest::newRow("token without a file") << QStringLiteral("http://h") << QStringLiteral("auth=bearer") << QStringLiteral("token");
        QTest::newRow("user without a password") << QStringLiteral("http://h") << QStringLiteral("auth=basic user=me") << QStringLiteral("password");
        QTest::newRow("secret header in the open") << QStringLiteral("http://h") << QStringLiteral("headers=X-Api-Key:abc") << QStringLiteral("headers");
        QTest::newRow("secret header by reference") << QStringLiteral("http://h") << QStringLiteral("headers=X-Api-Key:env:KEY") << QString();
        QTest::newRow("tenant header") << QStringLiteral("http://h") << QStringLiteral("headers=X-Scope-OrgID:team") << QString();
        QTest::newRow("oauth without an endpoint") << QStringLiteral("http://h") << QStringLiteral("auth=oauth oauthClientId=x") << QStringLiteral("oauthTokenUrl");
        QTest::newRow("proxy without an address") << QStringLiteral("http://h") << QStringLiteral("proxy=custom") << QStringLiteral("proxyUrl");
        QTest::newRow("certificate without a key") << QStringLiteral("http://h") << QStringLiteral("certFile=/c.pem") << QStringLiteral("keyFile");
        QTest::newRow("key without a certificate") << QStringLiteral("http://h") << QStringLiteral("keyFile=/k.pem") << QStringLiteral("certFile");
    }
    void problems()
    {
        QFETCH(QString, url);
        QFETCH(QString, fields);
        SourceConfig config = server();
        config.url = url;
        const QStringList pairs = fields.split(u' ', Qt::SkipEmptyParts);
        for (const QString &pair : pairs)
            config.fields[pair.section(u'=', 0, 0)] = pair.section(u'=', 1);
        const FormProblem problem = checkConfig(config);
        QTEST(problem.key, "key");
        QCOMPARE(problem.text.isEmpty(), problem.key.isEmpty());
        QVERIFY(!problem.text.contains(QStringLiteral("secret@")));
    }

    void stages_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("stage");
        QTest::newRow("url") << int(ErrorCode::Url) << int(ConnectionStage::Url);
        QTest::newRow("file") << int(ErrorCode::InvalidInput) << int(ConnectionStage::Url);
        QTest::newRow("dns") << int(ErrorCode::Dns) << int(ConnectionStage::Name);
        QTest::newRow("refused") << int(ErrorCode::Tcp) << int(ConnectionStage::Connection);
        QTest::newRow("certificate") << int(ErrorCode::Tls) << int(ConnectionStage::Connection);
        QTest::newRow("sign-in") << int(ErrorCode::Auth) << int(ConnectionStage::Http);
        QTest::newRow("time-out") << int(ErrorCode::Timeout) << int(ConnectionStage::Http);
        QTest::newRow("other page") << int(ErrorCode::NotAnApi) << int(ConnectionStage::Api);
    }
    void stages()
    {
        QFETCH(int, code);
        QFETCH(int, stage);
        ConnectionReport report;
        report.error = Error{ErrorCode(code), {}, {}, {}, 0, 0};
        for (int i = 0; i < connectionStages; ++i)
            QCOMPARE(stageState(report, ConnectionStage(i)), i < stage ? StageState::Passed : i == stage ? StageState::Failed : StageState::NotTried);
        QVERIFY(!connectionHeadline(*report.error).isEmpty());
        QVERIFY(!connectionAdvice(*report.error).isEmpty());
        QCOMPARE(connectionProbes(report).size(), std::size_t(connectionStages));
    }

    void nothingTriedIsNotGreen()
    {
        QCOMPARE(stageState({}, ConnectionStage::Url), StageState::NotTried);
        QCOMPARE(stageState(answered(), ConnectionStage::Api), StageState::Passed);
    }

    void theServersAdviceWins()
    {
        QCOMPARE(connectionAdvice(Error{ErrorCode::Tcp, {}, {}, QStringLiteral("Start it first."), 0, 0}), QStringLiteral("Start it first."));
    }

    void formGivesBackWhatItShows()
    {
        ConnectionForm form;
        SourceConfig config = server();
        config.fields[QStringLiteral("auth")] = QStringLiteral("bearer");
        config.fields[QStringLiteral("tokenFile")] = QStringLiteral("/run/secrets/token");
        config.fields[QStringLiteral("caFile")] = QStringLiteral("/etc/ca.pem");
        config.fields[QStringLiteral("somethingNewer")] = QStringLiteral("kept");
        form.setConfig(config);
        const test::Stage stage(form, {600, 500});
        QCOMPARE(form.config().id, config.id);
        QCOMPARE(form.config().url, config.url);
        QCOMPARE(form.config().fields.at(QStringLiteral("tokenFile")), QStringLiteral("/run/secrets/token"));
        QCOMPARE(form.config().fields.at(QStringLiteral("caFile")), QStringLiteral("/etc/ca.pem"));
        QCOMPARE(form.config().fields.at(QStringLiteral("somethingNewer")), QStringLiteral("kept"));
        // Another way to sign in: the token file is no longer part of it.
        auto *signIn = form.findChild<SegmentedControl *>();
        signIn->setFocus();
        QTest::keyClick(signIn, Qt::Key_Left);
        QCOMPARE(form.config().fields.at(QStringLiteral("auth")), QStringLiteral("basic"));
        QCOMPARE(form.config().fields.count(QStringLiteral("tokenFile")), std::size_t(0));
        QVERIFY(line(form, QStringLiteral("Password"))->isVisible());
        QVERIFY(!form.validate());
        QVERIFY(line(form, QStringLiteral("User"))->property("error").toBool());
    }

    void typedSecretsStayOutOfTheConfig()
    {
        ConnectionPanel panel(QStringLiteral("Connect"));
        SourceConfig config = server();
        config.fields[QStringLiteral("auth")] = QStringLiteral("bearer");
        panel.setConfig(config);
        const test::Stage stage(panel, {784, 560});
        QLineEdit *token = line(panel, QStringLiteral("Token"));
        QCOMPARE(token->echoMode(), QLineEdit::Password);
        QSignalSpy entered(&panel, &ConnectionPanel::secretEntered);
        QSignalSpy tested(&panel, &ConnectionPanel::testRequested);
        QTest::mouseClick(button(panel, QStringLiteral("Test")), Qt::LeftButton);
        QCOMPARE(tested.count(), 0); // nothing was typed yet
        QTest::keyClicks(token, QStringLiteral("canary-token"));
        QTest::mouseClick(button(panel, QStringLiteral("Test")), Qt::LeftButton);
        QCOMPARE(tested.count(), 1);
        QCOMPARE(entered.count(), 1);
        const QString reference = entered[0][0].toString();
        QVERIFY2(reference.startsWith(QStringLiteral("keyring:token-")), qPrintable(reference));
        QCOMPARE(entered[0][1].toByteArray(), QByteArray("canary-token"));
        QCOMPARE(entered[0][2].toBool(), false); // only a test
        const SourceConfig asked = tested[0][0].value<SourceConfig>();
        QCOMPARE(asked.fields.at(QStringLiteral("token")), reference);
        for (const auto &[key, value] : asked.fields)
            QVERIFY(!value.contains(QStringLiteral("canary")));
        panel.setTestResult(answered());
        QTest::mouseClick(button(panel, QStringLiteral("Connect")), Qt::LeftButton);
        QCOMPARE(entered.count(), 2);
        QCOMPARE(entered[1][2].toBool(), true);
        test::keepPicture(panel, QStringLiteral("connection-secret"));
        // Shown again, it holds the reference and offers to type another one.
        panel.setConfig(asked);
        QVERIFY(token->text().isEmpty());
        QCOMPARE(panel.config().fields.at(QStringLiteral("token")), reference);
    }

    void everyPlaceOfASecretComesBack_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("keyring") << QStringLiteral("token") << QStringLiteral("keyring:shop");
        QTest::newRow("session") << QStringLiteral("token") << QStringLiteral("session:shop");
        QTest::newRow("variable") << QStringLiteral("token") << QStringLiteral("env:SHOP_TOKEN");
        QTest::newRow("file") << QStringLiteral("tokenFile") << QStringLiteral("/run/secrets/token");
    }
    void everyPlaceOfASecretComesBack()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        ConnectionForm form;
        SourceConfig config = server();
        config.fields[QStringLiteral("auth")] = QStringLiteral("bearer");
        config.fields[key] = value;
        form.setConfig(config);
        const test::Stage stage(form, {600, 500});
        QVERIFY(form.validate());
        QCOMPARE(form.config().fields, config.fields);
        QVERIFY(form.typedSecrets().empty());
    }

    void commandLineConfigNamesItsSignIn()
    {
        SourceConfig config = server();
        config.fields = {{QStringLiteral("tokenFile"), QStringLiteral("/t")}};
        QCOMPARE(withSignIn(config).fields.at(QStringLiteral("auth")), QStringLiteral("bearer"));
        config.fields = {{QStringLiteral("user"), QStringLiteral("me")}};
        QCOMPARE(withSignIn(config).fields.at(QStringLiteral("auth")), QStringLiteral("basic"));
    }

    void connectNeedsATestOfTheseFields()
    {
        ConnectionPanel panel(QStringLiteral("Connect"));
        panel.setConfig(server());
        const test::Stage stage(panel, {784, 560});
        QPushButton *connectButton = button(panel, QStringLiteral("Connect"));
        QVERIFY(!connectButton->isEnabled());
        QSignalSpy tested(&panel, &ConnectionPanel::testRequested);
        QSignalSpy accepted(&panel, &ConnectionPanel::accepted);
        // An answer nobody waits for changes nothing.
        panel.setTestResult(answered());
        QVERIFY(!connectButton->isEnabled());
        QTest::mouseClick(button(panel, QStringLiteral("Test")), Qt::LeftButton);
        QCOMPARE(tested.count(), 1);
        QVERIFY(button(panel, QStringLiteral("Stop")));
        panel.setTestResult(answered());
        QVERIFY(connectButton->isEnabled());
        test::keepPicture(panel, QStringLiteral("connection-passed"));
        // Typing makes the result a thing of the past.
        QTest::keyClicks(line(panel, QStringLiteral("URL")), QStringLiteral("/"));
        QVERIFY(!connectButton->isEnabled());
        QTest::keyClick(line(panel, QStringLiteral("URL")), Qt::Key_Return);
        QCOMPARE(tested.count(), 2);
        panel.setTestResult(answered());
        QTest::mouseClick(connectButton, Qt::LeftButton);
        QCOMPARE(accepted.count(), 1);
        QCOMPARE(accepted[0][0].value<SourceConfig>().url, server().url + u'/');
    }

    void stoppingDropsTheAnswer()
    {
        ConnectionPanel panel(QStringLiteral("Connect"));
        panel.setConfig(server());
        const test::Stage stage(panel, {784, 560});
        QSignalSpy cancelled(&panel, &ConnectionPanel::testCancelled);
        QTest::mouseClick(button(panel, QStringLiteral("Test")), Qt::LeftButton);
        QTest::mouseClick(button(panel, QStringLiteral("Stop")), Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        panel.setTestResult(answered());
        QVERIFY(!button(panel, QStringLiteral("Connect"))->isEnabled());
    }

    void failureNamesTheStage()
    {
        ConnectionPanel panel(QStringLiteral("Connect"));
        panel.setConfig(server());
        const test::Stage stage(panel, {784, 560});
        QTest::mouseClick(button(panel, QStringLiteral("Test")), Qt::LeftButton);
        ConnectionReport report;
        report.error = Error{ErrorCode::Tcp, QStringLiteral("prometheus.marlow.internal:9090"), QStringLiteral("<img src=\"/dev/zero\">Connection refused"), {}, 0, 0};
        panel.setTestResult(report);
        test::keepPicture(panel, QStringLiteral("connection-failed"));
        QVERIFY(line(panel, QStringLiteral("URL"))->property("error").toBool());
        QStringList texts;
        const auto labels = panel.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            if (label->isVisible())
                texts << label->text();
        }
        QVERIFY(texts.contains(QStringLiteral("The server cannot be reached")));
        QVERIFY(texts.contains(QStringLiteral("found")));
        QVERIFY(texts.contains(QStringLiteral("refused")));
        QCOMPARE(texts.count(QStringLiteral("not tried")), 2);
        QTest::mouseClick(button(panel, QStringLiteral("Copy details")), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Code: tcp")));
        const QStringList tight = test::clipped(panel);
        QVERIFY2(tight.isEmpty(), qPrintable(tight.join(u'\n')));
    }

    void thisMachineNeedsNoTest()
    {
        ConnectionPanel panel(QStringLiteral("Connect"));
        panel.setConfig(emptyConfig(*sourceForm(QStringLiteral("localhost"))));
        const test::Stage stage(panel, {784, 400});
        QVERIFY(button(panel, QStringLiteral("Connect"))->isEnabled());
        QVERIFY(!line(panel, QStringLiteral("URL")));
        line(panel, QStringLiteral("Name"))->clear();
        QSignalSpy accepted(&panel, &ConnectionPanel::accepted);
        QTest::mouseClick(button(panel, QStringLiteral("Connect")), Qt::LeftButton);
        QCOMPARE(accepted.count(), 0);
        QVERIFY(line(panel, QStringLiteral("Name"))->property("error").toBool());
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::install(theme::Scheme::Light);
    TestSourcesForm test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sourcesform.moc"
