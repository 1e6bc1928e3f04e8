// Menus, commands and what they start. The frame and the wiring of pages are in mainwindow.cpp.
#include "app/commandpalette.h"
#include "app/context.h"
#include "app/window/mainwindow.h"
#include "app/window/secretprompt.h"
#include "app/window/sourceintents.h"
#include "app/window/sourcetester.h"
#include "app/window/windowtexts.h"
#include "models/session/partialconsent.h"
#include "models/sources/catalogue/fetch.h"
#include "models/sources/catalogue/mapping.h"
#include "models/store/safefile.h"
#include "models/store/sample/sampleproject.h"
#include "models/store/settings.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/pagebar.h"
#include "widgets/common/toast.h"
#include "widgets/compare/comparepage.h"
#include "widgets/presentation/presentationwindow.h"
#include "widgets/reports/pdfrenderer.h"
#include "widgets/reports/reportspage.h"
#include "widgets/sources/freezedialog.h"
#include "widgets/sources/partialdialog.h"
#include "widgets/sources/scopedialog.h"
#include "widgets/sources/sourcespage.h"
#include "widgets/sources/startpage.h"
#include "widgets/sources/windowpicker.h"

#include <QActionGroup>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QUuid>
#include <QtConcurrentRun>

namespace sextant {
namespace {

const QString projectFilter = QStringLiteral("Sextant (*.sextant)");

/// A name that is free in the folder where projects of this person live.
QString freeProjectPath(const QString &title)
{
    const QString folder = folders::projects();
    for (int i = 1;; ++i) {
        const QString name = generatedFileName(i == 1 ? title : title + u' ' + QString::number(i), QStringLiteral("sextant"));
        const QString path = folder + u'/' + name;
        if (!QFileInfo::exists(path))
            return path;
    }
}

} // namespace

QAction *MainWindow::addCommand(QMenu *menu, const QString &text, const QKeySequence &keys, const std::function<void()> &run)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    m_commands << action;
    return action;
}

void MainWindow::makeActions()
{
    makeFileMenu();

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = m_session.undoStack()->createUndoAction(this, tr("Undo"));
    QAction *redo = m_session.undoStack()->createRedoAction(this, tr("Redo"));
    undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    edit->addActions({undo, redo});
    m_commands << undo << redo;

    makeViewMenu();

    QMenu *sources = menuBar()->addMenu(tr("&Sources"));
    addCommand(sources, tr("Manage sources"), {}, [this] { showPage(QStringLiteral("sources")); });
    addCommand(sources, tr("Freeze baseline…"), {}, [this] { askFreeze(); });
    addCommand(sources, tr("Partial data…"), {}, [this] { askPartialConsent(); });
    addCommand(sources, tr("Choose baseline"), QKeySequence(Qt::CTRL | Qt::Key_B), [this] { chooseBaseline(); });

    QMenu *report = menuBar()->addMenu(tr("&Report"));
    addCommand(report, tr("Present"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] { present(); });
    addCommand(report, tr("Export PDF…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { exportPdf({}); });

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    addCommand(help, tr("Commands"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
        auto *palette = new CommandPalette(m_commands, this);
        palette->setAttribute(Qt::WA_DeleteOnClose);
        palette->open();
    });
    addCommand(help, tr("About Sextant"), {}, [this] {
        tell(this, tr("Sextant %1").arg(QStringLiteral(SEXTANT_VERSION)),
             tr("Performance work proved by live evidence. Free software under the GNU General Public License, version 3 or later."));
    });
}

void MainWindow::makeFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    addCommand(file, tr("New project…"), QKeySequence::New, [this] { showPage(QStringLiteral("start")); });
    addCommand(file, tr("Open…"), QKeySequence::Open, [this] { askOpen(); });
    addCommand(file, tr("Save a copy…"), QKeySequence::SaveAs, [this] { askSaveCopy(); });
    addCommand(file, tr("Open the sample project"), {}, [this] { openSample(); });
    file->addSeparator();
    addCommand(file, tr("Export rules…"), {}, [this] { askExportRules(); });
    addCommand(file, tr("Import rules as targets…"), {}, [this] { askImportRules(); });
    addCommand(file, tr("Freeze a baseline from a file…"), {}, [this] { askFreezeFile(); });
    file->addSeparator();
    addCommand(file, tr("Quit"), QKeySequence::Quit, [this] { close(); });
}

void MainWindow::makeViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    int number = 1;
    for (const PageRow &row : pageRows()) {
        const QString id = QLatin1String(row.id);
        addCommand(view, pageTitle(id), QKeySequence(QStringLiteral("Alt+%1").arg(number++)), [this, id] {
            if (m_session.isOpen())
                showPage(id);
        });
    }
    view->addSeparator();
    addCommand(view, tr("Refresh now"), QKeySequence(Qt::Key_F5), [this] { m_session.refreshNow(); });
    addCommand(view, tr("Live or paused"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] { m_session.setPaused(!m_session.isPaused()); });
    addCommand(view, tr("Previous window"), QKeySequence(Qt::Key_BracketLeft), [this] { stepWindow(-1); });
    addCommand(view, tr("Next window"), QKeySequence(Qt::Key_BracketRight), [this] { stepWindow(1); });
    addCommand(view, tr("Choose window"), {}, [this] { chooseWindow(); });
    addCommand(view, tr("Choose scope"), {}, [this] { chooseScope(); });
    addCommand(view, tr("Full screen"), QKeySequence(Qt::Key_F11), [this] { isFullScreen() ? showNormal() : showFullScreen(); });
    makeThemeMenu(view->addMenu(tr("Theme")));
}

