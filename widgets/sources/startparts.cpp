#include "widgets/sources/startparts.h"
#include "widgets/common/mirror.h"
#include "widgets/common/text.h"

namespace sextant {
namespace {

constexpr qreal node = 20;
constexpr qreal stepGap = 12;

qreal stepWidth(const QString &text)
{
    return (node + 8) * theme::scale() + textWidth(text, theme::font(theme::Type::BodyStrong));
}

} // namespace

ChoiceCard::ChoiceCard(Icon icon, const QString &title, const QString &note, const QString &shortcut, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_note(note), m_shortcut(shortcut)
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    if (!shortcut.isEmpty())
        setShortcut(QKeySequence(shortcut));
    setAccessibleName(title);
    setAccessibleDescription(note);
    setPlainToolTip(*this, note);
}

QSize ChoiceCard::sizeHint() const
{
    return {theme::px(384), theme::px(76)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {theme::px(240), theme::px(76)};
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    const qreal edge = on ? 2 : 1;
    painter.setPen(QPen(on ? t.accent : t.line, edge));
    painter.setBrush(on ? t.accentSoft : underMouse() ? t.hover : t.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), 5.5, 5.5);
    mirrorFor(painter, layoutDirection(), rect());
    const QRectF box(16 * s, (height() - 40 * s) / 2, 40 * s, 40 * s);
    painter.setPen(QPen(on ? t.accentLine : t.line, 1));
    painter.setBrush(on ? t.panel : t.sunken);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5);
    paintIcon(painter, box.adjusted(9 * s, 9 * s, -9 * s, -9 * s), m_icon, on ? t.accent : t.ink2);
    const qreal left = box.right() + 14 * s;
    const QString keys = QKeySequence(m_shortcut).toString(QKeySequence::NativeText);
    const qreal used = drawTextRight(painter, width() - 16 * s, 0, height(), keys, theme::font(theme::Type::Caption), t.ink3);
    const qreal room = width() - 16 * s - used - 12 * s - left;
    drawElided(painter, QRectF(left, height() / 2.0 - 20 * s, room, 20 * s), text(), theme::font(theme::Type::PanelTitle), t.ink1);
    drawElided(painter, QRectF(left, height() / 2.0 + 1 * s, room, 16 * s), m_note, theme::font(theme::Type::Small), t.ink3);
    if (hasFocus() && !on) {
        painter.setPen(QPen(t.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 3, 3);
    }
}

StepsHeader::StepsHeader(QWidget *parent) : QWidget(parent), m_texts{tr("Connect"), tr("Match metrics"), tr("Freeze baseline")}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setDone(0);
}

void StepsHeader::setDone(int done)
{
    m_done = done;
    QStringList words;
    for (int i = 0; i < m_texts.size(); ++i)
        words << tr("%1 %2: %3").arg(i + 1).arg(m_texts[i], i < m_done ? tr("done") : i == m_done ? tr("next") : tr("later"));
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

QSize StepsHeader::sizeHint() const
{
    const qreal s = theme::scale();
    qreal width = 0;
    for (const QString &text : m_texts)
        width += stepWidth(text);
    return {int(std::ceil(width + (m_texts.size() - 1) * (2 * stepGap + 14) * s)) + 2, theme::px(24)};
}

QSize StepsHeader::minimumSizeHint() const
{
    return sizeHint();
}

void StepsHeader::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qreal x = 1;
    const qreal top = (height() - node * s) / 2;
    for (int i = 0; i < m_texts.size(); ++i) {
        const QRectF circle(x, top, node * s, node * s);
        const bool now = i == m_done;
        if (i < m_done) {
            paintGlyph(painter, circle, Glyph::Improved);
        } else {
            painter.setPen(QPen(now ? t.accent : t.lineStrong, 1.2));
            painter.setBrush(now ? QBrush(t.accent) : QBrush(Qt::NoBrush));
            painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
            const QFont font = theme::font(theme::Type::CaptionStrong);
            const QString number = QString::number(i + 1);
            drawText(painter, {circle.center().x() - textWidth(number, font) / 2, circle.top()}, circle.height(), number, font, now ? t.onAccent : t.ink3);
        }
        drawText(painter, {x + (node + 8) * s, 0}, height(), m_texts[i], theme::font(now ? theme::Type::BodyStrong : theme::Type::Body), now ? t.ink1 : t.ink3);
        x += stepWidth(m_texts[i]) + stepGap * s;
        if (i + 1 < m_texts.size())
            paintIcon(painter, QRectF(x, (height() - 14 * s) / 2, 14 * s, 14 * s), Icon::Right, t.ink3);
        x += (14 + stepGap) * s;
    }
}

} // namespace sextant
