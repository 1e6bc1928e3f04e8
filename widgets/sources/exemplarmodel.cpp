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

QVariant ExemplarModel::cell(int row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const Exemplar &exemplar = m_exemplars[std::size_t(row)];
    switch (column) {
    case Time: return momentText(exemplar.time, QLocale());
    case Value: return QLocale().toString(exemplar.value, 'g', 7);
    case Trace: {
        const QString trace = traceOf(row);
        return trace.isEmpty() ? exemplar.labels.toString() : trace;
    }
    case Series: return exemplar.series.toString();
    default: return {};
    }
}

QString ExemplarModel::head(int column) const
{
    switch (column) {
    case Time: return tr("At, %1").arg(m_exemplars.empty() ? QString() : zoneText(m_exemplars.front().time));
    case Value: return tr("Value");
    case Trace: return tr("Trace");
    case Series: return tr("Series");
    default: return {};
    }
}

} // namespace sextant
