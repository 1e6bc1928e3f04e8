#include "models/analysis/decide.h"
#include "models/analysis/evidence.h"
#include "models/analysis/orderstat.h"
#include "models/analysis/ranktest.h"
#include "models/analysis/summary.h"
#include "tests/models/analysis/series.h"
#include "tests/support/testmain.h"

#include <limits>

using namespace sextant;
using namespace sextant::stats;
using test::evenly;
using test::Noise;
using test::tuesdayMorning;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double hour = 3600;
constexpr double day = 86400;

/// Two adjacent hours of a metric, the second `factor` times as high.
struct Pair { Points baseline; Points current; };
Pair adjacent(std::uint64_t seed, double rho, double factor, std::size_t n = 240)
{
    Noise noise(seed);
    Pair pair;
    pair.baseline = evenly(noise.metric(n, rho, 100), tuesdayMorning, 15);
    pair.current = evenly(noise.metric(n, rho, 100 * factor), tuesdayMorning + double(n) * 15 + 300, 15);
    return pair;
}

Points scaled(Points points, double factor)
{
    for (double &value : points.v)
        value *= factor;
    return points;
}

Change verdictOf(const Evidence &evidence, Direction better = Direction::LowerIsBetter, const CompareOptions &options = {})
{
    return decide(evidence, better, options, evidence.p.value_or(1), 1).verdict;
}

QString firstReason(const Evidence &evidence)
{
    return decide(evidence, Direction::LowerIsBetter, {}, evidence.p.value_or(1), 1).reasons.front().code;
}

double falseAlarms(double rho, int pairs)
{
    int alarms = 0;
    for (int i = 0; i < pairs; ++i) {
        const Pair pair = adjacent(1000 + std::uint64_t(i), rho, 1);
        const Change verdict = verdictOf(compareWindows(pair.baseline, pair.current));
        alarms += verdict == Change::Improved || verdict == Change::Regressed;
    }
    return double(alarms) / pairs;
}

double found(double rho, double factor, int pairs)
{
    int hits = 0;
    for (int i = 0; i < pairs; ++i) {
        const Pair pair = adjacent(5000 + std::uint64_t(i), rho, factor);
        hits += verdictOf(compareWindows(pair.baseline, pair.current)) == (factor > 1 ? Change::Regressed : Change::Improved);
    }
    return double(hits) / pairs;
}

/// `days` days of a daily curve with a level per day.
Points daily(Noise &noise, double from, int days, double factor)
{
    std::vector<double> values;
    for (int d = 0; d < days; ++d) {
        const double level = std::exp(0.02 * noise.normal());
        for (int slot = 0; slot < 144; ++slot)
            values.push_back(factor * 50 * level * (1.5 + std::sin(2 * 3.14159265 * slot / 144)) * std::exp(0.03 * noise.normal()));
    }
    return evenly(values, from, 600);
}

} // namespace

