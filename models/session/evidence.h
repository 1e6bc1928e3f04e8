#pragma once
#include "models/analysis/snapshot.h"
#include "models/workflow/progress.h"

#include <map>
#include <vector>

namespace sextant {

/// What the evaluators look at: one moment of the project.
struct EvidenceInput {
    const WorkflowDefinition *definition = nullptr;
    const Snapshot *snapshot = nullptr;
    const std::vector<Baseline> *baselines = nullptr;
    QLocale locale;
};

/// Runs every evaluator that exists in this version over every item that names it. An item whose evaluators are not all
/// here gets no evidence from the missing ones, so it cannot turn green by machine.
std::map<QString, std::vector<Evidence>> collectEvidence(const EvidenceInput &input);

/// Codes of the evaluators of this version: "TGT", "BSL", "SCR", "CMP".
QStringList availableEvaluators();

} // namespace sextant