void MainWindow::makeThemeMenu(QMenu *menu)
{
    const auto row = [this, menu](const QString &text, const QString &value) {
        addCommand(menu, text, {}, [this, value] {
            Settings settings;
            settings.setTheme(value);
            theme::setScheme(value == QStringLiteral("dark")    ? theme::Scheme::Dark
                             : value == QStringLiteral("light") ? theme::Scheme::Light
                                                                : theme::systemScheme());
        });
    };
    row(tr("Light theme"), QStringLiteral("light"));
    row(tr("Dark theme"), QStringLiteral("dark"));
    row(tr("Theme of the desktop"), QStringLiteral("system"));
}

void MainWindow::connectStartPage()
{
    connect(m_start, &StartPage::openFileRequested, this, &MainWindow::askOpen);
    connect(m_start, &StartPage::openRecentRequested, this, &MainWindow::openProject);
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_start, &StartPage::createRequested, this, &MainWindow::startProject);
    connect(m_start, &StartPage::testRequested, m_tester, &SourceTester::test);
    connect(m_start, &StartPage::testCancelled, m_tester, &SourceTester::cancel);
    connect(m_start, &StartPage::secretEntered, m_secrets, &SecretPrompt::enter);
    connect(m_tester, &SourceTester::finished, this, [this](const SourceConfig &, const ConnectionReport &report) {
        if (currentPage() == QStringLiteral("start"))
            m_start->setTestResult(report);
        else
            m_sources->setTestResult(report);
    });
    updateRecent();
}

void MainWindow::connectSourcesPage()
{
    connect(m_sources, &SourcesPage::testRequested, m_tester, &SourceTester::test);
    connect(m_sources, &SourcesPage::testCancelled, m_tester, &SourceTester::cancel);
    connect(m_sources, &SourcesPage::secretEntered, m_secrets, &SecretPrompt::enter);
    connect(m_sources, &SourcesPage::saveRequested, this, [this](SourceConfig config) {
        if (config.id.isEmpty())
            config.id = m_session.freeSourceId(config.kind);
        m_session.saveSource(config);
    });
    connect(m_sources, &SourcesPage::metricNamesRequested, this, [this](const QString &id) {
        whenDone(m_session.metricNames(id), this, [this](const Result<QStringList> &names) {
            if (names)
                m_sources->setMetricNames(*names);
        });
    });
    connect(m_sources, &SourcesPage::queryRequested, this, &MainWindow::runQuery);
    connect(m_sources, &SourcesPage::queryCancelled, this, [this] { m_query.next(); });
    new SourceIntents(m_context, m_session, m_sources);
}

