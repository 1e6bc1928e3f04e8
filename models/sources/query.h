#pragma once
#include "models/core/timerange.h"
#include "models/core/timeseries.h"

#include <QFuture>
#include <QStringList>

#include <optional>
#include <vector>

namespace sextant {

/// Stops questions from outside: cancelling the future ends them with ErrorCode::Cancelled. No part of what is asked, so
/// that questions compare equal with and without it.
struct StopToken {
    std::optional<QFuture<void>> future;
    friend bool operator==(const StopToken &, const StopToken &) { return true; }
};

/// One question to a metric source. With a step it is a range query, otherwise an instant one.
struct Query {
    QString expr;
    std::optional<double> time; ///< instant: evaluation time; nullopt is the server's now
    TimeRange range;            ///< range query: both ends inclusive
    double step = 0;            ///< seconds; 0 makes it an instant query
    double deadline = 30;       ///< seconds for the whole answer
    StopToken stop;             ///< of the refresh this question belongs to; sources that answer at once may ignore it
    bool isRange() const { return step > 0; }
    friend bool operator==(const Query &, const Query &) = default;
};

enum class ResultType { Vector, Matrix, Scalar, String };

/// A complete, checked answer. Truncated or half-read answers are errors, never results.
struct QueryResult {
    ResultType type = ResultType::Vector;
    std::vector<TimeSeries> series; ///< a vector or scalar has one sample a series
    QString text;                   ///< for ResultType::String
    QStringList warnings;
    QStringList infos;
    bool partial = false;           ///< the server said that data is missing or cut
    double elapsed = 0;             ///< seconds
};

} // namespace sextant
