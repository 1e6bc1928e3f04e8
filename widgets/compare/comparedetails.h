#pragma once
#include "models/analysis/breakdown.h"
#include "models/analysis/kpichart.h"
#include "models/core/whendone.h"
#include "widgets/common/panel.h"

#include <array>

class QPlainTextEdit;

namespace sextant {

class Badge;
class BreakdownView;
class ChartView;
class DistributionView;
class SegmentedControl;
class ValuesLine;

/// Everything behind one verdict: values, effect with its interval, charts, distribution, quantiles, reasons, target, query.
class CompareDetails : public Panel
{
    Q_OBJECT
public:
    explicit CompareDetails(QWidget *parent = nullptr);
    /// An unknown KPI shows what to do to see one.
    void setReading(const SnapshotPtr &snapshot, const QString &kpi);

Q_SIGNALS:
    void openQueryRequested(const QString &kpi, const QString &query);

private:
    QWidget *makeHead();
    QWidget *makeChart();
    QWidget *makeDistribution();
    QWidget *makeReasons();
    QWidget *makeQuery();
    void showChart();
    void showDistribution(const KpiReading &reading);
    void showReasons(const KpiReading &reading);
    void showBreakdown();
    QString evidence(const KpiReading &reading) const;
    QString query() const;

    const KpiReading *reading() const { return m_snapshot ? m_snapshot->find(m_kpi) : nullptr; }

    SnapshotPtr m_snapshot;
    QString m_kpi;
    QWidget *m_content = nullptr;
    EmptyState *m_empty = nullptr;
    TextLabel *m_name = nullptr;
    Badge *m_badge = nullptr;
    ValuesLine *m_values = nullptr;
    SegmentedControl *m_mode = nullptr;
    SegmentedControl *m_alignment = nullptr;
    ChartView *m_chart = nullptr;
    QWidget *m_distributionBox = nullptr;
    DistributionView *m_distribution = nullptr;
    std::vector<std::array<TextLabel *, 4>> m_quantiles;
    BreakdownView *m_breakdown = nullptr;
    Generation m_breakdownAsked;
    QVBoxLayout *m_reasons = nullptr;
    TextLabel *m_facts = nullptr;
    QPlainTextEdit *m_query = nullptr;
    QWidget *m_queryBox = nullptr;
};

} // namespace sextant
