#include "widgets/compare/verdictmodel.h"
#include "models/analysis/readingtext.h"
#include "models/core/datatext.h"
#include "widgets/compare/comparetext.h"

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

int severity(Change change)
{
    switch (change) {
    case Change::Regressed: return 0;
    case Change::Inconclusive: return 1;
    case Change::NoData: return 2;
    case Change::Unchanged: return 3;
    case Change::Improved: return 4;
    }
    return 5;
}

/// Worst first: the verdict, then how far the value moved to the worse.
bool isWorse(const KpiReading &a, const KpiReading &b)
{
    const int left = severity(shownChange(a));
    const int right = severity(shownChange(b));
    if (left != right)
        return left < right;
    return forestPoint(a).effect.value_or(0) < forestPoint(b).effect.value_or(0);
}

} // namespace

void VerdictModel::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    std::vector<ForestPoint> points;
    if (m_snapshot)
        for (const KpiReading &reading : m_snapshot->kpis)
            points.push_back(forestPoint(reading));
    m_axis = ForestAxis(points, m_snapshot && m_snapshot->comparison ? m_snapshot->comparison->options.equivalenceMargin
                                                                     : CompareOptions{}.equivalenceMargin);
    if (rows() == m_rows) {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        rebuild();
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, Before, Interval);
}

void VerdictModel::setFilter(std::optional<Change> filter)
{
    m_filter = filter;
    rebuild();
}

void VerdictModel::setWorstFirst(bool on)
{
    m_worstFirst = on;
    rebuild();
}

const KpiReading *VerdictModel::reading(int row) const
{
    if (!m_snapshot || row < 0 || row >= int(m_rows.size()) || m_rows[std::size_t(row)].kpi < 0)
        return nullptr;
    return &m_snapshot->kpis[std::size_t(m_rows[std::size_t(row)].kpi)];
}

int VerdictModel::rowOf(const QString &kpi) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].kpi >= 0 && m_rows[i].key == kpi)
            return int(i);
    return -1;
}

int VerdictModel::count(std::optional<Change> verdict) const
{
    if (!m_snapshot)
        return 0;
    return int(std::count_if(m_snapshot->kpis.begin(), m_snapshot->kpis.end(),
                             [&](const KpiReading &reading) { return !verdict || shownChange(reading) == *verdict; }));
}

std::vector<VerdictModel::Row> VerdictModel::rows() const
{
    if (!m_snapshot)
        return {};
    std::vector<int> order;
    for (int i = 0; i < int(m_snapshot->kpis.size()); ++i)
        if (!m_filter || shownChange(m_snapshot->kpis[std::size_t(i)]) == *m_filter)
            order.push_back(i);
    const auto at = [this](int i) -> const KpiReading & { return m_snapshot->kpis[std::size_t(i)]; };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const int left = areaOrder(at(a).kpi.area);
        const int right = areaOrder(at(b).kpi.area);
        if (left != right)
            return left < right;
        if (at(a).kpi.area != at(b).kpi.area)
            return at(a).kpi.area < at(b).kpi.area;
        return m_worstFirst && isWorse(at(a), at(b));
    });
    std::vector<Row> out;
    for (const int i : order) {
        if (out.empty() || at(out.back().kpi).kpi.area != at(i).kpi.area)
            out.push_back({-1, at(i).kpi.area});
        out.push_back({i, at(i).kpi.id});
    }
    return out;
}

void VerdictModel::rebuild()
{
    beginResetModel();
    m_rows = rows();
    endResetModel();
}

int VerdictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int VerdictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString VerdictModel::text(const KpiReading &reading, int column) const
{
    const QLocale locale;
    const ReadingText words = readingText(reading, locale);
    switch (column) {
    case Name: return shownText(reading.kpi.name);
    case Before:
        return reading.change && reading.change->baselineValue ? formatNumber(*reading.change->baselineValue, words.scale, locale) : QStringLiteral("–");
    case Now: return words.value;
    case UnitSymbol: return words.scale.symbol;
    case Difference: return differenceText(reading, locale);
    case Interval: return intervalText(reading, locale);
    case Effect: return effectText(reading, locale);
    case Word: return changeWord(shownChange(reading));
    default: return {};
    }
}

QVariant VerdictModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const KpiReading *row = reading(index.row());
    if (!row) {
        const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return text && index.column() == Name ? QVariant(areaText(m_rows[std::size_t(index.row())].key)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return text(*row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Before || index.column() == Now || index.column() == Difference || index.column() == Effect
                   ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    case Qt::AccessibleTextRole:
        return index.column() == Name ? spokenRow(*row, m_snapshot->baselineId, QLocale()) : text(*row, index.column());
    case Qt::ToolTipRole: return spokenRow(*row, m_snapshot->baselineId, QLocale());
    default: return {};
    }
}

QVariant VerdictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Before || section == Now || section == Difference || section == Effect ? int(Qt::AlignRight | Qt::AlignBottom)
                                                                                                  : int(Qt::AlignLeft | Qt::AlignBottom);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("KPI");
    case Before: return m_snapshot && !m_snapshot->baselineId.isEmpty() ? m_snapshot->baselineId : tr("Baseline");
    case Now: return tr("Current");
    case Difference: return tr("Change");
    case Interval: return tr("95 % interval");
    case Effect: return tr("Effect");
    case Word: return tr("Verdict");
    default: return QString();
    }
}

Qt::ItemFlags VerdictModel::flags(const QModelIndex &index) const
{
    // Areas are not enabled, so that the arrow keys step over them.
    return isArea(index.row()) ? Qt::ItemFlags(Qt::NoItemFlags) : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace sextant
