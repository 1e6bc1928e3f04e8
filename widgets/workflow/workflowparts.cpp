#include "widgets/common/panel.h"
#include "widgets/workflow/checklistview.h"
#include "widgets/workflow/gatepanel.h"
#include "widgets/workflow/itempanel.h"
#include "widgets/workflow/phasestrip.h"
#include "widgets/workflow/workflowpage.h"

#include <QEvent>
#include <QScrollArea>

// How the workflow page is put together; what it does is in workflowpage.cpp.

namespace sextant {
namespace {

/// A column that is never lower than its wrapped texts need. A scroll area asks only for the least height, which for
/// wrapped labels is one line: it would squeeze the rows instead of scrolling.
class Column : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    bool event(QEvent *event) override
    {
        const bool done = QWidget::event(event);
        if ((event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) && layout())
            setMinimumHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalMinimumSize().height());
        return done;
    }
};

} // namespace

WorkflowPage::WorkflowPage(QWidget *parent) : WorkflowPage(std::make_shared<SystemClock>(), parent) {}

WorkflowPage::WorkflowPage(std::shared_ptr<const Clock> clock, QWidget *parent) : Page(parent), m_clock(std::move(clock))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(m_scroll);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(theme::px(24), theme::px(16), theme::px(24), theme::px(16));
    rows->setSpacing(theme::px(16));
    m_strip = new PhaseStrip;
    rows->addWidget(m_strip);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(theme::px(16));
    m_columns->addWidget(makeChecklist(), 1);
    m_columns->addWidget(makeSide());
    rows->addLayout(m_columns, 1);
    m_scroll->setWidget(content);
    setAccessibleName(tr("Workflow"));
    connectParts();
    refresh();
}

QWidget *WorkflowPage::makeChecklist()
{
    m_checklist = new Panel(tr("Checklist"));
    m_checklist->setRule(true);
    m_filters = new SegmentedControl(tr("Show items"));
    m_filters->setSmall(true);
    m_filters->setTexts({tr("All"), tr("Mine"), tr("Open")});
    m_checklist->addControl(m_filters);
    QPushButton *notes = makeIconButton(Icon::Info, tr("Notes on the workflow"));
    connect(notes, &QPushButton::clicked, this, &WorkflowPage::showNotes);
    m_checklist->addControl(notes);
    m_model = new ChecklistModel(this);
    m_view = new ChecklistView;
    m_view->setModel(m_model);
    m_empty = new EmptyState({});
    m_message = makeParagraph({}, theme::Type::Small, Ink::Warn);
    m_message->setContentsMargins(theme::px(16), theme::px(6), theme::px(16), theme::px(6));
    m_message->hide();
    auto *body = m_checklist->body();
    body->setContentsMargins(0, 1, 0, 0);
    body->addWidget(m_view, 1);
    body->addWidget(m_empty, 1);
    body->addWidget(m_message);
    return m_checklist;
}

QWidget *WorkflowPage::makeSide()
{
    m_side = new Column;
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    m_overview = new QWidget;
    auto *panels = new QVBoxLayout(m_overview);
    panels->setContentsMargins(0, 0, 0, 0);
    panels->setSpacing(theme::px(16));
    m_gate = new GatePanel;
    m_blockers = new BlockerPanel;
    panels->addWidget(m_gate);
    panels->addWidget(m_blockers);
    panels->addStretch();
    m_details = new ItemPanel;
    m_details->hide();
    column->addWidget(m_overview, 1);
    column->addWidget(m_details, 1);
    return m_side;
}

void WorkflowPage::connectParts()
{
    connect(m_strip, &PhaseStrip::chosenByPerson, this, &WorkflowPage::choosePhase);
    connect(m_filters, &SegmentedControl::chosen, this, &WorkflowPage::chooseFilter);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { chooseFilter(int(ChecklistFilter::All)); });
    connect(m_view, &ChecklistView::evidenceRequested, this, &WorkflowPage::openItem);
    connect(m_view, &ChecklistView::attestRequested, this, [this](const QString &id) { attest(id, {}); });
    connect(m_view, &ChecklistView::waiveRequested, this, &WorkflowPage::askWaiver);
    connect(m_view, &ChecklistView::doingRequested, this, [this](const QString &id) {
        if (const ItemStatus *status = item(id))
            apply(id, toggleDoing(*status));
    });
    connect(m_view, &ChecklistView::ownerRequested, this, [this](const QString &id) {
        openItem(id);
        m_details->focusOwner();
    });
    connect(m_view, &ChecklistView::itemChanged, this, [this](const QString &id) {
        say({});
        if (!m_item.isEmpty() && !id.isEmpty() && id != m_item)
            openItem(id);
    });
    connect(m_gate, &GatePanel::itemRequested, this, &WorkflowPage::showItem);
    connect(m_blockers, &BlockerPanel::itemRequested, this, &WorkflowPage::showItem);
    connect(m_details, &ItemPanel::closed, this, [this] {
        closeItem();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_details, &ItemPanel::edited, this, [this](const ItemEdit &edit) { apply(m_item, edit); });
    connect(m_details, &ItemPanel::attestRequested, this, [this](const QString &note) { attest(m_item, note); });
    connect(m_details, &ItemPanel::waiveRequested, this, [this] { askWaiver(m_item); });
    connect(m_details, &ItemPanel::screenRequested, this, &Page::pageRequested);
    m_view->installEventFilter(this);
}

} // namespace sextant
