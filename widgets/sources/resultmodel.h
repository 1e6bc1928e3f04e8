#pragma once
#include "widgets/sources/queryanswer.h"

#include "widgets/common/tablemodel.h"

namespace sextant {

/// One row a series: its labels, its newest value as the server gave it, when, and how many samples there are.
class ResultModel : public TableModel
{
    Q_OBJECT
public:
    enum Column { Series, Value, Time, Samples, ColumnCount };
    using TableModel::TableModel;
    void setAnswer(const QueryAnswerPtr &answer);

protected:
    int rows() const override { return m_answer->result.type == ResultType::String ? 1 : int(m_answer->result.series.size()); }
    int columns() const override { return ColumnCount; }
    QString head(int column) const override;
    bool isNumber(int column) const override { return column == Value || column == Samples; }
    QVariant cell(int row, int column, int role) const override;

private:
    QueryAnswerPtr m_answer = std::make_shared<const QueryAnswer>();
};

} // namespace sextant
