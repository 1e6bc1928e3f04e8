#pragma once
#include "widgets/theme/tokens.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace sextant::theme {

/// Measures of the controls, design px.
namespace measure {
constexpr int bar = 30;
constexpr int field = 32;
constexpr int small = 24;
constexpr int radius = 5;
constexpr int box = 16;
constexpr int padding = 10;
constexpr int scrollBar = 10;
} // namespace measure

/// A rounded rectangle whose 1 px (or wider) edge lies inside `rect`.
void drawFrame(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge, qreal radius, qreal width = 1);
/// A chevron of 8 x 4 design px; `turned` points it up.
void drawChevron(QPainter &painter, QPointF centre, const QColor &color, bool turned = false);
/// The edge of line edits, combo boxes and spin boxes.
void drawField(QPainter &painter, const QRect &rect, const QStyleOption &option, const QWidget *widget);

inline bool flag(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

} // namespace sextant::theme
