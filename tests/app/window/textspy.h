#pragma once
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

class QWidget;

namespace sextant::test {

/// A piece of text as it reached the painter, in coordinates of the widget that was drawn.
struct DrawnText {
    QString text;
    QRectF box;
    QRectF clip; ///< what of it may be seen
};

/// Every text that `widget` and its children draw, labels, headers, delegates and own painting alike. Pictures that are painted
/// elsewhere and copied (charts) are not seen.
std::vector<DrawnText> textsOf(QWidget &widget);

/// What cannot be read: a text cut at its side, a text over another, a text that ends in "…" and has no tooltip.
QStringList unreadable(QWidget &widget);

} // namespace sextant::test
