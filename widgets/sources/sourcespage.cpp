#include "widgets/sources/sourcespage.h"
#include "models/analysis/readingtext.h"
#include "widgets/common/controls.h"
#include "widgets/common/suggestions.h"
#include "widgets/sources/alertsview.h"
#include "widgets/sources/bindingsview.h"
#include "widgets/sources/connectionpanel.h"
#include "widgets/sources/mappingdialog.h"
#include "widgets/sources/queryconsole.h"
#include "widgets/sources/sourceform.h"
#include "widgets/sources/sourcelist.h"
#include "widgets/sources/timetext.h"

#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace sextant {
namespace {

constexpr int listWidth = 320;
constexpr int wideFrom = 940; ///< below this width the list stands above
constexpr int marginX = 24;
constexpr int marginY = 16;
constexpr int rightHeight = 460; ///< what the right side needs at least before the page scrolls

/// Kinds without a form are recorded ones, which have metrics.
bool hasMetrics(const SourceConfig *source)
{
    const SourceForm *form = source ? sourceForm(source->kind) : nullptr;
    return source && (!form || form->measures);
}

} // namespace

SourcesPage::SourcesPage(QWidget *parent) : Page(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_views = new QStackedWidget;
    outer->addWidget(m_views);
    m_empty = new EmptyState(tr("No source is connected. Sextant reads metrics from a Prometheus server or from this machine."), tr("Connect a source"));
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(theme::px(marginX), theme::px(marginY), theme::px(marginX), theme::px(marginY));
    m_columns->setSpacing(theme::px(16));
    m_columns->addWidget(makeList());
    m_columns->addWidget(makeRight(), 1);
    m_scroll->setWidget(content);
    m_views->addWidget(m_empty);
    m_views->addWidget(m_scroll);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT pageRequested(QStringLiteral("start")); });
    updateSources();
}

QWidget *SourcesPage::makeList()
{
    m_listPanel = new Panel(tr("Sources"));
    m_listPanel->setRule(true);
    QPushButton *add = makeSmallButton(tr("Add"), ButtonKind::Default, Icon::Plus);
    add->setMenu(makeAddMenu());
    m_listPanel->addControl(add);
    m_list = new SourceList;
    m_listPanel->body()->addWidget(m_list, 1);
    connect(m_list, &SourceList::sourceSelected, this, &SourcesPage::onSelected);
    return m_listPanel;
}

QMenu *SourcesPage::makeAddMenu()
{
    auto *menu = new QMenu(this);
    for (const SourceForm &form : sourceForms())
        connect(menu->addAction(icon(form.icon), form.title), &QAction::triggered, this, [this, kind = form.kind] { addSource(kind); });
    return menu;
}

QWidget *SourcesPage::makeRight()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(10));
    m_head = new QWidget;
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(theme::px(8));
    m_name = makeLabel({}, theme::Type::Statement);
    m_name->setElide(Qt::ElideRight);
    m_tabs = new SegmentedControl(tr("Part of the source"));
    m_retry = makeButton(tr("Retry"), ButtonKind::Default, Icon::Refresh);
    m_remove = makeIconButton(Icon::Trash, tr("Remove this source"));
    head->addWidget(m_name, 1);
    head->addWidget(m_tabs);
    head->addWidget(m_retry);
    head->addWidget(m_remove);
    m_health = makeParagraph({}, theme::Type::Small, Ink::Tertiary);
    m_problem = makeParagraph({}, theme::Type::Small, Ink::Bad);
    m_connection = new ConnectionPanel(tr("Save"));
    m_bindingsView = new BindingsView;
    m_console = new QueryConsole;
    m_alerts = new AlertsView;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_connection);
    m_pages->addWidget(m_bindingsView);
    m_pages->addWidget(m_console);
    m_pages->addWidget(m_alerts);
    m_pages->setMinimumHeight(theme::px(rightHeight));
    column->addWidget(m_head);
    column->addWidget(m_health);
    column->addWidget(m_problem);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &SegmentedControl::chosen, this, [this](int tab) { showTab(m_shownTabs.at(std::size_t(tab))); });
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("retry"), m_selected); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("remove-source"), m_selected); });
    connect(m_connection, &ConnectionPanel::testRequested, this, &SourcesPage::testRequested);
    connect(m_connection, &ConnectionPanel::testCancelled, this, &SourcesPage::testCancelled);
    connect(m_connection, &ConnectionPanel::secretEntered, this, &SourcesPage::secretEntered);
    connect(m_connection, &ConnectionPanel::accepted, this, [this](const SourceConfig &config) {
        m_adding.reset();
        m_shown = config;
        Q_EMIT saveRequested(config);
        updateSources();
    });
    connect(m_bindingsView, &BindingsView::presetChosen, this, [this](const QString &kpi, const QString &preset) { Q_EMIT presetChosen(m_selected, kpi, preset); });
    connect(m_bindingsView, &BindingsView::openQueryRequested, this, &SourcesPage::showQuery);
    connect(m_bindingsView, &BindingsView::rebindRequested, this, [this] { Q_EMIT actionRequested(QStringLiteral("rebind"), m_selected); });
    connect(m_console, &QueryConsole::runRequested, this, [this](const QString &expr, bool range) { Q_EMIT queryRequested(m_selected, expr, range); });
    connect(m_console, &QueryConsole::exemplarsRequested, this, [this](const QString &expr) { Q_EMIT exemplarsRequested(m_selected, expr); });
    connect(m_alerts, &AlertsView::refreshRequested, this, &SourcesPage::askForTab);
    connect(m_console, &QueryConsole::stopRequested, this, &SourcesPage::queryCancelled);
    connect(m_console, &QueryConsole::labelsRequested, this,
            [this](const QString &metric, const QString &label) { Q_EMIT labelsRequested(m_selected, metric, label); });
    connect(m_console, &QueryConsole::useForKpiRequested, this, [this](const QString &expr) { openMapping({}, expr); });
    connect(m_bindingsView, &BindingsView::mapRequested, this, [this](const QString &kpi) { openMapping(kpi, {}); });
    connect(m_bindingsView, &BindingsView::candidatesShown, this,
            [this](const QString &kpi, const QStringList &presets) { Q_EMIT candidatesShown(m_selected, kpi, presets); });
    return box;
}

