#include "widgets/sources/namesmodel.h"
#include "models/sources/catalogue/metrichints.h"
#include "widgets/common/text.h"

#include <QPainter>

namespace sextant {

QVariant NamesModel::data(const QModelIndex &index, int role) const
{
    if (role != NoteRole)
        return QStringListModel::data(index, role);
    const MetricNote *note = noteOf(m_notes, QStringListModel::data(index, Qt::DisplayRole).toString());
    return note ? noteText(*note) : QString();
}

void NamesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QString note = index.data(NamesModel::NoteRole).toString();
    const int name = option.fontMetrics.horizontalAdvance(index.data().toString());
    const QRect rest = option.rect.adjusted(name + theme::px(24), 0, -theme::px(8), 0);
    if (note.isEmpty() || rest.width() < theme::px(48))
        return;
    const QFont font = theme::font(theme::Type::Small);
    painter->save();
    painter->setFont(font);
    painter->setPen(option.state & QStyle::State_Selected ? option.palette.color(QPalette::HighlightedText) : theme::current().ink3);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(note, Qt::ElideRight, rest.width()));
    painter->restore();
}

} // namespace sextant
