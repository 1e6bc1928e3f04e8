#include "widgets/reports/blocks.h"
#include "widgets/reports/textshape.h"

#include <algorithm>

namespace sextant::page {
namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("ReportPage", text);
}

/// "▼ 47.4 %" in the verdict's colour and "from 312 ms" in grey; returns where it ends.
qreal addChange(const CardBlock::Card &card, QPointF at, qreal width, const BlockContext &context, Piece &piece)
{
    const QFont strong = font(Face::Text, 12, QFont::DemiBold);
    const QFont plain = font(Face::Text, 12);
    qreal x = at.x();
    if (card.change.isEmpty()) {
        piece.items.push_back(textItem(word(QT_TRANSLATE_NOOP("ReportPage", "no baseline")), plain, context.tokens.ink3, QRectF(x, at.y(), width, 0), px(18)));
        return at.y() + px(18);
    }
    const QColor ink = toneColors(toneOf(card.verdict), context.tokens).text;
    if (card.direction != 0) {
        piece.items.push_back(GlyphItem{QRectF(x, at.y() + px(5), px(8), px(8)), card.direction > 0 ? Glyph::ArrowUp : Glyph::ArrowDown, ink});
        x += px(12);
    }
    const qreal changeWidth = lineWidth(card.change, strong) + px(5);
    piece.items.push_back(textItem(card.change, strong, ink, QRectF(x, at.y(), changeWidth + px(4), 0), px(18)));
    TextItem from = textItem(card.from, plain, context.tokens.ink3,
                             QRectF(x + changeWidth, at.y(), std::max(px(30), at.x() + width - x - changeWidth), 0), px(18));
    const qreal bottom = from.rect.bottom();
    piece.items.push_back(std::move(from));
    return bottom;
}

qreal addTarget(const CardBlock::Card &card, QPointF at, qreal width, const BlockContext &context, Piece &piece)
{
    piece.items.push_back(GlyphItem{QRectF(at.x(), at.y() + px(3), px(12), px(12)), glyphOf(card.standing), {}});
    const QString text = card.standing == Standing::NoTarget ? card.target : QCoreApplication::translate("ReportPage", "Target %1").arg(card.target);
    TextItem item = textItem(text, font(Face::Text, 12), context.tokens.ink2, QRectF(at.x() + px(18), at.y(), width - px(18), 0), px(18));
    const qreal bottom = item.rect.bottom();
    piece.items.push_back(std::move(item));
    return bottom;
}

Piece cardPiece(const CardBlock::Card &card, qreal width, const BlockContext &context)
{
    Piece piece;
    const qreal pad = px(12);
    const qreal inner = width - 2 * pad;
    TextItem name = textItem(card.name, font(Face::Text, 12, QFont::Medium), context.tokens.ink2, QRectF(pad, px(10), inner, 0), px(18));
    qreal y = name.rect.bottom() + px(4);
    piece.items.push_back(std::move(name));
    const QFont value = font(Face::Display, 26, QFont::DemiBold);
    const qreal valueWidth = lineWidth(card.value, value);
    piece.items.push_back(textItem(card.value, value, context.tokens.ink1, QRectF(pad, y, valueWidth + px(4), 0), px(30)));
    piece.items.push_back(textItem(card.unit, font(Face::Text, 12.5), context.tokens.ink3, QRectF(pad + valueWidth + px(6), y + px(9), inner, 0), px(18)));
    y += px(30);
    y = addChange(card, {pad, y}, inner, context, piece) + px(4);
    y = addTarget(card, {pad, y}, inner, context, piece);
    piece.height = y + px(10);
    return piece;
}

