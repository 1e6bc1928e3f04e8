#pragma once
#include "models/sources/query.h"

#include <QAbstractTableModel>

namespace sextant {

/// One row a series: its labels, its newest value as the server gave it, when, and how many samples there are.
class ResultModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Series, Value, Time, Samples, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setResult(const QueryResult &result);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QueryResult m_result;
};

} // namespace sextant
