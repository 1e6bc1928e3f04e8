#include "widgets/resources/resourcepanel.h"

#include "widgets/charts/chartview.h"
#include "widgets/charts/readout.h"
#include "widgets/common/marks.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

constexpr int sideBySide = 980;
constexpr int readoutBeside = 560;
constexpr int plotHeight = 126;

const ChartSeries *seriesOf(const ChartSpec &spec, SeriesRole role)
{
    const auto at = std::find_if(spec.series.begin(), spec.series.end(), [role](const ChartSeries &s) { return s.role == role; });
    return at == spec.series.end() ? nullptr : &*at;
}

QFont medium(theme::Type type)
{
    QFont font = theme::font(type);
    font.setWeight(QFont::Medium);
    return font;
}

/// A long unit stands once, beside the current value.
QString shortBaseline(const ReadingText &text)
{
    return text.unit.size() > 2 ? QString(text.baseline).remove(text.unit).trimmed() : text.baseline;
}

/// Better and worse, whichever way the numbers went.
Tone toneOfDifference(double difference, bool lessIsBetter)
{
    if (difference == 0)
        return Tone::Neutral;
    return (difference < 0) == lessIsBetter ? Tone::Good : Tone::Bad;
}

} // namespace

ResourcePanel::ResourcePanel(QWidget *parent) : QWidget(parent)
{
    m_layout = new QGridLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 1);
    m_layout->setSpacing(0);
    m_readout = new ResourceReadout;
    m_chart = new ChartView;
    m_chart->setReadoutShown(false);
    m_table = new ResourceTable;
    connect(m_table, &ResourceTable::kpiRequested, this, &ResourcePanel::kpiRequested);
}

void ResourcePanel::setRow(const ResourceRow &row, const QString &baseline, const QString &window, bool lane, bool axis, int offset)
{
    m_row = row;
    m_lane = lane && (!row.chart.markers.empty() || !row.chart.gaps.empty());
    m_axis = axis;
    const bool parts = std::any_of(row.chart.series.begin(), row.chart.series.end(), [](const ChartSeries &s) { return s.role == SeriesRole::Part; });
    ChartLook look;
    look.leftMargin = 48;
    look.rightMargin = parts ? 104 : 78;
    look.endLabels = parts;
    look.limitsInGutter = true;
    look.unitAtTop = false; // the subtitle names it
    look.eventLane = lane;
    look.timeAxis = axis;
    look.timeZoneOffset = offset;
    m_chart->setLook(look);
    m_chart->setSpec(row.chart);
    m_chart->setFixedHeight(theme::px(plotHeight + (m_lane ? 41 : 22) + (axis ? 17 : 0)));
    m_readout->setRow(row, baseline, offset);
    m_table->setRow(row, baseline, window);
    m_form = -1;
    reflow();
}

void ResourcePanel::setReadout(std::optional<double> time)
{
    m_readout->setTime(time);
}

void ResourcePanel::resizeEvent(QResizeEvent *)
{
    reflow();
}

void ResourcePanel::reflow()
{
    const int form = width() >= theme::px(sideBySide) ? 0 : width() >= theme::px(readoutBeside) ? 1 : 2;
    if (form == m_form)
        return;
    m_form = form;
    const int lane = theme::px(m_lane ? 19 : 0);
    m_readout->setContentsMargins(0, form == 2 ? 0 : lane, 0, 0);
    m_table->setContentsMargins(0, form == 0 ? lane : 0, 0, 0);
    m_readout->setFixedWidth(form == 2 ? QWIDGETSIZE_MAX : theme::px(168));
    m_table->setFixedWidth(form == 0 ? theme::px(304) : QWIDGETSIZE_MAX);
    if (form != 0)
        m_table->setMinimumWidth(0);
    if (form == 2)
        m_readout->setMinimumWidth(0);
    m_layout->addWidget(m_readout, 0, 0, Qt::AlignTop);
    if (form == 2)
        m_layout->addWidget(m_chart, 1, 0);
    else
        m_layout->addWidget(m_chart, 0, 1);
    if (form == 0)
        m_layout->addWidget(m_table, 0, 2, Qt::AlignTop);
    else
        m_layout->addWidget(m_table, form, 0, 1, form == 1 ? 2 : 1);
    m_layout->setColumnStretch(0, form == 2 ? 1 : 0);
    m_layout->setColumnStretch(1, form == 2 ? 0 : 1);
}

