#pragma once
#include "models/analysis/chartspec.h"
#include "widgets/theme/tokens.h"

#include <QLocale>
#include <QPainter>

namespace sextant {

/// How large a chart is set: one spec, three surfaces.
struct ChartLook {
    theme::Scheme scheme = theme::Scheme::Light;
    qreal fontFactor = 1;   ///< 1 on screen
    qreal lineFactor = 1;   ///< 1 on screen: current 2 px, baseline 1.25 px
    bool endLabels = true;  ///< "Current 161 ms" at the line's end
    bool eventLane = true;
    bool timeAxis = true;   ///< off for all but the last of stacked charts
    bool unitAtTop = true;  ///< off where the row's title names the unit
    bool limitsInGutter = false; ///< limit labels right of the plot instead of in it
    qreal leftMargin = 54;  ///< times fontFactor; fixed, so that stacked charts align
    qreal rightMargin = 88; ///< times fontFactor
    int timeZoneOffset = 0; ///< seconds east of UTC of the time axis
};

/// Paints a chart as vectors into `area`: slides, PDF pages, pictures. Shows what ChartView shows. Dense series are
/// reduced to the extremes of columns 2.6 px (0.7 mm at 96 dpi) wide, so that a page stays small.
void paintChart(QPainter &painter, const QRectF &area, const ChartSpec &spec, const ChartLook &look, const QLocale &locale);

} // namespace sextant
