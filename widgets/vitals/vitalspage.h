#pragma once
#include "models/analysis/vitals.h"
#include "widgets/common/page.h"

class QBoxLayout;
class QStackedLayout;
class QTableView;

namespace sextant {

class ChartView;
class EmptyState;
class Panel;
class SegmentedControl;
class TextLabel;
class VitalsLegend;
class VitalsModel;

/// The web vitals of real page views: one row a vital with its rating scale, figures of both devices, views, trend and
/// change; the chart of the chosen one below. What has no data says so and names how to get it.
class VitalsPage : public Page
{
    Q_OBJECT
public:
    explicit VitalsPage(QWidget *parent = nullptr);
    void setSnapshot(const SnapshotPtr &snapshot) override;
    /// Seconds east of UTC of the times shown.
    void setTimeZoneOffset(int seconds);

Q_SIGNALS:
    void noteRequested(double time);
    void exportRequested(const QString &suggestedName, const QByteArray &content);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeTable();
    QWidget *makeChart();
    void refresh();
    void showChart();
    void arrange();
    QString scopeText() const;
    QString chartSubtitle(const VitalRow &row) const;
    VitalDevices devices() const { return VitalDevices(m_devices); }

    SnapshotPtr m_snapshot;
    int m_devices = 0; ///< position of the control, as VitalDevices
    QString m_vital = QStringLiteral("LCP");
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    SegmentedControl *m_choice;
    TextLabel *m_scope;
    VitalsLegend *m_legend;
    VitalsModel *m_model;
    QTableView *m_table;
    Panel *m_chartPanel;
    ChartView *m_chart;
};

} // namespace sextant