void SourcesPage::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (snapshot) {
        const QString span = snapshot->windowText.isEmpty() ? rangeText(snapshot->window, QLocale())
                                                            : tr("Last %1").arg(spanText(snapshot->window.length(), QLocale()));
        m_console->setWindowText(tr("Window: %1, step %2, %3").arg(span, spanText(snapshot->step, QLocale()), zoneText(snapshot->window.end)));
        if (!m_sourcesGiven) {
            m_sources.clear();
            for (const SourceHealth &health : snapshot->sources)
                m_sources.push_back(health.config);
        }
    }
    updateSources();
    updateBindings();
    if (snapshot)
        askForAlerts();
}

void SourcesPage::setSources(const std::vector<SourceConfig> &sources)
{
    m_sourcesGiven = true;
    m_sources = sources;
    updateSources();
}

void SourcesPage::setBindings(const std::vector<Binding> &bindings)
{
    m_bindings = bindings;
    updateBindings();
}

void SourcesPage::setKpis(const std::vector<KpiDefinition> &kpis)
{
    m_kpis = kpis;
    updateBindings();
}

void SourcesPage::openMapping(const QString &kpi, const QString &expr)
{
    if (m_kpis.empty() || m_selected.isEmpty())
        return;
    auto *dialog = new MappingDialog(m_kpis, kpi, m_names, expr, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_mapping = dialog;
    connect(dialog, &MappingDialog::boundsRequested, this, [this](const QString &metric) { Q_EMIT labelsRequested(m_selected, metric, QStringLiteral("le")); });
    connect(dialog, &MappingDialog::testRequested, this, [this, source = m_selected](const Binding &binding) { Q_EMIT mappingTestRequested(source, binding); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, source = m_selected] {
        Binding made = dialog->binding();
        made.source = source;
        Q_EMIT mappingAccepted(made);
    });
    dialog->setMetricNotes(m_notes);
    dialog->open();
}

void SourcesPage::setLabels(const QString &sourceId, const QString &metric, const QString &label, const QStringList &texts)
{
    if (sourceId != m_selected)
        return;
    if (m_mapping && label == QStringLiteral("le"))
        m_mapping->setBounds(metric, texts);
    else
        m_console->setLabels(metric, label, texts);
}

void SourcesPage::setMetricNotes(const QString &sourceId, const MetricNotes &notes)
{
    if (sourceId != m_selected)
        return;
    m_notes = notes;
    m_console->setMetricNotes(notes);
    if (m_mapping)
        m_mapping->setMetricNotes(notes);
}

void SourcesPage::setAlerts(const QString &sourceId, const Result<AlertsNow> &alerts, double now)
{
    if (sourceId == m_selected)
        m_alerts->setAlerts(alerts, now);
}

void SourcesPage::setExemplars(const Result<std::vector<Exemplar>> &exemplars)
{
    m_console->setExemplars(exemplars);
}

void SourcesPage::setMappingValue(const Result<std::optional<double>> &value)
{
    if (m_mapping)
        m_mapping->setTestValue(value);
}

void SourcesPage::setCandidateText(const QString &sourceId, const QString &kpi, const QString &preset, const QString &text)
{
    if (sourceId == m_selected)
        m_bindingsView->setCandidateText(kpi, preset, text);
}

void SourcesPage::setMetricNames(const QString &sourceId, const QStringList &names)
{
    if (sourceId != m_selected)
        return;
    freeInPool(std::exchange(m_names, names));
    m_console->setMetricNames(names);
}

void SourcesPage::setTestResult(const ConnectionReport &report)
{
    m_connection->setTestResult(report);
}

void SourcesPage::setQueryAnswer(const Result<QueryAnswerPtr> &answer)
{
    m_console->setAnswer(answer);
}

void SourcesPage::showSource(const QString &id)
{
    if (config(id)) {
        m_list->select(id);
        onSelected(id);
    }
}

void SourcesPage::showTab(Tab tab)
{
    const auto at = std::find(m_shownTabs.begin(), m_shownTabs.end(), tab);
    if (at == m_shownTabs.end())
        return;
    m_tabs->setCurrent(int(at - m_shownTabs.begin()));
    m_pages->setCurrentIndex(tab);
    askForTab();
}

void SourcesPage::askForTab()
{
    const int tab = m_pages->currentIndex();
    if (m_selected.isEmpty() || tab == Connection)
        return;
    if (tab == Alerts)
        return askForAlerts();
    Q_EMIT metricNamesRequested(m_selected);
    Q_EMIT metricNotesRequested(m_selected);
}

void SourcesPage::askForAlerts()
{
    if (!isVisible() || m_selected.isEmpty() || m_pages->currentIndex() != Alerts)
        return;
    if (!m_alerts->isAsked())
        m_alerts->setAsking();
    Q_EMIT alertsRequested(m_selected);
}

void SourcesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    askForAlerts();
}

