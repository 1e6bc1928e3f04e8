#pragma once
#include "models/analysis/chartspec.h"
#include "models/sources/query.h"

#include <memory>

namespace sextant {

/// What the console shows of an answer. Made by a worker, since an answer may hold millions of samples, and never changed.
struct QueryAnswer {
    QueryResult result;
    ChartSpec chart; ///< of a range answer
    std::size_t samples = 0;
};
using QueryAnswerPtr = std::shared_ptr<const QueryAnswer>;

/// The chart of a range answer: up to eight series, the rest counted.
ChartSpec queryChart(const QueryResult &result, const TimeRange &window);
/// An answer ready to be shown; `window` is what was asked for.
QueryAnswerPtr queryAnswer(QueryResult result, const TimeRange &window);

} // namespace sextant
