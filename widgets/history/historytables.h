#pragma once
#include "models/analysis/historyreport.h"
#include "widgets/common/glyphs.h"

#include "widgets/common/tablemodel.h"

namespace sextant {

/// One line of a table on the page History: texts, a sign before the first, and where a click leads.
struct HistoryLine {
    QStringList cells;
    std::optional<Glyph> glyph;
    Tone tone = Tone::Neutral; ///< of the column that says how it went
    QString kpi;
    double time = 0; ///< the crosshair's place; 0: none
};

/// A table of lines with its head.
struct HistoryTable {
    QStringList head;
    std::vector<int> numbers; ///< columns aligned to the right
    int toned = -1;           ///< the column in the line's tone
    std::vector<HistoryLine> lines;
};

/// Lasting changes of one KPI, newest first: time, from, to, change, nearest deploy, p.
HistoryTable changesTable(const KpiHistoryReport &row);
/// Alerts of all KPIs, open ones first, then the newest: KPI, opened, closed, from, to, change, same hours.
HistoryTable alertsTable(const HistoryReport &report);
/// Budgets of all KPIs that have one: KPI, target share, burn rates of three windows, what is left, state.
HistoryTable budgetsTable(const HistoryReport &report);

class HistoryTableModel : public TableModel
{
    Q_OBJECT
public:
    using TableModel::TableModel;
    void setTable(HistoryTable table);
    const HistoryLine *line(int row) const;

protected:
    int rows() const override { return int(m_table.lines.size()); }
    int columns() const override { return int(m_table.head.size()); }
    QString head(int column) const override { return m_table.head.value(column); }
    bool isNumber(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    HistoryTable m_table;
};

} // namespace sextant
