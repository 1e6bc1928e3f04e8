#include "widgets/common/statusbar.h"

#include "widgets/common/text.h"

#include <QPainter>

namespace sextant {

StatusBar::StatusBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(theme::px(26));
    setAccessibleName(tr("Status"));
}

void StatusBar::setItems(const std::vector<StatusItem> &left, const std::vector<StatusItem> &right)
{
    m_left = left;
    m_right = right;
    QStringList words;
    for (const auto *side : {&left, &right})
        for (const StatusItem &item : *side)
            words << item.text;
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    setPlainToolTip(*this, words.join(u'\n'));
    update();
}

qreal StatusBar::itemWidth(const StatusItem &item) const
{
    return textWidth(item.text, theme::font(theme::Type::Small)) + (item.glyph ? theme::px(15) : 0) + theme::px(21);
}

void StatusBar::paintItem(QPainter &painter, qreal x, const StatusItem &item) const
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    qreal at = x + 10 * s;
    if (item.glyph) {
        paintGlyph(painter, QRectF(at, (height() - 9 * s) / 2 + 0.5, 9 * s, 9 * s), *item.glyph);
        at += 15 * s;
    }
    drawText(painter, {at, 1}, height() - 1, item.text, theme::font(theme::Type::Small), toneColors(item.tone, t).text);
}

void StatusBar::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), t.chrome);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const qreal edge = theme::px(8);
    qreal room = width() - 2 * edge;
    // The first item left and the last right are promised; then left in order, then right from its end.
    std::vector<bool> left(m_left.size(), false), right(m_right.size(), false);
    const auto take = [&](const StatusItem &item, std::vector<bool>::reference shown) {
        if (itemWidth(item) <= room) {
            shown = true;
            room -= itemWidth(item);
        }
    };
    if (!m_left.empty())
        take(m_left.front(), left.front());
    if (!m_right.empty())
        take(m_right.back(), right.back());
    for (std::size_t i = 1; i < m_left.size(); ++i)
        take(m_left[i], left[i]);
    for (std::size_t i = m_right.size(); i-- > 1;)
        take(m_right[i - 1], right[i - 1]);
    const auto separator = [&](qreal x) {
        painter.fillRect(QRectF(rtl ? width() - x : x - 1, (height() - theme::px(14)) / 2 + 0.5, 1, theme::px(14)), t.line);
    };
    const auto place = [&](qreal x, const StatusItem &item) { paintItem(painter, rtl ? width() - x - itemWidth(item) : x, item); };
    qreal x = edge;
    for (std::size_t i = 0; i < m_left.size(); ++i) {
        if (!left[i])
            continue;
        place(x, m_left[i]);
        x += itemWidth(m_left[i]);
        separator(x);
    }
    x = width() - edge;
    for (std::size_t i = m_right.size(); i-- > 0;) {
        if (!right[i])
            continue;
        if (i + 1 < m_right.size())
            separator(x);
        x -= itemWidth(m_right[i]);
        place(x, m_right[i]);
    }
}

} // namespace sextant
