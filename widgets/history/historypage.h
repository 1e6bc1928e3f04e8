#pragma once
#include "widgets/common/page.h"
#include "widgets/history/historylist.h"
#include "widgets/history/historytables.h"

#include <array>

class QBoxLayout;
class QMenu;
class QStackedWidget;
class QTableView;

namespace sextant {

class ChartView;
class EmptyState;
class Panel;
class SegmentedControl;
class TextLabel;

/// History: how each KPI went over weeks, what changed next to which deploy, what got worse and stayed so, how fast error budgets
/// burn and when a trend meets its target. Left the KPIs, right the course of one and the tables.
class HistoryPage : public Page
{
    Q_OBJECT
public:
    explicit HistoryPage(QWidget *parent = nullptr);

    /// A moment changes nothing here: the history is read when it is asked for.
    void setSnapshot(const SnapshotPtr &) override {}
    /// nullptr: nothing was read yet.
    void setReport(const HistoryReportPtr &report);
    void setLoading(bool loading);
    /// While the past is fetched its progress takes the button's place.
    void setCollecting(bool collecting);
    void setProgress(int done, int all);
    /// Nothing can be collected or kept otherwise in a sample or a read-only project.
    void setWritable(bool writable);
    void setTimeZoneOffset(int seconds);
    void showKpi(const QString &kpi);
    QString currentKpi() const { return m_kpi; }
    /// How many days are shown.
    double days() const;

Q_SIGNALS:
    void windowChosen(double days);
    void backfillRequested(int days);
    void backfillCancelled();
    void retentionChosen(const sextant::HistoryRetention &retention);
    void exportRequested(const QString &suggestedName, const QByteArray &content);
    void noteRequested(double time);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Table { Changes, Alerts, Budgets, TableCount };
    QWidget *makeTools();
    QWidget *makeChart();
    QWidget *makeTables();
    void updateView();
    void updateTables();
    void select(const QString &kpi);
    void showTable(int table);
    void follow(int row);
    void layOutColumns();
    /// Beside each other, or one below the other with the page scrolling.
    void arrange();
    QMenu *makeCollectMenu();
    void askRetention();

    HistoryReportPtr m_report;
    QString m_kpi;
    bool m_loading = false;
    bool m_writable = true;
    int m_offset = 0;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    HistoryListModel *m_model;
    HistoryList *m_list;
    HistoryTableModel *m_lines;
    QTableView *m_table = nullptr;
    TextLabel *m_nothing = nullptr;
    TextLabel *m_note = nullptr;
    TextLabel *m_statement = nullptr;
    TextLabel *m_progress = nullptr;
    SegmentedControl *m_window = nullptr;
    SegmentedControl *m_choice = nullptr;
    QPushButton *m_collect = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_keep = nullptr;
    Panel *m_listPanel = nullptr;
    Panel *m_chartPanel = nullptr;
    QBoxLayout *m_row = nullptr;
    QBoxLayout *m_tools = nullptr;
    QWidget *m_right = nullptr;
    TextLabel *m_outlook = nullptr;
    ChartView *m_chart = nullptr;
    int m_shownTable = Changes;
};

} // namespace sextant