/// One KPI in a strip: before, now, change with interval, target.
void addStrip(const CardBlock::Card &card, BlockContext &context, Pieces &pieces)
{
    struct Column { QString label; QString value; QString note; QColor ink; };
    const auto &tokens = context.tokens;
    std::vector<Column> columns;
    if (!card.before.isEmpty())
        columns.push_back({word(QT_TRANSLATE_NOOP("ReportPage", "Baseline")), card.before, {}, tokens.ink2});
    columns.push_back({word(QT_TRANSLATE_NOOP("ReportPage", "Current")), card.unit.isEmpty() ? card.value : card.value + QChar(0x00A0) + card.unit, card.statistic, tokens.ink1});
    if (!card.change.isEmpty()) {
        const QString arrow = card.direction == 0 ? QString() : card.direction > 0 ? QStringLiteral("+") : QString(QChar(0x2212));
        columns.push_back({word(QT_TRANSLATE_NOOP("ReportPage", "Change")), arrow + card.change, card.interval, toneColors(toneOf(card.verdict), tokens).text});
    }
    columns.push_back({word(QT_TRANSLATE_NOOP("ReportPage", "Target")), card.target, card.headroom, tokens.ink1});
    Piece piece;
    piece.before = px(16);
    const qreal width = (context.width - px(20) * qreal(columns.size() - 1)) / qreal(columns.size());
    qreal x = 0;
    for (const Column &column : columns) {
        TextItem label = textItem(column.label, font(Face::Text, 11, QFont::DemiBold), tokens.ink2, QRectF(x, px(6), width, 0), px(16));
        TextItem value = textItem(column.value, font(Face::Display, 18, QFont::DemiBold), column.ink, QRectF(x, label.rect.bottom() + px(2), width, 0), px(24));
        TextItem note = textItem(column.note, font(Face::Text, 11), tokens.ink3, QRectF(x, value.rect.bottom(), width, 0), px(16));
        piece.height = std::max(piece.height, note.rect.bottom() + px(6));
        piece.items.insert(piece.items.end(), {label, value, note});
        x += width + px(20);
    }
    piece.items.push_back(LineItem{{0, 0}, {context.width, 0}, tokens.line, px(1)});
    piece.items.push_back(LineItem{{0, piece.height}, {context.width, piece.height}, tokens.line, px(1)});
    pieces.push_back(std::move(piece));
}

} // namespace

void addCards(const CardBlock &block, BlockContext &context, Pieces &pieces)
{
    if (block.cards.size() == 1) {
        addStrip(block.cards.front(), context, pieces);
        return;
    }
    constexpr std::size_t perRow = 4;
    for (std::size_t first = 0; first < block.cards.size(); first += perRow) {
        const std::size_t end = std::min(first + perRow, block.cards.size());
        const qreal width = (context.width - px(10) * (perRow - 1)) / perRow;
        Piece row;
        row.before = px(first == 0 ? 16 : 10);
        std::vector<Piece> cards;
        for (std::size_t i = first; i < end; ++i) {
            cards.push_back(cardPiece(block.cards[i], width, context));
            row.height = std::max(row.height, cards.back().height);
        }
        qreal x = 0;
        for (Piece &card : cards) {
            row.items.push_back(BoxItem{QRectF(x, 0, width, row.height), QColor(), context.tokens.line, px(1), px(4), false});
            for (Item &item : card.items) {
                translate(item, x, 0);
                row.items.push_back(std::move(item));
            }
            x += width + px(10);
        }
        pieces.push_back(std::move(row));
    }
}

void addChangeBar(const ChangeBarBlock &block, BlockContext &context, Pieces &pieces)
{
    struct Part { int count; Change change; const char *text; };
    const Part parts[] = {{block.improved, Change::Improved, QT_TRANSLATE_NOOP("ReportPage", "%1 improved")},
                          {block.regressed, Change::Regressed, QT_TRANSLATE_NOOP("ReportPage", "%1 regressed")},
                          {block.unchanged, Change::Unchanged, QT_TRANSLATE_NOOP("ReportPage", "%1 unchanged")},
                          {block.inconclusive, Change::Inconclusive, QT_TRANSLATE_NOOP("ReportPage", "%1 inconclusive")},
                          {block.noData, Change::NoData, QT_TRANSLATE_NOOP("ReportPage", "%1 without data")}};
    const int all = block.improved + block.regressed + block.unchanged + block.inconclusive + block.noData;
    pieces.push_back(titlePiece(block.title, context));
    Piece piece;
    qreal x = 0;
    qreal textX = 0;
    const int shown = int(std::count_if(std::begin(parts), std::end(parts), [](const Part &part) { return part.count > 0; }));
    const qreal room = context.width - px(2) * std::max(0, shown - 1);
    for (const Part &part : parts) {
        if (part.count == 0)
            continue;
        const ToneColors tone = toneColors(toneOf(part.change), context.tokens);
        const bool hollow = part.change == Change::Inconclusive || part.change == Change::NoData;
        const qreal width = room * part.count / all;
        piece.items.push_back(BoxItem{QRectF(x, 0, width, px(12)), hollow ? QColor() : tone.fill, hollow ? tone.fill : QColor(), px(1), px(1), hollow});
        x += width + px(2);
        const QString text = word(part.text).arg(part.count);
        const QFont face = font(Face::Text, 12.5, QFont::Medium);
        piece.items.push_back(GlyphItem{QRectF(textX, px(22.5), px(13), px(13)), glyphOf(part.change), {}});
        piece.items.push_back(textItem(text, face, tone.text, QRectF(textX + px(19), px(20), lineWidth(text, face) + px(4), 0), px(18)));
        textX += px(19) + lineWidth(text, face) + px(22);
    }
    piece.height = px(38);
    pieces.push_back(std::move(piece));
}