void ResourcePanel::paintEvent(QPaintEvent *)
{
    if (!m_axis)
        QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), theme::current().line);
}

ResourceReadout::ResourceReadout(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ResourceReadout::setRow(const ResourceRow &row, const QString &baseline, int offset)
{
    m_row = row;
    m_baseline = baseline;
    m_offset = offset;
    setAccessibleName(row.title);
    updateGeometry();
    update();
}

void ResourceReadout::setTime(std::optional<double> time)
{
    m_time = time;
    update();
}

void ResourceReadout::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QLocale locale;
    const ChartSpec &spec = m_row.chart;
    QPainter painter(this);
    const qreal left = 16 * s;
    const qreal top = contentsMargins().top() + 13 * s;
    const qreal room = width() - left - 8 * s;
    drawText(painter, {left, top}, 20 * s, m_row.title, theme::font(theme::Type::PanelTitle), t.ink1);
    drawElided(painter, QRectF(left, top + 20 * s, room, 16 * s), m_row.subtitle, theme::font(theme::Type::Small), t.ink3);
    const ChartSeries *current = seriesOf(spec, SeriesRole::Current);
    if (!current && !spec.series.empty()) // by instance: the one that leads
        current = &spec.series.front();
    const std::vector<double> &stops = stopTimes(spec);
    if (!current || stops.empty())
        return;
    const double time = m_time.value_or(stops.back());
    const qreal head = top + 45 * s;
    drawText(painter, {left, head}, 16 * s, m_time ? tr("At %1").arg(clockText(time, m_offset, false)) : tr("Newest, %1").arg(clockText(time, m_offset, false)),
             theme::font(theme::Type::Caption), t.ink3);
    const auto value = valueAt(*current, time, spec.step);
    QFont big = theme::font(theme::Type::PageTitle);
    big.setPixelSize(theme::px(20));
    const QString shown = value ? formatQuantity(*value, spec.scale, locale) : QStringLiteral("–");
    qreal x = left + drawText(painter, {left, head + 16 * s}, 24 * s, shown, big, value ? t.accent : t.ink3) + 6 * s;
    const ChartSeries *maximum = seriesOf(spec, SeriesRole::Maximum);
    if (const auto peak = maximum ? valueAt(*maximum, time, spec.step) : std::nullopt)
        drawElided(painter, QRectF(x, head + 20 * s, width() - x, 16 * s), tr("max %1").arg(formatQuantity(*peak, spec.scale, locale)),
                   theme::font(theme::Type::Small), t.ink2);
    const ChartSeries *baseline = seriesOf(spec, SeriesRole::Baseline);
    const auto before = baseline ? valueAt(*baseline, time, spec.step) : std::nullopt;
    if (!before)
        return;
    x = left + drawText(painter, {left, head + 41 * s}, 16 * s, tr("%1 %2, ").arg(m_baseline, formatQuantity(*before, spec.scale, locale)),
                        theme::font(theme::Type::Small), t.ink3);
    if (value) {
        const QString difference =
            spec.unit == Unit::Ratio
                ? formatChange(*before, *value, spec.unit, locale)
                : formatSigned(*value - *before, spec.scale.symbol.size() > 2 ? DisplayScale{spec.scale.factor, {}} : spec.scale, locale);
        drawElided(painter, QRectF(x, head + 41 * s, width() - x, 16 * s), difference, theme::font(theme::Type::SmallStrong),
                   toneColors(toneOfDifference(*value - *before, m_row.lessIsBetter)).text);
    }
}

