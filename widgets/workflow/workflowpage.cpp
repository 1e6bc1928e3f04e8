#include "widgets/workflow/workflowpage.h"

#include "models/core/datatext.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/panel.h"
#include "widgets/workflow/checklistview.h"
#include "widgets/workflow/gatepanel.h"
#include "widgets/workflow/itempanel.h"
#include "widgets/workflow/phasestrip.h"
#include "widgets/workflow/waivedialog.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QScrollArea>

#include <algorithm>

namespace sextant {
namespace {

constexpr int sideWidth = 384;
constexpr int sideNarrow = 300;
constexpr int wideContent = 1184; ///< from here the side has its full width
constexpr int twoColumns = 900;   ///< below, the side goes under the checklist

} // namespace

const PhaseStatus *WorkflowPage::phase(int index) const
{
    const int phases = int(m_phases.size());
    if (index < 0 || index >= phases + int(m_closing.size()))
        return nullptr;
    return index < phases ? &m_phases[std::size_t(index)] : &m_closing[std::size_t(index - phases)];
}

const ItemStatus *WorkflowPage::item(const QString &itemId) const
{
    const PhaseStatus *owner = phase(indexOfItem(itemId));
    if (!owner)
        return nullptr;
    const auto found = std::find_if(owner->items.begin(), owner->items.end(), [&](const ItemStatus &status) { return status.item->id == itemId; });
    return &*found;
}

int WorkflowPage::indexOfItem(const QString &itemId) const
{
    for (int i = 0; phase(i); ++i)
        for (const ItemStatus &status : phase(i)->items)
            if (status.item->id == itemId)
                return i;
    return -1;
}

QDate WorkflowPage::today() const
{
    return QDateTime::fromSecsSinceEpoch(qint64(m_clock->now())).date();
}

void WorkflowPage::setWorkflow(const WorkflowDefinition &definition, const std::vector<PhaseStatus> &phases, const QDate &start)
{
    if (m_definition != &definition) {
        // Rows point into the definition they were made from.
        m_model->clear();
        m_closing.clear();
        m_followsCurrent = true;
        m_item.clear();
    }
    m_definition = &definition;
    m_phases = phases;
    m_start = start;
    if (m_followsCurrent || m_chosen < 0)
        m_chosen = currentPhase(m_phases);
    refresh();
}

void WorkflowPage::setClosing(const std::vector<PhaseStatus> &closing)
{
    m_closing = closing;
    refresh();
}

void WorkflowPage::setPerson(const QString &person)
{
    m_person = person;
    refresh();
}

void WorkflowPage::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
}

void WorkflowPage::showPhase(const QString &phaseId)
{
    for (int i = 0; phase(i); ++i)
        if (phase(i)->phase->id == phaseId)
            choosePhase(i);
}

void WorkflowPage::showItem(const QString &itemId)
{
    const int index = indexOfItem(itemId);
    if (index < 0)
        return;
    if (index != m_chosen)
        choosePhase(index);
    if (!m_model->indexOf(itemId).isValid())
        chooseFilter(int(ChecklistFilter::All));
    m_view->setCurrentItem(itemId);
    openItem(itemId);
}

void WorkflowPage::refresh()
{
    refreshStrip();
    refreshChecklist();
    refreshSide();
    arrange();
}

void WorkflowPage::refreshStrip()
{
    std::vector<PhaseStrip::Phase> bars;
    for (int i = 0; phase(i); ++i) {
        const PhaseStatus &status = *phase(i);
        PhaseStrip::Phase bar;
        bar.title = shownText(status.phase->shortTitle.isEmpty() ? status.phase->title : status.phase->shortTitle);
        bar.firstDay = status.phase->firstDay;
        bar.lastDay = status.phase->lastDay;
        bar.done = status.done;
        bar.total = status.total;
        bar.failed = std::any_of(status.items.begin(), status.items.end(), [](const ItemStatus &row) { return row.state == ItemState::Failed; });
        if (const GateDefinition *gate = m_definition->gateAfter(status.phase->id == QLatin1String("AC") ? QStringLiteral("aftercare") : status.phase->id)) {
            bar.gate = gate->id;
            bar.gateMet = evaluateGate(*gate, m_phases, m_closing).allMet();
        }
        bars.push_back(bar);
    }
    m_strip->setPhases(bars, m_start, today());
    m_strip->setCurrent(currentPhase(m_phases));
    m_strip->setChosen(m_chosen);
}

