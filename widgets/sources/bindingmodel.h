#pragma once
#include "models/core/kpi.h"
#include "models/core/kpidata.h"

#include "widgets/common/tablemodel.h"

namespace sextant {

/// Rows of BindingsView: one a KPI, in catalogue order.
class BindingModel : public TableModel
{
    Q_OBJECT
public:
    enum Column { Kpi, TargetKey, State, Value, From, Query, ColumnCount };
    struct Row {
        KpiDefinition kpi;
        Binding binding;
        friend bool operator==(const Row &, const Row &) = default;
    };

    using TableModel::TableModel;
    void setRows(std::vector<Row> rows);
    const Row *at(int row) const { return row < 0 || row >= int(m_rows.size()) ? nullptr : &m_rows[std::size_t(row)]; }
    int count(BindingState state) const;

protected:
    int rows() const override { return int(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString head(int column) const override;
    bool isNumber(int column) const override { return column == Value; }
    QVariant cell(int row, int column, int role) const override;

private:
    static QString text(const Row &row, int column);
    std::vector<Row> m_rows;
};

/// The query that stands for a binding: the one behind its value, else the one behind its chart.
QString bindingQuery(const Binding &binding);

} // namespace sextant
