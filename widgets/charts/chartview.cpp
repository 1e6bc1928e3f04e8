#include "widgets/charts/chartview.h"

#include "widgets/charts/charttable.h"
#include "widgets/charts/customplot.h"
#include "widgets/charts/plotlayers.h"
#include "widgets/charts/readout.h"

#include <QBuffer>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QSvgGenerator>

#include <cmath>
#include <utility>

namespace sextant {
namespace {

constexpr double zoomStep = 1.5;
constexpr double leastSteps = 8; ///< zooming in stops at this many steps
const QString crosshairLayer = QStringLiteral("crosshair");

} // namespace

class ChartView::Private
{
public:
    explicit Private(ChartView *view);
    void replot();
    void showRange(const TimeRange &range, bool person);
    void zoom(double factor, std::optional<double> around);
    void zoomTo(int from, int to);
    void moveCrosshair(std::optional<double> time, bool person);
    void step(int by);
    void hover(QPointF position);
    QByteArray picture(const char *format) const;

    ChartView *q;
    QCustomPlot *plot;
    PlotState state; ///< what the layers draw from; outlives them, they are the plot's
    ChartLook look;
    std::optional<QPoint> press;
    bool outdated = false; ///< the plot's picture, not the state
};

ChartView::Private::Private(ChartView *view) : q(view), plot(new QCustomPlot(view))
{
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setMouseTracking(true);
    plot->setNoAntialiasingOnDrag(false);
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins(QMargins());
    for (QCPAxis *axis : plot->axisRect()->axes())
        axis->setVisible(false);
    plot->addLayer(crosshairLayer, nullptr);
    plot->layer(crosshairLayer)->setMode(QCPLayer::lmBuffered);
    addPlotLayers(*plot, state);
    plot->setSelectionRectMode(QCP::srmCustom);
    plot->installEventFilter(view);
}

void ChartView::Private::replot()
{
    look.scheme = theme::scheme();
    look.fontFactor = theme::scale();
    look.lineFactor = theme::scale();
    state.look = look;
    if (plot->bufferDevicePixelRatio() != q->devicePixelRatioF()) // the window may have moved to another screen
        plot->setBufferDevicePixelRatio(q->devicePixelRatioF());
    state.frame = chartFrame(QRectF(q->rect()), state.spec, look, state.visible);
    plot->xAxis->setRange(state.visible.start, state.visible.end);
    plot->yAxis->setRange(state.frame.axis.low, state.frame.axis.high);
    plot->axisRect()->setMargins(QMargins(int(state.frame.plot.left()), int(state.frame.plot.top()),
                                          int(q->width() - state.frame.plot.right()), int(q->height() - state.frame.plot.bottom())));
    plot->setBackground(QBrush(theme::current().panel));
    plot->setAttribute(Qt::WA_OpaquePaintEvent, false); // the plot leaves its last pixel row to what lies below
    QColor veil = theme::current().accent;
    veil.setAlphaF(0.12f);
    plot->selectionRect()->setPen(QPen(theme::current().accent));
    plot->selectionRect()->setBrush(veil);
    // Nobody sees the charts of other pages: they are drawn when they are painted.
    outdated = !q->isVisible();
    if (!outdated)
        plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartView::Private::showRange(const TimeRange &range, bool person)
{
    if (!range.isValid() || range == state.visible)
        return;
    state.visible = range;
    replot();
    if (person)
        Q_EMIT q->visibleRangeChanged(range);
}

void ChartView::Private::zoom(double factor, std::optional<double> around)
{
    const TimeRange now = state.visible;
    const TimeRange &whole = state.spec.window;
    if (!now.isValid() || !whole.isValid())
        return;
    const double least = std::min(whole.length(), state.spec.step > 0 ? state.spec.step * leastSteps : whole.length() / 1000);
    const double length = std::clamp(now.length() * factor, least, whole.length());
    const double middle = around.value_or((now.start + now.end) / 2);
    const double share = (middle - now.start) / now.length();
    const double start = std::clamp(middle - share * length, whole.start, whole.end - length);
    showRange({start, start + length}, true);
}

/// Shows what was dragged over; never less than a few steps.
void ChartView::Private::zoomTo(int from, int to)
{
    const QRectF &plot = state.frame.plot;
    const auto at = [&](int x) { return state.frame.time(std::clamp<qreal>(x, plot.left(), plot.right())); };
    const double start = at(std::min(from, to));
    const double end = at(std::max(from, to));
    const double least = std::min(state.visible.length(), state.spec.step * leastSteps);
    if (end - start >= least)
        return showRange({start, end}, true);
    const double first = std::clamp((start + end - least) / 2, state.visible.start, state.visible.end - least);
    showRange({first, first + least}, true);
}

void ChartView::Private::moveCrosshair(std::optional<double> time, bool person)
{
    if (time == state.crosshair)
        return;
    state.crosshair = time;
    plot->layer(crosshairLayer)->replot();
    if (person)
        Q_EMIT q->crosshairMoved(time);
}

void ChartView::Private::step(int by)
{
    const std::vector<double> &stops = stopTimes(state.spec);
    if (stops.empty())
        return;
    const auto from = std::lower_bound(stops.begin(), stops.end(), state.visible.start);
    const auto to = std::upper_bound(from, stops.end(), state.visible.end);
    if (from == to)
        return;
    const auto first = from - stops.begin();
    const auto last = to - stops.begin() - 1;
    // Without a crosshair the first key shows it at the end that the key comes from.
    auto index = by > 0 ? first - 1 : last + 1;
    if (state.crosshair)
        index = std::lower_bound(stops.begin(), stops.end(), *state.crosshair) - stops.begin();
    moveCrosshair(stops[std::size_t(std::clamp<std::ptrdiff_t>(index + by, first, last))], true);
    q->setAccessibleDescription(readoutSentence(readoutAt(state.spec, *state.crosshair, look.timeZoneOffset, QLocale())));
}

void ChartView::Private::hover(QPointF position)
{
    const QRectF near = state.frame.plot.adjusted(-4, -4, 4, 4);
    if (!near.contains(position))
        return moveCrosshair(std::nullopt, true);
    const auto stop = nearestStop(state.spec, state.frame.time(position.x()));
    if (stop && *stop >= state.visible.start && *stop <= state.visible.end)
        moveCrosshair(stop, true);
}

QByteArray ChartView::Private::picture(const char *format) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (qstrcmp(format, "svg") == 0) {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(q->size());
        svg.setViewBox(q->rect());
        svg.setTitle(state.spec.title);
        QPainter painter(&svg);
        ChartLook page = look;
        page.scheme = theme::Scheme::Light;
        paintChart(painter, QRectF(q->rect()), state.spec, page, QLocale());
    } else {
        QPixmap pixmap(q->size() * 2);
        pixmap.setDevicePixelRatio(2);
        pixmap.fill(theme::current().panel);
        QPainter painter(&pixmap);
        paintChart(painter, QRectF(q->rect()), state.spec, look, QLocale());
        painter.end();
        pixmap.save(&buffer, format);
    }
    return bytes;
}

ChartView::ChartView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

ChartView::~ChartView()
{
    delete d->plot; // its layers read d->state
}

void ChartView::setSpec(const ChartSpec &spec)
{
    const bool whole = d->state.visible == d->state.spec.window || !d->state.visible.isValid();
    const double moved = spec.window.end - d->state.spec.window.end;
    d->state.spec = spec;
    // A zoomed chart keeps its length and moves along with the window.
    TimeRange visible = spec.window;
    if (!whole) {
        const TimeRange shifted{d->state.visible.start + moved, d->state.visible.end + moved};
        if (shifted.start >= spec.window.start && shifted.end <= spec.window.end)
            visible = shifted;
    }
    d->state.visible = visible;
    setAccessibleName(spec.title);
    setAccessibleDescription(chartSentence(spec, QLocale()));
    d->replot();
}

const ChartSpec &ChartView::spec() const
{
    return d->state.spec;
}

void ChartView::setLook(const ChartLook &look)
{
    d->look = look;
    d->replot();
}

void ChartView::setReadoutShown(bool shown)
{
    d->state.readout = shown;
}

TimeRange ChartView::visibleRange() const
{
    return d->state.visible;
}

void ChartView::setVisibleRange(const TimeRange &range)
{
    d->showRange(range, false);
}

void ChartView::setCrosshair(std::optional<double> time)
{
    d->moveCrosshair(time, false);
}

std::optional<double> ChartView::crosshair() const
{
    return d->state.crosshair;
}

void ChartView::showTable()
{
    openChartTable(d->state.spec, d->look.timeZoneOffset, this);
}

QSize ChartView::sizeHint() const
{
    return {theme::px(480), theme::px(240)};
}

QSize ChartView::minimumSizeHint() const
{
    return {theme::px(240), theme::px(100)};
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const int stride = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    switch (event->key()) {
    case Qt::Key_Left: return d->step(-stride);
    case Qt::Key_Right: return d->step(stride);
    case Qt::Key_Home: return d->step(-int(stopTimes(d->state.spec).size()) - 1);
    case Qt::Key_End: return d->step(int(stopTimes(d->state.spec).size()) + 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return d->zoom(1 / zoomStep, d->state.crosshair);
    case Qt::Key_Minus: return d->zoom(zoomStep, d->state.crosshair);
    case Qt::Key_0: return d->showRange(d->state.spec.window, true);
    case Qt::Key_T: return showTable();
    case Qt::Key_N:
        if (d->state.crosshair)
            Q_EMIT noteRequested(*d->state.crosshair);
        return;
    case Qt::Key_Escape:
        if (d->state.crosshair)
            return d->moveCrosshair(std::nullopt, true);
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString name = d->state.spec.title.isEmpty() ? tr("chart") : d->state.spec.title;
    menu->addAction(tr("Show as table"), this, &ChartView::showTable)->setShortcut(Qt::Key_T);
    menu->addAction(tr("Reset zoom"), this, [this] { d->showRange(d->state.spec.window, true); })->setShortcut(Qt::Key_0);
    menu->addSeparator();
    menu->addAction(tr("Save as CSV…"), this, [this, name] { Q_EMIT exportRequested(name + QStringLiteral(".csv"), chartCsv(d->state.spec)); });
    menu->addAction(tr("Save as PNG…"), this, [this, name] { Q_EMIT exportRequested(name + QStringLiteral(".png"), d->picture("png")); });
    menu->addAction(tr("Save as SVG…"), this, [this, name] { Q_EMIT exportRequested(name + QStringLiteral(".svg"), d->picture("svg")); });
    menu->popup(event->globalPos());
}

void ChartView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        d->replot();
    QWidget::changeEvent(event);
}

void ChartView::resizeEvent(QResizeEvent *)
{
    d->plot->setGeometry(rect());
    d->replot();
}

bool ChartView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != d->plot)
        return false;
    switch (event->type()) {
    case QEvent::Resize: // the plot would draw at once, and again for every step of a layout
        d->plot->setViewport(d->plot->rect());
        return true;
    case QEvent::Paint:
        if (std::exchange(d->outdated, false))
            d->plot->replot(QCustomPlot::rpQueuedRefresh);
        break;
    case QEvent::Wheel: {
        auto *wheel = static_cast<QWheelEvent *>(event);
        if (!(wheel->modifiers() & Qt::ControlModifier)) { // the page scrolls
            event->ignore();
            return true;
        }
        d->zoom(wheel->angleDelta().y() > 0 ? 1 / zoomStep : zoomStep, d->state.frame.time(wheel->position().x()));
        return true;
    }
    case QEvent::MouseMove: d->hover(static_cast<QMouseEvent *>(event)->position()); break;
    case QEvent::Leave: d->moveCrosshair(std::nullopt, true); break;
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        d->press = static_cast<QMouseEvent *>(event)->pos();
        break;
    case QEvent::MouseButtonRelease: {
        const QPoint end = static_cast<QMouseEvent *>(event)->pos();
        const bool dragged = d->press && std::abs(end.x() - d->press->x()) >= QApplication::startDragDistance();
        if (dragged && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton) {
            d->zoomTo(d->press->x(), end.x());
        }
        d->press.reset();
        break;
    }
    case QEvent::MouseButtonDblClick:
        d->press.reset();
        d->showRange(d->state.spec.window, true);
        break;
    default: break;
    }
    return false;
}

} // namespace sextant
