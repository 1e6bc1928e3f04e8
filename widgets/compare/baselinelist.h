#pragma once
#include "models/core/baseline.h"
#include "widgets/common/panel.h"

class QTableView;

namespace sextant {

class BaselineModel;

/// Every frozen baseline of the project with what makes it comparable: window, build, coverage, hash. One is in use.
class BaselineList : public Panel
{
    Q_OBJECT
public:
    explicit BaselineList(QWidget *parent = nullptr);
    void setBaselines(const std::vector<Baseline> &baselines);
    /// Id of the baseline in use, may be empty.
    void setActive(const QString &id);
    /// Id of the selected row.
    QString selected() const;

Q_SIGNALS:
    void useRequested(const QString &id);
    void deleteRequested(const QString &id);
    void freezeRequested();
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSelection();
    void layOutColumns();
    BaselineModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QPushButton *m_use;
    QPushButton *m_delete;
    QPushButton *m_copyHash;
    TextLabel *m_details;
};

} // namespace sextant
