#include "models/analysis/breakdown.h"
#include "models/analysis/changescan.h"
#include "tests/models/analysis/series.h"
#include "tests/support/testmain.h"

using namespace sextant;
using test::Noise;
using test::tuesdayMorning;

namespace {

KpiDefinition latency()
{
    KpiDefinition kpi;
    kpi.id = QStringLiteral("api_p95");
    kpi.name = kpi.id;
    kpi.unit = Unit::Seconds;
    return kpi;
}

TimeSeries line(std::uint64_t seed, double level, double t0, const QString &instance = {})
{
    Noise noise(seed);
    TimeSeries out;
    if (!instance.isEmpty())
        out.labels = LabelSet({{QStringLiteral("instance"), instance}});
    const std::vector<double> values = noise.metric(120, 0.3, level, 0.05);
    for (std::size_t i = 0; i < values.size(); ++i)
        out.append(t0 + 60 * double(i), values[i]);
    return out;
}

constexpr double before = tuesdayMorning;
constexpr double after = tuesdayMorning + 2.5 * 3600;

KpiData split(double t0, const std::vector<std::pair<QString, double>> &parts, std::uint64_t seed)
{
    KpiData data;
    data.kpi = QStringLiteral("api_p95");
    data.step = 60;
    for (const auto &[name, level] : parts)
        data.parts.push_back(line(seed++, level, t0, name));
    data.series = line(seed, 1, t0);
    return data;
}

const QString a = QStringLiteral("web-1");
const QString b = QStringLiteral("web-2");
const QString c = QStringLiteral("web-3");

} // namespace

class TestBreakdown : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theInstanceThatGotSlowerIsFound()
    {
        const Breakdown found = breakdownOf(latency(), split(before, {{a, 0.1}, {b, 0.1}}, 1), split(after, {{a, 0.1}, {b, 0.15}}, 10), nullptr, nullptr);
        QCOMPARE(found.label, QStringLiteral("instance"));
        QCOMPARE(found.rows.size(), std::size_t(2));
        QCOMPARE(found.rows[0].part, a);
        QVERIFY(found.rows[0].change.verdict != Change::Regressed);
        QCOMPARE(found.rows[1].change.verdict, Change::Regressed);
        QVERIFY(!found.rows[0].baselineShare);
        QCOMPARE(found.mix.code, QStringLiteral("mix-unknown"));
    }

    void partsOfOneSideHaveNoVerdict()
    {
        const Breakdown found = breakdownOf(latency(), split(before, {{a, 0.1}, {b, 0.1}}, 1), split(after, {{a, 0.1}, {c, 0.1}}, 10), nullptr, nullptr);
        QCOMPARE(found.rows.size(), std::size_t(3));
        QCOMPARE(found.rows[1].change.verdict, Change::NoData);
        QVERIFY(!found.rows[1].change.currentValue);
        QCOMPARE(found.rows[2].change.verdict, Change::NoData);
    }

    void trafficThatMovedIsShown()
    {
        const KpiData slow = split(before, {{a, 0.1}, {b, 0.4}}, 1);
        const KpiData slowNow = split(after, {{a, 0.1}, {b, 0.4}}, 10);
        const KpiData load = split(before, {{a, 900}, {b, 100}}, 20);
        const KpiData moved = split(after, {{a, 500}, {b, 500}}, 30);
        const Breakdown found = breakdownOf(latency(), slow, slowNow, &load, &moved);
        QVERIFY(std::abs(*found.rows[0].baselineShare - 0.9) < 0.02);
        QVERIFY(std::abs(*found.rows[1].currentShare - 0.5) < 0.02);
        QCOMPARE(found.mix.code, QStringLiteral("mix-moved"));
        const KpiData sameLoad = split(after, {{a, 910}, {b, 101}}, 40);
        QCOMPARE(breakdownOf(latency(), slow, slowNow, &load, &sameLoad).mix.code, QStringLiteral("mix-same"));
    }

    void withoutPartsThereIsNothingToBreakDown()
    {
        QVERIFY(breakdownOf(latency(), {}, {}, nullptr, nullptr).empty());
    }

    void aScanFindsTheSeriesThatMoved()
    {
        std::vector<ScanSeries> series;
        for (int i = 0; i < 60; ++i)
            series.push_back({QStringLiteral("m%1").arg(i), {}, line(std::uint64_t(100 + i), 5, before), line(std::uint64_t(300 + i), i < 3 ? 7 : 5, after), 60});
        series.push_back({QStringLiteral("empty"), {}, {}, {}, 60});
        const Scan found = scanChanges(series);
        QCOMPARE(found.tested, std::size_t(60));
        QCOMPARE(found.rows.size(), std::size_t(61));
        QVERIFY(found.changed >= 3 && found.changed <= 5);
        QStringList first;
        for (std::size_t i = 0; i < 3; ++i)
            first << found.rows[i].name;
        first.sort();
        QCOMPARE(first, (QStringList{QStringLiteral("m0"), QStringLiteral("m1"), QStringLiteral("m2")}));
        QCOMPARE(found.rows.back().name, QStringLiteral("empty"));
        QVERIFY(!found.rows.back().q && !found.rows.back().changed);
    }

    void aScanOfNothingNewFindsLittle()
    {
        std::size_t finds = 0;
        for (int run = 0; run < 10; ++run) {
            std::vector<ScanSeries> series;
            for (int i = 0; i < 40; ++i)
                series.push_back({QStringLiteral("m"), {}, line(std::uint64_t(1000 + 100 * run + i), 5, before), line(std::uint64_t(5000 + 100 * run + i), 5, after), 60});
            finds += scanChanges(series).changed > 0;
        }
        QVERIFY2(finds <= 3, QByteArray::number(qulonglong(finds))); // with no true change, a scan finds anything in about one of ten
    }

    void scannableTakesTotalsAndPartsOfBothSides()
    {
        KpiData old = split(before, {{a, 1}, {b, 1}}, 1);
        const KpiData now = split(after, {{a, 1}, {c, 1}}, 10);
        const auto series = scannable({latency()}, {old}, {now});
        QCOMPARE(series.size(), std::size_t(2));
        QCOMPARE(series[1].part, a);
        QVERIFY(scannable({latency()}, {}, {now}).empty());
    }
};

SEXTANT_CORE_TEST(TestBreakdown)
#include "tst_breakdown.moc"
