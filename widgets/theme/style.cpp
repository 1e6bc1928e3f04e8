#include "widgets/theme/style.h"
#include "widgets/theme/styleparts.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyleOptionButton>
#include <QTabBar>

namespace sextant::theme {
namespace {

enum class Kind { Default, Primary, Flat, Link, Danger };

Kind kindOf(const QWidget *widget)
{
    const QByteArray name = widget ? widget->property("kind").toByteArray() : QByteArray();
    return name == "primary" ? Kind::Primary : name == "flat" ? Kind::Flat : name == "link" ? Kind::Link
           : name == "danger" ? Kind::Danger : Kind::Default;
}

int paddingOf(const QWidget *widget)
{
    const Kind kind = kindOf(widget);
    return kind == Kind::Link ? px(2) : flag(widget, "small") ? px(8) : px(measure::padding);
}

void drawButton(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &t = current();
    const Kind kind = kindOf(widget);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool over = (option.state & QStyle::State_MouseOver) && enabled;
    painter.save();
    painter.setOpacity(enabled ? 1 : 0.5);
    switch (kind) {
    case Kind::Primary:
    case Kind::Danger: {
        const QColor fill = kind == Kind::Primary ? t.accent : t.badFill;
        const QColor shade = pressed ? fill.darker(115) : over ? fill.darker(107) : fill;
        drawFrame(painter, option.rect, shade, shade, measure::radius);
        break;
    }
    case Kind::Flat:
        if (over || pressed)
            drawFrame(painter, option.rect, t.hover, {}, measure::radius);
        break;
    case Kind::Link: break;
    case Kind::Default:
        drawFrame(painter, option.rect, pressed ? t.accentSoft : over ? t.hover : t.panel,
                  pressed ? t.accentLine : t.control, measure::radius);
    }
    painter.restore();
}

void drawButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget, const QStyle &style)
{
    const Tokens &t = current();
    const Kind kind = kindOf(widget);
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor ink = kind == Kind::Primary ? t.onAccent : kind == Kind::Danger ? t.glyphOnFill
                       : kind == Kind::Link ? t.accent : (option.state & QStyle::State_On) ? t.accent : t.ink1;
    painter.save();
    painter.setOpacity(enabled ? 1 : 0.5);
    QRect area = option.rect.adjusted(paddingOf(widget), 0, -paddingOf(widget), 0);
    const bool menu = option.features & QStyleOptionButton::HasMenu;
    if (menu) {
        const QRect chevron = style.visualRect(option.direction, area, QRect(area.right() - px(9), area.top(), px(10), area.height()));
        drawChevron(painter, QRectF(chevron).center(), t.ink2);
        area = style.visualRect(option.direction, area, area.adjusted(0, 0, -px(16), 0));
    }
    const int textWidth = option.fontMetrics.horizontalAdvance(option.text);
    const int gap = option.icon.isNull() || option.text.isEmpty() ? 0 : px(7);
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    int x = menu ? area.left() : area.left() + std::max(0, (area.width() - textWidth - gap - iconWidth) / 2);
    if (iconWidth > 0) {
        const QRect spot(x, area.center().y() - option.iconSize.height() / 2 + 1, iconWidth, option.iconSize.height());
        const QIcon::Mode mode = kind == Kind::Primary || kind == Kind::Danger ? QIcon::Selected : QIcon::Normal;
        option.icon.paint(&painter, style.visualRect(option.direction, option.rect, spot), Qt::AlignCenter, mode,
                          option.state & QStyle::State_On ? QIcon::On : QIcon::Off);
        x += iconWidth + gap;
    }
    painter.setPen(ink);
    painter.setFont(widget ? widget->font() : painter.font());
    const QRect text = style.visualRect(option.direction, option.rect, QRect(x, area.top(), area.right() - x + 1, area.height()));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    painter.restore();
}

void drawCheckBox(const QStyleOption &option, QPainter &painter, bool round)
{
    const Tokens &t = current();
    const QRectF box(option.rect);
    const bool on = option.state & QStyle::State_On;
    const bool partly = option.state & QStyle::State_NoChange;
    painter.save();
    painter.setOpacity(option.state & QStyle::State_Enabled ? 1 : 0.5);
    const qreal radius = round ? box.width() / 2 : 3;
    drawFrame(painter, box.adjusted(1, 1, -1, -1), on || partly ? t.accent : t.panel, on || partly ? t.accent : t.lineStrong, radius, 1.3);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal s = box.width() / 16;
    const auto at = [&box, s](qreal x, qreal y) { return box.topLeft() + QPointF(x * s, y * s); };
    painter.setPen(QPen(t.onAccent, 1.8 * s, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.onAccent);
        painter.drawEllipse(at(8, 8), 3 * s, 3 * s);
    } else if (on) {
        const QPointF tick[] = {at(4.5, 8.2), at(6.9, 10.6), at(11.5, 5.6)};
        painter.drawPolyline(tick, 3);
    } else if (partly) {
        painter.drawLine(at(5, 8), at(11, 8));
    }
    painter.restore();
}

void drawTab(const QStyleOptionTab &option, QPainter &painter)
{
    const Tokens &t = current();
    const bool selected = option.state & QStyle::State_Selected;
    if (!selected && (option.state & QStyle::State_MouseOver))
        painter.fillRect(option.rect.adjusted(0, 0, 0, -1), t.hover);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    if (selected)
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2), t.accent);
}

