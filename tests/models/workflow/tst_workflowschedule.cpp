#include "models/workflow/schedule.h"
#include "tests/support/testmain.h"

using namespace sextant;

class TestWorkflowSchedule : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void dates_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<int>("day");
        QTest::addColumn<QDate>("expected");
        const QDate monday(2026, 3, 2);
        QTest::newRow("first day") << monday << 1 << monday;
        QTest::newRow("friday") << monday << 5 << QDate(2026, 3, 6);
        QTest::newRow("over the weekend") << monday << 6 << QDate(2026, 3, 9);
        QTest::newRow("day 14") << monday << 14 << QDate(2026, 3, 19);
        QTest::newRow("day 16") << monday << 16 << QDate(2026, 3, 23);
        QTest::newRow("start on a thursday") << QDate(2026, 3, 5) << 3 << QDate(2026, 3, 9);
        QTest::newRow("start on a friday, two weeks") << QDate(2026, 3, 6) << 11 << QDate(2026, 3, 20);
        QTest::newRow("start on a saturday") << QDate(2026, 3, 7) << 1 << QDate(2026, 3, 9);
        QTest::newRow("start on a sunday") << QDate(2026, 3, 8) << 2 << QDate(2026, 3, 10);
        QTest::newRow("over the year") << QDate(2026, 12, 31) << 2 << QDate(2027, 1, 1);
        QTest::newRow("no day") << monday << 0 << QDate();
        QTest::newRow("no start") << QDate() << 3 << QDate();
    }
    void dates()
    {
        QFETCH(QDate, start);
        QFETCH(int, day);
        QTEST(dateOfDay(start, day), "expected");
    }

    void dayNumbers_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("expected");
        QTest::newRow("before the start") << QDate(2026, 3, 1) << 0;
        QTest::newRow("first day") << QDate(2026, 3, 2) << 1;
        QTest::newRow("saturday is friday's") << QDate(2026, 3, 7) << 5;
        QTest::newRow("sunday is friday's") << QDate(2026, 3, 8) << 5;
        QTest::newRow("monday") << QDate(2026, 3, 9) << 6;
        QTest::newRow("day 14") << QDate(2026, 3, 19) << 14;
        QTest::newRow("after the plan") << QDate(2026, 3, 24) << 17;
        QTest::newRow("no date") << QDate() << 0;
    }
    void dayNumbers()
    {
        QFETCH(QDate, date);
        QTEST(dayOfDate(QDate(2026, 3, 2), date), "expected");
    }

    void oneUndoesTheOther()
    {
        for (int weekday = 0; weekday < 7; ++weekday)
            for (int day = 1; day <= 40; ++day) {
                const QDate start = QDate(2026, 3, 2).addDays(weekday);
                QCOMPARE(dayOfDate(start, dateOfDay(start, day)), day);
            }
    }

    void spansOfPhasesAndTasks()
    {
        const Result<WorkflowDefinition> definition = builtinWorkflow();
        QVERIFY(definition);
        const QDate start(2026, 3, 2);
        QCOMPARE(datesOf(definition->phases.at(4), start), (DateSpan{QDate(2026, 3, 18), QDate(2026, 3, 19)}));
        QCOMPARE(datesOf(*definition->taskOf(QStringLiteral("P3.T2.R1")), start), (DateSpan{QDate(2026, 3, 11), QDate(2026, 3, 13)}));
        QVERIFY(!datesOf(definition->phases.front(), QDate()).isValid());
    }
};

SEXTANT_CORE_TEST(TestWorkflowSchedule)
#include "tst_workflowschedule.moc"
