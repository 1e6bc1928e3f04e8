#include "widgets/reports/pdfrenderer.h"

#include "widgets/reports/pagepainter.h"
#include "widgets/reports/pdffinish.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>

namespace sextant {
namespace {

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

} // namespace

Result<PdfDocument> renderPdf(const Report &report, const PdfOptions &options)
{
    PageSetup setup = options.page;
    setup.size = setup.size.value_or(pageSizeFor(options.locale));
    const ReportLayout layout = layoutReport(report, setup);
    const QByteArray painted = paintPdf(report, layout, options, QPageSize(*setup.size));
    Result<QByteArray> bytes = finishPdf(painted, report, layout);
    if (!bytes)
        return tl::unexpected(bytes.error());
    PdfDocument document{{}, std::move(*bytes)};
    document.info.pages = int(layout.pages.size());
    for (const ReportLayout::Mark &mark : layout.marks)
        if (mark.level == 0)
            document.info.sections << mark.section;
    document.info.missing = report.missing;
    document.info.bytes = document.bytes.size();
    return document;
}

} // namespace sextant
