#include "widgets/common/controls.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>

namespace sextant {

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::setItems(const std::vector<Item> &items)
{
    m_items = items;
    m_current = std::clamp(m_current, 0, std::max(0, int(items.size()) - 1));
    describe();
    updateGeometry();
    update();
}

void SegmentedControl::setTexts(const QStringList &texts)
{
    std::vector<Item> items;
    for (const QString &text : texts)
        items.push_back({text, {}, false});
    setItems(items);
}

void SegmentedControl::setSmall(bool small)
{
    m_small = small;
    updateGeometry();
}

void SegmentedControl::setCurrent(int index)
{
    if (index < 0 || index >= int(m_items.size()) || index == m_current)
        return;
    m_current = index;
    describe();
    update();
}

void SegmentedControl::choose(int index)
{
    if (index < 0 || index >= int(m_items.size()) || index == m_current)
        return;
    setCurrent(index);
    Q_EMIT chosen(index);
}

void SegmentedControl::describe()
{
    QStringList words;
    for (int i = 0; i < int(m_items.size()); ++i)
        words << (i == m_current ? tr("%1, selected").arg(m_items[std::size_t(i)].text) : m_items[std::size_t(i)].text);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
}

QFont SegmentedControl::segmentFont(bool on) const
{
    QFont font = theme::font(m_small ? theme::Type::Small : theme::Type::Body);
    font.setWeight(on ? QFont::DemiBold : QFont::Medium);
    return font;
}

qreal SegmentedControl::segmentWidth(int index) const
{
    const Item &item = m_items[std::size_t(index)];
    // The strong font everywhere: choosing must not move the neighbours.
    qreal width = textWidth(item.text, segmentFont(true)) + 2 * theme::px(m_small ? 8 : 10) + 1;
    if (item.icon)
        width += theme::px(14 + 6);
    if (item.liveDot)
        width += theme::px(8 + 6);
    return std::ceil(width);
}

QRectF SegmentedControl::segmentRect(int index) const
{
    qreal x = 0;
    for (int i = 0; i < index; ++i)
        x += segmentWidth(i);
    const qreal width = segmentWidth(index);
    return {layoutDirection() == Qt::RightToLeft ? this->width() - x - width : x, 0, width, qreal(height())};
}

QSize SegmentedControl::sizeHint() const
{
    qreal width = 1;
    for (int i = 0; i < int(m_items.size()); ++i)
        width += segmentWidth(i);
    return {int(std::ceil(width)), theme::px(m_small ? 24 : 30)};
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1 : 0.5);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(frame, 4.5, 4.5);
    painter.fillPath(outline, t.panel);
    painter.setClipPath(outline);
    for (int i = 0; i < int(m_items.size()); ++i) {
        const Item &item = m_items[std::size_t(i)];
        const bool on = i == m_current;
        const QRectF area = segmentRect(i);
        if (on)
            painter.fillRect(area, t.accentSoft);
        if (i > 0)
            painter.fillRect(QRectF(layoutDirection() == Qt::RightToLeft ? area.right() : area.left(), 1, 1, area.height() - 2), t.line);
        const QColor ink = on ? t.accent : t.ink2;
        const QFont font = segmentFont(on);
        qreal content = textWidth(item.text, font) + (item.icon ? 20 * s : 0) + (item.liveDot ? 14 * s : 0);
        qreal x = area.left() + (area.width() - content) / 2;
        if (item.icon) {
            paintIcon(painter, QRectF(x, (height() - 14 * s) / 2, 14 * s, 14 * s), *item.icon, ink);
            x += 20 * s;
        }
        if (item.liveDot) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(QPointF(x + 4 * s, height() / 2.0), 4 * s, 4 * s);
            x += 14 * s;
        }
        drawText(painter, {x, 0}, height(), item.text, font, ink);
    }
    painter.setClipping(false);
    painter.setPen(QPen(t.control, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

void SegmentedControl::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < int(m_items.size()); ++i)
        if (event->button() == Qt::LeftButton && segmentRect(i).contains(event->position()))
            return choose(i);
}

void SegmentedControl::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right: return choose(m_current + forward);
    case Qt::Key_Left: return choose(m_current - forward);
    case Qt::Key_Home: return choose(0);
    case Qt::Key_End: return choose(int(m_items.size()) - 1);
    case Qt::Key_Space: return choose((m_current + 1) % std::max(1, int(m_items.size())));
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace sextant
