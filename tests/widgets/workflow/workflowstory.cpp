#include "tests/widgets/workflow/workflowstory.h"

#include <QDateTime>

namespace sextant::test {
namespace {

struct Teller {
    WorkflowStory &story;

    Evidence piece(const QString &code, Verdict verdict, const QString &summary, double hoursAgo) const
    {
        Evidence evidence;
        evidence.evaluator = code;
        evidence.verdict = verdict;
        evidence.summary = summary;
        evidence.observed = {story.now - 86400 - hoursAgo * 3600, story.now - hoursAgo * 3600};
        evidence.capturedAt = hoursAgo > 0 ? story.now - hoursAgo * 3600 : story.now - 4;
        evidence.source = QStringLiteral("Prometheus");
        return evidence;
    }

    /// Every evaluator of the item agrees; the last one carries the words, an import before it its name.
    void prove(const QString &id, const QString &summary, double hoursAgo) const
    {
        std::vector<Evidence> &list = story.evidence[id];
        for (const QString &code : story.definition.item(id)->evaluators)
            if (code != QLatin1String("ATT") && code != QLatin1String("APR"))
                list.push_back(piece(code, Verdict::Met, summary, hoursAgo));
        if (list.size() > 1)
            list.front().summary = QStringLiteral("k6 run 18");
    }

    void attest(const QString &id, const QString &who, double hoursAgo) const
    {
        story.progress[id].attestation = Attestation{who, story.now - hoursAgo * 3600, {}};
    }
};

void tellDone(Teller &teller, const PhaseDefinition &phase, double hoursAgo)
{
    for (const TaskDefinition &task : phase.tasks)
        for (const ItemDefinition &item : task.items) {
            if (item.mode == ItemMode::Automatic)
                teller.prove(item.id, QStringLiteral("seen"), hoursAgo);
            else
                teller.attest(item.id, QStringLiteral("A. Lindqvist"), hoursAgo);
            for (Evidence &piece : teller.story.evidence[item.id])
                piece.validUntil = teller.story.now + 7 * 86400;
        }
}

} // namespace

std::unique_ptr<WorkflowStory> workflowStory()
{
    auto story = std::make_unique<WorkflowStory>();
    Result<WorkflowDefinition> definition = builtinWorkflow();
    if (!definition)
        qFatal("%s", qPrintable(describe(definition.error())));
    story->definition = std::move(*definition);
    Teller teller{*story};
    for (std::size_t i = 0; i < 4; ++i)
        tellDone(teller, story->definition.phases[i], 24.0 * (5 - double(i)));

    teller.prove(QStringLiteral("P5.T1.R1"), QStringLiteral("1,340 req/s at SLO"), 2.3);
    teller.prove(QStringLiteral("P5.T1.R2"), QStringLiteral("1,240 users"), 17.6);
    Evidence memory = teller.piece(QStringLiteral("STB"), Verdict::Missed, QStringLiteral("Memory peak 91 %"), 3.6);
    memory.bound = QStringLiteral("< 90 %");
    memory.query = QStringLiteral("max_over_time((1 - node_memory_MemAvailable_bytes{pool=\"canary\"} / node_memory_MemTotal_bytes{pool=\"canary\"})[12h:5m])");
    memory.value = 0.91;
    memory.reasons = {{QStringLiteral("above-limit"), QStringLiteral("91 % lies above the limit of 90 % after 12 h of constant load")}};
    story->evidence[QStringLiteral("P5.T1.R3")] = {memory, teller.piece(QStringLiteral("IMP"), Verdict::Met, QStringLiteral("k6 run 17"), 3.6)};
    story->progress[QStringLiteral("P5.T1.R3")].due = QStringLiteral("2026-03-19");
    teller.prove(QStringLiteral("P5.T1.R4"), QStringLiteral("17 improved, 2 regressed"), 0);
    story->evidence[QStringLiteral("P5.T1.R5")] = {teller.piece(QStringLiteral("CMP"), Verdict::Missed, QStringLiteral("2 regressed, both memory"), 0)};
    Evidence targets = teller.piece(QStringLiteral("TGT"), Verdict::Inconclusive, QStringLiteral("16 of 18 targets"), 0);
    story->evidence[QStringLiteral("P5.T1.S")] = {targets};
    const struct { const char *id; const char *summary; double hours; } tests[] = {
        {"P5.T2.R1", "412 passed, 0 failed", 5}, {"P5.T2.R2", "96 passed, 0 failed", 4.8}, {"P5.T2.R3", "38 passed, 0 failed", 4.4},
        {"P5.T2.R4", "54 passed, 0 failed", 4.8}, {"P5.T2.S", "600 passed, 0 failed", 2.2}, {"P5.O1.c", "600 passed, 0 failed", 2.2}};
    for (const auto &row : tests)
        teller.prove(QLatin1String(row.id), QLatin1String(row.summary), row.hours);
    teller.attest(QStringLiteral("P5.T2.R5"), QStringLiteral("P. Novak"), 2.2);
    teller.attest(QStringLiteral("P5.O1.a"), QStringLiteral("A. Lindqvist"), 3.3);
    story->progress[QStringLiteral("P5.O1.b")].doing = true;
    story->progress[QStringLiteral("P5.O2.b")].due = QStringLiteral("2026-03-18");
    const struct { const char *task; const char *owner; } owners[] = {{"P5.T1", "M. Sarr"}, {"P5.T2", "P. Novak"}, {"P5.O1", "A. Lindqvist"}, {"P5.O2", "A. Lindqvist"}};
    for (const auto &row : owners)
        for (const TaskDefinition &task : story->definition.phases[4].tasks)
            if (task.id == QLatin1String(row.task))
                for (const ItemDefinition &item : task.items)
                    story->progress[item.id].owner = QLatin1String(row.owner);
    return story;
}

} // namespace sextant::test
