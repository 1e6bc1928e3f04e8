#include "widgets/charts/chartframe.h"

#include "models/analysis/columnband.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sextant {
namespace {

struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    void take(const std::vector<double> &values)
    {
        for (const double value : values)
            take(value);
    }
    void take(double value)
    {
        if (!std::isfinite(value))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

Extent extentOf(const ChartSpec &spec)
{
    Extent extent;
    for (const ChartSeries &series : spec.series)
        extent.take(series.data.v);
    if (spec.band) {
        extent.take(spec.band->low);
        extent.take(spec.band->high);
    }
    for (const ChartLimit &limit : spec.limits)
        extent.take(limit.value);
    return extent;
}

constexpr std::size_t pieceLength = 48;
constexpr qreal strokedTravel = 3000; // pixels up and down; a wide stroke of as many takes some 7 ms, and ten times that soon

/// Points of a line without a gap between them.
using Run = std::vector<QPointF>;

std::vector<Run> runsOf(const ChartFrame &frame, const TimeSeries &series)
{
    std::vector<Run> runs(1);
    const std::size_t size = std::min(series.t.size(), series.v.size());
    // One sample beyond each edge, so that the line leaves the plot instead of ending at its last sample.
    std::size_t from = std::size_t(std::lower_bound(series.t.begin(), series.t.end(), frame.visible.start) - series.t.begin());
    from = from > 0 ? from - 1 : 0;
    for (std::size_t i = from; i < size; ++i) {
        const bool gap = i > from && frame.maxStep > 0 && series.t[i] - series.t[i - 1] > frame.maxStep;
        if ((gap || !std::isfinite(series.v[i])) && !runs.back().empty())
            runs.emplace_back();
        if (!std::isfinite(series.v[i]))
            continue;
        runs.back().emplace_back(frame.x(series.t[i]), frame.y(series.v[i]));
        if (series.t[i] > frame.visible.end)
            break;
    }
    return runs;
}

/// How far a line goes up and down in all.
qreal travelOf(const std::vector<Run> &runs)
{
    qreal travel = 0;
    for (const Run &run : runs)
        for (std::size_t i = 1; i < run.size(); ++i)
            travel += std::abs(run[i].y() - run[i - 1].y());
    return travel;
}

/// A restless line as lines of one pixel side by side, which Qt draws fifty times as fast as a wide stroke. They are shifted along
/// the diagonal: what is steep or level, as nearly all of such a line is, gets its full width.
void paintHairlines(QPainter &painter, const std::vector<Run> &runs, const QPen &pen, qreal ratio)
{
    const qreal width = pen.widthF() * ratio;
    const int lines = int(std::ceil(width));
    QPen thin(pen.color(), 1);
    thin.setCosmetic(true);
    painter.save();
    painter.setPen(thin);
    const qreal pitch = (width - 1) / (lines - 1) / ratio;
    const qreal first = -(width - 1) / 2 / ratio;
    painter.translate(first, first);
    for (int i = 0; i < lines; ++i) {
        for (const Run &run : runs)
            painter.drawPolyline(run.data(), int(run.size()));
        painter.translate(pitch, pitch);
    }
    painter.restore();
}

} // namespace

ChartFrame chartFrame(const QRectF &area, const ChartSpec &spec, const ChartLook &look, const TimeRange &visible)
{
    const qreal f = look.fontFactor;
    const bool lane = look.eventLane && (!spec.markers.empty() || !spec.gaps.empty());
    ChartFrame frame;
    frame.area = area;
    frame.plot = area.adjusted(look.leftMargin * f, (lane ? 30 : 11) * f, -look.rightMargin * f, -(look.timeAxis ? 24 : 7) * f);
    frame.visible = visible.isValid() ? visible : TimeRange{0, 1};
    frame.maxStep = spec.step > 0 ? spec.step * 1.5 : 0;
    const Extent extent = extentOf(spec);
    const double factor = spec.scale.factor > 0 ? spec.scale.factor : 1;
    if (extent.low <= extent.high)
        frame.axis = valueAxis(extent.low, extent.high, spec.fromZero, factor);
    else
        frame.axis = ValueAxis{0, 1 / factor, {0, 0.5 / factor, 1 / factor}};
    return frame;
}

QPen seriesPen(const ChartSeries &series, int part, const ChartLook &look)
{
    const theme::Tokens &t = theme::tokens(look.scheme);
    const qreal f = look.lineFactor;
    const auto line = [](const QColor &color, qreal width) { return QPen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin); };
    const QColor live = series.stale ? t.base : t.accent;
    switch (series.role) {
    case SeriesRole::Baseline: return line(t.base, 1.25 * f);
    case SeriesRole::Maximum: return line(live, 1 * f);
    case SeriesRole::Part: return line(series.stale ? t.base : t.category[std::size_t(part) % std::size(t.category)], 1.5 * f);
    case SeriesRole::Current: break;
    }
    return line(live, 2 * f);
}

