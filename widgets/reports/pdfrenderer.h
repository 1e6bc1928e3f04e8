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

/// Writes the report as one vector PDF with searchable text, embedded fonts, bookmarks, language and attached data.
/// The same report gives the same bytes. Written beside `path` under another name, checked and renamed: a reader never sees
/// half a file, and a failure leaves what was there. Needs theme fonts, so a QGuiApplication; may run on any one thread.
/// Errors: Io (folder missing, not writable), DiskFull, Internal (the PDF library's words).
Result<PdfInfo> writePdf(const Report &report, const QString &path, const PdfOptions &options = {});

} // namespace sextant
