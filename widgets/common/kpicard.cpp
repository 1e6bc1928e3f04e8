#include "widgets/common/kpicard.h"

#include "widgets/common/controls.h"
#include "widgets/common/mirror.h"
#include "widgets/common/text.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>

namespace sextant {
namespace {

constexpr qreal busyOpacity = 0.45;

QFont medium(theme::Type role)
{
    QFont font = theme::font(role);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

KpiCard::KpiCard(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QRectF KpiCard::inner() const
{
    const qreal side = theme::px(width() < theme::px(250) ? 11 : 13);
    return QRectF(rect()).adjusted(side, theme::px(12), -side, -theme::px(12));
}

void KpiCard::setReading(const KpiReading &reading, double asOf, int offset)
{
    m_kpi = reading.kpi.id;
    m_reading = reading;
    m_text = readingText(reading, QLocale());
    m_standing = standing(reading);
    m_spark = sparkOf(reading, theme::px(112));
    m_bullet = bulletOf(reading);
    m_frozen = clockText(asOf, offset);
    m_note.clear();
    m_age.clear();
    setAccessibleName(m_text.name);
    setPlainToolTip(*this, m_text.name);
    setAccessibleDescription(m_text.sentence);
    const double last = reading.data.lastSample;
    if (reading.data.error && !reading.data.value) {
        setActions({QStringLiteral("edit-query"), QStringLiteral("copy-error")});
        setAccessibleDescription(tr("%1, query failed: %2").arg(m_text.name, describe(*reading.data.error)));
        return setState(State::Error);
    }
    if (!reading.data.value) {
        m_note = last > 0 ? tr("No samples since %1").arg(clockText(last, offset, false)) : tr("No samples in this window");
        setActions({QStringLiteral("why")});
        addToDescription({m_note});
        return setState(State::NoData);
    }
    if (m_standing == Standing::Stale || reading.data.error) {
        m_spark.stale = true;
        m_age = tr("%1 old").arg(ageText(asOf - last, QLocale()));
        m_note = tr("last seen %1").arg(clockText(last, offset, false));
        setActions({QStringLiteral("retry")});
        addToDescription({m_note, m_age, reading.data.error ? tr("query failed: %1").arg(describe(*reading.data.error)) : QString()});
        return setState(State::Stale);
    }
    if (reading.data.partial) {
        m_note = tr("Partial data");
        addToDescription({m_note});
    }
    setActions({});
    setState(State::Ready);
}

void KpiCard::addToDescription(const QStringList &parts)
{
    QStringList all{accessibleDescription()};
    all += parts;
    all.removeAll(QString());
    setAccessibleDescription(all.join(QStringLiteral(", ")));
}

void KpiCard::setPaused(bool paused)
{
    if (m_state == State::Ready && paused)
        setState(State::Paused);
    else if (m_state == State::Paused && !paused)
        setState(State::Ready);
}

void KpiCard::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    update();
}

void KpiCard::setLoading(const QString &name, const QString &progress)
{
    m_text = {};
    m_text.name = name;
    m_note = progress;
    setAccessibleName(name);
    setAccessibleDescription(progress);
    setActions({QStringLiteral("cancel")});
    setState(State::Loading);
}

void KpiCard::setState(State state)
{
    m_state = state;
    update();
}

void KpiCard::setActions(const QStringList &actions)
{
    QStringList present;
    for (const QPushButton *button : std::as_const(m_actions))
        present << button->objectName();
    if (present == actions)
        return;
    qDeleteAll(m_actions);
    m_actions.clear();
    static const std::map<QString, const char *> words{
        {QStringLiteral("retry"), QT_TR_NOOP("Retry")}, {QStringLiteral("why"), QT_TR_NOOP("Why")},
        {QStringLiteral("cancel"), QT_TR_NOOP("Cancel")}, {QStringLiteral("edit-query"), QT_TR_NOOP("Edit query")},
        {QStringLiteral("copy-error"), QT_TR_NOOP("Copy")}};
    for (const QString &action : actions) {
        const QString word = tr(words.at(action));
        QPushButton *button = action == QLatin1String("edit-query")   ? makeSmallButton(word, ButtonKind::Default, {}, this)
                              : action == QLatin1String("copy-error") ? makeSmallButton(word, ButtonKind::Flat, {}, this)
                                                                      : makeLink(word, this);
        button->setObjectName(action);
        button->setAccessibleName(tr("%1: %2").arg(word, m_text.name));
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionRequested(action, m_kpi); });
        button->show();
        m_actions << button;
    }
    placeActions();
}

void KpiCard::placeActions()
{
    const QRectF area = inner();
    qreal x = area.left();
    for (QPushButton *button : std::as_const(m_actions)) {
        const QSize size = button->sizeHint();
        const bool link = button->property("kind").toByteArray() == "link";
        const qreal left = link ? area.right() - size.width() + theme::px(2) : x;
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), {int(left), theme::px(link ? 106 : 90), size.width(), size.height()}));
        x += size.width() + theme::px(8);
    }
}

