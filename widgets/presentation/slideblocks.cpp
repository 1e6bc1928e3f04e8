#include "widgets/charts/chartpainter.h"
#include "widgets/presentation/slidecanvas.h"
#include "widgets/reports/blocks.h"

#include "models/core/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Slide)
};

constexpr int textPx = 24;
constexpr qreal textLine = 34;
constexpr int headingPx = 30;
constexpr qreal headingLine = 38;
constexpr int smallestPx = 22;

qreal heading(SlideCanvas &c, const QRectF &rect, const QString &title)
{
    if (title.isEmpty())
        return rect.top();
    return c.write(rect, title, {SlideCanvas::display(headingPx), c.t.ink1, headingLine}) + 8;
}

QString moreText(std::size_t count)
{
    return Tr::tr("and %1 more in the report").arg(count);
}

} // namespace

qreal drawFigure(SlideCanvas &c, const QRectF &rect, const FigureBlock &block)
{
    ChartLook look;
    look.scheme = c.scheme;
    look.fontFactor = 2;   // axis 22
    look.lineFactor = 2.5; // current 5
    look.eventLane = false;
    look.limitsInGutter = true;
    look.rightMargin = 104; // "Target < 200 ms" stands in the gutter
    look.timeZoneOffset = c.utcOffset;
    ChartSpec chart = block.chart;
    chart.markers.clear(); // without the event lane their lines would say nothing
    const QRectF area(rect.left(), rect.top(), rect.width(), rect.height() - 40);
    c.p.save();
    paintChart(c.p, area, chart, look, c.locale);
    c.p.restore();
    return c.write(QRectF(rect.left(), area.bottom() + 8, rect.width(), 32), block.caption, {SlideCanvas::text(smallestPx), c.t.ink3, 32});
}

qreal drawNumbers(SlideCanvas &c, const QRectF &rect, const CardBlock::Card &card)
{
    const auto &t = c.t;
    qreal y = c.write(QRectF(rect.left(), rect.top() + 6, rect.width(), 0), card.name + QStringLiteral(", ") + card.statistic,
                      {SlideCanvas::text(textPx), t.ink2, textLine, 2});
    if (!card.before.isEmpty()) {
        const QString unit = card.unit.isEmpty() ? QString() : QChar(0x00A0) + card.unit;
        const QString number = card.before.endsWith(unit) ? card.before.chopped(unit.size()) : card.before;
        const QFont font = SlideCanvas::display(72, QFont::Medium);
        c.write(QRectF(rect.left(), y + 6, rect.width(), 0), number, {font, t.baseText, 84});
        const qreal x = rect.left() + SlideCanvas::width(number, font) + 14;
        c.write(QRectF(x, y + 35, rect.right() - x, 0), Tr::tr("%1 before").arg(card.unit).trimmed(), {SlideCanvas::text(28, QFont::Medium), t.ink3, 40});
        y += 90;
    }
    // The value is as large as its column allows.
    int pixels = 150;
    const QString nowText = Tr::tr("%1 now").arg(card.unit).trimmed();
    const QFont unitFont = SlideCanvas::text(28, QFont::Medium);
    while (pixels > 60 && SlideCanvas::width(card.value, SlideCanvas::display(pixels)) + 14 + SlideCanvas::width(nowText, unitFont) > rect.width())
        pixels -= 6;
    const QFont now = SlideCanvas::display(pixels);
    c.write(QRectF(rect.left(), y, rect.width(), 0), card.value, {now, t.accent, pixels * 0.95});
    const qreal x = rect.left() + SlideCanvas::width(card.value, now) + 14;
    c.write(QRectF(x, y + pixels * 0.95 - 56, rect.right() - x + 4, 0), nowText, {unitFont, t.ink3, 40});
    y += pixels * 0.95 + 12;
    if (!card.change.isEmpty()) {
        const qreal right = c.pill(rect.left(), y, changeWord(card.verdict), glyphOf(card.verdict));
        const QString sign = card.direction < 0 ? QString(QChar(0x2212)) : card.direction > 0 ? QStringLiteral("+") : QString();
        c.write(QRectF(right + 18, y, rect.right() - right - 18, 0), sign + card.change, {SlideCanvas::text(textPx, QFont::DemiBold), t.ink1, 44});
        y += 44 + 12;
        y = c.write(QRectF(rect.left(), y, rect.width(), 0), card.interval, {SlideCanvas::text(textPx), t.ink2, textLine, 2});
    }
    if (card.standing != Standing::NoTarget) {
        c.glyph(rect.left(), y + 18, 26, glyphOf(card.standing));
        QString text = Tr::tr("%1: %2", "standing, limit").arg(standingWord(card.standing), card.target);
        if (!card.headroom.isEmpty())
            text += QStringLiteral(", ") + card.headroom;
        y = c.write(QRectF(rect.left() + 38, y + 14, rect.width() - 38, 0), text, {SlideCanvas::text(textPx), t.ink2, textLine, 2});
    }
    return y;
}