ResourceTable::ResourceTable(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ResourceTable::setRow(const ResourceRow &row, const QString &baseline, const QString &window)
{
    m_row = row;
    m_baseline = baseline;
    m_window = window;
    QStringList sentences;
    for (const ResourceLine &line : row.lines)
        sentences << line.text.sentence;
    setAccessibleName(tr("%1, table").arg(row.title));
    setAccessibleDescription(sentences.join(QStringLiteral(". ")));
    updateGeometry();
    update();
}

QSize ResourceTable::sizeHint() const
{
    const bool verdict = std::any_of(m_row.lines.begin(), m_row.lines.end(), [](const ResourceLine &l) { return l.change != Change::NoData; });
    return {theme::px(304), theme::px(8 + 26 + 28 * int(m_row.lines.size()) + (verdict ? 33 : 8)) + contentsMargins().top()};
}

void ResourceTable::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    QPainter painter(this);
    const qreal left = 8 * s;
    const qreal right = width() - 20 * s;
    const qreal width = right - left;
    const qreal currentRight = left + width * 0.51;
    const qreal baselineRight = left + width * 0.735;
    qreal top = 8 * s + contentsMargins().top();
    const QFont head = theme::font(theme::Type::CaptionStrong);
    drawText(painter, {left, top}, 26 * s, m_window, head, t.ink3);
    drawTextRight(painter, currentRight, top, 26 * s, tr("Current"), head, t.ink3);
    drawTextRight(painter, baselineRight, top, 26 * s, m_baseline, head, t.ink3);
    drawTextRight(painter, right, top, 26 * s, tr("Target"), head, t.ink3);
    painter.fillRect(QRectF(0, top + 25 * s, this->width() - 12 * s, 1), t.grid);
    top += 26 * s;
    const QFont plain = theme::font(theme::Type::Small);
    for (const ResourceLine &line : m_row.lines) {
        const bool missed = line.standing == Standing::Missed;
        const qreal valueWidth = drawTextRight(painter, currentRight, top, 28 * s, line.text.quantity, theme::font(theme::Type::SmallStrong), missed ? t.bad : t.ink1);
        drawElided(painter, QRectF(left, top, currentRight - valueWidth - 6 * s - left, 28 * s), line.name, plain, t.ink2);
        drawTextRight(painter, baselineRight, top, 28 * s, line.text.baseline.isEmpty() ? QStringLiteral("–") : shortBaseline(line.text), plain, t.ink3);
        const bool none = line.text.limit.isEmpty();
        paintGlyph(painter, QRectF(right - 12 * s, top + 8 * s, 12 * s, 12 * s), glyphOf(line.standing));
        drawTextRight(painter, right - 16 * s, top, 28 * s, none ? tr("none") : line.text.limit, missed ? medium(theme::Type::Small) : plain,
                      none ? t.ink3 : missed ? t.bad : t.ink2);
        top += 28 * s;
    }
    // The graver of the two verdicts speaks for the row.
    const auto rank = [](Change c) { return c == Change::Regressed ? 0 : c == Change::Inconclusive ? 1 : c == Change::Unchanged ? 2 : c == Change::Improved ? 3 : 4; };
    Change verdict = Change::NoData;
    for (const ResourceLine &line : m_row.lines)
        verdict = rank(line.change) < rank(verdict) ? line.change : verdict;
    if (verdict != Change::NoData)
        paintBadge(painter, {left, top + 5 * s}, badgeOf(verdict));
}

void ResourceTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT kpiRequested(m_row.kpi);
    else
        QWidget::keyPressEvent(event);
}

void ResourceTable::mouseReleaseEvent(QMouseEvent *event)
{
    const int first = theme::px(34) + contentsMargins().top();
    const int line = (event->pos().y() - first) / theme::px(28);
    if (event->button() == Qt::LeftButton && event->pos().y() >= first && line < int(m_row.lines.size()))
        Q_EMIT kpiRequested(m_row.lines[std::size_t(line)].kpi);
}

} // namespace sextant
