#include "widgets/theme/style.h"
#include "widgets/theme/styleparts.h"

#include <QPainterPath>
#include <QStyleOptionComboBox>
#include <QStyleOptionSlider>
#include <QStyleOptionSpinBox>

namespace sextant::theme {

void drawFrame(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge, qreal radius, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = edge.isValid() ? width / 2 : 0;
    const qreal round = std::max(0.0, radius - inset);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), round, round);
    painter.restore();
}

void drawChevron(QPainter &painter, QPointF centre, const QColor &color, bool turned)
{
    const qreal s = scale();
    const qreal y = turned ? -1 : 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.3 * s, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {centre + QPointF(-3 * s, -1.5 * y * s), centre + QPointF(0, 1.5 * y * s),
                              centre + QPointF(3 * s, -1.5 * y * s)};
    painter.drawPolyline(points, 3);
    painter.restore();
}

void drawField(QPainter &painter, const QRect &rect, const QStyleOption &option, const QWidget *widget)
{
    const Tokens &t = current();
    const bool error = flag(widget, "error");
    const bool focus = option.state & QStyle::State_HasFocus;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor edge = error ? t.badFill : focus ? t.accent : enabled ? t.lineStrong : t.control;
    drawFrame(painter, rect, enabled ? t.panel : t.sunken, edge, measure::radius, error || focus ? 2 : 1);
}

namespace {

void drawCombo(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    drawField(painter, option.rect, option, widget);
    const qreal x = option.direction == Qt::RightToLeft ? option.rect.left() + px(14) : option.rect.right() - px(14);
    drawChevron(painter, QPointF(x, option.rect.center().y() + 0.5), current().ink2);
}

void drawSpin(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget, const QStyle &style)
{
    drawField(painter, option.rect, option, widget);
    for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        if (!(option.subControls & part))
            continue;
        const bool up = part == QStyle::SC_SpinBoxUp;
        const bool can = option.stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
        const QRect area = style.subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        drawChevron(painter, QRectF(area).center(), can ? current().ink2 : current().control, up);
    }
}

void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget, const QStyle &style)
{
    const Tokens &t = current();
    const QRect handle = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    drawFrame(painter, QRectF(handle).adjusted(2, 2, -2, -2), active ? t.lineStrong : t.control, {}, measure::scrollBar / 2.0);
}

} // namespace

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const QRect r = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, r, r.adjusted(px(measure::padding), 2, -px(24), -2));
    if (control == CC_ScrollBar) {
        // No arrow buttons: the groove is the whole bar.
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        if (part == SC_ScrollBarGroove)
            return r;
        if (slider && (part == SC_ScrollBarSlider || part == SC_ScrollBarAddPage || part == SC_ScrollBarSubPage)) {
            const bool flat = slider->orientation == Qt::Horizontal;
            const int length = flat ? r.width() : r.height();
            const qint64 range = qint64(slider->maximum) - slider->minimum;
            int size = length;
            if (range > 0)
                size = std::clamp(int(qint64(slider->pageStep) * length / (range + slider->pageStep)), std::min(length, px(28)), length);
            const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - size, slider->upsideDown);
            const int from = part == SC_ScrollBarAddPage ? start + size : part == SC_ScrollBarSubPage ? 0 : start;
            const int span = part == SC_ScrollBarAddPage ? length - from : part == SC_ScrollBarSubPage ? start : size;
            return flat ? QRect(r.left() + from, r.top(), span, r.height()) : QRect(r.left(), r.top() + from, r.width(), span);
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox)
        return drawCombo(*combo, *painter, widget);
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox)
        return drawSpin(*spin, *painter, widget, *this);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return drawScrollBar(*bar, *painter, widget, *this);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace sextant::theme
