#include "tests/app/cli/program.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace sextant::test;

/// `sextant history` and the --project forms of `changepoints` and `alerts`, on the sample's stored weeks.
class TestHistoryCommand : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_project;

    static QJsonObject kpiOf(const QJsonObject &report, const QString &id)
    {
        const QJsonArray kpis = report.value(QStringLiteral("kpis")).toArray();
        for (const QJsonValue &kpi : kpis)
            if (kpi[QStringLiteral("kpi")].toString() == id)
                return kpi.toObject();
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_project = m_folder.filePath(QStringLiteral("sample.sextant"));
        QCOMPARE(runSextant({QStringLiteral("project"), QStringLiteral("new"), m_project, QStringLiteral("--sample")}).status, 0);
    }

    void theSamplesChangesStandBesideItsDeploys()
    {
        const ProgramRun ended = runSextant({QStringLiteral("history"), QStringLiteral("--project"), m_project, QStringLiteral("--json")});
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.json()[QStringLiteral("sample")].toBool());
        QCOMPARE(ended.json()[QStringLiteral("level")].toString(), QStringLiteral("hour"));
        QCOMPARE(ended.json()[QStringLiteral("retention_days")][QStringLiteral("raw")].toInt(), 7);
        QVERIFY(ended.json()[QStringLiteral("collected")].isNull());
        const QJsonObject api = kpiOf(ended.json(), QStringLiteral("api_p95"));
        QCOMPARE(api[QStringLiteral("basis")].toString(), QStringLiteral("buckets"));
        const QJsonArray changes = api[QStringLiteral("change_points")].toArray();
        QCOMPARE(changes.size(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(changes[i][QStringLiteral("verdict")].toString(), QStringLiteral("improved"));
            QVERIFY(std::abs(changes[i][QStringLiteral("deploy")][QStringLiteral("distance_s")].toDouble()) <= 3600);
            QVERIFY(changes[i][QStringLiteral("p")].toDouble() < 1e-4);
        }
        QCOMPARE(changes[0][QStringLiteral("deploy")][QStringLiteral("id")].toString(), QStringLiteral("index"));
        QCOMPARE(changes[1][QStringLiteral("deploy")][QStringLiteral("id")].toString(), QStringLiteral("redis"));
        QVERIFY(api[QStringLiteral("budget")][QStringLiteral("from_buckets")].toBool());
        QCOMPARE(api[QStringLiteral("budget")][QStringLiteral("windows")].toArray().size(), 3);
        QVERIFY2(!api[QStringLiteral("budget")][QStringLiteral("fast_judged")].toBool(true), "buckets are kept by the hour");
        QVERIFY(api[QStringLiteral("budget")][QStringLiteral("slow_judged")].toBool());
        QVERIFY(!api[QStringLiteral("rhythm_unknown")].toBool(true));
        QVERIFY(!changes[0][QStringLiteral("provisional")].toBool(true));
        QVERIFY(!api[QStringLiteral("forecast")][QStringLiteral("outlook")].toString().isEmpty());
    }

    void theChangesOfAWeekAreProvisional()
    {
        const QStringList week{QStringLiteral("history"), QStringLiteral("--project"), m_project, QStringLiteral("--last"), QStringLiteral("7d")};
        const ProgramRun ended = runSextant(week + QStringList{QStringLiteral("--json")});
        QCOMPARE(ended.status, 0);
        int changes = 0;
        for (const QJsonValue &kpi : ended.json()[QStringLiteral("kpis")].toArray()) {
            QVERIFY(kpi[QStringLiteral("rhythm_unknown")].toBool());
            for (const QJsonValue &change : kpi[QStringLiteral("change_points")].toArray())
                changes += change[QStringLiteral("provisional")].toBool();
        }
        QVERIFY(changes > 0);
        QCOMPARE(runSextant(week).out.count("the daily pattern is not known yet"), changes);
    }

    void anEpisodeIsAnAlertThatClosed()
    {
        const ProgramRun ended = runSextant({QStringLiteral("alerts"), QStringLiteral("--project"), m_project, QStringLiteral("--kpi"), QStringLiteral("payment_p95"), QStringLiteral("--json")});
        QCOMPARE(ended.status, 0);
        const QJsonArray kpis = ended.json()[QStringLiteral("kpis")].toArray();
        QCOMPARE(kpis.size(), 1);
        const QJsonArray alerts = kpis[0][QStringLiteral("alerts")].toArray();
        QCOMPARE(alerts.size(), 1);
        QVERIFY(!alerts[0][QStringLiteral("open")].toBool(true));
        QVERIFY(alerts[0][QStringLiteral("since")].toString().startsWith(QStringLiteral("2026-03-05")));
        QVERIFY(alerts[0][QStringLiteral("closed")].toString().startsWith(QStringLiteral("2026-03-07")));
    }

    void changepointsOfAProjectNameTheirKpis()
    {
        const ProgramRun ended = runSextant({QStringLiteral("changepoints"), QStringLiteral("--project"), m_project, QStringLiteral("--json")});
        QCOMPARE(ended.status, 0);
        QCOMPARE(kpiOf(ended.json(), QStringLiteral("db_p95"))[QStringLiteral("change_points")].toArray().size(), 1);
        QVERIFY(runSextant({QStringLiteral("changepoints"), QStringLiteral("--project"), m_project}).out.contains("Composite index on orders"));
    }

    void retentionIsSetAndRefused()
    {
        const QStringList keep{QStringLiteral("history"), QStringLiteral("--project"), m_project, QStringLiteral("--json"), QStringLiteral("--keep")};
        const ProgramRun set = runSextant(keep + QStringList{QStringLiteral("2d 30d 400d forever")});
        QCOMPARE(set.status, 0);
        QCOMPARE(set.json()[QStringLiteral("retention_days")][QStringLiteral("raw")].toInt(), 2);
        QVERIFY(set.json()[QStringLiteral("retention_days")][QStringLiteral("day")].isNull());
        const ProgramRun refused = runSextant(keep + QStringList{QStringLiteral("30d 7d 400d forever")});
        QCOMPARE(refused.status, 3);
        QVERIFY(refused.out.isEmpty());
        QVERIFY(refused.err.contains("never get shorter"));
    }

    void badInputIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
        row("no project", {QStringLiteral("history")});
        row("missing file", {QStringLiteral("history"), QStringLiteral("--project"), QStringLiteral("/nowhere.sextant")});
        row("length", {QStringLiteral("history"), QStringLiteral("--project"), QStringLiteral("PROJECT"), QStringLiteral("--last"), QStringLiteral("5s")});
        row("nothing to collect from", {QStringLiteral("history"), QStringLiteral("--project"), QStringLiteral("PROJECT"), QStringLiteral("--backfill"), QStringLiteral("14d")});
        row("both forms", {QStringLiteral("changepoints"), QStringLiteral("--project"), QStringLiteral("PROJECT"), QStringLiteral("--input"), QStringLiteral("-")});
        row("neither form", {QStringLiteral("alerts")});
        row("kpi without a history", {QStringLiteral("history"), QStringLiteral("--project"), QStringLiteral("PROJECT"), QStringLiteral("--kpi"), QStringLiteral("nothing")});
        row("unknown kpi", {QStringLiteral("alerts"), QStringLiteral("--project"), QStringLiteral("PROJECT"), QStringLiteral("--kpi"), QStringLiteral("nothing")});
    }
    void badInputIsNamed()
    {
        QFETCH(QStringList, arguments);
        arguments.replaceInStrings(QStringLiteral("PROJECT"), m_project);
        const ProgramRun ended = runSextant(arguments);
        QCOMPARE(ended.status, 3);
        QVERIFY(!ended.err.isEmpty());
    }

    void nothingStoredIsInconclusive()
    {
        const QString empty = m_folder.filePath(QStringLiteral("empty.sextant"));
        QCOMPARE(runSextant({QStringLiteral("project"), QStringLiteral("new"), empty}).status, 0);
        const ProgramRun ended = runSextant({QStringLiteral("history"), QStringLiteral("--project"), empty});
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.out.contains("--backfill"));
    }
};

SEXTANT_CORE_TEST(TestHistoryCommand)
#include "tst_historycommand.moc"
