#pragma once
#include "models/workflow/progress.h"

namespace sextant {

/// One criterion of a gate as it stands.
struct CriterionStatus {
    QString text;
    QStringList items;  ///< what proves it; empty: this version cannot decide it
    ItemState state = ItemState::Todo; ///< roll-up of its items; Todo without items, so that it is never met by itself
    int done = 0;
    int total = 0;
    bool met() const { return !items.isEmpty() && isDone(state); }
};

struct GateStatus {
    const GateDefinition *gate = nullptr;
    std::vector<CriterionStatus> criteria;
    int met = 0;
    /// Every criterion met. A gate without criteria never is.
    bool allMet() const { return !criteria.empty() && met == int(criteria.size()); }
};

/// How far a gate is. `closing` holds success criteria and aftercare, which the last gate asks for. Advisory: nothing is locked.
GateStatus evaluateGate(const GateDefinition &gate, const std::vector<PhaseStatus> &phases, const std::vector<PhaseStatus> &closing = {});

} // namespace sextant
