#include "models/workflow/gate.h"

namespace sextant {
namespace {

const ItemStatus *find(const std::vector<PhaseStatus> &phases, const QString &id)
{
    for (const PhaseStatus &phase : phases)
        for (const ItemStatus &item : phase.items)
            if (item.item->id == id)
                return &item;
    return nullptr;
}

} // namespace

GateStatus evaluateGate(const GateDefinition &gate, const std::vector<PhaseStatus> &phases, const std::vector<PhaseStatus> &closing)
{
    GateStatus status;
    status.gate = &gate;
    for (int i = 0; i < gate.criteria.size(); ++i) {
        CriterionStatus criterion;
        criterion.text = gate.criteria.at(i);
        if (std::size_t(i) < gate.proofs.size())
            criterion.items = gate.proofs[std::size_t(i)];
        std::vector<ItemState> states;
        for (const QString &id : criterion.items) {
            const ItemStatus *item = find(phases, id);
            item = item ? item : find(closing, id);
            states.push_back(item ? item->state : ItemState::Todo);
            criterion.done += isDone(states.back());
        }
        criterion.total = int(states.size());
        criterion.state = states.empty() ? ItemState::Todo : rollUp(states);
        status.met += criterion.met();
        status.criteria.push_back(std::move(criterion));
    }
    return status;
}

} // namespace sextant
