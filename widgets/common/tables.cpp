#include "widgets/common/tables.h"

#include "widgets/common/text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QTableView>
#include <QToolTip>

namespace sextant {
namespace {

QString cellText(const QModelIndex &index)
{
    // Tabs and line ends would move the cells that follow.
    return index.data(Qt::DisplayRole).toString().replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

qreal contentWidth(const QModelIndex &index, const QFont &font)
{
    return textWidth(index.data(Qt::DisplayRole).toString(), font) + (index.data(GlyphRole).isValid() ? theme::px(19) : 0) + 2 * theme::px(8);
}

QFont cellFont(const QModelIndex &index)
{
    return theme::font(index.data(GroupRole).toBool() ? theme::Type::CaptionStrong
                       : index.data(StrongRole).toBool() ? theme::Type::BodyStrong : theme::Type::Body);
}

} // namespace

void styleTable(QTableView &table, int rowHeight)
{
    table.setShowGrid(false);
    table.setAlternatingRowColors(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setTabKeyNavigation(false); // Tab leaves the table; arrows move in it
    table.setItemDelegate(new CellDelegate(&table));
    table.verticalHeader()->hide();
    table.verticalHeader()->setMinimumSectionSize(theme::px(20));
    table.verticalHeader()->setDefaultSectionSize(theme::px(rowHeight));
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setFont(theme::font(theme::Type::CaptionStrong));
    table.horizontalHeader()->setFixedHeight(theme::px(28));
    auto *copy = new QAction(&table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, &table, [&table] { QApplication::clipboard()->setText(tableText(table)); });
    table.addAction(copy);
}

QString tableText(const QTableView &table)
{
    const QAbstractItemModel *model = table.model();
    if (!model)
        return {};
    QStringList lines;
    QStringList head;
    for (int column = 0; column < model->columnCount(); ++column)
        if (!table.isColumnHidden(column))
            head << model->headerData(column, Qt::Horizontal).toString();
    lines << head.join(u'\t');
    const QItemSelectionModel *selection = table.selectionModel();
    const bool all = !selection || !selection->hasSelection();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (!all && !selection->rowIntersectsSelection(row))
            continue;
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            if (!table.isColumnHidden(column))
                cells << cellText(model->index(row, column));
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

CellDelegate::CellDelegate(QObject *parent, Qt::TextElideMode elide) : QStyledItemDelegate(parent), m_elide(elide) {}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const bool group = index.data(GroupRole).toBool();
    const QRect rect = option.rect;
    painter->save();
    if (group)
        painter->fillRect(rect, t.sunken);
    else if (option.state & QStyle::State_Selected)
        painter->fillRect(rect, t.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(rect, t.hover);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), group ? t.line : t.grid);
    const QFont font = cellFont(index);
    const QVariant tone = index.data(ToneRole);
    const QColor ink = tone.isValid() ? toneColors(Tone(tone.toInt())).text
                       : group ? t.ink2 : index.data(QuietRole).toBool() ? t.ink3 : t.ink1;
    QRectF area = QRectF(rect).adjusted(8 * s, 0, -8 * s, -1);
    const QVariant glyph = index.data(GlyphRole);
    const QString text = index.data(Qt::DisplayRole).toString();
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    if (glyph.isValid()) {
        const qreal side = 13 * s;
        // A glyph that stands alone in a right-aligned column keeps to the right as numbers do.
        const qreal x = text.isEmpty() && (alignment & Qt::AlignRight) ? area.right() - side : area.left();
        paintGlyph(*painter, QRectF(x, area.center().y() - side / 2, side, side), Glyph(glyph.toInt()));
        area.setLeft(area.left() + 19 * s);
    }
    const QString shown = QFontMetricsF(font).elidedText(text, m_elide, area.width() + 0.5);
    if (alignment & Qt::AlignRight)
        drawTextRight(*painter, area.right(), area.top(), area.height(), shown, font, ink);
    else
        drawText(*painter, area.topLeft(), area.height(), shown, font, ink);
    if ((option.state & QStyle::State_HasFocus) && !group) {
        painter->setPen(QPen(t.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(rect).adjusted(1, 1, -1, -1.5));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    return {int(contentWidth(index, cellFont(index))) + 2, theme::px(index.data(GroupRole).toBool() ? 20 : 28)};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // Models give plain text; it is escaped here, at the door.
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty() && contentWidth(index, cellFont(index)) > option.rect.width())
        text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), plainToolTip(text), view);
    return true;
}

} // namespace sextant
