#pragma once
#include "models/core/baseline.h"
#include "widgets/common/page.h"
#include "widgets/compare/verdictmodel.h"

class QAction;
class QMenu;
class QBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace sextant {

struct Exploration;
class BaselineList;
class CompareDetails;
class CompareSummary;
class EmptyState;
class ExplorationList;
class Panel;
class VerdictFilter;
class VerdictTable;

/// Compare: what changed against the baseline, how sure that is, and why. Left the verdicts, right everything behind the
/// selected one; on narrow windows below it.
///
/// Actions it asks for: "freeze-baseline", "freeze-file", "use-baseline" (id), "delete-baseline" (id, undoable), "export-csv" ("compare"),
/// "query" (a KPI, a blank and an expression for the console), "toast" (a sentence), "compare-runs" ("B1 B2": answer
/// with showRuns()), "explore" ("bound" or "all": answer with showExploration()).
class ComparePage : public Page
{
    Q_OBJECT
public:
    explicit ComparePage(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot) override;
    /// Every baseline of the project, for the list behind "Baselines".
    void setBaselines(const std::vector<Baseline> &baselines);
    /// Selects a KPI; the filter is lifted when it hides it.
    void showKpi(const QString &id);
    /// Opens or closes the list of baselines.
    void showBaselines(bool shown);

    /// Two frozen runs take the place of the live comparison until the person goes back.
    void showRuns(const SnapshotPtr &runs);
    /// What else changed, as an answer to "explore".
    void showExploration(const Result<Exploration> &found);

    /// The table as Markdown and as CSV, all rows whatever the filter.
    QString markdown() const;
    QByteArray csv() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum View { Empty, Table, Baselines, Explored };
    QWidget *makeComparison();
    QWidget *makeTools();
    QMenu *makeMenu();
    void updateView();
    void updateCounts();
    void select(const QString &kpi);
    void reselect();
    void layOut();
    void followFocus();

    void fillRunsMenu(QMenu *menu);
    void showMoment(const SnapshotPtr &snapshot);
    void explore(const QString &what);

    SnapshotPtr m_snapshot;  ///< what is shown: live or two runs
    SnapshotPtr m_live;
    bool m_runsShown = false;
    bool m_exploring = false;
    QStringList m_baselineIds;
    bool m_hasBaselines = false;
    bool m_listShown = false;
    bool m_wide = true;
    QString m_kpi;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    BaselineList *m_baselines;
    VerdictModel *m_model;
    VerdictTable *m_table = nullptr;
    VerdictFilter *m_filter = nullptr;
    ExplorationList *m_exploration = nullptr;
    CompareSummary *m_summary = nullptr;
    EmptyState *m_nothing = nullptr;
    Panel *m_tablePanel = nullptr;
    CompareDetails *m_details = nullptr;
    QScrollArea *m_detailsScroll = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    QBoxLayout *m_columns = nullptr;
};

} // namespace sextant
