#pragma once
#include "models/core/error.h"
#include "widgets/reports/pagelayout.h"

namespace sextant {

/// Adds what QPdfWriter cannot write: bookmarks, language, author, the data's time instead of the clock's, and an id that
/// depends on the content only. Reads and returns whole files; the PDF library's exceptions end here.
Result<QByteArray> finishPdf(const QByteArray &pdf, const Report &report, const ReportLayout &layout);

} // namespace sextant
