#pragma once
#include "models/core/error.h"
#include "models/sources/catalogue/mapping.h"
#include "models/sources/catalogue/unitguess.h"
#include "widgets/common/dialogs.h"

#include <QComboBox>

#include <map>

class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace sextant {

class SegmentedControl;

/// Makes a binding by hand where no convention exists: a metric with its unit and labels, or any expression. Saved only after
/// it answered with a number. The unit of times and shares is proposed with its reason, and asked for where nothing speaks for one: a
/// test of the bare number helps to tell it.
class MappingDialog : public Dialog
{
    Q_OBJECT
public:
    /// `kpi` is chosen at first; `names` complete the metric; a non-empty `expr` starts with that expression.
    MappingDialog(std::vector<KpiDefinition> kpis, const QString &kpi, const QStringList &names, const QString &expr, QWidget *parent);
    /// What would be saved, without its source; with the value of the last test.
    Binding binding() const;
    /// What the source says about its metrics.
    void setMetricNotes(const MetricNotes &notes);
    /// Answer to boundsRequested().
    void setBounds(const QString &metric, const QStringList &bounds);
    /// The answer of the test under way.
    void setTestValue(const Result<std::optional<double>> &value);

Q_SIGNALS:
    void testRequested(const sextant::Binding &binding);
    void boundsRequested(const QString &metric); ///< the values of "le", each metric once

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addRow(QGridLayout *grid, const QString &label, QWidget *field);
    const KpiDefinition *kpi() const;
    bool byMetric() const;
    KpiQueries queries() const;
    std::optional<std::vector<LabelFilter>> filters() const;
    void onKpi();
    void onEdited();
    void test();
    QString unit() const; ///< of the metric's numbers; empty also while it is open
    bool isUnitOpen() const { return m_unit->currentIndex() < 0; }
    QString readMetric() const;
    void propose(std::optional<double> value);

    std::vector<KpiDefinition> m_kpis;
    QStringList m_names;
    QComboBox *m_kpi;
    SegmentedControl *m_way;
    QLineEdit *m_metric;
    QLineEdit *m_labels;
    QLineEdit *m_expr;
    QComboBox *m_unit;
    QPlainTextEdit *m_preview;
    TextLabel *m_result;
    QPushButton *m_test;
    QPushButton *m_save;
    std::vector<QWidget *> m_metricRows;
    std::vector<QWidget *> m_exprRows;
    MetricNotes m_notes;
    std::map<QString, QStringList> m_bounds; ///< by metric; what was asked for is empty at first
    UnitProposal m_proposal;
    QString m_proposedFor; ///< metric and KPI that the proposal is about
    bool m_unitChosen = false; ///< by the person, for these
    std::optional<double> m_value;
    bool m_testing = false;
};

} // namespace sextant