void KpiCard::resizeEvent(QResizeEvent *)
{
    placeActions();
}

void KpiCard::paintHead(QPainter &painter) const
{
    const theme::Tokens &t = theme::current();
    const QRectF area = inner();
    qreal right = area.right();
    const qreal top = area.top();
    switch (m_state) {
    case State::Loading: right -= theme::px(70); break;
    case State::Stale:
        right -= chipWidth(EvidenceChip::Kind::Stale, {}, m_age);
        paintChip(painter, {right, top}, EvidenceChip::Kind::Stale, {}, m_age);
        break;
    case State::Paused:
        right -= chipWidth(EvidenceChip::Kind::Paused, {}, m_frozen);
        paintChip(painter, {right, top}, EvidenceChip::Kind::Paused, {}, m_frozen);
        break;
    case State::Error:
    case State::NoData: {
        const BadgeText badge = m_state == State::Error ? BadgeText{tr("Query failed"), Glyph::Regressed, Tone::Bad}
                                                        : BadgeText{tr("No data"), Glyph::NoData, Tone::Unknown};
        right -= badgeWidth(badge.text);
        paintBadge(painter, {right, top}, badge);
        break;
    }
    case State::Ready:
        if (m_reading.change) {
            const BadgeText badge = badgeOf(m_reading.change->verdict);
            right -= badgeWidth(badge.text);
            paintBadge(painter, {right, top}, badge);
        }
    }
    const QRectF name(area.left(), top, right - area.left() - theme::px(6), theme::px(20));
    drawElided(painter, name, m_text.name, theme::font(theme::Type::BodyMedium), t.ink2);
}

void KpiCard::paintValue(QPainter &painter) const
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QRectF area = inner();
    const qreal top = theme::px(38);
    const bool none = m_state == State::NoData;
    const QColor ink = none ? t.ink3 : m_state == State::Stale ? t.ink2 : t.ink1;
    const QFont valueFont = theme::font(theme::Type::Value);
    const QFont unitFont = theme::font(theme::Type::ValueUnit);
    const bool withUnit = !none && !m_text.unit.isEmpty();
    const qreal number = textWidth(m_text.value, valueFont);
    const qreal x = area.left() + number + (withUnit ? 4 * s + textWidth(m_text.unit, unitFont) : 0);
    {
        const Upright upright(painter, QRectF(area.left(), top, x - area.left(), 30 * s)); // the unit follows its number in every language
        drawText(painter, {area.left(), top}, 30 * s, m_text.value, valueFont, ink);
        const qreal baseline = top + (30 * s + QFontMetricsF(valueFont).ascent() - QFontMetricsF(valueFont).descent()) / 2;
        painter.setFont(unitFont);
        painter.setPen(t.ink3);
        if (withUnit)
            painter.drawText(QPointF(area.left() + number + 4 * s, baseline), m_text.unit);
    }
    const qreal line = top + 31 * s;
    qreal end = area.left();
    const bool compared = m_state == State::Ready && m_reading.change && m_reading.change->verdict != Change::Inconclusive && !m_text.change.isEmpty();
    if (!m_note.isEmpty() && !compared) {
        end += drawText(painter, {end, line}, 16 * s, m_note, theme::font(theme::Type::Small), t.ink3);
    } else if (!m_text.change.isEmpty()) {
        const ToneColors tone = toneColors(m_reading.change->verdict == Change::Unchanged || m_reading.change->verdict == Change::Inconclusive
                                               ? Tone::Neutral : toneOf(m_reading.change->verdict));
        if (m_text.direction != 0)
            paintGlyph(painter, QRectF(end, line + 3.5 * s, 9 * s, 9 * s), m_text.direction > 0 ? Glyph::ArrowUp : Glyph::ArrowDown, t, tone.text);
        end += m_text.direction != 0 ? 13 * s : 0;
        end += drawText(painter, {end, line}, 16 * s, m_text.change, theme::font(theme::Type::SmallStrong), tone.text) + 4 * s;
        const bool narrow = width() < theme::px(264);
        end += drawText(painter, {end, line}, 16 * s, narrow ? m_text.fromShort : m_text.from, theme::font(theme::Type::Small), t.ink3);
    } else if (!none) {
        end += drawText(painter, {end, line}, 16 * s, m_text.statistic, theme::font(theme::Type::Small), t.ink3);
    }
    // The sparkline takes what the words leave, and goes when that is too little to show a shape.
    const qreal room = area.right() - std::max(x, end) - 8 * s;
    const qreal wide = std::min(theme::px(width() < theme::px(264) ? 88 : 112) * 1.0, room);
    if (!none && wide >= 44 * s)
        paintSpark(painter, QRectF(area.right() - wide, top + 3 * s, wide, 42 * s), m_spark);
}

