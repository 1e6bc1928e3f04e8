#pragma once
#include "models/core/kpidata.h"
#include "models/core/unit.h"

#include <QWidget>

namespace sextant {

/// How the observations of both windows spread over the buckets of the histogram: share per unit of width, drawn as the
/// steps that the buckets are. Smooth curves would claim a shape between the edges that nobody measured.
class DistributionView : public QWidget
{
    Q_OBJECT
public:
    struct Mark {
        double value = 0;
        QString label;
        enum Kind { Current, Baseline, Limit } kind = Current;
    };
    struct Spec {
        HistogramWindow baseline;
        HistogramWindow current;
        DisplayScale scale;
        std::vector<Mark> marks;
    };

    explicit DistributionView(QWidget *parent = nullptr);
    void setSpec(const Spec &spec);
    /// Where the axis ends: the first edge below which both windows have at least 99 % of their observations, so that one
    /// slow request does not squeeze everything else to the left; the highest finite edge when none has.
    static double axisEnd(const HistogramWindow &baseline, const HistogramWindow &current);
    QSize sizeHint() const override { return {352, 196}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSteps(QPainter &painter, const QRectF &plot, const HistogramWindow &histogram, const QColor &color, qreal width, double top) const;
    void paintMarks(QPainter &painter, const QRectF &plot) const;
    void paintAxis(QPainter &painter, const QRectF &plot) const;
    double x(double value, const QRectF &plot) const { return plot.left() + plot.width() * value / m_end; }

    Spec m_spec;
    double m_end = 1;
};

} // namespace sextant
