#include "widgets/workflow/checklistmodel.h"

#include "models/core/datatext.h"

#include <algorithm>
#include <set>

namespace sextant {
namespace {

ChecklistItem rowOf(const ItemStatus &status, double now, const QLocale &locale)
{
    ChecklistItem row;
    row.status = status;
    row.chips = itemChips(status, now, locale);
    row.hint = row.chips.empty() ? itemHint(status) : QString();
    row.time = itemTime(status, now, locale);
    const QDate due = QDate::fromString(status.progress.due, Qt::ISODate);
    if (due.isValid() && !isDone(status.state)) {
        row.due = ChecklistModel::tr("due %1").arg(dateSpanText(due, due, locale));
        row.overdue = due < QDateTime::fromSecsSinceEpoch(qint64(now)).date();
    }
    QStringList said{shownText(status.item->text), stateWord(status.state)};
    for (const ItemChip &chip : row.chips)
        said << (chip.note.isEmpty() ? chip.value : chip.value + u' ' + chip.note);
    if (!row.hint.isEmpty())
        said << row.hint;
    if (!status.progress.owner.isEmpty())
        said << ChecklistModel::tr("owner %1").arg(status.progress.owner);
    if (!row.due.isEmpty())
        said << (row.overdue ? ChecklistModel::tr("overdue, %1").arg(row.due) : row.due);
    row.spoken = said.join(QStringLiteral(", "));
    return row;
}

bool shown(const ItemStatus &status, const ChecklistModel::Input &input)
{
    switch (input.filter) {
    case ChecklistFilter::All: return true;
    case ChecklistFilter::Mine: return !input.person.isEmpty() && status.progress.owner == input.person;
    case ChecklistFilter::Open: return isOpen(status.state);
    }
    return true;
}

QString commonOwner(const std::set<QString> &owners)
{
    if (owners.empty())
        return {};
    return owners.size() == 1 ? *owners.begin() : ChecklistModel::tr("%n people", nullptr, int(owners.size()));
}

} // namespace

bool isOpen(ItemState state)
{
    return !isDone(state);
}

ChecklistModel::ChecklistModel(QObject *parent) : QAbstractItemModel(parent) {}

std::vector<ChecklistModel::Rows> ChecklistModel::build(const Input &input) const
{
    std::vector<Rows> made;
    const QLocale locale;
    std::size_t next = 0;
    for (const TaskDefinition &task : input.phase->phase->tasks) {
        Rows rows;
        rows.group.task = &task;
        rows.group.role = task.role.isEmpty() ? QString() : input.definition->roleName(task.role);
        const DateSpan dates = task.firstDay > 0 ? datesOf(task, input.start) : DateSpan{};
        rows.group.dates = dateSpanText(dates.first, dates.last, locale);
        std::set<QString> owners;
        for (std::size_t i = 0; i < task.items.size() && next < input.phase->items.size(); ++i, ++next) {
            const ItemStatus &status = input.phase->items[next];
            rows.group.done += isDone(status.state);
            ++rows.group.total;
            if (!status.progress.owner.isEmpty())
                owners.insert(status.progress.owner);
            if (shown(status, input))
                rows.items.push_back(rowOf(status, input.now, locale));
        }
        rows.group.owner = commonOwner(owners);
        if (!rows.items.empty())
            made.push_back(std::move(rows));
    }
    // Tasks come first, as people look for their own work; what the orchestrator does follows.
    std::stable_partition(made.begin(), made.end(), [](const Rows &rows) { return !rows.group.task->orchestrator; });
    return made;
}

bool ChecklistModel::sameShape(const std::vector<Rows> &other) const
{
    return std::equal(m_rows.begin(), m_rows.end(), other.begin(), other.end(), [](const Rows &a, const Rows &b) {
        return a.group.task == b.group.task
               && std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(),
                             [](const ChecklistItem &x, const ChecklistItem &y) { return x.status.item == y.status.item; });
    });
}

void ChecklistModel::show(const Input &input)
{
    std::vector<Rows> made = build(input);
    if (!sameShape(made)) {
        beginResetModel();
        m_rows = std::move(made);
        endResetModel();
        return;
    }
    m_rows = std::move(made);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        Q_EMIT dataChanged(group, group);
        Q_EMIT dataChanged(index(0, 0, group), index(rowCount(group) - 1, 0, group));
    }
}

void ChecklistModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

const ChecklistGroup *ChecklistModel::group(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == 0 ? &m_rows[std::size_t(index.row())].group : nullptr;
}

const ChecklistItem *ChecklistModel::item(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() > 0 ? &m_rows[index.internalId() - 1].items[std::size_t(index.row())] : nullptr;
}

QModelIndex ChecklistModel::indexOf(const QString &itemId) const
{
    for (std::size_t g = 0; g < m_rows.size(); ++g)
        for (std::size_t i = 0; i < m_rows[g].items.size(); ++i)
            if (m_rows[g].items[i].status.item->id == itemId)
                return createIndex(int(i), 0, quintptr(g + 1));
    return {};
}

QModelIndex ChecklistModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex ChecklistModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId() - 1), 0, quintptr(0));
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_rows.size());
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_rows[std::size_t(parent.row())].items.size()) : 0;
}

int ChecklistModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (const ChecklistGroup *row = group(index)) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return role == Qt::DisplayRole ? shownText(row->task->title)
                                           : tr("%1 %2, %3 of %4 done").arg(row->task->id, shownText(row->task->title), QString::number(row->done), QString::number(row->total));
        if (role == IdRole)
            return row->task->id;
        return role == IsGroupRole ? QVariant(true) : QVariant();
    }
    const ChecklistItem *row = item(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole: return shownText(row->status.item->text);
    case Qt::AccessibleTextRole: return row->spoken;
    case IdRole: return row->status.item->id;
    case StateRole: return int(row->status.state);
    case IsGroupRole: return false;
    default: return {};
    }
}

Qt::ItemFlags ChecklistModel::flags(const QModelIndex &index) const
{
    // Groups are headings: arrow keys pass over them.
    return item(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace sextant
