#include "models/workflow/definition.h"
#include "tests/support/testmain.h"

using namespace sextant;

namespace {

/// The smallest template that is valid; one change at a time makes each fault. Line 1 is "schema".
QByteArray smallest()
{
    return R"(schema: sextant.workflow/1
id: small
title: Small
summary: One phase
team: [{id: orchestrator, name: Orchestrator}, {id: engineer, name: Engineer, also: [optimizer]}]
phases:
- id: P1
  title: Only phase
  days: [1, 2]
  orchestrator:
  - id: P1.O1
    title: Scope
    items:
    - {id: P1.O1.a, text: Say what it is for, evaluators: [APR], mode: attested, screen: WF, line: 1}
  tasks:
  - id: P1.T1
    title: Measure
    role: optimizer
    days: 2
    requires:
    - {id: P1.T1.R1, text: Baseline, evaluators: [BSL], mode: automatic, screen: CM, line: 2}
    - {id: P1.T1.R2, text: Target, evaluators: [TGT], mode: automatic, targets: [T01], screen: CM, line: 3}
    success: {id: P1.T1.S, text: Measured, evaluators: [CPL], mode: proposed, screen: RP, line: 4}
gates:
- {id: G1, after: P1, pass_when: [{text: Baseline, items: [P1.T1.R1]}, {text: Signed}]}
techniques: {database: [{text: Index}]}
risks: [{id: K1, kind: performance, text: Slower, mitigation: Watch, trigger: It is slower}]
success: {technical: [{id: SC.1, text: Fast, evaluators: [CMP], mode: automatic, line: 5}]}
aftercare: {week_1: [{id: AC.1, text: Watch, evaluators: [ATT], mode: attested, line: 6}]}
)";
}

} // namespace

class TestWorkflowParse : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theSmallestTemplateIsRead()
    {
        const Result<WorkflowDefinition> read = parseWorkflow(smallest(), QStringLiteral("small.yaml"));
        QVERIFY2(read, qPrintable(read ? QString() : describe(read.error())));
        QCOMPARE(read->phases.front().tasks.at(1).role, QStringLiteral("engineer"));
        QCOMPARE(read->phases.front().shortTitle, QStringLiteral("Only phase"));
        QCOMPARE(read->gates.front().proofs.front(), QStringList{QStringLiteral("P1.T1.R1")});
        QVERIFY(read->gates.front().proofs.back().isEmpty());
        QVERIFY(read->phases.front().tasks.back().items.back().success);
    }

    void faultsAreNamedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *from, const char *to, int line, const char *said) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QStringLiteral("small.yaml:%1").arg(line) << QString::fromLatin1(said);
        };
        row("other schema", "sextant.workflow/1", "sextant.workflow/2", 1, "schema");
        row("no title", "title: Small\n", "", 1, "\"title\" is missing");
        row("duplicate id", "P1.T1.R2", "P1.T1.R1", 22, "already used in line 21");
        row("duplicate id across kinds", "id: K1", "id: G1", 27, "already used in line 25");
        row("unknown evaluator", "[BSL]", "[BSL, XYZ]", 21, "\"XYZ\" is not an evaluator");
        row("no evaluator", "evaluators: [CPL], mode: proposed", "mode: proposed", 23, "\"evaluators\" is missing");
        row("unknown mode", "mode: proposed", "mode: guessed", 23, "not \"guessed\"");
        row("automatic cannot be signed", "evaluators: [APR], mode: attested", "evaluators: [APR], mode: automatic", 14, "person's word");
        row("target not named", "targets: [T01], ", "", 22, "\"targets\" is missing");
        row("target without evaluator", "[BSL], mode: automatic,", "[BSL], mode: automatic, targets: all,", 21, "needs the evaluator TGT");
        row("not a target", "[T01]", "[API]", 22, "\"API\" is not a target");
        row("no line of the text", ", line: 2}", "}", 21, "\"line\" is missing");
        row("empty text", "text: Baseline, evaluators", "text: , evaluators", 21, "\"text\" is missing");
        row("unknown role", "role: optimizer", "role: magician", 18, "no role \"magician\"");
        row("no success criterion", "success: {id: P1.T1.S", "succes: {id: P1.T1.S", 16, "\"success\" is missing");
        row("days backwards", "days: [1, 2]", "days: [2, 1]", 9, "not end before they start");
        row("days are a word", "days: [1, 2]", "days: [1, soon]", 9, "");
        row("plan starts late", "days: [1, 2]", "days: [2, 3]", 7, "must start on day 1");
        row("task starts outside", "    days: 2\n", "    days: 2\n    start_day: 5\n", 20, "must lie in the phase");
        row("after nothing known", "    days: 2\n", "    days: 2\n    after: [G7]\n", 16, "\"G7\", which is no task or gate");
        row("waits for itself", "    days: 2\n", "    days: 2\n    after: [P1.T1]\n", 16, "P1.T1 waits for itself");
        row("alias of nothing", "screen: CM, line: 2", "screen: CM, alias_of: P7.T1.R1, line: 2", 21, "\"P7.T1.R1\", which does not exist");
        row("alias of itself", "screen: CM, line: 2", "screen: CM, alias_of: P1.T1.R1, line: 2", 21, "alias of an item that is none itself");
        row("gate after nothing", "after: P1,", "after: P4,", 25, "which is no phase");
        row("gate asks for nothing known", "items: [P1.T1.R1]", "items: [P1.T9.R1]", 25, "\"P1.T9.R1\", which does not exist");
        row("empty gate", "[{text: Baseline, items: [P1.T1.R1]}, {text: Signed}]", "[]", 25, "at least one entry");
        row("no phases", "phases:\n", "stages:\n", 1, "\"phases\" must be a list");
        row("entry is a word", "risks: [{id: K1, kind: performance, text: Slower, mitigation: Watch, trigger: It is slower}]", "risks: [slow]", 27,
            "must be a map");
        row("broken syntax", "title: Measure", "title: [Measure", 18, "");
    }
    void faultsAreNamedWithTheirLine()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray text = smallest();
        const qsizetype at = text.indexOf(from);
        QVERIFY(at >= 0);
        text.replace(at, from.size(), to);
        const Result<WorkflowDefinition> read = parseWorkflow(text, QStringLiteral("small.yaml"));
        QVERIFY(!read);
        QTEST(read.error().context, "place");
        QFETCH(QString, said);
        QVERIFY2(read.error().detail.contains(said), qPrintable(read.error().detail));
    }

    void aLoopThroughAGateIsFound()
    {
        // P1.T1 after gate G1, which opens when P1.T1 is done.
        QByteArray text = smallest();
        text.replace("    days: 2\n", "    days: 2\n    after: [G1]\n");
        const Result<WorkflowDefinition> read = parseWorkflow(text, QStringLiteral("small.yaml"));
        QVERIFY(!read);
        QVERIFY2(read.error().detail.contains(QLatin1String("waits for itself: G1 after P1.T1 after G1")), qPrintable(read.error().detail));
    }

    void rubbishIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a list") << QByteArray("- 1\n- 2\n");
        QTest::newRow("binary") << QByteArray("\x00\xff\xfe\x01", 4);
        QTest::newRow("cut off") << smallest().left(700);
    }
    void rubbishIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const Result<WorkflowDefinition> read = parseWorkflow(bytes, QStringLiteral("x.yaml"));
        QVERIFY(!read);
        QVERIFY(read.error().context.startsWith(QLatin1String("x.yaml:")));
    }
};

SEXTANT_CORE_TEST(TestWorkflowParse)
#include "tst_workflowparse.moc"
