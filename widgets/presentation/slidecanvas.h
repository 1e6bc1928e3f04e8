#pragma once
#include "models/report/report.h"
#include "widgets/common/glyphs.h"
#include "widgets/theme/tokens.h"

#include <QFont>
#include <QLocale>
#include <QPainter>

namespace sextant {

/// Pen and ruler of a slide: text that wraps, shortens and reports where it ended. Lengths in canvas px.
class SlideCanvas
{
public:
    SlideCanvas(QPainter &painter, const theme::Tokens &tokens, theme::Scheme scheme, const QLocale &locale)
        : p(painter), t(tokens), scheme(scheme), locale(locale) {}

    QPainter &p;
    const theme::Tokens &t;
    theme::Scheme scheme;
    const QLocale &locale;
    int utcOffset = 0;

    static QFont text(int pixels, QFont::Weight weight = QFont::Normal);
    static QFont display(int pixels, QFont::Weight weight = QFont::DemiBold);
    static qreal width(const QString &text, const QFont &font);

    struct Style { QFont font; QColor color; qreal lineHeight; int maxLines = 1; bool right = false; };
    /// Draws wrapped text, shortened to maxLines; returns the bottom of its last line.
    qreal write(const QRectF &rect, const QString &text, const Style &style);
    int linesOf(const QString &text, qreal width, const QFont &font) const;
    void glyph(qreal x, qreal y, qreal side, Glyph glyph, const QColor &color = {});
    void line(qreal x1, qreal x2, qreal y, const QColor &color, qreal width = 1.5);
    /// The verdict pill, 44 high; returns its right edge.
    qreal pill(qreal x, qreal y, const QString &word, Glyph glyph);
};

/// Blocks of a slide; each draws into its rectangle from the top and returns where it ended.
qreal drawFigure(SlideCanvas &canvas, const QRectF &rect, const FigureBlock &block);
qreal drawNumbers(SlideCanvas &canvas, const QRectF &rect, const CardBlock::Card &card);
qreal drawCards(SlideCanvas &canvas, const QRectF &rect, const CardBlock &block);
qreal drawAreas(SlideCanvas &canvas, const QRectF &rect, const AreaBlock &block);
qreal drawChangeBar(SlideCanvas &canvas, const QRectF &rect, const ChangeBarBlock &block);
qreal drawList(SlideCanvas &canvas, const QRectF &rect, const ListBlock &block);
qreal drawTable(SlideCanvas &canvas, const QRectF &rect, const TableBlock &block);

} // namespace sextant
