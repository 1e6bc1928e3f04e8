#include "widgets/common/pagebar.h"

#include "widgets/common/panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

namespace sextant {
namespace {

constexpr int levels = 4; // 0: everything, 1: no labels, 2: icons only, 3: the rest in the menu

QWidget *separator()
{
    auto *rule = new Rule(Qt::Vertical);
    rule->setFixedHeight(theme::px(20));
    return rule;
}

} // namespace

PageBar::PageBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(theme::px(48));
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(theme::px(24), 0, theme::px(24), 1);
    m_layout->setSpacing(theme::px(8));
    m_title = makeLabel({}, theme::Type::PageTitle);
    m_scope = new ValueButton(Icon::Monitor, {});
    m_window = new ValueButton(Icon::Clock, tr("Current"));
    m_versus = makeLabel(tr("vs"), theme::Type::Small, Ink::Tertiary);
    m_baseline = new ValueButton(Icon::Pin, tr("Baseline"));
    m_live = new SegmentedControl(tr("Refresh"));
    m_present = makeButton(tr("Present"), ButtonKind::Default, Icon::Monitor);
    m_export = makeButton(tr("Export PDF"), ButtonKind::Primary, Icon::Export);
    m_more = makeIconButton(Icon::More, tr("More actions"));
    m_menu = new QMenu(this);
    for (QWidget *&rule : m_separators)
        rule = separator();
    m_layout->addWidget(m_title);
    m_layout->addSpacing(theme::px(8));
    m_layout->addWidget(m_scope);
    m_layout->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_window, m_versus, m_baseline, m_separators[0], m_live, m_separators[1],
                                                            m_present, m_export, m_more})
        m_layout->addWidget(widget, 0, Qt::AlignVCenter);
    m_scope->hide();
    m_present->setAccessibleName(tr("Present"));
    m_export->setAccessibleName(tr("Export PDF"));
    setLive(true, {});
    setBaselineText({});
    setWindowText(tr("Last 24 h"));
    connect(m_scope, &QPushButton::clicked, this, &PageBar::scopeRequested);
    connect(m_window, &QPushButton::clicked, this, &PageBar::windowRequested);
    connect(m_baseline, &QPushButton::clicked, this, &PageBar::baselineRequested);
    connect(m_present, &QPushButton::clicked, this, &PageBar::presentRequested);
    connect(m_export, &QPushButton::clicked, this, &PageBar::exportRequested);
    connect(m_live, &SegmentedControl::chosen, this, [this](int index) { Q_EMIT liveRequested(index == 0); });
    connect(m_menu, &QMenu::aboutToShow, this, &PageBar::fillMenu);
    connect(m_more, &QPushButton::clicked, this, [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void PageBar::setTitle(const QString &title)
{
    m_title->setText(title);
    fold();
}

void PageBar::setScope(const QString &label, const QString &value)
{
    m_hasScope = !value.isEmpty();
    if (m_hasScope) {
        // The label is part of the button's make; a new scope is rare.
        auto *fresh = new ValueButton(Icon::Monitor, label);
        fresh->setValue(value);
        connect(fresh, &QPushButton::clicked, this, &PageBar::scopeRequested);
        m_layout->replaceWidget(m_scope, fresh);
        m_scope->deleteLater();
        m_scope = fresh;
    }
    fold();
}

void PageBar::setWindowText(const QString &text)
{
    m_hasWindow = !text.isEmpty();
    m_window->setValue(text);
    fold();
}

void PageBar::setBaselineText(const QString &text)
{
    m_baseline->setValue(text.isEmpty() ? tr("choose") : text);
    fold();
}

void PageBar::setLive(bool live, const QString &interval)
{
    m_interval = interval;
    const QString running = interval.isEmpty() ? tr("Live") : tr("Live, %1").arg(interval);
    if (live)
        m_live->setItems({{running, {}, true}, {tr("Pause"), Icon::Pause, false}});
    else
        m_live->setItems({{tr("Live"), Icon::Play, false}, {tr("Paused"), Icon::Pause, false}});
    m_live->setCurrent(live ? 0 : 1);
    fold();
}

void PageBar::setLiveVisible(bool visible)
{
    m_liveVisible = visible;
    fold();
}

void PageBar::setExportEnabled(bool enabled)
{
    m_present->setEnabled(enabled);
    m_export->setEnabled(enabled);
}

void PageBar::addPageControl(QWidget *control)
{
    m_layout->insertWidget(3 + m_pageControls++, control, 0, Qt::AlignVCenter);
    fold();
}

void PageBar::applyLevel(int level)
{
    m_scope->setVisible(m_hasScope && level < 3);
    m_window->setVisible(m_hasWindow);
    m_versus->setVisible(m_hasWindow && level < 2);
    m_baseline->setVisible(m_hasWindow && level < 3);
    m_live->setVisible(m_liveVisible && level < 3);
    m_separators[0]->setVisible(m_liveVisible && m_hasWindow && level < 2);
    m_separators[1]->setVisible(m_liveVisible && level < 2);
    m_present->setVisible(level < 3);
    m_more->setVisible(level == 3);
    for (ValueButton *button : {m_scope, m_window, m_baseline})
        button->setBrief(level >= 1);
    const auto words = [level](QPushButton *button, const QString &text) {
        button->setText(level >= 2 ? QString() : text);
        setPlainToolTip(*button, level >= 2 ? text : QString());
    };
    words(m_present, tr("Present"));
    words(m_export, tr("Export PDF"));
}

int PageBar::neededWidth() const
{
    const QMargins margins = m_layout->contentsMargins();
    int width = margins.left() + margins.right();
    int shown = 0;
    for (int i = 0; i < m_layout->count(); ++i) {
        QLayoutItem *item = m_layout->itemAt(i);
        if (const QWidget *widget = item->widget()) {
            if (widget->isHidden())
                continue;
            width += std::max(widget->sizeHint().width(), widget->minimumWidth());
            ++shown;
        } else if (item->spacerItem()) {
            width += item->spacerItem()->sizeHint().width();
            ++shown;
        }
    }
    return width + std::max(0, shown - 1) * m_layout->spacing();
}

void PageBar::fold()
{
    if (m_folding)
        return;
    m_folding = true;
    for (int level = 0; level < levels; ++level) {
        applyLevel(level);
        if (neededWidth() <= width())
            break;
    }
    m_folding = false;
}

void PageBar::fillMenu()
{
    m_menu->clear();
    if (m_hasScope)
        m_menu->addAction(icon(Icon::Monitor), tr("Scope…"), this, &PageBar::scopeRequested);
    if (m_hasWindow)
        m_menu->addAction(icon(Icon::Pin), tr("Baseline…"), this, &PageBar::baselineRequested);
    if (m_liveVisible) {
        const bool live = m_live->current() == 0;
        m_menu->addAction(icon(live ? Icon::Pause : Icon::Play), live ? tr("Pause") : tr("Live"), this,
                          [this, live] { Q_EMIT liveRequested(!live); });
    }
    m_menu->addAction(icon(Icon::Monitor), tr("Present"), this, &PageBar::presentRequested)->setEnabled(m_present->isEnabled());
}

void PageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::current().window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::current().line);
}

void PageBar::resizeEvent(QResizeEvent *)
{
    fold();
}

bool PageBar::event(QEvent *event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::LayoutDirectionChange)
        fold();
    return QWidget::event(event);
}

} // namespace sextant
