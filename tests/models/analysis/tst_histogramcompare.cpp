#include "models/analysis/histogramcompare.h"
#include "models/analysis/decide.h"
#include "tests/models/analysis/series.h"
#include "tests/support/testmain.h"

#include <limits>

using namespace sextant;
using namespace sextant::stats;
using test::Noise;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
const std::vector<double> bounds{0.01, 0.016, 0.025, 0.04, 0.063, 0.1, 0.16, 0.25, 0.4, 0.63, 1, 1.6, 2.5, infinity};

/// One instance serving `perMinute` log-normal latencies around `level` seconds for `minutes`, as cumulative counters.
InstanceCounters served(Noise &noise, double level, int minutes, int perMinute, double t0 = 0)
{
    InstanceCounters out;
    std::vector<double> counts(bounds.size(), 0.0);
    for (int minute = 0; minute <= minutes; ++minute) {
        for (int i = 0; minute > 0 && i < perMinute; ++i) {
            const double latency = level * std::exp(0.6 * noise.normal());
            for (std::size_t b = 0; b < bounds.size(); ++b)
                counts[b] += latency <= bounds[b];
        }
        out.t.push_back(t0 + 60 * minute);
        out.counts.push_back(counts);
    }
    return out;
}

Change verdictOf(const HistogramEvidence &found)
{
    return decide(found.evidence, Direction::LowerIsBetter, {}, found.evidence.p.value_or(1), 1).verdict;
}

QString reasonOf(const HistogramEvidence &found)
{
    return decide(found.evidence, Direction::LowerIsBetter, {}, found.evidence.p.value_or(1), 1).reasons.front().code;
}

} // namespace

class TestHistogramCompare : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void incrementsSumInstancesAndSurviveRestarts()
    {
        const std::vector<double> le{1, infinity};
        const InstanceCounters a{{0, 60, 120}, {{10, 20}, {15, 30}, {2, 4}}}; // restarts before 120
        const InstanceCounters b{{0, 60, 120}, {{0, 0}, {1, 1}, {1, 3}}};
        const BucketSeries series = bucketIncrements(le, {a, b});
        QCOMPARE(series.t, (std::vector<double>{60, 120}));
        QCOMPARE(series.cumulative[0], (std::vector<double>{6, 11}));
        QCOMPARE(series.cumulative[1], (std::vector<double>{2, 6}));
        QCOMPARE(series.resets, std::size_t(1));
        QCOMPARE(series.window().total(), 17.0);
        QCOMPARE(series.step, 60.0);
    }

    void aMissedScrapeLosesNothing()
    {
        const InstanceCounters gap{{0, 120}, {{0, 0}, {3, 7}}};
        QCOMPARE(bucketIncrements({1, infinity}, {gap}).window().total(), 7.0);
    }

    void slowerRequestsAreARegression()
    {
        Noise noise(1);
        const BucketSeries before = bucketIncrements(bounds, {served(noise, 0.1, 40, 200), served(noise, 0.1, 40, 200)});
        const BucketSeries after = bucketIncrements(bounds, {served(noise, 0.14, 40, 200), served(noise, 0.14, 40, 200)});
        const HistogramEvidence found = compareQuantile(before, after, 0.95);
        QCOMPARE(verdictOf(found), Change::Regressed);
        QVERIFY(std::abs(*found.evidence.effect - 0.4) < 0.12);
        QVERIFY(*found.evidence.low > 0.2 && *found.evidence.high < 0.7);
        QVERIFY(found.current.low < found.current.value && found.current.value <= found.current.high);
        QCOMPARE(verdictOf(compareQuantile(after, before, 0.95)), Change::Improved);
    }

    void trafficThatMovesToASlowInstanceIsSeen()
    {
        // No instance became slower; the average of their p95 would not move.
        Noise noise(2);
        const BucketSeries before = bucketIncrements(bounds, {served(noise, 0.05, 40, 360), served(noise, 0.3, 40, 40)});
        const BucketSeries after = bucketIncrements(bounds, {served(noise, 0.05, 40, 200), served(noise, 0.3, 40, 200)});
        QCOMPARE(verdictOf(compareQuantile(before, after, 0.95)), Change::Regressed);
    }

    void moreOfTheSameTrafficIsNoChange()
    {
        int alarms = 0;
        for (std::uint64_t seed = 10; seed < 50; ++seed) {
            Noise noise(seed);
            const BucketSeries before = bucketIncrements(bounds, {served(noise, 0.1, 40, 100)});
            const BucketSeries after = bucketIncrements(bounds, {served(noise, 0.1, 40, 200)});
            const Change verdict = verdictOf(compareQuantile(before, after, 0.95));
            alarms += verdict == Change::Regressed || verdict == Change::Improved;
        }
        QVERIFY2(alarms <= 5, QByteArray::number(alarms));
    }

    void whatTheBucketsCannotTellIsInconclusive()
    {
        Noise noise(3);
        const BucketSeries few = bucketIncrements(bounds, {served(noise, 0.1, 40, 10)});
        QCOMPARE(verdictOf(compareQuantile(few, few, 0.95)), Change::Inconclusive);
        QCOMPARE(reasonOf(compareQuantile(few, few, 0.95)), QStringLiteral("few-tail-events"));
        const BucketSeries fast = bucketIncrements(bounds, {served(noise, 0.1, 40, 200)});
        const BucketSeries endless = bucketIncrements(bounds, {served(noise, 20, 40, 200)});
        QCOMPARE(verdictOf(compareQuantile(fast, endless, 0.95)), Change::Inconclusive);
        QCOMPARE(reasonOf(compareQuantile(fast, endless, 0.95)), QStringLiteral("beyond-buckets"));
        QCOMPARE(verdictOf(compareQuantile(fast, bucketIncrements(bounds, {}), 0.95)), Change::NoData);
        QCOMPARE(verdictOf(compareQuantile({}, {}, 0.95)), Change::NoData);
    }

    void otherBoundsAreReducedToTheCommonOnes()
    {
        Noise noise(4);
        const BucketSeries before = bucketIncrements(bounds, {served(noise, 0.1, 40, 200)});
        BucketSeries coarse = bucketIncrements(bounds, {served(noise, 0.2, 40, 200)});
        coarse.le.erase(coarse.le.begin() + 3);
        for (std::vector<double> &row : coarse.cumulative)
            row.erase(row.begin() + 3);
        QCOMPARE(verdictOf(compareQuantile(before, coarse, 0.95)), Change::Regressed);
    }
};

SEXTANT_CORE_TEST(TestHistogramCompare)
#include "tst_histogramcompare.moc"