void MainWindow::runQuery(const QString &sourceId, const QString &expr, bool range)
{
    const auto window = m_session.window().at(m_session.pausedAt().value_or(m_context.clock()->now()));
    if (!window)
        return;
    Query query;
    query.expr = expr;
    if (range) {
        query.step = gridStep(*window, 0);
        query.range = alignedWindow(*window, query.step);
    } else {
        query.time = window->end;
    }
    const quint64 ticket = m_query.next();
    // Millions of samples are looked through by a worker; the window gets what it shows.
    const auto answer = m_session.query(sourceId, query).then(m_context.pool(), [window = query.range](const Result<QueryResult> &result) {
        return result.map([&](const QueryResult &found) { return queryAnswer(found, window); });
    });
    whenDone(answer, this, [this, ticket](const Result<QueryAnswerPtr> &shown) {
        if (m_query.isCurrent(ticket))
            m_sources->setQueryAnswer(shown);
    });
}

void MainWindow::runAction(const QString &action, const QString &argument)
{
    if (action == QStringLiteral("freeze-baseline"))
        askFreeze();
    else if (action == QStringLiteral("freeze-file"))
        askFreezeFile();
    else if (action == QStringLiteral("retry") || action == QStringLiteral("refresh")) {
        m_secrets->forgetDeclined();
        m_session.refreshNow();
    } else if (action == QStringLiteral("why")) {
        showPage(QStringLiteral("compare"));
        m_compare->showKpi(argument);
    } else if (action == QStringLiteral("edit-query")) {
        showPage(QStringLiteral("sources"));
        const KpiReading *reading = m_session.snapshot() ? m_session.snapshot()->find(argument) : nullptr;
        if (reading)
            m_sources->showSource(reading->data.binding.source);
        m_sources->showQuery(reading ? reading->data.binding.queries.series : QString());
    } else if (action == QStringLiteral("copy-error")) {
        const KpiReading *reading = m_session.snapshot() ? m_session.snapshot()->find(argument) : nullptr;
        if (reading && reading->data.error)
            QGuiApplication::clipboard()->setText(describe(*reading->data.error));
    } else if (action == QStringLiteral("compare-runs"))
        m_session.compareBaselines(argument.section(u' ', 0, 0), argument.section(u' ', 1, 1));
    else if (action == QStringLiteral("explore"))
        m_session.exploreChanges(argument == QStringLiteral("all"));
    else if (action == QStringLiteral("use-baseline"))
        m_session.setActiveBaseline(argument);
    else if (action == QStringLiteral("delete-baseline"))
        m_session.removeBaseline(argument);
    else if (action == QStringLiteral("remove-source"))
        m_session.removeSource(argument);
    else if (action == QStringLiteral("rebind"))
        m_session.rebind(argument);
    else if (action == QStringLiteral("export-csv"))
        writeExport(argument, m_compare->csv());
    else if (action == QStringLiteral("export-pdf"))
        exportPdf({});
    else if (action == QStringLiteral("choose-window"))
        chooseWindow();
    else if (action == QStringLiteral("query")) {
        showPage(QStringLiteral("sources"));
        m_sources->showQuery(argument);
    } else if (action == QStringLiteral("toast")) {
        ToastContent toast;
        toast.title = argument;
        m_toasts->show(toast);
    }
}

