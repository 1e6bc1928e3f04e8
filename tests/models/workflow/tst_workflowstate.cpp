#include "models/workflow/progress.h"
#include "tests/support/testmain.h"

using namespace sextant;

namespace {

constexpr double now = 1'773'926'400;
constexpr double day = 86400;

ItemDefinition item(ItemMode mode, const QStringList &evaluators)
{
    ItemDefinition made;
    made.id = QStringLiteral("X");
    made.mode = mode;
    made.evaluators = evaluators;
    return made;
}

Evidence seen(const char *evaluator, Verdict verdict, double age = 0)
{
    Evidence evidence;
    evidence.evaluator = QLatin1String(evaluator);
    evidence.verdict = verdict;
    evidence.observed = {now - age - 3600, now - age};
    evidence.capturedAt = now;
    return evidence;
}

ItemProgress attested(double age)
{
    ItemProgress progress;
    progress.attestation = Attestation{QStringLiteral("M. Sarr"), now - age, {}};
    return progress;
}

ItemProgress waived(double expiresIn)
{
    ItemProgress progress;
    progress.waiver = Waiver{QStringLiteral("known"), QStringLiteral("Lead"), now + expiresIn};
    return progress;
}

} // namespace

Q_DECLARE_METATYPE(sextant::ItemDefinition)
Q_DECLARE_METATYPE(sextant::ItemProgress)
Q_DECLARE_METATYPE(std::vector<sextant::Evidence>)

