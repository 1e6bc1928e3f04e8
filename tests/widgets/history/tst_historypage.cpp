#include "tests/support/builders.h"
#include "tests/support/testmain.h"
#include "tests/widgets/support/screenlint.h"
#include "widgets/charts/chartview.h"
#include "widgets/common/controls.h"
#include "widgets/common/panel.h"
#include "widgets/history/historypage.h"
#include "widgets/history/historytext.h"
#include "widgets/history/retentiondialog.h"

#include <QMenu>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>

#include <random>

using namespace sextant;

namespace {

constexpr double asOf = 1'773'930'000; // a full hour
constexpr double hour = 3600;
constexpr double day = 86400;

KpiHistory course(const QString &kpi, int count, const std::function<double(int)> &value)
{
    std::mt19937 random(11);
    std::uniform_real_distribution<double> noise(-0.02, 0.02);
    KpiHistory history{kpi, QStringLiteral("s1"), HistoryLevel::Hour, {}, {}};
    for (int i = 0; i < count; ++i) {
        const double v = value(i) * (1 + noise(random));
        history.rows.push_back({asOf - hour * (count - 1 - i), hour, 240, v * 0.9, v * 1.1, v, v});
    }
    return history;
}

KpiDefinition kpi(const QString &id, const QString &name, Statistic statistic, double limit)
{
    KpiDefinition out = test::latencyKpi(id, limit);
    out.name = name;
    out.statistic = statistic;
    if (statistic == Statistic::Ratio)
        out.unit = Unit::Ratio;
    return out;
}

/// Three KPIs: a quiet one, one that got better with a deploy, one that got worse and stayed so. And an error ratio.
HistoryReportPtr report()
{
    static const HistoryReportPtr made = [] {
        HistoryInput input;
        input.window = {asOf - 30 * day, asOf};
        input.asOf = asOf;
        input.kpis = {kpi(QStringLiteral("quiet"), QStringLiteral("Quiet <b>one</b>"), Statistic::Mean, 0.5),
                      kpi(QStringLiteral("better"), QStringLiteral("API response time p95"), Statistic::Mean, 0.2),
                      kpi(QStringLiteral("worse"), QStringLiteral("Database p95"), Statistic::Mean, 0.2),
                      kpi(QStringLiteral("errors"), QStringLiteral("Error ratio"), Statistic::Ratio, 0.01)};
        input.shown = {course(QStringLiteral("quiet"), 300, [](int) { return 0.1; }),
                       course(QStringLiteral("better"), 300, [](int i) { return i < 120 ? 0.3 : 0.15; }),
                       course(QStringLiteral("worse"), 300, [](int i) { return i < 200 ? 0.1 : 0.16; }),
                       course(QStringLiteral("errors"), 300, [](int) { return 0.004; })};
        input.month = input.shown;
        Marker deploy{QStringLiteral("d"), MarkerKind::Deploy, asOf - 180 * hour - 1200, asOf - 180 * hour - 1200, QStringLiteral("shop 4.14")};
        input.markers = {deploy};
        HistorySpan span{QStringLiteral("better"), QStringLiteral("s1"), {40320, 43200, 300, 13}, asOf, 0};
        input.spans = {span};
        return std::make_shared<const HistoryReport>(analyseHistory(input));
    }();
    return made;
}

template<typename T>
T *named(QWidget &page, const QString &text)
{
    for (T *button : page.findChildren<T *>())
        if (button->text() == text)
            return button;
    return nullptr;
}

SegmentedControl *segments(HistoryPage &page, const QString &name)
{
    for (SegmentedControl *control : page.findChildren<SegmentedControl *>())
        if (control->accessibleName().startsWith(name))
            return control;
    return nullptr;
}

QStringList column(const QTableView &table, int column)
{
    QStringList out;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        out << table.model()->index(row, column).data().toString();
    return out;
}

} // namespace

