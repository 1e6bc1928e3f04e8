#include "widgets/reports/pagepainter.h"

#include "widgets/charts/chartpainter.h"
#include "widgets/reports/textshape.h"

namespace sextant {
namespace {

using namespace page;

struct ItemPainter {
    QPainter &painter;
    const theme::Tokens &tokens;
    const QLocale &locale;

    void operator()(const TextItem &item) const { paintText(painter, item); }

    void operator()(const BoxItem &item) const
    {
        QPen pen(Qt::NoPen);
        QRectF rect = item.rect;
        if (item.line.isValid()) {
            pen = QPen(item.line, item.lineWidth);
            if (item.dashed)
                pen.setDashPattern({3, 2});
            const qreal inset = item.lineWidth / 2;
            rect.adjust(inset, inset, -inset, -inset);
        }
        painter.setPen(pen);
        painter.setBrush(item.fill.isValid() ? QBrush(item.fill) : QBrush(Qt::NoBrush));
        if (item.radius > 0)
            painter.drawRoundedRect(rect, item.radius, item.radius);
        else
            painter.drawRect(rect);
    }

    void operator()(const LineItem &item) const
    {
        QPen pen(item.color, item.width);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(item.from, item.to);
    }

    void operator()(const GlyphItem &item) const { paintGlyph(painter, item.rect, item.glyph, tokens, item.color); }
    void operator()(const LogoItem &item) const { paintLogo(painter, item.rect, tokens); }

    void operator()(const ChartItem &item) const
    {
        // The chart painter works in design pixels.
        painter.save();
        painter.translate(item.rect.topLeft());
        painter.scale(px(1), px(1));
        ChartLook look;
        look.scheme = theme::Scheme::Light;
        look.lineFactor = 0.875; // 1.75 px on the page
        look.timeZoneOffset = item.utcOffset;
        paintChart(painter, QRectF(0, 0, item.rect.width() / px(1), item.rect.height() / px(1)), *item.chart, look, locale);
        painter.restore();
    }
};

} // namespace

void paintPage(QPainter &painter, const ReportLayout &layout, int page, const QLocale &locale)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const ItemPainter paint{painter, theme::tokens(theme::Scheme::Light), locale};
    for (const Item &item : layout.pages[std::size_t(page)].items) {
        painter.save();
        std::visit(paint, item);
        painter.restore();
    }
}

} // namespace sextant
