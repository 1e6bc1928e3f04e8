#include "tests/support/storysnapshot.h"
#include "tests/support/testmain.h"
#include "tests/widgets/support/screenlint.h"
#include "widgets/common/controls.h"
#include "widgets/sources/startpage.h"
#include "widgets/sources/startparts.h"

#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sextant;

namespace {

QPushButton *button(QWidget &page, const QString &text)
{
    const auto all = page.findChildren<QPushButton *>();
    for (QPushButton *found : all)
        if (found->text() == text && found->isVisible())
            return found;
    return nullptr;
}

QLineEdit *line(QWidget &page, const QString &name)
{
    const auto all = page.findChildren<QLineEdit *>();
    for (QLineEdit *found : all)
        if (found->accessibleName() == name && found->isVisible())
            return found;
    return nullptr;
}

ConnectionReport refused()
{
    ConnectionReport report;
    report.error = Error{ErrorCode::Tcp, QStringLiteral("prometheus.marlow.internal:9090"), QStringLiteral("Connection refused"), {}, 0, 0};
    return report;
}

} // namespace

class TestStartPage : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { theme::setScheme(theme::Scheme::Light); }

    void connectingIsUrlThenTestThenConnect()
    {
        StartPage page;
        const test::Stage stage(page, {1184, 800});
        QSignalSpy tested(&page, &StartPage::testRequested);
        QSignalSpy created(&page, &StartPage::createRequested);
        line(page, QStringLiteral("URL"))->setFocus();
        QTest::keyClicks(line(page, QStringLiteral("URL")), QStringLiteral("http://localhost:9090"));
        QTest::keyClick(line(page, QStringLiteral("URL")), Qt::Key_Return);
        QCOMPARE(tested.count(), 1);
        ConnectionReport report;
        report.info = SourceInfo{};
        report.info->kind = QStringLiteral("prometheus");
        page.setTestResult(report);
        QTest::mouseClick(button(page, QStringLiteral("Connect")), Qt::LeftButton);
        QCOMPARE(created.count(), 1);
        QCOMPARE(created[0][0].value<SourceConfig>().url, QStringLiteral("http://localhost:9090"));
        QCOMPARE(created[0][0].value<SourceConfig>().kind, QStringLiteral("prometheus"));
    }

    void cardsKeepWhatWasTyped()
    {
        StartPage page;
        const test::Stage stage(page, {1184, 800});
        QTest::keyClicks(line(page, QStringLiteral("URL")), QStringLiteral("http://a:1"));
        const auto cards = page.findChildren<ChoiceCard *>();
        QTest::mouseClick(cards[1], Qt::LeftButton);
        QVERIFY(!line(page, QStringLiteral("URL")));
        QTest::mouseClick(cards[0], Qt::LeftButton);
        QCOMPARE(line(page, QStringLiteral("URL"))->text(), QStringLiteral("http://a:1"));
        QTest::mouseClick(cards.last(), Qt::LeftButton);
        QSignalSpy sample(&page, &StartPage::sampleRequested);
        QTest::mouseClick(button(page, QStringLiteral("Open the sample")), Qt::LeftButton);
        QCOMPARE(sample.count(), 1);
    }

    void recentProjects()
    {
        QTemporaryDir folder;
        const QString there = folder.filePath(QStringLiteral("<b>one</b> & two.sextant"));
        QFile file(folder.filePath(QStringLiteral("shop & co.sextant")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        StartPage page;
        page.setRecent({{file.fileName(), QStringLiteral("shop & co")}, {there, QStringLiteral("<b>one</b> & two")}});
        const test::Stage stage(page, {1184, 800});
        QSignalSpy opened(&page, &StartPage::openRecentRequested);
        QTest::mouseClick(button(page, QStringLiteral("shop && co")), Qt::LeftButton);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toString(), file.fileName());
        const QString prefix = QStringLiteral("not found: ");
        const auto labels = page.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == prefix + there; }));
        QSignalSpy open(&page, &StartPage::openFileRequested);
        QTest::mouseClick(button(page, QStringLiteral("Open a .sextant file")), Qt::LeftButton);
        QCOMPARE(open.count(), 1);
    }

    void stepsAreDoneOnlyWhenTheProjectHasThem()
    {
        StartPage page;
        auto *steps = page.findChild<StepsHeader *>();
        QCOMPARE(steps->done(), 0);
        Snapshot snapshot = story::snapshot();
        page.setSnapshot(std::make_shared<const Snapshot>(snapshot));
        QCOMPARE(steps->done(), 3);
        snapshot.baselineId.clear();
        page.setSnapshot(std::make_shared<const Snapshot>(snapshot));
        QCOMPARE(steps->done(), 2);
        for (KpiReading &reading : snapshot.kpis)
            reading.data.value.reset();
        page.setSnapshot(std::make_shared<const Snapshot>(snapshot));
        QCOMPARE(steps->done(), 1);
        for (SourceHealth &health : snapshot.sources)
            health.state = SourceState::Failed;
        page.setSnapshot(std::make_shared<const Snapshot>(snapshot));
        QCOMPARE(steps->done(), 0);
    }

    void pictures_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::newRow("start-1440") << QSize(1232, 798) << false;
        QTest::newRow("start-1440-dark") << QSize(1232, 798) << true;
        QTest::newRow("start-1366") << QSize(1158, 666) << false;
        QTest::newRow("start-720-tall") << QSize(668, 1100) << false;
    }
    void pictures()
    {
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        theme::setScheme(dark ? theme::Scheme::Dark : theme::Scheme::Light);
        StartPage page;
        page.setLooksFor({QStringLiteral("http_request_duration_seconds"), QStringLiteral("node_cpu_seconds_total")}, 33);
        const test::Stage stage(page, size);
        line(page, QStringLiteral("URL"))->setText(QStringLiteral("http://prometheus.marlow.internal:9090"));
        QTest::mouseClick(button(page, QStringLiteral("Test")), Qt::LeftButton);
        page.setTestResult(refused());
        QCoreApplication::processEvents();
        test::keepPicture(page, QString::fromLatin1(QTest::currentDataTag()));
        const QStringList tight = test::clipped(page);
        QVERIFY2(tight.isEmpty(), qPrintable(tight.join(u'\n')));
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::install(theme::Scheme::Light);
    TestStartPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_startpage.moc"
