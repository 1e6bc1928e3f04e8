#include "models/analysis/comparison.h"
#include "tests/models/analysis/series.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <limits>

using namespace sextant;
using test::Noise;
using test::tuesdayMorning;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

KpiDefinition metric(Direction better = Direction::LowerIsBetter)
{
    KpiDefinition kpi;
    kpi.id = QStringLiteral("m");
    kpi.better = better;
    return kpi;
}

KpiData window(const std::vector<double> &values, double t0, double step = 60)
{
    KpiData data;
    data.kpi = QStringLiteral("m");
    data.step = step;
    for (std::size_t i = 0; i < values.size(); ++i)
        data.series.append(t0 + step * double(i), values[i]);
    return data;
}

/// Two adjacent windows of a seeded metric; every row of the matrix is another length, memory and change.
struct Case { std::uint64_t seed; std::size_t n; double rho; double change; };

KpiData before(const Case &c)
{
    return window(Noise(c.seed).metric(c.n, c.rho, 0.2), tuesdayMorning);
}

KpiData after(const Case &c, double factor = 1)
{
    std::vector<double> values = Noise(c.seed + 5000).metric(c.n, c.rho, 0.2 * (1 + c.change));
    for (double &value : values)
        value *= factor;
    return window(values, tuesdayMorning + 60 * double(c.n) + 300);
}

KpiData scaled(KpiData data, double factor)
{
    for (double &value : data.series.v)
        value *= factor;
    return data;
}

Change opposite(Change change)
{
    return change == Change::Improved ? Change::Regressed : change == Change::Regressed ? Change::Improved : change;
}

bool decided(Change change)
{
    return change == Change::Improved || change == Change::Regressed || change == Change::Unchanged;
}

#define NEAR(a, b, tolerance) QVERIFY2(std::abs((a) - (b)) <= (tolerance), qPrintable(QStringLiteral("%1 and %2").arg(a).arg(b)))

} // namespace

/// Laws that every comparison keeps, whatever test it chose.
class TestCompareProperties : public StrictTest
{
    Q_OBJECT

    static void addCases()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("rho");
        QTest::addColumn<double>("change");
        quint64 seed = 1;
        for (int n : {12, 60, 180})
            for (double rho : {0.0, 0.6, 0.9})
                for (double change : {-0.2, 0.0, 0.15})
                    QTest::addRow("n %d rho %.1f change %.2f", n, rho, change) << seed++ << n << rho << change;
    }
    static Case fetched()
    {
        QFETCH(quint64, seed);
        QFETCH(int, n);
        QFETCH(double, rho);
        QFETCH(double, change);
        return {seed, std::size_t(n), rho, change};
    }