void MainWindow::writeExport(const QString &suggestedName, const QByteArray &content)
{
    const QString suffix = QFileInfo(suggestedName).suffix().isEmpty() ? QStringLiteral("csv") : QFileInfo(suggestedName).suffix();
    auto *dialog = new QFileDialog(this, tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(generatedFileName(QFileInfo(suggestedName).completeBaseName(), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, content](const QString &path) {
        if (const auto written = writeFile(path, content); !written)
            onError(written.error());
    });
    dialog->open();
}

void MainWindow::updateRecent()
{
    std::vector<StartPage::Recent> recent;
    for (const QString &path : Settings().recentProjects())
        recent.push_back({path, QFileInfo(path).completeBaseName()});
    m_start->setRecent(recent);
}

void MainWindow::openProject(const QString &path)
{
    m_session.open(path);
}

void MainWindow::connectTo(const QString &url)
{
    SourceConfig config;
    config.id = QStringLiteral("prometheus");
    config.kind = QStringLiteral("prometheus");
    config.name = QStringLiteral("Prometheus");
    config.url = url;
    startProject(config);
}

void MainWindow::startProject(const SourceConfig &source)
{
    SourceConfig named = source;
    if (named.id.isEmpty())
        named.id = named.kind;
    const QString title = named.name.isEmpty() ? tr("New project") : named.name;
    m_session.create(freeProjectPath(title), title, named);
}

void MainWindow::openSample()
{
    const QString path = freeProjectPath(tr("Sample project"));
    auto future = QtConcurrent::run(m_context.pool(), [path, clock = m_context.clock()] { return writeSampleProject(path, clock); });
    whenDone(future, this, [this, path](const Result<void> &written) {
        if (written)
            m_session.open(path);
        else
            onError(written.error());
    });
}

void MainWindow::askOpen()
{
    auto *dialog = new QFileDialog(this, tr("Open a project"), {}, projectFilter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openProject);
    dialog->open();
}

void MainWindow::askSaveCopy()
{
    auto *dialog = new QFileDialog(this, tr("Save a copy"), {}, projectFilter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("sextant"));
    connect(dialog, &QFileDialog::fileSelected, &m_session, &Session::saveCopy);
    dialog->open();
}

void MainWindow::askFreeze()
{
    if (!m_session.snapshot())
        return;
    auto *dialog = new FreezeDialog(m_session.snapshot(), tr("Baseline %1").arg(m_session.state().baselines.size() + 1), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_session.freezeBaseline(dialog->options()); });
    connect(&m_session, &Session::busyChecked, dialog, &FreezeDialog::setBusyCheck);
    m_session.checkBusyPeriod();
    dialog->open();
}

void MainWindow::askPartialConsent()
{
    if (!m_session.isOpen() || m_session.isReadOnly())
        return;
    auto *dialog = new PartialDialog(m_session.state().sources, partialConsents(m_session.state()), m_session.snapshot(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        for (const auto &[source, agreed] : dialog->changes())
            m_session.setPartialConsent(source, agreed);
    });
    dialog->open();
}

void MainWindow::askNote(double time)
{
    if (!m_session.isOpen() || m_session.isReadOnly())
        return;
    auto *dialog = new Dialog(tr("Add a note at %1").arg(rfc3339(time)), tr("It is drawn in the event lane of every chart."), this);
    auto *field = new QLineEdit(dialog);
    field->setMaxLength(80);
    field->setAccessibleName(tr("Note"));
    dialog->body()->addWidget(field);
    dialog->addButton(tr("Add note"), ButtonKind::Primary);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, field, time] {
        if (field->text().trimmed().isEmpty())
            return;
        Marker marker;
        marker.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        marker.start = marker.end = time;
        marker.label = field->text().trimmed();
        m_session.addMarker(marker);
    });
    dialog->open();
    field->setFocus();
}

void MainWindow::chooseWindow()
{
    const auto range = m_session.window().at(m_context.clock()->now());
    if (!m_session.isOpen() || !range)
        return;
    m_windowPicker->setCurrent(m_session.window().isLive() ? m_session.window().text : QString(), *range);
    m_windowPicker->openBelow(m_pageBar->windowButton());
}

void MainWindow::chooseBaseline()
{
    if (!m_session.isOpen())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Baseline *active = m_session.state().activeBaseline();
    for (const Baseline &baseline : m_session.state().baselines) {
        QAction *action = menu->addAction(QStringLiteral("%1  %2").arg(baselineText(&baseline, QLocale()), baseline.name));
        action->setCheckable(true);
        action->setChecked(active && active->id == baseline.id);
        connect(action, &QAction::triggered, this, [this, id = baseline.id] { m_session.setActiveBaseline(id); });
    }
    if (active)
        connect(menu->addAction(tr("Without a baseline")), &QAction::triggered, this, [this] { m_session.setActiveBaseline({}); });
    menu->addSeparator();
    connect(menu->addAction(tr("Freeze this window…")), &QAction::triggered, this, &MainWindow::askFreeze);
    menu->popup(m_pageBar->baselineButton()->mapToGlobal(QPoint(0, m_pageBar->baselineButton()->height())));
}

