#pragma once
#include <QString>

#include <functional>
#include <vector>

namespace sextant {

/// One thing in the event lane: a moment (x0 == x1) or a span.
struct LaneEntry {
    double x0 = 0;
    double x1 = 0;
    QString text;
};
struct LaneLabel {
    double x = 0; ///< left end of the text
    QString text;
    std::size_t first = 0; ///< entries it speaks for
    std::size_t last = 0;
};

/// Places the lane's labels between `left` and `right` so that none covers another label or another entry's sign:
/// right of the sign, else left of it, else merged with the next ("3 events"). `entries` ascending by x0.
/// `gap`: half a sign plus the space to the text.
std::vector<LaneLabel> placeLaneLabels(const std::vector<LaneEntry> &entries, double left, double right, double gap,
                                       const std::function<double(const QString &)> &width,
                                       const std::function<QString(std::size_t)> &merged);

/// Moves boxes (centre, height) apart so that they do not overlap and lie in [top, bottom]; keeps their order.
struct Box {
    double centre = 0;
    double height = 0;
};
std::vector<double> spread(const std::vector<Box> &boxes, double top, double bottom);

} // namespace sextant
