#include "widgets/common/marks.h"

#include "models/analysis/columnband.h"
#include "widgets/common/mirror.h"

#include <QPainterPath>

#include <cmath>
#include <limits>

namespace sextant {
namespace {

QFont badgeFont(qreal factor)
{
    QFont font = theme::font(theme::Type::Small, factor);
    font.setWeight(QFont::Medium);
    return font;
}

SparkLine shapeOf(const KpiData &data, int width)
{
    SparkLine line;
    if (!data.window.isValid())
        return line;
    const double maxStep = data.step > 0 ? data.step * 1.5 : 0;
    const Polyline points = decimate(data.series.t, data.series.v, data.window.start, data.window.end, std::max(1, width / 3), maxStep);
    line.points.reserve(points.t.size());
    for (std::size_t i = 0; i < points.t.size(); ++i)
        line.points.emplace_back((points.t[i] - data.window.start) / data.window.length(), points.v[i]);
    return line;
}

struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    void take(double value)
    {
        if (!std::isfinite(value))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    void take(const SparkLine &line)
    {
        for (const QPointF &point : line.points)
            take(point.y());
    }
};

void strokeShape(QPainter &painter, const SparkLine &line, const std::function<QPointF(QPointF)> &map, const QPen &pen)
{
    QPainterPath path;
    bool open = false;
    for (const QPointF &point : line.points) {
        if (std::isnan(point.y())) {
            open = false;
            continue;
        }
        if (open)
            path.lineTo(map(point));
        else
            path.moveTo(map(point));
        open = true;
    }
    painter.strokePath(path, pen);
}

} // namespace

BadgeText badgeOf(Change change)
{
    return {changeWord(change), glyphOf(change), toneOf(change)};
}

qreal badgeWidth(const QString &text, qreal factor)
{
    return std::ceil(textWidth(text, badgeFont(factor)) + 33 * factor);
}

void paintBadge(QPainter &painter, QPointF topLeft, const BadgeText &badge, const theme::Tokens &tokens, qreal factor)
{
    const ToneColors colors = toneColors(badge.tone, tokens);
    const QRectF rect(topLeft, QSizeF(badgeWidth(badge.text, factor), 20 * factor));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.line, 1));
    painter.setBrush(colors.soft);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 9.5 * factor, 9.5 * factor);
    paintGlyph(painter, QRectF(rect.left() + 6 * factor, rect.top() + 3.5 * factor, 13 * factor, 13 * factor), badge.glyph, tokens);
    drawText(painter, rect.topLeft() + QPointF(24 * factor, 0), rect.height(), badge.text, badgeFont(factor), colors.text);
    painter.restore();
}

qreal paintGlyphWord(QPainter &painter, QPointF topLeft, qreal height, Glyph glyph, const QString &word, const QColor &ink,
                     const theme::Tokens &tokens, qreal factor)
{
    const qreal side = 13 * factor;
    paintGlyph(painter, QRectF(topLeft.x(), topLeft.y() + (height - side) / 2, side, side), glyph, tokens);
    return 19 * factor + drawText(painter, topLeft + QPointF(19 * factor, 0), height, word, badgeFont(factor), ink);
}

SparkSpec sparkOf(const KpiReading &reading, int width)
{
    SparkSpec spark;
    spark.current = shapeOf(reading.data, width);
    if (reading.baseline)
        spark.baseline = shapeOf(*reading.baseline, width);
    if (reading.target)
        spark.target = reading.target->target.limit;
    else if (reading.kpi.target)
        spark.target = reading.kpi.target->limit;
    spark.stale = reading.target && reading.target->stale;
    return spark;
}

void paintSpark(QPainter &painter, const QRectF &rect, const SparkSpec &spark, const theme::Tokens &tokens, qreal factor)
{
    const Upright upright(painter, rect); // time runs to the right in every language
    Extent extent;
    extent.take(spark.current);
    extent.take(spark.baseline);
    if (extent.low > extent.high)
        return;
    if (spark.target)
        extent.take(*spark.target);
    const double span = extent.high > extent.low ? extent.high - extent.low : std::max(1e-12, std::abs(extent.high));
    const QRectF plot = rect.adjusted(1 * factor, 3 * factor, -4 * factor, -3 * factor);
    const auto map = [&](QPointF point) {
        return QPointF(plot.left() + point.x() * plot.width(), plot.bottom() - (point.y() - extent.low) / span * plot.height());
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor faint = tokens.base;
    faint.setAlphaF(0.85f);
    strokeShape(painter, spark.baseline, map, QPen(faint, 1 * factor, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    if (spark.target) {
        QPen pen(tokens.ink1, 1 * factor, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        const qreal y = std::floor(map({0, *spark.target}).y()) + 0.5;
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    const QColor ink = spark.stale ? tokens.base : tokens.accent;
    strokeShape(painter, spark.current, map, QPen(ink, 1.5 * factor, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    const auto last = std::find_if(spark.current.points.rbegin(), spark.current.points.rend(),
                                   [](QPointF point) { return std::isfinite(point.y()); });
    if (last != spark.current.points.rend()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(map(*last), 2.2 * factor, 2.2 * factor);
    }
    painter.restore();
}

BulletSpec bulletOf(const KpiReading &reading)
{
    BulletSpec bullet;
    bullet.end = bulletEnd(reading);
    bullet.value = reading.data.value;
    if (reading.change && reading.change->baselineValue)
        bullet.baseline = reading.change->baselineValue;
    else if (reading.baseline)
        bullet.baseline = reading.baseline->value;
    const Target *target = reading.target ? &reading.target->target : reading.kpi.target ? &*reading.kpi.target : nullptr;
    if (target) {
        bullet.limit = target->limit;
        bullet.lessIsBetter = wantsLow(target->comparator);
    }
    bullet.missed = standing(reading) == Standing::Missed;
    return bullet;
}

void paintBullet(QPainter &painter, const QRectF &rect, const BulletSpec &bullet, const theme::Tokens &tokens, qreal factor)
{
    const QRectF bar(rect.left(), rect.top() + 3 * factor, rect.width(), 6 * factor);
    const auto at = [&](double value) { return rect.left() + std::clamp(value / bullet.end, 0.0, 1.0) * rect.width(); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (!bullet.value) {
        paintHatch(painter, bar, tokens, tokens.hatchFill, 0.7 * factor);
        painter.restore();
        return;
    }
    painter.setBrush(tokens.track);
    painter.drawRoundedRect(bar, 1.5 * factor, 1.5 * factor);
    if (bullet.limit) {
        const qreal x = at(*bullet.limit);
        paintHatch(painter, bullet.lessIsBetter ? QRectF(x, bar.top(), bar.right() - x, bar.height())
                                                : QRectF(bar.left(), bar.top(), x - bar.left(), bar.height()),
                   tokens, {}, 0.67 * factor);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(bullet.missed ? tokens.badFill : tokens.accent);
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), at(*bullet.value) - bar.left(), bar.height()), 1.5 * factor, 1.5 * factor);
    if (bullet.baseline) {
        painter.setPen(QPen(tokens.base, 1.2 * factor));
        painter.setBrush(tokens.panel);
        painter.drawRoundedRect(QRectF(at(*bullet.baseline) - 1.5 * factor, rect.top() + 1.5 * factor, 3 * factor, 9 * factor), factor, factor);
    }
    if (bullet.limit)
        painter.fillRect(QRectF(std::round(at(*bullet.limit) - factor), rect.top(), 2 * factor, 12 * factor), tokens.ink1);
    painter.restore();
}

} // namespace sextant
