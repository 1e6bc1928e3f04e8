#pragma once
#include "models/analysis/breakdown.h"
#include "models/analysis/snapshot.h"

#include <QWidget>

class QGridLayout;

namespace sextant {

class TextLabel;

/// A KPI by instance, route or device: value on both sides, what the change of the part is worth, and its share of the traffic.
/// What regressed comes first; beyond a dozen parts the rest is counted.
class BreakdownView : public QWidget
{
    Q_OBJECT
public:
    explicit BreakdownView(QWidget *parent = nullptr);
    /// Hides itself when there is nothing to break down.
    void setBreakdown(const Breakdown &breakdown, const KpiReading &reading, const QString &baseline);

private:
    void addRow(int row, const BreakdownRow &part, const KpiReading &reading);
    TextLabel *m_title;
    QGridLayout *m_grid;
    TextLabel *m_rest;
    TextLabel *m_mix;
};

} // namespace sextant
