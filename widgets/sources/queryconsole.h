#pragma once
#include "models/core/error.h"
#include "models/sources/serverview.h"
#include "widgets/common/panel.h"
#include "widgets/sources/completion.h"
#include "widgets/sources/queryanswer.h"

#include <map>

class QLineEdit;
class QCompleter;
class QStringListModel;
class QTableView;

namespace sextant {

class ChartView;
class ExemplarModel;
class NamesModel;
class ResultModel;
class SegmentedControl;
class TextSearch;

/// A line for any expression, with the names of the source at hand; the answer as a chart and a table.
class QueryConsole : public Panel
{
    Q_OBJECT
public:
    explicit QueryConsole(QWidget *parent = nullptr);

    /// Forgets what belongs to a source: the answer, also one under way, names and labels. The line keeps what was typed.
    void clear();
    /// Whether the source can have exemplars.
    void setExemplarsOffered(bool offered);
    /// Names offered while typing.
    void setMetricNames(const QStringList &names);
    /// What the source says about its metrics: shown while typing, and why a query may not mean what it seems to.
    void setMetricNotes(const MetricNotes &notes);
    /// Answer to labelsRequested(): label names of a metric when `label` is empty, else values of that label.
    void setLabels(const QString &metric, const QString &label, const QStringList &texts);
    /// The window that a range query would ask for; shown beside Run.
    void setWindowText(const QString &text);
    void setExpression(const QString &expr);
    QString expression() const;
    bool isRange() const;
    /// The answer of the query under way; ignored when it was stopped.
    void setAnswer(const Result<QueryAnswerPtr> &answer);
    /// The same for exemplarsRequested().
    void setExemplars(const Result<std::vector<Exemplar>> &exemplars);

Q_SIGNALS:
    void runRequested(const QString &expr, bool range);
    void exemplarsRequested(const QString &expr); ///< of the window
    void stopRequested();
    /// Texts to complete with are wanted; each is asked for once.
    void labelsRequested(const QString &metric, const QString &label);
    void useForKpiRequested(const QString &expr); ///< the expression that was answered

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeInput();
    QWidget *makeResult();
    void complete();
    /// What may be typed there, as far as it is known; asks for it once.
    const QStringList &textsFor(const Completion &place);
    void insertCompletion(const QString &name);
    void run();
    void setRunning(bool running);
    void showOnly(const std::vector<QWidget *> &parts);
    void showError(const Error &error, const QString &title);
    void showAnswer(const QueryAnswerPtr &answer);

    QLineEdit *m_line = nullptr;
    SegmentedControl *m_kind = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_use = nullptr;
    TextLabel *m_summary = nullptr;
    TextLabel *m_window = nullptr;
    ErrorPanel *m_error = nullptr;
    EmptyState *m_empty = nullptr;
    ChartView *m_chart = nullptr;
    QTableView *m_table = nullptr;
    ResultModel *m_model = nullptr;
    QTableView *m_exemplars = nullptr;
    ExemplarModel *m_exemplarModel = nullptr;
    QPushButton *m_trace = nullptr;
    TextLabel *m_hint = nullptr;
    QCompleter *m_completer = nullptr;
    NamesModel *m_names = nullptr; ///< those that match
    QStringListModel *m_labels = nullptr;
    TextSearch *m_search = nullptr;
    QStringList m_allNames;
    std::map<std::pair<QString, QString>, QStringList> m_known; ///< by metric and label; what was asked for is empty at first
    QString m_asking; ///< what is under way
    QString m_asked;  ///< what the answer on the screen belongs to
    bool m_running = false;
};

} // namespace sextant
