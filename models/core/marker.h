#pragma once
#include <QString>

namespace sextant {

enum class MarkerKind { Deploy, Configuration, Test, Note };

/// Something that happened, drawn in the event lane of every chart.
struct Marker {
    QString id;
    MarkerKind kind = MarkerKind::Note;
    double start = 0;
    double end = 0; ///< equal to start for a moment
    QString label;
    friend bool operator==(const Marker &, const Marker &) = default;
};

} // namespace sextant
