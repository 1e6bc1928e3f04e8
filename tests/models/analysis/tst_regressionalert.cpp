#include "models/analysis/regressionalert.h"
#include "models/analysis/season.h"
#include "models/analysis/summary.h"
#include "tests/models/analysis/series.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace sextant;
using namespace sextant::stats;
using test::evenly;
using test::Noise;

namespace {

constexpr double hour = 3600;
constexpr double day = 86400;
constexpr double monday = 1717372800; ///< 2024-06-03T00:00:00Z

/// Hourly latencies of some weeks: busy afternoons, quieter weekends, days that differ by a per cent.
Points history(std::uint64_t seed, int days)
{
    Noise noise(seed);
    std::vector<double> values = noise.metric(std::size_t(24 * days), 0.5, 200, 0.04);
    for (int d = 0; d < days; ++d) {
        const double level = std::exp(0.01 * noise.normal()) * (d % 7 >= 5 ? 0.8 : 1);
        for (int h = 0; h < 24; ++h)
            values[std::size_t(24 * d + h)] *= level * (1 + 0.25 * std::sin(2 * 3.14159265 * (h - 8) / 24.0));
    }
    return evenly(values, monday, hour);
}

void raise(Points &points, std::size_t from, std::size_t until, double factor)
{
    for (std::size_t i = from; i < until; ++i)
        points.v[i] *= factor;
}

/// One value a night around a level, changed by `factor` within [from, until).
Points nightly(std::uint64_t seed, std::size_t n, std::size_t from, std::size_t until, double factor)
{
    Noise noise(seed);
    Points points = evenly(noise.metric(n, 0, 100, 0.015), monday, day);
    raise(points, from, until, factor);
    return points;
}

double distance(double time, std::size_t index)
{
    return std::abs(time - (monday + double(index) * hour)) / hour;
}

} // namespace

