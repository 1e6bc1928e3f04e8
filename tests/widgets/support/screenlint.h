#pragma once
#include "widgets/theme/tokens.h"

#include <QAbstractScrollArea>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace sextant::test {

/// The window a page stands in. It has no layout: the offscreen platform warns about a window with size constraints.
class Stage : public QWidget
{
public:
    /// Shows `page` at a size and waits until its layout has settled. Gives the page free again when it goes.
    explicit Stage(QWidget &page, QSize size) : m_page(page)
    {
        resize(size);
        page.setParent(this, Qt::Widget);
        page.setGeometry(QRect(QPoint(), size));
        page.show();
        show();
        activateWindow();
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }
    ~Stage() override { m_page.setParent(nullptr); }

private:
    QWidget &m_page;
};

/// What does not fit: buttons and labels that got less room than they need. Elided labels ask for little and pass.
inline QStringList clipped(const QWidget &page)
{
    QStringList out;
    const auto widgets = page.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&page))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QPushButton *>(widget);
        if (!label && !button)
            continue;
        const QSize needed = widget->minimumSizeHint();
        const QString text = label ? label->text() : button->text();
        if (label && label->wordWrap() ? label->heightForWidth(label->width()) > label->height() + 1 : needed.width() > widget->width() + 1)
            out << QStringLiteral("\"%1\" has %2x%3, needs %4").arg(text).arg(widget->width()).arg(widget->height())
                       .arg(label && label->wordWrap() ? label->heightForWidth(label->width()) : needed.width());
    }
    return out;
}

/// Keeps a picture when SEXTANT_SHOTS names a folder: for laying beside the design.
inline void keepPicture(QWidget &page, const QString &name)
{
    QCoreApplication::processEvents(); // charts draw when asked by the event loop
    const QString folder = qEnvironmentVariable("SEXTANT_SHOTS");
    if (!folder.isEmpty())
        QVERIFY(page.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

} // namespace sextant::test
