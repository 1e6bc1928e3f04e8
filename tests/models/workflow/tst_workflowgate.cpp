#include "models/workflow/gate.h"
#include "tests/support/testmain.h"

using namespace sextant;

class TestWorkflowGate : public StrictTest
{
    Q_OBJECT
private:
    ItemDefinition m_first;
    ItemDefinition m_second;

    std::vector<PhaseStatus> phases(ItemState first, ItemState second) const
    {
        PhaseStatus phase;
        ItemStatus one;
        one.item = &m_first;
        one.state = first;
        ItemStatus two;
        two.item = &m_second;
        two.state = second;
        phase.items = {one, two};
        return {phase};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_first.id = QStringLiteral("A");
        m_second.id = QStringLiteral("B");
    }

    void criteria_data()
    {
        QTest::addColumn<QStringList>("items");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<bool>("met");
        QTest::addColumn<int>("done");
        const QStringList both{QStringLiteral("A"), QStringLiteral("B")};
        QTest::newRow("both proved") << both << int(ItemState::Evidenced) << int(ItemState::Attested) << true << 2;
        QTest::newRow("one open") << both << int(ItemState::Evidenced) << int(ItemState::Todo) << false << 1;
        QTest::newRow("one failed") << both << int(ItemState::Failed) << int(ItemState::Evidenced) << false << 1;
        QTest::newRow("stale is not met") << both << int(ItemState::Stale) << int(ItemState::Evidenced) << false << 1;
        QTest::newRow("waived counts") << both << int(ItemState::Waived) << int(ItemState::Evidenced) << true << 2;
        QTest::newRow("nothing decides it") << QStringList() << int(ItemState::Evidenced) << int(ItemState::Evidenced) << false << 0;
        QTest::newRow("unknown item") << QStringList{QStringLiteral("Z")} << int(ItemState::Evidenced) << int(ItemState::Evidenced) << false << 0;
    }
    void criteria()
    {
        QFETCH(QStringList, items);
        QFETCH(int, first);
        QFETCH(int, second);
        GateDefinition gate;
        gate.criteria = {QStringLiteral("criterion")};
        gate.proofs = {items};
        const GateStatus status = evaluateGate(gate, phases(ItemState(first), ItemState(second)));
        QTEST(status.criteria.front().met(), "met");
        QTEST(status.criteria.front().done, "done");
        QTEST(status.allMet(), "met");
    }

    void anEmptyGateIsNeverPassed()
    {
        QVERIFY(!evaluateGate({}, phases(ItemState::Evidenced, ItemState::Evidenced)).allMet());
    }

    void theLastGateAsksTheAftercare()
    {
        const Result<WorkflowDefinition> definition = builtinWorkflow();
        QVERIFY(definition);
        const GateDefinition *gate = definition->gateAfter(QStringLiteral("aftercare"));
        QVERIFY(gate);
        WorkflowProgress progress;
        progress[QStringLiteral("AC.8")].attestation = Attestation{QStringLiteral("A. Lindqvist"), 1000, {}};
        const GateStatus status = evaluateGate(*gate, evaluateWorkflow(*definition, progress, {}, 2000),
                                               evaluateClosing(*definition, progress, {}, 2000));
        QCOMPARE(status.met, 1);
        QVERIFY(status.criteria.at(2).met());
    }
};

SEXTANT_CORE_TEST(TestWorkflowGate)
#include "tst_workflowgate.moc"
