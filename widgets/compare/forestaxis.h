#pragma once
#include "models/analysis/snapshot.h"

#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace sextant {

/// The change of a KPI on the common axis "right = better": a falling latency and a rising hit rate both point right.
/// Values are relative (0.10 = 10 %). Absolute effects have no place on a percent axis and are shown as text instead.
struct ForestPoint {
    Change verdict = Change::NoData;
    std::optional<double> effect;
    std::optional<double> low;  ///< may be -infinity
    std::optional<double> high; ///< may be +infinity
};

/// The forest point of a reading; without an effect when there is none on this axis.
ForestPoint forestPoint(const KpiReading &reading);

/// The axis that all rows of a comparison share. Zero and the margin are always on it.
class ForestAxis
{
public:
    ForestAxis() = default;
    /// Spans every finite bound of `points`, but not beyond -100 % and +200 %: what lies outside is drawn as an arrow.
    ForestAxis(const std::vector<ForestPoint> &points, double margin);

    double low() const { return m_low; }
    double high() const { return m_high; }
    double margin() const { return m_margin; }
    const std::vector<double> &ticks() const { return m_ticks; }
    /// Horizontal place of a value inside `area`.
    double x(double value, const QRectF &area) const;

    /// Margin zone, grid and zero line of one row.
    void paintGrid(QPainter &painter, const QRectF &area) const;
    /// Whiskers and marker of one row; the marker has the shape of the verdict.
    void paintPoint(QPainter &painter, const QRectF &area, const ForestPoint &point) const;
    /// Words and numbers above the column.
    void paintHead(QPainter &painter, const QRectF &area, const QString &baseline) const;

private:
    double m_low = -0.18;
    double m_high = 0.78;
    double m_margin = 0.05;
    std::vector<double> m_ticks{0, 0.25, 0.5, 0.75};
};

} // namespace sextant
