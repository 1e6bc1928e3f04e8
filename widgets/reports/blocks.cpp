#include "widgets/reports/blocks.h"

namespace sextant::page {

std::optional<Glyph> glyphOfMark(CellMark mark)
{
    switch (mark) {
    case CellMark::None: return std::nullopt;
    case CellMark::Met: return Glyph::TargetMet;
    case CellMark::AtRisk: return Glyph::AtRisk;
    case CellMark::Missed: return Glyph::TargetMissed;
    case CellMark::Inconclusive: return glyphOf(Standing::Inconclusive);
    case CellMark::NoData: return Glyph::NoData;
    case CellMark::Improved: return Glyph::Improved;
    case CellMark::Regressed: return Glyph::Regressed;
    case CellMark::Unchanged: return Glyph::Unchanged;
    case CellMark::ChangeInconclusive: return Glyph::Inconclusive;
    case CellMark::Todo: return Glyph::ItemTodo;
    case CellMark::Doing: return Glyph::ItemDoing;
    case CellMark::Done: return Glyph::ItemDone;
    case CellMark::Failed: return Glyph::ItemFailed;
    case CellMark::Waived: return Glyph::ItemWaived;
    }
    return std::nullopt;
}

QColor inkOfMark(CellMark mark, const theme::Tokens &tokens)
{
    switch (mark) {
    case CellMark::None:
    case CellMark::Todo:
    case CellMark::Doing:
    case CellMark::Waived: return tokens.ink1;
    default: return toneColors(toneOf(*glyphOfMark(mark)), tokens).text;
    }
}

void addBlock(const Block &block, BlockContext &context, Pieces &pieces)
{
    struct Visitor {
        BlockContext &context;
        Pieces &pieces;
        void operator()(const TextBlock &block) const { addText(block, context, pieces); }
        void operator()(const FactsBlock &block) const { addFacts(block, context, pieces); }
        void operator()(const TableBlock &block) const { addTable(block, context, pieces); }
        void operator()(const FigureBlock &block) const { addFigure(block, context, pieces); }
        void operator()(const CardBlock &block) const { addCards(block, context, pieces); }
        void operator()(const ChangeBarBlock &block) const { addChangeBar(block, context, pieces); }
        void operator()(const AreaBlock &block) const { addAreas(block, context, pieces); }
        void operator()(const ListBlock &block) const { addList(block, context, pieces); }
        void operator()(const EvidenceBlock &block) const { addEvidence(block, context, pieces); }
    };
    std::visit(Visitor{context, pieces}, block);
}

} // namespace sextant::page