void SourcesPage::updateTabs()
{
    const SourceConfig *selected = m_adding ? &*m_adding : config(m_selected);
    const SourceForm *form = selected ? sourceForm(selected->kind) : nullptr;
    std::vector<Tab> tabs{Connection};
    if (hasMetrics(selected))
        tabs.insert(tabs.end(), {Kpis, Console});
    if (form && form->hasAlerts)
        tabs.push_back(Alerts);
    m_console->setExemplarsOffered(form && form->hasExemplars);
    if (tabs == m_shownTabs)
        return;
    m_shownTabs = tabs;
    const std::map<Tab, QString> texts{{Connection, tr("Connection")}, {Kpis, tr("KPIs")}, {Console, tr("Query")}, {Alerts, tr("Alerts")}};
    QStringList shown;
    for (const Tab tab : tabs)
        shown << texts.at(tab);
    const Tab before = Tab(m_pages->currentIndex());
    m_tabs->setTexts(shown);
    const auto at = std::find(tabs.begin(), tabs.end(), before);
    m_pages->setCurrentIndex(at == tabs.end() ? Connection : before);
    m_tabs->setCurrent(at == tabs.end() ? 0 : int(at - tabs.begin()));
}

void SourcesPage::showQuery(const QString &expr)
{
    const auto first = std::find_if(m_sources.begin(), m_sources.end(), [](const SourceConfig &source) { return hasMetrics(&source); });
    if (!hasMetrics(config(m_selected)) && first != m_sources.end())
        showSource(QString(first->id));
    showTab(Console);
    m_console->setExpression(expr);
}

void SourcesPage::addSource(const QString &kind)
{
    const SourceForm *form = sourceForm(kind);
    if (!form)
        return;
    m_adding = emptyConfig(*form);
    m_list->clearSelection();
    m_selected.clear();
    showTab(Connection);
    updateSources();
    updateConnection(true);
    m_connection->focusFirst();
}

const SourceConfig *SourcesPage::config(const QString &id) const
{
    const auto at = std::find_if(m_sources.begin(), m_sources.end(), [&id](const SourceConfig &source) { return source.id == id; });
    return at == m_sources.end() ? nullptr : &*at;
}

SourceHealth SourcesPage::healthOf(const SourceConfig &config) const
{
    if (m_snapshot)
        for (const SourceHealth &health : m_snapshot->sources)
            if (health.config.id == config.id) {
                SourceHealth found = health;
                found.config = config;
                return found;
            }
    SourceHealth unknown;
    unknown.config = config;
    return unknown;
}

void SourcesPage::onSelected(const QString &id)
{
    if (id == m_selected && !m_adding)
        return;
    m_adding.reset();
    m_selected = id;
    updateHealth();
    updateConnection(true);
    updateBindings();
    updateTabs();
    startOver();
}

