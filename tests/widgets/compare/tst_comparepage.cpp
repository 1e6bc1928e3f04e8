#include "tests/support/storysnapshot.h"
#include "tests/support/testmain.h"
#include "tests/widgets/support/screenlint.h"
#include "widgets/common/controls.h"
#include "widgets/common/panel.h"
#include "widgets/compare/baselinelist.h"
#include "widgets/compare/breakdownview.h"
#include "widgets/compare/explorationlist.h"
#include "widgets/compare/comparedetails.h"
#include "widgets/compare/comparepage.h"
#include "widgets/compare/verdictfilter.h"
#include "widgets/compare/verdicttable.h"

#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QScrollArea>

#include <limits>

using namespace sextant;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The story with the histograms that a server would give for the first KPI.
Snapshot storyWithHistogram()
{
    Snapshot snapshot = story::snapshot();
    KpiReading &reading = snapshot.kpis[0];
    const std::vector<double> le{0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1, infinity};
    reading.data.histogram = HistogramWindow{le, {600, 14000, 42000, 67000, 94200, 108500, 110600, 111300, 111800, 111950, 112050, 112090, 112100}};
    reading.baseline->histogram = HistogramWindow{le, {100, 2400, 9000, 20000, 49000, 72000, 88500, 98800, 105400, 107100, 108100, 108300, 108400}};
    return snapshot;
}

SnapshotPtr shared(Snapshot snapshot)
{
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

template<typename T>
T *visibleButton(QWidget &page, const QString &text)
{
    const auto buttons = page.findChildren<T *>();
    for (T *button : buttons)
        if (button->text() == text && button->isVisible())
            return button;
    return nullptr;
}

QAction *menuAction(QWidget &page, const QString &text)
{
    const auto menus = page.findChildren<QMenu *>();
    for (const QMenu *menu : menus)
        for (QAction *action : menu->actions())
            if (action->text() == text)
                return action;
    return nullptr;
}

} // namespace

