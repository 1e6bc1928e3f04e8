#include "widgets/compare/verdictfilter.h"
#include "models/analysis/readingtext.h"
#include "widgets/common/text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>

namespace sextant {
namespace {

constexpr qreal barHeight = 24;
constexpr qreal padding = 8;
constexpr qreal glyphSide = 13;
constexpr qreal glyphGap = 6;

Glyph glyphFor(Change change)
{
    return change == Change::NoData ? Glyph::NoData : glyphOf(change);
}

QFont segmentFont(bool on)
{
    QFont font = theme::font(on ? theme::Type::SmallStrong : theme::Type::Small);
    if (!on)
        font.setWeight(QFont::Medium);
    return font;
}

} // namespace

std::optional<Change> VerdictFilter::verdictOf(int segment)
{
    static constexpr Change order[] = {Change::Improved, Change::Regressed, Change::Unchanged, Change::Inconclusive, Change::NoData};
    return segment <= 0 || segment >= segments ? std::nullopt : std::optional(order[segment - 1]);
}

VerdictFilter::VerdictFilter(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setProperty("focusRing", true);
    describe();
}

void VerdictFilter::setCounts(const std::array<int, segments> &counts)
{
    m_counts = counts;
    describe();
    updateGeometry();
    update();
}

void VerdictFilter::setCurrent(int segment)
{
    m_current = std::clamp(segment, 0, segments - 1);
    describe();
    update();
}

QString VerdictFilter::text(int segment, bool brief) const
{
    const QString count = QLocale().toString(m_counts[std::size_t(segment)]);
    if (segment == 0)
        return tr("All %1").arg(count);
    return brief ? count : changeWord(*verdictOf(segment)) + u' ' + count;
}

qreal VerdictFilter::segmentWidth(int segment, bool brief) const
{
    const qreal glyph = segment == 0 ? 0 : (glyphSide + glyphGap) * theme::scale();
    // Measured in the strong face, so that choosing moves nothing.
    return std::ceil(textWidth(text(segment, brief), segmentFont(true)) + glyph + 2 * padding * theme::scale());
}

qreal VerdictFilter::fullWidth(bool brief) const
{
    qreal width = 2;
    for (int i = 0; i < segments; ++i)
        width += segmentWidth(i, brief);
    return width;
}

bool VerdictFilter::isBrief() const
{
    return width() < fullWidth(false);
}

QSize VerdictFilter::sizeHint() const
{
    return {int(fullWidth(false)), theme::px(barHeight)};
}

QSize VerdictFilter::minimumSizeHint() const
{
    return {int(fullWidth(true)), theme::px(barHeight)};
}

void VerdictFilter::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool brief = isBrief();
    const QRectF frame(0.5, 0.5, std::min(fullWidth(brief), qreal(width())) - 1, theme::px(barHeight) - 1);
    QPainterPath outline;
    outline.addRoundedRect(frame, 4.5, 4.5);
    painter.fillPath(outline, t.panel);
    qreal x = 1;
    const qreal s = theme::scale();
    for (int i = 0; i < segments; ++i) {
        const QRectF cell(x, 1, segmentWidth(i, brief), frame.height() - 1);
        const bool on = i == m_current;
        if (on) {
            painter.save();
            painter.setClipPath(outline);
            painter.fillRect(cell, t.accentSoft);
            painter.restore();
        }
        if (i > 0)
            painter.fillRect(QRectF(std::floor(x), 1, 1, frame.height() - 1), t.line);
        qreal left = x + padding * s;
        if (const auto verdict = verdictOf(i)) {
            paintGlyph(painter, QRectF(left, cell.center().y() - glyphSide * s / 2, glyphSide * s, glyphSide * s), glyphFor(*verdict));
            left += (glyphSide + glyphGap) * s;
        }
        drawText(painter, {left, cell.top()}, cell.height(), text(i, brief), segmentFont(on), on ? t.accent : t.ink2);
        x += cell.width();
    }
    painter.setPen(QPen(t.control, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

int VerdictFilter::segmentAt(QPointF at) const
{
    qreal x = 1;
    for (int i = 0; i < segments; ++i) {
        x += segmentWidth(i, isBrief());
        if (at.x() < x)
            return i;
    }
    return -1;
}

void VerdictFilter::mousePressEvent(QMouseEvent *event)
{
    if (const int segment = segmentAt(event->position()); segment >= 0 && event->button() == Qt::LeftButton)
        choose(segment);
}

void VerdictFilter::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: choose(std::max(0, m_current - 1)); break;
    case Qt::Key_Right: choose(std::min(segments - 1, m_current + 1)); break;
    case Qt::Key_Home: choose(0); break;
    case Qt::Key_End: choose(segments - 1); break;
    default: QWidget::keyPressEvent(event);
    }
}

bool VerdictFilter::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int segment = segmentAt(help->pos());
        QToolTip::showText(help->globalPos(), segment < 0 ? QString() : plainToolTip(text(segment, false)), this);
        return true;
    }
    return QWidget::event(event);
}

void VerdictFilter::choose(int segment)
{
    if (segment == m_current)
        return;
    setCurrent(segment);
    Q_EMIT chosen(verdictOf(segment));
}

void VerdictFilter::describe()
{
    QStringList all;
    for (int i = 0; i < segments; ++i)
        all << text(i, false);
    setAccessibleName(tr("Verdicts shown: %1").arg(text(m_current, false)));
    setAccessibleDescription(all.join(QStringLiteral(", ")));
}

} // namespace sextant
