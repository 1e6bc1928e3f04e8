#include "models/store/seriescodec.h"
#include "tests/support/testmain.h"

#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace sextant;

namespace {

using Generator = std::mt19937_64;

TimeSeries decoded(const std::vector<SeriesChunk> &chunks, bool *ok)
{
    TimeSeries out;
    *ok = true;
    for (const SeriesChunk &chunk : chunks)
        *ok = *ok && decodeSamples(chunk.data, chunk.samples, out).has_value();
    return out;
}

bool sameBits(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](double x, double y) { return std::bit_cast<quint64>(x) == std::bit_cast<quint64>(y); });
}

TimeSeries onGrid(int count, double step, const std::function<double(int)> &value)
{
    TimeSeries series;
    for (int i = 0; i < count; ++i)
        series.append(1.7e9 + step * i, value(i));
    return series;
}

} // namespace

class TestSeriesCodec : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void oddValuesKeepTheirBits_data()
    {
        QTest::addColumn<double>("value");
        QTest::newRow("zero") << 0.0;
        QTest::newRow("negative zero") << -0.0;
        QTest::newRow("infinity") << std::numeric_limits<double>::infinity();
        QTest::newRow("negative infinity") << -std::numeric_limits<double>::infinity();
        QTest::newRow("quiet NaN") << std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("NaN with payload") << std::bit_cast<double>(quint64(0x7ff800000000beef));
        QTest::newRow("stale marker of Prometheus") << std::bit_cast<double>(quint64(0x7ff0000000000002));
        QTest::newRow("smallest denormal") << std::numeric_limits<double>::denorm_min();
        QTest::newRow("largest") << std::numeric_limits<double>::max();
        QTest::newRow("2^53 + 2") << 9007199254740994.0;
        QTest::newRow("a tenth") << 0.1;
    }
    void oddValuesKeepTheirBits()
    {
        QFETCH(double, value);
        for (int at : {0, 1, 40}) {
            TimeSeries series = onGrid(41, 15, [&](int i) { return i == at ? value : 0.25 * i; });
            bool ok = false;
            const TimeSeries back = decoded(splitSeries(series, dayChunk), &ok);
            QVERIFY(ok);
            QVERIFY(sameBits(back.v, series.v));
            QVERIFY(sameBits(back.t, series.t));
        }
    }

    void anySeriesComesBackBitForBit()
    {
        Generator random(42);
        std::uniform_int_distribution<int> pick(0, 5);
        for (int round = 0; round < 3000; ++round) {
            const int kind = pick(random);
            const int timing = pick(random);
            const int count = int(random() % 400) + 1;
            double time = double(qint64(random() % 4000000000u)) / (timing == 0 ? 7.0 : 1.0) - (timing == 1 ? 3e9 : 0);
            const double step = timing == 2 ? 0.1 : timing == 3 ? 1.0 / 3 : 15;
            TimeSeries series;
            for (int i = 0; i < count; ++i) {
                const quint64 bits = random();
                const double value = kind == 0 ? std::bit_cast<double>(bits)
                    : kind == 1                ? double(qint64(bits % 100000)) / 100
                    : kind == 2                ? double(qint64(bits % 1000000) * 4096)
                    : kind == 3                ? 0.5
                    : kind == 4                ? -double(i) * 1e6
                                               : double(bits) * 1e-19;
                series.append(time, value);
                time += step * (timing == 4 && bits % 5 == 0 ? 7 : 1) + (timing == 5 ? double(bits % 1000) / 1e3 : 0);
            }
            bool ok = false;
            const TimeSeries back = decoded(splitSeries(series, round % 2 ? dayChunk : hourChunk), &ok);
            QVERIFY(ok);
            QVERIFY2(sameBits(back.t, series.t) && sameBits(back.v, series.v), qPrintable(QString::number(round)));
        }
    }

    void sizesStayNearTheirClass_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("bytesPerSample");
        QTest::newRow("counter") << 0 << 1.6;
        QTest::newRow("pages") << 1 << 2.2;
        QTest::newRow("two decimals") << 2 << 1.6;
        QTest::newRow("full precision") << 3 << 7.4;
        QTest::newRow("constant") << 4 << 0.05;
    }
    void sizesStayNearTheirClass()
    {
        QFETCH(int, kind);
        QFETCH(double, bytesPerSample);
        Generator random(7);
        double level = 0;
        const TimeSeries series = onGrid(5760, 15, [&](int) {
            const double step = double(random() % 41) - 20;
            switch (kind) {
            case 0: return level += 100 + step;
            case 1: return level += step * 4096;
            case 2: return std::round((level += step / 100) * 100) / 100;
            case 3: return level = 1 + double(random()) * 1e-20;
            default: return 3.0;
            }
        });
        const auto chunks = splitSeries(series, dayChunk);
        qsizetype bytes = 0;
        for (const SeriesChunk &chunk : chunks)
            bytes += chunk.data.size();
        QVERIFY2(double(bytes) / 5760 < bytesPerSample, qPrintable(QString::number(double(bytes) / 5760)));
    }

    void damageIsNoticedOrHarmless()
    {
        const TimeSeries series = onGrid(300, 15, [](int i) { return std::sin(i); });
        const QByteArray good = splitSeries(series, 1e9).front().data;
        Generator random(3);
        for (int round = 0; round < 20000; ++round) {
            QByteArray bad = good;
            const int flips = int(random() % 3) + 1;
            for (int i = 0; i < flips; ++i)
                bad[qsizetype(random() % quint64(bad.size()))] = char(random());
            if (round % 7 == 0)
                bad.truncate(qsizetype(random() % quint64(bad.size())));
            TimeSeries out;
            const auto done = decodeSamples(bad, 300, out); // must neither crash nor give another number of samples
            QVERIFY(!done || (out.size() == 300 && out.v.size() == 300));
            if (bad != good)
                QVERIFY(checksum(bad) != checksum(good));
        }
    }

    void wrongSizesAreRefused()
    {
        const TimeSeries series = onGrid(10, 15, [](int i) { return i; });
        const QByteArray good = splitSeries(series, dayChunk).front().data;
        TimeSeries out;
        QCOMPARE(decodeSamples(good, 11, out).error().code, ErrorCode::Corrupt);
        QCOMPARE(decodeSamples({}, 0, out).error().code, ErrorCode::Corrupt);
        QVERIFY(splitSeries({}, dayChunk).empty());
    }
};

SEXTANT_CORE_TEST(TestSeriesCodec)
#include "tst_seriescodec.moc"
