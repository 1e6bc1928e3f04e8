#pragma once
#include "widgets/reports/pagelayout.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <map>
#include <memory>

namespace sextant {

/// The pages of a report one below the other, exactly as they will be printed: the same layout, painted on screen.
/// Only visible pages are painted, each once per size.
class PagePreview : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PagePreview(QWidget *parent = nullptr);

    void setLayout(const std::shared_ptr<const ReportLayout> &layout);
    /// Scrolls to the place where a section begins.
    void showSection(const QString &section);
    /// The page in the middle of the view, from 0; -1 without pages.
    int currentPage() const;

Q_SIGNALS:
    void currentPageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;

private:
    qreal zoom() const;        ///< device-independent px per page unit
    QSizeF pageSize() const;
    qreal pageTop(int page) const;
    int pageAt(qreal y) const;
    const QPixmap &picture(int page);
    void updateScrollBars();
    void updateCurrent();

    std::shared_ptr<const ReportLayout> m_layout;
    std::map<int, QPixmap> m_pictures;
    int m_current = -1;
};

} // namespace sextant
