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

QVariant ResultModel::cell(int row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (m_answer->result.type == ResultType::String)
        return column == Value ? m_answer->result.text : QString();
    const TimeSeries &series = m_answer->result.series[std::size_t(row)];
    switch (column) {
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

QString ResultModel::head(int column) const
{
    switch (column) {
    case Series: return tr("Series");
    case Value: return tr("Newest value");
    case Time: return tr("At, %1").arg(m_answer->result.series.empty() || m_answer->result.series.front().empty() ? QString() : zoneText(m_answer->result.series.front().t.back()));
    case Samples: return tr("Samples");
    default: return {};
    }
}

} // namespace sextant