void SourcesPage::startOver()
{
    const SourceConfig *selected = config(m_selected);
    const QStringList server = selected ? QStringList{selected->id, selected->kind, selected->url} : QStringList();
    if (server == m_server)
        return;
    m_server = server;
    freeInPool(std::exchange(m_names, {}));
    m_notes.clear();
    m_console->clear();
    m_alerts->setNotAsked();
    askForTab();
}

void SourcesPage::updateSources()
{
    std::vector<SourceHealth> shown;
    for (const SourceConfig &source : m_sources)
        shown.push_back(healthOf(source));
    m_list->setSources(shown, m_snapshot ? m_snapshot->asOf : 0);
    m_views->setCurrentWidget(m_sources.empty() && !m_adding ? static_cast<QWidget *>(m_empty) : m_scroll);
    if (!m_adding && !config(m_selected)) {
        m_selected = m_sources.empty() ? QString() : m_sources.front().id;
        m_list->select(m_selected);
        updateConnection(true);
    } else {
        updateConnection(false);
    }
    updateHealth();
    updateTabs();
    startOver();
    layOut();
}

/// Fills the form; a form that someone is typing in is left alone unless another source was chosen.
void SourcesPage::updateConnection(bool force)
{
    const SourceConfig *selected = config(m_selected);
    if (m_adding) {
        if (!force)
            return;
        m_shown = *m_adding;
        m_connection->setUntestedAllowed(false);
        m_connection->setVerb(tr("Add"));
        m_connection->setConfig(m_shown);
        return;
    }
    if (!selected)
        return;
    const bool typing = m_connection->config() != m_shown;
    if (!force && (typing || *selected == m_shown))
        return;
    m_connection->setUntestedAllowed(true);
    m_connection->setVerb(tr("Save"));
    m_connection->setConfig(*selected, healthOf(*selected).state == SourceState::Ok);
    m_shown = m_connection->config();
}

void SourcesPage::updateHealth()
{
    const SourceConfig *selected = config(m_selected);
    const bool known = selected && !m_adding;
    m_retry->setVisible(false);
    m_remove->setVisible(known);
    m_tabs->setVisible(known);
    m_health->setVisible(known);
    m_problem->setVisible(false);
    m_name->setText(m_adding ? tr("New source") : selected ? selected->name : QString());
    if (!known)
        return;
    const SourceHealth health = healthOf(*selected);
    QString words = sourceStateText(health);
    if (const QString facts = sourceHealthText(health, m_snapshot ? m_snapshot->asOf : 0, QLocale()); !facts.isEmpty())
        words += QStringLiteral(" · ") + facts;
    m_health->setText(words);
    if (health.error) {
        m_problem->setText(connectionHeadline(*health.error) + QStringLiteral(". ") + describe(*health.error));
        m_problem->setVisible(true);
        m_retry->setVisible(true);
    }
}

void SourcesPage::updateBindings()
{
    std::vector<Binding> own;
    for (const Binding &binding : m_bindings)
        if (binding.source == m_selected || binding.source.isEmpty())
            own.push_back(binding);
    std::vector<KpiDefinition> kpis = m_kpis;
    if (m_snapshot) {
        // What the newest refresh used is fresher than what is stored, and it carries the live value.
        for (const KpiReading &reading : m_snapshot->kpis) {
            if (m_kpis.empty())
                kpis.push_back(reading.kpi);
            if (reading.data.binding.source != m_selected || reading.data.binding.kpi.isEmpty())
                continue;
            Binding live = reading.data.binding;
            live.value = reading.data.error ? std::nullopt : reading.data.value;
            const auto at = std::find_if(own.begin(), own.end(), [&live](const Binding &binding) { return binding.kpi == live.kpi; });
            if (at == own.end()) {
                own.push_back(live);
            } else {
                live.alternatives = live.alternatives.empty() ? at->alternatives : live.alternatives;
                *at = live;
            }
        }
    }
    m_bindingsView->setBindings(kpis, own);
}

void SourcesPage::layOut()
{
    const bool wide = width() >= theme::px(wideFrom);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (wide) {
        m_listPanel->setMaximumHeight(QWIDGETSIZE_MAX);
        m_listPanel->setMinimumHeight(0);
        m_listPanel->setFixedWidth(theme::px(listWidth));
    } else {
        const int rows = std::clamp(int(m_sources.size()), 1, 3);
        m_listPanel->setMinimumWidth(0);
        m_listPanel->setMaximumWidth(QWIDGETSIZE_MAX);
        m_listPanel->setFixedHeight(theme::px(44 + 52 * rows));
    }
}

void SourcesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    layOut();
}

} // namespace sextant
