#pragma once
#include "models/core/error.h"
#include "models/sources/query.h"

#include <QRegularExpression>

#include <map>
#include <vector>

namespace sextant::localhost {

/// All samples of this machine by series.
using History = std::map<LabelSet, TimeSeries>;

/// A small part of PromQL, with the same meaning: a selector `name{label="v", label=~"v.*"}`, over time
/// `avg_over_time(selector[5m])` (also max, min), and over series `max(…)` (also min, sum, avg) without grouping.
struct Expression {
    enum class Over { None, Avg, Max, Min };
    enum class Across { None, Max, Min, Sum, Avg };
    struct Matcher {
        QString label;
        bool negate = false;
        QRegularExpression pattern; ///< anchored; plain values are escaped
    };
    QString name;
    std::vector<Matcher> matchers;
    Over over = Over::None;
    double overSeconds = 0;
    Across across = Across::None;
};

/// BadQuery with the position when the text is anything else.
Result<Expression> parseExpression(const QString &text);

/// Evaluates a query. A grid point of a range stands for the step that begins there and has the mean of the samples in it, so that a
/// machine that has been watched for a second shows that second. An instant answer is the newest sample of the last `lookback` seconds.
QueryResult evaluate(const Expression &expression, const History &history, const Query &query, double now, double lookback);

} // namespace sextant::localhost