qreal drawCards(SlideCanvas &c, const QRectF &rect, const CardBlock &block)
{
    const std::size_t count = std::min<std::size_t>(4, block.cards.size());
    if (count == 0)
        return rect.top();
    constexpr qreal gap = 24;
    constexpr qreal height = 214;
    const qreal width = (rect.width() - gap * qreal(count - 1)) / qreal(count);
    for (std::size_t i = 0; i < count; ++i) {
        const CardBlock::Card &card = block.cards[i];
        const QRectF box(rect.left() + qreal(i) * (width + gap), rect.top(), width, height);
        c.p.setPen(QPen(c.t.line, 1.5));
        c.p.setBrush(Qt::NoBrush);
        c.p.drawRoundedRect(box, 8, 8);
        const QRectF inner = box.adjusted(24, 18, -24, -14);
        c.write(inner, card.name, {SlideCanvas::text(textPx, QFont::Medium), c.t.ink2, textLine});
        const QFont value = SlideCanvas::display(60);
        c.write(QRectF(inner.left(), inner.top() + 36, inner.width(), 0), card.value, {value, c.t.ink1, 68});
        c.write(QRectF(inner.left() + SlideCanvas::width(card.value, value) + 12, inner.top() + 58, inner.width(), 0), card.unit, {SlideCanvas::text(26), c.t.ink3, 36});
        const qreal y = inner.top() + 108;
        qreal x = inner.left();
        if (!card.change.isEmpty()) {
            const QColor ink = toneColors(toneOf(card.verdict), c.t).text;
            if (card.direction != 0) {
                c.glyph(x, y + 9, 16, card.direction > 0 ? Glyph::ArrowUp : Glyph::ArrowDown, ink);
                x += 24;
            }
            const QFont strong = SlideCanvas::text(textPx, QFont::DemiBold);
            c.write(QRectF(x, y, inner.right() - x, 0), card.change, {strong, ink, textLine});
            x += SlideCanvas::width(card.change, strong) + 10;
            c.write(QRectF(x, y, inner.right() - x, 0), card.from, {SlideCanvas::text(textPx), c.t.ink3, textLine});
        }
        c.glyph(inner.left(), y + 39, 24, glyphOf(card.standing));
        c.write(QRectF(inner.left() + 34, y + 34, inner.width() - 34, 0), card.target, {SlideCanvas::text(textPx), c.t.ink2, textLine});
    }
    return rect.top() + height;
}

qreal drawAreas(SlideCanvas &c, const QRectF &rect, const AreaBlock &block)
{
    qreal y = heading(c, rect, block.title);
    std::size_t rings = 1;
    for (const AreaBlock::Row &row : block.rows)
        rings = std::max(rings, row.rings.size());
    rings = std::min<std::size_t>(rings, 12);
    const qreal countX = rect.left() + 260 + qreal(rings) * 34 + 24;
    for (const AreaBlock::Row &row : block.rows) {
        c.write(QRectF(rect.left(), y, 250, 0), row.area, {SlideCanvas::text(textPx, QFont::Medium), c.t.ink1, 48});
        for (std::size_t i = 0; i < std::min(rings, row.rings.size()); ++i)
            c.glyph(rect.left() + 260 + qreal(i) * 34, y + 12, 24, glyphOf(row.rings[i]));
        c.write(QRectF(countX, y, 190, 0), row.count, {SlideCanvas::text(textPx, QFont::DemiBold), row.attention ? c.t.bad : c.t.ink1, 48});
        c.write(QRectF(countX + 200, y, rect.right() - countX - 200, 0), row.sentence, {SlideCanvas::text(textPx), c.t.ink2, 48});
        y += 48;
        c.line(rect.left(), rect.right(), y, c.t.line);
        y += 2;
    }
    return y;
}

