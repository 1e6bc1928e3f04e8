#pragma once
#include "models/analysis/chartspec.h"
#include "models/core/error.h"
#include "models/sources/query.h"
#include "widgets/common/panel.h"

class QLineEdit;
class QCompleter;
class QStringListModel;
class QTableView;

namespace sextant {

class ChartView;
class ResultModel;
class SegmentedControl;

/// A line for any expression, with the names of the source at hand; the answer as a chart and a table.
class QueryConsole : public Panel
{
    Q_OBJECT
public:
    explicit QueryConsole(QWidget *parent = nullptr);

    /// Names offered while typing.
    void setMetricNames(const QStringList &names);
    /// The window that a range query would ask for; shown beside Run.
    void setWindow(const TimeRange &window, const QString &text);
    void setExpression(const QString &expr);
    QString expression() const;
    bool isRange() const;
    /// The answer of the query under way; ignored when it was stopped.
    void setResult(const Result<QueryResult> &result);

Q_SIGNALS:
    void runRequested(const QString &expr, bool range);
    void stopRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeInput();
    QWidget *makeResult();
    void complete();
    void insertCompletion(const QString &name);
    void run();
    void setRunning(bool running);
    void showResult(const QueryResult &result);

    QLineEdit *m_line = nullptr;
    SegmentedControl *m_kind = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_copy = nullptr;
    TextLabel *m_summary = nullptr;
    TextLabel *m_window = nullptr;
    ErrorPanel *m_error = nullptr;
    EmptyState *m_empty = nullptr;
    ChartView *m_chart = nullptr;
    QTableView *m_table = nullptr;
    ResultModel *m_model = nullptr;
    QCompleter *m_completer = nullptr;
    QStringListModel *m_names = nullptr;
    TimeRange m_range;
    bool m_running = false;
};

/// The word that ends at `cursor` in an expression, as [start, length]; what a completion replaces.
std::pair<int, int> wordAt(const QString &expr, int cursor);
/// The chart of a range answer: up to eight series, the rest counted.
ChartSpec queryChart(const QueryResult &result, const TimeRange &window);

} // namespace sextant
