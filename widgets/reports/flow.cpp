#include "widgets/reports/flow.h"

#include "widgets/reports/textshape.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace sextant::page {
namespace {

/// Shares of a page: with less room than this a section that does not fit starts on a new page.
constexpr qreal roomForWhole = 0.45;  ///< ... when a page of its own can hold it
constexpr qreal roomForPart = 0.35;  ///< ... when it goes over several pages anyway
constexpr qreal shortEnd = 0.35;     ///< the last two chains of a section stay together up to here

qreal heightOf(const std::vector<Piece> &pieces, std::size_t from, std::size_t to)
{
    qreal height = 0;
    for (std::size_t i = from; i < to; ++i)
        height += pieces[i].height + (i == from ? 0 : pieces[i].before);
    return height;
}

/// The lines of a text that fit into [top, bottom); `next` becomes the top of the first line that does not.
std::optional<TextItem> linesBetween(const TextItem &text, qreal top, qreal bottom, qreal &next)
{
    const int all = text.lines < 0 ? lineCount(text) - text.firstLine : text.lines;
    const qreal y = text.rect.top();
    constexpr qreal slack = 0.5;
    const int first = std::max(0, int(std::ceil((top - y - slack) / text.lineHeight)));
    const int end = std::clamp(int(std::floor((bottom - y + slack) / text.lineHeight)), 0, all);
    if (end < all)
        next = std::min(next, y + std::max(first, end) * text.lineHeight);
    if (first >= end)
        return std::nullopt;
    TextItem part = text;
    part.firstLine = text.firstLine + first;
    part.lines = end - first;
    part.rect.moveTop(y + first * text.lineHeight - top);
    part.rect.setHeight(part.lines * text.lineHeight);
    return part;
}

/// The part of a box or line inside the slice; other items belong to the slice their top lies in.
std::optional<Item> partBetween(const Item &item, qreal top, qreal bottom)
{
    Item part = item;
    if (auto *box = std::get_if<BoxItem>(&part)) {
        const QRectF cut = box->rect.intersected(QRectF(box->rect.left(), top, box->rect.width(), bottom - top));
        if (cut.height() <= 0)
            return std::nullopt;
        box->rect = cut;
    } else if (const auto *line = std::get_if<LineItem>(&part)) {
        if (line->from.y() < top || line->from.y() > bottom)
            return std::nullopt;
    } else {
        const qreal y = std::visit([](const auto &placed) {
            if constexpr (std::is_same_v<std::decay_t<decltype(placed)>, LineItem>)
                return placed.from.y();
            else
                return placed.rect.top();
        }, part);
        if (y < top || y >= bottom)
            return std::nullopt;
    }
    translate(part, 0, -top);
    return part;
}

} // namespace

std::vector<Piece> sliced(const Piece &piece, qreal firstHeight, qreal height)
{
    std::vector<Piece> parts;
    qreal top = 0;
    while (top < piece.height) {
        const qreal bottom = std::min(piece.height, top + (parts.empty() ? firstHeight : height));
        qreal next = std::numeric_limits<qreal>::max();
        std::vector<Item> texts;
        for (const Item &item : piece.items)
            if (const auto *text = std::get_if<TextItem>(&item))
                if (auto part = linesBetween(*text, top, bottom, next))
                    texts.push_back(*part);
        // Lines that do not fit decide where the next part begins; without any the rest is empty space.
        const bool more = next < std::numeric_limits<qreal>::max();
        const qreal end = more ? std::max(next, top + 1) : piece.height;
        Piece part;
        part.before = parts.empty() ? piece.before : 0;
        part.head = piece.head;
        part.section = parts.empty() ? piece.section : -1;
        part.height = std::min(end, bottom) - top;
        for (const Item &item : piece.items)
            if (!std::holds_alternative<TextItem>(item))
                if (auto cut = partBetween(item, top, more ? std::min(end, bottom) : piece.height))
                    part.items.push_back(*cut);
        part.items.insert(part.items.end(), texts.begin(), texts.end());
        parts.push_back(std::move(part));
        top = end;
    }
    return parts;
}

