#pragma once
#include "models/core/whendone.h"
#include "models/report/report.h"
#include "widgets/common/page.h"
#include "widgets/reports/pagelayout.h"

#include <memory>

class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace sextant {

class EmptyState;
class PagePreview;
class TextLabel;

/// The Reports screen: sections to choose from, what is missing, and the pages as they will be printed.
class ReportsPage : public Page
{
    Q_OBJECT
public:
    explicit ReportsPage(QWidget *parent = nullptr);

    /// nullptr empties the screen; the report itself comes by setReport().
    void setSnapshot(const SnapshotPtr &snapshot) override;
    /// Shows this report; the choice of sections stays.
    void setReport(const Report &report);
    /// Paper and the sections that are left out: what an export uses.
    const PageSetup &setup() const { return m_setup; }
    int pageCount() const { return m_layout ? int(m_layout->pages.size()) : 0; }

Q_SIGNALS:
    void exportRequested(const sextant::PageSetup &setup);
    void layoutChanged(); ///< the preview shows new pages

private:
    QWidget *makeSide();
    QWidget *makeMain();
    void fillTree();
    void fillMissing();
    void takeChoice(QTreeWidgetItem *item);
    void startLayout();
    void showLayout(const std::shared_ptr<const ReportLayout> &layout);
    void showPosition();

    std::shared_ptr<const Report> m_report;
    std::shared_ptr<const ReportLayout> m_layout;
    PageSetup m_setup;
    Generation m_generation;
    QStringList m_sectionIds;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QTreeWidget *m_tree = nullptr;
    TextLabel *m_missing = nullptr;
    TextLabel *m_position = nullptr;
    QPushButton *m_export = nullptr;
    PagePreview *m_preview = nullptr;
};

} // namespace sextant
