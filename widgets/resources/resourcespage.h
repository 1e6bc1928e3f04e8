#pragma once
#include "models/analysis/resourcerows.h"
#include "widgets/common/page.h"

class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace sextant {

class EmptyState;
class ResourcePanel;
class SegmentedControl;

/// CPU, memory, disk and network over one time axis: crosshair and zoom are shared, readouts left, tables right.
class ResourcesPage : public Page
{
    Q_OBJECT
public:
    explicit ResourcesPage(QWidget *parent = nullptr);
    void setSnapshot(const SnapshotPtr &snapshot) override;
    /// Seconds east of UTC of the times shown.
    void setTimeZoneOffset(int seconds);

Q_SIGNALS:
    void noteRequested(double time);
    void exportRequested(const QString &suggestedName, const QByteArray &content);

private:
    void showRows();
    ResourcePanel *makePanel();
    SnapshotPtr m_snapshot;
    int m_offset = 0;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    SegmentedControl *m_mode;
    QPushButton *m_synced;
    QVBoxLayout *m_rows;
    std::vector<ResourcePanel *> m_panels;
};

} // namespace sextant