class TestRegressionAlert : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theRhythmOfTheWeekIsNoRegression()
    {
        std::size_t alerts = 0;
        for (std::uint64_t seed = 1; seed <= 30; ++seed)
            alerts += detectRegressions(history(seed, 35), Direction::LowerIsBetter).size();
        QVERIFY2(alerts <= 1, QByteArray::number(qulonglong(alerts)));
    }

    void aLastingRiseIsToldOnceAndClosed()
    {
        Points points = history(40, 42);
        raise(points, 24 * 25 + 9, 24 * 33 + 9, 1.15);
        const auto found = detectRegressions(points, Direction::LowerIsBetter);
        QCOMPARE(found.size(), std::size_t(1));
        const RegressionAlert &alert = found.front();
        QVERIFY2(distance(alert.since, 24 * 25 + 9) <= 4, QByteArray::number(distance(alert.since, 24 * 25 + 9)));
        QVERIFY(!alert.open());
        QVERIFY2(distance(*alert.closed, 24 * 33 + 9) <= 4, QByteArray::number(distance(*alert.closed, 24 * 33 + 9)));
        QVERIFY2(std::abs(*alert.magnitude - 0.15) < 0.03, QByteArray::number(*alert.magnitude));
        QVERIFY(alert.values >= 24 * 8 - 8 && alert.values <= 24 * 8 + 8);
        QVERIFY(alert.sameHours);
        QVERIFY(alert.sameHours->low > 0 && alert.sameHours->low < 0.15 && alert.sameHours->high > 0.15);
    }

    void itIsOpenWhileTheLevelStays()
    {
        Points points = history(41, 35);
        raise(points, 24 * 30, points.size(), 1.2);
        const auto found = detectRegressions(points, Direction::LowerIsBetter);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found.front().open());
        QVERIFY(detectRegressions(points, Direction::HigherIsBetter).empty());
        QVERIFY(detectRegressions(points, Direction::Neither).empty());
    }

    void aFallIsBadWhereHigherIsBetter()
    {
        Points points = history(42, 35);
        raise(points, 24 * 30, points.size(), 0.8);
        const auto found = detectRegressions(points, Direction::HigherIsBetter);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(*found.front().magnitude < -0.15);
        QVERIFY(detectRegressions(points, Direction::LowerIsBetter).empty());
    }

    void whatDoesNotPersistIsNotTold()
    {
        Points points = history(43, 35);
        raise(points, 24 * 30, 24 * 30 + 5, 1.6);
        QVERIFY(detectRegressions(points, Direction::LowerIsBetter).empty());
    }

    void minutesAreMergedIntoHours()
    {
        Noise noise(44);
        Points points = evenly(noise.metric(60 * 48, 0.3, 200, 0.02), monday, 60);
        raise(points, 60 * 30, 60 * 31, 1.5); // one bad hour
        QVERIFY(detectRegressions(points, Direction::LowerIsBetter).empty());
    }

    void theWeekendsEndIsContradictedByTheSameHours()
    {
        // Ten days are too short to know the rhythm, and Monday is 40 % above Sunday.
        Noise noise(45);
        Points points = evenly(noise.metric(24 * 10, 0.3, 100, 0.02), monday, hour);
        raise(points, 24 * 5, 24 * 7, 0.7);
        QVERIFY(!changePoints(points.v).empty());
        QVERIFY(detectRegressions(points, Direction::LowerIsBetter).empty());
        raise(points, 24 * 8, 24 * 10, 1.3); // worse than any day before
        const auto found = detectRegressions(points, Direction::LowerIsBetter);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(distance(found.front().since, 24 * 8) <= 3);
    }

    void nightlyRuns_data()
    {
        QTest::addColumn<std::size_t>("until");
        QTest::addColumn<double>("factor");
        QTest::addColumn<std::size_t>("alerts");
        QTest::newRow("ten per cent") << std::size_t(90) << 1.10 << std::size_t(1);
        QTest::newRow("below the smallest effect") << std::size_t(90) << 1.035 << std::size_t(0);
        QTest::newRow("five nights") << std::size_t(65) << 1.20 << std::size_t(0);
        QTest::newRow("better") << std::size_t(90) << 0.85 << std::size_t(0);
    }
    void nightlyRuns()
    {
        QFETCH(std::size_t, until);
        QFETCH(double, factor);
        QFETCH(std::size_t, alerts);
        for (std::uint64_t seed = 1; seed <= 5; ++seed)
            QCOMPARE(detectRegressions(nightly(seed, 90, 60, until, factor), Direction::LowerIsBetter).size(), alerts);
    }

    void smallStepsAddUp()
    {
        Points points = nightly(6, 120, 40, 120, 1.04);
        raise(points, 80, 120, 1.04);
        const auto found = detectRegressions(points, Direction::LowerIsBetter);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY2(std::abs(found.front().since - (monday + 80 * day)) <= 4 * day, QByteArray::number((found.front().since - monday) / day));
        QVERIFY(*found.front().magnitude > 0.05);
    }

    void aSecondStepExtendsTheAlert()
    {
        Points points = nightly(7, 120, 40, 120, 1.1);
        raise(points, 80, 120, 1.1);
        const auto found = detectRegressions(points, Direction::LowerIsBetter);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(*found.front().magnitude > 0.18);
        QVERIFY(found.front().values >= 78);
    }

    void losingAnImprovementIsARegression()
    {
        const Points points = nightly(8, 120, 40, 80, 0.8);
        const auto found = detectRegressions(points, Direction::LowerIsBetter);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(std::abs(found.front().since - (monday + 80 * day)) <= 2 * day);
    }

    void fromZeroThereIsNoRatio()
    {
        Noise noise(9);
        std::vector<double> errors(100, 0.0);
        for (std::size_t i = 0; i < errors.size(); ++i)
            errors[i] = i >= 60 ? 0.02 + 0.001 * noise.normal() : i % 7 == 0 ? 0.0005 : 0;
        const auto found = detectRegressions(evenly(errors, monday, day), Direction::LowerIsBetter);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(!found.front().magnitude);
        QVERIFY(found.front().open());
    }

    void oddInputIsQuiet()
    {
        QVERIFY(detectRegressions({}, Direction::LowerIsBetter).empty());
        QVERIFY(detectRegressions(evenly({1, 2, 3}, monday, day), Direction::LowerIsBetter).empty());
        QVERIFY(detectRegressions(evenly(std::vector<double>(100, 5.0), monday, day), Direction::LowerIsBetter).empty());
        QVERIFY(detectRegressions(evenly(std::vector<double>(100, 0.0), monday, day), Direction::LowerIsBetter).empty());
    }

    void theRhythmGoesAndTheStepStays()
    {
        Points points = history(50, 28);
        for (double &value : points.v)
            value = std::log(value);
        for (std::size_t i = 24 * 16; i < points.size(); ++i)
            points.v[i] += 0.1;
        QVERIFY(hasWeeklyRhythm(points));
        const std::vector<double> steady = deseasonalised(points);
        const std::span<const double> before = std::span(steady).first(24 * 16);
        const std::span<const double> after = std::span(steady).subspan(24 * 16);
        QVERIFY(std::abs(mean(after) - mean(before) - 0.1) < 0.02);
        QVERIFY(std::sqrt(variance(before)) < 0.06);
        QVERIFY(std::sqrt(variance(std::span(points.v).first(24 * 16))) > 0.15);
    }

    void shortOrDailyHistoriesHaveNoKnownRhythm()
    {
        const Points week = history(51, 13);
        QVERIFY(!hasWeeklyRhythm(week));
        QCOMPARE(deseasonalised(week), week.v);
        QVERIFY(!hasWeeklyRhythm(nightly(52, 90, 0, 0, 1)));
    }
};

SEXTANT_CORE_TEST(TestRegressionAlert)
#include "tst_regressionalert.moc"
