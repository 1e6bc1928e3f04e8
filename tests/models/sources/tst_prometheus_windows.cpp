#include "models/sources/prometheus/windows.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

#include <cmath>

using namespace sextant;

namespace {

constexpr double year = 365 * 86400.0;

/// What a server would answer: a value at each step but the missing ones, computed from the time alone.
QueryResult answer(const TimeRange &range, double step)
{
    QueryResult result;
    result.type = ResultType::Matrix;
    TimeSeries series;
    series.labels = LabelSet{{QStringLiteral("a"), QStringLiteral("b")}};
    for (std::size_t i = 0; i < expectedPoints(range, step); ++i) {
        const double t = range.start + double(i) * step;
        if (std::llround(t / step) % 7 != 3)
            series.append(t, std::sin(t));
    }
    if (!series.empty())
        result.series.push_back(series);
    return result;
}

} // namespace

class TestPrometheusWindows : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void anyWindowGivesAGridThatTheServerAccepts()
    {
        const bool ok = rc::check("10,000 windows", [] {
            const double start = *rc::gen::inRange(0, 1900000000) + *rc::gen::inRange(0, 1000) / 1000.0;
            const double length = *rc::gen::oneOf(rc::gen::inRange(60, 86400), rc::gen::inRange(60, int(5 * year)));
            const int pixels = *rc::gen::inRange(200, 8001);
            const double scrape = *rc::gen::element(0.0, 0.5, 1.0, 5.0, 15.0, 60.0, 300.0);
            const Grid grid = gridFor({start, start + length}, pixels, scrape);
            RC_ASSERT(grid.step >= scrape);
            RC_ASSERT(length / grid.step <= double(pixels));
            RC_ASSERT((grid.end - grid.start) / grid.step <= double(maxIntervals));
            RC_ASSERT(std::fmod(grid.start, grid.step) == 0.0 && std::fmod(grid.end, grid.step) == 0.0);
            RC_ASSERT(grid.start <= start && start - grid.start < grid.step);
            RC_ASSERT(rateWindow(grid.step, scrape) >= grid.step + scrape);
            const Grid later = gridFor({start + 1, start + 1 + length}, pixels, scrape);
            RC_ASSERT(later.step == grid.step); // the same times are asked again a second later
        });
        QVERIFY(ok);
    }

    void piecesAddUpToTheWhole()
    {
        QVERIFY(rc::check("split and merge", [] {
            const double step = *rc::gen::element(1.0, 5.0, 15.0, 60.0);
            const double start = *rc::gen::inRange(0, 1000000) * step;
            const double length = *rc::gen::inRange(0, 3000) + *rc::gen::inRange(0, 10) / 10.0;
            const auto limit = std::size_t(*rc::gen::inRange(1, 500));
            const TimeRange range{start, start + length * step};
            std::vector<QueryResult> parts;
            for (const TimeRange &piece : splitRange(range, step, limit)) {
                RC_ASSERT(expectedPoints(piece, step) <= limit);
                parts.push_back(answer(piece, step));
            }
            RC_ASSERT(mergeParts(std::move(parts)).series == answer(range, step).series);
        }));
    }

    void tailRefreshGivesWhatAFullOneWould()
    {
        QVERIFY(rc::check("tail", [] {
            const Grid old = gridFor({1000.0 * *rc::gen::inRange(1, 1000), 2000000.0}, 800, 15);
            const double moved = *rc::gen::inRange(0, 5000);
            const Grid wanted{old.start + std::floor(moved / old.step) * old.step, old.end + std::floor(moved / old.step) * old.step, old.step};
            const auto tail = tailToFetch(old, wanted, 120);
            RC_PRE(tail.has_value());
            const QueryResult merged = spliceTail(answer(old.range(), old.step), answer(*tail, old.step), *tail, wanted);
            RC_ASSERT(merged.series == answer(wanted.range(), wanted.step).series);
        }));
        QVERIFY(!tailToFetch({0, 100, 10}, {0, 100, 20}, 0));   // another step
        QVERIFY(!tailToFetch({50, 100, 10}, {0, 100, 10}, 0));  // an earlier start
        QVERIFY(!tailToFetch({0, 100, 10}, {200, 300, 10}, 0)); // a hole between
    }

    void stepsAreReadable_data()
    {
        QTest::addColumn<double>("length");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<double>("scrape");
        QTest::addColumn<double>("step");
        QTest::newRow("an hour on a tile") << 3600.0 << 400 << 1.0 << 10.0;
        QTest::newRow("never finer than the scrape") << 600.0 << 1200 << 15.0 << 15.0;
        QTest::newRow("two days at the limit go up") << 2 * 86400.0 << 20000 << 1.0 << 20.0;
        QTest::newRow("five years") << 5 * year << 1000 << 15.0 << 2 * 86400.0;
    }
    void stepsAreReadable()
    {
        QFETCH(double, length);
        QFETCH(int, pixels);
        QFETCH(double, scrape);
        QFETCH(double, step);
        QCOMPARE(stepFor(length, pixels, scrape), step);
    }

    void rateWindowsHoldFourScrapes()
    {
        QCOMPARE(rateWindow(15, 15), 60.0);
        QCOMPARE(rateWindow(300, 15), 315.0);
        QCOMPARE(rateWindow(1, 0), 60.0); // unknown: 15 s is usual
    }

    void anchoredQueriesAreNotSplit()
    {
        QVERIFY(canSplit(QStringLiteral("rate(x[5m])")));
        QVERIFY(!canSplit(QStringLiteral("x @ start()")));
        QVERIFY(!canSplit(QStringLiteral("x @end ( )")));
    }

    void coverageCountsWhatIsThere()
    {
        TimeSeries series;
        series.append(0, 1);
        series.append(10, std::nan(""));
        series.append(30, 2);
        QCOMPARE(expectedPoints({0, 30}, 10), std::size_t(4));
        QCOMPARE(expectedPoints({0, 0.3}, 0.1), std::size_t(4));
        QCOMPARE(coverageOf({series}, {0, 30}, 10), 0.5);
        QCOMPARE(coverageOf({}, {0, 30}, 10), 0.0);
        QCOMPARE(coverageOf({series}, {100, 130}, 10), 0.0); // an answer about another time
        TimeSeries early;
        for (const double t : {-10.0, 0.0, 1.0, 12.0, 40.0}) // before the range, its first step twice, the second, after it
            early.append(t, 1);
        QCOMPARE(coverageOf({early}, {0, 30}, 10), 0.5);
    }
};

int main(int argc, char **argv)
{
    qputenv("RC_PARAMS", "max_success=10000 seed=20261123");
    QCoreApplication app(argc, argv);
    TestPrometheusWindows test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_prometheus_windows.moc"
