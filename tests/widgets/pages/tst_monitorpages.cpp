#include "tests/support/testmain.h"
#include "tests/widgets/support/screenlint.h"
#include "tests/widgets/support/story.h"
#include "widgets/charts/chartview.h"
#include "widgets/common/controls.h"
#include "widgets/common/kpicard.h"
#include "widgets/overview/overviewpage.h"
#include "widgets/resources/resourcespage.h"

#include <QScrollArea>
#include <QSignalSpy>

using namespace sextant;

namespace {

std::unique_ptr<Page> makePage(const QString &kind)
{
    if (kind == QStringLiteral("overview")) {
        auto page = std::make_unique<OverviewPage>();
        page->setGate(GateBlock{QStringLiteral("Gate G5"), QStringLiteral("3 of 5 criteria met, day 14 of 16"), 3, 5});
        return page;
    }
    return std::make_unique<ResourcesPage>();
}

/// In a scroll area, as the window holds it. Returns the area; `page` belongs to it.
std::unique_ptr<QScrollArea> shown(std::unique_ptr<Page> page, QSize size)
{
    auto area = std::make_unique<QScrollArea>();
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page.release());
    area->setAttribute(Qt::WA_DontShowOnScreen);
    area->resize(size);
    area->show();
    QTest::qWait(30);
    return area;
}

} // namespace

class TestMonitorPages : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        theme::install(theme::Scheme::Light);
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QSize>("size");
        for (const QString &kind : {QStringLiteral("overview"), QStringLiteral("resources")})
            for (const QSize &size : {QSize(1232, 798), QSize(1158, 666), QSize(900, 600), QSize(668, 348)})
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(kind).arg(size.width()))) << kind << size;
    }
    void nothingIsClipped()
    {
        QFETCH(QString, kind);
        QFETCH(QSize, size);
        auto page = makePage(kind);
        page->setSnapshot(test::storySnapshot());
        const auto area = shown(std::move(page), size);
        const QStringList clipped = test::clipped(*area->widget());
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        QVERIFY2(area->widget()->width() <= area->viewport()->width(), "the page is wider than its window");
    }

    void theOverviewFitsTheDesignWindow()
    {
        auto page = makePage(QStringLiteral("overview"));
        page->setSnapshot(test::storySnapshot());
        const auto area = shown(std::move(page), {1232, 798});
        QTRY_COMPARE(area->widget()->size(), QSize(1232, 798)); // four columns and no scroll bar
    }

    void cardsLeadToTheComparison()
    {
        auto page = makePage(QStringLiteral("overview"));
        page->setSnapshot(test::storySnapshot());
        Page *overview = page.get();
        QSignalSpy spy(overview, &Page::kpiRequested);
        const auto area = shown(std::move(page), {1232, 798});
        const auto cards = overview->findChildren<KpiCard *>();
        QCOMPARE(cards.size(), 8);
        QTest::keyClick(cards.first(), Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toString(), cards.first()->kpi());
    }

    void cardsSurviveARefresh()
    {
        auto page = makePage(QStringLiteral("overview"));
        page->setSnapshot(test::storySnapshot());
        const auto before = page->findChildren<KpiCard *>();
        page->setSnapshot(test::storySnapshot());
        QCOMPARE(page->findChildren<KpiCard *>(), before);
    }

    void nothingYetOffersTheNextStep_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("overview") << "overview";
        QTest::newRow("resources") << "resources";
    }
    void nothingYetOffersTheNextStep()
    {
        QFETCH(QString, kind);
        auto page = makePage(kind);
        page->setSnapshot(nullptr);
        QSignalSpy spy(page.get(), &Page::pageRequested);
        for (QPushButton *button : page->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Open sources"))
                button->click();
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toString(), QStringLiteral("sources"));
    }

    void crosshairAndZoomAreShared()
    {
        auto page = makePage(QStringLiteral("resources"));
        page->setSnapshot(test::storySnapshot());
        Page *resources = page.get();
        const auto area = shown(std::move(page), {1232, 798});
        const auto charts = resources->findChildren<ChartView *>();
        QCOMPARE(charts.size(), 4);
        QTest::keyClick(charts[1], Qt::Key_End);
        for (ChartView *chart : charts)
            QCOMPARE(*chart->crosshair(), test::storyEnd);
        QTest::keyClick(charts[2], Qt::Key_Plus);
        for (ChartView *chart : charts)
            QCOMPARE(chart->visibleRange(), charts[2]->visibleRange());
        QTest::keyClick(charts[2], Qt::Key_0);
        QCOMPARE(charts[0]->visibleRange(), test::storySnapshot()->window);
    }
};

SEXTANT_WIDGET_TEST(TestMonitorPages)
#include "tst_monitorpages.moc"
