#include "widgets/compare/forestaxis.h"
#include "widgets/theme/tokens.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ForestAxis)
};

constexpr double farthestWorse = -1.0;
constexpr double farthestBetter = 2.0;
constexpr double smallestSpan = 0.02;

QColor fillOf(Change verdict)
{
    const theme::Tokens &t = theme::current();
    switch (verdict) {
    case Change::Improved: return t.goodFill;
    case Change::Regressed: return t.badFill;
    case Change::Unchanged: return t.sameFill;
    case Change::Inconclusive:
    case Change::NoData: return t.unkFill;
    }
    return t.unkFill;
}

void paintMarker(QPainter &painter, QPointF at, Change verdict, double s)
{
    const QColor fill = fillOf(verdict);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    switch (verdict) {
    case Change::Improved: painter.drawEllipse(at, 3.4 * s, 3.4 * s); return;
    case Change::Regressed: {
        const QPointF diamond[] = {at - QPointF(0, 4.6 * s), at + QPointF(4.6 * s, 0), at + QPointF(0, 4.6 * s), at - QPointF(4.6 * s, 0)};
        painter.drawPolygon(diamond, 4);
        return;
    }
    case Change::Unchanged: painter.drawRect(QRectF(at.x() - 3.2 * s, at.y() - 3.2 * s, 6.4 * s, 6.4 * s)); return;
    case Change::Inconclusive:
    case Change::NoData:
        painter.setBrush(theme::current().panel);
        painter.setPen(QPen(fill, 1.5 * s, Qt::CustomDashLine, Qt::FlatCap));
        QPen dashed = painter.pen();
        dashed.setDashPattern({1.3, 1.0});
        painter.setPen(dashed);
        painter.drawEllipse(at, 4 * s, 4 * s);
    }
}

/// One end of an interval: a bar where it ends inside the axis, an arrow head where it goes on.
void paintEnd(QPainter &painter, double x, double y, bool beyond, int direction, double s)
{
    if (!beyond) {
        painter.drawLine(QPointF(x, y - 4.5 * s), QPointF(x, y + 4.5 * s));
        return;
    }
    const QPointF head[] = {QPointF(x - direction * 4 * s, y - 3.5 * s), QPointF(x, y), QPointF(x - direction * 4 * s, y + 3.5 * s)};
    painter.drawPolyline(head, 3);
}

double niceStep(double span)
{
    for (const double step : {0.01, 0.02, 0.05, 0.1, 0.25, 0.5})
        if (span / step <= 5)
            return step;
    return 1.0;
}

double half(double x)
{
    return std::floor(x) + 0.5;
}

} // namespace

ForestPoint forestPoint(const KpiReading &reading)
{
    ForestPoint point;
    if (!reading.change)
        return point;
    const Comparison &change = *reading.change;
    point.verdict = change.verdict;
    if (!change.relative)
        return point;
    const bool flip = reading.kpi.better == Direction::LowerIsBetter;
    const auto better = [flip](const std::optional<double> &value) { return value && flip ? std::optional(-*value) : value; };
    point.effect = better(change.effect);
    point.low = better(flip ? change.high : change.low);
    point.high = better(flip ? change.low : change.high);
    return point;
}

ForestAxis::ForestAxis(const std::vector<ForestPoint> &points, double margin) : m_margin(margin)
{
    double low = -margin;
    double high = margin;
    for (const ForestPoint &point : points)
        for (const auto &value : {point.effect, point.low, point.high})
            if (value && std::isfinite(*value)) {
                low = std::min(low, *value);
                high = std::max(high, *value);
            }
    low = std::max(low, farthestWorse);
    high = std::min(high, farthestBetter);
    // Room for the words "worse" on the left and for a marker on each edge.
    const double span = std::max(high - low, smallestSpan);
    m_low = std::min(low - 0.04 * span, -0.22 * span);
    m_high = high + 0.04 * span;
    m_ticks.clear();
    const double step = niceStep(m_high - m_low);
    for (double tick = std::ceil(m_low / step) * step; tick < m_high; tick += step)
        m_ticks.push_back(std::abs(tick) < step / 2 ? 0 : tick);
}

