#include "tests/support/testmain.h"
#include "tests/widgets/support/story.h"
#include "widgets/common/controls.h"
#include "widgets/common/kpicard.h"
#include "widgets/common/pagebar.h"
#include "widgets/common/sidebar.h"
#include "widgets/common/tables.h"
#include "widgets/common/toast.h"

#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>

using namespace sextant;

class TestParts : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(theme::Scheme::Light); }

    void segmentsAreChosenByMouseAndKeys()
    {
        SegmentedControl control(QStringLiteral("Refresh"));
        control.setTexts({QStringLiteral("Live"), QStringLiteral("Pause"), QStringLiteral("Third")});
        control.resize(control.sizeHint());
        QSignalSpy spy(&control, &SegmentedControl::chosen);
        QTest::mouseClick(&control, Qt::LeftButton, {}, {control.width() - 4, 10});
        QCOMPARE(control.current(), 2);
        QTest::keyClick(&control, Qt::Key_Left);
        QCOMPARE(control.current(), 1);
        QTest::keyClick(&control, Qt::Key_Right);
        QTest::keyClick(&control, Qt::Key_Right); // the end: nothing more
        QCOMPARE(control.current(), 2);
        QCOMPARE(spy.count(), 3);
        control.setCurrent(0);
        QCOMPARE(spy.count(), 3);
        QVERIFY(control.accessibleDescription().contains(QStringLiteral("Live, selected")));
    }

    void cardStateFollowsTheReading_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("action");
        QTest::newRow("ready") << 0 << int(KpiCard::State::Ready) << "";
        QTest::newRow("stale") << 1 << int(KpiCard::State::Stale) << "retry";
        QTest::newRow("no data") << 2 << int(KpiCard::State::NoData) << "why";
        QTest::newRow("failed") << 3 << int(KpiCard::State::Error) << "edit-query";
        QTest::newRow("failed with old data") << 4 << int(KpiCard::State::Stale) << "retry";
    }
    void cardStateFollowsTheReading()
    {
        QFETCH(int, kind);
        QFETCH(QString, action);
        const auto snapshot = test::storySnapshot();
        KpiReading reading = *snapshot->find(QStringLiteral("api_p95"));
        reading.target->stale = kind == 1;
        if (kind == 2 || kind == 3)
            reading.data.value.reset();
        if (kind >= 3)
            reading.data.error = Error{ErrorCode::Timeout, QStringLiteral("Prometheus"), QStringLiteral("no answer"), {}};
        KpiCard card;
        card.setReading(reading, snapshot->asOf);
        card.resize(284, 144);
        QTEST(int(card.state()), "state");
        QVERIFY(!card.grab().isNull());
        if (action.isEmpty())
            return;
        QSignalSpy spy(&card, &KpiCard::actionRequested);
        auto *button = card.findChild<QPushButton *>(action);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().at(1).toString(), QStringLiteral("api_p95"));
    }

    void cardOpensByEnterAndClick()
    {
        const auto snapshot = test::storySnapshot();
        KpiCard card;
        card.setReading(*snapshot->find(QStringLiteral("api_p95")), snapshot->asOf);
        QSignalSpy spy(&card, &KpiCard::activated);
        QTest::keyClick(&card, Qt::Key_Return);
        QTest::mouseClick(&card, Qt::LeftButton);
        QCOMPARE(spy.count(), 2);
        QCOMPARE(card.accessibleDescription().replace(QChar(0x00A0), u' '),
                 QStringLiteral("Checkout API p95, 164 ms, improved 47.4 % below baseline 312 ms, target < 200 ms, target met"));
    }

    void remoteTextStaysText()
    {
        const QString hostile = QStringLiteral("<img src=\"/dev/zero\"><b>x</b>");
        std::unique_ptr<TextLabel> label(makeLabel(hostile));
        QCOMPARE(label->textFormat(), Qt::PlainText);
        label->setText(hostile);
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!plainToolTip(hostile).contains(QStringLiteral("<img")));
        QVERIFY(plainToolTip({}).isEmpty());
    }

    void pageBarFoldsInsteadOfClipping_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1232;
        QTest::newRow("1366 window") << 1158;
        QTest::newRow("rail") << 900;
        QTest::newRow("smallest") << 668;
    }
    void pageBarFoldsInsteadOfClipping()
    {
        QFETCH(int, width);
        QWidget host; // a top level of fixed height makes the offscreen platform complain
        PageBar bar(&host);
        bar.setTitle(QStringLiteral("Web Vitals"));
        bar.setScope(QStringLiteral("prod-eu"), QStringLiteral("canary pool"));
        bar.setBaselineText(QStringLiteral("B1, 25–26 Feb"));
        bar.setLive(true, QStringLiteral("10 s"));
        host.setAttribute(Qt::WA_DontShowOnScreen);
        host.resize(width, 60);
        bar.resize(width, 48);
        host.show();
        QTest::qWait(10);
        int right = 0;
        for (const QWidget *child : bar.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (child->isHidden() || child->isWindow())
                continue;
            QVERIFY2(child->width() >= child->sizeHint().width() || child->sizeHint().width() < 0, "a control is narrower than its text");
            right = std::max(right, child->geometry().right());
        }
        QVERIFY(right < width);
    }

    void sidebarNavigates()
    {
        Sidebar sidebar;
        sidebar.setItems({{QStringLiteral("overview"), QStringLiteral("Monitor"), QStringLiteral("Overview"), Icon::Overview, {}, true},
                          {QStringLiteral("compare"), QStringLiteral("Decide"), QStringLiteral("Compare"), Icon::Compare, {}, false}});
        QSignalSpy spy(&sidebar, &Sidebar::navigated);
        auto *enabled = sidebar.findChild<QAbstractButton *>(QStringLiteral("nav-overview"));
        auto *disabled = sidebar.findChild<QAbstractButton *>(QStringLiteral("nav-compare"));
        QVERIFY(enabled && disabled);
        QTest::keyClick(enabled, Qt::Key_Space);
        disabled->click();
        QCOMPARE(spy.count(), 1);
        sidebar.setCompact(true);
        QCOMPARE(sidebar.width(), 52);
    }

    void toastsAreAtMostThree()
    {
        QWidget host;
        host.resize(800, 600);
        ToastStack stack(&host);
        bool done = false;
        for (int i = 0; i < 4; ++i)
            stack.show({Tone::Bad, QStringLiteral("Failed %1").arg(i), {}, QStringLiteral("Undo"), [&done] { done = true; }});
        QCOMPARE(stack.count(), 3);
        auto *undo = host.findChildren<QPushButton *>().constLast();
        for (QPushButton *button : host.findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Undo"))
                undo = button;
        undo->click();
        QVERIFY(done);
        QCOMPARE(stack.count(), 2);
    }

    void tablesCopyAsTabSeparatedText()
    {
        QStandardItemModel model(2, 2);
        model.setHorizontalHeaderLabels({QStringLiteral("KPI"), QStringLiteral("Now")});
        model.setItem(0, 0, new QStandardItem(QStringLiteral("a\tb")));
        model.setItem(0, 1, new QStandardItem(QStringLiteral("164 ms")));
        model.setItem(1, 0, new QStandardItem(QStringLiteral("c\nd")));
        model.setItem(1, 1, new QStandardItem(QStringLiteral("–")));
        QTableView table;
        table.setModel(&model);
        styleTable(table);
        QCOMPARE(tableText(table), QStringLiteral("KPI\tNow\na b\t164 ms\nc d\t–"));
        table.selectRow(1);
        QCOMPARE(tableText(table), QStringLiteral("KPI\tNow\nc d\t–"));
    }

    void digitsAreTabular()
    {
        const QFontMetricsF metrics(theme::font(theme::Type::Body));
        for (char digit = '1'; digit <= '9'; ++digit)
            QVERIFY(std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - metrics.horizontalAdvance(u'0')) < 0.01);
    }

    void schemeSwitchesLive()
    {
        std::unique_ptr<TextLabel> label(makeLabel(QStringLiteral("x")));
        label->setAttribute(Qt::WA_DontShowOnScreen);
        label->show();
        theme::setScheme(theme::Scheme::Dark);
        QTRY_COMPARE(label->palette().color(QPalette::WindowText), theme::tokens(theme::Scheme::Dark).ink1);
        theme::setScheme(theme::Scheme::Light);
        QTRY_COMPARE(label->palette().color(QPalette::WindowText), theme::tokens(theme::Scheme::Light).ink1);
    }
};

SEXTANT_WIDGET_TEST(TestParts)
#include "tst_parts.moc"
