#include "widgets/reports/pageitems.h"

#include "widgets/theme/tokens.h"

namespace sextant::page {

QFont font(Face face, qreal size, QFont::Weight weight)
{
    const theme::Type role = face == Face::Code ? theme::Type::Code : face == Face::Display ? theme::Type::Value : theme::Type::Body;
    QFont made = theme::font(role, 1);
    made.setPixelSize(std::max(1, qRound(px(size))));
    made.setWeight(weight);
    return made;
}

void translate(Item &item, qreal dx, qreal dy)
{
    std::visit(
        [&](auto &placed) {
            if constexpr (std::is_same_v<std::decay_t<decltype(placed)>, LineItem>) {
                placed.from += QPointF(dx, dy);
                placed.to += QPointF(dx, dy);
            } else {
                placed.rect.translate(dx, dy);
            }
        },
        item);
}

} // namespace sextant::page
