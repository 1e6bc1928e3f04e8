#pragma once
#include "models/sources/serverview.h"

#include "widgets/common/tablemodel.h"

namespace sextant {

/// One row an exemplar, newest first: when, its value, the trace it points at, and the labels of its series.
class ExemplarModel : public TableModel
{
    Q_OBJECT
public:
    enum Column { Time, Value, Trace, Series, ColumnCount };
    using TableModel::TableModel;
    /// In the order of time, as a source gives them.
    void setExemplars(std::vector<Exemplar> exemplars);
    QString traceOf(int row) const; ///< empty when it names none

protected:
    int rows() const override { return int(m_exemplars.size()); }
    int columns() const override { return ColumnCount; }
    QString head(int column) const override;
    bool isNumber(int column) const override { return column == Value; }
    QVariant cell(int row, int column, int role) const override;

private:
    std::vector<Exemplar> m_exemplars;
};

} // namespace sextant
