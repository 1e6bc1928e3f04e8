#include "tests/widgets/support/textlint.h"

#include <QFontMetricsF>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace sextant::test {

QStringList clippedTexts(const QWidget &root)
{
    QStringList found;
    const auto check = [&found](const QWidget *widget, const QString &text, qreal needs, qreal has) {
        if (!text.isEmpty() && needs > has + 1)
            found << QStringLiteral("%1: \"%2\" needs %3, has %4").arg(QLatin1String(widget->metaObject()->className()), text).arg(needs).arg(has);
    };
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        const QFontMetricsF metrics(widget->font());
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            const bool elides = label->minimumSizeHint().width() < label->sizeHint().width();
            if (label->wordWrap())
                check(widget, label->text(), label->heightForWidth(label->width()), label->height());
            else if (!elides)
                check(widget, label->text(), metrics.horizontalAdvance(label->text()), label->contentsRect().width());
        } else if (const auto *button = qobject_cast<const QPushButton *>(widget)) {
            check(widget, button->text(), button->sizeHint().width(), button->width());
        }
    }
    return found;
}

} // namespace sextant::test
