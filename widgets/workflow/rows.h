#pragma once
#include <QBoxLayout>
#include <QWidget>

namespace sextant {

/// Appends a row to a list that may be on screen already. Shown at once: Qt would show it with a later event, and until then
/// the heights of all columns around it are wrong.
inline void addRow(QBoxLayout *list, QWidget *row)
{
    list->addWidget(row);
    row->show();
}

/// Removes all rows; the widgets go when control is back in the event loop, as one of them may be the sender.
inline void clearRows(QBoxLayout *list)
{
    while (QLayoutItem *item = list->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace sextant
