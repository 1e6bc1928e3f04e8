#pragma once
#include "models/core/kpi.h"
#include "models/core/kpidata.h"
#include "widgets/common/panel.h"

class QComboBox;
class QPlainTextEdit;
class QTableView;

namespace sextant {

class BindingModel;

/// How every KPI is measured in a source: bound with its query and live value, ambiguous with the presets to choose from,
/// or missing with the exporter that would give it.
class BindingsView : public Panel
{
    Q_OBJECT
public:
    explicit BindingsView(QWidget *parent = nullptr);
    /// KPIs in catalogue order; those without a binding count as missing.
    void setBindings(const std::vector<KpiDefinition> &kpis, const std::vector<Binding> &bindings);
    /// KPI of the selected row.
    QString selected() const;
    void select(const QString &kpi);
    /// What one of the ways to measure a KPI gives now, in words: "node_exporter: 41 %".
    void setCandidateText(const QString &kpi, const QString &preset, const QString &text);

Q_SIGNALS:
    /// The ways to choose from are shown: what does each give?
    void candidatesShown(const QString &kpi, const QStringList &presets);
    void mapRequested(const QString &kpi); ///< by a query of one's own
    void presetChosen(const QString &kpi, const QString &preset);
    void openQueryRequested(const QString &query);
    void rebindRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeDetails();
    void showSelection();
    BindingModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QWidget *m_details = nullptr;
    TextLabel *m_advice = nullptr;
    QPlainTextEdit *m_query = nullptr;
    QWidget *m_queryTools = nullptr;
    QWidget *m_choice = nullptr;
    QComboBox *m_presets = nullptr;
};

} // namespace sextant
