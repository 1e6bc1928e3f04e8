#include "widgets/reports/blocks.h"
#include "widgets/reports/textshape.h"

namespace sextant::page {
namespace {

constexpr qreal chartHeight = 236;       ///< beside its own finding
constexpr qreal smallChartHeight = 170;  ///< in a run of many

/// Line samples for what the chart shows, from the right edge; returns where the legend begins.
qreal addLegend(const ChartSpec &chart, qreal right, qreal y, const BlockContext &context, Piece &piece)
{
    const auto &tokens = context.tokens;
    const QFont face = font(Face::Text, 11);
    qreal x = right;
    const auto add = [&](const QString &label, const auto &sample) {
        x -= lineWidth(label, face) + px(2);
        piece.items.push_back(textItem(label, face, tokens.ink2, QRectF(x, y, right - x + px(4), 0), px(18)));
        x -= px(24);
        sample(x);
        x -= px(14);
    };
    if (chart.band)
        add(QCoreApplication::translate("ReportPage", "Baseline, middle 80 %"),
            [&](qreal left) { piece.items.push_back(BoxItem{QRectF(left, y + px(4), px(18), px(10)), tokens.baseBand, QColor(), 0, 0, false}); });
    for (auto series = chart.series.rbegin(); series != chart.series.rend(); ++series) {
        if (series->role != SeriesRole::Current && series->role != SeriesRole::Baseline)
            continue;
        const bool current = series->role == SeriesRole::Current;
        const QColor color = current && !series->stale ? tokens.accent : tokens.base;
        add(series->label, [&](qreal left) {
            piece.items.push_back(LineItem{{left, y + px(9)}, {left + px(18), y + px(9)}, color, px(current ? 1.75 : 1)});
        });
    }
    return x;
}

} // namespace

void addFigure(const FigureBlock &block, BlockContext &context, Pieces &pieces)
{
    const auto &tokens = context.tokens;
    const bool own = block.chart.title == context.sectionTitle;
    const QString title = own ? block.chart.subtitle : block.chart.title;
    Piece piece;
    piece.before = px(16);
    piece.items.push_back(LineItem{{0, 0}, {context.width, 0}, tokens.ink1, px(1.5)});
    const qreal legend = addLegend(block.chart, context.width, px(6), context, piece);
    const QString number = QCoreApplication::translate("ReportPage", "Figure %1").arg(++context.figures);
    TextItem head = textItem(number + QStringLiteral("  ") + title, font(Face::Text, 12.5), tokens.ink1, QRectF(0, px(6), legend - px(6), 0), px(18));
    head.strong = own ? number : number + QStringLiteral("  ") + title;
    head.rect.setHeight(textHeight(head));
    const qreal top = head.rect.bottom() + px(6);
    piece.items.push_back(std::move(head));
    const QRectF area(0, top, context.width, px(own ? chartHeight : smallChartHeight));
    piece.items.push_back(ChartItem{area, std::make_shared<const ChartSpec>(block.chart), context.utcOffset});
    piece.items.push_back(LineItem{{0, area.bottom() + px(4)}, {context.width, area.bottom() + px(4)}, tokens.line, px(1)});
    TextItem caption = textItem(block.caption, font(Face::Text, 11.5), tokens.ink3, QRectF(0, area.bottom() + px(10), context.width, 0), px(16));
    piece.height = caption.rect.bottom();
    piece.items.push_back(std::move(caption));
    pieces.push_back(std::move(piece));
}

} // namespace sextant::page
