// A baseline from a file of measurements: read, shown, then frozen like any other.
#include "app/context.h"
#include "app/window/mainwindow.h"
#include "models/session/filebaseline.h"
#include "models/store/safefile.h"
#include "widgets/sources/freezedialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace sextant {
namespace {

constexpr qint64 largestMeasurements = 256 * 1024 * 1024;

} // namespace

void MainWindow::askFreezeFile()
{
    if (!m_session.isOpen() || m_session.isReadOnly())
        return;
    auto *dialog = new QFileDialog(this, tr("Freeze a baseline from a file"), {}, tr("Measurements: timestamp,metric,value (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::freezeFile);
    dialog->open();
}

void MainWindow::freezeFile(const QString &path)
{
    auto future = QtConcurrent::run(m_context.pool(), [path, kpis = m_session.kpis(), now = m_context.clock()->now()]() -> Result<Snapshot> {
        const auto bytes = readFile(path, largestMeasurements);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return momentFromCsv({QFileInfo(path).fileName(), *bytes}, kpis, now);
    });
    whenDone(future, this, [this, path, project = m_session.state().info.path](const Result<Snapshot> &moment) {
        if (project != m_session.state().info.path)
            return; // it was read for the project that was open then
        if (!moment) {
            onError(moment.error());
            return;
        }
        const auto shown = std::make_shared<const Snapshot>(*moment);
        auto *dialog = new FreezeDialog(shown, QFileInfo(path).completeBaseName(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setBusyCheck({BusyState::Unknown, {}, {QStringLiteral("busy-unknown"), tr("Whether this was a busy period cannot be told from a file.")}});
        connect(dialog, &QDialog::accepted, this, [this, dialog, shown] { m_session.freezeFile(*shown, dialog->options()); });
        dialog->open();
    });
}

} // namespace sextant
