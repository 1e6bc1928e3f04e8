#include "widgets/sources/exemplarmodel.h"
#include "widgets/sources/timetext.h"

#include <algorithm>

namespace sextant {

void ExemplarModel::setExemplars(std::vector<Exemplar> exemplars)
{
    beginResetModel();
    m_exemplars = std::move(exemplars);
    std::reverse(m_exemplars.begin(), m_exemplars.end());
    endResetModel();
}

QString ExemplarModel::traceOf(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const LabelSet &labels = m_exemplars[std::size_t(row)].labels;
    for (const char *name : {"trace_id", "traceID", "traceId", "TraceID", "traceid"})
        if (const QString trace = labels.value(QLatin1String(name)); !trace.isEmpty())
            return trace;
    return {};
}

int ExemplarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_exemplars.size());
}

int ExemplarModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ExemplarModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Value)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const Exemplar &exemplar = m_exemplars[std::size_t(index.row())];
    switch (index.column()) {
    case Time: return momentText(exemplar.time, QLocale());
    case Value: return QLocale().toString(exemplar.value, 'g', 7);
    case Trace: {
        const QString trace = traceOf(index.row());
        return trace.isEmpty() ? exemplar.labels.toString() : trace;
    }
    case Series: return exemplar.series.toString();
    default: return {};
    }
}

QVariant ExemplarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("At, %1").arg(m_exemplars.empty() ? QString() : zoneText(m_exemplars.front().time));
    case Value: return tr("Value");
    case Trace: return tr("Trace");
    case Series: return tr("Series");
    default: return {};
    }
}

} // namespace sextant
