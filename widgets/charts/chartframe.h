#pragma once
#include "widgets/charts/chartpainter.h"
#include "widgets/charts/ticks.h"

#include <QPainterPath>
#include <QRectF>

namespace sextant {

/// Where everything of a chart lies. Screen, slide and page use the same numbers.
struct ChartFrame {
    QRectF area;
    QRectF plot;
    TimeRange visible;
    ValueAxis axis;
    double maxStep = 0; ///< longer distances between samples are gaps; 0: none known

    qreal x(double time) const { return plot.left() + (time - visible.start) / visible.length() * plot.width(); }
    qreal y(double value) const { return plot.bottom() - (value - axis.low) / (axis.high - axis.low) * plot.height(); }
    double time(qreal x) const { return visible.start + (x - plot.left()) / plot.width() * visible.length(); }
};

/// Lays the chart out for `visible`, a part of spec.window. The value axis covers the whole window, so that zooming in
/// time does not move it.
ChartFrame chartFrame(const QRectF &area, const ChartSpec &spec, const ChartLook &look, const TimeRange &visible);

/// Paints in the order of the chart grammar; ChartView puts the three on layers of their own.
void paintChartBack(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look, const QLocale &locale);
/// `columns`: dense series as pixel columns (screen) instead of reduced lines (vectors).
void paintChartSeries(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look, bool columns);
void paintChartFront(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look, const QLocale &locale);

/// The pen of a series, by its meaning; `part` counts the series of role Part.
QPen seriesPen(const ChartSeries &series, int part, const ChartLook &look);
/// The newest finite sample in the visible range.
std::optional<QPointF> lastPoint(const ChartSeries &series, const ChartFrame &frame);
/// Whether the samples lie closer than two a pixel, so that columns are drawn instead of a line.
bool isDense(const ChartSeries &series, const ChartFrame &frame);

/// One pixel column after another as min/max bars of the pen's width: exact and quick however many samples there are.
void paintColumns(QPainter &painter, const ChartFrame &frame, const TimeSeries &series, const QColor &color, qreal width);
/// A sparse line, in pieces of a few dozen points: one long antialiased stroke costs Qt hundreds of milliseconds. On `pixels` a line
/// that is all up and down is drawn without a stroke; vector output keeps it.
void paintLine(QPainter &painter, const ChartFrame &frame, const TimeSeries &series, const QPen &pen, bool pixels);

} // namespace sextant
