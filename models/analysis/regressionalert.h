#pragma once
#include "models/analysis/changepoints.h"
#include "models/analysis/cleaning.h"
#include "models/core/kpi.h"

#include <optional>
#include <vector>

namespace sextant::stats {

/// Constants of the regression alert; their reasons: README.md.
struct RegressionOptions {
    double minEffect = 0.05;    ///< smallest worsening against the level before, as a share of it
    double alpha = 0.05;        ///< of the confirmation by the same hours of other days
    double finest = 3600;       ///< seconds; values closer together become medians of this length first
    ChangePointOptions search;  ///< its minimum segment is how many values a level has to persist
};

/// How far the new level lies from the same hours of the days before; shares of the level before.
struct SameHours {
    double effect = 0;
    double low = 0;
    double high = 0;
    double p = 1;
};

/// A metric became worse and stayed worse: one alert from the first step down to the return.
struct RegressionAlert {
    double since = 0;                  ///< time of the first value of the worse level, Unix seconds
    std::optional<double> closed = {}; ///< time of the first value after the return; absent while it lasts
    double before = 0;                 ///< level before, base unit
    double after = 0;                  ///< level it is (or was last) at while the alert lasts
    std::optional<double> magnitude = {};///< relative change from before to after; absent when the level before was 0
    double p = 1;                      ///< of the change point
    std::size_t values = 0;            ///< values (of at least `finest` seconds) of the worse level
    std::optional<SameHours> sameHours = {}; ///< absent when the days before cannot be compared
    bool open() const { return !closed; }
};

/// Lasting changes of level in the bad direction. Sub-daily histories of two weeks or more lose their weekly rhythm first.
/// A worsening is measured against the best level that was reached and kept, so that small steps add up; where enough days
/// lie before it, the same hours of those days must confirm it. It ends when less than half of the smallest effect is left.
/// Nothing is told when neither direction is better or the history is shorter than two segments.
std::vector<RegressionAlert> detectRegressions(const Points &history, Direction better, const RegressionOptions &options = {});

} // namespace sextant::stats
