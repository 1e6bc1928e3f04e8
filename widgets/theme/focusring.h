#pragma once
#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace sextant::theme {

/// Draws the focus frame (2 px accent, 1 px gap) around the widget that has the keyboard. It appears with the first
/// key and goes with the mouse, so that clicking does not leave frames behind. Fields and item views frame themselves.
class FocusRing : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(QObject *parent);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *widget);
    QPointer<QFocusFrame> m_frame;
    bool m_keyboard = false;
};

} // namespace sextant::theme