void drawHeader(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, current().panel);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), current().line);
}

void drawMenuBarFace(const QRect &rect, QPainter &painter)
{
    painter.fillRect(rect, current().chrome);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), current().line);
}

void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter &painter, const QStyle &style)
{
    drawMenuBarFace(option.rect, painter);
    if (option.state & (QStyle::State_Selected | QStyle::State_Sunken))
        drawFrame(painter, option.rect.adjusted(0, 2, 0, -3), current().hover, {}, measure::radius);
    style.drawItemText(&painter, option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine | Qt::TextDontClip,
                       option.palette, option.state & QStyle::State_Enabled, option.text, QPalette::ButtonText);
}

void drawProgress(const QRect &rect, qreal share, QPainter &painter)
{
    const QRectF bar(rect.left(), rect.center().y() - 1, rect.width(), 4);
    drawFrame(painter, bar, current().track, {}, 2);
    if (share > 0)
        drawFrame(painter, QRectF(bar.left(), bar.top(), bar.width() * share, 4), current().accent, {}, 2);
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return px(measure::box);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return px(8);
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return px(16);
    case PM_ScrollBarExtent: return px(measure::scrollBar);
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 3;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_MenuBarItemSpacing: return 0;
    case PM_MenuBarHMargin: return px(8);
    case PM_SplitterWidth: return px(5);
    case PM_HeaderMargin: return px(8);
    case PM_TabBarTabHSpace: return px(24);
    case PM_TabBarTabVSpace: return px(12);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    if (hint == SH_FocusFrame_AboveWidget)
        return 1;
    if (hint == SH_ScrollBar_Transient || hint == SH_EtchDisabledText || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button && type == CT_PushButton) {
        const bool small = flag(widget, "small");
        int width = button->fontMetrics.horizontalAdvance(button->text) + 2 * paddingOf(widget) + 2;
        if (!button->icon.isNull())
            width += button->iconSize.width() + (button->text.isEmpty() ? 0 : px(7));
        if (button->features & QStyleOptionButton::HasMenu)
            width += px(16);
        const int height = px(small || kindOf(widget) == Kind::Link ? measure::small : measure::bar);
        return {std::max(width, height), height};
    }
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        result.setHeight(px(measure::field));
    if (type == CT_ComboBox)
        result.setWidth(size.width() + px(measure::padding + 24) + 4);
    if (type == CT_MenuItem)
        result.setHeight(std::max(result.height(), result.height() > 8 ? px(26) : 0));
    if (type == CT_MenuBarItem)
        result = QSize(size.width() + px(18), px(28));
    if (type == CT_HeaderSection)
        result.setHeight(px(28));
    return result;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const bool inner = widget && (qobject_cast<QComboBox *>(widget->parentWidget()) || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()));
        return option->rect.adjusted(inner ? px(8) : px(8), 1, -px(8), -1);
    }
    if (element == SE_PushButtonContents || element == SE_PushButtonFocusRect)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect: return; // the focus ring follows the keyboard instead
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return drawCheckBox(*option, *painter, false);
    case PE_IndicatorRadioButton: return drawCheckBox(*option, *painter, true);
    case PE_PanelLineEdit:
        // Inside a combo or spin box the outer control draws the edge.
        if (widget && (qobject_cast<QComboBox *>(widget->parentWidget()) || qobject_cast<QAbstractSpinBox *>(widget->parentWidget())))
            return;
        return drawField(*painter, option->rect, *option, widget);
    case PE_FrameLineEdit: return;
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawButton(*button, *painter, widget);
        break;
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On))
            drawFrame(*painter, option->rect, option->state & State_On ? current().accentSoft : current().hover, {}, measure::radius);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, current().accentSoft);
        else if (option->state & State_MouseOver)
            painter->fillRect(option->rect, current().hover);
        if (element == PE_PanelItemViewItem && (option->state & State_HasFocus))
            drawFrame(*painter, option->rect, {}, current().accent, 2, 1.5);
        return;
    case PE_Frame:
        drawFrame(*painter, option->rect, {}, current().line, 0);
        return;
    case PE_FrameMenu:
    case PE_PanelMenu: return drawFrame(*painter, option->rect, current().panel, current().line, 0);
    case PE_PanelTipLabel: return drawFrame(*painter, option->rect, current().panel, current().control, 0);
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), current().line);
        return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawButton(*button, *painter, widget);
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawButtonLabel(*button, *painter, widget, *this);
        break;
    case CE_FocusFrame:
        return drawFrame(*painter, option->rect, {}, current().accent, measure::radius + 3, 2);
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return drawTab(*tab, *painter);
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: return drawHeader(*option, *painter);
    case CE_Splitter: return;
    case CE_MenuBarEmptyArea: return drawMenuBarFace(option->rect, *painter);
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return drawMenuBarItem(*item, *painter, *this);
        break;
    case CE_ProgressBarGroove: return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            const qreal range = std::max(1, bar->maximum - bar->minimum);
            return drawProgress(bar->rect, (bar->progress - bar->minimum) / range, *painter);
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QTabBar *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QHeaderView *>(widget) || flag(widget, "small"))
        widget->setFont(font(qobject_cast<QHeaderView *>(widget) ? Type::CaptionStrong : Type::Small));
    else if (widget->inherits("QPushButton") && kindOf(widget) != Kind::Link)
        widget->setFont(font(Type::BodyMedium));
}

} // namespace sextant::theme
