#include "models/analysis/forecast.h"
#include "tests/models/analysis/series.h"
#include "tests/support/testmain.h"

#include <limits>

using namespace sextant;
using namespace sextant::stats;
using test::evenly;
using test::Noise;

namespace {

constexpr double hour = 3600;
constexpr double day = 86400;
constexpr double monday = 1717372800; ///< 2024-06-03T00:00:00Z

/// Level 100 plus `perDay` a day plus noise of standard deviation 3, hourly.
Points line(std::uint64_t seed, std::size_t hours, double perDay, double rho)
{
    Noise noise(seed);
    std::vector<double> values = noise.ar1(hours, rho);
    for (std::size_t i = 0; i < hours; ++i)
        values[i] = 100 + perDay * double(i) / 24 + 3 * values[i];
    return evenly(values, monday, hour);
}

} // namespace

class TestForecast : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void anExactLineIsFollowed()
    {
        std::vector<double> values;
        for (int i = 0; i <= 100; ++i)
            values.push_back(10 + 2 * i);
        const Forecast f = forecastToLimit(evenly(values, monday, day), 250, LimitSide::Above);
        QCOMPARE(f.outlook, Outlook::Reaches);
        QVERIFY(std::abs(f.slope * day - 2) < 1e-9);
        QVERIFY(std::abs(f.level - 210) < 1e-9);
        QVERIFY(std::abs(*f.expected / day - 20) < 1e-6);
        QVERIFY(std::abs(*f.earliest / day - 20) < 1e-6 && std::abs(*f.latest / day - 20) < 1e-6);
        QCOMPARE(outlookText(f), QStringLiteral("Reaches the limit in about 20 days"));
    }

    void theIntervalHoldsTheTruth_data()
    {
        QTest::addColumn<double>("rho");
        QTest::addColumn<int>("hours");
        QTest::newRow("independent, a week") << 0.0 << 168;
        QTest::newRow("rho 0.7, a week") << 0.7 << 168;
        QTest::newRow("rho 0.9, twelve days") << 0.9 << 288;
        QTest::newRow("rho 0.5, two days") << 0.5 << 48;
        QTest::newRow("rho 0.8, four weeks") << 0.8 << 672;
    }
    void theIntervalHoldsTheTruth()
    {
        QFETCH(double, rho);
        QFETCH(int, hours);
        int slopes = 0, crossings = 0, found = 0, alarms = 0;
        const double perDay = 4;
        const double end = 100 + perDay * (hours - 1) / 24.0;
        constexpr int rounds = 200; // standard error 1.5 points
        for (int round = 0; round < rounds; ++round) {
            const Forecast f = forecastToLimit(line(std::uint64_t(7000 + round), std::size_t(hours), perDay, rho), end + 40, LimitSide::Above);
            slopes += f.slopeLow * day <= perDay && f.slopeHigh * day >= perDay;
            if (f.outlook == Outlook::Reaches) {
                ++found;
                crossings += *f.earliest <= 10 * day && (!f.latest || *f.latest >= 10 * day);
            }
            const Forecast flat = forecastToLimit(line(std::uint64_t(9000 + round), std::size_t(hours), 0, rho), 140, LimitSide::Above);
            alarms += flat.outlook != Outlook::NoTrend;
        }
        QVERIFY2(slopes >= 0.91 * rounds, QByteArray::number(slopes));
        QVERIFY2(crossings >= 0.91 * found, QByteArray::number(crossings) + " of " + QByteArray::number(found));
        QVERIFY2(alarms <= 0.08 * rounds, QByteArray::number(alarms));
    }

    void outliersDoNotMoveTheLine()
    {
        Points points = line(1, 168, 4, 0);
        const Forecast before = forecastToLimit(points, 200, LimitSide::Above);
        for (std::size_t i = 150; i < 168; i += 4)
            points.v[i] = 5000;
        const Forecast after = forecastToLimit(points, 200, LimitSide::Above);
        QCOMPARE(after.outlook, Outlook::Reaches);
        QVERIFY(std::abs(after.slope / before.slope - 1) < 0.15);
    }

    void directions_data()
    {
        QTest::addColumn<double>("perDay");
        QTest::addColumn<double>("limit");
        QTest::addColumn<bool>("above");
        QTest::addColumn<int>("outlook");
        QTest::newRow("towards an upper limit") << 4.0 << 160.0 << true << int(Outlook::Reaches);
        QTest::newRow("towards a lower limit") << -4.0 << 50.0 << false << int(Outlook::Reaches);
        QTest::newRow("away from an upper limit") << -4.0 << 160.0 << true << int(Outlook::Away);
        QTest::newRow("away from a lower limit") << 4.0 << 50.0 << false << int(Outlook::Away);
        QTest::newRow("beyond an upper limit") << 4.0 << 90.0 << true << int(Outlook::Beyond);
        QTest::newRow("beyond a lower limit") << 0.0 << 150.0 << false << int(Outlook::Beyond);
        QTest::newRow("too far away") << 4.0 << 1000.0 << true << int(Outlook::Later);
    }
    void directions()
    {
        QFETCH(double, perDay);
        QFETCH(double, limit);
        QFETCH(bool, above);
        const Forecast f = forecastToLimit(line(2, 168, perDay, 0.3), limit, above ? LimitSide::Above : LimitSide::Below);
        QTEST(int(f.outlook), "outlook");
        QCOMPARE(f.expected.has_value(), f.outlook == Outlook::Reaches);
        if (f.expected)
            QVERIFY(*f.earliest <= *f.expected && *f.expected <= *f.latest);
    }

    void theRhythmOfTheDayIsNoTrend()
    {
        Noise noise(3);
        std::vector<double> values = noise.ar1(24 * 15, 0.5);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = 100 + 3 * values[i] + 30 * std::sin(2 * 3.14159265 * double(i) / 24);
        QCOMPARE(forecastToLimit(evenly(values, monday, hour), 200, LimitSide::Above).outlook, Outlook::NoTrend);
    }

    void fewOrOddValuesGiveNoForecast()
    {
        QCOMPARE(forecastToLimit({}, 1, LimitSide::Above).outlook, Outlook::TooFewValues);
        QCOMPARE(forecastToLimit(line(4, 11, 4, 0), 200, LimitSide::Above).outlook, Outlook::TooFewValues);
        QCOMPARE(forecastToLimit(line(4, 168, 4, 0), std::numeric_limits<double>::quiet_NaN(), LimitSide::Above).outlook, Outlook::TooFewValues);
        QCOMPARE(forecastToLimit(evenly(std::vector<double>(50, 3.0), monday, hour), 5, LimitSide::Above).outlook, Outlook::NoTrend);
    }

    void words()
    {
        QCOMPARE(outlookText({.outlook = Outlook::NoTrend}), QStringLiteral("No trend"));
        QCOMPARE(outlookText({.outlook = Outlook::Reaches, .earliest = 9.4 * day, .expected = 11 * day, .latest = 13.2 * day}),
                 QStringLiteral("Reaches the limit in 9 to 14 days"));
        QCOMPARE(outlookText({.outlook = Outlook::Reaches, .earliest = 3.5 * hour, .expected = 5 * hour, .latest = std::nullopt}),
                 QStringLiteral("Reaches the limit in 3 h or later"));
        QCOMPARE(outlookText({.outlook = Outlook::Reaches, .earliest = 0, .expected = 600, .latest = 1500}), QStringLiteral("Reaches the limit in 0 to 25 min"));
    }
};

SEXTANT_CORE_TEST(TestForecast)
#include "tst_forecast.moc"
