#include "models/analysis/columnband.h"
#include "tests/support/testmain.h"

#include <cmath>
#include <limits>
#include <random>

using namespace sextant;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

/// The plainest possible reference: every sample looks for its column by itself.
std::vector<Column> reference(const std::vector<double> &t, const std::vector<double> &v, double start, double end, int columns)
{
    std::vector<Column> bands{std::size_t(columns)};
    for (std::size_t i = 0; i < t.size(); ++i) {
        if (t[i] < start || t[i] > end || !std::isfinite(v[i]))
            continue;
        const int at = std::min(columns - 1, int((t[i] - start) / (end - start) * columns));
        Column &band = bands[std::size_t(at)];
        if (band.samples++ == 0) {
            band.first = band.low = band.high = v[i];
        }
        band.last = v[i];
        band.low = std::min(band.low, v[i]);
        band.high = std::max(band.high, v[i]);
    }
    return bands;
}

} // namespace

class TestColumnBand : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void equalsThePlainSearch_data()
    {
        QTest::addColumn<int>("samples");
        QTest::addColumn<int>("columns");
        QTest::addColumn<double>("holes");
        QTest::newRow("one sample") << 1 << 10 << 0.0;
        QTest::newRow("fewer samples than columns") << 37 << 640 << 0.0;
        QTest::newRow("dense") << 100000 << 640 << 0.0;
        QTest::newRow("dense with NaN") << 100000 << 640 << 0.2;
        QTest::newRow("nearly all NaN") << 5000 << 640 << 0.995;
        QTest::newRow("one column") << 1000 << 1 << 0.1;
    }
    void equalsThePlainSearch()
    {
        QFETCH(int, samples);
        QFETCH(int, columns);
        QFETCH(double, holes);
        std::mt19937 random(7);
        std::normal_distribution<double> value;
        std::uniform_real_distribution<double> chance(0, 1);
        std::vector<double> t, v;
        double at = 1000;
        for (int i = 0; i < samples; ++i) {
            at += chance(random) * 2;
            t.push_back(at);
            v.push_back(chance(random) < holes ? notANumber : value(random));
        }
        const double start = 1000 + (at - 1000) * 0.1;
        const double end = std::max(start + 1, 1000 + (at - 1000) * 0.9);
        const auto bands = columnBands(t, v, start, end, columns);
        const auto expected = reference(t, v, start, end, columns);
        QCOMPARE(bands.size(), expected.size());
        for (std::size_t i = 0; i < bands.size(); ++i) {
            QCOMPARE(bands[i].samples, expected[i].samples);
            if (bands[i].samples == 0)
                continue;
            QCOMPARE(bands[i].low, expected[i].low);
            QCOMPARE(bands[i].high, expected[i].high);
            QCOMPARE(bands[i].first, expected[i].first);
            QCOMPARE(bands[i].last, expected[i].last);
        }
    }

    void gapsEndTheLine_data()
    {
        QTest::addColumn<std::vector<double>>("t");
        QTest::addColumn<std::vector<double>>("v");
        QTest::addColumn<bool>("joined");
        QTest::newRow("neighbours") << std::vector<double>{0, 60} << std::vector<double>{1, 2} << true;
        QTest::newRow("missing step") << std::vector<double>{0, 180} << std::vector<double>{1, 2} << false;
        QTest::newRow("NaN between") << std::vector<double>{0, 30, 60} << std::vector<double>{1, notANumber, 2} << false;
        QTest::newRow("infinity between") << std::vector<double>{0, 30, 60} << std::vector<double>{1, infinite, 2} << false;
    }
    void gapsEndTheLine()
    {
        QFETCH(std::vector<double>, t);
        QFETCH(std::vector<double>, v);
        const auto bands = columnBands(t, v, 0, 200, 200, 90);
        QTEST(bands[std::size_t(t.back())].joined, "joined");
        QVERIFY(!bands[0].joined);
    }

    void badAxesGiveNothing()
    {
        QVERIFY(columnBands({1, 2}, {1, 2}, 5, 5, 10).empty());
        QVERIFY(columnBands({1, 2}, {1, 2}, 9, 5, 10).empty());
        QVERIFY(columnBands({1, 2}, {1, 2}, 0, 5, 0).empty());
        QCOMPARE(columnBands({}, {}, 0, 5, 3).size(), 3U);
        QCOMPARE(columnBands({1, 2, 3}, {1}, 0, 5, 1).front().samples, 1U);
    }

    void decimationKeepsExtremesAndOrder()
    {
        std::vector<double> t, v;
        for (int i = 0; i < 10000; ++i) {
            t.push_back(i);
            v.push_back(i == 4321 ? 99 : i == 7654 ? -99 : std::sin(i * 0.1));
        }
        const Polyline line = decimate(t, v, 0, 10000, 100);
        QVERIFY(line.t.size() <= 400);
        QVERIFY(std::is_sorted(line.t.begin(), line.t.end()));
        QCOMPARE(*std::max_element(line.v.begin(), line.v.end()), 99.0);
        QCOMPARE(*std::min_element(line.v.begin(), line.v.end()), -99.0);
        QCOMPARE(line.t.front(), 0.0);
        QCOMPARE(line.t.back(), 9999.0);
    }

    void decimationNeverBridgesAGap()
    {
        std::vector<double> t, v;
        for (int i = 0; i < 1000; ++i) {
            if (i > 400 && i < 600)
                continue;
            t.push_back(i);
            v.push_back(1);
        }
        const Polyline line = decimate(t, v, 0, 1000, 50, 1.5);
        int breaks = 0;
        for (std::size_t i = 0; i < line.t.size(); ++i) {
            if (std::isnan(line.v[i]))
                ++breaks;
            else if (i > 0 && !std::isnan(line.v[i - 1]))
                QVERIFY2(line.t[i] - line.t[i - 1] < 100, "a line crosses the gap");
        }
        QCOMPARE(breaks, 1);
    }
};

SEXTANT_CORE_TEST(TestColumnBand)
#include "tst_columnband.moc"