class TestHistoryPage : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { theme::setScheme(theme::Scheme::Light); }

    void nothingStoredSaysWhatToDo()
    {
        HistoryPage page;
        test::Stage stage(page, {1110, 620});
        page.setReport(std::make_shared<const HistoryReport>());
        QSignalSpy asked(&page, &HistoryPage::backfillRequested);
        auto *button = named<QPushButton>(page, QStringLiteral("Collect the last 14 days"));
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toInt(), 14);
    }

    void anEmptyWindowOffersALongerOne()
    {
        HistoryPage page;
        test::Stage stage(page, {1110, 620});
        auto empty = std::make_shared<HistoryReport>();
        empty->spans = report()->spans;
        page.setReport(empty);
        QSignalSpy chosen(&page, &HistoryPage::windowChosen);
        QTest::mouseClick(named<QPushButton>(page, QStringLiteral("Show 400 days")), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toDouble(), 400.0);
        QCOMPARE(page.days(), 400.0);
    }

    void theWorstStandsFirstAndIsShown()
    {
        HistoryPage page;
        test::Stage stage(page, {1110, 620});
        page.setReport(report());
        QCOMPARE(page.currentKpi(), QStringLiteral("worse"));
        auto *list = page.findChild<HistoryList *>();
        QCOMPARE(list->model()->rowCount(), 4);
        QVERIFY(list->model()->index(0, 0).data(NoteRole).toString().startsWith(QStringLiteral("Worse since")));
        QCOMPARE(list->model()->index(1, 0).data().toString(), QStringLiteral("Quiet <b>one</b>"));
        QVERIFY(list->model()->index(1, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
        QVERIFY(historyStatement(*report()).startsWith(QStringLiteral("1 KPI")));
        QCoreApplication::processEvents(); // new texts, new layout
        QCOMPARE(test::clipped(page).join(u'\n'), QString());
    }

    void aClickOnAKpiShowsItsCourseAndChanges()
    {
        HistoryPage page;
        test::Stage stage(page, {1110, 620});
        page.setReport(report());
        auto *list = page.findChild<HistoryList *>();
        auto *model = static_cast<HistoryListModel *>(list->model());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(model->index(model->rowOf(QStringLiteral("better")))).center());
        QCOMPARE(page.currentKpi(), QStringLiteral("better"));
        auto *chart = page.findChild<ChartView *>();
        QCOMPARE(chart->spec().title, QStringLiteral("API response time p95"));
        QCOMPARE(chart->spec().series.size(), std::size_t(2));
        QCOMPARE(chart->spec().limits.size(), std::size_t(1));
        auto *table = page.findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(column(*table, 4), QStringList{QStringLiteral("20\u00A0min after shop 4.14")});
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
        QVERIFY(chart->crosshair());
        QVERIFY(std::abs(*chart->crosshair() - (asOf - 180 * hour)) <= hour);
    }

    void anAlertLeadsToItsKpi()
    {
        HistoryPage page;
        test::Stage stage(page, {1110, 620});
        page.setReport(report());
        page.showKpi(QStringLiteral("quiet"));
        SegmentedControl *choice = segments(page, QStringLiteral("Table"));
        QVERIFY(choice);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Right);
        auto *table = page.findChild<QTableView *>();
        QCOMPARE(column(*table, 0), QStringList{QStringLiteral("Database p95")});
        QCOMPARE(column(*table, 2), QStringList{QStringLiteral("still open")});
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 1)).center());
        QCOMPARE(page.currentKpi(), QStringLiteral("worse"));
    }

    void budgetsAreNeverGreenOnTooLittle()
    {
        const HistoryTable budgets = budgetsTable(*report());
        QCOMPARE(budgets.lines.size(), std::size_t(1));
        QCOMPARE(budgets.lines[0].cells[2], QStringLiteral("–")); // no raw points, no hour
        QCOMPARE(budgets.lines[0].cells.back(), QStringLiteral("Too little stored"));
        QCOMPARE(budgets.lines[0].tone, Tone::Unknown);
        HistoryReport some = *report();
        HistoryBudget &budget = *some.kpis[3].budget;
        budget.slowJudged = true;
        QCOMPARE(budgetsTable(some).lines[0].cells.back(), QStringLiteral("No slow burn, fast not known"));
        QCOMPARE(budgetsTable(some).lines[0].tone, Tone::Unknown);
        QVERIFY(budgetsNote(some).isEmpty());
        budget.fromBuckets = true;
        QVERIFY(budgetsNote(some).contains(QStringLiteral("by the hour")));
        budget.fastJudged = true;
        QCOMPARE(budgetsTable(some).lines[0].tone, Tone::Good);
    }

    void changesOfAFewDaysAreOnlyPossible()
    {
        HistoryReport week = *report();
        for (KpiHistoryReport &row : week.kpis)
            for (HistoryChange &change : row.changes)
                change.provisional = true;
        const KpiHistoryReport &better = week.kpis[1];
        QCOMPARE(historyNote(better, QLocale::c()), QStringLiteral("1 possible change"));
        QVERIFY(historyStatement(week).endsWith(QStringLiteral("2 possible changes in 30\u00A0d")));
        QVERIFY(!historyStatement(week).contains(QStringLiteral("lasting")));
        QCOMPARE(changesTable(better).lines[0].tone, Tone::Same);
        QCOMPARE(changesTable(report()->kpis[1]).lines[0].tone, Tone::Good);
        HistoryPage page;
        test::Stage stage(page, {1110, 620});
        const auto said = [&page] {
            const auto labels = page.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](QLabel *label) { return label->isVisible() && label->text().startsWith(QStringLiteral("Fewer than two weeks")); });
        };
        page.setReport(report());
        page.showKpi(QStringLiteral("better"));
        QVERIFY(!said());
        page.setReport(std::make_shared<const HistoryReport>(week));
        QCoreApplication::processEvents(); // new texts, new layout
        QVERIFY(said());
        QCOMPARE(test::clipped(page).join(u'\n'), QString());
    }

    void anOldValueKeepsNoTarget()
    {
        HistoryReport old = *report();
        HistoryListModel model;
        model.setReport(report());
        QCOMPARE(model.glyph(model.rowOf(QStringLiteral("quiet"))), Glyph::TargetMet);
        old.asOf += day;
        model.setReport(std::make_shared<const HistoryReport>(old));
        QCOMPARE(model.glyph(model.rowOf(QStringLiteral("quiet"))), Glyph::NoData);
    }

    void thePersonsChoicesAreHandedOut()
    {
        HistoryPage page;
        test::Stage stage(page, {1110, 620});
        page.setReport(report());
        QSignalSpy window(&page, &HistoryPage::windowChosen);
        SegmentedControl *control = segments(page, QStringLiteral("Window"));
        QVERIFY(control);
        control->setFocus();
        QTest::keyClick(control, Qt::Key_Left);
        QCOMPARE(window.count(), 1);
        QCOMPARE(window[0][0].toDouble(), 7.0);
        QSignalSpy backfill(&page, &HistoryPage::backfillRequested);
        auto *menu = page.findChild<QMenu *>();
        QVERIFY(menu);
        menu->actions().at(1)->trigger();
        QCOMPARE(backfill.count(), 1);
        QCOMPARE(backfill[0][0].toInt(), 7);
    }

    void progressTakesTheButtonsPlaceAndCanBeStopped()
    {
        HistoryPage page;
        test::Stage stage(page, {1110, 620});
        page.setReport(report());
        page.setCollecting(true);
        page.setProgress(3, 20);
        QVERIFY(!named<QPushButton>(page, QStringLiteral("Collect…"))->isVisible());
        QSignalSpy stopped(&page, &HistoryPage::backfillCancelled);
        QTest::mouseClick(named<QPushButton>(page, QStringLiteral("Stop")), Qt::LeftButton);
        QCOMPARE(stopped.count(), 1);
        page.setCollecting(false);
        QVERIFY(named<QPushButton>(page, QStringLiteral("Collect…"))->isVisible());
    }

    void retentionNeverGetsShorterWithLength()
    {
        RetentionDialog dialog({{7, 30, 400, 0}}, report()->spans, nullptr);
        QCOMPARE(dialog.retention(), (HistoryRetention{{7, 30, 400, 0}}));
        const auto boxes = dialog.findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 4);
        boxes[0]->setCurrentIndex(boxes[0]->findData(30));
        Q_EMIT boxes[0]->activated(boxes[0]->currentIndex());
        QCOMPARE(boxes[1]->findData(14), -1);
        boxes[1]->setCurrentIndex(boxes[1]->findData(90));
        Q_EMIT boxes[1]->activated(boxes[1]->currentIndex());
        QCOMPARE(dialog.retention(), (HistoryRetention{{30, 90, 400, 0}}));
        QVERIFY(parseRetention(dialog.retention().text()).has_value());
    }

    void keepHandsOutTheRetention()
    {
        HistoryPage page;
        test::Stage stage(page, {1110, 620});
        page.setReport(report());
        QSignalSpy kept(&page, &HistoryPage::retentionChosen);
        if (QGuiApplication::platformName() == u"offscreen") // has no windows of a certain size
            QTest::ignoreMessage(QtWarningMsg, "This plugin does not support propagateSizeHints()");
        QTest::mouseClick(named<QPushButton>(page, QStringLiteral("Keep…")), Qt::LeftButton);
        auto *dialog = page.findChild<RetentionDialog *>();
        QVERIFY(dialog);
        dialog->accept();
        QCOMPARE(kept.count(), 1);
    }

    void nothingIsCollectedIntoASample()
    {
        HistoryPage page;
        test::Stage stage(page, {1110, 620});
        page.setReport(std::make_shared<const HistoryReport>());
        page.setWritable(false);
        QVERIFY(!named<QPushButton>(page, QStringLiteral("Collect…"))->isEnabled());
        QVERIFY(!named<QPushButton>(page, QStringLiteral("Keep…"))->isEnabled());
        QVERIFY(!named<QPushButton>(page, QStringLiteral("Collect the last 14 days")));
    }

    void looks_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << int(theme::Scheme::Light) << QSize(1110, 620);
        QTest::newRow("dark") << int(theme::Scheme::Dark) << QSize(1110, 620);
        QTest::newRow("narrow") << int(theme::Scheme::Light) << QSize(760, 460);
    }
    void looks()
    {
        QFETCH(int, scheme);
        QFETCH(QSize, size);
        theme::setScheme(theme::Scheme(scheme));
        HistoryPage page;
        test::Stage stage(page, size);
        page.setReport(report());
        page.showKpi(QStringLiteral("better"));
        QCoreApplication::processEvents(); // new texts, new layout
        QCOMPARE(test::clipped(page).join(u'\n'), QString());
        test::keepPicture(page, QStringLiteral("history-%1").arg(QLatin1String(QTest::currentDataTag())));
    }
};

SEXTANT_WIDGET_TEST(TestHistoryPage)
#include "tst_historypage.moc"
