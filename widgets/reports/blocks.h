#pragma once
#include "models/report/report.h"
#include "widgets/reports/flow.h"
#include "widgets/theme/tokens.h"

#include <QCoreApplication>

namespace sextant::page {

/// What every block needs to know; numbers of figures and tables run through the document.
struct BlockContext {
    Flow &flow;
    const theme::Tokens &tokens;
    qreal width = 0;
    int utcOffset = 0;
    int figures = 0;
    int tables = 0;
    QString sectionTitle; ///< a figure does not repeat it
};

using Pieces = std::vector<Piece>;

/// The heading of a chapter or part with its overline, verdict and lead.
void addHeading(const ReportSection &section, BlockContext &context, Pieces &pieces);
/// One block of any kind.
void addBlock(const Block &block, BlockContext &context, Pieces &pieces);

void addText(const TextBlock &block, BlockContext &context, Pieces &pieces);
void addFacts(const FactsBlock &block, BlockContext &context, Pieces &pieces);
void addTable(const TableBlock &block, BlockContext &context, Pieces &pieces);
void addFigure(const FigureBlock &block, BlockContext &context, Pieces &pieces);
void addCards(const CardBlock &block, BlockContext &context, Pieces &pieces);
void addChangeBar(const ChangeBarBlock &block, BlockContext &context, Pieces &pieces);
void addAreas(const AreaBlock &block, BlockContext &context, Pieces &pieces);
void addList(const ListBlock &block, BlockContext &context, Pieces &pieces);
void addEvidence(const EvidenceBlock &block, BlockContext &context, Pieces &pieces);

/// A sub-heading over a table, list or bar; stays with what follows.
Piece titlePiece(const QString &title, const BlockContext &context);
/// A text item; its height is measured.
TextItem textItem(const QString &text, const QFont &font, const QColor &color, const QRectF &rect, qreal lineHeight);

/// The sign of a cell; nothing for CellMark::None.
std::optional<Glyph> glyphOfMark(CellMark mark);
QColor inkOfMark(CellMark mark, const theme::Tokens &tokens);

/// Widths of columns: each gets what its content needs up to its share by weight, the rest goes to the wide ones.
std::vector<qreal> columnWidths(const std::vector<qreal> &natural, const std::vector<qreal> &weights, qreal width);

} // namespace sextant::page
