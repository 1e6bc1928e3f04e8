#include "widgets/workflow/checklistview.h"

#include "models/core/datatext.h"
#include "widgets/common/mirror.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace sextant {
namespace {

constexpr int groupHeight = 30;
constexpr int itemHeight = 28;
constexpr int wideText = 314;   ///< room for an item's text when there is room for chips beside it
constexpr int timeColumn = 72;
constexpr int leastChips = 150; ///< room kept for evidence beside a long text

const ChecklistModel *modelOf(const QModelIndex &index)
{
    return qobject_cast<const ChecklistModel *>(index.model());
}

void paintTag(QPainter &painter, const QRectF &rect, const QString &text, const theme::Tokens &t)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.grid);
    painter.drawRoundedRect(rect, 3, 3);
    drawText(painter, {rect.left() + 5 * theme::scale(), rect.top()}, rect.height(), text, theme::font(theme::Type::Caption), t.ink2);
}

void paintGroup(QPainter &p, const QRectF &rect, const ChecklistGroup &group)
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QFont small = theme::font(theme::Type::Small);
    p.fillRect(rect, t.sunken);
    p.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), t.grid);
    p.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), t.line);
    qreal left = rect.left() + 16 * s;
    qreal right = rect.right() - 16 * s;
    const bool complete = group.done == group.total;
    const QString count = QStringLiteral("%1/%2").arg(QString::number(group.done), QString::number(group.total));
    right -= drawTextRight(p, right, rect.top(), rect.height(), count, theme::font(theme::Type::SmallStrong), complete ? t.good : t.ink1);
    right = std::min(right, rect.right() - 48 * s) - 12 * s;
    if (!group.task->orchestrator || !group.task->role.isEmpty()) {
        const qreal tag = textWidth(group.task->id, theme::font(theme::Type::Caption)) + 10 * s;
        paintTag(p, QRectF(left, rect.center().y() - 9 * s, tag, 18 * s), group.task->id, t);
        left += tag + 8 * s;
    }
    const QFont titleFont = theme::font(theme::Type::BodyStrong);
    const QString name = shownText(group.task->title);
    const qreal title = textWidth(name, titleFont);
    const auto fits = [&](qreal width) { return right - width > left + title + 12 * s; };
    if (const qreal width = textWidth(group.dates, small); width > 0 && fits(width)) {
        drawTextRight(p, right, rect.top(), rect.height(), group.dates, small, t.ink3);
        right -= width + 10 * s;
    }
    QString who = group.role;
    if (!group.owner.isEmpty())
        who = who.isEmpty() ? group.owner : who + QStringLiteral(", ") + group.owner;
    if (!who.isEmpty() && !fits(textWidth(who, small) + 17 * s) && !group.owner.isEmpty())
        who = group.owner;
    if (const qreal width = textWidth(who, small) + 17 * s; !who.isEmpty() && fits(width)) {
        paintIcon(p, QRectF(right - width, rect.center().y() - 6.5 * s, 13 * s, 13 * s), Icon::User, t.ink2);
        drawTextRight(p, right, rect.top(), rect.height(), who, small, t.ink2);
        right -= width + 10 * s;
    }
    drawElided(p, QRectF(left, rect.top(), right - left, rect.height()), name, titleFont, t.ink1);
}

/// Chips from the left while they fit; what is left over becomes "+3".
void paintChips(QPainter &p, const QRectF &area, const ChecklistItem &item)
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QFont more = theme::font(theme::Type::Caption);
    qreal x = area.left();
    for (std::size_t i = 0; i < item.chips.size(); ++i) {
        ItemChip chip = item.chips[i];
        const std::size_t rest = item.chips.size() - i - 1;
        const qreal room = area.right() - x - (rest > 0 ? 24 * s : 0);
        if (i == 0 && itemChipWidth(chip) > room) {
            chip.note.clear();
            const qreal frame = itemChipWidth(chip) - textWidth(chip.value, theme::font(theme::Type::CaptionStrong));
            chip.value = QFontMetricsF(theme::font(theme::Type::CaptionStrong)).elidedText(chip.value, Qt::ElideRight, std::max(8.0, room - frame));
        } else if (itemChipWidth(chip) > room) {
            drawText(p, {x, area.top()}, area.height(), QStringLiteral("+%1").arg(rest + 1), more, t.ink3);
            return;
        }
        paintItemChip(p, {x, area.center().y() - 10 * s}, chip, t);
        x += itemChipWidth(chip) + 6 * s;
    }
}

