#pragma once
#include "models/analysis/snapshot.h"

#include <QWidget>

namespace sextant {

class Badge;
class TextLabel;

/// What is above the verdict table: the overall verdict, whether it is preliminary, both windows, the conditions in a line and
/// what warns. Two frozen runs get a bar of their own with the way back.
class CompareSummary : public QWidget
{
    Q_OBJECT
public:
    explicit CompareSummary(QWidget *parent = nullptr);
    /// `runs`: the moment is two frozen runs.
    void setMoment(const SnapshotPtr &snapshot, bool runs);

Q_SIGNALS:
    void backRequested();

private:
    QWidget *makeRunsBar();
    QWidget *makeHead();
    QWidget *m_runsBar = nullptr;
    Badge *m_overall = nullptr;
    Badge *m_preliminary = nullptr;
    TextLabel *m_windows = nullptr;
    TextLabel *m_conditions = nullptr;
    TextLabel *m_notes = nullptr;
};

} // namespace sextant
