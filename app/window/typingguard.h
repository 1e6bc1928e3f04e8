#pragma once
#include <QObject>

namespace sextant {

/// Keeps shortcuts of bare keys ("[", "]") from firing while somebody types: with an open popup, such as the list of a completer,
/// the editor below no longer gets to say that it wants the key, and without a window manager it may have lost the keyboard.
class TypingGuard final : public QObject
{
public:
    /// Watches all windows of the program as long as it lives.
    explicit TypingGuard(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace sextant
