#include "models/session/loadcondition.h"
#include "models/session/refresh.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

using namespace sextant;

namespace {

constexpr double now = 1'773'930'000;

KpiReading reading(const QString &id, Statistic statistic, std::optional<double> value)
{
    KpiReading out;
    out.kpi.id = id;
    out.kpi.name = id;
    out.kpi.statistic = statistic;
    out.data = test::flatData(id, now, 15, 240, value.value_or(0));
    out.data.value = value;
    if (!value)
        out.data.series = {};
    return out;
}

/// An hour with this throughput, response time and error ratio.
Snapshot hour(double throughput, std::optional<double> response, std::optional<double> errors, bool loadTest)
{
    Snapshot snapshot;
    snapshot.asOf = now;
    snapshot.window = {now - 3600, now};
    KpiReading rps = reading(QStringLiteral("rps_api"), Statistic::SustainedMin, throughput);
    rps.kpi.better = Direction::HigherIsBetter;
    rps.kpi.target = Target{QStringLiteral("T05"), QStringLiteral("api"), Comparator::Greater, 1000, false, false, QStringLiteral("load")};
    KpiReading api = reading(QStringLiteral("api_p95"), Statistic::Mean, response);
    api.kpi.target = Target{QStringLiteral("T01"), {}, Comparator::Less, 0.2, false, false, {}};
    snapshot.kpis = {rps, api, reading(QStringLiteral("error_ratio"), Statistic::Ratio, errors)};
    if (loadTest)
        snapshot.markers = {{QStringLiteral("m1"), MarkerKind::Test, now - 3700, now - 60, QStringLiteral("k6")}};
    return snapshot;
}

} // namespace

class TestLoadCondition : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void throughputRestsOnResponseAndErrors_data()
    {
        QTest::addColumn<double>("throughput");
        QTest::addColumn<double>("response"); // negative: not measured
        QTest::addColumn<double>("errors");
        QTest::addColumn<bool>("loadTest");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("reason");
        const int met = int(Verdict::Met), missed = int(Verdict::Missed), unsure = int(Verdict::Inconclusive);
        QTest::newRow("all held") << 1200.0 << 0.1 << 0.001 << false << met << "load-held";
        QTest::newRow("too slow under load") << 1200.0 << 0.3 << 0.001 << false << missed << "load-broke";
        QTest::newRow("errors under load") << 1200.0 << 0.1 << 0.02 << false << missed << "load-broke";
        QTest::newRow("at the error limit") << 1200.0 << 0.1 << 0.01 << false << missed << "load-broke";
        QTest::newRow("response unknown") << 1200.0 << -1.0 << 0.001 << false << unsure << "load-unproven";
        QTest::newRow("errors unknown") << 1200.0 << 0.1 << -1.0 << false << unsure << "load-unproven";
        QTest::newRow("ordinary traffic") << 400.0 << 0.1 << 0.001 << false << unsure << "no-demand";
        QTest::newRow("ordinary traffic, slow for another reason") << 400.0 << 0.3 << 0.001 << false << unsure << "no-demand";
        QTest::newRow("a test that asked for too little") << 400.0 << 0.1 << 0.001 << true << unsure << "no-demand";
        QTest::newRow("a test that broke the system") << 400.0 << 0.3 << 0.001 << true << missed << "load-broke";
    }
    void throughputRestsOnResponseAndErrors()
    {
        QFETCH(double, throughput);
        QFETCH(double, response);
        QFETCH(double, errors);
        QFETCH(bool, loadTest);
        QFETCH(int, verdict);
        QFETCH(QString, reason);
        const auto known = [](double value) { return value < 0 ? std::nullopt : std::optional(value); };
        Snapshot snapshot = hour(throughput, known(response), known(errors), loadTest);
        JudgeOptions judge;
        judge.live = false;
        judgeAndCompare(snapshot, std::nullopt, {}, judge);
        const TargetVerdict &rps = *snapshot.kpis[0].target;
        QCOMPARE(int(rps.verdict), verdict);
        const bool said = std::any_of(rps.reasons.begin(), rps.reasons.end(), [&](const Reason &r) { return r.code == reason; });
        QVERIFY2(said, qPrintable(reason));
    }

    void partialErrorsProveNothing()
    {
        Snapshot snapshot = hour(1200, 0.1, 0.001, false);
        snapshot.kpis[2].data.partial = true;
        JudgeOptions judge;
        judge.live = false;
        judgeAndCompare(snapshot, std::nullopt, {}, judge);
        QCOMPARE(snapshot.kpis[0].target->verdict, Verdict::Inconclusive);
        judge.acceptPartial = true;
        judgeAndCompare(snapshot, std::nullopt, {}, judge);
        QCOMPARE(snapshot.kpis[0].target->verdict, Verdict::Met);
    }
};

SEXTANT_CORE_TEST(TestLoadCondition)
#include "tst_loadcondition.moc"
