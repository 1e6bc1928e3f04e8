#include "widgets/common/glyphs.h"

#include "widgets/common/mirror.h"

#include <QPainterPath>

#include <cmath>

namespace sextant {
namespace {

using theme::Tokens;

QPen round(const QColor &color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

/// A pen whose dashes are given in units of the grid, not of the pen.
QPen dashed(const QColor &color, qreal width, qreal on, qreal off)
{
    QPen pen(color, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({on / width, off / width});
    return pen;
}

void line(QPainter &p, const QPen &pen, std::initializer_list<QPointF> points)
{
    p.setPen(pen);
    p.setBrush(Qt::NoBrush);
    p.drawPolyline(std::data(points), int(points.size()));
}

void disc(QPainter &p, QPointF centre, qreal radius, const QColor &fill)
{
    p.setPen(Qt::NoPen);
    p.setBrush(fill);
    p.drawEllipse(centre, radius, radius);
}

void ring(QPainter &p, const QPen &pen, qreal radius)
{
    p.setPen(pen);
    p.setBrush(Qt::NoBrush);
    p.drawEllipse(QPointF(7, 7), radius, radius);
}

void polygon(QPainter &p, const QColor &fill, std::initializer_list<QPointF> points)
{
    p.setPen(Qt::NoPen);
    p.setBrush(fill);
    p.drawPolygon(std::data(points), int(points.size()));
}

void exclamation(QPainter &p, const QColor &ink, qreal top, qreal bottom, qreal dot)
{
    line(p, round(ink, 1.8), {{7, top}, {7, bottom}});
    line(p, round(ink, 1.8), {{7, dot}, {7, dot + 0.1}});
}

void questionMark(QPainter &p, const QColor &ink)
{
    QPainterPath path(QPointF(5.3, 5.5));
    path.arcTo(QRectF(5.3, 3.8, 3.4, 3.4), 180, -210);
    path.quadTo(7, 7.3, 7, 8.1);
    p.setBrush(Qt::NoBrush);
    p.strokePath(path, round(ink, 1.4));
    line(p, round(ink, 1.4), {{7, 10}, {7, 10.1}});
}

void paintSolid(QPainter &p, Glyph glyph, const Tokens &t)
{
    switch (glyph) {
    case Glyph::Improved:
        disc(p, {7, 7}, 6.3, t.goodFill);
        line(p, round(t.glyphOnFill, 1.7), {{4, 7.2}, {6.1, 9.3}, {10, 5.2}});
        break;
    case Glyph::Regressed:
    case Glyph::ItemFailed:
        polygon(p, t.badFill, {{7, 0.4}, {13.6, 7}, {7, 13.6}, {0.4, 7}});
        exclamation(p, t.glyphOnFill, 3.8, 7.4, 9.7);
        break;
    case Glyph::Unchanged:
        p.setPen(Qt::NoPen);
        p.setBrush(t.sameFill);
        p.drawRoundedRect(QRectF(1.2, 1.2, 11.6, 11.6), 1.6, 1.6);
        line(p, round(t.glyphOnFill, 1.6), {{4.2, 5.5}, {9.8, 5.5}});
        line(p, round(t.glyphOnFill, 1.6), {{4.2, 8.5}, {9.8, 8.5}});
        break;
    case Glyph::Inconclusive:
        ring(p, dashed(t.unkFill, 1.4, 2.4, 1.7), 5.7);
        questionMark(p, t.unkFill);
        break;
    default: // a warning triangle
        polygon(p, t.warnFill, {{7, 1}, {13.6, 12.8}, {0.4, 12.8}});
        exclamation(p, t.glyphOnFill, 5.4, 8.4, 10.7);
    }
}

void paintRing(QPainter &p, Glyph glyph, const Tokens &t)
{
    switch (glyph) {
    case Glyph::TargetMet:
        ring(p, QPen(t.goodFill, 1.6), 5.6);
        disc(p, {7, 7}, 2.6, t.goodFill);
        break;
    case Glyph::AtRisk:
        ring(p, QPen(t.warnFill, 1.6), 5.6);
        p.setPen(Qt::NoPen);
        p.setBrush(t.warnFill);
        p.drawPie(QRectF(1.4, 1.4, 11.2, 11.2), 90 * 16, 180 * 16);
        break;
    case Glyph::TargetMissed:
        ring(p, QPen(t.badFill, 1.6), 5.6);
        line(p, round(t.badFill, 1.6), {{4.9, 4.9}, {9.1, 9.1}});
        line(p, round(t.badFill, 1.6), {{9.1, 4.9}, {4.9, 9.1}});
        break;
    case Glyph::NoData: ring(p, dashed(t.lineStrong, 1.4, 2.2, 1.9), 5.6); break;
    default: line(p, round(t.lineStrong, 1.5), {{4, 7}, {10, 7}});
    }
}

void paintItem(QPainter &p, Glyph glyph, const Tokens &t)
{
    const QRectF box(1.4, 1.4, 11.2, 11.2);
    const auto edge = [&p, &box](const QColor &fill, const QColor &color, qreal width) {
        p.setPen(QPen(color, width));
        p.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        p.drawRoundedRect(box, 2.6, 2.6);
    };
    QPainterPath clip;
    clip.addRoundedRect(box, 2.6, 2.6);
    switch (glyph) {
    case Glyph::ItemTodo: return edge(t.panel, t.lineStrong, 1.15);
    case Glyph::ItemDoing:
        edge(t.panel, t.accent, 1.2);
        clip = clip.intersected([] { QPainterPath lower; lower.addRect(1, 7, 12, 6); return lower; }());
        return p.fillPath(clip, t.accent);
    case Glyph::ItemDone:
        p.setPen(Qt::NoPen);
        p.setBrush(t.goodFill);
        p.drawRoundedRect(QRectF(0.9, 0.9, 12.2, 12.2), 2.6, 2.6);
        return line(p, round(t.glyphOnFill, 1.6), {{3.85, 7.2}, {5.95, 9.3}, {9.95, 4.9}});
    case Glyph::ItemWaived:
        p.save();
        p.setClipPath(clip, Qt::IntersectClip);
        paintHatch(p, box, t, t.hatchFill, 0.7);
        p.restore();
        edge({}, t.lineStrong, 1.15);
        return line(p, round(t.ink2, 1.4), {{4.4, 9.6}, {9.6, 4.4}});
    default:
        edge(t.sameSoft, t.lineStrong, 1.15);
        line(p, round(t.lineStrong, 1.3), {{4.4, 7}, {9.6, 7}});
    }
}

void paintSmall(QPainter &p, Glyph glyph, const Tokens &t, const QColor &color)
{
    const QColor ink = color.isValid() ? color : toneColors(toneOf(glyph), t).text;
    switch (glyph) {
    case Glyph::ArrowUp: return polygon(p, ink, {{7, 1.6}, {13, 12.4}, {1, 12.4}});
    case Glyph::ArrowDown: return polygon(p, ink, {{7, 12.4}, {1, 1.6}, {13, 1.6}});
    case Glyph::DotLive: return disc(p, {7, 7}, 5.75, t.goodFill);
    case Glyph::DotStale: return ring(p, dashed(t.warnFill, 2.2, 2.8, 1.9), 5.3);
    case Glyph::DotFailed: return polygon(p, t.badFill, {{7, 0.6}, {13.4, 7}, {7, 13.4}, {0.6, 7}});
    case Glyph::DotIdle: return ring(p, QPen(t.lineStrong, 2), 5.2);
    case Glyph::RatingGood: return disc(p, {7, 7}, 6.4, t.goodFill);
    case Glyph::RatingNeedsWork: return p.fillRect(QRectF(0.9, 0.9, 12.2, 12.2), t.warnFill);
    default: return polygon(p, t.badFill, {{7, 0.6}, {13.8, 13.2}, {0.2, 13.2}});
    }
}

} // namespace

ToneColors toneColors(Tone tone, const theme::Tokens &t)
{
    switch (tone) {
    case Tone::Good: return {t.good, t.goodFill, t.goodSoft, t.goodLine};
    case Tone::Bad: return {t.bad, t.badFill, t.badSoft, t.badLine};
    case Tone::Warn: return {t.warn, t.warnFill, t.warnSoft, t.warnLine};
    case Tone::Unknown: return {t.unk, t.unkFill, t.unkSoft, t.unkLine};
    case Tone::Same: return {t.same, t.sameFill, t.sameSoft, t.sameLine};
    case Tone::Accent: return {t.accent, t.accent, t.accentSoft, t.accentLine};
    case Tone::Neutral: break;
    }
    return {t.ink2, t.ink3, t.sunken, t.line};
}

Glyph glyphOf(Change change)
{
    switch (change) {
    case Change::Improved: return Glyph::Improved;
    case Change::Regressed: return Glyph::Regressed;
    case Change::Unchanged: return Glyph::Unchanged;
    case Change::Inconclusive: return Glyph::Inconclusive;
    case Change::NoData: break;
    }
    return Glyph::NoData;
}

Glyph glyphOf(Standing standing)
{
    switch (standing) {
    case Standing::Met: return Glyph::TargetMet;
    case Standing::AtRisk: return Glyph::AtRisk;
    case Standing::Missed: return Glyph::TargetMissed;
    case Standing::Inconclusive: return Glyph::Inconclusive;
    case Standing::Stale:
    case Standing::NoData: return Glyph::NoData;
    case Standing::NoTarget: break;
    }
    return Glyph::NoTarget;
}

Tone toneOf(Change change)
{
    switch (change) {
    case Change::Improved: return Tone::Good;
    case Change::Regressed: return Tone::Bad;
    case Change::Unchanged: return Tone::Same;
    case Change::Inconclusive:
    case Change::NoData: break;
    }
    return Tone::Unknown;
}

Tone toneOf(Standing standing)
{
    switch (standing) {
    case Standing::Met: return Tone::Good;
    case Standing::AtRisk: return Tone::Warn;
    case Standing::Missed: return Tone::Bad;
    case Standing::Stale:
    case Standing::NoTarget: return Tone::Neutral;
    case Standing::Inconclusive:
    case Standing::NoData: break;
    }
    return Tone::Unknown;
}

Tone toneOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Improved:
    case Glyph::TargetMet:
    case Glyph::ItemDone:
    case Glyph::DotLive:
    case Glyph::RatingGood: return Tone::Good;
    case Glyph::Regressed:
    case Glyph::TargetMissed:
    case Glyph::ItemFailed:
    case Glyph::DotFailed:
    case Glyph::RatingPoor: return Tone::Bad;
    case Glyph::AtRisk:
    case Glyph::Warning:
    case Glyph::DotStale:
    case Glyph::RatingNeedsWork: return Tone::Warn;
    case Glyph::Inconclusive:
    case Glyph::NoData: return Tone::Unknown;
    case Glyph::Unchanged: return Tone::Same;
    case Glyph::ItemDoing: return Tone::Accent;
    default: return Tone::Neutral;
    }
}

void paintGlyph(QPainter &painter, const QRectF &square, Glyph glyph, const theme::Tokens &tokens, const QColor &color)
{
    const Upright upright(painter, square);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 14, square.height() / 14);
    if (glyph <= Glyph::Inconclusive || glyph == Glyph::Warning || glyph == Glyph::ItemFailed)
        paintSolid(painter, glyph, tokens);
    else if (glyph <= Glyph::NoTarget)
        paintRing(painter, glyph, tokens);
    else if (glyph >= Glyph::ItemTodo && glyph <= Glyph::ItemNotApplicable)
        paintItem(painter, glyph, tokens);
    else
        paintSmall(painter, glyph, tokens, color);
    painter.restore();
}

