#pragma once
#include "models/report/report.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

class QVariantAnimation;

namespace sextant {

/// Shows one slide, scaled to fit and letterboxed in the panel colour. Painted once per slide and size.
class SlideView : public QWidget
{
    Q_OBJECT
public:
    explicit SlideView(QWidget *parent = nullptr);

    /// The report is shared with the window and does not change while shown.
    void setSlide(const std::shared_ptr<const Report> &report, int index);
    int index() const { return m_index; }
    void setBlank(bool blank);
    bool isBlank() const { return m_blank; }
    /// A red dot that follows the mouse, in place of the cursor.
    void setPointer(bool pointer);
    bool hasPointer() const { return m_pointer; }
    /// Where the slide lies in the widget.
    QRectF slideRect() const;

Q_SIGNALS:
    void moved(); ///< the mouse moved

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QPixmap rendered() const;
    void describe();
    void fadeFrom(const QPixmap &before);

    std::shared_ptr<const Report> m_report;
    int m_index = 0;
    bool m_blank = false;
    bool m_pointer = false;
    QPointF m_mouse;
    QPixmap m_picture;
    QPixmap m_before;
    QVariantAnimation *m_fade;
};

} // namespace sextant
