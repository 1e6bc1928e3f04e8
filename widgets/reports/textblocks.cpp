#include "widgets/reports/blocks.h"
#include "widgets/reports/textshape.h"

namespace sextant::page {
namespace {

constexpr qreal badgeHeight = 20;

/// The verdict pill beside the overline, right-aligned.
void addPill(const ReportSection &section, const QString &word, const BlockContext &context, qreal y, Piece &piece)
{
    const auto glyph = glyphOfMark(section.mark);
    if (!glyph)
        return;
    const QFont small = font(Face::Text, 12, QFont::Medium);
    const qreal width = px(6 + 13 + 6 + 10) + lineWidth(word, small);
    const ToneColors tone = toneColors(toneOf(*glyph), context.tokens);
    const QRectF pill(context.width - width, y, width, px(badgeHeight));
    piece.items.push_back(BoxItem{pill, tone.soft, tone.line, px(1), px(badgeHeight / 2), false});
    piece.items.push_back(GlyphItem{QRectF(pill.left() + px(6), y + px(3.5), px(13), px(13)), *glyph, {}});
    piece.items.push_back(textItem(word, small, tone.text, QRectF(pill.left() + px(25), y, width, 0), px(badgeHeight)));
}

QString wordOfMark(CellMark mark)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("ReportPage", text); };
    switch (mark) {
    case CellMark::Met: return word(QT_TRANSLATE_NOOP("ReportPage", "Target met"));
    case CellMark::AtRisk: return word(QT_TRANSLATE_NOOP("ReportPage", "At risk"));
    case CellMark::Missed: return word(QT_TRANSLATE_NOOP("ReportPage", "Target missed"));
    case CellMark::Improved: return word(QT_TRANSLATE_NOOP("ReportPage", "Improved"));
    case CellMark::Regressed: return word(QT_TRANSLATE_NOOP("ReportPage", "Regressed"));
    case CellMark::Unchanged: return word(QT_TRANSLATE_NOOP("ReportPage", "Unchanged"));
    case CellMark::NoData: return word(QT_TRANSLATE_NOOP("ReportPage", "No data"));
    default: return word(QT_TRANSLATE_NOOP("ReportPage", "Inconclusive"));
    }
}

void addParagraph(const QString &text, const QFont &face, const QColor &color, qreal lineHeight, qreal before, const QString &strong,
                  const BlockContext &context, Pieces &pieces)
{
    Piece piece;
    TextItem item = textItem(text, face, color, QRectF(0, 0, context.width, 0), lineHeight);
    item.strong = strong;
    item.rect.setHeight(textHeight(item));
    piece.height = item.rect.height();
    piece.before = before;
    piece.items.push_back(std::move(item));
    pieces.push_back(std::move(piece));
}

} // namespace

TextItem textItem(const QString &text, const QFont &font, const QColor &color, const QRectF &rect, qreal lineHeight)
{
    TextItem item;
    item.text = text;
    item.font = font;
    item.color = color;
    item.rect = rect;
    item.lineHeight = lineHeight;
    item.rect.setHeight(textHeight(item));
    return item;
}

Piece titlePiece(const QString &title, const BlockContext &context)
{
    Piece piece;
    TextItem item = textItem(title, font(Face::Text, 13.5, QFont::DemiBold), context.tokens.ink1, QRectF(0, 0, context.width, 0), px(20));
    piece.height = item.rect.height() + px(4);
    piece.before = px(22);
    piece.keepWithNext = true;
    piece.items.push_back(std::move(item));
    return piece;
}

void addHeading(const ReportSection &section, BlockContext &context, Pieces &pieces)
{
    Piece piece;
    piece.before = px(section.level == 0 ? 34 : 40);
    piece.keepWithNext = true;
    qreal y = 0;
    if (section.overline.isEmpty()) {
        addPill(section, wordOfMark(section.mark), context, px(4), piece);
    } else {
        TextItem overline = textItem(section.overline, font(Face::Text, 12.5), context.tokens.ink2, QRectF(0, px(1), context.width * 0.7, 0), px(18));
        const qreal height = std::max(overline.rect.height(), px(badgeHeight));
        piece.items.push_back(std::move(overline));
        addPill(section, wordOfMark(section.mark), context, 0, piece);
        y += height + px(6);
    }
    const bool finding = section.level > 0;
    const qreal besidePill = section.overline.isEmpty() && section.mark != CellMark::None ? px(140) : 0;
    TextItem title = textItem(section.title, font(Face::Display, finding ? 26 : 20, QFont::DemiBold), context.tokens.ink1,
                              QRectF(0, y, context.width - besidePill, 0), px(finding ? 34 : 28));
    y += title.rect.height();
    piece.items.push_back(std::move(title));
    piece.height = y;
    pieces.push_back(std::move(piece));
    if (!section.lead.isEmpty()) {
        addParagraph(section.lead, font(Face::Text, 13.5), context.tokens.ink1, px(21), px(6), section.strong, context, pieces);
        pieces.back().keepWithNext = !section.blocks.empty();
    }
}