PhaseState phaseState(int done, int total, bool failed, bool current)
{
    if (total > 0 && done == total)
        return PhaseState::Done;
    if (current || done > 0)
        return PhaseState::Current;
    return failed ? PhaseState::Blocked : PhaseState::NotStarted;
}

void paintPhaseNode(QPainter &painter, const QRectF &square, PhaseState state, int number, qreal share, const theme::Tokens &t)
{
    const Upright upright(painter, square);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 18, square.height() / 18);
    const QRectF circle(1.6, 1.6, 14.8, 14.8);
    const auto digit = [&painter, number](const QColor &ink) {
        QFont font = theme::font(theme::Type::CaptionStrong, 1);
        font.setPixelSize(10);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRectF(0, 0, 18, 18), Qt::AlignCenter, QString::number(number));
    };
    switch (state) {
    case PhaseState::Done:
        disc(painter, {9, 9}, 8, t.goodFill);
        line(painter, round(t.glyphOnFill, 1.8), {{5.6, 9.2}, {8, 11.6}, {12.4, 6.8}});
        break;
    case PhaseState::Current:
        painter.setPen(QPen(t.accentLine, 2));
        painter.setBrush(t.panel);
        painter.drawEllipse(circle);
        painter.setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(circle, 90 * 16, -int(std::clamp(share, 0.0, 1.0) * 360 * 16));
        digit(t.accent);
        break;
    case PhaseState::NotStarted:
        painter.setPen(QPen(t.lineStrong, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle);
        digit(t.ink3);
        break;
    case PhaseState::Blocked:
        polygon(painter, t.badFill, {{9, 0.8}, {17.2, 9}, {9, 17.2}, {0.8, 9}});
        line(painter, round(t.glyphOnFill, 2), {{9, 5}, {9, 9.6}});
        line(painter, round(t.glyphOnFill, 2), {{9, 12.4}, {9, 12.5}});
    }
    painter.restore();
}

