#include "models/analysis/comparison.h"
#include "models/analysis/decide.h"
#include "tests/models/analysis/series.h"
#include "tests/support/testmain.h"

#include <limits>

using namespace sextant;
using test::Noise;
using test::tuesdayMorning;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

KpiDefinition kpi(const QString &id, Statistic statistic = Statistic::Mean, bool key = false)
{
    KpiDefinition definition;
    definition.id = id;
    definition.unit = Unit::Seconds;
    definition.statistic = statistic;
    definition.key = key;
    return definition;
}

KpiData data(const QString &id, std::uint64_t seed, double level, double t0 = tuesdayMorning, std::size_t n = 240)
{
    Noise noise(seed);
    KpiData out;
    out.kpi = id;
    out.step = 60;
    const std::vector<double> values = noise.metric(n, 0.3, level);
    for (std::size_t i = 0; i < n; ++i)
        out.series.append(t0 + 60 * double(i), values[i]);
    out.window = {t0, t0 + 60 * double(n)};
    out.value = level;
    out.coverage = 1;
    return out;
}

KpiData later(const QString &id, std::uint64_t seed, double level)
{
    return data(id, seed, level, tuesdayMorning + 4 * 3600 + 600);
}

QStringList codes(const std::vector<Reason> &reasons)
{
    QStringList out;
    for (const Reason &reason : reasons)
        out << reason.code;
    return out;
}

Comparison row(const QString &id, Change verdict)
{
    Comparison out;
    out.kpi = id;
    out.verdict = verdict;
    return out;
}

} // namespace

