#include "models/session/pacing.h"
#include "tests/support/testmain.h"

using namespace sextant;

namespace {

const QString s = QStringLiteral("s1");

Error failure(ErrorCode code, double retryAfter = 0)
{
    Error error{code, QStringLiteral("s1"), {}, {}};
    error.retryAfter = retryAfter;
    return error;
}

} // namespace

class TestPacing : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void waitsGrowToACeilingAndAreSpreadByChance()
    {
        RefreshPacing pacing;
        for (const double ceiling : {10.0, 20.0, 40.0, 60.0, 60.0}) {
            RefreshPacing unlucky = pacing;
            unlucky.report(s, failure(ErrorCode::Tcp), 1000, 1);
            QCOMPARE(unlucky.held(s, 1000)->until, 1000 + ceiling);
            RefreshPacing lucky = pacing;
            lucky.report(s, failure(ErrorCode::Tcp), 1000, 0);
            QCOMPARE(lucky.held(s, 1000)->until, 1001.0); // never at once
            pacing = unlucky;
        }
        QVERIFY(!pacing.held(s, 1060));
        pacing.report(s, std::nullopt, 1060, 1); // an answer forgets all
        pacing.report(s, failure(ErrorCode::Tcp), 1060, 1);
        QCOMPARE(pacing.held(s, 1060)->until, 1070.0);
    }

    void retryAfterIsAFloor()
    {
        RefreshPacing pacing;
        pacing.report(s, failure(ErrorCode::RateLimited, 120), 1000, 0.5);
        QVERIFY(pacing.held(s, 1119.9));
        QVERIFY(!pacing.held(s, 1120.1));
        pacing.report(s, failure(ErrorCode::Unavailable, 1e9), 1000, 0.5);
        QCOMPARE(pacing.held(s, 1000)->until, 1600.0);
    }

    void aRefusedLoginStopsUntilAPersonActs()
    {
        RefreshPacing pacing;
        pacing.report(s, failure(ErrorCode::Auth), 1000, 0);
        QVERIFY(pacing.held(s, 1e12)->stopped);
        pacing.release(s);
        QVERIFY(!pacing.held(s, 1000));
        pacing.report(s, failure(ErrorCode::Auth), 1000, 0);
        pacing.releaseAll();
        QVERIFY(!pacing.held(s, 1000));
    }

    void questionsAndCancellationsHoldNobody_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("bad query") << int(ErrorCode::BadQuery);
        QTest::newRow("execution") << int(ErrorCode::Execution);
        QTest::newRow("too large") << int(ErrorCode::TooLarge);
        QTest::newRow("cancelled") << int(ErrorCode::Cancelled);
    }
    void questionsAndCancellationsHoldNobody()
    {
        QFETCH(int, code);
        RefreshPacing pacing;
        pacing.report(s, failure(ErrorCode(code)), 1000, 1);
        QVERIFY(!pacing.held(s, 1000));
    }

    void aCancelledRefreshSaysNothingAboutTheSource()
    {
        RefreshPacing pacing;
        pacing.report(s, failure(ErrorCode::Tcp), 1000, 1);
        pacing.report(s, failure(ErrorCode::Cancelled), 1001, 1);
        QVERIFY(pacing.held(s, 1002));
    }

    void aClockSetBackDoesNotHoldForever()
    {
        RefreshPacing pacing;
        pacing.report(s, failure(ErrorCode::Tcp), 100000, 1);
        QVERIFY(!pacing.held(s, 1000));
    }
};

SEXTANT_CORE_TEST(TestPacing)
#include "tst_pacing.moc"
