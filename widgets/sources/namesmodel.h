#pragma once
#include "models/sources/serverview.h"

#include <QStringListModel>
#include <QStyledItemDelegate>

namespace sextant {

/// Metric names with what is known about each: NoteRole is "counter · Requests".
class NamesModel : public QStringListModel
{
    Q_OBJECT
public:
    static constexpr int NoteRole = Qt::UserRole + 1;
    using QStringListModel::QStringListModel;
    void setNotes(const MetricNotes &notes) { m_notes = notes; }
    const MetricNotes &notes() const { return m_notes; }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    MetricNotes m_notes;
};

/// A name, and behind it quietly its note. Plain text, cut at the right.
class NamesDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sextant
