#pragma once
#include "models/core/kpidata.h"
#include "models/store/sample/story.h"

namespace sextant::sample {

/// All recordings of one side of a story: the same story gives the same bits. Each series follows the daily curve with seeded
/// noise and is scaled so that its period statistic is the story's number.
std::vector<KpiData> recordings(const Story &story, Side side);

/// One p75 a day for every vital, as records "<kpi>.daily".
std::vector<KpiData> dailyRecordings(const Story &story);

/// The period statistic a KPI of the story is judged by.
Statistic statisticOf(const Story &story, const QString &kpi);

} // namespace sextant::sample
