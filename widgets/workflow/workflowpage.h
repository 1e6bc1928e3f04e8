#pragma once
#include "models/core/clock.h"
#include "models/workflow/gate.h"
#include "widgets/common/page.h"
#include "widgets/workflow/checklistmodel.h"
#include "widgets/workflow/itemedits.h"

#include <QDate>

class QBoxLayout;
class QScrollArea;

namespace sextant {

class BlockerPanel;
class ChecklistView;
class EmptyState;
class GatePanel;
class ItemPanel;
class Panel;
class PhaseStrip;
class SegmentedControl;
class TextLabel;

/// The workflow: phases over time, the checklist of one phase, its gate, what blocks it, and one item in full. Passive: it
/// shows what it is given and hands out edits; the session stores and undoes them.
class WorkflowPage : public Page
{
    Q_OBJECT
public:
    explicit WorkflowPage(std::shared_ptr<const Clock> clock, QWidget *parent = nullptr);
    explicit WorkflowPage(QWidget *parent = nullptr);

    /// `definition` must outlive the page or the next call. An invalid start hides the dates.
    void setWorkflow(const WorkflowDefinition &definition, const std::vector<PhaseStatus> &phases, const QDate &start);
    /// Success criteria and aftercare (evaluateClosing()); shown behind the phases.
    void setClosing(const std::vector<PhaseStatus> &closing);
    /// Whose items are "mine", and who attests.
    void setPerson(const QString &person);
    void setReadOnly(bool readOnly);
    /// The workflow changes with a snapshot, but comes by setWorkflow().
    void setSnapshot(const SnapshotPtr &) override {}

    /// Shows the phase with this id, or the item's phase and the item.
    void showPhase(const QString &phaseId);
    void showItem(const QString &itemId);

Q_SIGNALS:
    /// A person's edit: store it, make it undoable. `what` is for the journal and the undo menu.
    void progressEdited(const QString &itemId, const sextant::ItemProgress &progress, const QString &what);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeChecklist();
    QWidget *makeSide();
    void connectParts();
    void refresh();
    void refreshStrip();
    void refreshChecklist();
    void refreshSide();
    void arrange();
    void chooseFilter(int filter);
    void choosePhase(int index);
    void openItem(const QString &itemId);
    void closeItem();
    void attest(const QString &itemId, const QString &note);
    void askWaiver(const QString &itemId);
    void apply(const QString &itemId, const ItemEdit &edit);
    void say(const QString &text);
    void showNotes();
    const PhaseStatus *phase(int index) const;
    const PhaseStatus *phase() const { return phase(m_chosen); }
    const ItemStatus *item(const QString &itemId) const;
    int indexOfItem(const QString &itemId) const;
    QDate today() const;

    std::shared_ptr<const Clock> m_clock;
    const WorkflowDefinition *m_definition = nullptr;
    std::vector<PhaseStatus> m_phases;
    std::vector<PhaseStatus> m_closing;
    QDate m_start;
    QString m_person;
    QString m_item;   ///< shown in full; empty: the gate is shown
    int m_chosen = -1;
    bool m_followsCurrent = true; ///< until a person chooses a phase
    bool m_readOnly = false;
    ChecklistFilter m_filter = ChecklistFilter::All;

    QScrollArea *m_scroll;
    QBoxLayout *m_columns;
    PhaseStrip *m_strip;
    Panel *m_checklist;
    ChecklistModel *m_model;
    ChecklistView *m_view;
    EmptyState *m_empty;
    TextLabel *m_message;
    SegmentedControl *m_filters;
    QWidget *m_side;
    QWidget *m_overview; ///< gate and blockers; gives way to an opened item
    GatePanel *m_gate;
    BlockerPanel *m_blockers;
    ItemPanel *m_details;
};

} // namespace sextant
