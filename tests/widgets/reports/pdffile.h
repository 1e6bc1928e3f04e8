#pragma once
#include "models/store/safefile.h"
#include "widgets/reports/pdfrenderer.h"

namespace sextant::test {

/// The document in a file, as the window and the command line write it.
inline Result<PdfInfo> writePdf(const Report &report, const QString &path, const PdfOptions &options = {})
{
    const Result<PdfDocument> document = renderPdf(report, options);
    if (!document)
        return tl::unexpected(document.error());
    if (const Result<void> saved = writeFile(path, document->bytes); !saved)
        return tl::unexpected(saved.error());
    return document->info;
}

} // namespace sextant::test
