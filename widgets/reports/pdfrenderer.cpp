#include "widgets/reports/pdfrenderer.h"

#include "widgets/reports/pagepainter.h"
#include "widgets/reports/pdffinish.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>

#include <cerrno>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PdfRenderer)
};

QByteArray paintPdf(const Report &report, const ReportLayout &layout, const PdfOptions &options, const QPageSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Sextant %1").arg(QLatin1String(SEXTANT_VERSION)));
    writer.setResolution(page::resolution);
    writer.setPageLayout(QPageLayout(size, QPageLayout::Portrait, QMarginsF()));
    if (options.attachData)
        for (const ReportAttachment &attachment : report.attachments)
            writer.addFileAttachment(attachment.name, attachment.make(), attachment.mime);
    QPainter painter(&writer);
    for (int i = 0; i < int(layout.pages.size()); ++i) {
        if (i > 0)
            writer.newPage();
        paintPage(painter, layout, i, options.locale);
    }
    painter.end();
    return bytes;
}

Result<void> save(const QByteArray &bytes, const QString &path)
{
    const QString context = Tr::tr("Saving the report as %1").arg(path);
    const QFileInfo target(path);
    if (!target.absoluteDir().exists())
        return fail(ErrorCode::Io, context, Tr::tr("The folder does not exist."), Tr::tr("Choose a folder that exists."));
    if (target.isDir())
        return fail(ErrorCode::Io, context, Tr::tr("This is a folder."), Tr::tr("Give a file name."));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, context, file.errorString(), Tr::tr("Choose a folder that you may write to."));
    // QSaveFile keeps going after a short write: every length is checked here before the rename.
    errno = 0;
    const bool written = file.write(bytes) == bytes.size() && file.flush() && file.size() == bytes.size();
    const bool full = errno == ENOSPC || errno == EDQUOT;
    if (!written) {
        const QString words = file.errorString(); // before cancelling puts its own in their place
        file.cancelWriting();
        return fail(full ? ErrorCode::DiskFull : ErrorCode::Io, context, words,
                    full ? Tr::tr("Free some space or choose another disk.") : Tr::tr("Choose another place and try again."));
    }
    if (!file.commit())
        return fail(ErrorCode::Io, context, file.errorString(), Tr::tr("Choose another place and try again."));
    return {};
}

} // namespace

Result<PdfInfo> writePdf(const Report &report, const QString &path, const PdfOptions &options)
{
    if (path.isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("Saving the report"), Tr::tr("No file name was given."));
    PageSetup setup = options.page;
    setup.size = setup.size.value_or(pageSizeFor(options.locale));
    const ReportLayout layout = layoutReport(report, setup);
    const QByteArray painted = paintPdf(report, layout, options, QPageSize(*setup.size));
    const Result<QByteArray> bytes = finishPdf(painted, report, layout);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (const Result<void> saved = save(*bytes, path); !saved)
        return tl::unexpected(saved.error());
    PdfInfo info;
    info.pages = int(layout.pages.size());
    for (const ReportLayout::Mark &mark : layout.marks)
        if (mark.level == 0)
            info.sections << mark.section;
    info.missing = report.missing;
    info.bytes = bytes->size();
    return info;
}

} // namespace sextant
