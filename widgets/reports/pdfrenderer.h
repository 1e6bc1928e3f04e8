#pragma once
#include "models/core/error.h"
#include "widgets/reports/pagelayout.h"

#include <QLocale>

namespace sextant {

struct PdfOptions {
    PageSetup page;
    QLocale locale;
    bool attachData = true; ///< raw data as CSV inside the document
};

/// What was written, as `sextant report` prints it.
struct PdfInfo {
    int pages = 0;
    QStringList sections;
    QStringList missing;
    qint64 bytes = 0;
};

/// A whole document.
struct PdfDocument {
    PdfInfo info;
    QByteArray bytes;
};

/// The report as one vector PDF with searchable text, embedded fonts, bookmarks, language and attached data. The same report gives
/// the same bytes. Needs theme fonts, so a QGuiApplication; may run on any one thread. Errors: Internal (the PDF library's words).
Result<PdfDocument> renderPdf(const Report &report, const PdfOptions &options = {});

} // namespace sextant
