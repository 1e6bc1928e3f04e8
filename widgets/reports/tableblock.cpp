#include "widgets/reports/blocks.h"
#include "widgets/reports/textshape.h"

#include <algorithm>
#include <numeric>

namespace sextant::page {
namespace {

constexpr qreal gap = 12;      ///< between columns
constexpr qreal markWidth = 18;
constexpr qreal textSize = 12;
constexpr qreal lineHeight = 17;
constexpr qreal rowPadding = 4.5;

QFont cellFont(const Cell &cell)
{
    return font(Face::Text, textSize, cell.strong ? QFont::DemiBold : QFont::Normal);
}

std::vector<qreal> widthsOf(const TableBlock &block, qreal width)
{
    std::vector<qreal> natural, weights;
    for (std::size_t c = 0; c < block.columns.size(); ++c) {
        qreal widest = lineWidth(block.columns[c].title, font(Face::Text, 11, QFont::DemiBold));
        bool marked = false;
        for (const auto &row : block.rows) {
            if (c >= row.size())
                continue;
            const bool mark = row[c].mark != CellMark::None;
            widest = std::max(widest, lineWidth(row[c].text, cellFont(row[c])) + (mark ? px(markWidth) : 0));
            marked = marked || mark;
        }
        natural.push_back(widest + px(1));
        // Numbers and verdicts are read in one piece: they get their room before texts do.
        weights.push_back(block.columns[c].numeric || marked ? 3 * block.columns[c].weight : block.columns[c].weight);
    }
    return columnWidths(natural, weights, width - px(gap) * std::max<qreal>(0, qreal(block.columns.size()) - 1));
}

Piece headPiece(const TableBlock &block, const std::vector<qreal> &widths, const BlockContext &context)
{
    Piece piece;
    const QFont face = font(Face::Text, 11, QFont::DemiBold);
    qreal x = 0;
    qreal height = 0;
    std::vector<TextItem> texts;
    for (std::size_t c = 0; c < block.columns.size(); ++c) {
        TextItem text = textItem(block.columns[c].title, face, context.tokens.ink2, QRectF(x, 0, widths[c], 0), px(16));
        text.right = block.columns[c].numeric;
        height = std::max(height, text.rect.height());
        texts.push_back(std::move(text));
        x += widths[c] + px(gap);
    }
    for (TextItem &text : texts) { // heads stand on the rule
        text.rect.moveTop(px(4) + height - text.rect.height());
        piece.items.push_back(std::move(text));
    }
    piece.height = height + px(10);
    piece.items.push_back(LineItem{{0, piece.height}, {context.width, piece.height}, context.tokens.ink1, px(1.5)});
    piece.keepWithNext = true;
    return piece;
}

Piece rowPiece(const TableBlock &block, const std::vector<Cell> &row, const std::vector<qreal> &widths, const BlockContext &context)
{
    Piece piece;
    qreal x = 0;
    qreal height = px(lineHeight);
    for (std::size_t c = 0; c < std::min(row.size(), block.columns.size()); ++c) {
        const Cell &cell = row[c];
        QRectF box(x, px(rowPadding), widths[c], 0);
        QColor ink = context.tokens.ink1;
        if (const auto glyph = glyphOfMark(cell.mark)) {
            piece.items.push_back(GlyphItem{QRectF(x, px(rowPadding + 2.5), px(12), px(12)), *glyph, {}});
            box.setLeft(x + px(markWidth));
            ink = inkOfMark(cell.mark, context.tokens);
        }
        TextItem text = textItem(cell.text, cellFont(cell), ink, box, px(lineHeight));
        text.right = block.columns[c].numeric;
        height = std::max(height, text.rect.height());
        piece.items.push_back(std::move(text));
        x += widths[c] + px(gap);
    }
    piece.height = height + px(2 * rowPadding);
    piece.items.push_back(LineItem{{0, piece.height}, {context.width, piece.height}, context.tokens.line, px(1)});
    return piece;
}

} // namespace

std::vector<qreal> columnWidths(const std::vector<qreal> &natural, const std::vector<qreal> &weights, qreal width)
{
    std::vector<qreal> widths(natural.size(), 0);
    std::vector<bool> fixed(natural.size(), false);
    qreal left = width;
    qreal weight = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t c = 0; c < natural.size(); ++c) {
            if (fixed[c] || natural[c] > left * weights[c] / weight)
                continue;
            fixed[c] = changed = true;
            widths[c] = natural[c];
            left -= natural[c];
            weight -= weights[c];
        }
    }
    const bool allFixed = std::all_of(fixed.begin(), fixed.end(), [](bool f) { return f; });
    const qreal total = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t c = 0; c < natural.size(); ++c) {
        if (allFixed)
            widths[c] += left * weights[c] / total;
        else if (!fixed[c])
            widths[c] = left * weights[c] / weight;
    }
    return widths;
}

void addTable(const TableBlock &block, BlockContext &context, Pieces &pieces)
{
    if (!block.title.isEmpty())
        pieces.push_back(titlePiece(QCoreApplication::translate("ReportPage", "Table %1. %2").arg(QString::number(++context.tables), block.title), context));
    if (block.rows.empty()) {
        TextBlock none{TextRole::Body, block.emptyText};
        addText(none, context, pieces);
        return;
    }
    const std::vector<qreal> widths = widthsOf(block, context.width);
    Piece head = headPiece(block, widths, context);
    const std::size_t index = context.flow.addHead(head);
    pieces.push_back(std::move(head));
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
        Piece row = rowPiece(block, block.rows[r], widths, context);
        row.head = index;
        // A table neither begins nor ends with a single row on a page.
        row.keepWithNext = block.rows.size() > 1 && (r == 0 || r + 2 == block.rows.size()) && r + 1 < block.rows.size();
        pieces.push_back(std::move(row));
    }
}

} // namespace sextant::page
