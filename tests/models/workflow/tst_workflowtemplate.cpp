#include "models/workflow/definition.h"
#include "tests/support/testmain.h"

#include <set>

using namespace sextant;

/// The template that comes with the program against the workflow text it was written from.
class TestWorkflowTemplate : public StrictTest
{
    Q_OBJECT
private:
    WorkflowDefinition m_definition;

    int count(const std::function<bool(const ItemDefinition &)> &wanted) const
    {
        int sum = 0;
        for (const PhaseDefinition &phase : m_definition.phases)
            for (const TaskDefinition &task : phase.tasks)
                sum += int(std::count_if(task.items.begin(), task.items.end(), wanted));
        return sum;
    }

private Q_SLOTS:
    void initTestCase()
    {
        Result<WorkflowDefinition> read = builtinWorkflow();
        QVERIFY2(read, qPrintable(read ? QString() : describe(read.error())));
        m_definition = std::move(*read);
    }

    void phases_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<int>("actions");
        QTest::addColumn<int>("tasks");
        QTest::addColumn<int>("items");
        QTest::newRow("P1") << 0 << "Performance assessment" << 1 << 3 << 2 << 2 << 18;
        QTest::newRow("P2") << 1 << "Optimization planning" << 4 << 5 << 2 << 1 << 12;
        QTest::newRow("P3") << 2 << "Backend optimization" << 6 << 10 << 2 << 3 << 24;
        QTest::newRow("P4") << 3 << "Frontend optimization" << 11 << 12 << 1 << 1 << 9;
        QTest::newRow("P5") << 4 << "Testing and validation" << 13 << 14 << 2 << 2 << 17;
        QTest::newRow("P6") << 5 << "Deployment and monitoring" << 15 << 16 << 2 << 1 << 12;
    }
    void phases()
    {
        QFETCH(int, index);
        const PhaseDefinition &phase = m_definition.phases.at(std::size_t(index));
        QTEST(phase.title, "title");
        QTEST(phase.firstDay, "first");
        QTEST(phase.lastDay, "last");
        int actions = 0;
        int tasks = 0;
        int items = 0;
        for (const TaskDefinition &task : phase.tasks) {
            ++(task.orchestrator ? actions : tasks);
            items += int(task.items.size());
            QCOMPARE(task.items.back().success, !task.orchestrator);
            QCOMPARE(task.orchestrator, task.role == QLatin1String("orchestrator"));
            QVERIFY(task.orchestrator || task.items.size() == 6);
        }
        QTEST(actions, "actions");
        QTEST(tasks, "tasks");
        QTEST(items, "items");
    }

    void everyBulletIsThereOnce()
    {
        QCOMPARE(m_definition.phases.size(), std::size_t(6));
        QCOMPARE(count([](const ItemDefinition &) { return true; }), 92);
        QCOMPARE(count([](const ItemDefinition &item) { return item.mode == ItemMode::Automatic; }), 58);
        QCOMPARE(count([](const ItemDefinition &item) { return item.mode == ItemMode::Proposed; }), 28);
        QCOMPARE(count([](const ItemDefinition &item) { return item.mode == ItemMode::Attested; }), 6);
        QCOMPARE(m_definition.gates.size(), std::size_t(7));
        QCOMPARE(m_definition.techniques.size(), std::size_t(20));
        QCOMPARE(m_definition.risks.size(), std::size_t(8));
        QCOMPARE(m_definition.success.size(), std::size_t(12));
        QCOMPARE(m_definition.aftercare.size(), std::size_t(12));
        QCOMPARE(m_definition.lint.size(), 9);
        std::set<int> lines;
        std::set<QString> ids;
        count([&](const ItemDefinition &item) { return lines.insert(item.line).second && ids.insert(item.id).second; });
        QCOMPARE(lines.size(), std::size_t(92));
        QCOMPARE(ids.size(), std::size_t(92));
    }

    void groupsOfFourAndFive()
    {
        std::map<QString, int> groups;
        for (const TechniqueDefinition &technique : m_definition.techniques)
            ++groups[technique.group];
        QCOMPARE(groups.size(), std::size_t(4));
        for (const auto &[group, size] : groups)
            QVERIFY2(size == 5, qPrintable(group));
        int performance = 0;
        for (const RiskDefinition &risk : m_definition.risks) {
            performance += risk.kind == QLatin1String("performance");
            QVERIFY(!risk.trigger.isEmpty() && !risk.mitigation.isEmpty());
        }
        QCOMPARE(performance, 4);
    }

    void itemsSayWhatTheTextSays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("P5.T1.R1") << "Load testing with production-like scenarios";
        QTest::newRow("P1.O1.c") << "Establish baseline metrics and benchmarking standards";
        QTest::newRow("P3.T1.R3") << "Caching strategy implementation (Redis, application cache)";
        QTest::newRow("P4.T1.S") << "Frontend performance metrics achieved (Lighthouse scores, load times)";
        QTest::newRow("P6.T1.R4") << "Rollback procedures and automation";
        QTest::newRow("SC.8") << "Stakeholder satisfaction with improvements";
        QTest::newRow("AC.1") << "24/7 performance monitoring and alerting";
    }
    void itemsSayWhatTheTextSays()
    {
        const ItemDefinition *item = m_definition.item(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(item);
        QTEST(item->text, "text");
    }

    void targetsAreNamedWhereTheyAreMeant_data()
    {
        QTest::addColumn<QStringList>("targets");
        QTest::newRow("P3.T1.S") << QStringList{QStringLiteral("T03")};
        QTest::newRow("P3.T1.R3") << QStringList{QStringLiteral("T08")};
        QTest::newRow("P3.T2.R3") << QStringList{QStringLiteral("T01")};
        QTest::newRow("P5.T1.S") << QStringList{};
    }
    void targetsAreNamedWhereTheyAreMeant()
    {
        const ItemDefinition *item = m_definition.item(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(item && item->evaluators.contains(QLatin1String("TGT")));
        QTEST(item->targets, "targets");
    }

    void peopleAndDates()
    {
        QCOMPARE(m_definition.days(), 16);
        QCOMPARE(m_definition.team.size(), 7);
        QCOMPARE(m_definition.roleName(QStringLiteral("perf-optimizer")), QStringLiteral("Performance engineer"));
        QCOMPARE(m_definition.taskOf(QStringLiteral("P1.T1.R1"))->role, QStringLiteral("performance-engineer"));
        QCOMPARE(m_definition.roleName(QStringLiteral("nobody")), QStringLiteral("nobody"));
        const TaskDefinition *monitoring = m_definition.taskOf(QStringLiteral("P1.T2.S"));
        QCOMPARE(monitoring->firstDay, 2);
        QCOMPARE(monitoring->lastDay, 3);
        QCOMPARE(monitoring->softAfter, QStringList{QStringLiteral("P1.T1")});
        QCOMPARE(m_definition.item(QStringLiteral("P1.T2.R3"))->aliasOf, QStringLiteral("P1.T1.R1"));
        QCOMPARE(m_definition.phaseOf(QStringLiteral("P5.O2.a"))->id, QStringLiteral("P5"));
        QCOMPARE(m_definition.gateAfter(QStringLiteral("P5"))->id, QStringLiteral("G5"));
        QVERIFY(!m_definition.item(QStringLiteral("P9.T1.R1")));
        QVERIFY(!m_definition.gateAfter(QStringLiteral("P9")));
    }

    void closingListsHoldSuccessAndAftercare()
    {
        QCOMPARE(m_definition.closingLists.size(), std::size_t(2));
        for (const PhaseDefinition &list : m_definition.closingLists) {
            QCOMPARE(list.tasks.size(), std::size_t(3));
            for (const TaskDefinition &group : list.tasks)
                QCOMPARE(group.items.size(), std::size_t(4));
        }
        QCOMPARE(m_definition.closingLists.back().tasks.front().title, QStringLiteral("Week 1"));
    }
};

SEXTANT_CORE_TEST(TestWorkflowTemplate)
#include "tst_workflowtemplate.moc"
