#include "widgets/charts/chartframe.h"
#include "widgets/charts/labels.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

using theme::Tokens;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::ChartPainter)
};

qreal crisp(qreal at)
{
    return std::floor(at) + 0.5;
}

QFont laneFont(qreal factor)
{
    QFont font = theme::font(theme::Type::Caption, factor);
    font.setWeight(QFont::Medium);
    return font;
}

void paintLimitLines(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look)
{
    const Tokens &t = theme::tokens(look.scheme);
    for (const ChartLimit &limit : spec.limits) {
        const qreal y = crisp(frame.y(limit.value));
        QPen pen(t.ink1, look.lineFactor, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({6, 4});
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(pen);
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        painter.setRenderHint(QPainter::Antialiasing);
    }
}

/// After everything that might run through them.
void paintLimitLabels(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look)
{
    const Tokens &t = theme::tokens(look.scheme);
    const qreal f = look.fontFactor;
    const QFont font = laneFont(f);
    for (const ChartLimit &limit : spec.limits) {
        if (limit.label.isEmpty() || look.limitsInGutter)
            continue;
        const qreal y = crisp(frame.y(limit.value));
        const qreal width = textWidth(limit.label, font) + 10 * f;
        // Above the line, or below it when it lies at the top.
        const qreal top = y - 18 * f < frame.plot.top() - 2 * f ? y + 2 * f : y - 18 * f;
        const QRectF tag(frame.plot.right() - 6 * f - width, top, width, 16 * f);
        QColor ground = t.panel;
        ground.setAlphaF(0.92f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(tag, 2, 2);
        drawText(painter, tag.topLeft() + QPointF(5 * f, 0), tag.height(), limit.label, font, t.ink1);
    }
}

/// What stands in the lane: markers and gaps, by time.
struct LaneItem {
    LaneEntry entry;
    const Marker *marker = nullptr; ///< none: a gap
};

std::vector<LaneItem> laneItems(const ChartFrame &frame, const ChartSpec &spec)
{
    std::vector<LaneItem> items;
    const auto clampX = [&frame](double time) { return std::clamp(frame.x(time), frame.plot.left(), frame.plot.right()); };
    const auto inside = [&frame](double start, double end) { return end >= frame.visible.start && start <= frame.visible.end; };
    for (const Marker &marker : spec.markers)
        if (inside(marker.start, std::max(marker.start, marker.end)))
            items.push_back({{clampX(marker.start), clampX(std::max(marker.start, marker.end)), marker.label}, &marker});
    for (const TimeRange &gap : spec.gaps)
        if (inside(gap.start, gap.end))
            items.push_back({{clampX(gap.start), clampX(gap.end), Tr::tr("No data %1").arg(spanText(gap.length(), QLocale()))}, nullptr});
    std::stable_sort(items.begin(), items.end(), [](const LaneItem &a, const LaneItem &b) { return a.entry.x0 < b.entry.x0; });
    return items;
}

/// The sign of a marker, 7 px, with its middle at `centre`.
void paintSign(QPainter &painter, QPointF centre, MarkerKind kind, const Tokens &t, qreal f)
{
    const qreal r = 3.5 * f;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.ink2, 1.3 * f));
    painter.setBrush(t.panel);
    switch (kind) {
    case MarkerKind::Configuration: painter.drawRect(QRectF(centre.x() - r, centre.y() - r, 2 * r, 2 * r)); break;
    case MarkerKind::Test: painter.drawEllipse(centre, r, r); break;
    case MarkerKind::Deploy: {
        const QPointF points[] = {centre + QPointF(-r - 0.5 * f, r), centre + QPointF(r + 0.5 * f, r), centre + QPointF(0, -r)};
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.ink2);
        painter.drawPolygon(points, 3);
        break;
    }
    case MarkerKind::Note: {
        const QPointF points[] = {centre + QPointF(0, -r), centre + QPointF(r, 0), centre + QPointF(0, r), centre + QPointF(-r, 0)};
        painter.drawPolygon(points, 4);
    }
    }
}

