#pragma once
#include "widgets/reports/pagelayout.h"

#include <QLocale>
#include <QPainter>

namespace sextant {

/// Paints one page as vectors and text. The painter's unit is the page's (1/1200 inch): a preview scales it first.
void paintPage(QPainter &painter, const ReportLayout &layout, int page, const QLocale &locale);

} // namespace sextant
