#include "app/window/mainwindow.h"

#include "app/context.h"
#include "app/window/secretprompt.h"
#include "app/window/sourcetester.h"
#include "app/window/windowtexts.h"
#include "widgets/common/pagebar.h"
#include "widgets/common/text.h"
#include "widgets/common/toast.h"
#include "widgets/compare/comparepage.h"
#include "widgets/history/historypage.h"
#include "widgets/overview/overviewpage.h"
#include "widgets/presentation/presentationwindow.h"
#include "widgets/reports/reportspage.h"
#include "widgets/resources/resourcespage.h"
#include "widgets/sources/sourcespage.h"
#include "widgets/sources/startpage.h"
#include "widgets/sources/windowpicker.h"
#include "widgets/vitals/vitalspage.h"
#include "widgets/workflow/workflowpage.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QScrollArea>

namespace sextant {
namespace {

constexpr int compactBelow = 1200; // design language, section 2
constexpr int statusIntervalMs = 1000;
constexpr int busyAfterMs = 300;   // a shorter wait is not noticed
constexpr int pixelsPerPoint = 4;

} // namespace

MainWindow::MainWindow(AppContext &context, Session &session)
    : m_context(context), m_session(session), m_tester(new SourceTester(context, this)),
      m_secrets(new SecretPrompt(context, session, this))
{
    setWindowTitle(QStringLiteral("Sextant"));
    setMinimumSize(720, 450);
    resize(1440, 900);
    setAcceptDrops(true);
    setCentralWidget(makeFrame());
    m_fileName = makeLabel({}, theme::Type::Small, Ink::Tertiary, this);
    m_fileName->setContentsMargins(0, 0, 16, 0);
    m_fileName->setForegroundRole(QPalette::WindowText); // a menu bar's children draw with its button colour otherwise
    makePages();
    makeActions();
    connectSession();
    connectPages();
    m_statusTimer.setInterval(statusIntervalMs);
    connect(&m_statusTimer, &QTimer::timeout, this, &MainWindow::updateStatus);
    m_statusTimer.start();
    showPage(QStringLiteral("start"));
    updateFrame();
}

MainWindow::~MainWindow()
{
    delete m_presentation;
}

QWidget *MainWindow::makeFrame()
{
    auto *frame = new QWidget(this);
    m_sidebar = new Sidebar(frame);
    m_pageBar = new PageBar(frame);
    m_stack = new QStackedWidget(frame);
    m_status = new StatusBar(frame);
    m_toasts = new ToastStack(frame);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_pageBar);
    right->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addLayout(right, 1);
    auto *all = new QVBoxLayout(frame);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(middle, 1);
    all->addWidget(m_status);

    m_windowPicker = new WindowPicker(m_context.clock(), this);
    connect(m_sidebar, &Sidebar::navigated, this, &MainWindow::showPage);
    connect(m_sidebar, &Sidebar::phaseRequested, this, [this](int number) {
        showPage(QStringLiteral("workflow"));
        m_workflowPage->showPhase(QStringLiteral("P%1").arg(number));
    });
    connect(m_sidebar, &Sidebar::sourceRequested, this, [this] { showPage(QStringLiteral("sources")); });
    connect(m_pageBar, &PageBar::windowRequested, this, &MainWindow::chooseWindow);
    connect(m_pageBar, &PageBar::baselineRequested, this, &MainWindow::chooseBaseline);
    connect(m_pageBar, &PageBar::scopeRequested, this, &MainWindow::chooseScope);
    connect(m_pageBar, &PageBar::liveRequested, this, [this](bool live) { m_session.setPaused(!live); });
    connect(m_pageBar, &PageBar::presentRequested, this, [this] { present(); });
    connect(m_pageBar, &PageBar::exportRequested, this, [this] { exportPdf({}); });
    connect(m_windowPicker, &WindowPicker::windowChosen, this, [this](const QString &text) { m_session.setWindow({text}); });
    return frame;
}

void MainWindow::addPage(const QString &id, QWidget *page, bool scrolls)
{
    QWidget *shown = page;
    if (scrolls) {
        auto *area = new QScrollArea(m_stack);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setWidget(page);
        shown = area;
    }
    m_stack->addWidget(shown);
    m_pages[id] = shown;
}