class TestWindowComparison : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void nullPairsStayQuiet_data()
    {
        QTest::addColumn<double>("rho");
        QTest::newRow("independent") << 0.0;
        QTest::newRow("rho 0.6") << 0.6;
        QTest::newRow("rho 0.9") << 0.9;
        QTest::newRow("rho 0.95") << 0.95;
    }
    void nullPairsStayQuiet()
    {
        QFETCH(double, rho);
        const double rate = falseAlarms(rho, 300); // standard error 1.3 points at 5 %
        QVERIFY2(rate <= 0.08, QByteArray::number(rate));
    }

    void realChangesAreFound_data()
    {
        QTest::addColumn<double>("rho");
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("least");
        QTest::newRow("5 %, independent") << 0.0 << 1.05 << 0.8;
        QTest::newRow("10 %, rho 0.6") << 0.6 << 1.1 << 0.82;
        QTest::newRow("25 %, rho 0.9") << 0.9 << 1.25 << 0.82;
        QTest::newRow("minus 20 %, rho 0.6") << 0.6 << 0.8 << 0.9;
    }
    void realChangesAreFound()
    {
        QFETCH(double, rho);
        QFETCH(double, factor);
        QFETCH(double, least);
        const double share = found(rho, factor, 100); // standard error 3 points at 90 %
        QVERIFY2(share >= least, QByteArray::number(share));
    }

    void directionDecidesWhatIsBetter()
    {
        const Pair pair = adjacent(7, 0.3, 1.25);
        const Evidence evidence = compareWindows(pair.baseline, pair.current);
        QCOMPARE(verdictOf(evidence, Direction::LowerIsBetter), Change::Regressed);
        QCOMPARE(verdictOf(evidence, Direction::HigherIsBetter), Change::Improved);
        QCOMPARE(verdictOf(evidence, Direction::Neither), Change::Inconclusive);
        const Pair quiet = adjacent(8, 0, 1);
        QCOMPARE(verdictOf(compareWindows(quiet.baseline, quiet.current), Direction::Neither), Change::Unchanged);
    }

    void aFactorOnBothSidesChangesNothing()
    {
        const Pair pair = adjacent(11, 0.5, 1.1);
        const Evidence plain = compareWindows(pair.baseline, pair.current);
        const Evidence large = compareWindows(scaled(pair.baseline, 1024), scaled(pair.current, 1024));
        QVERIFY(std::abs(*plain.effect - *large.effect) < 1e-9);
        QVERIFY(std::abs(*plain.low - *large.low) < 1e-9);
        QVERIFY(std::abs(*plain.p - *large.p) < 1e-9);
    }

    void theEffectFollowsTheCurrentLevel()
    {
        const Pair pair = adjacent(12, 0.5, 1);
        Points raised = pair.current;
        for (double &value : raised.v)
            value += 50;
        const Estimate plain = rankTest(pair.baseline, pair.current), shifted = rankTest(pair.baseline, raised);
        QVERIFY(std::abs(shifted.shift - plain.shift - 50) < 1e-9);
        QVERIFY(std::abs(shifted.high - plain.high - 50) < 1e-9);
        QVERIFY(shifted.p < plain.p);
    }

    void swappingTheSidesMirrorsTheShift()
    {
        const Pair pair = adjacent(13, 0.7, 1.1);
        for (const bool logs : {true, false}) {
            Points x = pair.baseline, y = pair.current;
            if (logs)
                for (Points *side : {&x, &y})
                    for (double &value : side->v)
                        value = std::log(value);
            const Estimate forth = rankTest(x, y), back = rankTest(y, x);
            QVERIFY(std::abs(forth.shift + back.shift) < 1e-12);
            QVERIFY(std::abs(forth.low + back.high) < 1e-9);
            QVERIFY(std::abs(forth.p - back.p) < 1e-9);
        }
    }

    void moreOfAChangeIsNeverLessSignificant()
    {
        const Pair pair = adjacent(14, 0.6, 1);
        double previous = 1.01;
        for (double factor : {1.05, 1.1, 1.2, 1.4, 2.0}) {
            const Estimate estimate = rankTest(pair.baseline, scaled(pair.current, factor));
            QVERIFY(estimate.p <= previous);
            previous = estimate.p;
        }
    }

    void theOrderOfTheRowsDoesNotMatter()
    {
        const Pair pair = adjacent(15, 0.8, 1.1);
        std::vector<double> t(pair.current.t.rbegin(), pair.current.t.rend());
        std::vector<double> v(pair.current.v.rbegin(), pair.current.v.rend());
        const Evidence plain = compareWindows(pair.baseline, pair.current);
        const Evidence reversed = compareWindows(pair.baseline, cleaned(t, v));
        QCOMPARE(*plain.p, *reversed.p);
        QCOMPARE(*plain.effect, *reversed.effect);
    }

    void orderStatisticsMatchTheStoredPairs_data()
    {
        QTest::addColumn<int>("m");
        QTest::addColumn<int>("n");
        QTest::addColumn<bool>("ties");
        QTest::newRow("one and one") << 1 << 1 << false;
        QTest::newRow("small") << 3 << 4 << false;
        QTest::newRow("large") << 217 << 163 << false;
        QTest::newRow("large with ties") << 217 << 163 << true;
    }
    void orderStatisticsMatchTheStoredPairs()
    {
        QFETCH(int, m);
        QFETCH(int, n);
        QFETCH(bool, ties);
        Noise noise(99);
        const auto sample = [&](int size) {
            std::vector<double> values;
            for (int i = 0; i < size; ++i)
                values.push_back(ties ? std::floor(5 * noise.uniform()) : noise.normal());
            std::sort(values.begin(), values.end());
            return values;
        };
        const std::vector<double> x = sample(m), y = sample(n);
        std::vector<double> all, walsh;
        for (double b : y)
            for (double a : x)
                all.push_back(b - a);
        for (std::size_t i = 0; i < x.size(); ++i)
            for (std::size_t j = i; j < x.size(); ++j)
                walsh.push_back(0.5 * (x[i] + x[j]));
        std::sort(all.begin(), all.end());
        std::sort(walsh.begin(), walsh.end());
        for (double q : {0.0, 0.1, 0.35, 0.5, 0.65, 0.99, 1.0}) {
            QVERIFY(std::abs(pairQuantile(PairDifferences(x, y), q) - sortedQuantile(all, q)) < 1e-12);
            QVERIFY(std::abs(pairQuantile(WalshAverages(x), q) - sortedQuantile(walsh, q)) < 1e-12);
        }
    }

    void fewPointsNeverGiveAVerdict_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("expected");
        for (int n = 0; n < 3; ++n)
            QTest::addRow("%d points", n) << n << int(Change::NoData);
        for (int n = 3; n < 8; ++n)
            QTest::addRow("%d points", n) << n << int(Change::Inconclusive);
    }
    void fewPointsNeverGiveAVerdict()
    {
        QFETCH(int, points);
        QFETCH(int, expected);
        const Pair pair = adjacent(21, 0, 1);
        const Points few = evenly(std::vector<double>(std::size_t(points), 500.0), tuesdayMorning + 4000, 15);
        QCOMPARE(int(verdictOf(compareWindows(pair.baseline, few))), expected);
        QCOMPARE(int(verdictOf(compareWindows(few, pair.baseline))), expected);
    }

    void constantsAreDecidedByTheirRatio()
    {
        const auto flat = [](double value, double t0) { return evenly(std::vector<double>(60, value), t0, 60); };
        const auto verdict = [&](double before, double after) { return verdictOf(compareWindows(flat(before, tuesdayMorning), flat(after, tuesdayMorning + 3600))); };
        QCOMPARE(verdict(5, 5), Change::Unchanged);
        QCOMPARE(verdict(0, 0), Change::Unchanged);
        QCOMPARE(verdict(-3, -3), Change::Unchanged);
        QCOMPARE(verdict(5, 6), Change::Regressed);
        QCOMPARE(verdict(5, 4), Change::Improved);
        QCOMPARE(verdict(-5, -6), Change::Improved);
        QCOMPARE(verdict(100, 101), Change::Unchanged);
        QCOMPARE(verdict(0, 2), Change::Regressed);
    }

    void oneConstantSideIsCompared()
    {
        const Pair pair = adjacent(22, 0, 1);
        const Points flat = evenly(std::vector<double>(240, 200.0), tuesdayMorning + 3900, 15);
        QCOMPARE(verdictOf(compareWindows(pair.baseline, flat)), Change::Regressed);
        QCOMPARE(verdictOf(compareWindows(flat, pair.baseline)), Change::Improved);
    }

    void latticeValuesStillGiveAnInterval()
    {
        Noise noise(23);
        const auto lattice = [&](double level, double t0) {
            std::vector<double> values;
            for (int i = 0; i < 240; ++i)
                values.push_back(level + (noise.uniform() < 0.1 ? 1 : 0));
            return evenly(values, t0, 15);
        };
        const Evidence same = compareWindows(lattice(20, tuesdayMorning), lattice(20, tuesdayMorning + 3900));
        QVERIFY(*same.low <= 0 && *same.high >= 0);
        const Evidence risen = compareWindows(lattice(20, tuesdayMorning), lattice(24, tuesdayMorning + 3900));
        QCOMPARE(verdictOf(risen), Change::Regressed);
    }

    void undefinedValuesAreLeftOut()
    {
        const Pair pair = adjacent(24, 0.3, 1.25);
        std::vector<double> t = pair.current.t, v = pair.current.v;
        for (std::size_t i = 0; i < v.size(); i += 5)
            v[i] = i % 2 ? std::nan("") : infinity;
        const Points gappy = cleaned(t, v);
        QCOMPARE(gappy.size(), std::size_t(192));
        QCOMPARE(gappy.dropped, std::size_t(48));
        QCOMPARE(gappy.step, 15.0);
        QCOMPARE(verdictOf(compareWindows(pair.baseline, gappy)), Change::Regressed);
        const Points none = cleaned(t, std::vector<double>(t.size(), std::nan("")));
        QCOMPARE(verdictOf(compareWindows(pair.baseline, none)), Change::NoData);
    }

    void repeatedTimesKeepTheLastValue()
    {
        const Points points = cleaned(std::vector<double>{30, 10, 20, 20, 10}, std::vector<double>{3, 1, 2, 5, 4});
        QCOMPARE(points.t, (std::vector<double>{10, 20, 30}));
        QCOMPARE(points.v, (std::vector<double>{4, 5, 3}));
        QCOMPARE(points.repeated, std::size_t(2));
    }

    void otherTimesOfDayAreRefused()
    {
        Noise noise(25);
        const Points morning = evenly(noise.metric(240, 0.3, 100), tuesdayMorning, 60);
        const Points night = evenly(noise.metric(240, 0.3, 200), tuesdayMorning + day + 12 * hour, 60);
        const Evidence evidence = compareWindows(morning, night);
        QCOMPARE(verdictOf(evidence), Change::Inconclusive);
        QCOMPARE(firstReason(evidence), QStringLiteral("different-times"));
        QVERIFY(evidence.effect); // the figures are still there to look at
    }

    void theMethodFollowsTheWindows()
    {
        Noise noise(26);
        const Points twoWeeks = daily(noise, tuesdayMorning - 9 * hour, 14, 1);
        const Points threeHours = evenly(std::vector<double>(twoWeeks.v.begin() + 60, twoWeeks.v.begin() + 78),
                                         tuesdayMorning - 9 * hour + 15 * day + 10 * hour, 600);
        QCOMPARE(compareWindows(twoWeeks, threeHours).method, Method::ReplicatedDays);
        const Points oneDay = daily(noise, tuesdayMorning - 9 * hour, 1, 1);
        const Points nextDay = daily(noise, tuesdayMorning + 15 * hour, 1, 1.2);
        const Evidence paired = compareWindows(oneDay, nextDay);
        QCOMPARE(paired.method, Method::PairedSlots);
        QCOMPARE(verdictOf(paired), Change::Regressed);
        const Pair pair = adjacent(27, 0, 1);
        QCOMPARE(compareWindows(pair.baseline, pair.current).method, Method::RankTest);
    }

    void aDayThatDiffersAsDaysDoIsNoRegression()
    {
        int alarms = 0;
        int hits = 0;
        for (int seed = 0; seed < 60; ++seed) {
            Noise noise(300 + std::uint64_t(seed));
            const Points history = daily(noise, tuesdayMorning - 9 * hour, 14, 1);
            const auto later = [&](double factor) {
                const Points whole = daily(noise, tuesdayMorning - 9 * hour + 15 * day, 1, factor);
                return evenly(std::vector<double>(whole.v.begin() + 60, whole.v.begin() + 78), tuesdayMorning - 9 * hour + 15 * day + 10 * hour, 600);
            };
            alarms += verdictOf(compareWindows(history, later(1))) == Change::Regressed;
            hits += verdictOf(compareWindows(history, later(1.25))) == Change::Regressed;
        }
        QVERIFY2(alarms <= 4, QByteArray::number(alarms));
        QVERIFY2(hits >= 54, QByteArray::number(hits));
    }

    void sparseCountsAreComparedByTheirMeans()
    {
        Noise noise(28);
        const auto counts = [&](double rate, double t0) {
            std::vector<double> values;
            for (int i = 0; i < 240; ++i)
                values.push_back(noise.uniform() < rate ? 1 : 0);
            return evenly(values, t0, 60);
        };
        const Evidence evidence = compareWindows(counts(0.2, tuesdayMorning), counts(0.6, tuesdayMorning + 4 * hour));
        QCOMPARE(evidence.method, Method::MeanRatio);
        QCOMPARE(verdictOf(evidence), Change::Regressed);
        const Evidence silent = compareWindows(counts(0, tuesdayMorning), counts(0.5, tuesdayMorning + 4 * hour));
        QCOMPARE(*silent.high, infinity);
        QVERIFY(*silent.low > 0);
        QCOMPARE(verdictOf(silent), Change::Regressed);
    }

    void aRampAloneIsNoChange()
    {
        int alarms = 0;
        for (int seed = 0; seed < 40; ++seed) {
            Noise noise(700 + std::uint64_t(seed));
            std::vector<double> values = noise.metric(496, 0.3, 100, 0.05);
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] *= std::exp(0.3 * double(i) / 496);
            const Points before = evenly({values.begin(), values.begin() + 240}, tuesdayMorning, 15);
            const Points after = evenly({values.begin() + 256, values.end()}, tuesdayMorning + 256 * 15, 15);
            const Evidence evidence = compareWindows(before, after);
            alarms += verdictOf(evidence) == Change::Regressed;
        }
        QVERIFY2(alarms <= 4, QByteArray::number(alarms));
    }

    void longWindowsAreGroupedAlike()
    {
        Noise noise(29);
        const Points before = evenly(noise.metric(4000, 0.5, 100), tuesdayMorning, 5);
        const Points after = evenly(noise.metric(4000, 0.5, 110), tuesdayMorning + 4000 * 5 + 60, 5);
        const Evidence evidence = compareWindows(before, after);
        QCOMPARE(verdictOf(evidence), Change::Regressed);
        QVERIFY(std::abs(*evidence.effect - 0.1) < 0.03);
    }

    void thePreliminaryLevelIsStricter()
    {
        CompareOptions preliminary;
        preliminary.preliminary = true;
        int early = 0, final = 0;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const Pair pair = adjacent(900 + seed, 0.8, 1.08);
            const Evidence evidence = compareWindows(pair.baseline, pair.current);
            early += verdictOf(evidence, Direction::LowerIsBetter, preliminary) == Change::Regressed;
            final += verdictOf(evidence) == Change::Regressed;
        }
        QVERIFY2(early < final, QByteArray::number(early) + " of " + QByteArray::number(final));
    }

    void theAdviceNamesAWindow()
    {
        const Pair pair = adjacent(31, 0.9, 1.04);
        const Evidence evidence = compareWindows(pair.baseline, pair.current);
        const Comparison row = decide(evidence, Direction::LowerIsBetter, {}, *evidence.p, 23);
        QCOMPARE(row.verdict, Change::Inconclusive);
        QStringList codes, texts;
        for (const Reason &reason : row.reasons) {
            codes << reason.code;
            texts << reason.text;
        }
        QVERIFY2(codes.contains(QStringLiteral("more-data")), qPrintable(codes.join(u' ')));
        QVERIFY2(texts.contains(QStringLiteral("Holm-adjusted over 23 comparisons")), qPrintable(texts.join(u'|')));
        QVERIFY(texts.contains(QStringLiteral("Coverage 100\u00a0%")));
    }
};

SEXTANT_CORE_TEST(TestWindowComparison)
#include "tst_windowcomparison.moc"