class TestWorkflowState : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void state_data()
    {
        QTest::addColumn<ItemDefinition>("definition");
        QTest::addColumn<ItemProgress>("progress");
        QTest::addColumn<std::vector<Evidence>>("evidence");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const ItemDefinition &d, const ItemProgress &p, const std::vector<Evidence> &e, const char *expected) {
            QTest::newRow(name) << d << p << e << QString::fromLatin1(expected);
        };
        const ItemDefinition automatic = item(ItemMode::Automatic, {QStringLiteral("TGT"), QStringLiteral("CMP")});
        const ItemDefinition proposed = item(ItemMode::Proposed, {QStringLiteral("CMP")});
        const ItemDefinition signedOff = item(ItemMode::Proposed, {QStringLiteral("CPL"), QStringLiteral("APR")});
        const ItemDefinition personal = item(ItemMode::Attested, {QStringLiteral("ATT")});
        const ItemDefinition imported = item(ItemMode::Automatic, {QStringLiteral("IMP")});
        const Evidence met = seen("TGT", Verdict::Met);
        const Evidence better = seen("CMP", Verdict::Met);
        const Evidence worse = seen("CMP", Verdict::Missed);
        const Evidence unclear = seen("CMP", Verdict::Inconclusive);
        ItemProgress doing;
        doing.doing = true;
        ItemProgress skipped;
        skipped.notApplicable = true;

        row("automatic without evidence is open", automatic, {}, {}, "todo");
        row("automatic cannot be ticked by hand", automatic, attested(0), {}, "todo");
        row("one of two evaluators is not enough", automatic, {}, {met}, "todo");
        row("an evaluator that does not exist yet never turns green", automatic, attested(0), {met}, "todo");
        row("every evaluator agrees", automatic, {}, {met, better}, "evidenced");
        row("one part missed", automatic, {}, {met, seen("TGT", Verdict::Missed), better}, "failed");
        row("one part undecided", automatic, {}, {met, unclear}, "inconclusive");
        row("asked and got no data", automatic, {}, {met, seen("CMP", Verdict::NoData)}, "inconclusive");
        row("failed beats undecided", automatic, {}, {seen("TGT", Verdict::Inconclusive), worse}, "failed");
        row("begun", automatic, doing, {}, "doing");
        row("begun and failed", automatic, doing, {worse}, "failed");

        row("proposed by the machine", proposed, {}, {better}, "evidenced");
        row("proposed, a person says so", proposed, attested(day), {}, "attested");
        row("nothing seen does not overrule a person", proposed, attested(day), {seen("CMP", Verdict::NoData)}, "attested");
        row("nothing seen and nobody said so", proposed, {}, {seen("CMP", Verdict::NoData)}, "todo");
        row("a tick does not hide a failure", proposed, attested(0), {worse}, "failed");
        row("a tick does not hide doubt", proposed, attested(0), {unclear}, "inconclusive");
        row("machine is content, sign-off is missing", signedOff, {}, {seen("CPL", Verdict::Met)}, "todo");
        row("machine is content and signed", signedOff, attested(day), {seen("CPL", Verdict::Met)}, "evidenced");

        row("person", personal, attested(day), {}, "attested");
        row("person, 30 days ago", personal, attested(30 * day), {}, "attested");
        row("person, 31 days ago", personal, attested(31 * day), {}, "stale");
        row("nobody", personal, {}, {}, "todo");
        row("a word without a name is none", personal, [] { ItemProgress p; p.attestation = Attestation{{}, now, {}}; return p; }(), {}, "todo");
        row("machine alone cannot settle it", item(ItemMode::Attested, {QStringLiteral("CPL"), QStringLiteral("ATT")}), {}, {seen("CPL", Verdict::Met)}, "todo");

        row("run of last week", imported, {}, {seen("IMP", Verdict::Met, 6 * day)}, "evidenced");
        row("run older than a week", imported, {}, {seen("IMP", Verdict::Met, 8 * day)}, "stale");
        Evidence expired = better;
        expired.validUntil = now - 1;
        row("evidence past its own time", proposed, {}, {expired}, "stale");
        Evidence late = seen("CMP", Verdict::Inconclusive);
        late.reasons = {{QStringLiteral("stale"), QStringLiteral("last sample 20 min ago")}};
        row("judged stale", proposed, {}, {late}, "stale");

        row("waived", automatic, waived(day), {worse}, "waived");
        row("waiver over", automatic, waived(0), {worse}, "failed");
        row("waiver over, since proved", automatic, waived(-day), {met, better}, "evidenced");
        ItemProgress noReason = waived(day);
        noReason.waiver->reason = QStringLiteral("  ");
        row("waiver without a reason", automatic, noReason, {worse}, "failed");
        ItemProgress noApprover = waived(day);
        noApprover.waiver->approver.clear();
        row("waiver without an approver", automatic, noApprover, {worse}, "failed");

        row("not applicable", automatic, skipped, {}, "not_applicable");
        row("not applicable does not hide a failure", automatic, skipped, {worse}, "failed");
        row("an empty rule set proves nothing", item(ItemMode::Automatic, {}), {}, {}, "todo");
    }
    void state()
    {
        QFETCH(ItemDefinition, definition);
        QFETCH(ItemProgress, progress);
        QFETCH(std::vector<Evidence>, evidence);
        QTEST(itemStateName(deriveState(definition, progress, evidence, now)), "expected");
    }

    void namesRoundTrip()
    {
        for (int i = 0; i < 9; ++i) {
            const QString name = itemStateName(ItemState(i));
            QVERIFY(!name.isEmpty());
            QCOMPARE(itemStateFromName(name), std::optional(ItemState(i)));
        }
        QVERIFY(!itemStateFromName(QStringLiteral("done")));
    }

    void rollUpFollowsTheOrder()
    {
        using S = ItemState;
        QCOMPARE(rollUp({}), S::Inconclusive);
        QCOMPARE(rollUp({S::Evidenced, S::Inconclusive, S::Failed}), S::Failed);
        QCOMPARE(rollUp({S::Todo, S::Stale, S::Evidenced}), S::Stale);
        QCOMPARE(rollUp({S::Waived, S::Todo, S::Evidenced}), S::Todo);
        QCOMPARE(rollUp({S::Attested, S::Waived}), S::Waived);
        QCOMPARE(rollUp({S::Attested, S::Evidenced, S::NotApplicable}), S::Attested);
        QCOMPARE(rollUp({S::NotApplicable}), S::NotApplicable);
    }

    void builtinStartsOpenAndAliasesShare()
    {
        const Result<WorkflowDefinition> definition = builtinWorkflow();
        QVERIFY(definition);
        std::vector<PhaseStatus> phases = evaluateWorkflow(*definition, {}, {}, now);
        for (const PhaseStatus &phase : phases)
            QCOMPARE(phase.done, 0);
        QCOMPARE(currentPhase(phases), 0);
        QCOMPARE(evaluateClosing(*definition, {}, {}, now).size(), std::size_t(2));

        WorkflowProgress progress;
        progress[QStringLiteral("P1.T1.R1")].owner = QStringLiteral("M. Sarr");
        phases = evaluateWorkflow(*definition, progress, {{QStringLiteral("P1.T1.R1"), {seen("BSL", Verdict::Met)}}}, now);
        QCOMPARE(phases.front().done, 2);
        QCOMPARE(phases.front().total, 18);
        for (const ItemStatus &row : phases.front().items)
            if (row.item->id == QLatin1String("P1.T2.R3")) {
                QCOMPARE(row.state, ItemState::Evidenced);
                QCOMPARE(row.progress.owner, QStringLiteral("M. Sarr"));
            }
    }

    void currentPhaseIsTheFirstOpenOne()
    {
        std::vector<PhaseStatus> phases(3);
        phases[0].done = phases[0].total = 2;
        phases[1].done = 1;
        phases[1].total = 2;
        phases[2].total = 1;
        QCOMPARE(currentPhase(phases), 1);
        phases[1].done = 2;
        phases[2].done = 1;
        QCOMPARE(currentPhase(phases), 2);
        QCOMPARE(currentPhase({}), -1);
    }
};

SEXTANT_CORE_TEST(TestWorkflowState)
#include "tst_workflowstate.moc"
