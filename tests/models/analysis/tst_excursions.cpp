#include "models/analysis/excursions.h"
#include "tests/models/analysis/series.h"
#include "tests/support/testmain.h"

#include <limits>

using namespace sextant;
using namespace sextant::stats;
using test::evenly;
using test::Noise;
using test::tuesdayMorning;

namespace {

constexpr double step = 300;
constexpr std::size_t week = 2016;

Points quiet(std::uint64_t seed, std::size_t n = 2 * week)
{
    Noise noise(seed);
    std::vector<double> values = noise.metric(n, 0.5, 50, 0.1);
    for (std::size_t i = 0; i < n; ++i)
        values[i] *= 1 + 0.3 * std::sin(2 * 3.14159265 * double(i) / 288);
    return evenly(values, tuesdayMorning, step);
}

std::vector<std::size_t> starts(const std::vector<Excursion> &found)
{
    std::vector<std::size_t> out;
    for (const Excursion &e : found)
        out.push_back(e.index);
    return out;
}

} // namespace

class TestExcursions : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void quietWeeksHaveFewAlerts()
    {
        std::size_t alerts = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed)
            for (const Excursion &e : excursions(quiet(seed).t, quiet(seed).v))
                alerts += e.index > week / 2; // the first days still learn
        QVERIFY2(alerts <= 18, QByteArray::number(qulonglong(alerts))); // 17.5 weeks, 1 a week
    }

    void aSpikeAndADropAreTold()
    {
        Points points = quiet(20);
        points.v[3000] = 400;
        points.v[3500] = 0.1;
        const auto found = excursions(points.t, points.v);
        const auto at = [&](std::size_t index) { return std::find_if(found.begin(), found.end(), [&](const Excursion &e) { return e.index == index; }); };
        QVERIFY(at(3000) != found.end());
        QVERIFY(at(3000)->rise);
        QCOMPARE(at(3000)->value, 400.0);
        QVERIFY(at(3000)->limit < 120 && at(3000)->usual > 30);
        QVERIFY(at(3500) != found.end());
        QVERIFY(!at(3500)->rise);
        ExcursionOptions rises;
        rises.down = false;
        for (const Excursion &e : excursions(points.t, points.v, rises))
            QVERIFY(e.rise);
    }

    void aLastingRiseBelowTheSpikesIsSeenInItsAverage()
    {
        Points points = quiet(21);
        for (std::size_t i = 100; i < 4000; i += 97)
            points.v[i] = 200; // spikes are usual here
        for (std::size_t i = 3000; i < 3060; ++i)
            points.v[i] = 120; // five hours above the usual, never above the spikes
        const auto found = excursions(points.t, points.v);
        QVERIFY(std::any_of(found.begin(), found.end(), [](const Excursion &e) { return e.index >= 3000 && e.index <= 3060 && e.span > 0; }));
    }

    void decisionsUseOnlyThePast()
    {
        Points points = quiet(22);
        points.v[2500] = 300;
        points.v[3600] = 500;
        const auto all = starts(excursions(points.t, points.v));
        for (std::size_t n : {600u, 1500u, 2501u, 3000u, 3601u}) {
            const auto part = starts(excursions(std::span(points.t).first(n), std::span(points.v).first(n)));
            std::vector<std::size_t> expected;
            for (std::size_t index : all)
                if (index < n)
                    expected.push_back(index);
            QCOMPARE(part, expected);
        }
    }

    void theFirstRecordMakesTheSecondUsual()
    {
        Points points = quiet(23);
        points.v[2500] = 300;
        points.v[2500 + 4 * 288] = 280; // the same time of day
        const auto found = starts(excursions(points.t, points.v));
        QVERIFY(std::find(found.begin(), found.end(), std::size_t(2500)) != found.end());
        QVERIFY(std::find(found.begin(), found.end(), std::size_t(2500 + 4 * 288)) == found.end());
    }

    void oddInputIsQuiet()
    {
        QVERIFY(excursions({}, {}).empty());
        const Points flat = evenly(std::vector<double>(week, 5.1), tuesdayMorning, step);
        QVERIFY(excursions(flat.t, flat.v).empty());
        const std::vector<double> nothing(week, std::nan(""));
        QVERIFY(excursions(flat.t, nothing).empty());
        std::vector<double> gappy = quiet(24).v;
        for (std::size_t i = 0; i < gappy.size(); i += 2)
            gappy[i] = i % 4 ? std::nan("") : std::numeric_limits<double>::infinity();
        for (const Excursion &e : excursions(quiet(24).t, gappy))
            QVERIFY(std::isfinite(e.value) && e.index % 2 == 1);
    }
};

SEXTANT_CORE_TEST(TestExcursions)
#include "tst_excursions.moc"