void addAreas(const AreaBlock &block, BlockContext &context, Pieces &pieces)
{
    const auto &tokens = context.tokens;
    pieces.push_back(titlePiece(block.title, context));
    std::size_t rings = 0;
    for (const AreaBlock::Row &row : block.rows)
        rings = std::max(rings, row.rings.size());
    const qreal ringStep = px(16);
    // Very many targets: the rings wrap instead of pushing the text out.
    const std::size_t perLine = std::clamp<std::size_t>(rings, 1, 12);
    const qreal countX = px(130) + qreal(perLine) * ringStep + px(16);
    const qreal sentenceX = countX + px(92);
    for (const AreaBlock::Row &row : block.rows) {
        Piece piece;
        TextItem name = textItem(row.area, font(Face::Text, 12.5, QFont::Medium), tokens.ink1, QRectF(0, px(5), px(126), 0), px(18));
        qreal bottom = name.rect.bottom();
        piece.items.push_back(std::move(name));
        for (std::size_t i = 0; i < row.rings.size(); ++i) {
            const QRectF ring(px(130) + qreal(i % perLine) * ringStep, px(8) + qreal(i / perLine) * ringStep, px(12), px(12));
            piece.items.push_back(GlyphItem{ring, glyphOf(row.rings[i]), {}});
            bottom = std::max(bottom, ring.bottom());
        }
        TextItem count = textItem(row.count, font(Face::Text, 12.5, row.attention ? QFont::DemiBold : QFont::Medium), row.attention ? tokens.bad : tokens.ink1,
                                  QRectF(countX, px(5), px(88), 0), px(18));
        TextItem sentence = textItem(row.sentence, font(Face::Text, 12.5), tokens.ink2, QRectF(sentenceX, px(5), context.width - sentenceX, 0), px(18));
        bottom = std::max({bottom, count.rect.bottom(), sentence.rect.bottom()});
        piece.items.push_back(std::move(count));
        piece.items.push_back(std::move(sentence));
        piece.height = bottom + px(5);
        piece.items.push_back(LineItem{{0, piece.height}, {context.width, piece.height}, tokens.line, px(1)});
        piece.keepWithNext = &row != &block.rows.back();
        pieces.push_back(std::move(piece));
    }
}

void addList(const ListBlock &block, BlockContext &context, Pieces &pieces)
{
    if (block.slideOnly)
        return;
    const auto &tokens = context.tokens;
    if (!block.title.isEmpty())
        pieces.push_back(titlePiece(block.title, context));
    if (block.items.empty()) {
        addText({TextRole::Body, block.emptyText}, context, pieces);
        return;
    }
    int number = 0;
    for (const ListBlock::Item &item : block.items) {
        Piece piece;
        piece.before = block.title.isEmpty() && number == 0 ? px(8) : 0;
        ++number;
        // Neither the first nor the last entry stands alone on a page.
        piece.keepWithNext = block.items.size() > 1 && (number == 1 || number + 1 == int(block.items.size()));
        const qreal indent = block.numbered || item.mark != CellMark::None ? px(24) : 0;
        const qreal owner = item.owner.isEmpty() ? 0 : px(120);
        if (block.numbered)
            piece.items.push_back(textItem(QString::number(number), font(Face::Text, 12.5, QFont::DemiBold), tokens.ink1, QRectF(0, px(6), px(20), 0), px(18)));
        else if (const auto glyph = glyphOfMark(item.mark))
            piece.items.push_back(GlyphItem{QRectF(0, px(8.5), px(13), px(13)), *glyph, {}});
        TextItem text = textItem(item.text, font(Face::Text, 12.5, QFont::Medium), tokens.ink1, QRectF(indent, px(6), context.width - indent - owner, 0), px(18));
        qreal bottom = text.rect.bottom();
        piece.items.push_back(std::move(text));
        if (!item.note.isEmpty()) {
            TextItem note = textItem(item.note, font(Face::Text, 12.5), tokens.ink2, QRectF(indent, bottom, context.width - indent - owner, 0), px(18));
            bottom = note.rect.bottom();
            piece.items.push_back(std::move(note));
        }
        if (!item.owner.isEmpty()) {
            TextItem who = textItem(item.owner, font(Face::Text, 12.5), tokens.ink2, QRectF(context.width - owner + px(12), px(6), owner - px(12), 0), px(18));
            who.right = true;
            bottom = std::max(bottom, who.rect.bottom());
            piece.items.push_back(std::move(who));
        }
        piece.height = bottom + px(6);
        piece.items.push_back(LineItem{{0, piece.height}, {context.width, piece.height}, tokens.line, px(1)});
        pieces.push_back(std::move(piece));
    }
}

} // namespace sextant::page
