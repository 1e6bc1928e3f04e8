// Menus and the commands in them.
#include "app/commandpalette.h"
#include "app/context.h"
#include "app/window/mainwindow.h"
#include "app/window/windowtexts.h"
#include "models/store/settings.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/pagebar.h"
#include "widgets/reports/pagelayout.h"

#include <QMenuBar>

namespace sextant {

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

} // namespace sextant
