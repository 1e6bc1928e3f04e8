#include "tests/support/testmain.h"
#include "tests/widgets/reports/storyreport.h"
#include "widgets/reports/pagepreview.h"
#include "widgets/reports/reportspage.h"
#include "widgets/theme/tokens.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace sextant;

namespace {

/// The page inside a window, as in the application.
struct Stage {
    QWidget window;
    ReportsPage page{&window};
    Stage()
    {
        window.resize(1184, 780);
        page.resize(window.size());
        window.show();
    }
};

bool laidOut(ReportsPage &page, const Report &report)
{
    QSignalSpy spy(&page, &ReportsPage::layoutChanged);
    page.setReport(report);
    return spy.wait(20000);
}

} // namespace

class TestReportsPage : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void treeShowsChaptersWithTheirParts()
    {
        Stage stage;
        ReportsPage &page = stage.page;
        const Report report = StoryReport().report();
        QVERIFY(laidOut(page, report));
        auto *tree = page.findChild<QTreeWidget *>();
        QCOMPARE(tree->topLevelItemCount(), 12);
        int entries = 0;
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            entries += 1 + tree->topLevelItem(i)->childCount();
        QCOMPARE(entries, int(report.sections.size()));
        QVERIFY(page.pageCount() > 10);
    }

    void uncheckingASectionTakesItsPagesAway()
    {
        Stage stage;
        ReportsPage &page = stage.page;
        QVERIFY(laidOut(page, StoryReport().report()));
        const int before = page.pageCount();
        auto *tree = page.findChild<QTreeWidget *>();
        QTreeWidgetItem *item = tree->topLevelItem(11);
        QSignalSpy spy(&page, &ReportsPage::layoutChanged);
        item->setCheckState(0, Qt::Unchecked);
        QVERIFY(spy.wait(20000));
        QVERIFY(page.pageCount() < before);
        QCOMPARE(page.setup().excluded.size(), std::size_t(1));
        // A new moment keeps the choice.
        QVERIFY(laidOut(page, StoryReport().report()));
        QVERIFY(page.pageCount() < before);
    }

    void exportCarriesPaperAndChoice()
    {
        Stage stage;
        ReportsPage &page = stage.page;
        QVERIFY(laidOut(page, StoryReport().report()));
        QSignalSpy spy(&page, &ReportsPage::exportRequested);
        QPushButton *button = nullptr;
        for (QPushButton *each : page.findChildren<QPushButton *>())
            if (each->text() == u"Export PDF")
                button = each;
        QVERIFY(button);
        button->click();
        QCOMPARE(spy.count(), 1);
        QVERIFY(spy.front().front().value<PageSetup>().size.has_value());
    }

    void choosingASectionScrollsThere()
    {
        Stage stage;
        ReportsPage &page = stage.page;
        QVERIFY(laidOut(page, StoryReport().report()));
        auto *preview = page.findChild<PagePreview *>();
        auto *tree = page.findChild<QTreeWidget *>();
        QCOMPARE(preview->verticalScrollBar()->value(), 0);
        tree->setCurrentItem(tree->topLevelItem(10));
        QVERIFY(preview->currentPage() > 5);
    }

    void previewPaintsThePage()
    {
        Stage stage;
        ReportsPage &page = stage.page;
        QVERIFY(laidOut(page, StoryReport().report()));
        const QImage image = page.findChild<PagePreview *>()->grab().toImage();
        int dark = 0;
        for (int y = 0; y < image.height(); y += 2)
            for (int x = 0; x < image.width(); x += 2)
                dark += qGray(image.pixel(x, y)) < 80 ? 1 : 0;
        QVERIFY2(dark > 500, qPrintable(QString::number(dark))); // letters
    }

    void missingIsListedAsPlainText()
    {
        Stage stage;
        ReportsPage &page = stage.page;
        Report report = StoryReport().report();
        report.missing = {QStringLiteral("Cover: <img src=x> is not filled in")};
        QVERIFY(laidOut(page, report));
        bool found = false;
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (label->text().contains(QStringLiteral("<img src=x>"))) {
                found = true;
                QCOMPARE(label->textFormat(), Qt::PlainText);
            }
        QVERIFY(found);
    }

    void withoutASnapshotTheNextStepIsOffered()
    {
        Stage stage;
        ReportsPage &page = stage.page;
        QVERIFY(laidOut(page, StoryReport().report()));
        page.setSnapshot(nullptr);
        QSignalSpy spy(&page, &Page::pageRequested);
        QPushButton *button = nullptr;
        for (QPushButton *each : page.findChildren<QPushButton *>())
            if (each->isVisible())
                button = each;
        QVERIFY(button);
        button->click();
        QCOMPARE(spy.front().front().toString(), QStringLiteral("sources"));
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::install(theme::Scheme::Light);
    TestReportsPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_reportspage.moc"
