#pragma once
#include "models/sources/catalogue/catalogue.h"
#include "models/workflow/definition.h"

#include <QString>

#include <vector>

namespace sextant {

/// A text of the data files that people see, and where it comes from: "kpi api_p95 note".
struct ContentText {
    QString where;
    QString text;
};

/// Every such text once, in the order of the files: what shownText() may be asked for. A new field of the data that people see
/// needs a line in contenttexts.cpp; a test compares this list with the files.
std::vector<ContentText> contentTexts(const Catalogue &catalogue, const WorkflowDefinition &workflow);

} // namespace sextant
