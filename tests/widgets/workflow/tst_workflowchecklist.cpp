#include "tests/support/testmain.h"
#include "tests/widgets/workflow/workflowstory.h"
#include "widgets/workflow/checklistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sextant;

class TestWorkflowChecklist : public StrictTest
{
    Q_OBJECT
private:
    std::unique_ptr<test::WorkflowStory> m_story;
    std::vector<PhaseStatus> m_phases;

    ChecklistModel::Input input(ChecklistFilter filter, std::size_t phase = 4)
    {
        m_phases = m_story->phases();
        return {&m_story->definition, &m_phases[phase], m_story->start, m_story->now, QStringLiteral("P. Novak"), filter};
    }
    static int items(const ChecklistModel &model)
    {
        int sum = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            sum += model.rowCount(model.index(row, 0));
        return sum;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_story = test::workflowStory();
    }

    void theModelKeepsItsPromises()
    {
        ChecklistModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (std::size_t phase : {4u, 2u, 4u})
            for (ChecklistFilter filter : {ChecklistFilter::All, ChecklistFilter::Mine, ChecklistFilter::Open, ChecklistFilter::All})
                model.show(input(filter, phase));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void tasksComeBeforeTheOrchestrator()
    {
        ChecklistModel model;
        model.show(input(ChecklistFilter::All));
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids << model.index(row, 0).data(ChecklistModel::IdRole).toString();
        QCOMPARE(ids, (QStringList{QStringLiteral("P5.T1"), QStringLiteral("P5.T2"), QStringLiteral("P5.O1"), QStringLiteral("P5.O2")}));
        QCOMPARE(items(model), 17);
        const ChecklistGroup *group = model.group(model.index(0, 0));
        QVERIFY(group);
        QCOMPARE(group->role, QStringLiteral("Performance engineer"));
        QCOMPARE(group->owner, QStringLiteral("M. Sarr"));
        QCOMPARE(group->dates, QString::fromUtf8("18–19 Mar"));
        QCOMPARE(group->done, 3);
        QCOMPARE(group->total, 6);
    }

    void filters_data()
    {
        QTest::addColumn<int>("filter");
        QTest::addColumn<int>("groups");
        QTest::addColumn<int>("shown");
        QTest::newRow("all") << int(ChecklistFilter::All) << 4 << 17;
        QTest::newRow("mine") << int(ChecklistFilter::Mine) << 1 << 6;
        QTest::newRow("open") << int(ChecklistFilter::Open) << 3 << 6;
    }
    void filters()
    {
        QFETCH(int, filter);
        ChecklistModel model;
        model.show(input(ChecklistFilter(filter)));
        QTEST(model.rowCount(), "groups");
        QTEST(items(model), "shown");
        // Counts tell the whole task, whatever is shown of it.
        QCOMPARE(model.group(model.index(0, 0))->total, 6);
    }

    void aRefreshKeepsTheRows()
    {
        ChecklistModel model;
        model.show(input(ChecklistFilter::All));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QPersistentModelIndex kept = model.indexOf(QStringLiteral("P5.T2.R4"));
        m_story->evidence.erase(QStringLiteral("P5.T2.R4"));
        model.show(input(ChecklistFilter::All));
        QCOMPARE(reset.count(), 0);
        QVERIFY(changed.count() > 0);
        QVERIFY(kept.isValid());
        QCOMPARE(ItemState(kept.data(ChecklistModel::StateRole).toInt()), ItemState::Todo);
    }

    void headingsAreNotChosen()
    {
        ChecklistModel model;
        model.show(input(ChecklistFilter::All));
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
        QVERIFY(model.flags(model.indexOf(QStringLiteral("P5.T1.R1"))) & Qt::ItemIsSelectable);
        QVERIFY(!model.indexOf(QStringLiteral("P1.T1.R1")).isValid());
    }

    void rowsSayWhatTheyRestOn_data()
    {
        QTest::addColumn<QStringList>("chips");
        QTest::addColumn<QString>("hint");
        QTest::addColumn<QString>("time");
        QTest::newRow("P5.T1.R3") << QStringList{QStringLiteral("failed Memory peak 91 %"), QStringLiteral("file k6 run 17")} << QString() << "Thu 09:44";
        QTest::newRow("P5.T1.R4") << QStringList{QStringLiteral("live 17 improved, 2 regressed")} << QString() << QString::fromUtf8("live, 4 s");
        QTest::newRow("P5.T1.S") << QStringList{QStringLiteral("undecided 16 of 18 targets")} << QString() << QString::fromUtf8("live, 4 s");
        QTest::newRow("P5.T2.R5") << QStringList{QStringLiteral("person P. Novak")} << QString() << "Thu 11:08";
        QTest::newRow("P5.O1.b") << QStringList{} << "Needs a comparison with the baseline" << "";
        QTest::newRow("P5.O2.a") << QStringList{} << "Needs a person's word" << "";
    }
    void rowsSayWhatTheyRestOn()
    {
        ChecklistModel model;
        model.show(input(ChecklistFilter::All));
        const ChecklistItem *row = model.item(model.indexOf(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(row);
        const QStringList kinds{QStringLiteral("live"), QStringLiteral("file"), QStringLiteral("person"), QStringLiteral("stale"), QStringLiteral("failed")};
        QStringList chips;
        for (const ItemChip &chip : row->chips)
            chips << (chip.kind ? kinds.at(int(*chip.kind)) : QStringLiteral("undecided")) + u' ' + chip.value;
        QTEST(chips, "chips");
        QTEST(row->hint, "hint");
        QTEST(QString(row->time).replace(QChar(0xA0), u' '), "time");
    }

    void doubtIsNeverALiveChip_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::newRow("inconclusive") << int(Verdict::Inconclusive);
        QTest::newRow("no data") << int(Verdict::NoData);
    }
    void doubtIsNeverALiveChip()
    {
        QFETCH(int, verdict);
        ItemDefinition definition;
        ItemStatus status;
        status.item = &definition;
        Evidence evidence;
        evidence.verdict = Verdict(verdict);
        evidence.summary = QStringLiteral("API p95");
        status.evidence = {evidence};
        QVERIFY(!itemChips(status, m_story->now, QLocale()).front().kind);
        status.evidence.front().reasons = {{QStringLiteral("stale"), {}}};
        QCOMPARE(itemChips(status, m_story->now, QLocale()).front().kind, std::optional(EvidenceChip::Kind::Stale));
    }

    void overdueIsSaid()
    {
        ChecklistModel model;
        model.show(input(ChecklistFilter::All));
        const QModelIndex late = model.indexOf(QStringLiteral("P5.O2.b"));
        QVERIFY(model.item(late)->overdue);
        QCOMPARE(model.item(late)->due, QStringLiteral("due 18 Mar"));
        QVERIFY(late.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("overdue, due 18 Mar")));
        QVERIFY(!model.item(model.indexOf(QStringLiteral("P5.T1.R3")))->overdue);
    }
};

SEXTANT_WIDGET_TEST(TestWorkflowChecklist)
#include "tst_workflowchecklist.moc"
