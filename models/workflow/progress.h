#pragma once
#include "models/workflow/definition.h"

#include "models/core/timerange.h"
#include "models/core/verdict.h"

#include <map>
#include <optional>

namespace sextant {

/// The nine states of the workflow data, never folded into a tick.
enum class ItemState { Todo, Doing, Attested, Evidenced, Failed, Inconclusive, Stale, Waived, NotApplicable };
QString itemStateName(ItemState state);
std::optional<ItemState> itemStateFromName(const QString &name);

/// What proves an item: what was seen, when, by which query.
struct Evidence {
    QString evaluator;   ///< "TGT", "BSL", "SCR"
    Verdict verdict = Verdict::NoData;
    QString summary;     ///< "API p95 164 ms, limit < 200 ms"
    std::optional<double> value;
    QString bound;       ///< "< 200 ms"
    TimeRange observed;  ///< the window that was looked at, not when it was recorded
    double capturedAt = 0;
    double validUntil = 0; ///< Unix seconds; 0: the default of its evaluator (imported runs: 7 days, others do not age by themselves)
    QString query;
    QString source;
    std::vector<Reason> reasons;
};

struct Attestation { QString by; double at = 0; QString note; };
struct Waiver { QString reason; QString approver; double expires = 0; };

/// Attestations are good for this long, imported runs for a week (seconds).
inline constexpr double attestationFreshness = 30 * 86400.0;
inline constexpr double importFreshness = 7 * 86400.0;

/// What people entered for one item. Machine evidence is recomputed, never stored as a person's word.
struct ItemProgress {
    QString owner;
    QString due;         ///< ISO date, empty when none
    QString note;
    bool doing = false;
    bool notApplicable = false;
    std::optional<Attestation> attestation;
    std::optional<Waiver> waiver;
    friend bool operator==(const ItemProgress &, const ItemProgress &) = default;
};
inline bool operator==(const Attestation &a, const Attestation &b) { return a.by == b.by && a.at == b.at && a.note == b.note; }
inline bool operator==(const Waiver &a, const Waiver &b) { return a.reason == b.reason && a.approver == b.approver && a.expires == b.expires; }

using WorkflowProgress = std::map<QString, ItemProgress>; ///< by item id

/// One item as it stands: definition, what people entered, what the machine saw, and the state that follows.
struct ItemStatus {
    const ItemDefinition *item = nullptr;
    ItemProgress progress;
    std::vector<Evidence> evidence;
    ItemState state = ItemState::Todo;
};

struct PhaseStatus {
    const PhaseDefinition *phase = nullptr;
    std::vector<ItemStatus> items;
    int done = 0;   ///< evidenced, attested, waived or not applicable
    int total = 0;
};

/// The state that follows from a person's entries and the machine's evidence at time `now`. The rules: README.md here.
ItemState deriveState(const ItemDefinition &item, const ItemProgress &progress, const std::vector<Evidence> &evidence, double now);

/// Whether a state counts as done.
bool isDone(ItemState state);

/// Whether the waiver still stands: reason, approver and an expiry in the future.
bool isActive(const Waiver &waiver, double now);

/// The state of a group: failed > inconclusive = stale > todo > doing > waived > attested > evidenced. Items that do not
/// apply are left out. An empty group is inconclusive.
ItemState rollUp(const std::vector<ItemState> &states);

/// The whole checklist, aliases resolved. `evidence` is by item id.
std::vector<PhaseStatus> evaluateWorkflow(const WorkflowDefinition &definition, const WorkflowProgress &progress,
                                          const std::map<QString, std::vector<Evidence>> &evidence, double now);

/// Success criteria and aftercare, by the same rules.
std::vector<PhaseStatus> evaluateClosing(const WorkflowDefinition &definition, const WorkflowProgress &progress,
                                         const std::map<QString, std::vector<Evidence>> &evidence, double now);

/// The first phase that is not complete, or the last one.
int currentPhase(const std::vector<PhaseStatus> &phases);

} // namespace sextant