class TestComparison : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void valuesAndIntervalOfAKpi()
    {
        const Comparison found = compareKpi(kpi(QStringLiteral("a")), data(QStringLiteral("a"), 1, 0.2), later(QStringLiteral("a"), 2, 0.3));
        QCOMPARE(found.verdict, Change::Regressed);
        QCOMPARE(*found.baselineValue, 0.2);
        QCOMPARE(*found.currentValue, 0.3);
        QVERIFY(*found.low < 0.5 && *found.high > 0.5);
        QVERIFY(found.relative);
        QVERIFY(*found.p < 0.001);
        QCOMPARE(*found.p, *found.pAdjusted);
        QVERIFY(*found.mde > 0 && *found.mde < 0.2);
        QCOMPARE(found.method, QStringLiteral("rank test"));
        QVERIFY(codes(found.reasons).contains(QStringLiteral("beyond-margin")));
        QCOMPARE(found.reasons.front().text, QStringLiteral("Whole interval lies beyond the 2\u00a0% margin"));
    }

    void partialOrStaleDataIsNeverAVerdict()
    {
        KpiData partial = later(QStringLiteral("a"), 2, 0.1);
        partial.partial = true;
        const Comparison found = compareKpi(kpi(QStringLiteral("a")), data(QStringLiteral("a"), 1, 0.2), partial);
        QCOMPARE(found.verdict, Change::Inconclusive);
        QCOMPARE(found.reasons.front().code, QStringLiteral("partial-data"));
        KpiData stale = later(QStringLiteral("a"), 2, 0.1);
        stale.error = Error{ErrorCode::Timeout, QStringLiteral("query"), {}, {}};
        QCOMPARE(compareKpi(kpi(QStringLiteral("a")), data(QStringLiteral("a"), 1, 0.2), stale).verdict, Change::Inconclusive);
    }

    void noDataStaysNoData()
    {
        KpiData empty;
        empty.kpi = QStringLiteral("a");
        empty.partial = true;
        const Comparison found = compareKpi(kpi(QStringLiteral("a")), data(QStringLiteral("a"), 1, 0.2), empty);
        QCOMPARE(found.verdict, Change::NoData);
        QVERIFY(!found.effect);
        QVERIFY(!found.currentValue);
        QVERIFY(!found.reasons.empty());
    }

    void aChangeInsideOneBucketIsNotMeasurable()
    {
        const KpiDefinition p95 = kpi(QStringLiteral("a"), Statistic::P95);
        KpiData before = data(QStringLiteral("a"), 1, 0.31), after = later(QStringLiteral("a"), 2, 0.45);
        before.histogram = HistogramWindow{{0.1, 0.25, 0.5, 1, infinity}, {100, 500, 970, 1000, 1000}};
        after.histogram = HistogramWindow{{0.1, 0.25, 0.5, 1, infinity}, {100, 400, 960, 1000, 1000}};
        const Comparison same = compareKpi(p95, before, after);
        QCOMPARE(same.verdict, Change::Inconclusive);
        QCOMPARE(same.reasons.front().code, QStringLiteral("one-bucket"));
        after.histogram->cumulative = {100, 300, 800, 1000, 1000};
        const Comparison moved = compareKpi(p95, before, after);
        QCOMPARE(moved.verdict, Change::Regressed);
        QVERIFY(codes(moved.reasons).contains(QStringLiteral("per-step-quantile")));
    }

    void theFamilyIsAdjustedTogether()
    {
        std::vector<KpiDefinition> kpis;
        std::vector<KpiData> before, after;
        for (int i = 0; i < 20; ++i) {
            const QString id = QStringLiteral("k%1").arg(i);
            kpis.push_back(kpi(id));
            before.push_back(data(id, std::uint64_t(100 + i), 0.2));
            after.push_back(later(id, std::uint64_t(200 + i), i == 7 ? 0.26 : 0.2));
        }
        const ComparisonSet set = compareAll(kpis, before, after);
        QCOMPARE(set.rows.size(), std::size_t(20));
        for (const Comparison &found : set.rows) {
            QVERIFY(*found.pAdjusted >= *found.p);
            QVERIFY(codes(found.reasons).contains(QStringLiteral("holm")));
            const Change expected = found.kpi == QStringLiteral("k7") ? Change::Regressed : Change::Unchanged;
            QVERIFY2(found.verdict == expected || found.verdict == Change::Inconclusive, qPrintable(found.kpi));
        }
        QCOMPARE(set.find(QStringLiteral("k7"))->verdict, Change::Regressed);
        QCOMPARE(set.overall, Change::Regressed);
        QCOMPARE(set.baselineWindow, before.front().window);
        QCOMPARE(set.currentWindow, after.front().window);
    }

    void onlyKpisOfBothSidesAreCompared()
    {
        const ComparisonSet set = compareAll({kpi(QStringLiteral("a")), kpi(QStringLiteral("b"))}, {data(QStringLiteral("a"), 1, 0.2)},
                                             {later(QStringLiteral("a"), 2, 0.2), later(QStringLiteral("b"), 3, 0.2)});
        QCOMPARE(set.rows.size(), std::size_t(1));
        QCOMPARE(compareAll({}, {}, {}).overall, Change::NoData);
    }

    void overallFollowsTheKeyMetrics_data()
    {
        QTest::addColumn<QList<int>>("verdicts");
        QTest::addColumn<int>("expected");
        const auto list = [](std::initializer_list<Change> changes) {
            QList<int> out;
            for (Change change : changes)
                out << int(change);
            return out;
        };
        // The first two are key metrics.
        QTest::newRow("a key regressed") << list({Change::Regressed, Change::Improved, Change::Unchanged}) << int(Change::Regressed);
        QTest::newRow("another regressed") << list({Change::Improved, Change::Unchanged, Change::Regressed}) << int(Change::Improved);
        QTest::newRow("all keys unchanged") << list({Change::Unchanged, Change::Unchanged, Change::Inconclusive}) << int(Change::Unchanged);
        QTest::newRow("a key undecided") << list({Change::Unchanged, Change::Inconclusive, Change::Unchanged}) << int(Change::Inconclusive);
        QTest::newRow("a key missing") << list({Change::Unchanged, Change::NoData, Change::Unchanged}) << int(Change::Inconclusive);
        QTest::newRow("no key has data") << list({Change::NoData, Change::NoData, Change::Improved}) << int(Change::NoData);
    }
    void overallFollowsTheKeyMetrics()
    {
        QFETCH(QList<int>, verdicts);
        QFETCH(int, expected);
        std::vector<Comparison> rows;
        for (int verdict : verdicts)
            rows.push_back(row(QStringLiteral("k"), Change(verdict)));
        QCOMPARE(int(stats::overall(rows, {true, true, false})), expected);
    }
};

SEXTANT_CORE_TEST(TestComparison)
#include "tst_comparison.moc"