void paintRow(QPainter &p, const QStyleOptionViewItem &option, const ChecklistItem &item)
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QRectF rect = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    p.fillRect(rect, selected ? t.accentSoft : option.state & QStyle::State_MouseOver ? t.hover : t.panel);
    p.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), t.grid);
    const ItemState state = item.status.state;
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF box = ChecklistDelegate::boxRect(option.rect);
    paintItemState(p, box, state, t);
    qreal left = rect.left() + 40 * s;
    const qreal right = rect.right() - 16 * s;
    const qreal room = right - left;
    const qreal column = room > (wideText + timeColumn + 120) * s ? left + wideText * s : left + (room - timeColumn * s) * 0.62;
    if (item.status.item->success)
        left += drawText(p, {left, rect.top()}, rect.height(), ChecklistModel::tr("Success: "), theme::font(theme::Type::Body), t.ink3);
    const QFont font = theme::font(state == ItemState::Failed ? theme::Type::BodyMedium : theme::Type::Body);
    const QString text = shownText(item.status.item->text);
    // A long text pushes its chips aside as far as one chip still fits; the others keep to the column.
    const qreal last = std::max(column, right - (timeColumn + leastChips) * s);
    const qreal chips = std::clamp(left + textWidth(text, font) + 12 * s, column, last);
    drawElided(p, QRectF(left, rect.top(), chips - left - 8 * s, rect.height()), text, font,
               state == ItemState::NotApplicable ? t.ink3 : t.ink1);
    const QString time = !item.due.isEmpty() && (item.overdue || item.time.isEmpty()) ? item.due : item.time;
    const QRectF beside(chips, rect.top(), right - timeColumn * s - chips, rect.height());
    if (item.chips.empty())
        drawElided(p, beside, item.hint, theme::font(theme::Type::Small), t.ink3);
    else
        paintChips(p, beside, item);
    drawTextRight(p, right, rect.top(), rect.height(), time, theme::font(theme::Type::Caption), item.overdue ? t.warn : t.ink3);
    if (selected && (option.state & QStyle::State_HasFocus))
        p.fillRect(QRectF(rect.left(), rect.top(), 3 * s, rect.height() - 1), t.accent);
}

} // namespace

void ChecklistDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ChecklistModel *model = modelOf(index);
    if (!model)
        return;
    painter->save();
    mirrorFor(*painter, option.direction, option.rect);
    if (const ChecklistGroup *group = model->group(index))
        paintGroup(*painter, option.rect, *group);
    else if (const ChecklistItem *item = model->item(index))
        paintRow(*painter, option, *item);
    painter->restore();
}

QSize ChecklistDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {theme::px(200), theme::px(index.data(ChecklistModel::IsGroupRole).toBool() ? groupHeight : itemHeight)};
}

bool ChecklistDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(index.data(Qt::AccessibleTextRole).toString()), view);
    return true;
}

QRect ChecklistDelegate::boxRect(const QRect &row)
{
    const int side = theme::px(16);
    return {row.left() + theme::px(16), row.center().y() - side / 2 + 1, side, side};
}

ChecklistView::ChecklistView(QWidget *parent) : QTreeView(parent)
{
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(false);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setItemDelegate(new ChecklistDelegate(this));
    setAccessibleName(tr("Checklist"));
    setAccessibleDescription(tr("Arrows move, Space attests, Enter opens the evidence, A sets the owner, D marks as begun, W waives."));
}

void ChecklistView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    header()->setStretchLastSection(true);
    connect(model, &QAbstractItemModel::modelReset, this, &ChecklistView::openAll);
    openAll();
}

void ChecklistView::openAll()
{
    expandAll();
}

int ChecklistView::contentHeight() const
{
    int height = 0;
    for (int group = 0; group < model()->rowCount(); ++group)
        height += theme::px(groupHeight) + model()->rowCount(model()->index(group, 0)) * theme::px(itemHeight);
    return height;
}

QString ChecklistView::currentItem() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() && current.parent().isValid() ? current.data(ChecklistModel::IdRole).toString() : QString();
}

void ChecklistView::setCurrentItem(const QString &itemId)
{
    const auto *checklist = qobject_cast<const ChecklistModel *>(model());
    const QModelIndex index = checklist ? checklist->indexOf(itemId) : QModelIndex();
    if (index.isValid())
        setCurrentIndex(index);
}

void ChecklistView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT itemChanged(currentItem());
}

void ChecklistView::keyPressEvent(QKeyEvent *event)
{
    const QString id = currentItem();
    if (id.isEmpty() || (event->modifiers() & ~Qt::KeypadModifier)) {
        QTreeView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space: Q_EMIT attestRequested(id); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT evidenceRequested(id); return;
    case Qt::Key_A: Q_EMIT ownerRequested(id); return;
    case Qt::Key_W: Q_EMIT waiveRequested(id); return;
    case Qt::Key_D: Q_EMIT doingRequested(id); return;
    default: QTreeView::keyPressEvent(event);
    }
}

void ChecklistView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.parent().isValid())
        return;
    const QString id = index.data(ChecklistModel::IdRole).toString();
    const QRect row = visualRect(index);
    const QRect box = QStyle::visualRect(layoutDirection(), row, ChecklistDelegate::boxRect(row)).adjusted(-4, -4, 4, 4);
    if (box.contains(event->position().toPoint()))
        Q_EMIT attestRequested(id);
    else
        Q_EMIT evidenceRequested(id);
}

} // namespace sextant
