#include "widgets/presentation/presentationstrip.h"

#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QPainter>

namespace sextant {
namespace {

constexpr qreal chipHeight = 46;

QFont strip(int pixels, QFont::Weight weight)
{
    QFont font = theme::font(theme::Type::Body, 1);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// The strip is dark in both themes: it belongs to the presenter, not to the slide.
const theme::Tokens &stripTokens()
{
    return theme::tokens(theme::Scheme::Dark);
}

qreal keyWidth(const QString &name, const QString &key)
{
    return 14 + textWidth(name, strip(17, QFont::Medium)) + 10 + textWidth(key, strip(15, QFont::Normal)) + 14 + 14;
}

void drawKey(QPainter &painter, QPointF at, const QString &name, const QString &key)
{
    const theme::Tokens &tokens = stripTokens();
    const qreal width = keyWidth(name, key);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.hover);
    painter.drawRoundedRect(QRectF(at.x(), at.y(), width, chipHeight), 6, 6);
    const qreal nameWidth = drawText(painter, {at.x() + 14, at.y()}, chipHeight, name, strip(17, QFont::Medium), tokens.ink1);
    const QRectF cap(at.x() + 14 + nameWidth + 10, at.y() + 11, textWidth(key, strip(15, QFont::Normal)) + 14, 24);
    painter.setPen(QPen(tokens.lineStrong, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap, 4, 4);
    drawText(painter, {cap.left() + 7, cap.top()}, cap.height(), key, strip(15, QFont::Normal), tokens.ink2);
}

QString clock(int seconds)
{
    return QStringLiteral("%1:%2").arg(QString::number(seconds / 60).rightJustified(2, u'0'), QString::number(seconds % 60).rightJustified(2, u'0'));
}

} // namespace

PresentationStrip::PresentationStrip(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
}

void PresentationStrip::setContent(const Content &content)
{
    m_content = content;
    setAccessibleName(tr("Slide %1 of %2, %3").arg(QString::number(content.index + 1), QString::number(content.count), content.stamp));
    setPlainToolTip(*this, content.next);
    update();
}

void PresentationStrip::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = stripTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens.chrome);
    // Progress: one segment a slide.
    const int count = std::max(1, m_content.count);
    const qreal segment = (width() - 3.0 * (count - 1)) / count;
    for (int i = 0; i < count; ++i)
        painter.fillRect(QRectF(i * (segment + 3), 0, segment, 4), i <= m_content.index ? tokens.accent : tokens.control);

    const qreal top = 4 + (height() - 4 - chipHeight) / 2;
    const QFont medium = strip(17, QFont::Medium);
    const QFont strong = strip(17, QFont::DemiBold);
    // From the right: what must be seen first takes its place first; keys give way in narrow windows.
    qreal right = width() - 24;
    const QString exitName = tr("Exit");
    right -= keyWidth(exitName, tr("Esc"));
    drawKey(painter, {right, top}, exitName, tr("Esc"));
    right -= 16;
    right -= drawTextRight(painter, right, top, chipHeight, clock(m_content.elapsed), strong, tokens.ink1) + 16;
    qreal left = 24;
    const QString position = m_content.typed.isEmpty() ? tr("%1 / %2", "slide / slides").arg(QString::number(m_content.index + 1), QString::number(m_content.count))
                                                       : tr("Go to %1").arg(m_content.typed);
    left += drawText(painter, {left, top}, chipHeight, position, strong, tokens.ink1) + 24;

    const qreal stampWidth = textWidth(m_content.stamp, medium) + 28;
    struct Key { QString name; QString key; };
    const Key keys[] = {{tr("Blank"), QStringLiteral("B")}, {tr("Pointer"), QStringLiteral("P")},
                        {m_content.live ? tr("Freeze") : tr("Go live"), QStringLiteral("L")}};
    for (const Key &key : keys) {
        const qreal needed = keyWidth(key.name, key.key);
        if (right - needed - 10 - stampWidth < left + 120)
            break;
        right -= needed;
        drawKey(painter, {right, top}, key.name, key.key);
        right -= 10;
    }
    right -= stampWidth;
    painter.setPen(QPen(m_content.live ? tokens.goodFill : tokens.lineStrong, 1, m_content.live ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(right, top, stampWidth, chipHeight), 6, 6);
    drawText(painter, {right + 14, top}, chipHeight, m_content.stamp, medium, tokens.ink1);
    if (!m_content.next.isEmpty() && right - 24 - left > 120) {
        const qreal word = drawText(painter, {left, top}, chipHeight, tr("Next"), strip(17, QFont::Normal), tokens.ink3) + 8;
        drawElided(painter, QRectF(left + word, top, right - 24 - left - word, chipHeight), m_content.next, medium, tokens.ink1);
    }
}

} // namespace sextant
