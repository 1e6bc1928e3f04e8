// What pages and commands ask for. The frame and the wiring of pages are in mainwindow.cpp, menus in menus.cpp.
#include "app/context.h"
#include "app/window/mainwindow.h"
#include "app/window/secretprompt.h"
#include "app/window/sourceintents.h"
#include "app/window/sourcetester.h"
#include "app/window/windowtexts.h"
#include "models/session/partialconsent.h"
#include "models/sources/catalogue/fetch.h"
#include "models/sources/catalogue/mapping.h"
#include "models/store/settings.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/pagebar.h"
#include "widgets/common/toast.h"
#include "widgets/compare/comparepage.h"
#include "widgets/reports/reportspage.h"
#include "widgets/sources/freezedialog.h"
#include "widgets/sources/partialdialog.h"
#include "widgets/sources/scopedialog.h"
#include "widgets/sources/sourcespage.h"
#include "widgets/sources/startpage.h"
#include "widgets/sources/windowpicker.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QUuid>

namespace sextant {

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
        whenDone(m_session.metricNames(id), this, [this, id](const Result<QStringList> &names) {
            if (names)
                m_sources->setMetricNames(id, *names);
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
    } else if (action == QStringLiteral("edit-query") || action == QStringLiteral("query")) {
        showPage(QStringLiteral("sources"));
        const KpiReading *reading = m_session.snapshot() ? m_session.snapshot()->find(argument.section(u' ', 0, 0)) : nullptr;
        if (reading)
            m_sources->showSource(reading->data.binding.source);
        const QString series = reading ? reading->data.binding.queries.series : QString();
        m_sources->showQuery(action == QStringLiteral("query") ? argument.section(u' ', 1) : series);
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
    else if (action == QStringLiteral("toast")) {
        ToastContent toast;
        toast.title = argument;
        m_toasts->show(toast);
    }
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
    if (m_session.isReadOnly() || std::all_of(sources.begin(), sources.end(), [](const SourceConfig &s) { return s.isRecorded(); })) {
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

void MainWindow::saveWindowState()
{
    Settings().setWindowGeometry(saveGeometry());
}

} // namespace sextant
