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
    /// Scheme and factors follow the theme; margins, lane, axis and offset are taken as given.
    void setLook(const ChartLook &look);
    /// A box with the values beside the crosshair; off where the page shows them elsewhere.
    void setReadoutShown(bool shown);

    /// The visible window; charts of one page are linked through it.
    TimeRange visibleRange() const;
    void setVisibleRange(const TimeRange &range);
    /// Crosshair time, nullopt hides it.
    void setCrosshair(std::optional<double> time);
    std::optional<double> crosshair() const;
    /// Opens the table of the same data.
    void showTable();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void visibleRangeChanged(const sextant::TimeRange &range); ///< by the person only
    void crosshairMoved(std::optional<double> time);           ///< by the person only
    void noteRequested(double time);                           ///< N at the crosshair
    /// The person wants the chart as a file; the window asks where and writes it.
    void exportRequested(const QString &suggestedName, const QByteArray &content);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sextant
