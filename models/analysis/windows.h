#pragma once
#include "models/analysis/cleaning.h"

#include <set>

namespace sextant::stats {

/// How two windows lie in time; decides which comparison is fair.
struct WindowPair {
    double slotWidth = 0;    ///< seconds
    std::set<int> baselineSlots; ///< slots of the day with at least one point
    std::set<int> currentSlots;
    double overlap = 0;      ///< share of the current slots that the baseline covers
    double reverse = 0;      ///< share of the baseline's slots that the current window covers
    double gap = 0;          ///< from the end of the earlier window to the start of the later
    bool adjacent = false;   ///< both short and close to each other: the time of day does not matter
    double dayOffset = 0;    ///< whole days from start to start, in seconds
    double offsetError = 0;  ///< distance of the starts from that whole number of days
};

WindowPair windowPair(const Points &baseline, const Points &current);

} // namespace sextant::stats