void MainWindow::makePages()
{
    const auto moment = [this](const char *id, Page *page, bool scrolls = false) {
        m_moments.push_back(page);
        addPage(QLatin1String(id), page, scrolls);
    };
    moment("overview", m_overview = new OverviewPage(this), true);
    moment("vitals", m_vitals = new VitalsPage(this), true);
    moment("resources", m_resources = new ResourcesPage(this), true);
    moment("compare", m_compare = new ComparePage(this));
    moment("history", m_history = new HistoryPage(this));
    moment("workflow", m_workflowPage = new WorkflowPage(m_context.clock(), this));
    moment("sources", m_sources = new SourcesPage(this));
    moment("reports", m_reports = new ReportsPage(this));
    m_start = new StartPage(this);
    addPage(QStringLiteral("start"), m_start, false);
    m_workflowPage->setPerson(m_context.who());
    m_sources->setKpis(m_context.catalogue().kpis);
}

void MainWindow::showPage(const QString &id)
{
    const auto at = m_pages.find(id);
    if (at == m_pages.end())
        return;
    m_stack->setCurrentWidget(at->second);
    m_sidebar->setCurrent(id);
    m_pageBar->setTitle(pageTitle(id));
    if (id == QStringLiteral("reports"))
        updateReport();
    if (id == QStringLiteral("history"))
        m_session.history()->load(m_history->days());
}

QString MainWindow::currentPage() const
{
    for (const auto &[id, page] : m_pages)
        if (page == m_stack->currentWidget())
            return id;
    return {};
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::opened, this, &MainWindow::onOpened);
    connect(&m_session, &Session::failed, this, &MainWindow::onError);
    connect(&m_session, &Session::editFailed, this, &MainWindow::onError);
    connect(&m_session, &Session::stateChanged, this, &MainWindow::onState);
    connect(&m_session, &Session::snapshotChanged, this, &MainWindow::onSnapshot);
    connect(&m_session, &Session::workflowChanged, this, &MainWindow::onWorkflow);
    connect(m_secrets, &SecretPrompt::notKept, this, &MainWindow::onError);
    connect(&m_session, &Session::runsCompared, m_compare, &ComparePage::showRuns);
    connect(&m_session, &Session::explored, m_compare, &ComparePage::showExploration);
    connect(&m_session, &Session::refreshingChanged, this, &MainWindow::updateStatus);
    connect(&m_session, &Session::refreshingChanged, this, &MainWindow::updateActivity);
    m_busyTimer.setSingleShot(true);
    m_busyTimer.setInterval(busyAfterMs);
    connect(&m_busyTimer, &QTimer::timeout, this, [this] { m_overview->setActivity(m_session.isPaused(), m_session.isReplacing()); });
    connect(&m_session, &Session::saved, this, [this](double at) {
        m_savedAt = at;
        updateStatus();
    });
}

void MainWindow::connectPages()
{
    for (Page *page : m_moments) {
        connect(page, &Page::kpiRequested, this, [this](const QString &kpi) {
            showPage(QStringLiteral("compare"));
            m_compare->showKpi(kpi);
        });
        connect(page, &Page::pageRequested, this, &MainWindow::showPage);
        connect(page, &Page::actionRequested, this, &MainWindow::runAction);
    }
    const auto wireCharts = [this](auto *page) {
        page->setTimeZoneOffset(QDateTime::currentDateTime().offsetFromUtc());
        connect(page, &std::remove_pointer_t<decltype(page)>::exportRequested, this, &MainWindow::writeExport);
        connect(page, &std::remove_pointer_t<decltype(page)>::noteRequested, this, &MainWindow::askNote);
    };
    wireCharts(m_overview);
    wireCharts(m_vitals);
    wireCharts(m_resources);
    wireCharts(m_history);
    connect(m_workflowPage, &WorkflowPage::progressEdited, &m_session, &Session::editProgress);
    connect(m_reports, &ReportsPage::exportRequested, this, [this](const PageSetup &page) { exportPdf(page); });
    connectStartPage();
    connectSourcesPage();
    connectHistoryPage();
}

void MainWindow::onOpened()
{
    m_secrets->forgetDeclined();
    m_context.setVariables(projectVariables(m_session.state())); // stored bindings carry them already
    setWindowFilePath(m_session.state().info.path);
    m_fileName->setText(QFileInfo(m_session.state().info.path).fileName());
    m_fileName->setMinimumHeight(menuBar()->sizeHint().height());
    menuBar()->setCornerWidget(m_fileName); // a menu bar measures its corner only when it is set
    m_fileName->show();
    setWindowTitle(QStringLiteral("%1 – Sextant").arg(m_session.state().property(QStringLiteral("title"), m_session.state().info.title)));
    showPage(QStringLiteral("overview"));
    for (Page *page : m_moments)
        page->setSnapshot(nullptr);
    if (m_remembering)
        rememberRecent();
}

