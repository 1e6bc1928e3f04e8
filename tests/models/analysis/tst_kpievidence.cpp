#include "models/analysis/breakdown.h"
#include "models/analysis/comparison.h"
#include "models/analysis/kpibuckets.h"
#include "tests/models/analysis/series.h"
#include "tests/support/testmain.h"

#include <limits>

using namespace sextant;
using test::Noise;
using test::tuesdayMorning;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double day = 86400;
const std::vector<double> fine{0.05, 0.08, 0.125, 0.2, 0.315, 0.5, 0.8, 1.25, infinity};

KpiDefinition latency(Statistic statistic = Statistic::P95)
{
    KpiDefinition kpi;
    kpi.id = QStringLiteral("api_p95");
    kpi.unit = Unit::Seconds;
    kpi.statistic = statistic;
    return kpi;
}

QString boundText(double le)
{
    return std::isinf(le) ? QStringLiteral("+Inf") : QString::number(le, 'g', 12);
}

struct Shape { double level = 0.1; double daily = 0; std::size_t steps = 120; int perStep = 300; };

/// Log-normal latencies by bucket; the level follows the hour of the day by `daily`.
KpiData requests(std::uint64_t seed, double t0, const Shape &shape, const std::vector<double> &bounds = fine)
{
    Noise noise(seed);
    KpiData data;
    data.kpi = QStringLiteral("api_p95");
    data.step = 300;
    data.window = {t0, t0 + 300 * double(shape.steps)};
    data.coverage = 1;
    HistogramWindow sum{bounds, std::vector<double>(bounds.size(), 0)};
    for (double le : bounds)
        data.bucketSeries.push_back({LabelSet({{QStringLiteral("le"), boundText(le)}}), {}, {}, false});
    for (std::size_t i = 1; i <= shape.steps; ++i) {
        const double t = t0 + 300 * double(i);
        const double hour = std::fmod(t, day) / day;
        const double level = shape.level * std::exp(shape.daily * std::sin(2 * 3.14159265358979 * hour));
        std::vector<double> counts(bounds.size(), 0);
        for (int r = 0; r < shape.perStep; ++r) {
            const double v = level * std::exp(0.5 * noise.normal());
            for (std::size_t b = 0; b < bounds.size(); ++b)
                counts[b] += v <= bounds[b];
        }
        for (std::size_t b = 0; b < bounds.size(); ++b) {
            data.bucketSeries[b].append(t, counts[b]);
            sum.cumulative[b] += counts[b];
        }
        data.series.append(t, quantileLinear({bounds, counts}, 0.95).value);
    }
    data.histogram = sum;
    data.value = quantileLinear(sum, 0.95).value;
    return data;
}

QStringList codes(const Comparison &row)
{
    QStringList out;
    for (const Reason &reason : row.reasons)
        out << reason.code;
    return out;
}

QString textOf(const Comparison &row, const QString &code)
{
    for (const Reason &reason : row.reasons)
        if (reason.code == code)
            return reason.text;
    return {};
}

} // namespace

