#include "widgets/common/controls.h"

#include "widgets/common/mirror.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <cmath>

namespace sextant {
namespace {

const char *kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary: return "primary";
    case ButtonKind::Flat: return "flat";
    case ButtonKind::Link: return "link";
    case ButtonKind::Danger: return "danger";
    case ButtonKind::Default: break;
    }
    return "default";
}

QPushButton *build(const QString &text, ButtonKind kind, std::optional<Icon> name, bool small, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("kind", QByteArray(kindName(kind)));
    if (small)
        button->setProperty("small", true);
    button->setFont(theme::font(small ? theme::Type::Small : theme::Type::BodyMedium));
    if (small || kind == ButtonKind::Link) {
        QFont font = theme::font(theme::Type::Small);
        font.setWeight(QFont::Medium);
        button->setFont(font);
    }
    if (name) {
        button->setIcon(icon(*name));
        const int side = theme::px(small ? 14 : 16);
        button->setIconSize(QSize(side, side));
    }
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

} // namespace

QPushButton *makeButton(const QString &text, ButtonKind kind, std::optional<Icon> icon, QWidget *parent)
{
    return build(text, kind, icon, false, parent);
}

QPushButton *makeSmallButton(const QString &text, ButtonKind kind, std::optional<Icon> icon, QWidget *parent)
{
    return build(text, kind, icon, true, parent);
}

QPushButton *makeIconButton(Icon icon, const QString &name, QWidget *parent)
{
    QPushButton *button = build({}, ButtonKind::Flat, icon, true, parent);
    button->setAccessibleName(name);
    setPlainToolTip(*button, name);
    return button;
}

QPushButton *makeLink(const QString &text, QWidget *parent)
{
    QPushButton *link = build(text, ButtonKind::Link, {}, false, parent);
    link->setCursor(Qt::PointingHandCursor);
    return link;
}

ValueButton::ValueButton(Icon icon, const QString &label, QWidget *parent) : QPushButton(parent), m_icon(icon), m_label(label)
{
    setFont(theme::font(theme::Type::BodyMedium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    setAccessibleName(label);
}

void ValueButton::setValue(const QString &value)
{
    m_value = value;
    setAccessibleName(m_label.isEmpty() ? value : tr("%1: %2").arg(m_label, value));
    updateGeometry();
    update();
}

void ValueButton::setBrief(bool brief)
{
    m_brief = brief;
    setPlainToolTip(*this, brief ? accessibleName() : QString());
    updateGeometry();
    update();
}

QSize ValueButton::sizeHint() const
{
    qreal width = theme::px(11 + 16 + 7 + 7 + 12 + 11) + textWidth(m_value, font());
    if (labelShown())
        width += textWidth(m_label + u' ', theme::font(theme::Type::Body));
    return {int(std::ceil(width)), theme::px(30)};
}

void ValueButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    painter.setOpacity(isEnabled() ? 1 : 0.5);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    qreal x = 11 * s;
    const auto place = [this, mirrored](qreal left, qreal width) { return mirrored ? this->width() - left - width : left; };
    paintIcon(painter, QRectF(place(x, 16 * s), (height() - 16 * s) / 2, 16 * s, 16 * s), m_icon, t.ink2);
    x += 23 * s;
    if (labelShown()) {
        const qreal width = textWidth(m_label + u' ', theme::font(theme::Type::Body));
        drawText(painter, {place(x, width), 0}, height(), m_label, theme::font(theme::Type::Body), t.ink3);
        x += width;
    }
    const qreal width = textWidth(m_value, font());
    drawText(painter, {place(x, width), 0}, height(), m_value, font(), t.ink1);
    paintIcon(painter, QRectF(place(x + width + 7 * s, 12 * s), (height() - 12 * s) / 2, 12 * s, 12 * s), Icon::Down, t.ink2);
}

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setBadge(const BadgeText &badge)
{
    m_badge = badge;
    setAccessibleName(badge.text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return {int(badgeWidth(m_badge.text)), theme::px(20)};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    mirrorFor(painter, layoutDirection(), rect());
    paintBadge(painter, {0, 0}, m_badge);
}

Tag::Tag(const QString &text, QWidget *parent) : TextLabel(text, theme::Type::Caption, Ink::Secondary, parent)
{
    setContentsMargins(theme::px(5), 0, theme::px(5), 0);
    setFixedHeight(theme::px(16));
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Tag::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::current().sameSoft);
    painter.drawRoundedRect(rect(), 3, 3);
    painter.end();
    TextLabel::paintEvent(event);
}

} // namespace sextant
