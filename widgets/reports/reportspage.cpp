#include "widgets/reports/reportspage.h"

#include "widgets/common/controls.h"
#include "widgets/common/panel.h"
#include "widgets/common/text.h"
#include "widgets/reports/pagepreview.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QtConcurrent/QtConcurrentRun>

namespace sextant {
namespace {

constexpr int sideWidth = 308; // with the margin of the screen
constexpr int rowHeight = 28;
constexpr int idRole = Qt::UserRole;

/// Margins from the side where the language begins; layouts do not mirror theirs.
QMargins sided(int before, int top, int after, int bottom)
{
    if (QGuiApplication::isRightToLeft())
        std::swap(before, after);
    return {theme::px(before), theme::px(top), theme::px(after), theme::px(bottom)};
}

} // namespace

ReportsPage::ReportsPage(QWidget *parent) : Page(parent)
{
    m_setup.size = pageSizeFor(locale());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(tr("There is nothing to report yet."), tr("Connect a source"), m_stack);
    auto *content = new QSplitter(Qt::Horizontal, m_stack);
    content->setChildrenCollapsible(false);
    content->addWidget(makeSide());
    content->addWidget(makeMain());
    content->setStretchFactor(1, 1);
    content->setSizes({theme::px(sideWidth), 3 * theme::px(sideWidth)});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    layout->addWidget(m_stack);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT pageRequested(QStringLiteral("sources")); });
    connect(m_tree, &QTreeWidget::itemChanged, this, &ReportsPage::takeChoice);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item)
            m_preview->showSection(item->data(0, idRole).toString());
    });
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(m_setup); });
    connect(m_preview, &PagePreview::currentPageChanged, this, &ReportsPage::showPosition);
}

QWidget *ReportsPage::makeSide()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(sided(24, 16, 0, 16));
    layout->setSpacing(theme::px(16));
    auto *panel = new Panel(tr("Sections"), side);
    m_tree = new QTreeWidget(panel);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(theme::px(16));
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setAccessibleName(tr("Sections of the report"));
    panel->body()->addWidget(m_tree);
    layout->addWidget(panel, 3);

    auto *missing = new Panel(tr("Missing"), side);
    auto *scroll = new QScrollArea(missing);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false); // the panel shows through
    auto *inner = new QWidget(scroll);
    auto *innerLayout = new QVBoxLayout(inner);
    innerLayout->setContentsMargins(theme::px(16), 0, theme::px(16), theme::px(12));
    m_missing = makeParagraph({}, theme::Type::Small, Ink::Secondary, inner);
    innerLayout->addWidget(m_missing);
    innerLayout->addStretch();
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false); // QScrollArea switches it on
    missing->body()->addWidget(scroll);
    layout->addWidget(missing, 1);
    return side;
}

QWidget *ReportsPage::makeMain()
{
    auto *main = new QWidget(this);
    auto *layout = new QVBoxLayout(main);
    layout->setContentsMargins(sided(8, 12, 0, 0));
    layout->setSpacing(theme::px(8));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(sided(16, 0, 24, 0));
    m_position = makeLabel({}, theme::Type::Body, Ink::Secondary, main);
    m_export = makeButton(tr("Export PDF"), ButtonKind::Default, Icon::Export, main);
    bar->addWidget(m_position);
    bar->addStretch();
    bar->addWidget(m_export);
    layout->addLayout(bar);
    m_preview = new PagePreview(main);
    layout->addWidget(m_preview, 1);
    return main;
}

void ReportsPage::setSnapshot(const SnapshotPtr &snapshot)
{
    if (snapshot)
        return;
    m_report.reset();
    m_generation.next();
    m_stack->setCurrentWidget(m_empty);
}

void ReportsPage::setReport(const Report &report)
{
    m_report = std::make_shared<const Report>(report);
    m_stack->setCurrentIndex(1);
    fillTree();
    fillMissing();
    startLayout();
}

void ReportsPage::fillTree()
{
    QStringList ids;
    for (const ReportSection &section : m_report->sections)
        ids << section.id + u'\n' + section.title;
    if (ids == m_sectionIds) // same outline: keep selection and scroll position
        return;
    m_sectionIds = ids;
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    QTreeWidgetItem *chapter = nullptr;
    for (const ReportSection &section : m_report->sections) {
        auto *item = section.level > 0 && chapter ? new QTreeWidgetItem(chapter) : new QTreeWidgetItem(m_tree);
        item->setText(0, section.title);
        item->setToolTip(0, plainToolTip(section.title));
        item->setData(0, idRole, section.id);
        item->setSizeHint(0, QSize(0, theme::px(rowHeight)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(0, m_setup.excluded.count(section.id) > 0 ? Qt::Unchecked : Qt::Checked);
        if (section.level == 0)
            chapter = item;
    }
    m_tree->expandAll();
}

void ReportsPage::fillMissing()
{
    m_missing->setText(m_report->missing.isEmpty() ? tr("Nothing: every section is filled.") : m_report->missing.join(QStringLiteral("\n\n")));
}

void ReportsPage::takeChoice(QTreeWidgetItem *item)
{
    const QString id = item->data(0, idRole).toString();
    if (item->checkState(0) == Qt::Checked)
        m_setup.excluded.erase(id);
    else
        m_setup.excluded.insert(id);
    startLayout();
}

void ReportsPage::startLayout()
{
    if (!m_report)
        return;
    const quint64 ticket = m_generation.next();
    whenDone(QtConcurrent::run([report = m_report, setup = m_setup] {
                 return std::shared_ptr<const ReportLayout>(std::make_shared<ReportLayout>(layoutReport(*report, setup)));
             }),
             this, [this, ticket](const std::shared_ptr<const ReportLayout> &layout) {
                 if (m_generation.isCurrent(ticket))
                     showLayout(layout);
             });
}

void ReportsPage::showLayout(const std::shared_ptr<const ReportLayout> &layout)
{
    m_layout = layout;
    m_preview->setLayout(layout);
    showPosition();
    Q_EMIT layoutChanged();
}

void ReportsPage::showPosition()
{
    const QString paper = m_setup.size == QPageSize::Letter ? tr("Letter") : tr("A4");
    m_position->setText(tr("Page %1 of %2, %3").arg(QString::number(m_preview->currentPage() + 1), QString::number(pageCount()), paper));
    m_export->setEnabled(pageCount() > 0);
}

} // namespace sextant
