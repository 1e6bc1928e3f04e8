#pragma once
#include "models/analysis/chartspec.h"
#include "widgets/common/glyphs.h"

#include <QFont>
#include <QPageSize>
#include <QRectF>

#include <memory>
#include <variant>
#include <vector>

namespace sextant::page {

// A laid out page is a list of items at fixed places: painting decides nothing, so preview and PDF cannot differ.
// Unit of length: 1/1200 inch. It is fine enough for fonts with whole pixel sizes, and the PDF's own resolution.

inline constexpr int resolution = 1200;
/// A length of the design, which is drawn at 96 dpi.
constexpr qreal px(qreal length) { return length * resolution / 96.0; }
constexpr qreal mm(qreal length) { return length * resolution / 25.4; }

enum class Face { Text, Display, Code };
/// A font of the page, size in design px. Families are the theme's.
QFont font(Face face, qreal size, QFont::Weight weight = QFont::Normal);

/// Plain text in a box of fixed width: wrapped, never cut. `strong` is set in semibold.
struct TextItem {
    QRectF rect;
    QString text;
    QFont font;
    QColor color;
    qreal lineHeight = px(18);
    bool right = false;      ///< aligned at the right edge
    QString strong;          ///< the first occurrence is set strong
    int firstLine = 0;       ///< a slice of the lines when the text goes over a page
    int lines = -1;          ///< -1: all
};
struct BoxItem { QRectF rect; QColor fill; QColor line; qreal lineWidth = px(1); qreal radius = 0; bool dashed = false; };
struct LineItem { QPointF from; QPointF to; QColor color; qreal width = px(1); };
struct GlyphItem { QRectF rect; Glyph glyph = Glyph::NoData; QColor color; };
struct LogoItem { QRectF rect; };
struct ChartItem { QRectF rect; std::shared_ptr<const ChartSpec> chart; int utcOffset = 0; };

using Item = std::variant<TextItem, BoxItem, LineItem, GlyphItem, LogoItem, ChartItem>;

void translate(Item &item, qreal dx, qreal dy);

} // namespace sextant::page
