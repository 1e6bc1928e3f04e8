#pragma once
#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>

namespace sextant {

/// Every action of the window by name: type a part, press Enter. Fed from the same actions as menus and shortcuts.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(const QList<QAction *> &actions, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void trigger();

    QList<QAction *> m_actions;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace sextant
