#pragma once
#include <QColor>
#include <QIcon>

class QPainter;

namespace sextant {

/// Stroke icons on a 16 grid, tinted with the theme's ink.
enum class Icon {
    Overview, Pulse, Chip, Traces, Compare, Flag, List, Document, File, Plug, Clock, Pin, Monitor, Export, Import, Pause, Play,
    Down, Up, Right, Left, Search, Copy, Plus, Close, Check, Warning, Folder, Refresh, More, Link, Filter, User, Mobile,
    Desktop, Settings, Edit, Trash, Lock, Table, Antenna, Bell, Info, Calendar
};

/// For buttons, menus and items: ink2, accent when on, the colour on accent in primary buttons; follows a change of scheme.
QIcon icon(Icon name);
/// The icon in one colour at any size.
void paintIcon(QPainter &painter, const QRectF &rect, Icon name, const QColor &color);

} // namespace sextant
