#pragma once
#include "models/report/report.h"
#include "widgets/reports/pageitems.h"

#include <QPageSize>

#include <optional>
#include <set>

namespace sextant {

/// How a report is set on paper.
struct PageSetup {
    std::optional<QPageSize::PageSizeId> size; ///< absent: by the application's locale
    std::set<QString> excluded; ///< ids of sections that are left out; a chapter takes its parts with it
};

/// Letter where people use Letter, A4 everywhere else.
QPageSize::PageSizeId pageSizeFor(const QLocale &locale);

/// A report on pages: items at fixed places, in 1/1200 inch. Pure: the same report gives the same pages on any thread.
struct ReportLayout {
    struct Page { std::vector<page::Item> items; };
    struct Mark { QString title; int level = 0; int page = 0; qreal y = 0; QString section; };
    QSizeF size;              ///< of a page, page units
    std::vector<Page> pages;
    std::vector<Mark> marks;  ///< where each section begins: bookmarks, the preview's tree
};

ReportLayout layoutReport(const Report &report, const PageSetup &setup = {});

} // namespace sextant
