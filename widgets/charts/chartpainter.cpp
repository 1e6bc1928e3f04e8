#include "widgets/charts/chartpainter.h"

#include "models/analysis/columnband.h"
#include "widgets/charts/chartframe.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/text.h"

#include <cmath>

namespace sextant {
namespace {

using theme::Tokens;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::ChartPainter)
};

constexpr qreal vectorColumn = 2.6; // px: four points at most in 0.7 mm

/// Middle of the pixel row, so that a 1 px line is not blurred over two.
qreal crisp(qreal at)
{
    return std::floor(at) + 0.5;
}

void horizontal(QPainter &painter, const ChartFrame &frame, qreal y, const QPen &pen)
{
    painter.setPen(pen);
    painter.drawLine(QPointF(frame.plot.left(), crisp(y)), QPointF(frame.plot.right(), crisp(y)));
}

void paintGrid(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look, const QLocale &locale)
{
    const Tokens &t = theme::tokens(look.scheme);
    const qreal f = look.fontFactor;
    const QFont font = theme::font(theme::Type::Caption, f);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const double tick : frame.axis.ticks)
        horizontal(painter, frame, frame.y(tick), QPen(tick == frame.axis.ticks.front() ? t.axis : t.grid, look.lineFactor));
    painter.setRenderHint(QPainter::Antialiasing);
    // A unit too long for the margin stands inside the plot, under the top line.
    const QString whole = formatQuantity(frame.axis.ticks.back(), spec.scale, locale);
    const bool fits = textWidth(whole, font) + 8 * f <= frame.plot.left() - frame.area.left();
    for (const double tick : frame.axis.ticks) {
        const bool top = tick == frame.axis.ticks.back() && look.unitAtTop && fits;
        drawTextRight(painter, frame.plot.left() - 8 * f, frame.y(tick) - 8 * f, 16 * f,
                      top ? whole : formatNumber(tick, spec.scale, locale), font, t.ink3);
    }
    if (look.unitAtTop && !fits)
        drawText(painter, {frame.plot.left() + 4 * f, frame.plot.top() + 1 * f}, 16 * f, spec.scale.symbol, font, t.ink3);
    if (!spec.fromZero && frame.axis.low > 0)
        drawText(painter, {frame.plot.left() + 4 * f, frame.plot.bottom() - 16 * f}, 16 * f,
                 Tr::tr("axis from %1").arg(formatNumber(frame.axis.low, spec.scale, locale)), font, t.ink3);
    if (spec.hiddenSeries > 0) {
        const std::size_t shown = spec.series.size();
        drawTextRight(painter, frame.plot.right() - 4 * f, frame.plot.top(), 16 * f,
                      Tr::tr("%1 of %2").arg(shown).arg(shown + std::size_t(spec.hiddenSeries)), font, t.ink3);
    }
}

/// The band's outline, reduced to one pair a column.
QPainterPath bandPath(const ChartFrame &frame, const ChartBand &band)
{
    const int columns = std::max(1, int(frame.plot.width() / 1.3));
    const Polyline low = decimate(band.t, band.low, frame.visible.start, frame.visible.end, columns, frame.maxStep);
    const Polyline high = decimate(band.t, band.high, frame.visible.start, frame.visible.end, columns, frame.maxStep);
    QPainterPath path;
    std::size_t i = 0, j = 0;
    while (i < low.t.size() && j < high.t.size()) {
        QPolygonF piece;
        for (; j < high.t.size() && !std::isnan(high.v[j]); ++j)
            piece << QPointF(frame.x(high.t[j]), frame.y(high.v[j]));
        QPolygonF lower;
        for (; i < low.t.size() && !std::isnan(low.v[i]); ++i)
            lower << QPointF(frame.x(low.t[i]), frame.y(low.v[i]));
        std::reverse(lower.begin(), lower.end());
        path.addPolygon(piece + lower);
        path.closeSubpath();
        ++i;
        ++j;
    }
    return path;
}

void paintBand(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look)
{
    if (!spec.band || spec.band->t.empty())
        return;
    const Tokens &t = theme::tokens(look.scheme);
    const QPainterPath path = bandPath(frame, *spec.band);
    painter.fillPath(path, t.baseBand);
    painter.save();
    painter.setClipPath(path, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const double tick : frame.axis.ticks)
        horizontal(painter, frame, frame.y(tick), QPen(t.gridOnBand, look.lineFactor));
    painter.restore();
}

void paintGaps(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look)
{
    const Tokens &t = theme::tokens(look.scheme);
    const auto hatch = [&](double start, double end) {
        const qreal left = std::max(frame.plot.left(), frame.x(start));
        const qreal right = std::min(frame.plot.right(), frame.x(end));
        paintHatch(painter, QRectF(left, frame.plot.top(), right - left, frame.plot.height()), t, t.hatchFill, look.fontFactor);
    };
    for (const TimeRange &gap : spec.gaps)
        hatch(gap.start, gap.end);
    for (const ChartSeries &series : spec.series)
        if (const auto last = lastPoint(series, frame); last && series.stale && series.role == SeriesRole::Current)
            hatch(last->x(), frame.visible.end);
}

/// Samples of `series` at most a few a column, for vector output.
TimeSeries reduced(const TimeSeries &series, const ChartFrame &frame, qreal column)
{
    Polyline line = decimate(series.t, series.v, frame.visible.start, frame.visible.end,
                             std::max(1, int(frame.plot.width() / column)), frame.maxStep);
    TimeSeries out;
    out.t = std::move(line.t);
    out.v = std::move(line.v);
    return out;
}

