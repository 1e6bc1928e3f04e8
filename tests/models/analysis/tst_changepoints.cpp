#include "models/analysis/changepoints.h"
#include "models/analysis/edivisive.h"
#include "tests/models/analysis/series.h"
#include "tests/support/testmain.h"

#include <limits>

using namespace sextant;
using namespace sextant::stats;
using test::Noise;

namespace {

/// A benchmark history: 3 % noise around levels that change at the given runs.
std::vector<double> history(std::uint64_t seed, std::size_t n, const std::vector<std::pair<std::size_t, double>> &changes, double rho = 0.3)
{
    Noise noise(seed);
    std::vector<double> values = noise.metric(n, rho, 200, 0.03);
    for (const auto &[at, factor] : changes)
        for (std::size_t i = at; i < n; ++i)
            values[i] *= factor;
    return values;
}

std::vector<std::size_t> indices(const std::vector<ChangePoint> &points)
{
    std::vector<std::size_t> out;
    for (const ChangePoint &point : points)
        out.push_back(point.index);
    return out;
}

bool near(std::size_t a, std::size_t b) { return (a > b ? a - b : b - a) <= 5; }

double segmentCost(const std::vector<double> &values, std::size_t begin, std::size_t end)
{
    double mean = 0, cost = 0;
    for (std::size_t i = begin; i < end; ++i)
        mean += values[i] / double(end - begin);
    for (std::size_t i = begin; i < end; ++i)
        cost += (values[i] - mean) * (values[i] - mean);
    return cost;
}

/// The same optimum without pruning and without prefix sums.
double plainOptimum(const std::vector<double> &values, double beta, std::size_t m)
{
    std::vector<double> best(values.size() + 1, std::numeric_limits<double>::infinity());
    best[0] = -beta;
    for (std::size_t end = m; end <= values.size(); ++end)
        for (std::size_t begin = 0; begin + m <= end; ++begin)
            best[end] = std::min(best[end], best[begin] + segmentCost(values, begin, end) + beta);
    return best.back();
}

double plainEnergy(const std::vector<double> &values, std::size_t at)
{
    const auto meanDistance = [&](std::size_t a0, std::size_t a1, std::size_t b0, std::size_t b1) {
        double sum = 0;
        for (std::size_t i = a0; i < a1; ++i)
            for (std::size_t j = b0; j < b1; ++j)
                sum += std::abs(values[i] - values[j]);
        return sum / double((a1 - a0) * (b1 - b0));
    };
    const std::size_t n = values.size();
    return 2 * meanDistance(0, at, at, n) - meanDistance(0, at, 0, at) - meanDistance(at, n, at, n);
}

} // namespace

