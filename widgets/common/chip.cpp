#include "widgets/common/controls.h"

#include <cmath>

namespace sextant {
namespace {

QFont plainFont(qreal factor)
{
    return theme::font(theme::Type::Caption, factor);
}

QFont strongFont(qreal factor)
{
    return theme::font(theme::Type::CaptionStrong, factor);
}

std::optional<Icon> iconOf(EvidenceChip::Kind kind)
{
    switch (kind) {
    case EvidenceChip::Kind::File: return Icon::File;
    case EvidenceChip::Kind::Person: return Icon::User;
    case EvidenceChip::Kind::Stale: return Icon::Clock;
    case EvidenceChip::Kind::Paused: return Icon::Pause;
    case EvidenceChip::Kind::Live:
    case EvidenceChip::Kind::Failed: break;
    }
    return {};
}

} // namespace

qreal chipWidth(EvidenceChip::Kind kind, const QString &value, const QString &note, qreal factor)
{
    const qreal mark = iconOf(kind) ? 12 : 8;
    qreal width = (7 + mark + 5 + 8) * factor + textWidth(value, strongFont(factor));
    if (!note.isEmpty())
        width += textWidth((value.isEmpty() ? QString() : QStringLiteral(" ")) + note, plainFont(factor));
    return std::ceil(width);
}

void paintChip(QPainter &painter, QPointF topLeft, EvidenceChip::Kind kind, const QString &value, const QString &note,
               const theme::Tokens &t, qreal factor)
{
    using Kind = EvidenceChip::Kind;
    const ToneColors colors = toneColors(kind == Kind::Stale ? Tone::Warn : kind == Kind::Failed ? Tone::Bad : Tone::Neutral, t);
    const QRectF rect(topLeft, QSizeF(chipWidth(kind, value, note, factor), 20 * factor));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen edge(kind == Kind::Stale ? t.warnFill : colors.line, 1);
    if (kind == Kind::Stale)
        edge.setDashPattern({3, 2});
    painter.setPen(edge);
    painter.setBrush(colors.soft);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3.5 * factor, 3.5 * factor);
    const bool neutral = kind != Kind::Stale && kind != Kind::Failed;
    qreal x = rect.left() + 7 * factor;
    if (const auto name = iconOf(kind)) {
        paintIcon(painter, QRectF(x, rect.top() + 4 * factor, 12 * factor, 12 * factor), *name, neutral ? t.ink3 : colors.text);
        x += 17 * factor;
    } else {
        paintGlyph(painter, QRectF(x, rect.top() + 6.5 * factor, 7 * factor, 7 * factor), kind == Kind::Live ? Glyph::DotLive : Glyph::DotFailed, t);
        x += 13 * factor;
    }
    if (!value.isEmpty())
        x += drawText(painter, {x, rect.top()}, rect.height(), value, strongFont(factor), neutral ? t.ink1 : colors.text);
    if (!note.isEmpty())
        drawText(painter, {x, rect.top()}, rect.height(), (value.isEmpty() ? QString() : QStringLiteral(" ")) + note, plainFont(factor),
                 colors.text);
    painter.restore();
}

EvidenceChip::EvidenceChip(Kind kind, const QString &value, const QString &note, QWidget *parent) : QAbstractButton(parent), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setContent(kind, value, note);
}

void EvidenceChip::setContent(Kind kind, const QString &value, const QString &note)
{
    m_kind = kind;
    m_value = value;
    m_note = note;
    const QString words = note.isEmpty() ? value : value.isEmpty() ? note : value + u' ' + note;
    setAccessibleName(kind == Kind::Stale ? tr("Stale: %1").arg(words) : kind == Kind::Failed ? tr("Failed: %1").arg(words) : words);
    updateGeometry();
    update();
}

QSize EvidenceChip::sizeHint() const
{
    return {int(chipWidth(m_kind, m_value, m_note)), theme::px(20)};
}

void EvidenceChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, {0, 0}, m_kind, m_value, m_note);
}

} // namespace sextant
