#pragma once
#include "models/workflow/definition.h"

#include <map>

namespace sextant {

/// Line of the template on which each id stands.
using WorkflowLines = std::map<QString, int>;

/// What can only be checked on the whole template: names that are referred to exist, phases follow each other, and no task
/// or gate waits for itself. The error names the line of the id that refers.
Result<void> checkStructure(const WorkflowDefinition &definition, const WorkflowLines &lines, const QString &name);

} // namespace sextant
