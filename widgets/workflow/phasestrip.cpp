#include "widgets/workflow/phasestrip.h"

#include "models/workflow/schedule.h"
#include "models/core/wording.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace sextant {
namespace {

constexpr int margin = 16;
constexpr int barTop = 10;
constexpr int barHeight = 52;
constexpr int gapBetween = 6;
constexpr qreal listDays = 1.3; ///< width of a list without days, in days

} // namespace

PhaseStrip::PhaseStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Phases"));
}

void PhaseStrip::setPhases(const std::vector<Phase> &phases, const QDate &start, const QDate &today)
{
    m_phases = phases;
    m_start = start;
    m_days = 0;
    m_lists = 0;
    for (const Phase &phase : phases) {
        m_days = std::max(m_days, phase.lastDay);
        m_lists += phase.firstDay == 0;
    }
    const int day = dayOfDate(start, today);
    m_today = day >= 1 && day <= m_days ? day : 0;
    m_chosen = std::clamp(m_chosen, 0, std::max(0, int(phases.size()) - 1));
    setChosen(m_chosen);
}

void PhaseStrip::setCurrent(int index)
{
    m_current = index;
    update();
}

void PhaseStrip::setChosen(int index)
{
    m_chosen = index;
    if (index >= 0 && index < int(m_phases.size()))
        setAccessibleDescription(sentence(m_phases[std::size_t(index)]));
    update();
}

QSize PhaseStrip::sizeHint() const
{
    return {theme::px(1184), theme::px(108)};
}

QSize PhaseStrip::minimumSizeHint() const
{
    return {theme::px(480), theme::px(108)};
}

qreal PhaseStrip::dayWidth() const
{
    return m_days > 0 ? (width() - 2 * margin * theme::scale()) / (m_days + m_lists * listDays) : 0;
}

qreal PhaseStrip::dayLeft(int day) const
{
    return margin * theme::scale() + (day - 1) * dayWidth();
}

QRectF PhaseStrip::phaseRect(int index) const
{
    const qreal s = theme::scale();
    const Phase &phase = m_phases[std::size_t(index)];
    qreal left = dayLeft(phase.firstDay);
    qreal length = (phase.lastDay - phase.firstDay + 1) * dayWidth();
    if (phase.firstDay == 0) {
        const auto before = std::count_if(m_phases.begin(), m_phases.begin() + index, [](const Phase &p) { return p.firstDay == 0; });
        left = dayLeft(m_days + 1) + qreal(before) * listDays * dayWidth() + gapBetween * s;
        length = listDays * dayWidth();
    }
    return {left, barTop * s, length - gapBetween * s, barHeight * s};
}

int PhaseStrip::phaseAt(const QPointF &position) const
{
    for (int i = 0; i < int(m_phases.size()); ++i)
        if (phaseRect(i).adjusted(-2, -8, 2, 24).contains(position))
            return i;
    return -1;
}

QString PhaseStrip::sentence(const Phase &phase) const
{
    QString text = tr("%1, %2 of %3 done").arg(phase.title, QString::number(phase.done), QString::number(phase.total));
    if (phase.firstDay > 0)
        text += tr(", days %1 to %2").arg(QString::number(phase.firstDay), QString::number(phase.lastDay));
    if (phase.failed)
        text += tr(", with failed items");
    if (!phase.gate.isEmpty())
        text += phase.gateMet ? tr(", gate %1: all criteria met").arg(phase.gate) : tr(", gate %1: criteria open").arg(phase.gate);
    return text;
}

void PhaseStrip::paintPhase(QPainter &p, int index) const
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const Phase &phase = m_phases[std::size_t(index)];
    const QRectF rect = phaseRect(index);
    const bool complete = phase.total > 0 && phase.done == phase.total;
    const bool chosen = index == m_chosen;
    const bool untouched = phase.done == 0 && index != m_current && !phase.failed;
    QPen edge(chosen ? t.accentLine : t.line, chosen ? 1.5 : 1);
    if (untouched && !chosen)
        edge.setDashPattern({3, 2});
    QPainterPath box;
    box.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5 * s, 5 * s);
    p.setPen(edge);
    p.setBrush(chosen ? t.accentSoft : untouched ? t.panel : t.sunken);
    p.drawPath(box);
    p.save();
    p.setClipPath(box);
    const qreal share = phase.total > 0 ? qreal(phase.done) / phase.total : 0;
    p.fillRect(QRectF(rect.left(), rect.bottom() - 3 * s, rect.width(), 3 * s), t.track);
    p.fillRect(QRectF(rect.left(), rect.bottom() - 3 * s, rect.width() * share, 3 * s), complete ? t.goodFill : t.accent);
    p.restore();
    const PhaseState state = phaseState(phase.done, phase.total, phase.failed, index == m_current);
    const qreal inner = rect.width() - 16 * s;
    const QFont titleFont = theme::font(untouched ? theme::Type::BodyMedium : theme::Type::BodyStrong);
    qreal node = 0;
    if (phase.firstDay > 0) {
        paintPhaseNode(p, QRectF(rect.left() + 8 * s, rect.top() + 7 * s, 18 * s, 18 * s), state, index + 1, share);
        node = 26 * s;
    }
    // Two letters and an ellipsis say nothing: the number and the tooltip do.
    if (inner - node >= std::min(textWidth(phase.title, titleFont), 48 * s))
        drawElided(p, QRectF(rect.left() + 8 * s + node, rect.top() + 6 * s, inner - node, 20 * s), phase.title, titleFont, untouched ? t.ink2 : t.ink1);
    const QFont caption = theme::font(theme::Type::Caption);
    const QString count = QStringLiteral("%1/%2").arg(QString::number(phase.done), QString::number(phase.total));
    const qreal taken = drawTextRight(p, rect.right() - 8 * s, rect.top() + 28 * s, 18 * s, count, caption, t.ink3);
    const QString days = phase.firstDay == 0 ? QString()
                         : phase.firstDay == phase.lastDay ? tr("Day %1").arg(phase.firstDay)
                                                           : tr("Days %1\u2013%2").arg(QString::number(phase.firstDay), QString::number(phase.lastDay));
    if (textWidth(days, caption) + taken + 6 * s <= inner)
        drawText(p, {rect.left() + 8 * s, rect.top() + 28 * s}, 18 * s, days, caption, t.ink3);
}

