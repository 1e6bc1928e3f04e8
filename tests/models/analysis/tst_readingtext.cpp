#include "models/analysis/readingtext.h"
#include "tests/support/testmain.h"
#include "tests/widgets/support/story.h"

using namespace sextant;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

/// Spaces as people type them.
QString plain(QString text)
{
    return text.replace(QChar(0x00A0), u' ');
}

} // namespace

class TestReadingText : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void storyReadsAsInTheMockups_data()
    {
        QTest::addColumn<QString>("kpi");
        QTest::addColumn<QString>("quantity");
        QTest::addColumn<QString>("change");
        QTest::addColumn<int>("direction");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("headroom");
        QTest::newRow("latency") << "api_p95" << "164 ms" << "47.4 %" << -1 << "from 312 ms" << "Target < 200 ms" << "18 % headroom";
        QTest::newRow("missed") << "page_load_mobile" << "2.12 s" << "38.0 %" << -1 << "from 3.42 s" << "Target < 2 s" << "6 % over limit";
        QTest::newRow("more is better") << "rps_api" << "1,340 req/s" << "63.4 %" << 1 << "from 820" << "Target > 1,000 req/s" << "34 % headroom";
        QTest::newRow("share in points") << "cache_hit" << "93.4 %" << "22.4 pp" << 1 << "from 71 %" << "Target > 90 %" << "3.4 pp headroom";
        QTest::newRow("share missed") << "memory_peak" << "91 %" << "7 pp" << 1 << "from 84 %" << "Target < 90 %" << "1 pp over limit";
        QTest::newRow("no target") << "payment_p95" << "219 ms" << "0.9 %" << -1 << "from 221 ms" << "No target" << "";
    }
    void storyReadsAsInTheMockups()
    {
        QFETCH(QString, kpi);
        const auto snapshot = test::storySnapshot();
        const ReadingText text = readingText(*snapshot->find(kpi), english);
        QTEST(plain(text.quantity), "quantity");
        QTEST(plain(text.change), "change");
        QTEST(text.direction, "direction");
        QTEST(plain(text.from), "from");
        QTEST(plain(text.target), "target");
        QTEST(plain(text.headroom), "headroom");
    }

    void neverEqualToTheLimitOnPaper()
    {
        KpiReading reading = *test::storySnapshot()->find(QStringLiteral("api_p95"));
        reading.data.value = reading.target->value = 0.20004;
        reading.target->verdict = Verdict::Missed;
        const ReadingText text = readingText(reading, english);
        QVERIFY2(text.quantity != QStringLiteral("200\u00a0ms"), "200 ms beside a limit of 200 ms says nothing");
        QVERIFY(!text.headroom.startsWith(u'0') || text.headroom.contains(QStringLiteral("0.02")));
    }

    void neverMetWithoutFreshData_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<bool>("stale");
        QTest::addColumn<bool>("value");
        QTest::addColumn<int>("standing");
        QTest::newRow("met") << int(Verdict::Met) << false << true << int(Standing::Met);
        QTest::newRow("met but stale") << int(Verdict::Met) << true << true << int(Standing::Stale);
        QTest::newRow("met without a value") << int(Verdict::Met) << false << false << int(Standing::NoData);
        QTest::newRow("inconclusive") << int(Verdict::Inconclusive) << false << true << int(Standing::Inconclusive);
        QTest::newRow("no data") << int(Verdict::NoData) << false << false << int(Standing::NoData);
    }
    void neverMetWithoutFreshData()
    {
        QFETCH(int, verdict);
        QFETCH(bool, stale);
        QFETCH(bool, value);
        KpiReading reading = *test::storySnapshot()->find(QStringLiteral("api_p95"));
        reading.target->verdict = Verdict(verdict);
        reading.target->stale = stale;
        if (!value) {
            reading.target->value.reset();
            reading.data.value.reset();
        }
        QTEST(int(standing(reading)), "standing");
        if (!value)
            QCOMPARE(readingText(reading, english).value, QStringLiteral("–"));
    }

    void closeToTheLimitIsAtRisk()
    {
        KpiReading reading = *test::storySnapshot()->find(QStringLiteral("api_p95"));
        reading.target->value = 0.198;
        QCOMPARE(standing(reading), Standing::AtRisk);
        reading.target->value = 0.19;
        QCOMPARE(standing(reading), Standing::Met);
    }

    void agesAndSpans_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("age");
        QTest::addColumn<QString>("span");
        QTest::newRow("seconds") << 4.0 << "4 s" << "4 s";
        QTest::newRow("minutes") << 1500.0 << "25 min" << "25 min";
        QTest::newRow("hours") << 26.0 * 3600 << "26 h" << "26 h";
        QTest::newRow("day") << 86400.0 << "24 h" << "24 h";
        QTest::newRow("week") << 7.0 * 86400 << "7 d" << "7 d";
        QTest::newRow("clock ahead of ours") << 0.0 << "0 s" << "0 s";
    }
    void agesAndSpans()
    {
        QFETCH(double, seconds);
        QTEST(plain(ageText(seconds, english)), "age");
        QTEST(plain(spanText(seconds, english)), "span");
    }

    void probabilityIsNeverZero()
    {
        QCOMPARE(plain(probabilityText(0, english)), QStringLiteral("< 0.001"));
        QCOMPARE(plain(probabilityText(0.0314, english)), QStringLiteral("0.031"));
        QCOMPARE(plain(probabilityText(0.42, english)), QStringLiteral("0.420"));
    }

    void limitsAreWrittenAsGiven_data()
    {
        QTest::addColumn<double>("limit");
        QTest::addColumn<QString>("expected");
        QTest::newRow("half") << 2.5 << "2.5 s";
        QTest::newRow("whole") << 2.0 << "2 s";
        QTest::newRow("fine") << 1.2345 << "1.2345 s";
    }
    void limitsAreWrittenAsGiven()
    {
        QFETCH(double, limit);
        QTEST(plain(limitText(limit, {1, QStringLiteral("s")}, english)), "expected");
        QCOMPARE(plain(limitText(2.5, {1, QStringLiteral("s")}, QLocale(QLocale::German))), QStringLiteral("2,5 s"));
    }
};

SEXTANT_CORE_TEST(TestReadingText)
#include "tst_readingtext.moc"
