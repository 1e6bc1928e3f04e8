#include "app/window/typingguard.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace sextant {
namespace {

bool isBare(const QKeyEvent &key)
{
    return !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) && !key.text().isEmpty() && key.text().front().isPrint();
}

bool isTyping()
{
    const QWidget *focus = QApplication::focusWidget();
    return QApplication::activePopupWidget() || (focus && focus->inputMethodQuery(Qt::ImEnabled).toBool());
}

} // namespace

TypingGuard::TypingGuard(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool TypingGuard::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !isBare(*static_cast<QKeyEvent *>(event)) || !isTyping())
        return false;
    event->accept(); // the key is text: it comes again as a key press
    return true;
}

} // namespace sextant