qreal drawChangeBar(SlideCanvas &c, const QRectF &rect, const ChangeBarBlock &block)
{
    struct Part { int count; Change change; };
    const Part parts[] = {{block.improved, Change::Improved}, {block.regressed, Change::Regressed}, {block.unchanged, Change::Unchanged},
                          {block.inconclusive, Change::Inconclusive}, {block.noData, Change::NoData}};
    const int all = block.improved + block.regressed + block.unchanged + block.inconclusive + block.noData;
    qreal y = heading(c, rect, block.title);
    if (all == 0)
        return y;
    qreal x = rect.left();
    qreal textX = rect.left();
    for (const Part &part : parts) {
        if (part.count == 0)
            continue;
        const ToneColors tone = toneColors(toneOf(part.change), c.t);
        const bool hollow = part.change == Change::Inconclusive || part.change == Change::NoData;
        const qreal width = (rect.width() - 16) * part.count / all;
        c.p.setPen(hollow ? QPen(tone.fill, 2, Qt::DashLine) : QPen(Qt::NoPen));
        c.p.setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(tone.fill));
        c.p.drawRoundedRect(QRectF(x, y, width, 24), 2, 2);
        x += width + 4;
        c.glyph(textX, y + 44, 26, glyphOf(part.change));
        const QString text = QString::number(part.count) + u' ' + inSentence(changeWord(part.change));
        const QFont font = SlideCanvas::text(textPx, QFont::Medium);
        c.write(QRectF(textX + 38, y + 40, 400, 0), text, {font, tone.text, textLine});
        textX += 38 + SlideCanvas::width(text, font) + 44;
    }
    return y + 40 + textLine;
}

qreal drawList(SlideCanvas &c, const QRectF &rect, const ListBlock &block)
{
    qreal y = heading(c, rect, block.title);
    if (block.items.empty())
        return c.write(QRectF(rect.left(), y, rect.width(), 0), block.emptyText, {SlideCanvas::text(textPx), c.t.ink2, textLine, 3});
    const bool wide = rect.width() > 900;
    const qreal owner = wide ? 260 : 0;
    std::size_t shown = 0;
    for (const ListBlock::Item &item : block.items) {
        const bool plain = item.mark == CellMark::None && !block.numbered;
        const qreal indent = plain ? 0 : 46;
        const qreal width = rect.width() - indent - owner;
        const int textLines = std::min(3, c.linesOf(item.text, width, SlideCanvas::text(textPx, QFont::DemiBold)));
        const int noteLines = item.note.isEmpty() ? 0 : std::min(2, c.linesOf(item.note, width, SlideCanvas::text(textPx)));
        const qreal height = 20 + (textLines + noteLines) * textLine;
        const bool last = shown + 1 == block.items.size();
        if (y + height + (last ? 0 : textLine) > rect.bottom())
            break;
        y += shown == 0 ? 4 : 20;
        if (block.numbered)
            c.write(QRectF(rect.left(), y, 40, 0), QString::number(shown + 1), {SlideCanvas::text(textPx, QFont::DemiBold), c.t.ink1, textLine});
        else if (const auto glyph = page::glyphOfMark(item.mark))
            c.glyph(rect.left(), y + 3, 28, *glyph);
        if (wide)
            c.write(QRectF(rect.right() - owner + 10, y, owner - 10, 0), item.owner, {SlideCanvas::text(textPx), c.t.ink2, textLine, 1, true});
        y = c.write(QRectF(rect.left() + indent, y, width, 0), item.text, {SlideCanvas::text(textPx, QFont::DemiBold), c.t.ink1, textLine, 3});
        y = c.write(QRectF(rect.left() + indent, y, width, 0), item.note, {SlideCanvas::text(textPx), c.t.ink3, textLine, 2});
        ++shown;
    }
    if (shown < block.items.size())
        y = c.write(QRectF(rect.left(), y + 12, rect.width(), 0), moreText(block.items.size() - shown), {SlideCanvas::text(smallestPx), c.t.ink3, textLine});
    return y;
}

