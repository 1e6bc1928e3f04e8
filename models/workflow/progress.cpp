#include "models/workflow/progress.h"

#include <algorithm>
#include <array>

namespace sextant {
namespace {

struct StateName {
    ItemState state;
    const char *name;
};
constexpr std::array<StateName, 9> stateNames{{{ItemState::Todo, "todo"},
                                               {ItemState::Doing, "doing"},
                                               {ItemState::Attested, "attested"},
                                               {ItemState::Evidenced, "evidenced"},
                                               {ItemState::Failed, "failed"},
                                               {ItemState::Inconclusive, "inconclusive"},
                                               {ItemState::Stale, "stale"},
                                               {ItemState::Waived, "waived"},
                                               {ItemState::NotApplicable, "not_applicable"}}};

bool isPersonsWord(const QString &evaluator)
{
    return evaluator == QLatin1String("ATT") || evaluator == QLatin1String("APR");
}

bool isStale(const Evidence &evidence, double now)
{
    if (evidence.validUntil > 0)
        return now > evidence.validUntil;
    if (evidence.evaluator == QLatin1String("IMP"))
        return now - evidence.observed.end > importFreshness;
    return evidence.verdict != Verdict::Met && evidence.verdict != Verdict::Missed
           && std::any_of(evidence.reasons.begin(), evidence.reasons.end(),
                          [](const Reason &reason) { return reason.code == QLatin1String("stale"); });
}

/// What the machine says: Failed, Inconclusive, Stale, Evidenced when every machine evaluator of the item agrees, else Todo.
ItemState machineState(const ItemDefinition &item, const std::vector<Evidence> &evidence, double now)
{
    bool failed = false;
    bool inconclusive = false;
    bool stale = false;
    QStringList missing;
    for (const QString &code : item.evaluators)
        if (!isPersonsWord(code))
            missing << code;
    const bool judgeable = !missing.isEmpty();
    for (const Evidence &piece : evidence) {
        if (isStale(piece, now)) {
            stale = true;
            continue;
        }
        switch (piece.verdict) {
        case Verdict::Missed: failed = true; break;
        case Verdict::Inconclusive: inconclusive = true; break;
        case Verdict::Met: break;
        case Verdict::NoData:
            // The machine alone decides here and saw nothing; where a person may decide, nothing seen is nothing said.
            inconclusive = inconclusive || item.mode == ItemMode::Automatic;
            break;
        }
        missing.removeAll(piece.evaluator);
    }
    if (failed)
        return ItemState::Failed;
    if (inconclusive)
        return ItemState::Inconclusive;
    if (stale)
        return ItemState::Stale;
    const bool silent = std::any_of(evidence.begin(), evidence.end(), [](const Evidence &e) { return e.verdict == Verdict::NoData; });
    return judgeable && missing.isEmpty() && !silent ? ItemState::Evidenced : ItemState::Todo;
}

/// The state without a waiver.
ItemState rawState(const ItemDefinition &item, const ItemProgress &progress, const std::vector<Evidence> &evidence, double now)
{
    const ItemState machine = machineState(item, evidence, now);
    if (machine == ItemState::Failed)
        return machine;
    if (progress.notApplicable)
        return ItemState::NotApplicable;
    if (machine == ItemState::Inconclusive || machine == ItemState::Stale)
        return machine;
    const bool mayAttest = item.mode != ItemMode::Automatic;
    const bool attested = mayAttest && progress.attestation && !progress.attestation->by.isEmpty();
    const bool fresh = attested && now - progress.attestation->at <= attestationFreshness;
    const bool personMissing = item.mode == ItemMode::Attested || item.needsPerson();
    if (machine == ItemState::Evidenced && (!personMissing || fresh))
        return item.mode == ItemMode::Attested ? ItemState::Attested : ItemState::Evidenced;
    if (fresh)
        return ItemState::Attested;
    if (attested)
        return ItemState::Stale;
    return progress.doing ? ItemState::Doing : ItemState::Todo;
}

/// Severity in a group; a group is as good as its worst item.
int severity(ItemState state)
{
    switch (state) {
    case ItemState::Failed: return 7;
    case ItemState::Inconclusive: return 6;
    case ItemState::Stale: return 6;
    case ItemState::Todo: return 5;
    case ItemState::Doing: return 4;
    case ItemState::Waived: return 3;
    case ItemState::Attested: return 2;
    case ItemState::Evidenced: return 1;
    case ItemState::NotApplicable: return 0;
    }
    return 7;
}

std::vector<PhaseStatus> evaluate(const WorkflowDefinition &definition, const std::vector<PhaseDefinition> &phases,
                                  const WorkflowProgress &progress, const std::map<QString, std::vector<Evidence>> &evidence, double now)
{
    std::vector<PhaseStatus> out;
    for (const PhaseDefinition &phase : phases) {
        PhaseStatus status;
        status.phase = &phase;
        for (const TaskDefinition &task : phase.tasks)
            for (const ItemDefinition &item : task.items) {
                const ItemDefinition *original = item.aliasOf.isEmpty() ? &item : definition.item(item.aliasOf);
                const ItemDefinition &judged = original ? *original : item;
                ItemStatus row;
                row.item = &item;
                if (const auto entered = progress.find(judged.id); entered != progress.end())
                    row.progress = entered->second;
                if (const auto seen = evidence.find(judged.id); seen != evidence.end())
                    row.evidence = seen->second;
                row.state = deriveState(judged, row.progress, row.evidence, now);
                status.done += isDone(row.state);
                ++status.total;
                status.items.push_back(std::move(row));
            }
        out.push_back(std::move(status));
    }
    return out;
}

} // namespace

QString itemStateName(ItemState state)
{
    for (const StateName &row : stateNames)
        if (row.state == state)
            return QLatin1String(row.name);
    return {};
}

std::optional<ItemState> itemStateFromName(const QString &name)
{
    for (const StateName &row : stateNames)
        if (name == QLatin1String(row.name))
            return row.state;
    return std::nullopt;
}

bool isActive(const Waiver &waiver, double now)
{
    return !waiver.reason.trimmed().isEmpty() && !waiver.approver.trimmed().isEmpty() && now < waiver.expires;
}

ItemState deriveState(const ItemDefinition &item, const ItemProgress &progress, const std::vector<Evidence> &evidence, double now)
{
    const ItemState raw = rawState(item, progress, evidence, now);
    return raw != ItemState::NotApplicable && progress.waiver && isActive(*progress.waiver, now) ? ItemState::Waived : raw;
}

bool isDone(ItemState state)
{
    return state == ItemState::Evidenced || state == ItemState::Attested || state == ItemState::Waived || state == ItemState::NotApplicable;
}

ItemState rollUp(const std::vector<ItemState> &states)
{
    if (states.empty())
        return ItemState::Inconclusive;
    return *std::max_element(states.begin(), states.end(), [](ItemState a, ItemState b) { return severity(a) < severity(b); });
}

std::vector<PhaseStatus> evaluateWorkflow(const WorkflowDefinition &definition, const WorkflowProgress &progress,
                                          const std::map<QString, std::vector<Evidence>> &evidence, double now)
{
    return evaluate(definition, definition.phases, progress, evidence, now);
}

std::vector<PhaseStatus> evaluateClosing(const WorkflowDefinition &definition, const WorkflowProgress &progress,
                                         const std::map<QString, std::vector<Evidence>> &evidence, double now)
{
    return evaluate(definition, definition.closingLists, progress, evidence, now);
}

int currentPhase(const std::vector<PhaseStatus> &phases)
{
    const auto open = std::find_if(phases.begin(), phases.end(), [](const PhaseStatus &phase) { return phase.done < phase.total; });
    return open == phases.end() ? int(phases.size()) - 1 : int(open - phases.begin());
}

} // namespace sextant
