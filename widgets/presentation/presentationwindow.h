#pragma once
#include "widgets/presentation/presentationstrip.h"
#include "widgets/presentation/slideview.h"

#include <QElapsedTimer>
#include <QTimer>

namespace sextant {

/// Full-screen slides of a report, driven by keys only: → Space Page down next, ← Page up back, number and Enter go to,
/// Home End, L live or frozen, P pointer, B blank, S strip, Esc exit. The data is frozen when the presentation starts.
class PresentationWindow : public QWidget
{
    Q_OBJECT
public:
    explicit PresentationWindow(QWidget *parent = nullptr);

    /// Starts with this moment, frozen, on the first slide.
    void setReport(const Report &report);
    /// The newest moment: shown only while live. The slide stays the same section.
    void setLiveReport(const Report &report);

    int slide() const { return m_view->index(); }
    int slideCount() const;
    bool isLive() const { return m_live; }
    bool isStripShown() const { return !m_strip->isHidden(); }
    const SlideView *view() const { return m_view; }
    const PresentationStrip *strip() const { return m_strip; }

public Q_SLOTS:
    void goTo(int slide);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    bool handleDigits(QKeyEvent *event);
    void setLive(bool live);
    void wake();
    void sleep();
    void updateStrip();
    QString sectionAt(int slide) const;

    SlideView *m_view;
    PresentationStrip *m_strip;
    std::shared_ptr<const Report> m_frozen;
    std::shared_ptr<const Report> m_newest;
    std::shared_ptr<const Report> m_shown;
    bool m_live = false;
    QString m_typed;
    QElapsedTimer m_since;
    QTimer m_hide;
    QTimer m_tick;
};

} // namespace sextant
