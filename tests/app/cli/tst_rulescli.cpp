#include "tests/app/cli/program.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace sextant::test;

/// `sextant rules` and `sextant rules import` as a script sees them.
class TestRulesCli : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_sample;

    QString path(const QString &name) const { return m_dir.filePath(name); }

    ProgramRun rulesOf(const QString &project, const QString &folder, const QStringList &more = {})
    {
        return runSextant(QStringList{QStringLiteral("rules"), QStringLiteral("--project"), project, QStringLiteral("-o"), path(folder), QStringLiteral("--json")} + more);
    }

    ProgramRun import(const QByteArray &content, const QString &project, const QStringList &more = {})
    {
        QFile file(path(QStringLiteral("in.yml")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        file.close();
        return runSextant(QStringList{QStringLiteral("rules"), QStringLiteral("import"), file.fileName(), QStringLiteral("--project"), project, QStringLiteral("--json")} + more);
    }

    QByteArray bytesOf(const QString &name)
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static double limitOf(const QJsonObject &check, const QString &kpi)
    {
        const QJsonArray targets = check[u"targets"].toArray();
        for (const QJsonValue &target : targets)
            if (target[u"kpi"].toString() == kpi)
                return target[u"limit"].toDouble();
        return -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sample = path(QStringLiteral("sample.sextant"));
        QCOMPARE(runSextant({QStringLiteral("project"), QStringLiteral("new"), m_sample, QStringLiteral("--sample")}).status, 0);
    }

    void theSampleProjectGivesAllFilesTwiceTheSame()
    {
        const ProgramRun first = rulesOf(m_sample, QStringLiteral("a/b")), second = rulesOf(m_sample, QStringLiteral("c"));
        QCOMPARE(first.status, 0);
        QCOMPARE(second.status, 0);
        const QJsonArray files = first.json()[u"files"].toArray();
        QCOMPARE(files.size(), 8);
        for (const QJsonValue &file : files) {
            const QString name = QFileInfo(file.toString()).fileName();
            const QByteArray bytes = bytesOf(QStringLiteral("a/b/") + name);
            QVERIFY2(!bytes.isEmpty(), qPrintable(name));
            QCOMPARE(bytesOf(QStringLiteral("c/") + name), bytes);
        }
        const QJsonArray leftOut = first.json()[u"left_out"].toArray();
        QVERIFY(std::any_of(leftOut.begin(), leftOut.end(), [](const QJsonValue &row) { return row[u"kpi"].toString() == QStringLiteral("pool_use") && row[u"scope"].toString() == QStringLiteral("kpi"); }));
        QVERIFY(first.err.contains("no rules for pool_use"));
    }

    void optionsReachTheRules()
    {
        QCOMPARE(rulesOf(m_sample, QStringLiteral("o"), {QStringLiteral("--for"), QStringLiteral("2s"), QStringLiteral("--interval"), QStringLiteral("1s"), QStringLiteral("--load-targets")}).status, 0);
        const QByteArray alerts = bytesOf(QStringLiteral("o/sextant-alerts.yml"));
        QVERIFY(alerts.contains("for: 2s") && alerts.contains("interval: 1s") && alerts.contains("SextantTargetMissed_rps_api"));
        QVERIFY(!alerts.contains("for: 10m"));
    }

    void mistakesAreUsageErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        const auto row = [&](const char *name, const QStringList &arguments, const char *said) { QTest::newRow(name) << (QStringList{QStringLiteral("rules")} + arguments) << QByteArray(said); };
        row("no folder", {QStringLiteral("--project"), m_sample}, "-o");
        row("no project", {QStringLiteral("-o"), path(QStringLiteral("x"))}, "--project");
        row("bad duration", {QStringLiteral("--project"), m_sample, QStringLiteral("-o"), path(QStringLiteral("x")), QStringLiteral("--for"), QStringLiteral("soon")}, "soon");
        row("slow evaluation", {QStringLiteral("--project"), m_sample, QStringLiteral("-o"), path(QStringLiteral("x")), QStringLiteral("--interval"), QStringLiteral("10m")}, "at most 2m");
        row("no baseline", {QStringLiteral("--project"), m_sample, QStringLiteral("-o"), path(QStringLiteral("x")), QStringLiteral("--baseline"), QStringLiteral("B9")}, "B9");
        row("missing project", {QStringLiteral("--project"), path(QStringLiteral("none.sextant")), QStringLiteral("-o"), path(QStringLiteral("x"))}, "none.sextant");
        row("import without a project", {QStringLiteral("import"), m_sample}, "--project");
    }
    void mistakesAreUsageErrors()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        const ProgramRun run = runSextant(arguments);
        QCOMPARE(run.status, 3);
        QVERIFY2(run.err.contains(said), run.err.constData());
        QVERIFY(run.out.isEmpty());
    }

    void aProjectWithoutAServerHasNoRules()
    {
        const QString empty = path(QStringLiteral("empty.sextant"));
        QCOMPARE(runSextant({QStringLiteral("project"), QStringLiteral("new"), empty, QStringLiteral("--title"), QStringLiteral("Empty")}).status, 0);
        const ProgramRun run = rulesOf(empty, QStringLiteral("none"));
        QCOMPARE(run.status, 2);
        QVERIFY(run.json()[u"files"].toArray().isEmpty());
        QVERIFY(!run.json()[u"left_out"].toArray().isEmpty());
        QVERIFY(!QDir(path(QStringLiteral("none"))).exists());
    }

    void importedTargetsAreJudged()
    {
        const QString project = path(QStringLiteral("import.sextant"));
        QVERIFY(QFile::copy(m_sample, project));
        const QByteArray rules = "groups:\n- name: g\n  rules:\n  - alert: Slow\n    expr: sextant:api_p95:value{kpi=\"api_p95\"} > 0.1\n  - alert: Down\n    expr: up == 0\n";
        const ProgramRun dry = import(rules, project, {QStringLiteral("--dry-run")});
        QCOMPARE(dry.status, 0);
        QCOMPARE(dry.json()[u"written"].toBool(true), false);
        QCOMPARE(dry.json()[u"mapped"][0][u"comparator"].toString(), QStringLiteral("<="));
        QCOMPARE(dry.json()[u"unmapped"][0][u"line"].toInt(), 7);
        const QStringList check{QStringLiteral("check"), QStringLiteral("--project"), project, QStringLiteral("--json")};
        QCOMPARE(limitOf(runSextant(check).json(), QStringLiteral("api_p95")), 0.2);
        QCOMPARE(import(rules, project).json()[u"written"].toBool(), true);
        QCOMPARE(limitOf(runSextant(check).json(), QStringLiteral("api_p95")), 0.1);
        QCOMPARE(import(rules, project).json()[u"written"].toBool(true), false); // it has the target already
    }

    void badFilesNameTheLine()
    {
        const ProgramRun run = import("groups:\n- name: a\n  rules:\n  - alert: X\n    expr: sum(up\n", m_sample);
        QCOMPARE(run.status, 3);
        QVERIFY2(run.err.contains("in.yml:5"), run.err.constData());
        QVERIFY(run.out.isEmpty());
    }

    void whatMapsToNothingIsInconclusive()
    {
        QCOMPARE(import("groups:\n- name: a\n  rules:\n  - alert: X\n    expr: up == 0\n", m_sample).status, 2);
    }
};

SEXTANT_CORE_TEST(TestRulesCli)
#include "tst_rulescli.moc"
