// Thousands of series in the real window: the thread that draws stays free, and the window says how much it shows.
#include "tests/app/window/windowfixture.h"
#include "tests/support/heartbeat.h"
#include "widgets/common/text.h"
#include "widgets/sources/queryconsole.h"
#include "widgets/sources/sourcespage.h"

#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

using namespace sextant;
using test::FakePrometheus;
using test::OpenWindow;

namespace {

#ifdef __OPTIMIZE__
constexpr double longestWorkMs = 50;
#else
constexpr double longestWorkMs = 150; // the same work takes three times as long
#endif

} // namespace

class TestWindowLarge : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_home;

    /// Does something and waits for its end with a heartbeat running. The limit is for the thread's own work: the gap also has what
    /// other programs took.
    template<typename Act, typename Done>
    void beating(const char *what, Act act, Done done)
    {
        test::Heartbeat heart;
        heart.start();
        act();
        QVERIFY2(QTest::qWaitFor(done, 60000), what);
        QTest::qWait(100); // painting comes after
        heart.stop();
        qInfo("%s: longest gap %.1f ms, most work of the thread at a time %.1f ms", what, heart.worstGapMs(), heart.worstWorkMs());
        QVERIFY2(heart.worstWorkMs() < longestWorkMs, qPrintable(QStringLiteral("%1: %2 ms").arg(QLatin1String(what)).arg(heart.worstWorkMs())));
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::isolate(m_home);
        theme::install(theme::Scheme::Light);
    }

    void threeThousandSeriesInTheConsole_data()
    {
        QTest::addColumn<int>("points");
        QTest::newRow("10 MB") << 100;
        QTest::newRow("50 MB") << 500;
    }

    void threeThousandSeriesInTheConsole()
    {
        QFETCH(int, points);
        FakePrometheus server;
        server.setCrowdPoints(points);
        OpenWindow open(server.url());
        QTRY_COMPARE_WITH_TIMEOUT(open.value(), 0.4, 20000);
        open.session->setWindow({QStringLiteral("24h")});
        QTRY_VERIFY_WITH_TIMEOUT(open.isQuiet() && open.session->snapshot()->windowText == QStringLiteral("24h"), 20000);
        open.session->setPaused(true);
        open.window.showPage(QStringLiteral("sources"));
        open.window.findChild<SourcesPage *>()->showQuery({});
        auto *console = open.window.findChild<QueryConsole *>();
        QLineEdit *line = OpenWindow::visible<QLineEdit>(*console, QStringLiteral("Expression"));
        QVERIFY(line);
        auto *table = console->findChild<QTableView *>();
        line->setText(FakePrometheus::crowd());
        for (int round = 0; round < 2; ++round) // the second also frees the first
            beating("answer", [&] { QTest::mouseClick(OpenWindow::button(*console, QStringLiteral("Run")), Qt::LeftButton); },
                    [&] { return table->isVisible() && OpenWindow::button(*console, QStringLiteral("Run")); });
        QCOMPARE(table->model()->rowCount(), 3000);
        bool counted = false;
        for (const TextLabel *label : console->findChildren<TextLabel *>())
            counted |= label->isVisible() && label->text().contains(QStringLiteral("8 of 3,000"));
        QVERIFY(counted);
        beating("the last row", [&] { table->scrollToBottom(); }, [] { return true; });
        beating("copy", [&] { QTest::mouseClick(OpenWindow::button(*console, QStringLiteral("Copy")), Qt::LeftButton); },
                [] { return !QApplication::clipboard()->text().isEmpty(); });
        beating("another page", [&] { open.window.showPage(QStringLiteral("overview")); }, [] { return true; });
        beating("and back", [&] { open.window.showPage(QStringLiteral("sources")); }, [] { return true; });
        line->setText(QStringLiteral("up"));
        beating("the answer goes", [&] { QTest::mouseClick(OpenWindow::button(*console, QStringLiteral("Run")), Qt::LeftButton); },
                [&] { return table->model()->rowCount() == 1; });
    }

    void aMillionNames()
    {
        FakePrometheus server;
        OpenWindow open(server.url());
        QTRY_COMPARE_WITH_TIMEOUT(open.value(), 0.4, 20000);
        QTRY_VERIFY(open.isQuiet());
        open.session->setPaused(true);
        server.setCrowdNames(900'000); // 55 MB
        open.window.showPage(QStringLiteral("sources"));
        auto *console = open.window.findChild<QueryConsole *>();
        open.window.findChild<SourcesPage *>()->showQuery({});
        auto *line = OpenWindow::visible<QLineEdit>(*console, QStringLiteral("Expression"));
        QVERIFY(line);
        auto *completer = console->findChild<QCompleter *>();
        line->clearFocus(); // the offscreen platform has no real popups: what they would show is looked at
        const auto type = [&](const QString &text) {
            line->clear();
            QTest::keyClicks(line, text);
        };
        const auto offered = [&](int count) { return [completer, count] { return completer->completionModel()->rowCount() == count; }; };
        beating("names arrive", [] {}, [&] {
            type(QStringLiteral("_899999"));
            return QTest::qWaitFor(offered(1), 3000);
        });
        beating("a letter", [&] { type(QStringLiteral("se")); }, offered(200));
        beating("nothing matches", [&] { type(QStringLiteral("zzz")); }, offered(0));
        beating("values of a label", [] {}, [&] {
            type(QStringLiteral("up{job=\"899998"));
            return QTest::qWaitFor(offered(1), 3000);
        });
    }

    void aKpiOfThousandsOfSeries()
    {
        FakePrometheus server;
        server.setCrowdPoints(500);
        OpenWindow open(server.url());
        QTRY_COMPARE_WITH_TIMEOUT(open.value(), 0.4, 20000);
        QTRY_VERIFY(open.isQuiet());
        const auto at = std::find_if(open.session->state().bindings.begin(), open.session->state().bindings.end(),
                                     [](const Binding &binding) { return binding.kpi == QStringLiteral("cpu_average"); });
        QVERIFY(at != open.session->state().bindings.end());
        Binding wide = *at;
        wide.queries.parts = FakePrometheus::crowd();
        wide.queries.partLabel = QStringLiteral("instance");
        beating("the page for the first time", [&] { open.window.showPage(QStringLiteral("resources")); }, [] { return true; });
        beating("24 h", [&] { open.session->setWindow({QStringLiteral("24h")}); },
                [&] { return open.isQuiet() && open.session->snapshot()->windowText == QStringLiteral("24h"); });
        beating("a KPI with 3,000 parts", [&] { open.session->saveBinding(wide); },
                [&] { return open.isQuiet() && open.reading() && open.reading()->data.partsTotal == 3000; });
        QVERIFY(open.reading()->data.parts.size() <= 100);
        for (const QString &page : {QStringLiteral("overview"), QStringLiteral("vitals"), QStringLiteral("compare"), QStringLiteral("resources")})
            beating(qPrintable(page), [&] { open.window.showPage(page); }, [] { return true; });
        beating("another moment", [&] { open.trigger(QStringLiteral("Refresh now")); }, [&] { return open.isQuiet(); });
    }
};

SEXTANT_WIDGET_TEST(TestWindowLarge)
#include "tst_windowlarge.moc"
