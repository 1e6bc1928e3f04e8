#pragma once
#include "models/analysis/snapshot.h"

#include <QWidget>

namespace sextant {

/// A screen. It shows the snapshot it is given and emits intents; it owns no data, asks no source and does no arithmetic.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Shows this moment; nullptr is "nothing yet".
    virtual void setSnapshot(const SnapshotPtr &snapshot) = 0;

Q_SIGNALS:
    void kpiRequested(const QString &kpi);   ///< open Compare on this KPI
    void pageRequested(const QString &page); ///< "sources", "workflow", …
    void actionRequested(const QString &action, const QString &argument); ///< a named action of the window: "freeze-baseline", "retry", …
};

} // namespace sextant
