#pragma once
#include "models/report/report.h"
#include "models/session/session.h"

#include <QAction>
#include <QMainWindow>
#include <QStackedWidget>

#include <map>

namespace sextant {

namespace rules {
struct RuleImport;
}
class AppContext;
class ComparePage;
class HistoryPage;
class OverviewPage;
class Page;
class PageBar;
struct PageSetup;
class PresentationWindow;
class ReportsPage;
class ResourcesPage;
class SecretPrompt;
class Sidebar;
class SourceTester;
class SourcesPage;
class StartPage;
class StatusBar;
class TextLabel;
class ToastStack;
class VitalsPage;
class WindowPicker;
class WorkflowPage;

/// The window: frame, pages, actions. It passes moments to the pages and intents to the session, and decides nothing itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(AppContext &context, Session &session);
    ~MainWindow() override;

    /// Opens a project file, or starts one on a URL.
    void openProject(const QString &path);
    void connectTo(const QString &url);
    /// Whether opened projects and the window's size are remembered for this person; off for pictures from the command line.
    void setRemembering(bool remembering) { m_remembering = remembering; }
    /// Shows a page by its id; "start" is the first-run page.
    void showPage(const QString &id);
    QString currentPage() const;
    /// The presentation of this moment, shown full screen; nullptr before the first refresh.
    PresentationWindow *present();
    const QList<QAction *> &commands() const { return m_commands; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeFrame();
    void makePages();
    void addPage(const QString &id, QWidget *page, bool scrolls);
    void makeActions();
    QAction *addCommand(QMenu *menu, const QString &text, const QKeySequence &keys, const std::function<void()> &run);
    void makeFileMenu();
    void makeViewMenu();
    void makeThemeMenu(QMenu *menu);
    void connectSession();
    void connectPages();
    void connectStartPage();
    void connectSourcesPage();
    void connectHistoryPage();

    void onOpened();
    void onSnapshot(const SnapshotPtr &snapshot);
    void onState();
    void onWorkflow();
    void onError(const Error &error);
    void updateFrame();
    void updateActivity();
    void updateStatus();
    void updateReport();
    void runAction(const QString &action, const QString &argument);

    void askOpen();
    void askSaveCopy();
    void askExportRules();
    void exportRules(const QString &folder);
    void askImportRules();
    void importRules(const QString &path);
    void confirmImport(const rules::RuleImport &import, const QString &file);
    void askFreeze();
    void askFreezeFile();
    void freezeFile(const QString &path);
    void askPartialConsent();
    void askNote(double time);
    void chooseWindow();
    void chooseBaseline();
    /// Which job, service, instance, … the KPIs are about.
    void chooseScope();
    void applyVariables();
    void stepWindow(int direction);
    void exportPdf(const PageSetup &page);
    void openSample();
    void runQuery(const QString &sourceId, const QString &expr, bool range);
    void writeExport(const QString &suggestedName, const QByteArray &content);
    void updateRecent();
    void startProject(const SourceConfig &source);
    Report currentReport() const;
    void rememberRecent();
    void saveWindowState();

    AppContext &m_context;
    Session &m_session;
    SourceTester *m_tester;
    SecretPrompt *m_secrets;
    Sidebar *m_sidebar = nullptr;
    PageBar *m_pageBar = nullptr;
    StatusBar *m_status = nullptr;
    TextLabel *m_fileName = nullptr; ///< in the corner of the menu bar
    ToastStack *m_toasts = nullptr;
    WindowPicker *m_windowPicker = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::map<QString, QWidget *> m_pages; 
    std::vector<Page *> m_moments;        ///< pages that show snapshots
    OverviewPage *m_overview = nullptr;
    VitalsPage *m_vitals = nullptr;
    ResourcesPage *m_resources = nullptr;
    StartPage *m_start = nullptr;
    SourcesPage *m_sources = nullptr;
    ComparePage *m_compare = nullptr;
    HistoryPage *m_history = nullptr;
    WorkflowPage *m_workflowPage = nullptr;
    ReportsPage *m_reports = nullptr;
    PresentationWindow *m_presentation = nullptr;
    QList<QAction *> m_commands;
    Generation m_query;
    QTimer m_statusTimer;
    QTimer m_busyTimer; ///< a refresh that is quick is not announced
    double m_savedAt = 0;
    QString m_shownScope;
    bool m_remembering = true;
};

} // namespace sextant
