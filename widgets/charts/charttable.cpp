#include "widgets/charts/charttable.h"

#include "models/analysis/kpichart.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/tables.h"

#include <QDateTime>
#include <QHeaderView>
#include <QTableView>

#include <cmath>

namespace sextant {

ChartTableModel::ChartTableModel(const ChartSpec &spec, int offset, QObject *parent)
    : TableModel(parent), m_scale(spec.scale), m_offset(offset)
{
    ChartTable table = chartTable(spec);
    m_head = table.head;
    m_rows = std::move(table.rows);
}

QVariant ChartTableModel::cell(int row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const std::optional<double> value = m_rows[std::size_t(row)][std::size_t(column)];
    if (!value)
        return QString();
    if (column == 0)
        return QDateTime::fromMSecsSinceEpoch(qint64(std::llround(*value * 1000)), Qt::OffsetFromUTC, m_offset)
            .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    return formatQuantity(*value, m_scale, QLocale(), 4);
}

void openChartTable(const ChartSpec &spec, int offset, QWidget *parent)
{
    auto *dialog = new Dialog(spec.title.isEmpty() ? ChartTableModel::tr("Chart as table") : spec.title, spec.subtitle, parent, 640);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *table = new QTableView;
    table->setModel(new ChartTableModel(spec, offset, table));
    styleTable(*table, 24);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setMinimumHeight(theme::px(320));
    table->setAccessibleName(spec.title);
    dialog->body()->addWidget(table);
    dialog->cancelButton()->setText(ChartTableModel::tr("Close"));
    dialog->open();
}

} // namespace sextant