void MainWindow::chooseScope()
{
    if (!m_session.isOpen())
        return;
    const auto &sources = m_session.state().sources;
    if (m_session.isReadOnly() || std::all_of(sources.begin(), sources.end(), [](const SourceConfig &s) { return s.kind == QStringLiteral("recorded"); })) {
        tell(this, tr("The scope is fixed here"), tr("Recorded data cannot be asked again for other labels."));
        return;
    }
    auto *dialog = new ScopeDialog(m_context.variables(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    for (const SourceConfig &source : sources)
        for (const QString &variable : ScopeDialog::names())
            whenDone(m_session.labelValues(source.id, variable, {}), dialog, [dialog, variable](const Result<QStringList> &values) {
                if (values && !values->isEmpty())
                    dialog->setValues(variable, *values);
            });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QString text = matchersText(dialog->variables());
        m_session.setProperty(variablesProperty, text, text.isEmpty() ? tr("Look at everything") : tr("Look at %1").arg(text));
    });
    dialog->open();
}

/// Matches the KPIs again when the project's variables changed, also by undo.
void MainWindow::applyVariables()
{
    const std::vector<LabelFilter> variables = projectVariables(m_session.state());
    if (variables == m_context.variables())
        return;
    m_context.setVariables(variables);
    for (const SourceConfig &source : m_session.state().sources)
        m_session.rebind(source.id);
}

void MainWindow::stepWindow(int direction)
{
    const auto range = m_session.window().at(m_session.pausedAt().value_or(m_context.clock()->now()));
    if (!m_session.isOpen() || !range)
        return;
    const double by = direction * range->length();
    m_session.setWindow({rfc3339(range->start + by) + QStringLiteral("..") + rfc3339(range->end + by)});
}

Report MainWindow::currentReport() const
{
    ReportInput input;
    input.snapshot = m_session.snapshot();
    input.workflow = m_session.workflow();
    input.definition = &m_session.workflowDefinition();
    input.project = m_session.state().properties;
    input.baseline = m_session.state().activeBaseline();
    return buildAssessment(input);
}

void MainWindow::updateReport()
{
    if (m_session.isOpen())
        m_reports->setReport(currentReport());
}

PresentationWindow *MainWindow::present()
{
    if (!m_session.snapshot())
        return nullptr;
    if (!m_presentation)
        m_presentation = new PresentationWindow;
    m_presentation->setReport(currentReport());
    m_presentation->showFullScreen();
    return m_presentation;
}

void MainWindow::exportPdf(const PageSetup &page)
{
    if (!m_session.snapshot())
        return;
    auto *dialog = new QFileDialog(this, tr("Export the assessment"), {}, QStringLiteral("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(generatedFileName(m_session.snapshot()->project + QStringLiteral(" assessment"), QStringLiteral("pdf")));
    connect(dialog, &QFileDialog::fileSelected, this, [this, page](const QString &path) {
        // The content is fixed now; setting pages takes longer than a frame, so it happens in the pool.
        auto future = QtConcurrent::run(m_context.pool(), [report = currentReport(), path, page] {
            PdfOptions options;
            options.page = page;
            return writePdf(report, path, options);
        });
        whenDone(future, this, [this, path](const Result<PdfInfo> &pdf) {
            if (!pdf) {
                onError(pdf.error());
                return;
            }
            ToastContent toast;
            toast.tone = Tone::Good;
            toast.title = tr("Report exported");
            toast.detail = tr("%1, %n page(s)", nullptr, pdf->pages).arg(QFileInfo(path).fileName());
            toast.action = tr("Open");
            toast.act = [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); };
            m_toasts->show(toast);
        });
    });
    dialog->open();
}

void MainWindow::rememberRecent()
{
    Settings().addRecentProject(m_session.state().info.path);
    updateRecent();
}

void MainWindow::saveWindowState()
{
    Settings().setWindowGeometry(saveGeometry());
}

} // namespace sextant
