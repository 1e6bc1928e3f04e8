#pragma once
#include "models/core/kpi.h"
#include "models/core/kpidata.h"

#include <QAbstractTableModel>

namespace sextant {

/// Rows of BindingsView: one a KPI, in catalogue order.
class BindingModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Kpi, TargetKey, State, Value, From, Query, ColumnCount };
    struct Row {
        KpiDefinition kpi;
        Binding binding;
        friend bool operator==(const Row &, const Row &) = default;
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<Row> rows);
    const Row *at(int row) const { return row < 0 || row >= int(m_rows.size()) ? nullptr : &m_rows[std::size_t(row)]; }
    int count(BindingState state) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString text(const Row &row, int column);
    std::vector<Row> m_rows;
};

/// The query that stands for a binding: the one behind its value, else the one behind its chart.
QString bindingQuery(const Binding &binding);

} // namespace sextant
