// What a person sees and can do when the server behind a live project misbehaves.
#include "app/logging.h"
#include "app/window/mainwindow.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/common/kpicard.h"
#include "widgets/common/pagebar.h"
#include "widgets/common/statusbar.h"
#include "widgets/overview/attentionlist.h"
#include "widgets/sources/freezedialog.h"
#include "widgets/sources/partialdialog.h"
#include "widgets/sources/scopedialog.h"
#include "widgets/sources/secretdialog.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QSignalSpy>

using namespace sextant;
using test::FakePrometheus;
using test::OpenWindow;
using Mood = FakePrometheus::Mood;

namespace {

const QByteArray canary = "canary-4711-secret";

/// The files below a folder that hold a text.
QStringList filesWith(const QString &folder, const QByteArray &text)
{
    QStringList out;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            out << file.fileName();
    }
    return out;
}

KpiCard *card(const OpenWindow &open, const QString &kpi)
{
    for (KpiCard *card : open.window.findChildren<KpiCard *>())
        if (card->isVisible() && card->kpi() == kpi)
            return card;
    return nullptr;
}

template<typename D>
D *dialog(const OpenWindow &open)
{
    D *found = nullptr;
    const auto shown = [&] {
        for (D *one : open.window.findChildren<D *>())
            if (one->isVisible())
                found = one;
        return found != nullptr;
    };
    return QTest::qWaitFor(shown, 10000) ? found : nullptr;
}

QString statusOf(const OpenWindow &open)
{
    return open.window.findChild<StatusBar *>()->accessibleDescription();
}

void click(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

} // namespace