Flow::Flow(const Frame &first, const Frame &other) : m_first(first), m_other(other)
{
    m_pages.emplace_back();
    m_y = m_first.top;
}

std::size_t Flow::addHead(Piece head)
{
    m_heads.push_back(std::move(head));
    return m_heads.size() - 1;
}

void Flow::newPage()
{
    m_pages.emplace_back();
    m_pages.back().runningSection = m_section;
    m_y = m_other.top;
}

qreal Flow::headHeight(const Piece &piece) const
{
    return piece.head ? m_heads[*piece.head].height : 0;
}

void Flow::place(const Piece &piece)
{
    if (atTop() && piece.head && piece.section < 0)
        place(m_heads[*piece.head]);
    else if (!atTop())
        m_y += piece.before;
    if (piece.section >= 0) {
        m_section = piece.section;
        m_pages.back().starts.emplace_back(piece.section, m_y);
        if (m_pages.back().runningSection < 0 || m_pages.back().items.empty())
            m_pages.back().runningSection = piece.section;
    }
    for (Item item : piece.items) {
        translate(item, frame().left, m_y);
        m_pages.back().items.push_back(std::move(item));
    }
    m_y += piece.height;
}

void Flow::placeChain(const std::vector<Piece> &pieces, std::size_t from, std::size_t to)
{
    const qreal height = heightOf(pieces, from, to);
    const bool fitsAPage = height + headHeight(pieces[from]) <= m_other.height();
    if (!atTop() && fitsAPage && height + pieces[from].before > room())
        newPage();
    for (std::size_t i = from; i < to; ++i) {
        const Piece &piece = pieces[i];
        if (piece.height + (atTop() ? headHeight(piece) : piece.before) <= room()) {
            place(piece);
            continue;
        }
        if (piece.height + headHeight(piece) <= m_other.height()) {
            newPage();
            place(piece);
            continue;
        }
        if (room() < m_other.height() / 4)
            newPage();
        const qreal first = room() - (atTop() ? headHeight(piece) : piece.before);
        for (const Piece &part : sliced(piece, first, m_other.height() - headHeight(piece))) {
            if (part.height + (atTop() ? headHeight(part) : part.before) > room() + 0.5)
                newPage();
            place(part);
        }
    }
}

/// Whether the chain [from, to) still fits and only the last one, after it, does not. Rows of a table go where they fit.
bool Flow::wouldLeaveTheEndAlone(const std::vector<Piece> &pieces, std::size_t from, std::size_t to) const
{
    if (atTop() || to >= pieces.size() || pieces[from].head)
        return false;
    for (std::size_t i = to; i + 1 < pieces.size(); ++i)
        if (!pieces[i].keepWithNext)
            return false;
    const qreal both = heightOf(pieces, from, pieces.size());
    return heightOf(pieces, from, to) + pieces[from].before <= room() && both + pieces[from].before > room() && both <= shortEnd * m_other.height();
}

void Flow::addSection(std::vector<Piece> pieces)
{
    if (pieces.empty())
        return;
    const qreal height = heightOf(pieces, 0, pieces.size()) + pieces.front().before;
    const bool fitsHere = height <= room();
    const bool fitsAPage = height <= m_other.height();
    if (!atTop() && !fitsHere && room() < (fitsAPage ? roomForWhole : roomForPart) * m_other.height())
        newPage();
    for (std::size_t from = 0; from < pieces.size();) {
        std::size_t to = from + 1;
        while (to < pieces.size() && pieces[to - 1].keepWithNext)
            ++to;
        if (from > 0 && wouldLeaveTheEndAlone(pieces, from, to))
            newPage();
        placeChain(pieces, from, to);
        from = to;
    }
}

std::vector<FlowPage> Flow::take()
{
    return std::move(m_pages);
}

} // namespace sextant::page
