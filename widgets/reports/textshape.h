#pragma once
#include "widgets/reports/pageitems.h"

#include <QPainter>

namespace sextant::page {

/// Text as it is printed: line breaks kept, tabs as blanks, other control characters and bidirectional overrides shown as
/// their code points, so that a label can neither reorder its neighbours nor hide.
QString printable(const QString &text);

/// How many lines the text takes in `width`.
int lineCount(const TextItem &item);
/// Height of all its lines.
qreal textHeight(const TextItem &item);
/// Width of the text on one line, and of its longest word.
qreal lineWidth(const QString &text, const QFont &font);
qreal wordWidth(const QString &text, const QFont &font);

/// Draws the item's lines. The text is laid out anew from the item, so pages may be painted on any thread.
void paintText(QPainter &painter, const TextItem &item);

} // namespace sextant::page