std::optional<QPointF> lastPoint(const ChartSeries &series, const ChartFrame &frame)
{
    const std::vector<double> &t = series.data.t;
    for (std::size_t i = std::min(t.size(), series.data.v.size()); i-- > 0;) {
        if (t[i] < frame.visible.start)
            break;
        if (t[i] <= frame.visible.end && std::isfinite(series.data.v[i]))
            return QPointF(t[i], series.data.v[i]);
    }
    return std::nullopt;
}

bool isDense(const ChartSeries &series, const ChartFrame &frame)
{
    const std::vector<double> &t = series.data.t;
    const auto from = std::lower_bound(t.begin(), t.end(), frame.visible.start);
    const auto to = std::upper_bound(from, t.end(), frame.visible.end);
    return to - from > 2 * frame.plot.width();
}

void paintColumns(QPainter &painter, const ChartFrame &frame, const TimeSeries &series, const QColor &color, qreal width)
{
    // Device columns: at a pixel ratio of 2 there are two a logical pixel.
    const qreal ratio = std::max(1.0, painter.deviceTransform().m11());
    const int columns = int(std::lround(frame.plot.width() * ratio));
    const std::vector<PixelColumn> bands = columnBands(series.t, series.v, frame.visible.start, frame.visible.end, columns, frame.maxStep);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal pitch = frame.plot.width() / std::max(1, columns);
    double before = 0;
    int beforeColumn = -1;
    for (int i = 0; i < int(bands.size()); ++i) {
        const PixelColumn &band = bands[std::size_t(i)];
        if (band.samples == 0)
            continue;
        double low = band.low;
        double high = band.high;
        if (band.joined && beforeColumn >= 0 && i - beforeColumn == 1) { // meet the neighbour half way
            const double middle = (before + band.first) / 2;
            low = std::min(low, middle);
            high = std::max(high, middle);
        }
        if (i + 1 < int(bands.size()) && bands[std::size_t(i) + 1].samples > 0 && bands[std::size_t(i) + 1].joined) {
            const double middle = (band.last + bands[std::size_t(i) + 1].first) / 2;
            low = std::min(low, middle);
            high = std::max(high, middle);
        }
        const qreal top = frame.y(high) - width / 2;
        const qreal bottom = frame.y(low) + width / 2;
        painter.fillRect(QRectF(frame.plot.left() + i * pitch, top, pitch, bottom - top), color);
        if (band.joined && beforeColumn >= 0 && i - beforeColumn > 1) { // nothing between, yet no gap: a plain line
            painter.setPen(QPen(color, width));
            painter.drawLine(QPointF(frame.plot.left() + (beforeColumn + 0.5) * pitch, frame.y(before)),
                             QPointF(frame.plot.left() + (i + 0.5) * pitch, frame.y(band.first)));
        }
        before = band.last;
        beforeColumn = i;
    }
    painter.restore();
}

void paintLine(QPainter &painter, const ChartFrame &frame, const TimeSeries &series, const QPen &pen, bool pixels)
{
    const std::vector<Run> runs = runsOf(frame, series);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const Run &run : runs)
        if (run.size() == 1)
            painter.drawPoint(run.front());
    const qreal ratio = pixels ? std::max(1.0, painter.deviceTransform().m11()) : 1;
    if (pixels && pen.widthF() * ratio > 1 && travelOf(runs) * ratio > strokedTravel)
        paintHairlines(painter, runs, pen, ratio);
    else
        for (const Run &run : runs)
            for (std::size_t i = 0; i + 1 < run.size(); i += pieceLength - 1)
                painter.drawPolyline(run.data() + i, int(std::min(pieceLength, run.size() - i)));
}

} // namespace sextant
