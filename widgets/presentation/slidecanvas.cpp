#include "widgets/presentation/slidecanvas.h"

#include "widgets/reports/textshape.h"

namespace sextant {
namespace {

page::TextItem item(const QString &text, const QRectF &rect, const SlideCanvas::Style &style)
{
    page::TextItem made;
    made.text = text;
    made.rect = rect;
    made.font = style.font;
    made.color = style.color;
    made.lineHeight = style.lineHeight;
    made.right = style.right;
    return made;
}

/// The longest beginning that fits with an ellipsis.
QString shortened(const QString &text, const QRectF &rect, const SlideCanvas::Style &style)
{
    qsizetype low = 0;
    qsizetype high = text.size();
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (page::lineCount(item(text.left(middle).trimmed() + u'…', rect, style)) <= style.maxLines)
            low = middle;
        else
            high = middle - 1;
    }
    return text.left(low).trimmed() + u'…';
}

} // namespace

QFont SlideCanvas::text(int pixels, QFont::Weight weight)
{
    QFont font = theme::font(theme::Type::Body, 1);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QFont SlideCanvas::display(int pixels, QFont::Weight weight)
{
    QFont font = theme::font(theme::Type::Value, 1);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

qreal SlideCanvas::width(const QString &text, const QFont &font)
{
    return page::lineWidth(text, font);
}

int SlideCanvas::linesOf(const QString &text, qreal width, const QFont &font) const
{
    return page::lineCount(item(text, QRectF(0, 0, width, 0), {font, t.ink1, 10}));
}

qreal SlideCanvas::write(const QRectF &rect, const QString &text, const Style &style)
{
    if (text.isEmpty() || rect.width() < 1)
        return rect.top();
    page::TextItem made = item(text, rect, style);
    int lines = page::lineCount(made);
    if (lines > style.maxLines) {
        made.text = shortened(text, rect, style);
        lines = style.maxLines;
    }
    page::paintText(p, made);
    return rect.top() + lines * style.lineHeight;
}

void SlideCanvas::glyph(qreal x, qreal y, qreal side, Glyph glyph, const QColor &color)
{
    p.save();
    paintGlyph(p, QRectF(x, y, side, side), glyph, t, color);
    p.restore();
}

void SlideCanvas::line(qreal x1, qreal x2, qreal y, const QColor &color, qreal width)
{
    p.setPen(QPen(color, width));
    p.drawLine(QPointF(x1, y), QPointF(x2, y));
}

qreal SlideCanvas::pill(qreal x, qreal y, const QString &word, Glyph glyph)
{
    constexpr qreal height = 44;
    const QFont font = text(24, QFont::DemiBold);
    const ToneColors tone = toneColors(toneOf(glyph), t);
    const QRectF rect(x, y, 10 + 26 + 10 + width(word, font) + 18, height);
    p.setPen(QPen(tone.line, 1.5));
    p.setBrush(tone.soft);
    p.drawRoundedRect(rect, height / 2, height / 2);
    this->glyph(x + 10, y + 9, 26, glyph);
    write(QRectF(x + 46, y, rect.width(), height), word, {font, tone.text, height});
    return rect.right();
}

} // namespace sextant
