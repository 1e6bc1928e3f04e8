#pragma once
#include "widgets/common/glyphs.h"

#include <QStyledItemDelegate>

class QTableView;

namespace sextant {

/// Roles of item models that these delegates read beside Qt::DisplayRole.
enum TableRole {
    GlyphRole = Qt::UserRole + 64, ///< int(Glyph): drawn before the text
    ToneRole,                      ///< int(Tone): colours the text
    StrongRole,                    ///< bool: 600
    QuietRole,                     ///< bool: ink3
    GroupRole                      ///< bool: a group row, sunken, one cell over all columns
};

/// Rows 28 (dense 24, two lines 35), heads in caption 600, hairlines between rows, no zebra, no vertical lines; Ctrl+C
/// copies the selection as tab-separated text, Enter activates.
void styleTable(QTableView &table, int rowHeight = 28);
/// The selected cells (all when nothing is selected) with their heads as tab-separated text.
QString tableText(const QTableView &table);

/// Text with an optional glyph; numbers right-aligned and tabular when the model says Qt::AlignRight. Plain text always.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(QObject *parent = nullptr, Qt::TextElideMode elide = Qt::ElideRight);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    Qt::TextElideMode m_elide;
};

} // namespace sextant