void WorkflowPage::refreshChecklist()
{
    const PhaseStatus *shown = phase();
    m_empty->setVisible(!shown);
    m_view->setVisible(shown != nullptr);
    if (!shown) {
        m_model->clear();
        m_empty->setContent(tr("Open or create a project to work through its workflow."), {});
        return;
    }
    const bool listed = shown->phase->firstDay == 0;
    m_checklist->setTitle(listed ? shownText(shown->phase->title) : tr("Phase %1, %2").arg(shown->phase->id.mid(1), shownText(shown->phase->title)));
    QString subtitle = tr("%1 of %2 done").arg(QString::number(shown->done), QString::number(shown->total));
    const int day = dayOfDate(m_start, today());
    if (!listed && day >= 1 && day <= m_definition->days())
        subtitle += tr(", day %1 of %2").arg(QString::number(day), QString::number(m_definition->days()));
    m_checklist->setSubtitle(subtitle);
    const auto open = std::count_if(shown->items.begin(), shown->items.end(), [](const ItemStatus &row) { return isOpen(row.state); });
    m_filters->setTexts({tr("All"), tr("Mine"), tr("Open %1").arg(open)});
    m_filters->setCurrent(int(m_filter));
    const QString current = m_view->currentItem();
    m_model->show({m_definition, shown, m_start, m_clock->now(), m_person, m_filter});
    if (!current.isEmpty() && m_view->currentItem() != current)
        m_view->setCurrentItem(current);
    const bool none = m_model->rowCount() == 0;
    m_view->setVisible(!none);
    m_empty->setVisible(none);
    if (none)
        m_empty->setContent(m_filter == ChecklistFilter::Open ? tr("Nothing is open in this phase.")
                            : m_person.isEmpty() ? tr("Nobody is signed in, so no item is yours.") : tr("No item of this phase belongs to %1.").arg(m_person),
                            tr("Show all items"));
}

void WorkflowPage::refreshSide()
{
    const PhaseStatus *shown = phase();
    const ItemStatus *opened = m_item.isEmpty() ? nullptr : item(m_item);
    m_side->setVisible(shown != nullptr);
    m_details->setVisible(opened != nullptr);
    m_overview->setVisible(opened == nullptr);
    if (opened)
        m_details->setItem(*opened, m_clock->now());
    if (!shown)
        return;
    const GateDefinition *gate = m_definition->gateAfter(shown->phase->id == QLatin1String("AC") ? QStringLiteral("aftercare") : shown->phase->id);
    m_gate->setVisible(gate != nullptr);
    if (gate)
        m_gate->setGate(evaluateGate(*gate, m_phases, m_closing));
    m_blockers->setItems(shown->items);
}

void WorkflowPage::arrange()
{
    const int content = width() - theme::px(48);
    const bool beside = content >= theme::px(twoColumns);
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setStretch(0, beside ? 1 : 0);
    m_columns->setStretch(1, beside ? 0 : 1);
    if (beside) {
        const qreal share = std::clamp((content - theme::px(twoColumns)) / qreal(theme::px(wideContent - twoColumns)), 0.0, 1.0);
        m_side->setFixedWidth(theme::px(sideNarrow + share * (sideWidth - sideNarrow)));
        m_view->setMinimumHeight(theme::px(200));
        m_view->setMaximumHeight(QWIDGETSIZE_MAX);
    } else {
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
        // The page scrolls as a whole: the list shows all its rows.
        m_view->setFixedHeight(m_view->contentHeight());
    }
}

void WorkflowPage::chooseFilter(int filter)
{
    m_filter = ChecklistFilter(filter);
    refreshChecklist();
    arrange();
}

void WorkflowPage::choosePhase(int index)
{
    if (!phase(index))
        return;
    m_chosen = index;
    m_followsCurrent = index == currentPhase(m_phases);
    m_item.clear();
    say({});
    refresh();
    m_view->scrollToTop();
}

void WorkflowPage::openItem(const QString &itemId)
{
    if (!item(itemId))
        return;
    m_item = itemId;
    refreshSide();
    if (m_columns->direction() == QBoxLayout::TopToBottom)
        m_scroll->ensureWidgetVisible(m_details, 0, theme::px(60));
}

void WorkflowPage::closeItem()
{
    m_item.clear();
    refreshSide();
}

void WorkflowPage::attest(const QString &itemId, const QString &note)
{
    if (const ItemStatus *status = item(itemId))
        apply(itemId, toggleAttestation(*status, m_person, note, m_clock->now()));
}

void WorkflowPage::askWaiver(const QString &itemId)
{
    const ItemStatus *status = item(itemId);
    if (!status || m_readOnly)
        return apply(itemId, {});
    auto *dialog = new WaiveDialog(itemId, tr("%1. The waiver is shown as such and lapses on its expiry.").arg(shownText(status->item->text)), today(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, itemId] {
        if (const ItemStatus *now = item(itemId))
            apply(itemId, waive(*now, dialog->reason(), dialog->approver(), dialog->until(), m_clock->now()));
    });
    dialog->open();
}

void WorkflowPage::apply(const QString &itemId, const ItemEdit &edit)
{
    if (m_readOnly)
        return say(tr("This project is open for reading only. Save a copy to change it."));
    say(edit.refusal);
    const ItemStatus *status = item(itemId);
    if (status && edit.progress)
        Q_EMIT progressEdited(status->item->aliasOf.isEmpty() ? itemId : status->item->aliasOf, *edit.progress, edit.what);
}

void WorkflowPage::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void WorkflowPage::showNotes()
{
    if (!m_definition)
        return;
    QStringList notes;
    for (const QString &note : m_definition->lint)
        notes << shownText(note);
    tell(this, tr("Notes on the workflow"), notes.isEmpty() ? tr("There are none.") : notes.join(QStringLiteral("\n\n")));
}

void WorkflowPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void WorkflowPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        refresh();
}

bool WorkflowPage::eventFilter(QObject *watched, QEvent *event)
{
    // Escape in the list closes what Enter opened.
    if (watched == m_view && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !m_item.isEmpty()) {
        closeItem();
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace sextant
