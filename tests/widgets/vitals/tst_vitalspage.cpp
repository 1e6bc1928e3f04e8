#include "tests/support/testmain.h"
#include "tests/widgets/vitals/vitalsstory.h"
#include "widgets/charts/chartview.h"
#include "widgets/common/controls.h"
#include "widgets/common/panel.h"
#include "widgets/vitals/vitalsdelegate.h"
#include "widgets/vitals/vitalspage.h"

#include <QSignalSpy>
#include <QTableView>

using namespace sextant;

class TestVitalsPage : public StrictTest
{
    Q_OBJECT
private:
    std::unique_ptr<VitalsPage> m_page;
    QTableView *table() const { return m_page->findChild<QTableView *>(); }
    ChartView *chart() const { return m_page->findChild<ChartView *>(); }
    QStringList shownTexts() const
    {
        QStringList texts;
        for (const TextLabel *label : m_page->findChildren<TextLabel *>())
            if (label->isVisible())
                texts << label->text().replace(QChar(0xA0), u' ');
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        theme::install(theme::Scheme::Light);
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
        m_page = std::make_unique<VitalsPage>();
        m_page->setSnapshot(std::make_shared<const Snapshot>(test::vitalsStory()));
        m_page->resize(1232, 798);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void showsTheChosenVital()
    {
        QVERIFY(shownTexts().contains(QStringLiteral("LCP, p75")));
        QVERIFY(shownTexts().contains(QStringLiteral("Field data, 75th percentile of 28,412 page views in 24 h")));
        QCOMPARE(chart()->spec().series.size(), std::size_t(3)); // mobile, baseline, desktop
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QVERIFY(shownTexts().contains(QStringLiteral("INP, p75")));
        QCOMPARE(chart()->spec().limits.front().value, 0.2);
        m_page->setSnapshot(std::make_shared<const Snapshot>(test::vitalsStory())); // a refresh keeps the choice
        QVERIFY(shownTexts().contains(QStringLiteral("INP, p75")));
        QCOMPARE(table()->currentIndex().row(), 1);
    }

    void enterOpensTheComparison()
    {
        QSignalSpy asked(m_page.get(), &Page::kpiRequested);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().toString(), QStringLiteral("lcp_mobile"));
    }

    void oneDeviceAtATime()
    {
        auto *choice = m_page->findChild<SegmentedControl *>();
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Right);
        QVERIFY(table()->isColumnHidden(VitalsModel::Desktop));
        QVERIFY(!table()->isColumnHidden(VitalsModel::Mobile));
        QTest::keyClick(choice, Qt::Key_Right);
        QVERIFY(table()->isColumnHidden(VitalsModel::Mobile));
        QCOMPARE(chart()->spec().series.size(), std::size_t(2));
        QCOMPARE(table()->model()->headerData(VitalsModel::Views, Qt::Horizontal).toString(), QStringLiteral("Desktop views"));
    }

    void nothingYetSaysHowToGetIt_data()
    {
        QTest::addColumn<bool>("snapshot");
        QTest::addColumn<QString>("said");
        QTest::newRow("no project") << false << "Nothing has been measured yet.";
        QTest::newRow("no vitals") << true << "Send them from the browser.";
    }
    void nothingYetSaysHowToGetIt()
    {
        QFETCH(bool, snapshot);
        Snapshot empty = test::vitalsStory();
        for (KpiReading &reading : empty.kpis) {
            reading.data = {};
            reading.data.binding.advice = QStringLiteral("Send them from the browser.");
            reading.target.reset();
            reading.change.reset();
        }
        m_page->setSnapshot(snapshot ? std::make_shared<const Snapshot>(empty) : nullptr);
        QVERIFY(!table()->isVisible());
        QFETCH(QString, said);
        QVERIFY2(!shownTexts().filter(said).isEmpty(), qPrintable(shownTexts().join(u'|')));
        QSignalSpy asked(m_page.get(), &Page::pageRequested);
        for (QPushButton *button : m_page->findChildren<QPushButton *>())
            if (button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().toString(), QStringLiteral("sources"));
    }

    void sizes_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("hidden");
        QTest::newRow("1440 x 900") << QSize(1232, 798) << 0;
        QTest::newRow("1366 x 768") << QSize(1158, 666) << 0;
        QTest::newRow("720 x 450") << QSize(668, 348) << 2;
    }
    void sizes()
    {
        QFETCH(QSize, size);
        m_page->resize(size);
        QTest::qWait(30);
        int hidden = 0;
        int width = 0;
        for (int column = 0; column < VitalsModel::ColumnCount; ++column) {
            hidden += table()->isColumnHidden(column);
            width += table()->columnWidth(column);
        }
        QTEST(hidden, "hidden");
        QCOMPARE(width, table()->viewport()->width());
        QVERIFY(table()->columnWidth(VitalsModel::Scale) >= 90);
        QCOMPARE(table()->viewport()->height(), 6 * VitalsDelegate::rowHeight);
        QVERIFY(chart()->height() >= 200);
    }
};

SEXTANT_WIDGET_TEST(TestVitalsPage)
#include "tst_vitalspage.moc"