class TestKpiEvidence : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void bucketsAreReadByTheirBounds()
    {
        KpiData data = requests(1, tuesdayMorning, {.steps = 10});
        std::swap(data.bucketSeries[0], data.bucketSeries[4]); // any order
        data.bucketSeries[2].t.erase(data.bucketSeries[2].t.begin() + 3);
        data.bucketSeries[2].v.erase(data.bucketSeries[2].v.begin() + 3);
        const auto buckets = bucketsPerStep(data);
        QVERIFY(buckets);
        QCOMPARE(buckets->le, fine);
        QCOMPARE(buckets->t.size(), std::size_t(9)); // the step that lacks a bound is left out
        QVERIFY(!std::count(buckets->t.begin(), buckets->t.end(), tuesdayMorning + 4 * 300));
        for (const auto &row : buckets->cumulative)
            QVERIFY(std::is_sorted(row.begin(), row.end()));
    }

    void whatHappenedBeforeTheWindowDoesNotCount()
    {
        KpiData data = requests(1, tuesdayMorning, {.steps = 10});
        for (TimeSeries &bucket : data.bucketSeries) {
            bucket.t.insert(bucket.t.begin(), data.window.start);
            bucket.v.insert(bucket.v.begin(), 1e9);
        }
        QCOMPARE(bucketsPerStep(data)->t.front(), tuesdayMorning + 300);
    }

    void unusableBucketsAreNone_data()
    {
        QTest::addColumn<QStringList>("bounds");
        QTest::newRow("no +Inf") << QStringList{QStringLiteral("0.1"), QStringLiteral("0.2")};
        QTest::newRow("no number") << QStringList{QStringLiteral("fast"), QStringLiteral("+Inf")};
        QTest::newRow("a bound twice") << QStringList{QStringLiteral("0.1"), QStringLiteral("0.10"), QStringLiteral("+Inf")};
        QTest::newRow("one bucket") << QStringList{QStringLiteral("+Inf")};
        QTest::newRow("none") << QStringList{};
    }
    void unusableBucketsAreNone()
    {
        QFETCH(QStringList, bounds);
        KpiData data;
        for (const QString &le : bounds)
            data.bucketSeries.push_back({LabelSet({{QStringLiteral("le"), le}}), {300, 600}, {1, 2}, false});
        QVERIFY(!bucketsPerStep(data));
    }

    void aQuantileIsComparedByItsPooledBuckets()
    {
        const Comparison slower = compareKpi(latency(), requests(1, tuesdayMorning, {}), requests(2, tuesdayMorning + 7 * day, {.level = 0.16}));
        QCOMPARE(slower.verdict, Change::Regressed);
        QCOMPARE(slower.method, QStringLiteral("histogram quantile"));
        QVERIFY(codes(slower).contains(QStringLiteral("pooled-buckets")));
        QVERIFY(*slower.low < 0.6 && *slower.high > 0.6);
        const Comparison back = compareKpi(latency(), requests(2, tuesdayMorning, {.level = 0.16}), requests(1, tuesdayMorning + 7 * day, {}));
        QCOMPARE(back.verdict, Change::Improved);
    }

    void withoutBucketsOnASideItSaysWhy_data()
    {
        QTest::addColumn<int>("missing");
        QTest::addColumn<QString>("why");
        QTest::newRow("baseline") << 0 << QStringLiteral("the baseline has no buckets per step");
        QTest::newRow("current") << 1 << QStringLiteral("the current window has no buckets per step");
        QTest::newRow("both") << 2 << QStringLiteral("neither side has buckets per step");
        QTest::newRow("bounds") << 3 << QStringLiteral("the bucket bounds differ");
    }
    void withoutBucketsOnASideItSaysWhy()
    {
        QFETCH(int, missing);
        QFETCH(QString, why);
        KpiData before = requests(1, tuesdayMorning, {});
        KpiData after = missing == 3 ? requests(2, tuesdayMorning + 7 * day, {.level = 0.16}, {0.05, 0.1, 0.2, 0.4, 0.8, infinity})
                                     : requests(2, tuesdayMorning + 7 * day, {.level = 0.16});
        if (missing == 0 || missing == 2)
            before.bucketSeries.clear();
        if (missing == 1 || missing == 2)
            after.bucketSeries.clear();
        const Comparison found = compareKpi(latency(), before, after);
        QVERIFY(found.method != QStringLiteral("histogram quantile"));
        QVERIFY2(textOf(found, QStringLiteral("per-step-quantile")).contains(why), qPrintable(textOf(found, QStringLiteral("per-step-quantile"))));
    }

    void theHourOfTheDayIsNoChange()
    {
        // A whole day before, its busy hours now: nothing changed but which hours were looked at.
        const KpiData before = requests(3, tuesdayMorning, {.daily = 0.5, .steps = 288});
        const KpiData now = requests(4, tuesdayMorning + 7 * day, {.daily = 0.5, .steps = 48});
        const Comparison found = compareKpi(latency(), before, now);
        QVERIFY2(found.verdict == Change::Unchanged || found.verdict == Change::Inconclusive, qPrintable(changeName(found.verdict)));
        QVERIFY2(std::abs(*found.effect) < 0.1, QByteArray::number(*found.effect));
        // Other hours cannot be compared at all.
        const KpiData evening = requests(5, tuesdayMorning + 7 * day + 10 * 3600, {.daily = 0.5, .steps = 48});
        const Comparison refused = compareKpi(latency(), requests(6, tuesdayMorning, {.daily = 0.5, .steps = 48}), evening);
        QCOMPARE(refused.verdict, Change::Inconclusive);
        QVERIFY(codes(refused).contains(QStringLiteral("different-times")));
    }

    void pairingDaysTakesTheDailyCurveOutOfTheNoise()
    {
        const KpiData before = requests(7, tuesdayMorning, {.daily = 0.4, .steps = 288});
        const KpiData same = requests(8, tuesdayMorning + 7 * day, {.daily = 0.4, .steps = 288});
        const Comparison found = compareKpi(latency(), before, same);
        QVERIFY2(*found.high - *found.low < 0.06, QByteArray::number(*found.high - *found.low));
        QVERIFY(*found.low <= 0 && *found.high >= 0);
    }

    void nullPairsSeldomAlarm()
    {
        int alarms = 0;
        for (std::uint64_t seed = 100; seed < 140; ++seed) {
            const Comparison found = compareKpi(latency(), requests(seed, tuesdayMorning, {.daily = 0.3, .steps = 96, .perStep = 100}),
                                                requests(seed + 1000, tuesdayMorning + 7 * day, {.daily = 0.3, .steps = 96, .perStep = 100}));
            alarms += found.verdict == Change::Regressed || found.verdict == Change::Improved;
        }
        QVERIFY2(alarms <= 5, QByteArray::number(alarms));
    }

    void insideOneBucketOnlyASureChangeCounts()
    {
        const std::vector<double> coarse{0.05, 0.1, 0.5, infinity};
        const KpiData before = requests(9, tuesdayMorning, {}, coarse);
        const Comparison same = compareKpi(latency(), before, requests(10, tuesdayMorning + 7 * day, {}, coarse));
        QCOMPARE(same.verdict, Change::Inconclusive);
        QCOMPARE(same.reasons.front().code, QStringLiteral("one-bucket"));
        const Comparison slower = compareKpi(latency(), before, requests(11, tuesdayMorning + 7 * day, {.level = 0.14}, coarse));
        QCOMPARE(slower.verdict, Change::Regressed);
        QVERIFY(codes(slower).contains(QStringLiteral("interpolated")));
    }

    void aThousandfoldChangeIsAUnit()
    {
        KpiDefinition mean = latency(Statistic::Mean);
        KpiData before = requests(1, tuesdayMorning, {});
        KpiData after = requests(2, tuesdayMorning + 7 * day, {});
        for (double &v : after.series.v)
            v *= 1000;
        const Comparison found = compareKpi(mean, before, after);
        QCOMPARE(found.verdict, Change::Inconclusive);
        QCOMPARE(found.reasons.front().code, QStringLiteral("wrong-unit"));
        QCOMPARE(compareKpi(mean, after, before).reasons.front().code, QStringLiteral("wrong-unit"));
        for (double &v : after.series.v)
            v /= 100; // ten times slower is slower
        QCOMPARE(compareKpi(mean, before, after).verdict, Change::Regressed);
    }
};

SEXTANT_CORE_TEST(TestKpiEvidence)
#include "tst_kpievidence.moc"