void paintMarkLines(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look, qreal top)
{
    const Tokens &t = theme::tokens(look.scheme);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Marker &marker : spec.markers) {
        if (marker.end > marker.start || marker.start < frame.visible.start || marker.start > frame.visible.end)
            continue;
        QPen pen(t.markLine, look.lineFactor, marker.kind == MarkerKind::Configuration ? Qt::CustomDashLine : Qt::SolidLine, Qt::FlatCap);
        if (marker.kind == MarkerKind::Configuration)
            pen.setDashPattern({2, 2});
        painter.setPen(pen);
        const qreal x = crisp(frame.x(marker.start));
        painter.drawLine(QPointF(x, top), QPointF(x, frame.plot.bottom()));
    }
}

void paintLane(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look)
{
    const Tokens &t = theme::tokens(look.scheme);
    const qreal f = look.fontFactor;
    const QFont font = laneFont(f);
    const qreal middle = frame.plot.top() - 19.5 * f;
    paintMarkLines(painter, frame, spec, look, look.eventLane ? middle + 3.5 * f : frame.plot.top());
    if (!look.eventLane)
        return;
    const std::vector<LaneItem> items = laneItems(frame, spec);
    std::vector<LaneEntry> entries;
    for (const LaneItem &item : items) {
        entries.push_back(item.entry);
        const QRectF box(item.entry.x0, middle - 5.5 * f, std::max(3 * f, item.entry.x1 - item.entry.x0), 11 * f);
        if (item.marker && item.marker->end <= item.marker->start) {
            paintSign(painter, QPointF(crisp(item.entry.x0), middle), item.marker->kind, t, f);
            continue;
        }
        if (item.marker)
            painter.fillRect(box, t.eventSpan);
        else
            paintHatch(painter, box, t, t.hatchFill, 0.7 * f);
        painter.setPen(QPen(item.marker ? t.ink2 : t.lineStrong, item.marker ? f : 0.6 * f));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
    }
    const auto labels = placeLaneLabels(
        entries, frame.plot.left(), frame.area.right(), 8 * f, [&font](const QString &text) { return textWidth(text, font); },
        [](std::size_t count) { return Tr::tr("%n events", nullptr, int(count)); });
    for (const LaneLabel &label : labels)
        drawText(painter, {label.x, middle - 8 * f}, 16 * f, label.text, font, t.ink2);
}

struct EndLabel {
    Box box;
    QString name;
    QString value;
    QColor color;
};

std::vector<EndLabel> endLabels(const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look, const QLocale &locale)
{
    const Tokens &t = theme::tokens(look.scheme);
    const qreal f = look.fontFactor;
    std::vector<EndLabel> labels;
    int part = 0;
    for (const ChartSeries &series : spec.series) {
        const QColor color = series.role == SeriesRole::Baseline ? t.baseText : seriesPen(series, part, look).color();
        part += series.role == SeriesRole::Part;
        const auto last = lastPoint(series, frame);
        if (!last || !look.endLabels || series.label.isEmpty())
            continue;
        const double digitsFor = spec.limits.empty() ? last->y() : spec.limits.front().value;
        const int digits = digitsToTell(last->y(), digitsFor, spec.scale, locale);
        labels.push_back({{frame.y(last->y()), 26 * f}, series.label, formatQuantity(last->y(), spec.scale, locale, digits), color});
    }
    if (look.limitsInGutter)
        for (const ChartLimit &limit : spec.limits)
            labels.push_back({{frame.y(limit.value), 14 * f}, limit.label, {}, t.ink1});
    return labels;
}

