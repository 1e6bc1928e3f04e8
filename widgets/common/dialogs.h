#pragma once
#include "widgets/common/controls.h"

#include <QDialog>

class QHBoxLayout;
class QVBoxLayout;

namespace sextant {

/// A question as title, the consequence as text, verbs on the buttons. Esc cancels; Enter does the safe thing.
class Dialog : public QDialog
{
    Q_OBJECT
public:
    Dialog(const QString &title, const QString &text, QWidget *parent, int width = 448);
    /// Fields and lists between the text and the buttons.
    QVBoxLayout *body() const { return m_body; }
    /// At the left end of the buttons: "Show criteria".
    void addSide(QWidget *widget);
    /// Ends the dialog with `result`; buttons stand in the order added, Cancel is always first.
    QPushButton *addButton(const QString &verb, ButtonKind kind, int result = QDialog::Accepted);
    QPushButton *cancelButton() const { return m_cancel; }

private:
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
    QPushButton *m_cancel;
    int m_sides = 0;
};

/// Asks without a nested event loop: opens a window-modal dialog, calls `yes` when the verb was chosen.
void ask(QWidget *parent, const QString &title, const QString &text, const QString &verb, const std::function<void()> &yes,
         ButtonKind kind = ButtonKind::Primary);
/// Tells; one button.
void tell(QWidget *parent, const QString &title, const QString &text);

} // namespace sextant
