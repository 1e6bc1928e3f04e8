#pragma once
#include "models/session/explore.h"
#include "widgets/common/panel.h"

class QTableView;

namespace sextant {

class ScanModel;

/// "What else changed in this window?": every series that was scanned, those that changed first. Exploratory, and says so.
class ExplorationList : public Panel
{
    Q_OBJECT
public:
    explicit ExplorationList(QWidget *parent = nullptr);
    /// What was found, or why nothing could be.
    void setExploration(const Result<Exploration> &found);
    /// While the answer is under way.
    void setRunning();

Q_SIGNALS:
    void closeRequested();
    void everyMetricRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ScanModel *m_model;
    QTableView *m_table;
    TextLabel *m_summary;
    QPushButton *m_all;
};

} // namespace sextant