class TestComparePage : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { theme::setScheme(theme::Scheme::Light); }

    void withoutBaselineItAsksToFreeze()
    {
        Snapshot snapshot = story::snapshot();
        snapshot.comparison.reset();
        snapshot.baselineId.clear();
        ComparePage page;
        page.setSnapshot(shared(snapshot));
        const test::Stage stage(page, {1184, 800});
        QSignalSpy asked(&page, &Page::actionRequested);
        auto *freeze = visibleButton<QPushButton>(page, QStringLiteral("Freeze a baseline"));
        QVERIFY(freeze);
        QTest::mouseClick(freeze, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("freeze-baseline"));
        // With one in the project but none in use, the next step is another.
        page.setBaselines({story::baseline()});
        QVERIFY(visibleButton<QPushButton>(page, QStringLiteral("Choose a baseline")));
        test::keepPicture(page, QStringLiteral("compare-empty"));
    }

    void segmentsCountAndFilter()
    {
        ComparePage page;
        page.setSnapshot(story::shared());
        const test::Stage stage(page, {1232, 800});
        auto *filter = page.findChild<VerdictFilter *>();
        auto *table = page.findChild<VerdictTable *>();
        const auto *model = static_cast<const VerdictModel *>(table->model());
        QCOMPARE(model->count({}), 23);
        QCOMPARE(model->count(Change::Improved), 17);
        QCOMPARE(model->count(Change::Regressed), 2);
        QVERIFY(filter->accessibleDescription().contains(QStringLiteral("Regressed 2")));
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Right);
        QTest::keyClick(filter, Qt::Key_Right);
        QCOMPARE(filter->current(), 2);
        // Two regressed KPIs under the head of their area; the details follow.
        QCOMPARE(model->rowCount(), 3);
        QVERIFY(model->isArea(0));
        QCOMPARE(table->currentKpi(), QStringLiteral("memory_average"));
        QTest::keyClick(filter, Qt::Key_End);
        QCOMPARE(model->rowCount(), 0);
        auto *all = visibleButton<QPushButton>(page, QStringLiteral("Show all"));
        QVERIFY(all);
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(model->rowCount(), 23 + 5);
        QCOMPARE(table->currentKpi(), QStringLiteral("memory_average"));
        // By mouse: the second segment.
        QTest::mouseClick(filter, Qt::LeftButton, {}, QPoint(theme::px(90), filter->height() / 2));
        QCOMPARE(filter->current(), 1);
        QCOMPARE(model->rowCount(), 17 + 5);
    }

    void worstFirstWithinItsArea()
    {
        ComparePage page;
        page.setSnapshot(story::shared());
        const auto *model = static_cast<const VerdictModel *>(page.findChild<VerdictTable *>()->model());
        QVERIFY(model->rowOf(QStringLiteral("cpu_average")) < model->rowOf(QStringLiteral("memory_peak")));
        menuAction(page, QStringLiteral("Worst first within each area"))->trigger();
        QVERIFY(model->rowOf(QStringLiteral("memory_peak")) < model->rowOf(QStringLiteral("cpu_average")));
        QVERIFY(model->rowOf(QStringLiteral("api_p95")) < model->rowOf(QStringLiteral("memory_peak")));
        QVERIFY(model->rowOf(QStringLiteral("search_p95")) < model->rowOf(QStringLiteral("payment_p95")));
    }

    void arrowsStepOverAreas()
    {
        ComparePage page;
        page.setSnapshot(story::shared());
        const test::Stage stage(page, {1232, 800});
        auto *table = page.findChild<VerdictTable *>();
        page.showKpi(QStringLiteral("image_p95"));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(table->currentKpi(), QStringLiteral("rps_api"));
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[1].startsWith(QStringLiteral("API throughput at SLO\t820\t")));
        QVERIFY(lines[1].endsWith(QStringLiteral("\tImproved")));
    }

    void showKpiLiftsTheFilter()
    {
        ComparePage page;
        page.setSnapshot(story::shared());
        const test::Stage stage(page, {1232, 800});
        auto *filter = page.findChild<VerdictFilter *>();
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Right);
        page.showKpi(QStringLiteral("memory_peak"));
        QCOMPARE(filter->current(), 0);
        QCOMPARE(page.findChild<VerdictTable *>()->currentKpi(), QStringLiteral("memory_peak"));
    }

    void refreshKeepsSelectionAndRows()
    {
        ComparePage page;
        page.setSnapshot(story::shared());
        const test::Stage stage(page, {1232, 800});
        page.showKpi(QStringLiteral("disk_await"));
        auto *table = page.findChild<VerdictTable *>();
        QSignalSpy reset(table->model(), &QAbstractItemModel::modelReset);
        Snapshot next = story::snapshot();
        next.kpis.back().change->verdict = Change::Regressed;
        page.setSnapshot(shared(next));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(table->currentKpi(), QStringLiteral("disk_await"));
        const QModelIndex word = table->model()->index(table->model()->rowCount() - 1, VerdictModel::Word);
        QCOMPARE(word.data().toString(), QStringLiteral("Regressed"));
        // The KPI vanishes: no stale details stay behind.
        next.kpis.resize(3);
        page.setSnapshot(shared(next));
        QCOMPARE(table->currentKpi(), QStringLiteral("api_p95"));
        page.setSnapshot(nullptr);
        QVERIFY(!table->isVisible());
    }

    void missingIsNeverANumberOrGreen()
    {
        Snapshot snapshot = story::snapshot();
        snapshot.kpis[0].data.value.reset();
        snapshot.kpis[0].change.reset();
        ComparePage page;
        page.setSnapshot(shared(snapshot));
        const QAbstractItemModel *model = page.findChild<VerdictTable *>()->model();
        QCOMPARE(model->index(1, VerdictModel::Before).data().toString(), QStringLiteral("–"));
        QCOMPARE(model->index(1, VerdictModel::Now).data().toString(), QStringLiteral("–"));
        QCOMPARE(model->index(1, VerdictModel::Difference).data().toString(), QString());
        QCOMPARE(model->index(1, VerdictModel::Word).data().toString(), QStringLiteral("No data"));
        QCOMPARE(static_cast<const VerdictModel *>(model)->count(Change::NoData), 1);
    }

    void detailsHoldQueryAndReasons()
    {
        ComparePage page;
        page.setSnapshot(shared(storyWithHistogram()));
        const test::Stage stage(page, {1232, 900});
        page.showKpi(QStringLiteral("api_p95"));
        auto *details = page.findChild<CompareDetails *>();
        auto *query = details->findChild<QPlainTextEdit *>();
        QVERIFY(query->toPlainText().contains(QStringLiteral("histogram_quantile(0.95")));
        QTest::mouseClick(visibleButton<QPushButton>(page, QStringLiteral("Copy query")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), query->toPlainText());
        QSignalSpy asked(&page, &Page::actionRequested);
        QTest::mouseClick(visibleButton<QPushButton>(page, QStringLiteral("Open query")), Qt::LeftButton);
        QCOMPARE(asked.last()[0].toString(), QStringLiteral("query"));
        QCOMPARE(asked.last()[1].toString(), QStringLiteral("api_p95 ") + query->toPlainText());
        QStringList texts;
        const auto labels = details->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << label->text();
        for (const Reason &reason : story::snapshot().kpis[0].change->reasons)
            QVERIFY2(texts.contains(reason.text), qPrintable(reason.text));
        QVERIFY(texts.contains(QStringLiteral("p99")));
    }

    void exportsAreIntentsOrTheClipboard()
    {
        ComparePage page;
        page.setSnapshot(story::shared());
        QSignalSpy asked(&page, &Page::actionRequested);
        menuAction(page, QStringLiteral("Copy as Markdown"))->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("| Checkout API p95 |")));
        menuAction(page, QStringLiteral("Export as CSV…"))->trigger();
        QCOMPARE(asked.last()[0].toString(), QStringLiteral("export-csv"));
        QCOMPARE(page.csv().count("\r\n"), 24);
    }

    void baselinesAreChosenAndDeleted()
    {
        Baseline second = story::baseline();
        second.id = QStringLiteral("B2");
        second.name = QStringLiteral("<img src=\"/dev/zero\"> & after");
        second.hash = QStringLiteral("0123456789abcdef");
        ComparePage page;
        page.setSnapshot(story::shared());
        page.setBaselines({story::baseline(), second});
        const test::Stage stage(page, {1232, 600});
        const auto buttons = page.findChildren<QPushButton *>();
        const auto open = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) { return button->accessibleName() == u"Baselines"; });
        QTest::mouseClick(*open, Qt::LeftButton);
        auto *list = page.findChild<BaselineList *>();
        QVERIFY(list->isVisible());
        test::keepPicture(page, QStringLiteral("compare-baselines"));
        auto *table = list->findChild<QTableView *>();
        QCOMPARE(list->selected(), QStringLiteral("B1"));
        QVERIFY(!visibleButton<QPushButton>(page, QStringLiteral("Compare against it"))->isEnabled());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(list->selected(), QStringLiteral("B2"));
        QTest::mouseClick(visibleButton<QPushButton>(page, QStringLiteral("Copy hash")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), second.hash);
        QSignalSpy asked(&page, &Page::actionRequested);
        QTest::mouseClick(visibleButton<QPushButton>(page, QStringLiteral("Delete")), Qt::LeftButton);
        QCOMPARE(asked.last()[0].toString(), QStringLiteral("delete-baseline"));
        QCOMPARE(asked.last()[1].toString(), QStringLiteral("B2"));
        QTest::mouseClick(visibleButton<QPushButton>(page, QStringLiteral("Compare against it")), Qt::LeftButton);
        QCOMPARE(asked.last()[0].toString(), QStringLiteral("use-baseline"));
        QVERIFY(!list->isVisible());
    }

    void twoRunsStayUntilThePersonGoesBack()
    {
        Baseline second = story::baseline();
        second.id = QStringLiteral("B2");
        ComparePage page;
        page.setBaselines({story::baseline(), second});
        page.setSnapshot(story::shared());
        const test::Stage stage(page, {1232, 800});
        QSignalSpy asked(&page, &Page::actionRequested);
        const auto menus = page.findChildren<QMenu *>();
        const auto runs = std::find_if(menus.begin(), menus.end(), [](const QMenu *menu) { return menu->title() == QStringLiteral("Run against run"); });
        QVERIFY(runs != menus.end());
        Q_EMIT(*runs)->aboutToShow();
        QCOMPARE((*runs)->actions().size(), 1);
        (*runs)->actions().front()->trigger();
        QCOMPARE(asked.last()[0].toString(), QStringLiteral("compare-runs"));
        QCOMPARE(asked.last()[1].toString(), QStringLiteral("B1 B2"));
        Snapshot answer = story::snapshot();
        answer.kpis.resize(2);
        page.showRuns(shared(answer));
        const auto *model = static_cast<const VerdictModel *>(page.findChild<VerdictTable *>()->model());
        QCOMPARE(model->count({}), 2);
        page.setSnapshot(story::shared()); // a refresh does not take them away
        QCOMPARE(model->count({}), 2);
        QTest::mouseClick(visibleButton<QPushButton>(page, QStringLiteral("Back to the current window")), Qt::LeftButton);
        QCOMPARE(model->count({}), 23);
    }

    void whatElseChangedIsExploratory()
    {
        ComparePage page;
        page.setSnapshot(story::shared());
        const test::Stage stage(page, {1158, 600});
        QSignalSpy asked(&page, &Page::actionRequested);
        menuAction(page, QStringLiteral("What else changed…"))->trigger();
        QCOMPARE(asked.last()[0].toString(), QStringLiteral("explore"));
        QCOMPARE(asked.last()[1].toString(), QStringLiteral("bound"));
        auto *list = page.findChild<ExplorationList *>();
        QVERIFY(list->isVisible());
        Exploration found;
        found.scan.rows = {{QStringLiteral("queue_length"), {}, 0.4, 0.2, 0.7, true, 0.0001, 0.002, true},
                           {QStringLiteral("heap_bytes"), QStringLiteral("web-1"), -0.01, -0.05, 0.04, true, 0.6, 0.6, false}};
        found.scan.tested = 2;
        found.scan.changed = 1;
        found.left = 7;
        page.showExploration(found);
        QStringList texts;
        const auto labels = list->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << label->text();
        QVERIFY(texts.contains(QStringLiteral("Exploratory")));
        const QString all = texts.join(u' ');
        QVERIFY(all.contains(QStringLiteral("1 of 2 series changed")) && all.contains(QStringLiteral("not a verdict")) && all.contains(QStringLiteral("7 metrics were not asked for")));
        const QAbstractItemModel *model = list->findChild<QTableView *>()->model();
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("queue_length"));
        QCOMPARE(model->index(0, 2).data().toString(), QStringLiteral("+40.0\u00a0%"));
        test::keepPicture(page, QStringLiteral("compare-explored"));
        QTest::mouseClick(visibleButton<QPushButton>(page, QStringLiteral("Ask for every metric")), Qt::LeftButton);
        QCOMPARE(asked.last()[1].toString(), QStringLiteral("all"));
        page.showExploration(tl::unexpected(Error{ErrorCode::NotFound, QStringLiteral("there is nothing to compare"), {}, {}}));
        QCOMPARE(model->rowCount(), 0);
        QTest::mouseClick(visibleButton<QPushButton>(page, QStringLiteral("Back to the comparison")), Qt::LeftButton);
        QVERIFY(!list->isVisible());
    }

    void partsAreComparedBesideTheScreen()
    {
        Snapshot snapshot = story::snapshot();
        KpiReading &reading = snapshot.kpis[0];
        for (KpiData *side : {&reading.data, &*reading.baseline})
            for (const char *name : {"web-1", "web-2"}) {
                TimeSeries part = side->series;
                part.labels = LabelSet({{QStringLiteral("instance"), QLatin1String(name)}});
                side->parts.push_back(part);
            }
        ComparePage page;
        page.setSnapshot(shared(snapshot));
        const test::Stage stage(page, {1232, 1200});
        page.showKpi(reading.kpi.id);
        auto *view = page.findChild<BreakdownView *>();
        QVERIFY(QTest::qWaitFor([&] { return view->isVisible(); }));
        QStringList texts;
        const auto labels = view->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << label->text();
        QVERIFY(texts.contains(QStringLiteral("By instance")));
        QVERIFY(texts.contains(QStringLiteral("web-1")) && texts.contains(QStringLiteral("web-2")));
        test::keepPicture(page, QStringLiteral("compare-parts"));
        page.showKpi(snapshot.kpis[1].kpi.id); // without parts there is no table
        QVERIFY(QTest::qWaitFor([&] { return !view->isVisible(); }));
    }

    void conditionsAndPreliminaryAreShown()
    {
        Snapshot snapshot = story::snapshot();
        ComparisonSet &set = *snapshot.comparison;
        set.options.preliminary = true;
        set.notes = {{QStringLiteral("preliminary"), QStringLiteral("Only p counts")}, {QStringLiteral("fingerprint-differs"), QStringLiteral("Other instances")}};
        set.conditions = {{QStringLiteral("build"), QStringLiteral("Build"), QStringLiteral("1"), QStringLiteral("2"), ConditionState::Differs, true},
                          {QStringLiteral("instances"), QStringLiteral("Instances"), QStringLiteral("4"), QStringLiteral("4"), ConditionState::Same, false},
                          {QStringLiteral("data_size"), QStringLiteral("Data size"), QStringLiteral("48 GB"), {}, ConditionState::Unknown, false}};
        ComparePage page;
        page.setSnapshot(shared(snapshot));
        const test::Stage stage(page, {1232, 800});
        QStringList shown;
        const auto labels = page.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            if (label->isVisible())
                shown << label->text();
        QVERIFY(shown.contains(QStringLiteral("Other instances")));
        QVERIFY(shown.contains(QStringLiteral("Build 1, now 2 · Instances 4, the same · Data size 48 GB, not known now")));
        const auto badges = page.findChildren<Badge *>();
        QVERIFY(std::any_of(badges.begin(), badges.end(), [](const Badge *badge) { return badge->isVisible() && badge->toolTip() == QStringLiteral("Only p counts"); }));
    }

    void hostileTextStaysText()
    {
        const QString hostile = QStringLiteral("<img src=\"/dev/zero\"><b>x</b> & \"y\"");
        Snapshot snapshot = storyWithHistogram();
        for (KpiReading &reading : snapshot.kpis) {
            reading.kpi.name = reading.kpi.shortName = hostile;
            reading.kpi.area = hostile;
            reading.data.sourceName = hostile;
            reading.data.binding.queries.value = hostile;
            for (Reason &reason : reading.change->reasons)
                reason.text = hostile;
        }
        snapshot.comparison->notes = {{QStringLiteral("x"), hostile}};
        ComparePage page;
        page.setSnapshot(shared(snapshot));
        const test::Stage stage(page, {1232, 900});
        const auto labels = page.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        auto *table = page.findChild<VerdictTable *>();
        QCOMPARE(table->currentIndex().data().toString(), hostile);
        // Tooltips are escaped where they are shown.
        for (const QLabel *label : labels)
            QVERIFY(!label->toolTip().contains(QStringLiteral("<img")));
    }

    void pictures_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        // The window less sidebar, page bar, menu and status bar.
        QTest::newRow("compare-1440") << QSize(1232, 798) << false;
        QTest::newRow("compare-1440-dark") << QSize(1232, 798) << true;
        QTest::newRow("compare-1366") << QSize(1158, 666) << false;
        QTest::newRow("compare-720") << QSize(668, 348) << false;
        QTest::newRow("compare-720-tall") << QSize(668, 1900) << true;
    }
    void pictures()
    {
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        theme::setScheme(dark ? theme::Scheme::Dark : theme::Scheme::Light);
        ComparePage page;
        page.setBaselines({story::baseline()});
        page.setSnapshot(shared(storyWithHistogram()));
        const test::Stage stage(page, size);
        test::keepPicture(page, QString::fromLatin1(QTest::currentDataTag()));
        const auto *table = page.findChild<VerdictTable *>();
        QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
        const QStringList tight = test::clipped(page);
        QVERIFY2(tight.isEmpty(), qPrintable(tight.join(u'\n')));
        QVERIFY(table->columnWidth(VerdictModel::Interval) >= theme::px(60));
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::install(theme::Scheme::Light);
    TestComparePage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_comparepage.moc"