class TestWindowLive : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase()
    {
        test::isolate(m_home);
        startLogging();
        theme::install(theme::Scheme::Light);
    }

    void theScopeButtonNarrowsEveryNumber()
    {
        FakePrometheus server;
        OpenWindow open(server.url());
        QTRY_COMPARE_WITH_TIMEOUT(open.value(), 0.4, 20000);
        const qsizetype before = server.expressions().size();
        click(open.window.findChild<PageBar *>()->scopeButton());
        auto *scope = dialog<ScopeDialog>(open);
        QVERIFY(scope);
        auto *job = OpenWindow::visible<QLineEdit>(*scope, QStringLiteral("Job"));
        QVERIFY(job);
        QTest::keyClicks(job, QStringLiteral("api"));
        job->clearFocus();
        scope->accept();
        QTRY_COMPARE_WITH_TIMEOUT(open.value(), 0.9, 20000);
        QTRY_VERIFY(open.isQuiet());
        QVERIFY2(open.window.findChild<PageBar *>()->scopeButton()->accessibleName().contains(QStringLiteral("job=\"api\"")),
                 qPrintable(open.window.findChild<PageBar *>()->scopeButton()->accessibleName()));
        QVERIFY(card(open, QStringLiteral("cpu_average")));
        QTRY_VERIFY2(card(open, QStringLiteral("cpu_average"))->accessibleDescription().contains(QStringLiteral("90")),
                     qPrintable(card(open, QStringLiteral("cpu_average"))->accessibleDescription()));
        QVERIFY(server.expressions().mid(before).filter(QStringLiteral("job=\"api\"")).size() > 4);
        for (const KpiReading &reading : open.session->snapshot()->kpis)
            if (reading.data.value)
                QVERIFY2(reading.data.binding.queries.series.contains(QStringLiteral("job=\"api\"")), qPrintable(reading.data.binding.queries.series));
        open.trigger(QStringLiteral("Undo"));
        QTRY_COMPARE_WITH_TIMEOUT(open.value(), 0.4, 20000);
    }

    void withoutAKeyringThePersonIsAskedAndTheSecretIsWrittenNowhere()
    {
        FakePrometheus server;
        server.demand(canary);
        OpenWindow open(server.url(), {{QStringLiteral("token"), QStringLiteral("keyring:shop/token")}});
        auto *asked = dialog<SecretDialog>(open);
        QVERIFY(asked);
        auto *line = asked->findChild<QLineEdit *>();
        QCOMPARE(line->echoMode(), QLineEdit::Password);
        QTest::keyClicks(line, QString::fromLatin1(canary));
        click(OpenWindow::button(*asked, QStringLiteral("Use"))); // "Keep it in the keyring" stays set: that fails, and is said
        QTRY_COMPARE_WITH_TIMEOUT(open.health().state, SourceState::Ok, 20000);
        open.session->rebind(QStringLiteral("prometheus"));
        QTRY_COMPARE_WITH_TIMEOUT(open.value(), 0.4, 20000);
        QSignalSpy copied(open.session.get(), &Session::copied);
        open.session->saveCopy(open.folder.filePath(QStringLiteral("copy.sextant")));
        QTRY_COMPARE(copied.count(), 1);
        QCOMPARE(filesWith(open.folder.path(), canary), QStringList());
        QCOMPARE(filesWith(m_home.path(), canary), QStringList()); // log, settings
        QVERIFY(filesWith(open.folder.path(), "keyring:shop/token").size() >= 1); // the reference is what is stored
    }

    void partialAnswersAreFlaggedAndJudgedOnlyWithConsent()
    {
        FakePrometheus server;
        OpenWindow open(server.url());
        QTRY_COMPARE_WITH_TIMEOUT(open.value(), 0.4, 20000);
        QVERIFY(open.reading()->target);
        QTRY_VERIFY(open.isQuiet());
        QCOMPARE(open.reading()->target->verdict, Verdict::Met);
        server.become(Mood::Partial);
        QVERIFY(open.refresh());
        QVERIFY(open.reading()->data.partial);
        QCOMPARE(open.reading()->target->verdict, Verdict::Inconclusive);
        QVERIFY2(card(open, QStringLiteral("cpu_average"))->accessibleDescription().contains(QStringLiteral("partial"), Qt::CaseInsensitive),
                 qPrintable(card(open, QStringLiteral("cpu_average"))->accessibleDescription()));

        open.trigger(QStringLiteral("Freeze baseline…"));
        auto *freeze = dialog<FreezeDialog>(open);
        QVERIFY(freeze);
        auto *verb = OpenWindow::button(*freeze, QStringLiteral("Freeze"));
        QVERIFY(verb);
        QVERIFY(!verb->isEnabled());
        freeze->reject();

        open.trigger(QStringLiteral("Partial data…"));
        auto *consent = dialog<PartialDialog>(open);
        QVERIFY(consent);
        consent->findChild<QCheckBox *>()->setChecked(true);
        click(OpenWindow::button(*consent, QStringLiteral("Save")));
        QTRY_VERIFY_WITH_TIMEOUT(!open.health().partialConsent.isEmpty() && open.isQuiet(), 20000);
        QCOMPARE(open.reading()->target->verdict, Verdict::Met);
        QVERIFY(open.reading()->data.partial); // judged, and still flagged
        open.trigger(QStringLiteral("Undo"));
        QTRY_VERIFY_WITH_TIMEOUT(open.health().partialConsent.isEmpty() && open.isQuiet(), 20000);
        QCOMPARE(open.reading()->target->verdict, Verdict::Inconclusive);
    }

    void aRefusedLoginStopsAndSaysSoUntilThePersonRetries_data()
    {
        QTest::addColumn<int>("mood");
        QTest::newRow("401") << int(Mood::Unauthorized);
        QTest::newRow("403") << int(Mood::Forbidden);
    }

    void aRefusedLoginStopsAndSaysSoUntilThePersonRetries()
    {
        QFETCH(int, mood);
        FakePrometheus server;
        OpenWindow open(server.url());
        QTRY_COMPARE_WITH_TIMEOUT(open.value(), 0.4, 20000);
        QTRY_VERIFY(open.isQuiet());
        server.become(Mood(mood));
        QVERIFY(open.refresh());
        QVERIFY(open.health().stopped);
        QVERIFY2(statusOf(open).contains(QStringLiteral("login refused")), qPrintable(statusOf(open)));
        QVERIFY(!open.health().error->advice.isEmpty());
        for (const KpiReading &reading : open.session->snapshot()->kpis)
            QVERIFY(!reading.target || reading.target->verdict != Verdict::Met);
        const int asked = server.requestCount();
        open.session->setWindow({QStringLiteral("6h")}); // a refresh that is no wish for another login
        QTRY_VERIFY_WITH_TIMEOUT(open.isQuiet() && open.session->snapshot()->windowText == QStringLiteral("6h"), 20000);
        QTest::qWait(11000); // and a live tick
        QVERIFY(open.isQuiet());
        QCOMPARE(server.requestCount(), asked);

        AttentionRow *retry = nullptr;
        for (AttentionRow *row : open.window.findChildren<AttentionRow *>())
            if (row->isVisible() && row->accessibleDescription().endsWith(QStringLiteral("Retry")))
                retry = row;
        QVERIFY(retry);
        QVERIFY2(retry->accessibleDescription().contains(QStringLiteral("under Sources")), qPrintable(retry->accessibleDescription()));
        server.become(Mood::Well);
        retry->click();
        QTRY_COMPARE_WITH_TIMEOUT(open.health().state, SourceState::Ok, 20000);
        QTRY_VERIFY(!statusOf(open).contains(QStringLiteral("login refused")));
        QCOMPARE(open.value(), 0.4);
    }

    void anUnpluggedServerDimsTheCardsAndComesBackByItself()
    {
        FakePrometheus server;
        OpenWindow open(server.url());
        QTRY_COMPARE_WITH_TIMEOUT(open.value(), 0.4, 20000);
        QTRY_VERIFY(open.isQuiet());
        server.become(Mood::Unplugged);
        QVERIFY(open.refresh());
        QCOMPARE(open.health().state, SourceState::Failed);
        const KpiReading *reading = open.reading();
        QVERIFY(reading->data.error);
        QCOMPARE(reading->data.value, 0.4); // the last good picture stays
        QVERIFY(reading->target->verdict != Verdict::Met);
        KpiCard *shown = card(open, QStringLiteral("cpu_average"));
        QVERIFY(shown);
        QCOMPARE(shown->state(), KpiCard::State::Stale);
        QVERIFY2(shown->accessibleDescription().contains(QStringLiteral("old")), qPrintable(shown->accessibleDescription()));
        QVERIFY2(shown->accessibleDescription().contains(QStringLiteral("failed")), qPrintable(shown->accessibleDescription()));
        QVERIFY2(statusOf(open).contains(QStringLiteral("failed")), qPrintable(statusOf(open)));
        server.become(Mood::Well);
        QTRY_COMPARE_WITH_TIMEOUT(open.health().state, SourceState::Ok, 45000); // by the live refresh alone
        QCOMPARE(open.value(), 0.4);
        QTRY_COMPARE(card(open, QStringLiteral("cpu_average"))->state(), KpiCard::State::Ready);
    }
};

SEXTANT_WIDGET_TEST(TestWindowLive)
#include "tst_windowlive.moc"
