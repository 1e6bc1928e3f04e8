#include "widgets/theme/focusring.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFocusFrame>
#include <QSlider>

namespace sextant::theme {
namespace {

bool wantsRing(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QSlider *>(widget)
           || widget->property("focusRing").toBool();
}

} // namespace

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress;
    const bool mouse = event->type() == QEvent::MouseButtonPress;
    if ((key || mouse) && watched->isWidgetType() && m_keyboard != key) {
        m_keyboard = key;
        follow(QApplication::focusWidget());
    }
    return false;
}

void FocusRing::follow(QWidget *widget)
{
    if (m_frame)
        m_frame->setWidget(nullptr);
    if (!m_keyboard || !widget || !wantsRing(widget))
        return;
    if (!m_frame)
        m_frame = new QFocusFrame(widget);
    m_frame->setWidget(widget);
}

} // namespace sextant::theme
