#pragma once
#include "models/report/report.h"
#include "widgets/theme/tokens.h"

#include <QLocale>
#include <QPainter>

namespace sextant {

/// Canvas of a slide; the view scales it to whatever the screen has.
inline constexpr qreal slideWidth = 1920;
inline constexpr qreal slideHeight = 1080;

/// Sections of a report that are slides, in order.
std::vector<const ReportSection *> slidesOf(const Report &report);

/// Paints one section as a slide: message, proof, numbers, open points. Vectors and plain text; what does not fit is
/// shortened and says so, nothing overlaps the strip's 120 px at the bottom.
void paintSlide(QPainter &painter, const Report &report, const ReportSection &section, const theme::Tokens &tokens,
                theme::Scheme scheme, const QLocale &locale);

} // namespace sextant
