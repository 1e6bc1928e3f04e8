#include "widgets/presentation/presentationwindow.h"

#include "models/analysis/readingtext.h"
#include "widgets/presentation/slidepainter.h"

#include <QCloseEvent>
#include <QKeyEvent>

#include <algorithm>

namespace sextant {
namespace {

constexpr int hideAfterMs = 3000;
constexpr int stripHeight = 72;

} // namespace

PresentationWindow::PresentationWindow(QWidget *parent)
    : QWidget(parent, Qt::Window), m_view(new SlideView(this)), m_strip(new PresentationStrip(this))
{
    setWindowTitle(tr("Presentation"));
    setMinimumSize(320, 180);
    setFocusPolicy(Qt::StrongFocus);
    m_hide.setSingleShot(true);
    m_hide.setInterval(hideAfterMs);
    m_tick.setInterval(1000);
    connect(&m_hide, &QTimer::timeout, this, &PresentationWindow::sleep);
    connect(&m_tick, &QTimer::timeout, this, &PresentationWindow::updateStrip);
    connect(m_view, &SlideView::moved, this, &PresentationWindow::wake);
}

int PresentationWindow::slideCount() const
{
    return m_shown ? int(slidesOf(*m_shown).size()) : 0;
}

QString PresentationWindow::sectionAt(int slide) const
{
    const auto slides = m_shown ? slidesOf(*m_shown) : std::vector<const ReportSection *>();
    return slide >= 0 && slide < int(slides.size()) ? slides[std::size_t(slide)]->id : QString();
}

void PresentationWindow::setReport(const Report &report)
{
    m_frozen = std::make_shared<const Report>(report);
    m_newest = m_frozen;
    m_shown = m_frozen;
    m_live = false;
    m_typed.clear();
    m_since.start();
    m_view->setBlank(false);
    m_view->setPointer(false);
    goTo(0);
}

void PresentationWindow::setLiveReport(const Report &report)
{
    m_newest = std::make_shared<const Report>(report);
    if (m_live)
        setLive(true);
}

void PresentationWindow::setLive(bool live)
{
    if (!m_frozen)
        return;
    // The verdicts may have changed which sections are slides: stay with the section, not with the number.
    const QString section = sectionAt(slide());
    m_live = live;
    m_shown = live ? m_newest : m_frozen;
    int index = std::clamp(slide(), 0, std::max(0, slideCount() - 1));
    for (int i = 0; i < slideCount(); ++i)
        if (sectionAt(i) == section)
            index = i;
    goTo(index);
}

void PresentationWindow::goTo(int slide)
{
    if (!m_shown)
        return;
    m_view->setSlide(m_shown, std::clamp(slide, 0, std::max(0, slideCount() - 1)));
    updateStrip();
}

void PresentationWindow::updateStrip()
{
    if (!m_shown)
        return;
    const auto slides = slidesOf(*m_shown);
    PresentationStrip::Content content;
    content.index = slide();
    content.count = int(slides.size());
    if (slide() + 1 < int(slides.size()))
        content.next = slides[std::size_t(slide()) + 1]->title;
    const QString time = clockText(m_shown->frozenAt, m_shown->utcOffset);
    content.stamp = m_live ? tr("Live, %1").arg(time) : tr("Frozen at %1").arg(time);
    content.live = m_live;
    content.typed = m_typed;
    content.elapsed = int(m_since.isValid() ? m_since.elapsed() / 1000 : 0);
    m_strip->setContent(content);
}

bool PresentationWindow::handleDigits(QKeyEvent *event)
{
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        if (m_typed.size() < 3)
            m_typed += QChar(u'0' + (event->key() - Qt::Key_0));
        wake();
        updateStrip();
        return true;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !m_typed.isEmpty()) {
        const int number = m_typed.toInt();
        m_typed.clear();
        goTo(number - 1);
        return true;
    }
    if (!m_typed.isEmpty()) { // any other key gives the number up
        m_typed.clear();
        updateStrip();
        return event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace;
    }
    return false;
}

void PresentationWindow::keyPressEvent(QKeyEvent *event)
{
    if (handleDigits(event))
        return;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_PageDown: goTo(slide() + 1); break;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
    case Qt::Key_PageUp: goTo(slide() - 1); break;
    case Qt::Key_Home: goTo(0); break;
    case Qt::Key_End: goTo(slideCount() - 1); break;
    case Qt::Key_L:
        setLive(!m_live);
        wake();
        break;
    case Qt::Key_P:
        m_view->setPointer(!m_view->hasPointer());
        m_view->setCursor(m_view->hasPointer() ? Qt::BlankCursor : Qt::ArrowCursor);
        break;
    case Qt::Key_B: m_view->setBlank(!m_view->isBlank()); break;
    case Qt::Key_S: isStripShown() ? sleep() : wake(); break;
    case Qt::Key_Escape: close(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void PresentationWindow::wake()
{
    if (!m_view->hasPointer())
        m_view->unsetCursor();
    m_strip->show();
    m_hide.start();
}

void PresentationWindow::sleep()
{
    m_hide.stop();
    m_strip->hide();
    m_view->setCursor(Qt::BlankCursor);
}

void PresentationWindow::resizeEvent(QResizeEvent *)
{
    m_view->setGeometry(rect());
    m_strip->setGeometry(0, height() - stripHeight, width(), stripHeight);
}

void PresentationWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tick.start();
    wake();
    setFocus();
}

void PresentationWindow::closeEvent(QCloseEvent *event)
{
    m_tick.stop();
    m_hide.stop();
    QWidget::closeEvent(event);
}

} // namespace sextant