void paintHatch(QPainter &painter, const QRectF &rect, const theme::Tokens &tokens, const QColor &ground, qreal factor)
{
    if (rect.width() <= 0 || rect.height() <= 0)
        return;
    painter.save();
    if (ground.isValid())
        painter.fillRect(rect, ground);
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.hatch, 1.6 * factor, Qt::SolidLine, Qt::FlatCap));
    const qreal pitch = 8.5 * factor; // along x: 6 across the lines
    // Lines are x + y = k * pitch of the painter's own plane, so that neighbouring pieces continue each other.
    const int from = int(std::ceil((rect.left() + rect.top()) / pitch));
    const int to = int(std::floor((rect.right() + rect.bottom()) / pitch));
    for (int k = from; k <= to; ++k)
        painter.drawLine(QPointF(k * pitch - rect.top(), rect.top()), QPointF(k * pitch - rect.bottom(), rect.bottom()));
    painter.restore();
}

void paintLogo(QPainter &painter, const QRectF &square, const theme::Tokens &t)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 26, square.height() / 26);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.logo);
    painter.drawRoundedRect(QRectF(0, 0, 26, 26), 6, 6);
    QPainterPath frame(QPointF(13, 5));
    frame.lineTo(5.6, 18.2);
    frame.quadTo(13, 22.4, 20.4, 18.2);
    frame.closeSubpath();
    painter.strokePath(frame, QPen(t.logoFrame, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    line(painter, round(t.logoNeedle, 1.8), {{13, 5}, {16.2, 20}});
    disc(painter, {13, 5}, 1.7, t.logoFrame);
    painter.restore();
}

} // namespace sextant