namespace {

/// One of two table columns of a slide: rows [first, end).
void drawTablePart(SlideCanvas &c, const QRectF &rect, const TableBlock &block, const std::vector<std::size_t> &columns,
                   std::size_t first, std::size_t end, qreal rowHeight)
{
    constexpr qreal gap = 22;
    std::vector<qreal> natural, weights;
    for (const std::size_t column : columns) {
        qreal widest = SlideCanvas::width(block.columns[column].title, SlideCanvas::text(smallestPx, QFont::DemiBold));
        for (std::size_t r = first; r < end; ++r) {
            const Cell &cell = block.rows[r][column];
            widest = std::max(widest, SlideCanvas::width(cell.text, SlideCanvas::text(smallestPx, QFont::DemiBold)) + (cell.mark == CellMark::None ? 0 : 36));
        }
        natural.push_back(widest + 2);
        weights.push_back(block.columns[column].numeric ? 3 * block.columns[column].weight : block.columns[column].weight);
    }
    const std::vector<qreal> widths = page::columnWidths(natural, weights, rect.width() - gap * qreal(columns.size() - 1));
    const auto cells = [&](qreal y, auto &&cell) {
        qreal x = rect.left();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            cell(columns[i], QRectF(x, y, widths[i], rowHeight));
            x += widths[i] + gap;
        }
    };
    qreal y = rect.top();
    cells(y, [&](std::size_t column, const QRectF &box) {
        c.write(box, block.columns[column].title, {SlideCanvas::text(smallestPx, QFont::DemiBold), c.t.ink2, rowHeight, 1, block.columns[column].numeric});
    });
    y += rowHeight;
    c.line(rect.left(), rect.right(), y, c.t.ink1, 2);
    for (std::size_t r = first; r < end; ++r) {
        cells(y, [&](std::size_t column, QRectF box) {
            const Cell &cell = block.rows[r][column];
            QColor ink = c.t.ink1;
            if (const auto glyph = page::glyphOfMark(cell.mark)) {
                c.glyph(box.left(), y + (rowHeight - 24) / 2, 24, *glyph);
                box.setLeft(box.left() + 34);
                ink = page::inkOfMark(cell.mark, c.t);
            }
            c.write(box, cell.text, {SlideCanvas::text(smallestPx, cell.strong ? QFont::DemiBold : QFont::Normal), ink, rowHeight, 1, block.columns[column].numeric});
        });
        y += rowHeight;
        c.line(rect.left(), rect.right(), y, c.t.line);
    }
}

} // namespace

qreal drawTable(SlideCanvas &c, const QRectF &rect, const TableBlock &block)
{
    if (block.rows.empty())
        return c.write(rect, block.emptyText, {SlideCanvas::text(textPx), c.t.ink2, textLine, 2});
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < block.columns.size(); ++i)
        if (block.columns[i].slide)
            columns.push_back(i);
    constexpr qreal least = 44;
    constexpr qreal most = 60;
    const auto perPart = std::size_t(std::max(1.0, (rect.height() - textLine) / least - 1));
    const std::size_t parts = block.rows.size() > 12 ? 2 : 1;
    const std::size_t shown = std::min(block.rows.size(), perPart * parts);
    const std::size_t half = (shown + parts - 1) / parts;
    const qreal rowHeight = std::clamp((rect.height() - textLine) / qreal(half + 1), least, most);
    constexpr qreal gutter = 72;
    const qreal width = (rect.width() - gutter * qreal(parts - 1)) / qreal(parts);
    for (std::size_t part = 0; part < parts; ++part)
        drawTablePart(c, QRectF(rect.left() + qreal(part) * (width + gutter), rect.top(), width, rect.height()), block, columns, part * half,
                      std::min(shown, (part + 1) * half), rowHeight);
    qreal y = rect.top() + qreal(half + 1) * rowHeight;
    if (shown < block.rows.size())
        y = c.write(QRectF(rect.left(), y + 4, rect.width(), 0), moreText(block.rows.size() - shown), {SlideCanvas::text(smallestPx), c.t.ink3, textLine});
    return y;
}

} // namespace sextant
