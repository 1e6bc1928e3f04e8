#pragma once
#include "models/core/error.h"
#include "models/sources/serverview.h"
#include "widgets/common/panel.h"

#include "widgets/common/tablemodel.h"

class QTableView;

namespace sextant {

/// One row an alert: name, state, severity, since, value, the other labels. All of it is remote text.
class AlertsModel : public TableModel
{
    Q_OBJECT
public:
    enum Column { Name, State, Severity, Since, Value, Labels, ColumnCount };
    using TableModel::TableModel;
    void setAlerts(std::vector<AlertNow> alerts);

protected:
    int rows() const override { return int(m_alerts.size()); }
    int columns() const override { return ColumnCount; }
    QString head(int column) const override;
    bool isNumber(int column) const override { return column == Value; }
    QVariant cell(int row, int column, int role) const override;

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
    /// What a server answered at `now` (Unix seconds). An error says what to do next; alerts that were shown before it are taken away,
    /// because they may be over.
    void setAlerts(const Result<AlertsNow> &alerts, double now);
    bool isAsked() const { return m_asked; }

Q_SIGNALS:
    void refreshRequested();

private:
    void show(QWidget *part);
    AlertsModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    ErrorPanel *m_error;
    TextLabel *m_problems;
    bool m_asked = false; ///< an answer is shown or awaited
};

} // namespace sextant
