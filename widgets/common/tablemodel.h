#pragma once
#include <QAbstractTableModel>

namespace sextant {

/// A flat table: a subclass says how many rows and columns there are, their heads, which columns hold numbers, and what a cell
/// shows. Numbers and their heads stand at the right.
class TableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : rows(); }
    int columnCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : columns(); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final
    {
        if (!index.isValid())
            return {};
        return role == Qt::TextAlignmentRole ? alignment(index.column()) : cell(index.row(), index.column(), role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final
    {
        if (orientation != Qt::Horizontal)
            return {};
        return role == Qt::TextAlignmentRole ? alignment(section) : role == Qt::DisplayRole ? QVariant(head(section)) : QVariant();
    }

protected:
    virtual int rows() const = 0;
    virtual int columns() const = 0;
    virtual QString head(int column) const = 0;
    virtual bool isNumber(int column) const = 0;
    /// Qt::DisplayRole and those of TableRole.
    virtual QVariant cell(int row, int column, int role) const = 0;

private:
    QVariant alignment(int column) const { return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter); }
};

} // namespace sextant
