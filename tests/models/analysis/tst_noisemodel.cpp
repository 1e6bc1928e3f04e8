#include "models/analysis/distributions.h"
#include "models/analysis/noisemodel.h"
#include "models/analysis/summary.h"
#include "tests/models/analysis/series.h"
#include "tests/support/testmain.h"

#include <numeric>

using namespace sextant;
using namespace sextant::stats;
using test::Noise;

namespace {

std::vector<double> times(std::size_t n)
{
    std::vector<double> t(n);
    std::iota(t.begin(), t.end(), 0.0);
    return t;
}

struct Rates { double alarms; double found; };

/// Means of two series of known noise: how often "no change" and a change of `shift` are called significant.
Rates rates(double rho, double share, std::size_t n, double shift, int rounds)
{
    Rates out{0, 0};
    const std::vector<double> t = times(n);
    for (int round = 0; round < rounds; ++round) {
        Noise noise(4000 + std::uint64_t(round));
        const auto series = [&] {
            std::vector<double> v = noise.ar1(n, rho);
            for (double &value : v)
                value = std::sqrt(share) * value + std::sqrt(1 - share) * noise.normal();
            return v;
        };
        const std::vector<double> x = series(), y = series();
        const NoiseModel model({x, t, 1}, {y, t, 1});
        const double z = mean(y) - mean(x);
        out.alarms += (model.p(z) <= 0.05) / double(rounds);
        out.found += (model.p(z + shift) <= 0.05) / double(rounds);
    }
    return out;
}

} // namespace

class TestNoiseModel : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theLevelIsKept_data()
    {
        QTest::addColumn<double>("rho");
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("n");
        QTest::newRow("independent") << 0.0 << 1.0 << 240;
        QTest::newRow("independent, few") << 0.0 << 1.0 << 40;
        QTest::newRow("rho 0.8") << 0.8 << 1.0 << 240;
        QTest::newRow("rho 0.95") << 0.95 << 1.0 << 240;
        QTest::newRow("slow part under white noise") << 0.95 << 0.5 << 240;
    }
    void theLevelIsKept()
    {
        QFETCH(double, rho);
        QFETCH(double, share);
        QFETCH(int, n);
        const Rates found = rates(rho, share, std::size_t(n), 0, 250); // standard error 1.4 points
        QVERIFY2(found.alarms <= 0.085, QByteArray::number(found.alarms));
    }

    void littlePowerIsLostAgainstKnowingTheNoise()
    {
        // The z-test that knows rho 0.8 finds a shift of 1 standard deviation in 98 %, one of 0.8 in 88 %.
        const double f = inflation(0.8);
        const double shift = 0.8;
        const double oracle = normalAbove(normalQuantile(0.975) - shift / std::sqrt(2 * f / 240));
        const Rates found = rates(0.8, 1, 240, shift, 250);
        QVERIFY2(found.found >= oracle - 0.12, QByteArray::number(found.found) + " of " + QByteArray::number(oracle));
    }

    void independentValuesGiveStudentsInterval()
    {
        Noise noise(5);
        const std::vector<double> v = noise.ar1(400, 0);
        const NoiseModel model({v, times(400), 1}, 1, 3);
        const double expected = studentQuantile(0.975, 399) * std::sqrt(variance(v) / 400);
        const double cosine = studentQuantile(0.975, 9) * std::sqrt(cosineVariance(v, 9) / 400);
        QVERIFY(std::abs(model.half(0.95) / std::max(expected, cosine) - 1) < 0.15);
        QVERIFY(model.half(0.95) >= cosine);
    }

    void theScaleMultipliesTheError()
    {
        Noise noise(6);
        const std::vector<double> v = noise.ar1(120, 0.5);
        const std::vector<double> t = times(120);
        QVERIFY(std::abs(NoiseModel({v, t, 1}, 2, 3).half(0.9) / NoiseModel({v, t, 1}, 1, 3).half(0.9) - 2) < 1e-9);
        std::vector<double> large(v);
        for (double &value : large)
            value *= 1e6;
        QVERIFY(std::abs(NoiseModel({large, t, 1}, 1, 3).half(0.9) / NoiseModel({v, t, 1}, 1, 3).half(0.9) / 1e6 - 1) < 1e-9);
    }

    void pAndIntervalAgree()
    {
        Noise noise(7);
        const std::vector<double> x = noise.ar1(150, 0.7), y = noise.ar1(90, 0.7);
        const std::vector<double> t = times(150);
        const NoiseModel model({x, t, 1}, {y, std::span(t).first(90), 1});
        for (double confidence : {0.8, 0.95, 0.99})
            QVERIFY(std::abs(model.p(model.half(confidence)) - (1 - confidence)) < 1e-9);
        double total = 0;
        for (const NoiseModel::Kind &kind : model.kinds())
            total += kind.weight;
        QVERIFY(std::abs(total - 1) < 1e-12);
        QVERIFY(model.detectable() > model.half(0.95));
    }

    void gapsWeakenTheTie()
    {
        // Every second value of an AR(1) series of rho 0.9 follows rho 0.81: with the times known, the same persistence is seen.
        Noise noise(8);
        const std::vector<double> whole = noise.ar1(600, 0.9);
        std::vector<double> v, t;
        for (std::size_t i = 0; i < whole.size(); ++i)
            if (i % 3 != 1) {
                v.push_back(whole[i]);
                t.push_back(double(i));
            }
        const double gappy = NoiseModel({v, t, 1}, 1, 3).half(0.95);
        const double full = NoiseModel({whole, times(600), 1}, 1, 3).half(0.95);
        QVERIFY2(gappy > 0.7 * full && gappy < 1.5 * full, QByteArray::number(gappy / full));
    }

    void valuesThatNeverVaryLeaveNoDoubt()
    {
        const std::vector<double> flat(50, 3.0);
        const NoiseModel model({flat, times(50), 1}, {flat, times(50), 1});
        QVERIFY(model.kinds().empty());
        QCOMPARE(model.half(0.95), 0.0);
        QCOMPARE(model.p(0), 1.0);
        QCOMPARE(model.p(1), 0.0);
    }
};

SEXTANT_CORE_TEST(TestNoiseModel)
#include "tst_noisemodel.moc"
