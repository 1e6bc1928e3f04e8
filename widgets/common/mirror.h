#pragma once
#include <QPainter>

namespace sextant {

/// Own painting in a right-to-left layout: what is painted from here on lies mirrored around the middle of `area`. Texts, signs, icons
/// and small charts stay upright, because the functions that paint them use Upright.
inline void mirrorFor(QPainter &painter, Qt::LayoutDirection direction, const QRectF &area)
{
    if (direction != Qt::RightToLeft)
        return;
    painter.translate(area.left() + area.right(), 0);
    painter.scale(-1, 1);
}

/// While it lives, `area` keeps its mirrored place but is not mirrored itself. Costs nothing where nothing is mirrored.
class Upright
{
public:
    Upright(QPainter &painter, const QRectF &area) : m_painter(painter), m_mirrored(painter.worldTransform().m11() < 0)
    {
        if (!m_mirrored)
            return;
        painter.save();
        painter.translate(area.left() + area.right(), 0);
        painter.scale(-1, 1);
    }
    ~Upright()
    {
        if (m_mirrored)
            m_painter.restore();
    }
    Q_DISABLE_COPY_MOVE(Upright)

private:
    QPainter &m_painter;
    const bool m_mirrored;
};

} // namespace sextant
