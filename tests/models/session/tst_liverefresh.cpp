#include "models/session/refresh.h"
#include "models/sources/catalogue/fetch.h"
#include "tests/models/session/timelinesource.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

using namespace sextant;

namespace {

constexpr double start = 1'773'930'000;

/// A source, a clock, and one histogram KPI with parts.
struct Bench {
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>(start);
    std::shared_ptr<test::TimelineSource> source = std::make_shared<test::TimelineSource>(clock);
    QThreadPool pool;
    RefreshRequest request;

    Bench()
    {
        KpiDefinition kpi = test::latencyKpi();
        kpi.statistic = Statistic::P95;
        request.kpis = {kpi};
        request.sources = {source};
        Binding binding;
        binding.kpi = kpi.id;
        binding.state = BindingState::Bound;
        binding.source = QStringLiteral("s1");
        binding.queries = {QStringLiteral("series[$W]"), QStringLiteral("value[$P]"), QStringLiteral("buckets[$P]"), {},
                           QStringLiteral("parts[$W]"), QStringLiteral("instance")};
        request.bindings = {binding};
        request.window.text = QStringLiteral("1h");
        request.bucketSeries = true;
    }

    SnapshotPtr whole() { return run(false); }
    /// As the live timer asks: on top of the last moment.
    SnapshotPtr tail() { return run(true); }

private:
    SnapshotPtr run(bool extend)
    {
        RefreshRequest wish = request;
        wish.extend = extend;
        const auto snapshot = refresh(wish, *clock, pool);
        if (!snapshot)
            qFatal("refresh failed: %s", qPrintable(describe(snapshot.error())));
        return std::make_shared<const Snapshot>(*snapshot);
    }
};

const KpiData &dataOf(const SnapshotPtr &snapshot)
{
    return snapshot->kpis.at(0).data;
}

bool sameNumbers(const KpiData &a, const KpiData &b)
{
    return a.series == b.series && a.parts == b.parts && a.bucketSeries == b.bucketSeries && a.value == b.value
           && a.histogram == b.histogram && a.coverage == b.coverage && a.lastSample == b.lastSample && a.window == b.window
           && a.judgedUntil == b.judgedUntil;
}

} // namespace

