#pragma once
#include "widgets/common/page.h"
#include "widgets/sources/connectionreport.h"
#include "widgets/sources/queryanswer.h"

#include "models/sources/serverview.h"

#include <QPointer>

class QBoxLayout;
class QMenu;
class QScrollArea;
class QStackedWidget;

namespace sextant {

class AlertsView;
class BindingsView;
class ConnectionPanel;
class EmptyState;
class MappingDialog;
class Panel;
class QueryConsole;
class SegmentedControl;
class SourceList;
class TextLabel;

/// Sources: what is connected and how well, its connection, how each KPI is measured there, and a console for any query.
///
/// Actions it asks for: "retry" (source id), "remove-source" (source id, undoable), "rebind" (source id).
class SourcesPage : public Page
{
    Q_OBJECT
public:
    enum Tab { Connection, Kpis, Console, Alerts };

    explicit SourcesPage(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot) override;
    /// The sources of the project, also those that no refresh has asked yet.
    void setSources(const std::vector<SourceConfig> &sources);
    /// What the project stores about bindings; a source that was never bound has none.
    void setBindings(const std::vector<Binding> &bindings);
    /// Every KPI of the catalogue, in its order.
    void setKpis(const std::vector<KpiDefinition> &kpis);
    /// Answer to metricNamesRequested(). All answers about a source that is not selected any more are dropped.
    void setMetricNames(const QString &sourceId, const QStringList &names);
    /// Answer to metricNotesRequested().
    void setMetricNotes(const QString &sourceId, const MetricNotes &notes);
    /// Answer to alertsRequested(), had at `now`.
    void setAlerts(const QString &sourceId, const Result<AlertsNow> &alerts, double now);
    /// Answer to exemplarsRequested(); the window drops it after queryCancelled() or another query.
    void setExemplars(const Result<std::vector<Exemplar>> &exemplars);
    /// Answer to labelsRequested().
    void setLabels(const QString &sourceId, const QString &metric, const QString &label, const QStringList &texts);
    void setTestResult(const ConnectionReport &report);
    /// Answer to queryRequested(), dropped likewise.
    void setQueryAnswer(const Result<QueryAnswerPtr> &answer);
    /// See BindingsView::setCandidateText().
    void setCandidateText(const QString &sourceId, const QString &kpi, const QString &preset, const QString &text);
    /// The answer of the mapping under test.
    void setMappingValue(const Result<std::optional<double>> &value);

    void showSource(const QString &id);
    void showTab(Tab tab);
    /// Opens the console with an expression, on the selected source or the first that has metrics.
    void showQuery(const QString &expr);
    /// An empty form of this kind.
    void addSource(const QString &kind);
    QString selectedSource() const { return m_selected; }

Q_SIGNALS:
    void testRequested(const sextant::SourceConfig &config);
    void testCancelled();
    void secretEntered(const QString &reference, const QByteArray &secret, bool keep); ///< see ConnectionPanel
    void saveRequested(const sextant::SourceConfig &config); ///< an empty id is a new source
    void queryRequested(const QString &sourceId, const QString &expr, bool range);
    void exemplarsRequested(const QString &sourceId, const QString &expr);
    void metricNotesRequested(const QString &sourceId);
    void alertsRequested(const QString &sourceId);
    void queryCancelled();
    void metricNamesRequested(const QString &sourceId);
    void labelsRequested(const QString &sourceId, const QString &metric, const QString &label); ///< see QueryConsole
    void presetChosen(const QString &sourceId, const QString &kpi, const QString &preset);
    void candidatesShown(const QString &sourceId, const QString &kpi, const QStringList &presets);
    void mappingTestRequested(const QString &sourceId, const sextant::Binding &binding);
    void mappingAccepted(const sextant::Binding &binding);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeRight();
    QMenu *makeAddMenu();
    void updateSources();
    void updateHealth();
    void updateBindings();
    void updateConnection(bool force);
    void updateTabs();
    /// Forgets what another server answered, and asks the one in view.
    void startOver();
    /// Asks for what the tab in view shows of the selected source.
    void askForTab();
    /// Alerts are only true for a moment: asked again with every snapshot while they are in view.
    void askForAlerts();
    void onSelected(const QString &id);
    void layOut();
    /// Opens the dialog that binds a KPI to a query of one's own.
    void openMapping(const QString &kpi, const QString &expr);
    const SourceConfig *config(const QString &id) const;
    SourceHealth healthOf(const SourceConfig &config) const;

    SnapshotPtr m_snapshot;
    std::vector<SourceConfig> m_sources;
    bool m_sourcesGiven = false;
    std::vector<KpiDefinition> m_kpis;
    QStringList m_names; ///< of the selected source
    MetricNotes m_notes; ///< likewise
    QPointer<MappingDialog> m_mapping;
    std::vector<Binding> m_bindings;
    QString m_selected;
    std::optional<SourceConfig> m_adding;
    SourceConfig m_shown; ///< what the form was filled with
    QStringList m_server; ///< who gave the answers in view: id, kind and address of the source

    QStackedWidget *m_views;
    EmptyState *m_empty;
    QBoxLayout *m_columns = nullptr;
    QScrollArea *m_scroll = nullptr;
    Panel *m_listPanel = nullptr;
    SourceList *m_list = nullptr;
    SegmentedControl *m_tabs = nullptr;
    std::vector<Tab> m_shownTabs; ///< what the selected source has something for
    TextLabel *m_name = nullptr;
    TextLabel *m_health = nullptr;
    TextLabel *m_problem = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_remove = nullptr;
    QWidget *m_head = nullptr;
    QStackedWidget *m_pages = nullptr;
    ConnectionPanel *m_connection = nullptr;
    BindingsView *m_bindingsView = nullptr;
    QueryConsole *m_console = nullptr;
    AlertsView *m_alerts = nullptr;
};

} // namespace sextant
