#include "models/session/refresh.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

using namespace sextant;

class TestRefresh : public StrictTest
{
    Q_OBJECT

    static constexpr double now = 1'773'930'000;

    static RefreshRequest request(const std::shared_ptr<test::FakeSource> &source, double limit)
    {
        RefreshRequest request;
        request.kpis = {test::latencyKpi(QStringLiteral("api_p95"), limit)};
        request.sources = {source};
        Binding binding;
        binding.kpi = QStringLiteral("api_p95");
        binding.state = BindingState::Bound;
        binding.source = QStringLiteral("s1");
        binding.queries.series = QStringLiteral("latency");
        request.bindings = {binding};
        request.window.text = QStringLiteral("1h");
        return request;
    }

private Q_SLOTS:
    void gridStepIsReadableAndKeepsTheScrapeInterval_data()
    {
        QTest::addColumn<double>("length");
        QTest::addColumn<double>("scrape");
        QTest::addColumn<double>("step");
        QTest::newRow("a day") << 86400.0 << 15.0 << 300.0;
        QTest::newRow("an hour") << 3600.0 << 1.0 << 15.0;
        QTest::newRow("an hour, slow scrape") << 3600.0 << 60.0 << 60.0;
        QTest::newRow("five minutes") << 300.0 << 1.0 << 1.0;
        QTest::newRow("five years") << 157766400.0 << 15.0 << 604800.0;
    }
    void gridStepIsReadableAndKeepsTheScrapeInterval()
    {
        QFETCH(double, length);
        QFETCH(double, scrape);
        QFETCH(double, step);
        QCOMPARE(gridStep({0, length}, scrape), step);
    }

    void oneMomentFromSourceToVerdict()
    {
        auto source = std::make_shared<test::FakeSource>(0.1);
        QThreadPool pool;
        const auto snapshot = refresh(request(source, 0.2), ManualClock(now), pool);
        QVERIFY(snapshot.has_value());
        QCOMPARE(snapshot->asOf, now);
        QCOMPARE(snapshot->kpis.size(), 1u);
        QCOMPARE(snapshot->kpis[0].target->verdict, Verdict::Met);
        QCOMPARE(snapshot->sources[0].state, SourceState::Ok);
        QCOMPARE(snapshot->sources[0].slowest, 0.02);
        QCOMPARE(snapshot->id.size(), 8);
    }

    void aFailedSourceKeepsTheLastGoodDataAndJudgesNothing()
    {
        auto source = std::make_shared<test::FakeSource>(0.1);
        QThreadPool pool;
        ManualClock clock(now);
        RefreshRequest wish = request(source, 0.2);
        wish.previous = std::make_shared<const Snapshot>(*refresh(wish, clock, pool));
        source->failWith(Error{ErrorCode::Tcp, QStringLiteral("connection refused"), {}, {}});
        clock.advance(600);
        const auto snapshot = refresh(wish, clock, pool);
        QVERIFY(snapshot.has_value());
        const KpiReading &reading = snapshot->kpis.at(0);
        QVERIFY(reading.data.error.has_value());
        QVERIFY(!reading.data.series.empty());
        QVERIFY(reading.target->verdict != Verdict::Met);
        QCOMPARE(snapshot->sources[0].state, SourceState::Failed);
    }

    void anUnboundKpiIsNoDataNotZero()
    {
        auto source = std::make_shared<test::FakeSource>(0.1);
        QThreadPool pool;
        RefreshRequest wish = request(source, 0.2);
        wish.bindings.clear();
        const auto snapshot = refresh(wish, ManualClock(now), pool);
        QCOMPARE(snapshot->kpis[0].target->verdict, Verdict::NoData);
        QVERIFY(!snapshot->kpis[0].data.value);
        QCOMPARE(source->queries(), 0);
    }

    void aPausedMomentStaysWhereItWas()
    {
        auto source = std::make_shared<test::FakeSource>(0.1);
        QThreadPool pool;
        RefreshRequest wish = request(source, 0.2);
        wish.pausedAt = now - 1000;
        QCOMPARE(refresh(wish, ManualClock(now), pool)->window.end, now - 1000);
    }

    void aBadWindowIsRefused()
    {
        auto source = std::make_shared<test::FakeSource>(0.1);
        QThreadPool pool;
        RefreshRequest wish = request(source, 0.2);
        wish.window.text = QStringLiteral("yesterday");
        QVERIFY(!refresh(wish, ManualClock(now), pool));
    }
};

SEXTANT_CORE_TEST(TestRefresh)
#include "tst_refresh.moc"
