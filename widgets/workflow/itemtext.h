#pragma once
#include "models/workflow/progress.h"
#include "widgets/common/controls.h"

#include <QDate>
#include <QLocale>

namespace sextant {

/// "Proved", "To do", …: the nine states in words.
QString stateWord(ItemState state);
Tone toneOf(ItemState state);
/// Glyph and word of a state as a pill.
BadgeText badgeOf(ItemState state);
/// The box before an item. Stale is a clock and inconclusive a dashed circle, so that neither looks like a tick.
void paintItemState(QPainter &painter, const QRectF &square, ItemState state, const theme::Tokens &tokens = theme::current());

/// One chip of an item row. Without a kind: undecided, drawn in the colour of "inconclusive".
struct ItemChip {
    std::optional<EvidenceChip::Kind> kind;
    QString value;
    QString note;
};
qreal itemChipWidth(const ItemChip &chip);
void paintItemChip(QPainter &painter, QPointF topLeft, const ItemChip &chip, const theme::Tokens &tokens = theme::current());

/// Chips of an item, worst first: evidence, the person who attested, the waiver.
std::vector<ItemChip> itemChips(const ItemStatus &item, double now, const QLocale &locale);
/// What an open item waits for: "Needs a frozen baseline and live sources". Empty when there is something to show.
QString itemHint(const ItemStatus &item);
/// When it was last seen or said: "live, 4 s", "Thu 11:02", "12 Mar".
QString itemTime(const ItemStatus &item, double now, const QLocale &locale);

/// "a frozen baseline" for BSL: what an evaluator looks at, in the middle of a sentence.
QString evaluatorWord(const QString &code);
/// "18–19 Mar", "30 Mar – 2 Apr", "19 Mar".
QString dateSpanText(const QDate &first, const QDate &last, const QLocale &locale);
/// Local wall-clock time with its day: "Thu 19 Mar 11:02".
QString itemTimeText(double time, const QLocale &locale);

} // namespace sextant