void addText(const TextBlock &block, BlockContext &context, Pieces &pieces)
{
    if (block.text.isEmpty())
        return;
    const auto &tokens = context.tokens;
    switch (block.role) {
    case TextRole::Heading: pieces.push_back(titlePiece(block.text, context)); break;
    case TextRole::Lead: addParagraph(block.text, font(Face::Text, 13.5), tokens.ink1, px(21), px(8), {}, context, pieces); break;
    case TextRole::Body: addParagraph(block.text, font(Face::Text, 12.5), tokens.ink1, px(18), px(8), {}, context, pieces); break;
    case TextRole::Note: addParagraph(block.text, font(Face::Text, 11.5), tokens.ink3, px(16), px(8), {}, context, pieces); break;
    case TextRole::Code: addParagraph(block.text, font(Face::Code, 11), tokens.ink1, px(17), px(8), {}, context, pieces); break;
    }
}

void addFacts(const FactsBlock &block, BlockContext &context, Pieces &pieces)
{
    const auto &tokens = context.tokens;
    constexpr qreal gap = px(20);
    const qreal column = (context.width - gap) / 2;
    const qreal label = px(104);
    const QFont labelFont = font(Face::Text, 12.5);
    const QFont valueFont = font(Face::Text, 12.5, QFont::Medium);
    Piece piece;
    piece.before = px(14);
    piece.items.push_back(LineItem{{0, 0}, {context.width, 0}, tokens.ink1, px(2)});
    qreal y = px(1);
    for (std::size_t i = 0; i < block.facts.size(); i += 2) {
        qreal height = px(18);
        for (std::size_t j = i; j < std::min(i + 2, block.facts.size()); ++j) {
            const qreal x = j == i ? 0 : column + gap;
            TextItem name = textItem(block.facts[j].first, labelFont, tokens.ink3, QRectF(x, y + px(6), label - px(4), 0), px(18));
            TextItem value = textItem(block.facts[j].second, valueFont, tokens.ink1, QRectF(x + label, y + px(6), column - label, 0), px(18));
            height = std::max({height, name.rect.height(), value.rect.height()});
            piece.items.push_back(std::move(name));
            piece.items.push_back(std::move(value));
        }
        y += height + px(12);
        for (std::size_t j = i; j < std::min(i + 2, block.facts.size()); ++j) {
            const qreal x = j == i ? 0 : column + gap;
            piece.items.push_back(LineItem{{x, y}, {x + column, y}, tokens.line, px(1)});
        }
    }
    piece.height = y + px(1);
    pieces.push_back(std::move(piece));
}

void addEvidence(const EvidenceBlock &block, BlockContext &context, Pieces &pieces)
{
    const auto &tokens = context.tokens;
    const qreal label = px(14 + 74);
    Piece piece;
    piece.before = px(16);
    std::vector<Item> texts;
    TextItem title = textItem(block.title, font(Face::Text, 12.5, QFont::DemiBold), tokens.ink1, QRectF(px(14), px(10), context.width - px(28), 0), px(18));
    qreal y = title.rect.bottom() + px(4);
    texts.push_back(std::move(title));
    for (const EvidenceBlock::Row &row : block.rows) {
        TextItem name = textItem(row.label, font(Face::Text, 12), tokens.ink3, QRectF(px(14), y, px(70), 0), px(17));
        TextItem value = textItem(row.text, row.code ? font(Face::Code, 11) : font(Face::Text, 12), tokens.ink1,
                                  QRectF(label, y, context.width - label - px(14), 0), px(17));
        y = std::max(name.rect.bottom(), value.rect.bottom()) + px(3);
        texts.push_back(std::move(name));
        texts.push_back(std::move(value));
    }
    piece.height = y + px(8);
    piece.items.push_back(BoxItem{QRectF(0, 0, context.width, piece.height), tokens.sunken, tokens.line, px(1), px(4), false});
    piece.items.insert(piece.items.end(), texts.begin(), texts.end());
    pieces.push_back(std::move(piece));
}

} // namespace sextant::page
