#pragma once
#include "models/analysis/chartspec.h"
#include "widgets/charts/chartpainter.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace sextant {

/// An interactive chart on screen: crosshair, drag to zoom, double click to reset, keyboard, "show as table".
/// Dense series are drawn as one min/max band per pixel column; sparse ones as lines.
class ChartView : public QWidget
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    void setSpec(const ChartSpec &spec);
    const ChartSpec &spec() const;
    void setLook(const ChartLook &look);

    /// The visible window; charts of one page are linked through it.
    TimeRange visibleRange() const;
    void setVisibleRange(const TimeRange &range);
    /// Crosshair time, nullopt hides it.
    void setCrosshair(std::optional<double> time);

Q_SIGNALS:
    void visibleRangeChanged(const sextant::TimeRange &range); ///< by the person only
    void crosshairMoved(std::optional<double> time);           ///< by the person only

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sextant
