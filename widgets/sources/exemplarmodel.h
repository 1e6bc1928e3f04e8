#pragma once
#include "models/sources/serverview.h"

#include <QAbstractTableModel>

namespace sextant {

/// One row an exemplar, newest first: when, its value, the trace it points at, and the labels of its series.
class ExemplarModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Value, Trace, Series, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    /// In the order of time, as a source gives them.
    void setExemplars(std::vector<Exemplar> exemplars);
    QString traceOf(int row) const; ///< empty when it names none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Exemplar> m_exemplars;
};

} // namespace sextant
