#pragma once
#include "models/analysis/kpihistory.h"
#include "models/store/sample/story.h"

namespace sextant::sample {

/// The weeks before the story's now, at every level: hours between the two recordings follow the deploys of the story, the last
/// day is the recording itself. The same story gives the same bits.
std::vector<KpiHistory> storedHistory(const Story &story, const std::vector<KpiData> &before, const std::vector<KpiData> &after);

} // namespace sextant::sample
