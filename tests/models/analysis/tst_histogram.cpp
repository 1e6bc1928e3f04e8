#include "models/analysis/histogram.h"
#include "tests/support/testmain.h"

#include <cmath>
#include <limits>

using namespace sextant;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
using Numbers = std::vector<double>;
const Numbers quantiles{0, 0.05, 0.5, 0.9, 0.95, 0.99, 1};

bool near(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || a == b || std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

} // namespace

class TestHistogram : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void quantilesEqualTheReference_data()
    {
        QTest::addColumn<Numbers>("le");
        QTest::addColumn<Numbers>("cumulative");
        QTest::addColumn<Numbers>("linear");
        QTest::addColumn<Numbers>("geometric"); // NaN where the reference gives none: rank 0 or beyond the last finite bound
        const auto row = [](const char *name, Numbers le, Numbers cumulative, Numbers linear, Numbers geometric) {
            QTest::newRow(name) << le << cumulative << linear << geometric;
        };
        row("spread", {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, infinity},
            {32, 53, 60, 92, 137, 168, 226, 257, 276, 321, 377, 377},
            {0.0, 0.0029453125000000004, 0.33836206896551724, 6.633928571428573, 8.316964285714285, 9.66339285714286, 10.0},
            {notANumber, 0.0029453125000000004, 0.31940266954642305, 6.271079500339028, 7.919014774793026, 9.544083508388564, 10.0});
        row("upper tail", {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, infinity},
            {13, 58, 112, 127, 166, 184, 197, 236, 281, 327, 331, 337},
            {0.0, 0.005427777777777778, 0.12083333333333333, 3.711956521739131, 4.627717391304347, 10, 10},
            {notANumber, 0.005305481357657924, 0.11357152193152659, 3.498437465124092, 4.5096486967876075, notANumber, notANumber});
        row("top bucket holds 5 %", {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, infinity},
            {1, 55, 85, 122, 166, 212, 233, 233, 285, 333, 344, 363},
            {0.0, 0.006587962962962963, 0.15054347826086956, 4.671875, 10, 10, 10},
            {notANumber, 0.0062312460607817635, 0.13617220852723852, 4.565200092620146, notANumber, notANumber, notANumber});
        row("empty", {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, infinity},
            {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
            {notANumber, notANumber, notANumber, notANumber, notANumber, notANumber, notANumber},
            {notANumber, notANumber, notANumber, notANumber, notANumber, notANumber, notANumber});
        row("all in one bucket", {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, infinity},
            {0, 0, 0, 0, 0, 100, 100, 100, 100, 100, 100, 100},
            {notANumber, 0.10750000000000001, 0.175, 0.23500000000000001, 0.2425, 0.2485, 0.25},
            {notANumber, 0.10468802349768656, 0.158113883008419, 0.22811088413887026, 0.23880477598808103, 0.24771973604795192, 0.25});
        row("half above the last bound", {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, infinity},
            {10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 20},
            {0.0, 0.0005, 0.005, 10, 10, 10, 10},
            {notANumber, 0.0005, 0.005, notANumber, notANumber, notANumber, notANumber});
        row("all in the first bucket", {1, 2, infinity},
            {40, 40, 40},
            {0.0, 0.05, 0.5, 0.9, 0.95, 0.99, 1.0},
            {notANumber, 0.05, 0.5, 0.9, 0.95, 0.99, 1.0});
    }
    void quantilesEqualTheReference()
    {
        QFETCH(Numbers, le);
        QFETCH(Numbers, cumulative);
        QFETCH(Numbers, linear);
        QFETCH(Numbers, geometric);
        const HistogramWindow histogram{le, cumulative};
        for (std::size_t i = 0; i < quantiles.size(); ++i) {
            const double value = quantileLinear(histogram, quantiles[i]).value;
            if (!std::isnan(linear[i]))
                QVERIFY2(near(value, linear[i]), qPrintable(QStringLiteral("q %1: %2").arg(quantiles[i]).arg(value)));
            if (!std::isnan(geometric[i]))
                QVERIFY2(near(quantileGeometric(histogram, quantiles[i]).value, geometric[i]), qPrintable(QString::number(quantiles[i])));
            if (histogram.total() == 0)
                QVERIFY(std::isnan(value));
        }
    }

    void theBucketAroundAQuantileIsReported()
    {
        const HistogramWindow histogram{{0.1, 0.2, 0.5, infinity}, {500, 900, 990, 1000}};
        const BucketQuantile p95 = quantileLinear(histogram, 0.95);
        QCOMPARE(p95.low, 0.2);
        QCOMPARE(p95.high, 0.5);
        const BucketQuantile p999 = quantileLinear(histogram, 0.999);
        QCOMPARE(p999.value, 0.5);
        QCOMPARE(p999.high, infinity);
    }

    void oddArgumentsAreAnswered_data()
    {
        QTest::addColumn<double>("q");
        QTest::addColumn<double>("expected");
        QTest::newRow("negative") << -0.1 << -infinity;
        QTest::newRow("95 in place of 0.95") << 95.0 << infinity;
        QTest::newRow("NaN") << notANumber << notANumber;
    }
    void oddArgumentsAreAnswered()
    {
        QFETCH(double, q);
        QFETCH(double, expected);
        QVERIFY(near(quantileLinear({{0.1, infinity}, {5, 10}}, q).value, expected));
    }

    void brokenHistogramsHaveNoQuantile_data()
    {
        QTest::addColumn<Numbers>("le");
        QTest::addColumn<Numbers>("cumulative");
        QTest::newRow("no buckets") << Numbers{} << Numbers{};
        QTest::newRow("only +Inf") << Numbers{infinity} << Numbers{10};
        QTest::newRow("no +Inf") << Numbers{0.1, 0.2} << Numbers{5, 10};
        QTest::newRow("lengths differ") << Numbers{0.1, infinity} << Numbers{5};
    }
    void brokenHistogramsHaveNoQuantile()
    {
        QFETCH(Numbers, le);
        QFETCH(Numbers, cumulative);
        QVERIFY(std::isnan(quantileLinear({le, cumulative}, 0.95).value));
    }

    void sharesAreExactOnlyAtEdges()
    {
        const HistogramWindow histogram{{0.1, 0.2, infinity}, {500, 950, 1000}};
        QCOMPARE(shareUpTo(histogram, 0.2), std::optional(0.95));
        QVERIFY(!shareUpTo(histogram, 0.15));
        QVERIFY(!shareUpTo({{0.1, infinity}, {0, 0}}, 0.1));
    }

    void mergingKeepsCommonBounds()
    {
        const HistogramWindow sum = merged({{0.1, 0.2, infinity}, {1, 2, 3}}, {{0.2, 0.5, infinity}, {10, 20, 30}});
        QCOMPARE(sum.le, (Numbers{0.2, infinity}));
        QCOMPARE(sum.cumulative, (Numbers{12, 33}));
    }
};

SEXTANT_CORE_TEST(TestHistogram)
#include "tst_histogram.moc"
