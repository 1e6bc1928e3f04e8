#pragma once
#include "widgets/reports/pageitems.h"

#include <optional>

namespace sextant::page {

/// A part of the document that stays on one page; its items are relative to its top left corner.
struct Piece {
    qreal height = 0;
    qreal before = 0;          ///< space above, dropped at the top of a page
    bool keepWithNext = false; ///< headings, table heads, titles of figures
    std::vector<Item> items;
    std::optional<std::size_t> head; ///< index of the table head that is repeated when a page starts with this piece
    int section = -1;          ///< set on the first piece of a section
};

/// Where pieces may stand: the content box of a page in page units.
struct Frame { qreal left = 0; qreal top = 0; qreal width = 0; qreal bottom = 0; qreal height() const { return bottom - top; } };

/// Items of one page in page coordinates, and the sections that start on it.
struct FlowPage {
    std::vector<Item> items;
    std::vector<std::pair<int, qreal>> starts; ///< section, its top
    int runningSection = -1; ///< the section the page begins with
};

/// Sets pieces one below the other. A chain of keepWithNext pieces stays together, a table's head is repeated, a piece that is
/// higher than a page is sliced between its lines of text, so nothing is ever cut. The short end of a section takes what stands before it
/// along to the next page.
class Flow
{
public:
    /// `first` is the frame of the first page, `other` of all others.
    Flow(const Frame &first, const Frame &other);

    qreal width() const { return m_other.width; }
    qreal pageHeight() const { return m_other.height(); }
    /// A table head that rows refer to.
    std::size_t addHead(Piece head);
    /// Starts a section: on a new page when it does not fit here and little room is left.
    void addSection(std::vector<Piece> pieces);
    std::vector<FlowPage> take();

private:
    const Frame &frame() const { return m_pages.size() == 1 ? m_first : m_other; }
    qreal room() const { return frame().bottom - m_y; }
    bool atTop() const { return m_y <= frame().top; }
    void newPage();
    void place(const Piece &piece);
    void placeChain(const std::vector<Piece> &pieces, std::size_t from, std::size_t to);
    bool wouldLeaveTheEndAlone(const std::vector<Piece> &pieces, std::size_t from, std::size_t to) const;
    qreal headHeight(const Piece &piece) const;

    Frame m_first;
    Frame m_other;
    qreal m_y = 0;
    int m_section = -1;
    std::vector<Piece> m_heads;
    std::vector<FlowPage> m_pages;
};

/// Cuts a piece between lines of text into parts of at most `height` (the first of at most `firstHeight`).
std::vector<Piece> sliced(const Piece &piece, qreal firstHeight, qreal height);

} // namespace sextant::page
