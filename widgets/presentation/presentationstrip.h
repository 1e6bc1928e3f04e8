#pragma once
#include <QWidget>

namespace sextant {

/// What the presenter needs at the foot of the screen: position, next slide, how old the data is, the keys, the time taken.
/// Shown for a few seconds after each movement.
class PresentationStrip : public QWidget
{
    Q_OBJECT
public:
    struct Content {
        int index = 0;
        int count = 0;
        QString next;      ///< title of the next slide, empty on the last
        QString stamp;     ///< "Frozen at 14:20:08" or "Live, 14:23:10"
        bool live = false;
        QString typed;     ///< digits of a slide number being typed
        int elapsed = 0;   ///< seconds
    };
    explicit PresentationStrip(QWidget *parent = nullptr);
    void setContent(const Content &content);
    const Content &content() const { return m_content; }
    QSize sizeHint() const override { return {720, 72}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Content m_content;
};

} // namespace sextant
