#include "widgets/reports/pagepreview.h"

#include "widgets/reports/pagepainter.h"
#include "widgets/theme/tokens.h"

#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>

namespace sextant {
namespace {

constexpr qreal gap = 16;
constexpr qreal widestPage = 794; ///< design px of A4: larger shows no more
constexpr std::size_t keptPictures = 8;

} // namespace

PagePreview::PagePreview(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the pages"));
}

void PagePreview::setLayout(const std::shared_ptr<const ReportLayout> &layout)
{
    m_layout = layout;
    m_pictures.clear();
    updateScrollBars();
    updateCurrent();
    setAccessibleDescription(layout ? tr("Pages: %1").arg(layout->pages.size()) : QString());
    viewport()->update();
}

qreal PagePreview::zoom() const
{
    const qreal width = std::clamp<qreal>(viewport()->width() - 2 * gap, 120, widestPage * theme::scale());
    return m_layout ? width / m_layout->size.width() : 0;
}

QSizeF PagePreview::pageSize() const
{
    return m_layout ? m_layout->size * zoom() : QSizeF();
}

qreal PagePreview::pageTop(int page) const
{
    return gap + page * (pageSize().height() + gap);
}

int PagePreview::pageAt(qreal y) const
{
    if (!m_layout || m_layout->pages.empty())
        return -1;
    return std::clamp(int((y - gap / 2) / (pageSize().height() + gap)), 0, int(m_layout->pages.size()) - 1);
}

int PagePreview::currentPage() const
{
    return pageAt(verticalScrollBar()->value() + viewport()->height() / 2.0);
}

void PagePreview::updateScrollBars()
{
    const qreal height = m_layout ? pageTop(int(m_layout->pages.size())) : 0;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(48);
    verticalScrollBar()->setRange(0, std::max(0, int(height) - viewport()->height()));
}

void PagePreview::updateCurrent()
{
    if (const int page = currentPage(); page != m_current) {
        m_current = page;
        Q_EMIT currentPageChanged(page);
    }
}

void PagePreview::showSection(const QString &section)
{
    if (!m_layout)
        return;
    for (const ReportLayout::Mark &mark : m_layout->marks)
        if (mark.section == section) {
            verticalScrollBar()->setValue(int(pageTop(mark.page) + mark.y * zoom() - gap));
            return;
        }
}

const QPixmap &PagePreview::picture(int page)
{
    const auto known = m_pictures.find(page);
    if (known != m_pictures.end())
        return known->second;
    if (m_pictures.size() >= keptPictures) { // drop the one farthest away
        const bool firstIsFarther = page - m_pictures.begin()->first > m_pictures.rbegin()->first - page;
        m_pictures.erase(firstIsFarther ? m_pictures.begin() : std::prev(m_pictures.end()));
    }
    const qreal ratio = devicePixelRatioF();
    QPixmap made((pageSize() * ratio).toSize().expandedTo(QSize(1, 1)));
    made.setDevicePixelRatio(ratio);
    made.fill(theme::tokens(theme::Scheme::Light).panel);
    QPainter painter(&made);
    painter.scale(zoom(), zoom());
    paintPage(painter, *m_layout, page, locale());
    painter.end();
    return m_pictures.emplace(page, std::move(made)).first->second;
}

void PagePreview::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme::current().window);
    if (!m_layout || m_layout->pages.empty())
        return;
    const qreal offset = verticalScrollBar()->value();
    const QSizeF size = pageSize();
    const qreal left = std::round((viewport()->width() - size.width()) / 2);
    const int last = pageAt(offset + viewport()->height());
    for (int page = pageAt(offset); page <= last; ++page) {
        const QRectF rect(QPointF(left, std::round(pageTop(page) - offset)), size);
        painter.drawPixmap(rect.topLeft(), picture(page));
        painter.setPen(theme::current().line);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5));
    }
}

void PagePreview::resizeEvent(QResizeEvent *)
{
    const int page = std::max(0, m_current);
    m_pictures.clear();
    updateScrollBars();
    if (m_layout && page > 0)
        verticalScrollBar()->setValue(int(pageTop(page)));
    updateCurrent();
}

void PagePreview::scrollContentsBy(int, int)
{
    updateCurrent();
    viewport()->update();
}

void PagePreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LocaleChange) {
        m_pictures.clear();
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace sextant
