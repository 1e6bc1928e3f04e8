#include "widgets/presentation/slideview.h"

#include "widgets/presentation/slidepainter.h"

#include <QMouseEvent>
#include <QStyle>
#include <QVariantAnimation>

#include <algorithm>

namespace sextant {
namespace {

constexpr int fadeMs = 150;
constexpr qreal pointerRadius = 11;

} // namespace

SlideView::SlideView(QWidget *parent) : QWidget(parent), m_fade(new QVariantAnimation(this))
{
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_fade->setDuration(fadeMs);
    m_fade->setStartValue(1.0);
    m_fade->setEndValue(0.0);
    connect(m_fade, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(m_fade, &QVariantAnimation::finished, this, [this] { m_before = {}; });
}

void SlideView::setSlide(const std::shared_ptr<const Report> &report, int index)
{
    const QPixmap before = m_picture;
    m_report = report;
    m_index = index;
    m_picture = {};
    describe();
    fadeFrom(before);
    update();
}

void SlideView::fadeFrom(const QPixmap &before)
{
    m_fade->stop();
    m_before = {};
    // Reduced motion: the style says so.
    if (before.isNull() || !isVisible() || style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0)
        return;
    m_before = before;
    m_fade->start();
}

void SlideView::describe()
{
    const auto slides = m_report ? slidesOf(*m_report) : std::vector<const ReportSection *>();
    if (m_index < 0 || m_index >= int(slides.size())) {
        setAccessibleName(tr("No slide"));
        return;
    }
    setAccessibleName(slides[std::size_t(m_index)]->message);
    setAccessibleDescription(slides[std::size_t(m_index)]->lead);
}

void SlideView::setBlank(bool blank)
{
    m_blank = blank;
    update();
}

void SlideView::setPointer(bool pointer)
{
    m_pointer = pointer;
    m_mouse = mapFromGlobal(QCursor::pos());
    update();
}

QRectF SlideView::slideRect() const
{
    const qreal scale = std::min(width() / slideWidth, height() / slideHeight);
    const QSizeF size(slideWidth * scale, slideHeight * scale);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QPixmap SlideView::rendered() const
{
    const QRectF rect = slideRect();
    const qreal ratio = devicePixelRatioF();
    QPixmap picture((rect.size() * ratio).toSize().expandedTo(QSize(1, 1)));
    picture.setDevicePixelRatio(ratio);
    const theme::Tokens &tokens = theme::current();
    picture.fill(tokens.panel);
    const auto slides = m_report ? slidesOf(*m_report) : std::vector<const ReportSection *>();
    if (m_index < 0 || m_index >= int(slides.size()))
        return picture;
    QPainter painter(&picture);
    painter.scale(rect.width() / slideWidth, rect.height() / slideHeight);
    paintSlide(painter, *m_report, *slides[std::size_t(m_index)], tokens, theme::scheme(), locale());
    return picture;
}

void SlideView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_blank) {
        painter.fillRect(rect(), theme::tokens(theme::Scheme::Dark).window);
        return;
    }
    painter.fillRect(rect(), theme::current().panel);
    if (m_picture.isNull())
        m_picture = rendered();
    const QPointF at = slideRect().topLeft();
    painter.drawPixmap(at, m_picture);
    if (!m_before.isNull()) {
        painter.setOpacity(m_fade->currentValue().toReal());
        painter.drawPixmap(at, m_before);
        painter.setOpacity(1);
    }
    if (m_pointer) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme::current().panel, 2));
        painter.setBrush(theme::current().badFill);
        painter.drawEllipse(m_mouse, pointerRadius, pointerRadius);
    }
}

void SlideView::resizeEvent(QResizeEvent *)
{
    m_picture = {};
    m_before = {};
}

void SlideView::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse = event->position();
    if (m_pointer)
        update();
    Q_EMIT moved();
}

void SlideView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange || event->type() == QEvent::LocaleChange) {
        m_picture = {};
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace sextant
