#pragma once
#include "models/analysis/chartspec.h"

#include <QAbstractTableModel>

class QWidget;

namespace sextant {

/// A chart's samples as a table: time, one column a series; values in the chart's display unit.
class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    ChartTableModel(const ChartSpec &spec, int offset, QObject *parent = nullptr);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    DisplayScale m_scale;
    int m_offset;
    QStringList m_head;
    std::vector<std::vector<std::optional<double>>> m_rows;
};

/// "Show as table": the same data in a dialog of its own; Ctrl+C copies as tab-separated text.
void openChartTable(const ChartSpec &spec, int offset, QWidget *parent);

} // namespace sextant