/// The area between a line and the limit it must not cross.
void paintOverLimit(QPainter &painter, const ChartFrame &frame, const ChartSeries &series, const ChartLimit &limit, const ChartLook &look)
{
    const TimeSeries line = reduced(series.data, frame, 1.3);
    const qreal y = frame.y(limit.value);
    QPainterPath area;
    QPolygonF piece;
    const auto flush = [&] {
        if (piece.size() > 1) {
            piece.prepend(QPointF(piece.constFirst().x(), y));
            piece.append(QPointF(piece.constLast().x(), y));
            area.addPolygon(piece);
            area.closeSubpath();
        }
        piece.clear();
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!std::isfinite(line.v[i])) {
            flush();
            continue;
        }
        const qreal at = frame.y(line.v[i]);
        piece << QPointF(frame.x(line.t[i]), limit.upper ? std::min(at, y) : std::max(at, y));
    }
    flush();
    QColor fill = theme::tokens(look.scheme).badFill;
    fill.setAlphaF(0.35f);
    painter.fillPath(area, fill);
}

/// Which series a limit speaks about: with a maximum line and several limits the last one is the maximum's.
const ChartSeries *limited(const ChartSpec &spec, std::size_t limit)
{
    const auto find = [&spec](SeriesRole role) -> const ChartSeries * {
        for (const ChartSeries &series : spec.series)
            if (series.role == role)
                return &series;
        return nullptr;
    };
    const ChartSeries *maximum = find(SeriesRole::Maximum);
    if (maximum && spec.limits.size() > 1 && limit + 1 == spec.limits.size())
        return maximum;
    return find(SeriesRole::Current);
}

void paintSeries(QPainter &painter, const ChartFrame &frame, const ChartSeries &series, const QPen &pen, bool columns, const ChartLook &look)
{
    const bool dense = isDense(series, frame);
    TimeSeries whole;
    const TimeSeries *drawn = &series.data;
    const auto last = lastPoint(series, frame);
    const bool partial = series.incompleteLast && last && series.data.size() > 1 && !series.stale;
    if (partial) { // the last step is drawn apart: dashed
        whole = series.data;
        while (!whole.t.empty() && whole.t.back() >= last->x()) {
            whole.t.pop_back();
            whole.v.pop_back();
        }
        drawn = &whole;
    }
    if (dense && columns) {
        paintColumns(painter, frame, *drawn, pen.color(), pen.widthF());
    } else if (dense) {
        // The reduced line marks gaps itself.
        ChartFrame marked = frame;
        marked.maxStep = 0;
        paintLine(painter, marked, reduced(*drawn, frame, vectorColumn * look.fontFactor), pen, false);
    } else {
        paintLine(painter, frame, *drawn, pen, columns);
    }
    if (!partial || whole.empty() || !std::isfinite(whole.v.back()))
        return;
    QPen dash(pen.color(), pen.widthF(), Qt::CustomDashLine, Qt::FlatCap);
    dash.setDashPattern({1, 1.5}); // 2-3 px at a width of 2
    painter.setPen(dash);
    if (!(frame.maxStep > 0 && last->x() - whole.t.back() > frame.maxStep))
        painter.drawLine(QPointF(frame.x(whole.t.back()), frame.y(whole.v.back())), QPointF(frame.x(last->x()), frame.y(last->y())));
}

} // namespace

void paintChartBack(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look, const QLocale &locale)
{
    const Tokens &t = theme::tokens(look.scheme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Marker &marker : spec.markers) {
        if (marker.end <= marker.start || marker.end < frame.visible.start || marker.start > frame.visible.end)
            continue;
        const qreal left = std::max(frame.plot.left(), frame.x(marker.start));
        const qreal right = std::min(frame.plot.right(), frame.x(marker.end));
        painter.fillRect(QRectF(left, frame.plot.top(), right - left, frame.plot.height()), t.eventSpan);
    }
    paintGrid(painter, frame, spec, look, locale);
    painter.save();
    painter.setClipRect(frame.plot, Qt::IntersectClip);
    paintBand(painter, frame, spec, look);
    paintGaps(painter, frame, spec, look);
    painter.restore();
    painter.restore();
}

void paintChartSeries(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look, bool columns)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Half a pen beyond the plot: a line on the edge keeps its width.
    painter.setClipRect(frame.plot.adjusted(-1, -2, 1, 2), Qt::IntersectClip);
    for (std::size_t i = 0; i < spec.limits.size(); ++i)
        if (const ChartSeries *series = spec.limits[i].judged ? limited(spec, i) : nullptr)
            paintOverLimit(painter, frame, *series, spec.limits[i], look);
    // Baseline, parts, maximum, current: what matters most lies on top.
    for (const SeriesRole role : {SeriesRole::Baseline, SeriesRole::Part, SeriesRole::Maximum, SeriesRole::Current}) {
        int part = 0;
        for (const ChartSeries &series : spec.series) {
            if (series.role == role)
                paintSeries(painter, frame, series, seriesPen(series, part, look), columns, look);
            part += series.role == SeriesRole::Part;
        }
    }
    painter.restore();
}

void paintChart(QPainter &painter, const QRectF &area, const ChartSpec &spec, const ChartLook &look, const QLocale &locale)
{
    const ChartFrame frame = chartFrame(area, spec, look, spec.window);
    if (frame.plot.width() < 8 || frame.plot.height() < 8)
        return;
    paintChartBack(painter, frame, spec, look, locale);
    paintChartSeries(painter, frame, spec, look, false);
    paintChartFront(painter, frame, spec, look, locale);
}

} // namespace sextant