void paintEndLabels(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look, const QLocale &locale)
{
    const qreal f = look.fontFactor;
    const std::vector<EndLabel> labels = endLabels(frame, spec, look, locale);
    std::vector<Box> boxes;
    for (const EndLabel &label : labels)
        boxes.push_back(label.box);
    const std::vector<double> centres = spread(boxes, frame.plot.top() - 8 * f, frame.plot.bottom() + 8 * f);
    const QFont strong = theme::font(theme::Type::CaptionStrong, f);
    const QFont plain = theme::font(theme::Type::Caption, f);
    const qreal left = frame.plot.right() + 8 * f;
    const qreal room = frame.area.right() - left;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const EndLabel &label = labels[i];
        const qreal top = centres[i] - label.box.height / 2;
        const QFont &font = label.value.isEmpty() ? laneFont(f) : strong;
        drawElided(painter, QRectF(left, top, room, 13 * f), label.name, font, label.color);
        if (!label.value.isEmpty())
            drawElided(painter, QRectF(left, top + 13 * f, room, 13 * f), label.value, plain, label.color);
    }
}

void paintEndPoints(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look)
{
    const Tokens &t = theme::tokens(look.scheme);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ChartSeries &series : spec.series) {
        const auto last = lastPoint(series, frame);
        if (!last || !series.incompleteLast || series.stale || series.role != SeriesRole::Current)
            continue;
        painter.setPen(QPen(t.accent, 1.5 * look.lineFactor));
        painter.setBrush(t.panel);
        painter.drawEllipse(QPointF(frame.x(last->x()), frame.y(last->y())), 3 * look.lineFactor, 3 * look.lineFactor);
    }
}

void paintTimeAxis(QPainter &painter, const ChartFrame &frame, const ChartLook &look, const QLocale &locale)
{
    const Tokens &t = theme::tokens(look.scheme);
    const qreal f = look.fontFactor;
    for (const TimeTick &tick : timeTicks(frame.visible, frame.plot.width(), 70 * f, look.timeZoneOffset, locale)) {
        const qreal x = frame.x(tick.time);
        const QFont font = theme::font(tick.strong ? theme::Type::CaptionStrong : theme::Type::Caption, f);
        const qreal width = textWidth(tick.label, font);
        if (x - width / 2 < frame.area.left() || x + width / 2 > frame.area.right())
            continue;
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(t.axis, look.lineFactor));
        painter.drawLine(QPointF(crisp(x), frame.plot.bottom()), QPointF(crisp(x), frame.plot.bottom() + 4 * f));
        painter.setRenderHint(QPainter::Antialiasing);
        drawText(painter, {x - width / 2, frame.plot.bottom() + 5 * f}, 16 * f, tick.label, font, tick.strong ? t.ink2 : t.ink3);
    }
}

void paintEmptyText(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look)
{
    const QFont font = theme::font(theme::Type::SmallStrong, look.fontFactor);
    const QString text = QFontMetricsF(font).elidedText(spec.emptyText, Qt::ElideRight, frame.plot.width());
    const qreal height = 20 * look.fontFactor;
    drawText(painter, {frame.plot.center().x() - textWidth(text, font) / 2, frame.plot.center().y() - height}, height, text, font,
             theme::tokens(look.scheme).ink2);
}

} // namespace

void paintChartFront(QPainter &painter, const ChartFrame &frame, const ChartSpec &spec, const ChartLook &look, const QLocale &locale)
{
    painter.save();
    const bool empty = std::none_of(spec.series.begin(), spec.series.end(), [](const ChartSeries &series) { return !series.data.empty(); });
    paintLimitLines(painter, frame, spec, look);
    if (!spec.markers.empty() || !spec.gaps.empty())
        paintLane(painter, frame, spec, look);
    paintLimitLabels(painter, frame, spec, look);
    paintEndPoints(painter, frame, spec, look);
    paintEndLabels(painter, frame, spec, look, locale);
    if (look.timeAxis)
        paintTimeAxis(painter, frame, look, locale);
    if (empty && !spec.emptyText.isEmpty())
        paintEmptyText(painter, frame, spec, look);
    painter.restore();
}

} // namespace sextant
