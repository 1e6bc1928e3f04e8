#pragma once
#include "widgets/workflow/checklistmodel.h"

#include <QStyledItemDelegate>
#include <QTreeView>

namespace sextant {

/// Paints group heads (tag, title, role, dates, done) and items (state, text, chips, time).
class ChecklistDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
    /// The box in front of an item, where a click ticks.
    static QRect boxRect(const QRect &row);
};

/// The checklist. Arrows move, Space attests, Enter opens the evidence, A asks for the owner, W waives, D marks as begun.
class ChecklistView : public QTreeView
{
    Q_OBJECT
public:
    explicit ChecklistView(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;
    /// Height of all rows.
    int contentHeight() const;
    QString currentItem() const;
    void setCurrentItem(const QString &itemId);

Q_SIGNALS:
    void itemChanged(const QString &itemId);   ///< the current item, by person or program
    void attestRequested(const QString &itemId);
    void evidenceRequested(const QString &itemId);
    void ownerRequested(const QString &itemId);
    void waiveRequested(const QString &itemId);
    void doingRequested(const QString &itemId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}

private:
    void openAll();
};

} // namespace sextant