void MainWindow::onSnapshot(const SnapshotPtr &snapshot)
{
    for (Page *page : m_moments)
        page->setSnapshot(snapshot);
    if (m_presentation)
        m_presentation->setLiveReport(currentReport());
    updateFrame();
    if (currentPage() == QStringLiteral("reports"))
        updateReport();
}

void MainWindow::onState()
{
    m_compare->setBaselines(m_session.state().baselines);
    m_sources->setSources(m_session.state().sources);
    m_sources->setBindings(m_session.state().bindings);
    applyVariables();
    m_workflowPage->setReadOnly(m_session.isReadOnly());
    m_history->setWritable(!m_session.isReadOnly() && !m_session.state().info.sample);
    updateFrame();
    updateActivity();
}

void MainWindow::onWorkflow()
{
    const QDate start = QDate::fromString(m_session.state().property(QStringLiteral("start_date")), Qt::ISODate);
    m_workflowPage->setWorkflow(m_session.workflowDefinition(), m_session.workflow(), start);
    m_workflowPage->setClosing(m_session.closing());
    m_overview->setGate(gateBlock(m_session.workflowDefinition(), m_session.workflow(), m_session.closing()));
    updateFrame();
}

void MainWindow::onError(const Error &error)
{
    ToastContent toast;
    toast.tone = Tone::Bad;
    toast.title = error.context.isEmpty() ? errorCodeName(error.code) : error.context;
    QStringList rest;
    for (const QString &part : {error.detail, error.advice})
        if (!part.isEmpty())
            rest << part;
    toast.detail = rest.join(QStringLiteral(". "));
    m_toasts->show(toast);
    m_start->setError(error);
}

void MainWindow::updateFrame()
{
    const QLocale locale;
    const ProjectState &state = m_session.state();
    const Snapshot *snapshot = m_session.snapshot().get();
    const bool open = m_session.isOpen();
    m_sidebar->setItems(navItems(open));
    m_sidebar->setProject(open ? state.property(QStringLiteral("title"), state.info.title) : tr("No project"),
                          open ? state.property(QStringLiteral("subtitle"), state.info.sample ? tr("Sample data") : QString()) : tr("Choose how to start"));
    m_sidebar->setPhases(phaseItems(m_session.workflow(), m_session.workflowDefinition().gates), phaseSummary(m_session.workflow()));
    const auto sources = sourceItems(snapshot, state.sources, locale);
    m_sidebar->setSources(sources, sourceSummary(sources));
    m_sidebar->setCurrent(currentPage());

    const auto range = m_session.window().at(m_context.clock()->now());
    m_pageBar->setWindowText(open && range ? windowText(m_session.window(), snapshot ? snapshot->window : *range, locale) : QString());
    m_pageBar->setBaselineText(baselineText(open ? state.activeBaseline() : nullptr, locale));
    if (const QString scope = open ? scopeText(state) : QString(); scope != m_shownScope) {
        m_shownScope = scope;
        m_pageBar->setScope({}, scope);
    }
    m_pageBar->setLive(!m_session.isPaused(), tr("10 s"));
    m_pageBar->setLiveVisible(open && m_session.window().isLive());
    m_pageBar->setExportEnabled(open && snapshot);
    updateStatus();
}

/// Paused shows at once. The picture is dimmed only when its successor takes a while, and never for the live refresh.
void MainWindow::updateActivity()
{
    if (m_session.isReplacing()) {
        m_busyTimer.start();
    } else {
        m_busyTimer.stop();
        m_overview->setActivity(m_session.isPaused(), false);
    }
}

void MainWindow::updateStatus()
{
    const StatusTexts texts = statusTexts(m_session.snapshot().get(), m_session.isRefreshing(), m_session.pausedAt(), m_savedAt,
                                          m_context.clock()->now(), QLocale());
    m_status->setItems(texts.left, texts.right);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->setCompact(width() < compactBelow);
    m_session.setChartPoints(std::max(defaultPoints, width() / pixelsPerPoint));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_remembering)
        saveWindowState();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().toLocalFile().endsWith(QStringLiteral(".sextant")))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    openProject(event->mimeData()->urls().first().toLocalFile());
}

} // namespace sextant
