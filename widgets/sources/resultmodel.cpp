#include "widgets/sources/resultmodel.h"
#include "widgets/sources/timetext.h"

#include <cmath>

namespace sextant {

void ResultModel::setAnswer(const QueryAnswerPtr &answer)
{
    beginResetModel();
    m_answer = answer;
    endResetModel();
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_answer->result.type == ResultType::String ? 1 : int(m_answer->result.series.size());
}

int ResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && (index.column() == Value || index.column() == Samples))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (m_answer->result.type == ResultType::String)
        return index.column() == Value ? m_answer->result.text : QString();
    const TimeSeries &series = m_answer->result.series[std::size_t(index.row())];
    switch (index.column()) {
    case Series: {
        const QString labels = series.labels.toString();
        return labels.isEmpty() ? QStringLiteral("{}") : labels;
    }
    case Value:
        if (series.nativeHistogram)
            return tr("native histogram");
        if (series.empty())
            return QStringLiteral("–");
        return std::isnan(series.v.back()) ? QStringLiteral("NaN") : QLocale().toString(series.v.back(), 'g', 7);
    case Time: return series.empty() ? QString() : momentText(series.t.back(), QLocale());
    case Samples: return QLocale().toString(qulonglong(series.size()));
    default: return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Value || section == Samples ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Series: return tr("Series");
    case Value: return tr("Newest value");
    case Time: return tr("At, %1").arg(m_answer->result.series.empty() || m_answer->result.series.front().empty() ? QString() : zoneText(m_answer->result.series.front().t.back()));
    case Samples: return tr("Samples");
    default: return {};
    }
}

} // namespace sextant