class TestLiveRefresh : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theTailGivesWhatAWholeRefreshWould()
    {
        const bool ok = rc::check("tail refresh == whole refresh", [] {
            Bench bench;
            bench.request.window.text = *rc::gen::element(QStringLiteral("5m"), QStringLiteral("1h"), QStringLiteral("6h"), QStringLiteral("1d"));
            bench.source->scrape = *rc::gen::element(1.0, 15.0, 60.0);
            bench.source->lag = *rc::gen::inRange(0, 110); // late samples, but not later than refreshes allow for
            bench.clock->set(start + *rc::gen::inRange(0, 100000));
            bench.request.previous = bench.whole();
            const auto pauses = *rc::gen::container<std::vector<int>>(6, rc::gen::inRange(1, 400));
            for (const int pause : pauses) {
                bench.clock->advance(pause);
                const SnapshotPtr live = bench.tail();
                RC_ASSERT(!dataOf(live).series.empty() && dataOf(live).parts.size() == 2);
                RC_ASSERT(dataOf(live).bucketSeries.size() == 3 || bench.request.window.text == QStringLiteral("5m"));
                RC_ASSERT(sameNumbers(dataOf(live), dataOf(bench.whole())));
                bench.request.previous = live;
            }
        });
        QVERIFY(ok);
    }

    void onlyNewStepsAreAsked()
    {
        Bench bench;
        bench.request.previous = bench.whole();
        const int whole = bench.source->samples;
        QVERIFY(whole > 3 * 200); // series and two parts of an hour
        for (int i = 0; i < 30; ++i) { // five minutes of live refreshes
            bench.source->forget();
            bench.clock->advance(10);
            bench.request.previous = bench.tail();
            QVERIFY2(bench.source->samples < whole / 10, qPrintable(QString::number(bench.source->samples)));
            QCOMPARE(bench.source->connections, i == 29 ? 1 : 0); // asked who it is every five minutes, not every ten seconds
            for (const Query &query : bench.source->asked)
                if (query.isRange())
                    QVERIFY(query.range.end - query.range.start <= 300);
        }
    }

    void everythingIsAskedAgain_data()
    {
        QTest::addColumn<QString>("why");
        for (const char *why : {"partial", "another window", "another query", "at end", "a person asked"})
            QTest::newRow(why) << why;
    }
    void everythingIsAskedAgain()
    {
        QFETCH(QString, why);
        Bench bench;
        if (why == QStringLiteral("at end"))
            bench.request.bindings[0].queries.series = QStringLiteral("series[$W] @ end()");
        bench.source->partial = why == QStringLiteral("partial");
        bench.request.previous = bench.whole();
        bench.source->partial = false;
        bench.source->forget();
        bench.clock->advance(10);
        if (why == QStringLiteral("another window"))
            bench.request.window.text = QStringLiteral("6h");
        if (why == QStringLiteral("another query"))
            bench.request.bindings[0].queries.series = QStringLiteral("series[$I]");
        const SnapshotPtr again = why == QStringLiteral("a person asked") ? bench.whole() : bench.tail();
        const Query &series = bench.source->asked.at(0);
        QCOMPARE(series.range, again->kpis[0].data.window);
        QVERIFY(!again->kpis[0].data.partial);
    }

    void theStepThatStillFillsIsDrawnButNotJudged()
    {
        Bench bench;
        bench.source->lag = 20; // the newest step shows twice its value until its samples are in
        const SnapshotPtr live = bench.whole();
        const KpiData &data = dataOf(live);
        QCOMPARE(data.judgedUntil, data.window.end - data.step);
        QCOMPARE(data.series.t.back(), data.window.end); // on the chart
        QVERIFY2(!data.bucketSeries.empty(), qPrintable(data.warnings.join(u';')));
        QVERIFY(data.bucketSeries.back().t.back() <= data.judgedUntil);
        for (const Query &query : bench.source->asked)
            if (!query.isRange())
                QCOMPARE(*query.time, data.judgedUntil);
        QCOMPARE(live->kpis[0].target->window.end, data.judgedUntil);
    }

    void bucketsCoverTheWindowWithoutOverlap()
    {
        Bench bench;
        const KpiData data = dataOf(bench.whole());
        QCOMPARE(data.bucketSeries.size(), 3u);
        QVERIFY(data.bucketSeries[0].size() > 40);
        QCOMPARE(data.bucketSeries[0].labels.toString(), QStringLiteral("{le=\"0.1\"}")); // 100 ms in base units
        QCOMPARE(data.bucketSeries[2].labels.toString(), QStringLiteral("{le=\"+Inf\"}"));
        const double interval = bucketInterval(data.step, 15);
        QCOMPARE(interval, 60.0); // four scrapes of 15 s, also with a step of 15 s
        const TimeSeries &all = data.bucketSeries[2];
        QVERIFY(all.t.front() - interval >= data.window.start);
        for (std::size_t i = 1; i < all.size(); ++i)
            QVERIFY(all.t[i] - all.t[i - 1] >= interval - 1e-6);
        bool asked = false;
        for (const Query &query : bench.source->asked)
            asked |= query.isRange() && query.expr == QStringLiteral("buckets[1m]") && query.step == interval;
        QVERIFY(asked);
    }

    void bucketsAreLeftOutWhereNobodyNeedsThem()
    {
        Bench bench;
        bench.request.bucketSeries = false;
        const SnapshotPtr plain = bench.whole();
        QVERIFY(dataOf(plain).bucketSeries.empty());
        QCOMPARE(bench.source->queries, 4);
        // A baseline that has them makes the comparison need them on this side, too.
        Baseline baseline;
        baseline.kpis = {dataOf(plain)};
        baseline.kpis[0].bucketSeries = {test::flatSeries(start, 60, 5, 1)};
        bench.request.baseline = baseline;
        QVERIFY(!dataOf(bench.whole()).bucketSeries.empty());
    }

    void freezingAddsTheBucketsOfTheSameMoment()
    {
        Bench bench;
        const KpiData wanted = dataOf(bench.whole());
        bench.request.bucketSeries = false;
        const SnapshotPtr plain = bench.whole();
        bench.clock->advance(40);
        const Snapshot filled = withBucketSeries(*plain, bench.request.sources, bench.request.bindings);
        QVERIFY(sameNumbers(filled.kpis[0].data, wanted));
        bench.source->failures[QStringLiteral("buckets")] = Error{ErrorCode::Timeout, QStringLiteral("slow"), {}, {}};
        const Snapshot without = withBucketSeries(*plain, bench.request.sources, bench.request.bindings);
        QVERIFY(without.kpis[0].data.bucketSeries.empty());
        QCOMPARE(without.kpis[0].data.warnings.size(), 1);
    }

    void aRefusedLoginCostsOneQuestion()
    {
        Bench bench;
        for (int i = 0; i < 20; ++i) {
            KpiDefinition kpi = bench.request.kpis[0];
            kpi.id += QString::number(i);
            Binding binding = bench.request.bindings[0];
            binding.kpi = kpi.id;
            bench.request.kpis.push_back(kpi);
            bench.request.bindings.push_back(binding);
        }
        bench.request.previous = bench.whole();
        bench.source->failure = Error{ErrorCode::Auth, QStringLiteral("http://s1"), QStringLiteral("401"), {}};
        bench.source->forget();
        bench.clock->advance(10);
        const SnapshotPtr refused = bench.tail();
        QVERIFY2(bench.source->queries <= 5, qPrintable(QString::number(bench.source->queries))); // those of one KPI
        QCOMPARE(bench.source->connections, 0);
        QVERIFY(refused->sources[0].stopped);
        QCOMPARE(refused->sources[0].state, SourceState::Failed);
        for (const KpiReading &reading : refused->kpis) {
            QCOMPARE(reading.data.error->code, ErrorCode::Auth);
            QVERIFY(!reading.data.series.empty()); // the last good picture stays
            QVERIFY(reading.target->verdict != Verdict::Met);
        }
    }

    void aSourceThatIsHeldIsNotAsked()
    {
        Bench bench;
        bench.request.previous = bench.whole();
        bench.source->forget();
        bench.clock->advance(10);
        bench.request.held[QStringLiteral("s1")] = {Error{ErrorCode::RateLimited, QStringLiteral("s1"), {}, {}}, bench.clock->now() + 30, false};
        const SnapshotPtr held = bench.tail();
        QCOMPARE(bench.source->queries + bench.source->connections, 0);
        QCOMPARE(held->sources[0].retryAt, bench.clock->now() + 30);
        QVERIFY(!dataOf(held).series.empty());
        // and afterwards the gap is filled from where it stopped
        bench.request.held.clear();
        bench.request.previous = held;
        bench.clock->advance(30);
        const SnapshotPtr back = bench.tail();
        QVERIFY(sameNumbers(dataOf(back), dataOf(bench.whole())));
    }

    void aBadQueryIsNotRepeatedByTheTimer()
    {
        Bench bench;
        bench.source->failures[QStringLiteral("series")] = Error{ErrorCode::BadQuery, QStringLiteral("series"), QStringLiteral("parse error"), {}};
        bench.request.previous = bench.whole();
        bench.source->failures.clear();
        bench.source->forget();
        bench.clock->advance(10);
        QVERIFY(dataOf(bench.tail()).error.has_value());
        QCOMPARE(bench.source->queries, 0);
        QVERIFY(!dataOf(bench.whole()).error); // a person's refresh tries it
    }

    void oneSlowQuestionDoesNotCondemnItsSource()
    {
        Bench bench;
        KpiDefinition other = bench.request.kpis[0];
        other.id = QStringLiteral("other");
        Binding binding = bench.request.bindings[0];
        binding.kpi = other.id;
        binding.queries = {QStringLiteral("quick"), {}, {}, {}, {}, {}};
        bench.request.kpis.push_back(other);
        bench.request.bindings.push_back(binding);
        bench.request.previous = bench.whole();
        bench.source->failures[QStringLiteral("value")] = Error{ErrorCode::Timeout, QStringLiteral("value"), {}, {}};
        bench.clock->advance(10);
        const SnapshotPtr snapshot = bench.tail();
        QCOMPARE(snapshot->kpis[0].data.error->code, ErrorCode::Timeout);
        QVERIFY(!snapshot->kpis[1].data.error);
        QCOMPARE(snapshot->sources[0].state, SourceState::Ok);
    }

    void partialDataNeedConsent()
    {
        Bench bench;
        bench.request.kpis[0].statistic = Statistic::Mean;
        bench.request.kpis[0].target->limit = 10;
        bench.source->partial = true;
        QCOMPARE(bench.whole()->kpis[0].target->verdict, Verdict::Inconclusive);
        bench.request.partialConsent[QStringLiteral("s1")] = QStringLiteral("Ada, 2026-11-23T10:00:00Z");
        const SnapshotPtr agreed = bench.whole();
        QCOMPARE(agreed->kpis[0].target->verdict, Verdict::Met);
        QVERIFY(agreed->kpis[0].data.partial); // still flagged
        QCOMPARE(agreed->sources[0].partialConsent, QStringLiteral("Ada, 2026-11-23T10:00:00Z"));
        bench.request.partialConsent.clear();
        bench.request.acceptPartial = true;
        QCOMPARE(bench.whole()->kpis[0].target->verdict, Verdict::Met);
    }
};

SEXTANT_CORE_TEST(TestLiveRefresh)
#include "tst_liverefresh.moc"
