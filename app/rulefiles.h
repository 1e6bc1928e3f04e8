#pragma once
#include "models/alerts/ruleimport.h"
#include "models/alerts/ruleset.h"
#include "models/session/importtargets.h"

namespace sextant {

/// What the rules of a project are made from. The answer points into `state` and `catalogue`.
rules::Input ruleInput(const ProjectState &state, const Catalogue &catalogue, const rules::Options &options);

/// Writes generated files into a folder, which is made when it is missing. Answers their paths.
Result<QStringList> writeRuleFiles(const QString &folder, const std::vector<rules::File> &files);

/// What rules are read into. The answer points into `catalogue`.
rules::ImportInto importInto(const ProjectState &state, const Catalogue &catalogue);

/// What of an import changes the project: targets it has already are left out.
ImportedTargets importedTargets(const std::vector<rules::MappedRule> &mapped);

} // namespace sextant
