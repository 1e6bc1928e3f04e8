#pragma once
#include "models/workflow/progress.h"
#include "models/workflow/schedule.h"
#include "widgets/workflow/itemtext.h"

#include <QAbstractItemModel>

namespace sextant {

enum class ChecklistFilter { All, Mine, Open };

/// One task as a group of the checklist.
struct ChecklistGroup {
    const TaskDefinition *task = nullptr;
    QString role;  ///< "Performance engineer"
    QString owner; ///< the person all items share, "3 people", or empty
    QString dates;
    int done = 0;  ///< of all its items, filtered or not
    int total = 0;
};

/// One item with everything its row shows, made once per update.
struct ChecklistItem {
    ItemStatus status;
    std::vector<ItemChip> chips;
    QString hint;
    QString time;
    QString due;       ///< "due 18 Mar"; empty when none or done
    bool overdue = false;
    QString spoken;    ///< one sentence for screen readers
};

/// The checklist of one phase: groups of items. Filtering leaves counts alone. The statuses are copied; definitions are not.
class ChecklistModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, StateRole, IsGroupRole };

    explicit ChecklistModel(QObject *parent = nullptr);

    struct Input {
        const WorkflowDefinition *definition = nullptr;
        const PhaseStatus *phase = nullptr;
        QDate start;
        double now = 0;
        QString person; ///< whose items are "mine"
        ChecklistFilter filter = ChecklistFilter::All;
    };
    /// Shows a phase. Rows that stay are updated in place, so that selection and scroll position survive a refresh.
    void show(const Input &input);
    void clear();

    const ChecklistGroup *group(const QModelIndex &index) const; ///< nullptr for items
    const ChecklistItem *item(const QModelIndex &index) const;   ///< nullptr for groups
    QModelIndex indexOf(const QString &itemId) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Rows {
        ChecklistGroup group;
        std::vector<ChecklistItem> items;
    };
    std::vector<Rows> build(const Input &input) const;
    bool sameShape(const std::vector<Rows> &other) const;
    std::vector<Rows> m_rows;
};

/// Whether an item is still to be worked on: not done, or stale.
bool isOpen(ItemState state);

} // namespace sextant
