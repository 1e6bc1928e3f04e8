#include "widgets/presentation/slidepainter.h"

#include "widgets/presentation/slidecanvas.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant {
namespace {

constexpr qreal margin = 96;
constexpr qreal bottom = slideHeight - 120; // the strip's room
constexpr qreal leftColumn = 1140;
constexpr qreal gutter = 64;

template<typename T>
const T *find(const ReportSection &section)
{
    for (const Block &block : section.blocks)
        if (const T *found = std::get_if<T>(&block))
            return found;
    return nullptr;
}

qreal drawHead(SlideCanvas &c, const Report &report, const ReportSection &section)
{
    const qreal width = slideWidth - 2 * margin;
    const QFont kick = SlideCanvas::text(24);
    QString right = report.scope;
    if (!report.windowText.isEmpty())
        right += (right.isEmpty() ? QString() : QStringLiteral(", ")) + report.windowText;
    const qreal rightWidth = std::min(width * 0.6, SlideCanvas::width(right, kick) + 4);
    c.write(QRectF(slideWidth - margin - rightWidth, 52, rightWidth, 32), right, {kick, c.t.ink3, 32, 1, true});
    qreal x = margin;
    if (report.sample) {
        const QString text = QCoreApplication::translate("Slide", "Sample data");
        const QFont strong = SlideCanvas::text(22, QFont::DemiBold);
        const qreal tag = SlideCanvas::width(text, strong) + 28;
        c.p.setPen(QPen(c.t.warnLine, 1.5));
        c.p.setBrush(c.t.warnSoft);
        c.p.drawRoundedRect(QRectF(x, 50, tag, 36), 6, 6);
        c.write(QRectF(x + 14, 50, tag, 36), text, {strong, c.t.warn, 36});
        x += tag + 16;
    }
    c.write(QRectF(x, 52, width - rightWidth - (x - margin) - 24, 32), report.project, {kick, c.t.ink2, 32});
    // A long message gets smaller letters before it gets a third line.
    int pixels = 60;
    while (pixels > 44 && c.linesOf(section.message, width, SlideCanvas::display(pixels)) > 1)
        pixels -= 4;
    if (c.linesOf(section.message, width, SlideCanvas::display(pixels)) > 1)
        pixels = 52;
    return c.write(QRectF(margin, 98, width, 0), section.message, {SlideCanvas::display(pixels), c.t.ink1, pixels * 1.2, 2}) + 26;
}

/// Chart left, numbers and open points right.
void drawProof(SlideCanvas &c, const ReportSection &section, const FigureBlock &figure, qreal top)
{
    drawFigure(c, QRectF(margin, top, leftColumn, bottom - top), figure);
    const QRectF right(margin + leftColumn + gutter, top, slideWidth - 2 * margin - leftColumn - gutter, bottom - top);
    qreal y = top;
    if (const auto *cards = find<CardBlock>(section); cards && !cards->cards.empty())
        y = drawNumbers(c, right, cards->cards.front()) + 34;
    if (const auto *list = find<ListBlock>(section))
        drawList(c, QRectF(right.left(), y, right.width(), bottom - y), *list);
}

void drawStack(SlideCanvas &c, const ReportSection &section, qreal top)
{
    qreal y = top;
    for (const Block &block : section.blocks) {
        const QRectF rect(margin, y, slideWidth - 2 * margin, bottom - y);
        if (rect.height() < 80)
            break;
        struct Visitor {
            SlideCanvas &c;
            const QRectF &rect;
            qreal operator()(const CardBlock &block) const { return block.cards.size() == 1 ? drawNumbers(c, rect, block.cards.front()) : drawCards(c, rect, block); }
            qreal operator()(const AreaBlock &block) const { return drawAreas(c, rect, block); }
            qreal operator()(const ChangeBarBlock &block) const { return drawChangeBar(c, rect, block); }
            qreal operator()(const ListBlock &block) const { return drawList(c, rect, block); }
            qreal operator()(const TableBlock &block) const { return drawTable(c, rect, block); }
            qreal operator()(const FigureBlock &block) const { return drawFigure(c, rect, block); }
            qreal operator()(const TextBlock &block) const { return c.write(rect, block.text, {SlideCanvas::text(24), c.t.ink1, 34, 6}); }
            // Facts and evidence are for the document.
            qreal operator()(const FactsBlock &) const { return rect.top(); }
            qreal operator()(const EvidenceBlock &) const { return rect.top(); }
        };
        y = std::visit(Visitor{c, rect}, block) + 40;
    }
}

} // namespace

std::vector<const ReportSection *> slidesOf(const Report &report)
{
    std::vector<const ReportSection *> slides;
    for (const ReportSection &section : report.sections)
        if (!section.message.isEmpty())
            slides.push_back(&section);
    return slides;
}

void paintSlide(QPainter &painter, const Report &report, const ReportSection &section, const theme::Tokens &tokens,
                theme::Scheme scheme, const QLocale &locale)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    SlideCanvas canvas(painter, tokens, scheme, locale);
    canvas.utcOffset = report.utcOffset;
    const qreal top = drawHead(canvas, report, section);
    if (const auto *figure = find<FigureBlock>(section))
        drawProof(canvas, section, *figure, top);
    else
        drawStack(canvas, section, top);
}

} // namespace sextant
