#pragma once
#include "models/core/error.h"
#include "models/sources/serverview.h"
#include "widgets/common/panel.h"

#include <QAbstractTableModel>

class QTableView;

namespace sextant {

/// One row an alert: name, state, severity, since, value, the other labels. All of it is remote text.
class AlertsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, State, Severity, Since, Value, Labels, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setAlerts(std::vector<AlertNow> alerts);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<AlertNow> m_alerts;
};

/// "Alerts now" of a source. Not asked, asking, none, some and unreachable are five different sights.
class AlertsView : public Panel
{
    Q_OBJECT
public:
    explicit AlertsView(QWidget *parent = nullptr);
    void setNotAsked();
    void setAsking();
    /// An error says what to do next; alerts that were shown before it are taken away, because they may be over.
    void setAlerts(const Result<AlertsNow> &alerts);

Q_SIGNALS:
    void refreshRequested();

private:
    void show(QWidget *part);
    AlertsModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    ErrorPanel *m_error;
    TextLabel *m_problems;
};

} // namespace sextant
