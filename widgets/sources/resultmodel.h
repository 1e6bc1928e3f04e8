#pragma once
#include "widgets/sources/queryanswer.h"

#include <QAbstractTableModel>

namespace sextant {

/// One row a series: its labels, its newest value as the server gave it, when, and how many samples there are.
class ResultModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Series, Value, Time, Samples, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setAnswer(const QueryAnswerPtr &answer);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QueryAnswerPtr m_answer = std::make_shared<const QueryAnswer>();
};

} // namespace sextant
