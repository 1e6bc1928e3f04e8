#pragma once
#include "models/analysis/snapshot.h"
#include "widgets/compare/forestaxis.h"

#include <QAbstractTableModel>

namespace sextant {

/// The verdict table: one row a KPI under a row for its area, in catalogue order or worst first within the area.
/// Rows keep their place while a refresh brings new numbers for the same KPIs.
class VerdictModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Before, Now, UnitSymbol, Difference, Interval, Effect, Word, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSnapshot(const SnapshotPtr &snapshot);
    /// Shows one verdict only; nullopt shows all.
    void setFilter(std::optional<Change> filter);
    void setWorstFirst(bool on);
    bool worstFirst() const { return m_worstFirst; }

    /// The reading of a row; nullptr for an area.
    const KpiReading *reading(int row) const;
    /// The row of a KPI, -1 when it is not shown.
    int rowOf(const QString &kpi) const;
    bool isArea(int row) const { return reading(row) == nullptr; }
    /// How many KPIs have this verdict; nullopt counts all.
    int count(std::optional<Change> verdict) const;
    const ForestAxis &axis() const { return m_axis; }
    QString baselineId() const { return m_snapshot ? m_snapshot->baselineId : QString(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        int kpi = -1; ///< index into the snapshot; -1: an area
        QString key;  ///< area or KPI id
        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> rows() const;
    void rebuild();
    QString text(const KpiReading &reading, int column) const;

    SnapshotPtr m_snapshot;
    std::vector<Row> m_rows;
    std::optional<Change> m_filter;
    bool m_worstFirst = false;
    ForestAxis m_axis;
};

} // namespace sextant
