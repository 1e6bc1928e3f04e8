#include "widgets/compare/valuesline.h"
#include "models/analysis/readingtext.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/compare/comparetext.h"

namespace sextant {

ValuesLine::ValuesLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ValuesLine::setReading(const KpiReading &reading)
{
    m_reading = reading;
    setAccessibleName(readingText(reading, QLocale()).sentence);
    update();
}

QSize ValuesLine::sizeHint() const
{
    return {theme::px(300), theme::px(52)};
}

void ValuesLine::paintEvent(QPaintEvent *)
{
    if (!m_reading)
        return;
    const theme::Tokens &t = theme::current();
    const QLocale locale;
    const ReadingText text = readingText(*m_reading, locale);
    const qreal s = theme::scale();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qreal x = 0;
    if (m_reading->change && m_reading->change->baselineValue) {
        QFont before = theme::font(theme::Type::Value, s * 22 / 28);
        before.setWeight(QFont::Medium);
        x += drawText(painter, {x, 2 * s}, 30 * s, formatNumber(*m_reading->change->baselineValue, text.scale, locale), before, t.ink3) + 8 * s;
        paintIcon(painter, QRectF(x, 10 * s, 14 * s, 14 * s), Icon::Right, t.ink3);
        x += 22 * s;
    }
    x += drawText(painter, {x, 0}, 32 * s, text.value, theme::font(theme::Type::Value), t.ink1) + 4 * s;
    x += drawText(painter, {x, 3 * s}, 30 * s, text.unit, theme::font(theme::Type::ValueUnit), t.ink3);
    const QFont small = theme::font(theme::Type::Small);
    const Standing stands = standing(*m_reading);
    const qreal side = 13 * s;
    const QString words = stands == Standing::NoTarget ? text.target : standingWord(stands) + QStringLiteral(", ") + text.limit;
    qreal room = width() - x - side - 20 * s;
    const QString target = textWidth(words, small) <= room ? words : text.limit.isEmpty() ? text.target : text.limit;
    const qreal targetWidth = textWidth(target, small);
    if (targetWidth <= room) {
        drawTextRight(painter, width(), 4 * s, 28 * s, target, small, t.ink2);
        paintGlyph(painter, QRectF(width() - targetWidth - side - 6 * s, 18 * s - side / 2, side, side), glyphOf(stands));
    }
    const QString effect = effectWords(*m_reading, locale);
    const QString interval = intervalText(*m_reading, locale);
    qreal left = 0;
    if (!effect.isEmpty())
        left = drawText(painter, {0, 34 * s}, 18 * s, effect, theme::font(theme::Type::SmallStrong), toneColors(toneOf(shownChange(*m_reading))).text);
    QString rest = interval;
    if (!effect.isEmpty() && !interval.isEmpty())
        rest.prepend(QStringLiteral(", "));
    drawElided(painter, QRectF(left, 34 * s, width() - left, 18 * s), rest, small, t.ink2);
}

} // namespace sextant
