// What leaves the window: reports, presentations, exported data.
#include "app/context.h"
#include "app/window/mainwindow.h"
#include "models/store/safefile.h"
#include "widgets/common/toast.h"
#include "widgets/presentation/presentationwindow.h"
#include "widgets/reports/pdfrenderer.h"
#include "widgets/reports/reportspage.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace sextant {

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
        auto future = QtConcurrent::run(m_context.pool(), [report = currentReport(), path, page]() -> Result<PdfInfo> {
            PdfOptions options;
            options.page = page;
            return renderPdf(report, options).and_then([&path](const PdfDocument &pdf) {
                return writeFile(path, pdf.bytes).map([&pdf] { return pdf.info; });
            });
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

} // namespace sextant
