#include "models/analysis/differencechart.h"
#include "tests/support/storysnapshot.h"
#include "tests/support/testmain.h"
#include "widgets/compare/comparetext.h"
#include "widgets/compare/distributionview.h"
#include "widgets/compare/forestaxis.h"

#include <cmath>
#include <limits>

using namespace sextant;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

KpiReading made(Direction better, Unit unit, std::optional<double> effect, std::optional<double> low, std::optional<double> high, bool relative = true)
{
    KpiReading reading;
    reading.kpi.id = QStringLiteral("x");
    reading.kpi.name = QStringLiteral("X");
    reading.kpi.better = better;
    reading.kpi.unit = unit;
    Comparison change;
    change.verdict = Change::Inconclusive;
    change.effect = effect;
    change.low = low;
    change.high = high;
    change.relative = relative;
    change.baselineValue = 0.3;
    change.currentValue = 0.2;
    reading.change = change;
    reading.data.value = 0.2;
    return reading;
}

TimeSeries series(std::initializer_list<std::pair<double, double>> samples)
{
    TimeSeries out;
    for (const auto &[t, v] : samples)
        out.append(t, v);
    return out;
}

} // namespace

class TestCompareText : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void effectWords_data()
    {
        QTest::addColumn<double>("effect");
        QTest::addColumn<bool>("relative");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("expected");
        QTest::newRow("lower") << -0.474 << true << int(Unit::Seconds) << QStringLiteral("47.4\u00A0% lower");
        QTest::newRow("higher") << 0.31 << true << int(Unit::PerSecond) << QStringLiteral("31.0\u00A0% higher");
        QTest::newRow("share in points") << 0.06 << false << int(Unit::Ratio) << QStringLiteral("6.0\u00A0pp higher");
        QTest::newRow("absolute in the unit") << -0.012 << false << int(Unit::Seconds) << QStringLiteral("12\u00A0ms lower");
        QTest::newRow("none") << 0.0 << true << int(Unit::Seconds) << QStringLiteral("no difference");
    }
    void effectWords()
    {
        QFETCH(double, effect);
        QFETCH(bool, relative);
        QFETCH(int, unit);
        const KpiReading reading = made(Direction::LowerIsBetter, Unit(unit), effect, {}, {}, relative);
        QTEST(sextant::effectWords(reading, QLocale::c()), "expected");
    }

    void noEffectIsNoWord()
    {
        QCOMPARE(sextant::effectWords(KpiReading{}, QLocale::c()), QString());
        QCOMPARE(intervalText(KpiReading{}, QLocale::c()), QString());
        QCOMPARE(differenceText(KpiReading{}, QLocale::c()), QString());
        QCOMPARE(shownChange(KpiReading{}), Change::NoData);
    }

    void intervals_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one side, magnitudes ascend") << -0.491 << -0.456 << QStringLiteral("95 % interval 45.6 to 49.1\u00A0%");
        QTest::newRow("crosses zero, signs") << -0.12 << 0.03 << QStringLiteral("95 % interval \u221212.0 to +3.0\u00A0%");
        QTest::newRow("open above") << -0.12 << infinity << QStringLiteral("95 % interval \u221212.0 to no bound");
        QTest::newRow("open below") << -infinity << 0.5 << QStringLiteral("95 % interval no bound to +50.0\u00A0%");
    }
    void intervals()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QTEST(intervalText(made(Direction::LowerIsBetter, Unit::Seconds, -0.1, low, high), QLocale::c()), "expected");
    }

    void rightIsBetter()
    {
        // A latency that falls and a hit rate that rises both point right; their bounds swap with the sign.
        const ForestPoint latency = forestPoint(made(Direction::LowerIsBetter, Unit::Seconds, -0.4, -0.5, -0.3));
        QCOMPARE(latency.effect, std::optional(0.4));
        QCOMPARE(latency.low, std::optional(0.3));
        QCOMPARE(latency.high, std::optional(0.5));
        const ForestPoint rate = forestPoint(made(Direction::HigherIsBetter, Unit::Ratio, 0.4, 0.3, infinity));
        QCOMPARE(rate.effect, std::optional(0.4));
        QCOMPARE(rate.low, std::optional(0.3));
        QVERIFY(std::isinf(*rate.high) && *rate.high > 0);
        const ForestPoint open = forestPoint(made(Direction::LowerIsBetter, Unit::Seconds, -0.4, -infinity, 0.1));
        QVERIFY(std::isinf(*open.high) && *open.high > 0);
        QCOMPARE(open.low, std::optional(-0.1));
        QVERIFY(!forestPoint(made(Direction::LowerIsBetter, Unit::Seconds, -0.012, -0.02, 0.0, false)).effect);
    }

    void axisHoldsZeroMarginAndAllBounds()
    {
        const ForestAxis axis({{Change::Improved, 0.4, 0.3, 0.5}, {Change::Regressed, -0.2, -0.3, -0.1}, {Change::Inconclusive, 0.1, -infinity, infinity}}, 0.05);
        QVERIFY(axis.low() <= -0.3);
        QVERIFY(axis.high() >= 0.5);
        QVERIFY(axis.high() < 1);
        QVERIFY(std::find(axis.ticks().begin(), axis.ticks().end(), 0.0) != axis.ticks().end());
        QVERIFY(axis.ticks().size() >= 3 && axis.ticks().size() <= 7);
        const QRectF area(0, 0, 200, 24);
        QVERIFY(axis.x(-0.05, area) < axis.x(0, area));
        QVERIFY(axis.x(0, area) < axis.x(0.05, area));
        // Nothing known still gives an axis; a huge outlier does not squeeze the others.
        QVERIFY(ForestAxis({}, 0.05).high() > 0);
        QVERIFY(ForestAxis({{Change::Improved, 90.0, 80.0, 100.0}}, 0.05).high() < 3);
        QVERIFY(ForestAxis({}, 0).high() > ForestAxis({}, 0).low());
    }

    void differenceNeedsBothSides()
    {
        ChartSpec spec;
        spec.step = 10;
        ChartSeries current;
        current.role = SeriesRole::Current;
        current.data = series({{0, 5}, {10, 6}, {20, 7}, {40, 9}});
        ChartSeries baseline;
        baseline.role = SeriesRole::Baseline;
        baseline.data = series({{2, 1}, {12, 2}, {33, 4}});
        spec.series = {current, baseline};
        const ChartSpec difference = differenceChart(spec);
        QCOMPARE(difference.series.size(), std::size_t(1));
        // 20 and 40 have no counterpart within half a step: a gap, not zero.
        QCOMPARE(difference.series[0].data.t, (std::vector<double>{0, 10}));
        QCOMPARE(difference.series[0].data.v, (std::vector<double>{4, 4}));
        spec.series.pop_back();
        QVERIFY(differenceChart(spec).series.empty());
        QVERIFY(!differenceChart(spec).emptyText.isEmpty());
    }

    void distributionAxisEndsWhereNearlyAllLies()
    {
        const HistogramWindow fast{{0.1, 0.2, 0.5, infinity}, {50, 100, 100, 100}};
        const HistogramWindow slow{{0.1, 0.2, 0.5, infinity}, {10, 20, 97, 100}};
        QCOMPARE(DistributionView::axisEnd(fast, fast), 0.2);
        QCOMPARE(DistributionView::axisEnd(fast, slow), 0.5);
    }

    void markdownHoldsNoMarkup()
    {
        Snapshot snapshot = story::snapshot();
        snapshot.kpis[0].kpi.name = QStringLiteral("a|b <img src=x> [l](u) `c`\nd");
        const QString text = comparisonMarkdown(snapshot, QLocale::c());
        QVERIFY(text.contains(QStringLiteral("a\\|b \\<img src=x\\> \\[l\\](u) \\`c\\` d")));
        const QStringList lines = text.split(u'\n');
        const auto rows = std::count_if(lines.begin(), lines.end(), [](const QString &line) { return line.startsWith(u'|'); });
        QCOMPARE(std::size_t(rows), snapshot.kpis.size() + 2);
    }

    void csvIsSafeAndExact()
    {
        Snapshot snapshot = story::snapshot();
        snapshot.kpis[0].kpi.name = QStringLiteral("=HYPERLINK(\"x\"), y");
        snapshot.kpis[1].change->high = infinity;
        snapshot.kpis[2].change.reset();
        const QByteArray csv = comparisonCsv(snapshot);
        const QList<QByteArray> lines = csv.split('\n');
        QVERIFY(lines[1].contains("\"'=HYPERLINK(\"\"x\"\"), y\""));
        QVERIFY(lines[2].contains(",Inf,"));
        QVERIFY(lines[3].contains(",no_data,"));
        QVERIFY(!lines[3].contains(",0,"));
        bool ok = false;
        const QByteArrayList cells = lines[4].split(',');
        QCOMPARE(cells[5].toDouble(&ok), *snapshot.kpis[3].change->currentValue);
        QVERIFY(ok);
    }
};

SEXTANT_WIDGET_TEST(TestCompareText)
#include "tst_comparetext.moc"