private Q_SLOTS:
    void aCommonScaleChangesNothing_data() { addCases(); }
    void aCommonScaleChangesNothing()
    {
        const Case c = fetched();
        const Comparison plain = compareKpi(metric(), before(c), after(c));
        for (double factor : {1000.0, 0.001, 7.3}) {
            const Comparison other = compareKpi(metric(), scaled(before(c), factor), scaled(after(c), factor));
            QCOMPARE(other.verdict, plain.verdict);
            NEAR(*other.effect, *plain.effect, 1e-9);
            NEAR(*other.low, *plain.low, 1e-9);
            NEAR(*other.high, *plain.high, 1e-9);
            NEAR(*other.p, *plain.p, 1e-9);
        }
    }

    void aFactorOnTheCurrentWindowMultipliesTheEffect_data() { addCases(); }
    void aFactorOnTheCurrentWindowMultipliesTheEffect()
    {
        const Case c = fetched();
        const Comparison plain = compareKpi(metric(), before(c), after(c));
        const Comparison moved = compareKpi(metric(), before(c), after(c, 1.5));
        if (codesOf(plain).contains(QStringLiteral("trend")) || codesOf(moved).contains(QStringLiteral("trend")))
            return; // the slope's part of a change is not the window's
        NEAR(1 + *moved.effect, 1.5 * (1 + *plain.effect), 1e-9);
        NEAR(1 + *moved.low, 1.5 * (1 + *plain.low), 1e-6);
    }

    void swappedSidesAnswerTheInverse_data() { addCases(); }
    void swappedSidesAnswerTheInverse()
    {
        const Case c = fetched();
        const KpiData x = before(c);
        KpiData y = after(c);
        const Comparison forth = compareKpi(metric(), x, y);
        const Comparison back = compareKpi(metric(), y, x);
        QCOMPARE(back.verdict == Change::Improved, forth.verdict == Change::Regressed && decided(back.verdict));
        NEAR((1 + *forth.effect) * (1 + *back.effect), 1.0, 1e-9);
        NEAR((1 + *forth.low) * (1 + *back.high), 1.0, 1e-6);
        NEAR(*forth.p, *back.p, 1e-9);
    }

    void theOtherDirectionIsTheOppositeVerdict_data() { addCases(); }
    void theOtherDirectionIsTheOppositeVerdict()
    {
        const Case c = fetched();
        const Comparison lower = compareKpi(metric(), before(c), after(c));
        const Comparison higher = compareKpi(metric(Direction::HigherIsBetter), before(c), after(c));
        QCOMPARE(higher.verdict, opposite(lower.verdict));
        QCOMPARE(*higher.p, *lower.p);
        QVERIFY(!decided(compareKpi(metric(Direction::Neither), before(c), after(c)).verdict) || lower.verdict == Change::Unchanged);
    }

    void theOrderInTheFileDoesNotMatter_data() { addCases(); }
    void theOrderInTheFileDoesNotMatter()
    {
        const Case c = fetched();
        KpiData shuffled = after(c);
        std::vector<std::size_t> order; // 11 divides none of the lengths: every index once
        for (std::size_t i = 0; i < shuffled.series.size(); ++i)
            order.push_back((i * 11 + 3) % shuffled.series.size());
        const KpiData straight = shuffled;
        for (std::size_t i = 0; i < order.size(); ++i) {
            shuffled.series.t[i] = straight.series.t[order[i]];
            shuffled.series.v[i] = straight.series.v[order[i]];
        }
        const Comparison a = compareKpi(metric(), before(c), straight);
        const Comparison b = compareKpi(metric(), before(c), shuffled);
        QCOMPARE(b.verdict, a.verdict);
        QCOMPARE(*b.effect, *a.effect);
        QCOMPARE(*b.p, *a.p);
    }

    void theOrderOfTheMetricsDoesNotMatter()
    {
        std::vector<KpiDefinition> kpis;
        std::vector<KpiData> x, y;
        for (int i = 0; i < 8; ++i) {
            const Case c{std::uint64_t(40 + i), 120, 0.3, i % 3 ? 0.0 : 0.12};
            KpiDefinition kpi = metric();
            kpi.id = QStringLiteral("m%1").arg(i);
            kpis.push_back(kpi);
            x.push_back(before(c));
            y.push_back(after(c));
            x.back().kpi = y.back().kpi = kpi.id;
        }
        const ComparisonSet straight = compareAll(kpis, x, y);
        std::reverse(kpis.begin(), kpis.end());
        std::rotate(x.begin(), x.begin() + 3, x.end());
        const ComparisonSet turned = compareAll(kpis, x, y);
        QCOMPARE(turned.overall, straight.overall);
        for (const Comparison &row : straight.rows) {
            QCOMPARE(turned.find(row.kpi)->verdict, row.verdict);
            QCOMPARE(*turned.find(row.kpi)->pAdjusted, *row.pAdjusted);
        }
    }

    void aLargerChangeIsNeverLessSure()
    {
        for (double rho : {0.0, 0.5, 0.8}) {
            double previous = 1;
            for (double factor = 1.02; factor < 1.6; factor += 0.02) {
                const Comparison found = compareKpi(metric(), window(Noise(3).metric(60, rho, 0.2), tuesdayMorning),
                                                    scaled(window(Noise(3).metric(60, rho, 0.2), tuesdayMorning + 3900), factor));
                if (!codesOf(found).contains(QStringLiteral("trend"))) {
                    QVERIFY2(*found.p <= previous + 1e-12, qPrintable(QStringLiteral("rho %1 factor %2: %3 after %4").arg(rho).arg(factor).arg(*found.p).arg(previous)));
                    previous = *found.p;
                }
            }
        }
    }

    void moreOfTheSameNarrowsTheInterval()
    {
        double previous = infinity;
        for (std::size_t n : {30, 120, 480}) {
            double width = 0;
            for (std::uint64_t seed = 1; seed <= 9; ++seed) {
                const Comparison found = compareKpi(metric(), before({seed, n, 0.3, 0}), after({seed, n, 0.3, 0}));
                width += *found.high - *found.low;
            }
            QVERIFY2(width < previous, QByteArray::number(qulonglong(n)));
            previous = width;
        }
    }

    void neverAVerdictFromFewerPointsThanTheMinimum()
    {
        for (std::size_t n = 0; n < 8; ++n)
            for (double level : {0.2, 2.0, 0.002}) {
                const KpiData x = window(Noise(n + 1).metric(n, 0, 0.2), tuesdayMorning);
                const KpiData y = window(Noise(n + 50).metric(240, 0, level), tuesdayMorning + 1800);
                for (const Comparison &found : {compareKpi(metric(), x, y), compareKpi(metric(), y, x)}) {
                    QVERIFY2(!decided(found.verdict), QByteArray::number(qulonglong(n)));
                    QCOMPARE(found.verdict == Change::NoData, n < 3);
                    QVERIFY(!found.reasons.empty() && !found.reasons.front().text.isEmpty());
                }
            }
        CompareOptions strict;
        strict.minPoints = 100;
        QVERIFY(!decided(compareKpi(metric(), before({1, 60, 0, 1}), after({1, 60, 0, 1}), strict).verdict));
    }

    void degenerateInputsAreAnswered_data()
    {
        QTest::addColumn<QList<double>>("baseline");
        QTest::addColumn<QList<double>>("current");
        QTest::addColumn<QList<int>>("allowed");
        const auto repeated = [](double value) { return QList<double>(20, value); };
        QList<double> noisy;
        for (double value : Noise(9).metric(20, 0, 0.2))
            noisy << value;
        QList<double> spoiled = noisy;
        for (int i = 0; i < 20; ++i)
            if (i % 10 != 3)
                spoiled[i] = i % 2 ? notANumber : infinity;
        const QList<int> none{int(Change::NoData)};
        const QList<int> open{int(Change::Inconclusive), int(Change::NoData)};
        QTest::newRow("both empty") << QList<double>{} << QList<double>{} << none;
        QTest::newRow("empty current") << noisy << QList<double>{} << none;
        QTest::newRow("all NaN") << repeated(notANumber) << noisy << none;
        QTest::newRow("all infinite") << noisy << repeated(infinity) << none;
        QTest::newRow("two finite") << spoiled << noisy << none;
        QTest::newRow("equal constants") << repeated(0.2) << repeated(0.2) << QList<int>{int(Change::Unchanged)};
        QTest::newRow("equal zeros") << repeated(0) << repeated(0) << QList<int>{int(Change::Unchanged)};
        QTest::newRow("constant, twice") << repeated(0.2) << repeated(0.4) << QList<int>{int(Change::Regressed)};
        QTest::newRow("constant, half") << repeated(0.4) << repeated(0.2) << QList<int>{int(Change::Improved)};
        QTest::newRow("negative constants") << repeated(-1) << repeated(-1) << QList<int>{int(Change::Unchanged)};
        QTest::newRow("from zero") << repeated(0) << repeated(3) << QList<int>{int(Change::Regressed), int(Change::Inconclusive)};
        QTest::newRow("a thousand times") << repeated(0.2) << repeated(200) << open;
        QTest::newRow("huge") << repeated(1e308) << repeated(1e308) << QList<int>{int(Change::Unchanged)};
    }
    void degenerateInputsAreAnswered()
    {
        QFETCH(QList<double>, baseline);
        QFETCH(QList<double>, current);
        QFETCH(QList<int>, allowed);
        const Comparison found = compareKpi(metric(), window({baseline.begin(), baseline.end()}, tuesdayMorning),
                                            window({current.begin(), current.end()}, tuesdayMorning + 1500));
        QVERIFY2(allowed.contains(int(found.verdict)), qPrintable(changeName(found.verdict)));
        QVERIFY(!found.effect || !std::isnan(*found.effect));
        QVERIFY(!found.low || !std::isnan(*found.low));
        QVERIFY(!found.p || (*found.p >= 0 && *found.p <= 1));
        QVERIFY(!found.reasons.empty());
    }

    void aPreliminaryLookIsNeverEasier_data() { addCases(); }
    void aPreliminaryLookIsNeverEasier()
    {
        const Case c = fetched();
        CompareOptions early;
        early.preliminary = true;
        const Comparison final = compareKpi(metric(), before(c), after(c));
        const Comparison look = compareKpi(metric(), before(c), after(c), early);
        if (look.verdict == Change::Improved || look.verdict == Change::Regressed) {
            QCOMPARE(look.verdict, final.verdict);
            QVERIFY(*look.p <= preliminaryAlpha);
        }
        QVERIFY(codesOf(look).contains(QStringLiteral("preliminary")));
        QVERIFY(!codesOf(final).contains(QStringLiteral("preliminary")));
    }

private:
    static QStringList codesOf(const Comparison &row)
    {
        QStringList out;
        for (const Reason &reason : row.reasons)
            out << reason.code;
        return out;
    }
};

SEXTANT_CORE_TEST(TestCompareProperties)
#include "tst_compareproperties.moc"
