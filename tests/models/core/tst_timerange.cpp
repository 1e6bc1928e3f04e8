#include "models/core/timerange.h"
#include "tests/support/testmain.h"

using namespace sextant;

class TestTimeRange : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("seconds");
        QTest::newRow("minutes") << "5m" << 300.0;
        QTest::newRow("mixed") << "1h30m" << 5400.0;
        QTest::newRow("milliseconds") << "500ms" << 0.5;
        QTest::newRow("weeks") << "2w" << 1209600.0;
        QTest::newRow("plain seconds") << "15" << 15.0;
    }
    void durations()
    {
        QFETCH(QString, text);
        QFETCH(double, seconds);
        QCOMPARE(parseDuration(text).value_or(-1), seconds);
    }

    void durationTextRoundTrips()
    {
        for (double seconds : {0.5, 15.0, 60.0, 300.0, 5400.0, 86400.0, 172800.0, 604800.0, 31536000.0})
            QCOMPARE(parseDuration(durationText(seconds)).value_or(-1), seconds);
    }

    void windows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("start");
        QTest::addColumn<double>("end");
        QTest::newRow("relative") << "6h" << 1e9 - 21600 << 1e9;
        QTest::newRow("rfc 3339") << "2001-09-09T01:00:00Z..2001-09-09T01:46:40Z" << 999997200.0 << 1e9;
        QTest::newRow("zone") << "2001-09-09T03:00:00+02:00..now" << 999997200.0 << 1e9;
        QTest::newRow("unix") << "999997200..1000000000" << 999997200.0 << 1e9;
        QTest::newRow("both relative") << "now-2h..now-1h" << 1e9 - 7200 << 1e9 - 3600;
    }
    void windows()
    {
        QFETCH(QString, text);
        QFETCH(double, start);
        QFETCH(double, end);
        const auto window = parseWindow(text, 1e9);
        QVERIFY(window.has_value());
        QCOMPARE(*window, (TimeRange{start, end}));
    }

    void refusals()
    {
        for (const char *text : {"", "abc", "-5m", "now..now-1h", "1h..", "..", "5x", "nan", "99999999999w"})
            QVERIFY2(!parseWindow(QString::fromLatin1(text), 1e9), text);
    }
};

SEXTANT_CORE_TEST(TestTimeRange)
#include "tst_timerange.moc"
