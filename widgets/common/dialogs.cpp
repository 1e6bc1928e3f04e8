#include "widgets/common/dialogs.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sextant {

Dialog::Dialog(const QString &title, const QString &text, QWidget *parent, int width) : QDialog(parent)
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(theme::px(width));
    QPalette surface = palette();
    surface.setColor(QPalette::Window, theme::current().panel);
    setPalette(surface);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::px(19), theme::px(17), theme::px(19), theme::px(17));
    layout->setSpacing(theme::px(4));
    auto *head = makeParagraph(title, theme::Type::Statement, Ink::Primary);
    layout->addWidget(head);
    if (!text.isEmpty())
        layout->addWidget(makeParagraph(text));
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, theme::px(8), 0, theme::px(10));
    m_body->setSpacing(theme::px(8));
    layout->addLayout(m_body, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(theme::px(8));
    m_buttons->addStretch();
    m_cancel = makeButton(tr("Cancel"));
    m_cancel->setDefault(true);
    m_buttons->addWidget(m_cancel);
    layout->addLayout(m_buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void Dialog::addSide(QWidget *widget)
{
    m_buttons->insertWidget(m_sides++, widget);
}

QPushButton *Dialog::addButton(const QString &verb, ButtonKind kind, int result)
{
    QPushButton *button = makeButton(verb, kind);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, result] { done(result); });
    return button;
}

void ask(QWidget *parent, const QString &title, const QString &text, const QString &verb, const std::function<void()> &yes, ButtonKind kind)
{
    auto *dialog = new Dialog(title, text, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addButton(verb, kind);
    QObject::connect(dialog, &QDialog::accepted, dialog, yes);
    dialog->open();
}

void tell(QWidget *parent, const QString &title, const QString &text)
{
    auto *dialog = new Dialog(title, text, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->cancelButton()->setText(QObject::tr("Close"));
    dialog->open();
}

} // namespace sextant
