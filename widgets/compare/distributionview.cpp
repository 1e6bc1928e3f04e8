#include "widgets/compare/distributionview.h"
#include "widgets/common/text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

constexpr double shown = 0.99;

/// Share of observations per unit of bucket width; the open last bucket has no width and is left out.
std::vector<double> densities(const HistogramWindow &histogram)
{
    std::vector<double> out;
    double edge = 0;
    double below = 0;
    for (std::size_t i = 0; i < histogram.le.size() && std::isfinite(histogram.le[i]); ++i) {
        const double width = histogram.le[i] - edge;
        out.push_back(width > 0 ? (histogram.cumulative[i] - below) / histogram.total() / width : 0);
        edge = histogram.le[i];
        below = histogram.cumulative[i];
    }
    return out;
}

double endOf(const HistogramWindow &histogram)
{
    double end = 0;
    for (std::size_t i = 0; i < histogram.le.size() && std::isfinite(histogram.le[i]); ++i) {
        end = histogram.le[i];
        if (histogram.cumulative[i] >= shown * histogram.total())
            break;
    }
    return end;
}

double niceStep(double span)
{
    const double raw = span / 4;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double step : {1.0, 2.0, 2.5, 5.0})
        if (raw <= step * power)
            return step * power;
    return 10 * power;
}

} // namespace

DistributionView::DistributionView(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(theme::px(190));
}

double DistributionView::axisEnd(const HistogramWindow &baseline, const HistogramWindow &current)
{
    return std::max(endOf(baseline), endOf(current));
}

void DistributionView::setSpec(const Spec &spec)
{
    m_spec = spec;
    m_end = axisEnd(spec.baseline, spec.current);
    for (const Mark &mark : spec.marks)
        m_end = std::max(m_end, mark.value * 1.05);
    QStringList words;
    for (const Mark &mark : spec.marks)
        words << mark.label;
    setAccessibleName(tr("Distribution"));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

void DistributionView::paintEvent(QPaintEvent *)
{
    if (m_end <= 0 || m_spec.baseline.total() <= 0 || m_spec.current.total() <= 0)
        return;
    const theme::Tokens &t = theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = QRectF(rect()).adjusted(8, theme::px(8), -theme::px(12), -theme::px(22));
    double top = 0;
    for (const HistogramWindow *histogram : {&m_spec.baseline, &m_spec.current})
        for (const double density : densities(*histogram))
            top = std::max(top, density);
    if (top <= 0)
        return;
    paintSteps(painter, plot, m_spec.baseline, t.base, 1.5, top);
    paintSteps(painter, plot, m_spec.current, t.accent, 2, top);
    paintAxis(painter, plot);
    paintMarks(painter, plot);
}

void DistributionView::paintSteps(QPainter &painter, const QRectF &plot, const HistogramWindow &histogram, const QColor &color, qreal width,
                                  double top) const
{
    const std::vector<double> heights = densities(histogram);
    // Room for the labels of the marks above the highest step.
    const double room = plot.height() * 0.86;
    QPainterPath line(plot.bottomLeft());
    double right = plot.left();
    for (std::size_t i = 0; i < heights.size(); ++i) {
        const double y = plot.bottom() - room * heights[i] / top;
        line.lineTo(right, y);
        right = std::min(x(histogram.le[i], plot), plot.right());
        line.lineTo(right, y);
        if (histogram.le[i] >= m_end)
            break;
    }
    line.lineTo(right, plot.bottom());
    QColor soft = color;
    soft.setAlphaF(0.2f);
    painter.fillPath(line, soft);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
}

void DistributionView::paintMarks(QPainter &painter, const QRectF &plot) const
{
    const theme::Tokens &t = theme::current();
    const qreal lineHeight = theme::px(15);
    std::vector<Mark> marks = m_spec.marks;
    std::sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) { return a.value < b.value; });
    qreal row = 0;
    for (const Mark &mark : marks) {
        const QColor color = mark.kind == Mark::Current ? t.accent : mark.kind == Mark::Baseline ? t.baseText : t.ink1;
        const qreal at = x(mark.value, plot);
        QPen pen(color, mark.kind == Mark::Limit ? 1 : 1.5);
        if (mark.kind == Mark::Limit)
            pen.setDashPattern({6, 4});
        painter.setPen(pen);
        const qreal top = plot.top() + row * lineHeight;
        painter.drawLine(QPointF(at, top), QPointF(at, plot.bottom()));
        const QFont font = theme::font(mark.kind == Mark::Limit ? theme::Type::Caption : theme::Type::CaptionStrong);
        const qreal width = textWidth(mark.label, font);
        const bool left = at + 5 + width > plot.right();
        drawText(painter, {left ? at - 5 - width : at + 5, top - 2}, lineHeight, mark.label, font, color);
        ++row;
    }
}

void DistributionView::paintAxis(QPainter &painter, const QRectF &plot) const
{
    const theme::Tokens &t = theme::current();
    const QLocale locale;
    painter.fillRect(QRectF(plot.left(), std::floor(plot.bottom()), plot.width(), 1), t.axis);
    const double end = m_end * m_spec.scale.factor;
    const double step = niceStep(end);
    const QFont font = theme::font(theme::Type::Caption);
    for (double tick = 0; tick <= end * 1.0001; tick += step) {
        const double value = tick / m_spec.scale.factor;
        const qreal at = x(value, plot);
        painter.fillRect(QRectF(std::floor(at), plot.bottom(), 1, 4), t.axis);
        const bool last = tick + step > end * 1.0001;
        const QString text = last ? formatQuantity(value, m_spec.scale, locale) : formatNumber(value, m_spec.scale, locale);
        const qreal width = textWidth(text, font);
        drawText(painter, {std::clamp(at - width / 2, 0.0, std::max(0.0, this->width() - width)), plot.bottom() + 5}, theme::px(16), text, font, t.ink3);
    }
}

} // namespace sextant
