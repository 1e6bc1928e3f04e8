#pragma once
#include "models/analysis/chartspec.h"

#include "widgets/common/tablemodel.h"

class QWidget;

namespace sextant {

/// A chart's samples as a table: time, one column a series; values in the chart's display unit.
class ChartTableModel : public TableModel
{
    Q_OBJECT
public:
    ChartTableModel(const ChartSpec &spec, int offset, QObject *parent = nullptr);

protected:
    int rows() const override { return int(m_rows.size()); }
    int columns() const override { return int(m_head.size()); }
    QString head(int column) const override { return column == 0 ? tr("Time") : m_head[column]; }
    bool isNumber(int column) const override { return column > 0; }
    QVariant cell(int row, int column, int role) const override;

private:
    DisplayScale m_scale;
    int m_offset;
    QStringList m_head;
    std::vector<std::vector<std::optional<double>>> m_rows;
};

/// "Show as table": the same data in a dialog of its own; Ctrl+C copies as tab-separated text.
void openChartTable(const ChartSpec &spec, int offset, QWidget *parent);

} // namespace sextant