double ForestAxis::x(double value, const QRectF &area) const
{
    const double inset = theme::px(8);
    return area.left() + inset + (area.width() - 2 * inset) * (value - m_low) / (m_high - m_low);
}

void ForestAxis::paintGrid(QPainter &painter, const QRectF &area) const
{
    const theme::Tokens &t = theme::current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double left = x(-m_margin, area);
    painter.fillRect(QRectF(left, area.top(), x(m_margin, area) - left, area.height()), t.sameSoft);
    for (const double tick : m_ticks) {
        painter.setPen(QPen(tick == 0 ? t.lineStrong : t.grid, 1));
        const double at = half(x(tick, area));
        painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
    }
    painter.restore();
}

void ForestAxis::paintPoint(QPainter &painter, const QRectF &area, const ForestPoint &point) const
{
    if (!point.effect || !std::isfinite(*point.effect))
        return;
    const double s = theme::scale();
    const double y = area.center().y();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(fillOf(point.verdict), 1.6 * s));
    painter.setBrush(Qt::NoBrush);
    if (point.low && point.high) {
        const bool openLeft = *point.low < m_low;
        const bool openRight = *point.high > m_high;
        const double left = x(std::clamp(*point.low, m_low, m_high), area);
        const double right = x(std::clamp(*point.high, m_low, m_high), area);
        painter.drawLine(QPointF(left, y), QPointF(right, y));
        paintEnd(painter, left, y, openLeft, -1, s);
        paintEnd(painter, right, y, openRight, 1, s);
    }
    // A value off the axis is already told by the arrow; a marker at the edge would claim a place it does not have.
    if (*point.effect >= m_low && *point.effect <= m_high)
        paintMarker(painter, {x(*point.effect, area), y}, point.verdict, s);
    painter.restore();
}

void ForestAxis::paintHead(QPainter &painter, const QRectF &area, const QString &baseline) const
{
    const theme::Tokens &t = theme::current();
    const QLocale locale;
    painter.save();
    painter.setPen(t.ink3);
    painter.setFont(theme::font(theme::Type::CaptionStrong));
    const double line = area.height() / 2;
    const double zero = x(0, area);
    const double gap = theme::px(3);
    const QFontMetricsF strong(painter.font());
    const QString worse = Tr::tr("worse");
    if (strong.horizontalAdvance(worse) < zero - gap - area.left())
        painter.drawText(QRectF(area.left(), area.top(), zero - gap - area.left(), line), Qt::AlignRight | Qt::AlignVCenter, worse);
    const QRectF right(zero + gap, area.top(), area.right() - zero - gap, line);
    const QString full = Tr::tr("better than %1, 95 % interval").arg(baseline);
    const QString brief = Tr::tr("better, 95 % interval");
    painter.drawText(right, Qt::AlignLeft | Qt::AlignVCenter, strong.horizontalAdvance(full) <= right.width()    ? full
                                                              : strong.horizontalAdvance(brief) <= right.width() ? brief
                                                                                                                 : Tr::tr("better"));
    painter.setFont(theme::font(theme::Type::Caption));
    const QFontMetricsF plain(painter.font());
    for (std::size_t i = 0; i < m_ticks.size(); ++i) {
        QString text = locale.toString(m_ticks[i] * 100, 'f', 0);
        text.replace(u'-', QChar(0x2212));
        const double centre = plain.horizontalAdvance(text) / 2;
        if (i + 1 == m_ticks.size())
            text += QStringLiteral("\u00A0%");
        const double left = std::min(x(m_ticks[i], area) - centre, area.right() - plain.horizontalAdvance(text));
        painter.drawText(QPointF(left, area.bottom() - theme::px(4)), text);
    }
    painter.restore();
}

} // namespace sextant