void KpiCard::paintFoot(QPainter &painter) const
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QRectF area = inner();
    paintBullet(painter, QRectF(area.left(), theme::px(94), area.width(), 12 * s), m_bullet);
    const qreal top = theme::px(110);
    const bool missed = m_standing == Standing::Missed;
    const bool unjudged = m_state == State::Stale || m_state == State::NoData;
    const QString words = m_state == State::Stale ? tr("Not judged") : m_state == State::NoData ? tr("Never counts as met") : m_text.target;
    const QFont font = missed ? medium(theme::Type::Small) : theme::font(theme::Type::Small);
    const Glyph glyph = unjudged ? Glyph::NoData : glyphOf(m_standing);
    paintGlyph(painter, QRectF(area.left(), top + 1.5 * s, 13 * s, 13 * s), glyph);
    const qreal end = area.left() + 19 * s
                      + drawText(painter, {area.left() + 19 * s, top}, 16 * s, words, font, missed ? t.bad : unjudged ? t.ink3 : t.ink2);
    const QString right = m_state == State::Paused                      ? tr("frozen")
                          : m_standing == Standing::Inconclusive && !unjudged ? standingWord(m_standing)
                          : unjudged                                    ? QString()
                          : m_reading.data.partial                      ? m_note : m_text.headroom;
    if (!right.isEmpty() && area.right() - end > textWidth(right, font) + 8 * s)
        drawTextRight(painter, area.right(), top, 16 * s, right, font, missed ? t.bad : t.ink3);
}

void KpiCard::paintSkeleton(QPainter &painter) const
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QRectF area = inner();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.track);
    const auto block = [&painter, s](qreal x, qreal y, qreal width, qreal height) {
        painter.drawRoundedRect(QRectF(x, y * s, width, height * s), 3, 3);
    };
    block(area.right() - 70 * s, 13, 70 * s, 16);
    block(area.left(), 40, 76 * s, 24);
    block(area.left(), 72, 104 * s, 10);
    block(area.right() - 88 * s, 40, 88 * s, 36);
    block(area.left(), 97, area.width(), 6);
    drawText(painter, {area.left(), 110 * s}, 16 * s, m_note, theme::font(theme::Type::Small), t.ink3);
}

void KpiCard::paintError(QPainter &painter) const
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QRectF area = inner();
    const Error &error = *m_reading.data.error;
    const QString what = error.detail.isEmpty() ? errorCodeName(error.code) : error.detail;
    drawElided(painter, QRectF(area.left(), 39 * s, area.width(), 16 * s), what, medium(theme::Type::Small), t.ink1);
    drawElided(painter, QRectF(area.left(), 55 * s, area.width(), 16 * s), error.context, theme::font(theme::Type::Small), t.ink3);
}

void KpiCard::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.line, 1));
    painter.setBrush(t.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5);
    mirrorFor(painter, layoutDirection(), rect());
    paintHead(painter);
    if (m_state == State::Loading)
        return paintSkeleton(painter);
    if (m_state == State::Error)
        return paintError(painter);
    if (m_busy)
        painter.setOpacity(busyOpacity);
    paintValue(painter);
    paintFoot(painter);
}

void KpiCard::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_kpi.isEmpty())
        Q_EMIT activated(m_kpi);
    else
        QWidget::keyPressEvent(event);
}

void KpiCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) && !m_kpi.isEmpty())
        Q_EMIT activated(m_kpi);
}

} // namespace sextant
