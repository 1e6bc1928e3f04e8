#pragma once
#include "models/analysis/resourcerows.h"
#include "widgets/theme/tokens.h"

#include <QWidget>

class QGridLayout;

namespace sextant {

class ChartView;
class ResourceReadout;
class ResourceTable;

/// One resource: readout at the crosshair, chart, table. Columns side by side from 980 px, the table below when narrower.
class ResourcePanel : public QWidget
{
    Q_OBJECT
public:
    explicit ResourcePanel(QWidget *parent = nullptr);
    /// `lane` and `axis`: the first row carries the events, the last one the time.
    void setRow(const ResourceRow &row, const QString &baseline, const QString &window, bool lane, bool axis, int offset);
    /// Shows the values at `time`; nullopt: the newest ones.
    void setReadout(std::optional<double> time);
    ChartView *chart() const { return m_chart; }

Q_SIGNALS:
    void kpiRequested(const QString &kpi);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void reflow();
    ResourceRow m_row;
    QGridLayout *m_layout;
    ResourceReadout *m_readout;
    ChartView *m_chart;
    ResourceTable *m_table;
    int m_form = -1;
    bool m_lane = false;
    bool m_axis = false;
};

/// The left column: title, value at the crosshair, baseline and difference.
class ResourceReadout : public QWidget
{
    Q_OBJECT
public:
    explicit ResourceReadout(QWidget *parent = nullptr);
    void setRow(const ResourceRow &row, const QString &baseline, int offset);
    void setTime(std::optional<double> time);
    QSize sizeHint() const override { return {theme::px(168), theme::px(118) + contentsMargins().top()}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ResourceRow m_row;
    QString m_baseline;
    int m_offset = 0;
    std::optional<double> m_time;
};

/// The right column: current, baseline and target of each KPI, and the verdict. Enter opens the comparison.
class ResourceTable : public QWidget
{
    Q_OBJECT
public:
    explicit ResourceTable(QWidget *parent = nullptr);
    void setRow(const ResourceRow &row, const QString &baseline, const QString &window);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {theme::px(280), sizeHint().height()}; }

Q_SIGNALS:
    void kpiRequested(const QString &kpi);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    ResourceRow m_row;
    QString m_baseline;
    QString m_window;
};

} // namespace sextant
