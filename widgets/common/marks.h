#pragma once
#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QPointF>

#include <optional>
#include <vector>

namespace sextant {

// Small drawn parts that cards, tables, slides and pages share. Sizes in design px times `factor`.

struct BadgeText {
    QString text;
    Glyph glyph = Glyph::NoData;
    Tone tone = Tone::Unknown;
};
BadgeText badgeOf(Change change);
qreal badgeWidth(const QString &text, qreal factor = theme::scale());
/// The verdict pill, 20 high, glyph 13.
void paintBadge(QPainter &painter, QPointF topLeft, const BadgeText &badge, const theme::Tokens &tokens = theme::current(),
                qreal factor = theme::scale());

/// Glyph and word without a pill, as in tables. Returns the width.
qreal paintGlyphWord(QPainter &painter, QPointF topLeft, qreal height, Glyph glyph, const QString &word, const QColor &ink,
                     const theme::Tokens &tokens = theme::current(), qreal factor = theme::scale());

/// A line's shape in a small form, times as shares of its window (0..1); NaN breaks the line.
struct SparkLine {
    std::vector<QPointF> points;
};
struct SparkSpec {
    SparkLine current;
    SparkLine baseline;
    std::optional<double> target;
    bool stale = false; ///< current in grey
};
/// At most two points a pixel column of `width`, of the reading's current and baseline series.
SparkSpec sparkOf(const KpiReading &reading, int width);
void paintSpark(QPainter &painter, const QRectF &rect, const SparkSpec &spark, const theme::Tokens &tokens = theme::current(),
                qreal factor = theme::scale());

/// Value against limit: bar = current, ink tick = target, hollow tick = baseline, hatch = beyond the limit.
struct BulletSpec {
    double end = 1;
    std::optional<double> value;
    std::optional<double> baseline;
    std::optional<double> limit;
    bool lessIsBetter = true;
    bool missed = false;
};
BulletSpec bulletOf(const KpiReading &reading);
/// Drawn into 12 px of height, the bar itself is 6 high.
void paintBullet(QPainter &painter, const QRectF &rect, const BulletSpec &bullet, const theme::Tokens &tokens = theme::current(),
                 qreal factor = theme::scale());

} // namespace sextant
