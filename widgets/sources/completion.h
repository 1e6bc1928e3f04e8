#pragma once
#include <QString>

namespace sextant {

/// What may be typed at a place of an expression, and which part of it a completion replaces.
struct Completion {
    enum class Kind { Nothing, Metric, LabelName, LabelValue };
    Kind kind = Kind::Nothing;
    QString metric; ///< LabelName, LabelValue: whose labels; empty: of all
    QString label;  ///< LabelValue
    int start = 0;
    int length = 0;
};

/// Looks only at what is left of the cursor: braces, quotes and words, which is enough while someone types.
Completion completionAt(const QString &expr, int cursor);

} // namespace sextant
