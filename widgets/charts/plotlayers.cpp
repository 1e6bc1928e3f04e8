#include "widgets/charts/plotlayers.h"

#include "widgets/charts/customplot.h"
#include "widgets/common/text.h"

#include <cmath>

namespace sextant {
namespace {

/// The series of a spec. Dense ones are drawn as pixel columns: QCustomPlot's own graphs would stroke every sample, and
/// a wide antialiased stroke of thousands of points takes Qt most of a second.
class ColumnBandPlottable final : public QCPAbstractPlottable
{
public:
    ColumnBandPlottable(QCustomPlot &plot, const PlotState &state) : QCPAbstractPlottable(plot.xAxis, plot.yAxis), m_state(state)
    {
        setSelectable(QCP::stNone);
        removeFromLegend();
    }
    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    QCPRange getKeyRange(bool &found, QCP::SignDomain) const override
    {
        found = m_state.spec.window.isValid();
        return {m_state.spec.window.start, m_state.spec.window.end};
    }
    QCPRange getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const override
    {
        found = true;
        return {m_state.frame.axis.low, m_state.frame.axis.high};
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter *) const override {}
    QRect clipRect() const override { return m_state.frame.area.toAlignedRect(); }
    void draw(QCPPainter *painter) override
    {
        if (m_state.frame.plot.width() > 8 && m_state.frame.plot.height() > 8)
            paintChartSeries(*painter, m_state.frame, m_state.spec, m_state.look, true);
    }
    void drawLegendIcon(QCPPainter *, const QRectF &) const override {}

private:
    const PlotState &m_state;
};

/// A layerable that paints by a function over the whole plot.
class PaintedLayerable final : public QCPLayerable
{
public:
    PaintedLayerable(QCustomPlot &plot, const QString &layer, std::function<void(QPainter &)> paint)
        : QCPLayerable(&plot, layer), m_paint(std::move(paint))
    {
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter *) const override {}
    /// QCustomPlot moves clip rectangles up by a pixel.
    QRect clipRect() const override { return parentPlot()->viewport().adjusted(0, 0, 0, 2); }
    void draw(QCPPainter *painter) override { m_paint(*painter); }

private:
    std::function<void(QPainter &)> m_paint;
};

bool usable(const PlotState &state)
{
    return state.frame.plot.width() > 8 && state.frame.plot.height() > 8;
}

void paintTimeTag(QPainter &painter, const PlotState &state, qreal x, const theme::Tokens &t)
{
    const qreal f = state.look.fontFactor;
    const QFont font = theme::font(theme::Type::CaptionStrong, f);
    const QString text = momentText(*state.crosshair, state.spec.step, state.look.timeZoneOffset, QLocale());
    const qreal width = textWidth(text, font) + 14 * f;
    const qreal left = std::clamp(x - width / 2, state.frame.area.left(), state.frame.area.right() - width);
    const QRectF tag(left, state.frame.plot.bottom() + 3 * f, width, 19 * f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.ink1);
    painter.drawRoundedRect(tag, 3, 3);
    drawText(painter, tag.topLeft() + QPointF(7 * f, 0), tag.height(), text, font, t.panel);
}

void paintReadout(QPainter &painter, const PlotState &state, qreal x, const theme::Tokens &t)
{
    const qreal f = state.look.fontFactor;
    const Readout readout = readoutAt(state.spec, *state.crosshair, state.look.timeZoneOffset, QLocale());
    const QFont plain = theme::font(theme::Type::Small, f);
    const QFont strong = theme::font(theme::Type::SmallStrong, f);
    const QFont head = theme::font(theme::Type::Caption, f);
    qreal width = textWidth(readout.head, head);
    for (const ReadoutRow &row : readout.rows)
        width = std::max(width, 34 * f + textWidth(row.label, plain) + textWidth(row.value, strong));
    width = std::ceil(std::max(width, 180 * f)) + 20 * f;
    const qreal height = (7 + 16 + 18.0 * double(readout.rows.size()) + 7) * f;
    // Right of the crosshair while there is room, else left of it.
    qreal left = x + 12 * f;
    if (left + width > state.frame.plot.right())
        left = std::max(state.frame.area.left() + 2, x - 12 * f - width);
    const QRectF box(left, state.frame.plot.top() + 4 * f, width, height);
    painter.setPen(QPen(t.control, 1));
    painter.setBrush(t.panel);
    painter.drawRoundedRect(box, 5, 5);
    drawText(painter, box.topLeft() + QPointF(10 * f, 7 * f), 16 * f, readout.head, head, t.ink3);
    qreal top = box.top() + 23 * f;
    int part = 0;
    for (const ReadoutRow &row : readout.rows) {
        const bool difference = row.kind == ReadoutRow::Kind::Difference;
        if (!difference) {
            const ChartSeries &series = state.spec.series[row.series];
            const QPen pen = seriesPen(series, part, state.look);
            part += series.role == SeriesRole::Part;
            painter.setPen(QPen(pen.color(), pen.widthF(), Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(box.left() + 10 * f, top + 9 * f), QPointF(box.left() + 24 * f, top + 9 * f));
        }
        drawText(painter, {box.left() + 32 * f, top}, 18 * f, row.label, plain, difference ? t.ink3 : t.ink1);
        drawTextRight(painter, box.right() - 10 * f, top, 18 * f, row.value, strong, t.ink1);
        top += 18 * f;
    }
}

void paintCrosshair(QPainter &painter, const PlotState &state)
{
    if (!state.crosshair || !usable(state) || *state.crosshair < state.visible.start || *state.crosshair > state.visible.end)
        return;
    const theme::Tokens &t = theme::tokens(state.look.scheme);
    const qreal x = std::floor(state.frame.x(*state.crosshair)) + 0.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(t.ink1, 1));
    painter.drawLine(QPointF(x, state.frame.plot.top()), QPointF(x, state.frame.plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    int part = 0;
    for (const ChartSeries &series : state.spec.series) {
        const QColor color = seriesPen(series, part, state.look).color();
        part += series.role == SeriesRole::Part;
        if (const auto value = valueAt(series, *state.crosshair, state.spec.step)) {
            painter.setPen(QPen(t.panel, 1.5));
            painter.setBrush(color);
            painter.drawEllipse(QPointF(state.frame.x(*state.crosshair), state.frame.y(*value)), 3.5, 3.5);
        }
    }
    if (state.look.timeAxis)
        paintTimeTag(painter, state, x, t);
    if (state.readout)
        paintReadout(painter, state, x, t);
    painter.restore();
}

} // namespace

void addPlotLayers(QCustomPlot &plot, const PlotState &state)
{
    new PaintedLayerable(plot, QStringLiteral("background"), [&state](QPainter &painter) {
        painter.fillRect(state.frame.area, theme::tokens(state.look.scheme).panel);
        if (usable(state))
            paintChartBack(painter, state.frame, state.spec, state.look, QLocale());
    });
    new ColumnBandPlottable(plot, state); // on the layer "main"
    new PaintedLayerable(plot, QStringLiteral("axes"), [&state](QPainter &painter) {
        if (usable(state))
            paintChartFront(painter, state.frame, state.spec, state.look, QLocale());
    });
    new PaintedLayerable(plot, QStringLiteral("crosshair"), [&state](QPainter &painter) { paintCrosshair(painter, state); });
}

QString readoutSentence(const Readout &readout)
{
    QStringList parts{readout.head};
    for (const ReadoutRow &row : readout.rows)
        parts << row.label + u' ' + row.value;
    return parts.join(QStringLiteral(", "));
}

} // namespace sextant
