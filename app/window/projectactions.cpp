// Ways into a project, and copies of it.
#include "app/context.h"
#include "app/window/mainwindow.h"
#include "models/store/safefile.h"
#include "models/store/sample/sampleproject.h"
#include "models/store/settings.h"
#include "widgets/sources/startpage.h"

#include <QFileDialog>
#include <QFileInfo>
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

void MainWindow::rememberRecent()
{
    Settings().addRecentProject(m_session.state().info.path);
    updateRecent();
}

} // namespace sextant
