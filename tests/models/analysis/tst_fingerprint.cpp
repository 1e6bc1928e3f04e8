#include "models/analysis/fingerprint.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

using namespace sextant;

namespace {

KpiDefinition throughput()
{
    KpiDefinition kpi = test::latencyKpi(QStringLiteral("rps_api"));
    kpi.area = QStringLiteral("throughput");
    kpi.unit = Unit::PerSecond;
    return kpi;
}

/// 100 steps of a load that swings by a tenth around `level`.
KpiData load(double level)
{
    KpiData data = test::flatData(QStringLiteral("rps_api"), 1e6, 60, 100, level);
    for (std::size_t i = 0; i < data.series.size(); ++i)
        data.series.v[i] *= 1 + 0.1 * (double(i % 11) - 5) / 5;
    return data;
}

std::optional<LoadFacts> facts(double level)
{
    return loadOf({throughput()}, {load(level)});
}

const ConditionRow *rowOf(const std::vector<ConditionRow> &rows, const QString &key)
{
    for (const ConditionRow &row : rows)
        if (row.key == key)
            return &row;
    return nullptr;
}

} // namespace

class TestFingerprint : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theDataTellInstancesAndLoad()
    {
        KpiData cpu = test::flatData(QStringLiteral("cpu"), 1e6, 60, 10, 0.5);
        for (const char *name : {"web-1", "web-2", "web-3"})
            cpu.parts.push_back({LabelSet({{QStringLiteral("instance"), QLatin1String(name)}}), cpu.series.t, cpu.series.v, false});
        cpu.parts.push_back({LabelSet({{QStringLiteral("instance"), QStringLiteral("gone")}}), {}, {}, false}); // no sample in the window
        const Fingerprint found = measuredFingerprint({throughput()}, {cpu, load(800)});
        QCOMPARE(found.at(QStringLiteral("instances")), QStringLiteral("3"));
        QCOMPARE(found.at(QStringLiteral("load")), QStringLiteral("median 800\u00a0req/s, peak 880\u00a0req/s"));
        QCOMPARE(fingerprintValue(QStringLiteral("load"), found.at(QStringLiteral("load"))), found.at(QStringLiteral("load"))); // English here
        QCOMPARE(fingerprintValue(QStringLiteral("build"), QStringLiteral("median 1, peak 2")), QStringLiteral("median 1, peak 2"));
        QVERIFY(measuredFingerprint({throughput()}, {}).empty());
    }

    void loadNeedsAThroughputKpi()
    {
        QVERIFY(!loadOf({test::latencyKpi(QStringLiteral("rps_api"))}, {load(800)}));
        QVERIFY(!loadOf({throughput()}, {test::flatData(QStringLiteral("rps_api"), 1e6, 60, 2, 800)}));
        QCOMPARE(facts(800)->median, 800.0);
        QVERIFY(facts(800)->low < 740 && facts(800)->high > 860);
    }

    void differencesAreSaidAndUnknownIsNotSame()
    {
        const Fingerprint before{{QStringLiteral("build"), QStringLiteral("1")}, {QStringLiteral("instances"), QStringLiteral("4")},
                                 {QStringLiteral("data_size"), QStringLiteral("48 GB")}, {QStringLiteral("region"), QStringLiteral("eu")},
                                 {QStringLiteral("load"), QStringLiteral("median 800")}};
        const Fingerprint after{{QStringLiteral("build"), QStringLiteral("2")}, {QStringLiteral("instances"), QStringLiteral("6")},
                                {QStringLiteral("region"), QStringLiteral("eu")}, {QStringLiteral("load"), QStringLiteral("median 830")}};
        const auto rows = compareConditions(before, facts(800), after, facts(830));
        QCOMPARE(rowOf(rows, QStringLiteral("build"))->state, ConditionState::Differs);
        QVERIFY(rowOf(rows, QStringLiteral("build"))->subject);
        QCOMPARE(rowOf(rows, QStringLiteral("instances"))->state, ConditionState::Differs);
        QVERIFY(!rowOf(rows, QStringLiteral("instances"))->subject);
        QCOMPARE(rowOf(rows, QStringLiteral("data_size"))->state, ConditionState::Unknown);
        QCOMPARE(rowOf(rows, QStringLiteral("region"))->state, ConditionState::Same);
        QCOMPARE(rowOf(rows, QStringLiteral("load"))->state, ConditionState::Same); // within a tenth, whatever the words
        QCOMPARE(rowOf(compareConditions(before, facts(800), after, facts(1200)), QStringLiteral("load"))->state, ConditionState::Differs);
        QCOMPARE(rows.front().key, QStringLiteral("build"));
    }

    void busyPeriod_data()
    {
        QTest::addColumn<double>("baseline");
        QTest::addColumn<double>("current");
        QTest::addColumn<int>("state");
        QTest::newRow("the same") << 800.0 << 820.0 << int(BusyState::Representative);
        QTest::newRow("a fifth less") << 800.0 << 1000.0 << int(BusyState::Representative);
        QTest::newRow("half of it") << 400.0 << 820.0 << int(BusyState::Quieter);
        QTest::newRow("twice as much") << 1600.0 << 820.0 << int(BusyState::Busier);
    }
    void busyPeriod()
    {
        QFETCH(double, baseline);
        QFETCH(double, current);
        QFETCH(int, state);
        const BusyCheck found = sextant::busyPeriod(facts(baseline), facts(current));
        QCOMPARE(int(found.state), state);
        QCOMPARE(*found.ratio, baseline / current);
        QVERIFY(!found.reason.text.isEmpty());
    }

    void anUnknownLoadIsNeverCalledRepresentative()
    {
        QCOMPARE(sextant::busyPeriod(std::nullopt, facts(100)).state, BusyState::Unknown);
        QCOMPARE(sextant::busyPeriod(facts(100), std::nullopt).state, BusyState::Unknown);
        QVERIFY(!sextant::busyPeriod({}, {}).reason.text.isEmpty());
        QCOMPARE(busyPeriodBeside({}, facts(100), {}).state, BusyState::Unknown);
    }

    void aQuietWindowIsSaidBeforeItIsFrozen()
    {
        const BusyCheck quiet = busyPeriodBeside(facts(200), facts(1000), QStringLiteral("7 days"));
        QCOMPARE(quiet.state, BusyState::Quieter);
        QVERIFY(quiet.reason.text.contains(QStringLiteral("18\u00a0%"))); // 200 of a peak of 1100
        QCOMPARE(busyPeriodBeside(facts(800), facts(1000), QStringLiteral("7 days")).state, BusyState::Representative);
    }
};

SEXTANT_CORE_TEST(TestFingerprint)
#include "tst_fingerprint.moc"
