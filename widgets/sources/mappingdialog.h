#pragma once
#include "models/core/error.h"
#include "models/sources/catalogue/mapping.h"
#include "widgets/common/dialogs.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace sextant {

class SegmentedControl;

/// Makes a binding by hand where no convention exists: a metric with its unit and labels, or any expression. Saved only after
/// it answered with a number.
class MappingDialog : public Dialog
{
    Q_OBJECT
public:
    /// `kpi` is chosen at first; `names` complete the metric; a non-empty `expr` starts with that expression.
    MappingDialog(std::vector<KpiDefinition> kpis, const QString &kpi, const QStringList &names, const QString &expr, QWidget *parent);
    /// What would be saved, without its source; with the value of the last test.
    Binding binding() const;
    /// The answer of the test under way.
    void setTestValue(const Result<std::optional<double>> &value);

Q_SIGNALS:
    void testRequested(const sextant::Binding &binding);

private:
    void addRow(QGridLayout *grid, const QString &label, QWidget *field);
    const KpiDefinition *kpi() const;
    bool byMetric() const;
    KpiQueries queries() const;
    std::optional<std::vector<LabelFilter>> filters() const;
    void onKpi();
    void onEdited();

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
    std::optional<double> m_value;
    bool m_testing = false;
};

} // namespace sextant
