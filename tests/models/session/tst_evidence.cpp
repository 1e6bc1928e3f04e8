#include "models/session/evidence.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

using namespace sextant;

class TestEvidence : public StrictTest
{
    Q_OBJECT

    static constexpr double now = 1'773'930'000;

    static WorkflowDefinition oneItem(const QStringList &evaluators, const QStringList &targets = {})
    {
        ItemDefinition item;
        item.id = QStringLiteral("P1.T1.R1");
        item.evaluators = evaluators;
        item.targets = targets;
        item.mode = ItemMode::Automatic;
        TaskDefinition task;
        task.items = {item};
        PhaseDefinition phase;
        phase.id = QStringLiteral("P1");
        phase.tasks = {task};
        WorkflowDefinition definition;
        definition.phases = {phase};
        return definition;
    }

    static Snapshot moment(Verdict verdict)
    {
        Snapshot snapshot;
        snapshot.asOf = now;
        snapshot.window = {now - 3600, now};
        KpiReading reading;
        reading.kpi = test::latencyKpi();
        reading.data = test::flatData(reading.kpi.id, now, 15, 240, 0.164);
        TargetVerdict target;
        target.kpi = reading.kpi.id;
        target.target = *reading.kpi.target;
        target.verdict = verdict;
        target.value = 0.164;
        target.window = snapshot.window;
        target.query = QStringLiteral("avg(latency)");
        target.reasons = {{QStringLiteral("below-limit"), QStringLiteral("164 ms is below 200 ms")}};
        reading.target = target;
        snapshot.kpis = {reading};
        return snapshot;
    }

    static std::vector<Evidence> collect(const WorkflowDefinition &definition, const Snapshot &snapshot, const std::vector<Baseline> &baselines = {})
    {
        auto all = collectEvidence({&definition, &snapshot, &baselines, QLocale(QLocale::English)});
        return all[QStringLiteral("P1.T1.R1")];
    }

private Q_SLOTS:
    void targetEvidenceShowsValueBoundWindowAndQuery()
    {
        const auto evidence = collect(oneItem({QStringLiteral("TGT")}, {QStringLiteral("T01")}), moment(Verdict::Met));
        QCOMPARE(evidence.size(), 1u);
        QCOMPARE(evidence[0].verdict, Verdict::Met);
        QCOMPARE(evidence[0].bound, QString::fromUtf8("< 200\u00a0ms"));
        QVERIFY(evidence[0].summary.contains(QString::fromUtf8("164\u00a0ms")));
        QCOMPARE(evidence[0].observed, (TimeRange{now - 3600, now}));
        QCOMPARE(evidence[0].query, QStringLiteral("avg(latency)"));
    }

    void anyVerdictButMetIsNotMet_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("missed") << Verdict::Missed;
        QTest::newRow("inconclusive") << Verdict::Inconclusive;
        QTest::newRow("no data") << Verdict::NoData;
    }
    void anyVerdictButMetIsNotMet()
    {
        QFETCH(Verdict, verdict);
        QCOMPARE(collect(oneItem({QStringLiteral("TGT")}), moment(verdict)).at(0).verdict, verdict);
    }

    void aTargetThatDoesNotExistProvesNothing()
    {
        QVERIFY(collect(oneItem({QStringLiteral("TGT")}, {QStringLiteral("T99")}), moment(Verdict::Met)).empty());
    }

    void noBaselineIsNoEvidence()
    {
        QVERIFY(collect(oneItem({QStringLiteral("BSL")}), moment(Verdict::Met)).empty());
    }

    void baselineEvidence_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<double>("coverage");
        QTest::addColumn<bool>("partial");
        QTest::addColumn<Verdict>("expected");
        QTest::newRow("good") << 240 << 0.99 << false << Verdict::Met;
        QTest::newRow("too few points") << 20 << 0.99 << false << Verdict::Missed;
        QTest::newRow("gaps") << 240 << 0.80 << false << Verdict::Missed;
        QTest::newRow("partial") << 240 << 0.99 << true << Verdict::Missed;
    }
    void baselineEvidence()
    {
        QFETCH(int, points);
        QFETCH(double, coverage);
        QFETCH(bool, partial);
        QFETCH(Verdict, expected);
        Baseline baseline;
        baseline.id = QStringLiteral("B1");
        baseline.kpis = {test::flatData(QStringLiteral("api_p95"), now, 15, points, 0.3)};
        baseline.kpis[0].coverage = coverage;
        baseline.kpis[0].partial = partial;
        const auto evidence = collect(oneItem({QStringLiteral("BSL")}), moment(Verdict::Met), {baseline});
        QCOMPARE(evidence.at(0).verdict, expected);
        QVERIFY(expected == Verdict::Met || !evidence.at(0).reasons.empty());
    }

    void sourceEvidenceFollowsItsHealth()
    {
        Snapshot snapshot = moment(Verdict::Met);
        SourceHealth health;
        health.config.name = QStringLiteral("Prometheus");
        health.state = SourceState::Failed;
        health.error = Error{ErrorCode::Tcp, QStringLiteral("connection refused"), {}, {}};
        snapshot.sources = {health};
        const auto evidence = collect(oneItem({QStringLiteral("SCR")}), snapshot);
        QCOMPARE(evidence.at(0).verdict, Verdict::Missed);
        QVERIFY(evidence.at(0).reasons.at(0).text.contains(QStringLiteral("refused")));
    }

    void anUnknownEvaluatorGivesNothing()
    {
        QVERIFY(collect(oneItem({QStringLiteral("IMP")}), moment(Verdict::Met)).empty());
    }
};

SEXTANT_CORE_TEST(TestEvidence)
#include "tst_evidence.moc"
