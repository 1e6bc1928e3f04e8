#pragma once
#include "models/workflow/gate.h"
#include "widgets/common/panel.h"

namespace sextant {

class Badge;
class Tag;

/// The criteria of the gate behind a phase. Advisory: it says how far the gate is and locks nothing. A criterion that
/// nothing here can decide is listed as open, never as met.
class GatePanel : public Panel
{
    Q_OBJECT
public:
    explicit GatePanel(QWidget *parent = nullptr);
    void setGate(const GateStatus &status);
    QString statement() const;

Q_SIGNALS:
    void itemRequested(const QString &itemId);

private:
    void rebuild(const GateStatus &status);
    Badge *m_badge;
    TextLabel *m_statement;
    QWidget *m_cells;
    QVBoxLayout *m_list;
    QStringList m_shown; ///< a refresh that says the same leaves rows and focus alone
};

/// What stands in the way: the failed items of a phase with value, owner and the way to their evidence.
class BlockerPanel : public Panel
{
    Q_OBJECT
public:
    explicit BlockerPanel(QWidget *parent = nullptr);
    void setItems(const std::vector<ItemStatus> &items);
    int count() const { return m_count; }

Q_SIGNALS:
    void itemRequested(const QString &itemId);

private:
    struct Blocker {
        QString id;
        QString title; ///< "Memory peak 91 %, limit < 90 %"
        QString text;
        QString who;
    };
    static Blocker blockerOf(const ItemStatus &item);
    void addBlocker(const Blocker &blocker);
    Tag *m_tag;
    QVBoxLayout *m_list;
    int m_count = 0;
    QStringList m_shown;
};

} // namespace sextant
