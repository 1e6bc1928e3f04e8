#pragma once
#include "models/workflow/progress.h"

#include <QDate>

namespace sextant::test {

/// The story of the design pictures on the program's own template: phases 1 to 4 done, validation at 11 of 17.
struct WorkflowStory {
    WorkflowDefinition definition;
    WorkflowProgress progress;
    std::map<QString, std::vector<Evidence>> evidence;
    QDate start{2026, 3, 2};
    double now = 1773926400; ///< 2026-03-19T13:20:00Z

    std::vector<PhaseStatus> phases() const { return evaluateWorkflow(definition, progress, evidence, now); }
    std::vector<PhaseStatus> closing() const { return evaluateClosing(definition, progress, evidence, now); }
};
/// Aborts when the template cannot be read: nothing could be tested.
std::unique_ptr<WorkflowStory> workflowStory();

} // namespace sextant::test
