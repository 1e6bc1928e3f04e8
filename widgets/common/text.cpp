#include "widgets/common/text.h"
#include "widgets/common/mirror.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QToolTip>

#include <cmath>

namespace sextant {

QColor inkColor(Ink ink, const theme::Tokens &t)
{
    switch (ink) {
    case Ink::Primary: return t.ink1;
    case Ink::Secondary: return t.ink2;
    case Ink::Tertiary: return t.ink3;
    case Ink::Accent: return t.accent;
    case Ink::Good: return t.good;
    case Ink::Bad: return t.bad;
    case Ink::Warn: return t.warn;
    case Ink::Unknown: return t.unk;
    }
    return t.ink1;
}

TextLabel::TextLabel(const QString &text, theme::Type type, Ink ink, QWidget *parent) : QLabel(parent), m_ink(ink), m_type(type)
{
    setTextFormat(Qt::PlainText);
    setFont(theme::font(type));
    setText(text);
    applyInk();
}

void TextLabel::setInk(Ink ink)
{
    if (m_ink == ink)
        return;
    m_ink = ink;
    applyInk();
}

void TextLabel::setType(theme::Type type)
{
    m_type = type;
    setFont(theme::font(type));
}

void TextLabel::setElide(Qt::TextElideMode mode)
{
    m_elide = mode;
    setSizePolicy(QSizePolicy::Preferred, sizePolicy().verticalPolicy());
    updateGeometry();
}

QSize TextLabel::sizeHint() const
{
    if (wordWrap())
        return QLabel::sizeHint();
    const QFontMetricsF metrics(font());
    const QMargins margins = contentsMargins();
    return {int(std::ceil(metrics.size(0, text()).width())) + 1 + margins.left() + margins.right(),
            QLabel::sizeHint().height()};
}

QSize TextLabel::minimumSizeHint() const
{
    if (wordWrap())
        return QLabel::minimumSizeHint();
    return m_elide == Qt::ElideNone ? sizeHint() : QSize(theme::px(16), sizeHint().height());
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (m_elide == Qt::ElideNone || wordWrap())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    const QRectF area = contentsRect();
    painter.setOpacity(isEnabled() ? 1 : 0.5);
    painter.setPen(inkColor(m_ink));
    painter.setFont(font());
    painter.drawText(area, int(alignment()) | Qt::TextSingleLine, QFontMetricsF(font()).elidedText(text(), m_elide, area.width() + 0.5));
}

void TextLabel::changeEvent(QEvent *event)
{
    // Our own palette must be made anew from the new scheme; setting it sends another change, of which nothing is new.
    if (event->type() == QEvent::PaletteChange && palette().color(QPalette::WindowText) != inkColor(m_ink))
        applyInk();
    QLabel::changeEvent(event);
}

bool TextLabel::event(QEvent *event)
{
    // A label that was never shown hears of no change of scheme: it catches up when it is polished.
    if (event->type() == QEvent::Polish && palette().color(QPalette::WindowText) != inkColor(m_ink))
        applyInk();
    if (event->type() == QEvent::ToolTip && m_elide != Qt::ElideNone && toolTip().isEmpty()) {
        if (sizeHint().width() > width())
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void TextLabel::applyInk()
{
    QPalette own = palette();
    own.setColor(QPalette::All, QPalette::WindowText, inkColor(m_ink));
    QColor faint = inkColor(m_ink);
    faint.setAlphaF(0.5f);
    own.setColor(QPalette::Disabled, QPalette::WindowText, faint);
    setPalette(own);
}

TextLabel *makeLabel(const QString &text, theme::Type type, Ink ink, QWidget *parent)
{
    return new TextLabel(text, type, ink, parent);
}

TextLabel *makeParagraph(const QString &text, theme::Type type, Ink ink, QWidget *parent)
{
    auto *label = new TextLabel(text, type, ink, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

void setPlainToolTip(QWidget &widget, const QString &text)
{
    widget.setToolTip(plainToolTip(text));
}

qreal drawText(QPainter &painter, QPointF topLeft, qreal height, const QString &text, const QFont &font, const QColor &color)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(text);
    const Upright upright(painter, {topLeft, QSizeF(width, height)});
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QPointF(topLeft.x(), topLeft.y() + (height + metrics.ascent() - metrics.descent()) / 2), text);
    return width;
}

qreal drawTextRight(QPainter &painter, qreal right, qreal top, qreal height, const QString &text, const QFont &font, const QColor &color)
{
    const qreal width = textWidth(text, font);
    drawText(painter, {right - width, top}, height, text, font, color);
    return width;
}

qreal drawElided(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &color, Qt::TextElideMode mode)
{
    const QString shown = QFontMetricsF(font).elidedText(text, mode, rect.width() + 0.5);
    return drawText(painter, rect.topLeft(), rect.height(), shown, font, color);
}

qreal textWidth(const QString &text, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

} // namespace sextant
