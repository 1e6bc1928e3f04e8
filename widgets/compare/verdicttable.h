#pragma once
#include "widgets/compare/verdictmodel.h"

#include <QTableView>

namespace sextant {

/// The verdict table on screen: dense rows, the forest column with its axis in the header, columns that give way on narrow
/// windows. Arrows step over area rows, Ctrl+C copies tab-separated text.
class VerdictTable : public QTableView
{
    Q_OBJECT
public:
    explicit VerdictTable(VerdictModel *model, QWidget *parent = nullptr);

    /// The KPI of the current row, empty when there is none.
    QString currentKpi() const;
    /// Selects a KPI; false when the filter hides it.
    bool selectKpi(const QString &kpi);
    /// Height of all rows and the header.
    int fullHeight() const;

Q_SIGNALS:
    void kpiSelected(const QString &kpi);
    void kpiActivated(const QString &kpi); ///< Enter or double click

protected:
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void layOutColumns();
    void layOutRows();
    VerdictModel *m_model;
};

} // namespace sextant