class TestChangePoints : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void lastingChangesAreFound()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const auto points = changePoints(history(seed, 200, {{60, 1.12}, {140, 0.9}}));
            QCOMPARE(points.size(), std::size_t(2));
            QVERIFY(near(points[0].index, 60) && near(points[1].index, 140));
            QVERIFY(std::abs(points[0].magnitude - 0.12) < 0.04);
            QVERIFY(std::abs(points[1].magnitude + 0.10) < 0.04);
            QVERIFY(points[0].after > points[0].before && points[1].after < points[1].before);
            QVERIFY(points[0].p <= 1e-4);
        }
    }

    void quietHistoriesStayQuiet_data()
    {
        QTest::addColumn<double>("rho");
        QTest::newRow("independent") << 0.0;
        QTest::newRow("rho 0.5") << 0.5;
        QTest::newRow("rho 0.8") << 0.8;
    }
    void quietHistoriesStayQuiet()
    {
        QFETCH(double, rho);
        int alarms = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed)
            alarms += !changePoints(history(seed, 250, {}, rho)).empty();
        QVERIFY2(alarms <= 3, QByteArray::number(alarms));
    }

    void aSpikeIsNoChange()
    {
        std::vector<double> values = history(3, 120, {});
        values[50] *= 3;
        values[90] *= 0.3;
        QVERIFY(changePoints(values).empty());
        const std::vector<double> clean = despiked(values);
        QVERIFY(clean[50] < 250 && clean[90] > 150);
        QCOMPARE(clean[10], values[10]);
    }

    void twoHighValuesAreNoSpike()
    {
        std::vector<double> values = history(4, 60, {});
        values[30] *= 3;
        values[31] *= 3;
        QCOMPARE(despiked(values)[30], values[30]);
    }

    void smallChangesAreNotReported()
    {
        Noise noise(5);
        std::vector<double> values = noise.metric(400, 0, 200, 0.005);
        for (std::size_t i = 200; i < 400; ++i)
            values[i] *= 1.013; // sure, but below 2 %
        QVERIFY(changePoints(values).empty());
        ChangePointOptions fine;
        fine.minMagnitude = 0.005;
        QCOMPARE(indices(changePoints(values, fine)).size(), std::size_t(1));
    }

    void aLevelThatSwingsBetweenTwoValuesHasNoChange_data()
    {
        QTest::addColumn<double>("share");
        QTest::newRow("a third high") << 0.33;
        QTest::newRow("two in five high") << 0.4;
        QTest::newRow("half high") << 0.5;
    }
    void aLevelThatSwingsBetweenTwoValuesHasNoChange()
    {
        // Most values lie near one of two levels; by chance the other one leads for a while.
        QFETCH(double, share);
        std::size_t found = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Noise noise(seed);
            std::vector<double> values = noise.metric(300, 0, 100, 0.02);
            for (double &value : values)
                value *= noise.uniform() < share ? 1.65 : 1;
            found += changePoints(values).size();
        }
        QVERIFY2(found <= 1, QByteArray::number(qulonglong(found)));
    }

    void missingValuesKeepTheirPlaces()
    {
        std::vector<double> values = history(6, 160, {{80, 1.3}});
        for (std::size_t i = 0; i < 60; i += 3)
            values[i] = i % 2 ? std::nan("") : std::numeric_limits<double>::infinity();
        const auto points = changePoints(values);
        QCOMPARE(points.size(), std::size_t(1));
        QVERIFY(near(points[0].index, 80));
    }

    void emptyConstantAndShortSeriesHaveNone()
    {
        QVERIFY(changePoints(std::vector<double>()).empty());
        QVERIFY(changePoints(std::vector<double>(100, 7.0)).empty());
        QVERIFY(changePoints(std::vector<double>(100, 0.0)).empty());
        QVERIFY(changePoints(std::vector<double>(100, std::nan(""))).empty());
        QVERIFY(changePoints(history(7, 15, {{8, 2}})).empty());
    }

    void aStepBetweenConstantsIsFound()
    {
        std::vector<double> values(100, 5.0);
        std::fill(values.begin() + 40, values.end(), 6.0);
        QCOMPARE(indices(changePoints(values)), std::vector<std::size_t>{40});
    }

    void scaleDoesNotMatter()
    {
        const std::vector<double> values = history(8, 150, {{70, 1.1}});
        std::vector<double> larger(values);
        for (double &value : larger)
            value *= 4096;
        QCOMPARE(indices(changePoints(values)), indices(changePoints(larger)));
    }

    void prunedPartitionIsOptimal()
    {
        Noise noise(9);
        for (int round = 0; round < 60; ++round) {
            std::vector<double> values;
            double level = 0;
            for (int i = 0; i < 70; ++i) {
                if (noise.uniform() < 0.08)
                    level = 3 * noise.normal();
                values.push_back(level + noise.normal());
            }
            const std::size_t minSegment = 1 + std::size_t(round % 9);
            const double beta = 0.5 + 6 * noise.uniform();
            const Partition found = optimalPartition(values, beta, minSegment);
            QVERIFY(std::abs(found.cost - plainOptimum(values, beta, minSegment)) < 1e-8);
            std::size_t previous = 0;
            double total = -beta;
            std::vector<std::size_t> ends = found.points;
            ends.push_back(values.size());
            for (std::size_t end : ends) {
                QVERIFY(end - previous >= minSegment);
                total += segmentCost(values, previous, end) + beta;
                previous = end;
            }
            QVERIFY(std::abs(total - found.cost) < 1e-8);
        }
    }

    void energyMatchesItsDefinition()
    {
        Noise noise(10);
        for (const bool ties : {false, true}) {
            std::vector<double> values;
            for (int i = 0; i < 40; ++i)
                values.push_back(ties ? std::floor(4 * noise.uniform()) : noise.normal());
            const auto splits = energySplits(values);
            QCOMPARE(splits.size(), std::size_t(39));
            for (const EnergySplit &split : splits) {
                QVERIFY(std::abs(split.e - plainEnergy(values, split.at)) < 1e-10);
                QVERIFY(split.e > -1e-12);
                QVERIFY(split.h > -1e-12 && split.h <= 1 + 1e-12);
            }
        }
    }

    void eDivisiveSeesLevelAndSpread()
    {
        Noise noise(11);
        std::vector<double> values = noise.ar1(150, 0);
        for (std::size_t i = 50; i < 100; ++i)
            values[i] += 4;
        const auto level = eDivisive(values);
        QCOMPARE(level.size(), std::size_t(2));
        QVERIFY(near(level[0].index, 50) && near(level[1].index, 100));
        std::vector<double> spread = noise.ar1(200, 0);
        for (std::size_t i = 100; i < 200; ++i)
            spread[i] *= 8;
        const auto wider = eDivisive(spread);
        QVERIFY(!wider.empty());
        QVERIFY(std::any_of(wider.begin(), wider.end(), [](const EnergyChange &c) { return c.index > 85 && c.index < 115; }));
        QVERIFY(eDivisive(std::vector<double>(60, 1.0)).empty());
        QVERIFY(eDivisive(std::vector<double>{1, std::nan(""), 2}).empty());
    }

    void repeatedRunsAgree()
    {
        const std::vector<double> values = history(12, 200, {{90, 1.08}}, 0.6);
        QCOMPARE(indices(changePoints(values)), indices(changePoints(values)));
        const auto a = eDivisive(values), b = eDivisive(values);
        QCOMPARE(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i)
            QCOMPARE(a[i].p, b[i].p);
    }
};

SEXTANT_CORE_TEST(TestChangePoints)
#include "tst_changepoints.moc"
