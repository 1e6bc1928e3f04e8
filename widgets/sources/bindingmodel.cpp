#include "widgets/sources/bindingmodel.h"
#include "models/core/datatext.h"
#include "widgets/common/tables.h"

#include <algorithm>

namespace sextant {
namespace {

DisplayScale scaleOf(const BindingModel::Row &row)
{
    return displayScale(row.kpi.unit, row.kpi.target ? row.kpi.target->limit : row.binding.value.value_or(0));
}

/// Bound without a value is no proof: the query is known and answers nothing.
bool isSilent(const Binding &binding)
{
    return binding.state == BindingState::Bound && !binding.value;
}

} // namespace

QString bindingQuery(const Binding &binding)
{
    return binding.queries.value.isEmpty() ? binding.queries.series : binding.queries.value;
}

void BindingModel::setRows(std::vector<Row> rows)
{
    // A refresh changes values, rarely rows: the selection stays where it is.
    const bool same = rows.size() == m_rows.size()
                      && std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const Row &a, const Row &b) { return a.kpi.id == b.kpi.id; });
    if (same) {
        const bool changed = rows != m_rows;
        m_rows = std::move(rows);
        if (changed && !m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int BindingModel::count(BindingState state) const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [state](const Row &row) { return row.binding.state == state; }));
}

QString BindingModel::text(const Row &row, int column)
{
    const Binding &binding = row.binding;
    switch (column) {
    case Kpi: return shownText(row.kpi.name);
    case TargetKey: return row.kpi.target ? row.kpi.target->key() : QStringLiteral("–");
    case State:
        switch (binding.state) {
        case BindingState::Bound: return isSilent(binding) ? tr("No answer") : tr("Measured");
        case BindingState::Ambiguous: return tr("Choose one");
        case BindingState::Missing: return tr("Missing");
        }
        return {};
    case Value: return binding.value ? formatQuantity(*binding.value, scaleOf(row), QLocale()) : QStringLiteral("–");
    case From: return binding.exporter.isEmpty() ? QStringLiteral("–") : shownText(binding.exporter);
    case Query:
        if (binding.state == BindingState::Missing)
            return binding.advice.isEmpty() ? tr("No known exporter in this source gives it.") : shownText(binding.advice);
        return bindingQuery(binding).simplified();
    default: return {};
    }
}

QVariant BindingModel::cell(int at, int column, int role) const
{
    const Row &row = m_rows[std::size_t(at)];
    const BindingState state = row.binding.state;
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case QuietRole: return column == TargetKey || column == From || column == Query;
    case GlyphRole:
        if (column != State)
            return {};
        if (state == BindingState::Bound)
            return int(isSilent(row.binding) ? Glyph::NoData : Glyph::Improved);
        return int(state == BindingState::Ambiguous ? Glyph::Warning : Glyph::NoData);
    case ToneRole:
        if (column != State)
            return {};
        if (state == BindingState::Bound)
            return int(isSilent(row.binding) ? Tone::Unknown : Tone::Good);
        return int(state == BindingState::Ambiguous ? Tone::Warn : Tone::Unknown);
    default: return {};
    }
}

QString BindingModel::head(int column) const
{
    switch (column) {
    case Kpi: return tr("KPI");
    case TargetKey: return tr("Target");
    case State: return tr("State");
    case Value: return tr("Value now");
    case From: return tr("From");
    case Query: return tr("Query or next step");
    default: return {};
    }
}

} // namespace sextant