void PhaseStrip::paintGate(QPainter &p, int index) const
{
    const Phase &phase = m_phases[std::size_t(index)];
    if (phase.gate.isEmpty())
        return;
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QRectF rect = phaseRect(index);
    const QPointF centre(std::min(rect.right() + gapBetween * s / 2, width() - 10 * s), 76 * s);
    const bool now = index == m_current;
    QPainterPath diamond;
    diamond.moveTo(centre.x(), centre.y() - 6 * s);
    diamond.lineTo(centre.x() + 6 * s, centre.y());
    diamond.lineTo(centre.x(), centre.y() + 6 * s);
    diamond.lineTo(centre.x() - 6 * s, centre.y());
    diamond.closeSubpath();
    p.setPen(QPen(phase.gateMet ? t.goodFill : now ? t.accent : t.lineStrong, 1.5 * s));
    p.setBrush(phase.gateMet ? t.goodFill : t.panel);
    p.drawPath(diamond);
    if (phase.gateMet) {
        p.setPen(QPen(t.glyphOnFill, 1.4 * s, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p.setBrush(Qt::NoBrush);
        const QPointF check[] = {centre + QPointF(-2.8, 0.2) * s, centre + QPointF(-0.8, 2.2) * s, centre + QPointF(2.6, -1.8) * s};
        p.drawPolyline(check, 3);
    }
    drawTextRight(p, centre.x() - 11 * s, centre.y() - 9 * s, 18 * s, phase.gate, theme::font(theme::Type::CaptionStrong),
                  now && !phase.gateMet ? t.accent : t.ink3);
}

void PhaseStrip::paintDays(QPainter &p) const
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QFont plain = theme::font(theme::Type::Caption);
    const QFont strong = theme::font(theme::Type::CaptionStrong);
    const QLocale locale;
    const auto left = [this](int day) { return dayLeft(day) + dayWidth() / 2; };
    QRectF todayRoom;
    if (m_today > 0) {
        const qreal middle = left(m_today) - gapBetween * s / 2;
        QPainterPath triangle;
        triangle.addPolygon(QPolygonF({{middle, 83 * s}, {middle - 4 * s, 89 * s}, {middle + 4 * s, 89 * s}}));
        triangle.closeSubpath();
        p.fillPath(triangle, t.accent);
        const QString text = m_start.isValid() ? tr("%1, today").arg(locale.toString(dateOfDay(m_start, m_today), QStringLiteral("ddd d"))) : tr("today");
        const qreal width = textWidth(text, strong);
        const qreal x = std::clamp(middle - width / 2, 4 * s, this->width() - width - 4 * s);
        drawText(p, {x, 89 * s}, 16 * s, text, strong, t.accent);
        todayRoom = QRectF(x - 8 * s, 89 * s, width + 16 * s, 16 * s);
    }
    qreal free = 0;
    for (int day = 1; day <= m_days; ++day) {
        const QDate date = dateOfDay(m_start, day);
        const bool first = day == 1;
        const bool monday = date.isValid() && date.dayOfWeek() == 1;
        const QString text = !date.isValid() ? QString::number(day)
                             : first ? locale.toString(date, QStringLiteral("ddd ") + dayMonthFormat(locale))
                             : monday ? locale.toString(date, QStringLiteral("ddd d")) : QString::number(date.day());
        const qreal width = textWidth(text, plain);
        const QRectF room(std::max(4 * s, left(day) - gapBetween * s / 2 - width / 2), 89 * s, width, 16 * s);
        if (room.left() < free || room.intersects(todayRoom))
            continue;
        drawText(p, room.topLeft(), room.height(), text, plain, t.ink3);
        free = room.right() + 6 * s;
    }
}

void PhaseStrip::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.line, 1));
    painter.setBrush(t.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5);
    for (int i = 0; i < int(m_phases.size()); ++i) {
        paintPhase(painter, i);
        paintGate(painter, i);
    }
    if (m_days > 0)
        paintDays(painter);
}

void PhaseStrip::choose(int index)
{
    if (index < 0 || index >= int(m_phases.size()) || index == m_chosen)
        return;
    setChosen(index);
    Q_EMIT chosenByPerson(index);
}

void PhaseStrip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: return choose(m_chosen - 1);
    case Qt::Key_Right:
    case Qt::Key_Down: return choose(m_chosen + 1);
    case Qt::Key_Home: return choose(0);
    case Qt::Key_End: return choose(int(m_phases.size()) - 1);
    default: QWidget::keyPressEvent(event);
    }
}

void PhaseStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(phaseAt(event->position()));
}

bool PhaseStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int index = phaseAt(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : plainToolTip(sentence(m_phases[std::size_t(index)])), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace sextant
