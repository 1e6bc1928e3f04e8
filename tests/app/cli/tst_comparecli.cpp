#include "tests/app/cli/program.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <cmath>

using namespace sextant::test;

namespace {

/// 60 minutes of one metric with a small deterministic ripple.
QByteArray lines(const char *metric, double level, double t0, int n = 60)
{
    QByteArray out;
    for (int i = 0; i < n; ++i) {
        const double value = level * (1 + 0.03 * std::sin(1.7 * i) + 0.02 * std::cos(0.9 * i * i));
        out += QByteArray::number(t0 + 60 * i, 'f', 0) + ',' + metric + ',' + QByteArray::number(value, 'g', 9) + '\n';
    }
    return out;
}

const QByteArray head("timestamp,metric,value\n");
constexpr double start = 1717491600; // 2024-06-04T09:00:00Z

} // namespace

class TestCompareCli : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile out(m_dir.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return out.fileName();
    }
    QString sample()
    {
        const QString path = m_dir.filePath(QStringLiteral("sample.sextant"));
        if (!QFile::exists(path) && runSextant({QStringLiteral("project"), QStringLiteral("new"), path, QStringLiteral("--sample")}).status != 0)
            qFatal("no sample project");
        return path;
    }
    ProgramRun compareFiles(const QByteArray &baseline, const QByteArray &current, const QStringList &more = {})
    {
        return runSextant(QStringList{QStringLiteral("compare"), QStringLiteral("--baseline"), file(QStringLiteral("a.csv"), baseline),
                                   QStringLiteral("--current"), file(QStringLiteral("b.csv"), current), QStringLiteral("--direction"),
                                   QStringLiteral("lower"), QStringLiteral("--json")} + more);
    }
    ProgramRun compareSample(const QStringList &more)
    {
        return runSextant(QStringList{QStringLiteral("compare"), QStringLiteral("--project"), sample(), QStringLiteral("--baseline"), QStringLiteral("B1"),
                                   QStringLiteral("--json")} + more);
    }

private Q_SLOTS:
    void theSampleRegressed()
    {
        const QString junit = m_dir.filePath(QStringLiteral("junit.xml"));
        const ProgramRun ran = compareSample({QStringLiteral("--junit"), junit, QStringLiteral("--explore")});
        QCOMPARE(ran.status, 1);
        const QJsonObject doc = ran.json();
        QCOMPARE(doc[QStringLiteral("overall")].toString(), QStringLiteral("improved")); // the key metrics did
        const QJsonObject baseline = doc[QStringLiteral("baseline")].toObject();
        QCOMPARE(baseline[QStringLiteral("id")].toString(), QStringLiteral("B1"));
        QCOMPARE(baseline[QStringLiteral("hash")].toString().size(), 64);
        QVERIFY(!baseline[QStringLiteral("fingerprint")].toObject().isEmpty());
        QVERIFY(!doc[QStringLiteral("fingerprint_differences")].toArray().isEmpty());
        QVERIFY(!doc[QStringLiteral("busy_period")].toObject()[QStringLiteral("text")].toString().isEmpty());
        QVERIFY(doc[QStringLiteral("exploratory")].toObject()[QStringLiteral("changed")].toArray().size() > 5);
        int regressed = 0, undecided = 0, pooled = 0;
        const QJsonArray results = doc[QStringLiteral("results")].toArray();
        for (const QJsonValue &value : results) {
            const QJsonObject row = value.toObject();
            const QString verdict = row[QStringLiteral("verdict")].toString();
            regressed += verdict == QStringLiteral("regressed");
            undecided += verdict == QStringLiteral("inconclusive") || verdict == QStringLiteral("no_data");
            pooled += row[QStringLiteral("method")].toString() == QStringLiteral("histogram quantile");
            QVERIFY(!row[QStringLiteral("reasons")].toArray().isEmpty());
        }
        QVERIFY(regressed > 0);
        QVERIFY(pooled > 5); // percentiles from the frozen buckets
        QFile xml(junit);
        QVERIFY(xml.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&xml);
        int cases = 0, failures = 0, skipped = 0;
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement) {
                cases += reader.name() == u"testcase";
                failures += reader.name() == u"failure";
                skipped += reader.name() == u"skipped";
            }
        QVERIFY(!reader.hasError());
        QCOMPARE(cases, int(results.size()));
        QCOMPARE(failures, regressed);
        QCOMPARE(skipped, undecided);
    }

    void chosenKpisDecideTheStatus()
    {
        QCOMPARE(compareSample({QStringLiteral("--kpi"), QStringLiteral("api_p95")}).status, 0);
        QCOMPARE(compareSample({QStringLiteral("--kpi"), QStringLiteral("memory_average")}).status, 1);
        const ProgramRun two = compareSample({QStringLiteral("--kpi"), QStringLiteral("api_p95"), QStringLiteral("--kpi"), QStringLiteral("memory_average")});
        QCOMPARE(two.json()[QStringLiteral("results")].toArray().size(), 2);
        QCOMPARE(two.status, 1);
        QCOMPARE(compareSample({QStringLiteral("--kpi"), QStringLiteral("nonsense")}).status, 3);
        // What the sample never measured is no data, never a pass.
        QCOMPARE(compareSample({QStringLiteral("--kpi"), QStringLiteral("pool_wait")}).status, 2);
    }

    void aRunAgainstItselfIsUnchanged()
    {
        const ProgramRun ran = compareSample({QStringLiteral("--against"), QStringLiteral("B1"), QStringLiteral("--kpi"), QStringLiteral("memory_average")});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.json()[QStringLiteral("overall")].toString(), QStringLiteral("unchanged"));
        QCOMPARE(ran.json()[QStringLiteral("against")].toObject()[QStringLiteral("id")].toString(), QStringLiteral("B1"));
    }

    void labelsEnterTheFingerprint()
    {
        const ProgramRun ran = compareSample({QStringLiteral("--kpi"), QStringLiteral("api_p95"), QStringLiteral("--label"), QStringLiteral("device_class=m7"),
                                       QStringLiteral("--label"), QStringLiteral("configuration=pool.size 40")});
        bool device = false;
        for (const QJsonValue &value : ran.json()[QStringLiteral("fingerprint_differences")].toArray())
            device = device || (value[QStringLiteral("key")].toString() == QStringLiteral("device_class") && value[QStringLiteral("current")].toString() == QStringLiteral("m7"));
        QVERIFY(device);
        QCOMPARE(compareSample({QStringLiteral("--label"), QStringLiteral("no equals sign")}).status, 3);
    }

    void wrongProjectsBaselinesAndOptionsAreBadInput()
    {
        QCOMPARE(runSextant({QStringLiteral("compare"), QStringLiteral("--project"), m_dir.filePath(QStringLiteral("none.sextant")), QStringLiteral("--baseline"), QStringLiteral("B1")}).status, 3);
        const ProgramRun unknown = runSextant({QStringLiteral("compare"), QStringLiteral("--project"), sample(), QStringLiteral("--baseline"), QStringLiteral("B9")});
        QCOMPARE(unknown.status, 3);
        QVERIFY(unknown.err.contains("B1"));
        QCOMPARE(runSextant({QStringLiteral("compare"), QStringLiteral("--project"), sample(), QStringLiteral("--baseline"), QStringLiteral("B1"), QStringLiteral("--current"), QStringLiteral("x.csv")}).status, 3);
        QCOMPARE(runSextant({QStringLiteral("compare"), QStringLiteral("--baseline"), QStringLiteral("x.csv")}).status, 3);
    }

    void anUnreachableSourceIsFour()
    {
        const QString project = m_dir.filePath(QStringLiteral("dead.sextant"));
        const QString csv = file(QStringLiteral("run.csv"), head + lines("api_p95", 0.2, start));
        QCOMPARE(runSextant({QStringLiteral("capture"), QStringLiteral("--project"), project, QStringLiteral("--source"), QStringLiteral("http://127.0.0.1:9"),
                          QStringLiteral("--file"), csv, QStringLiteral("--name"), QStringLiteral("from a file"), QStringLiteral("--label"), QStringLiteral("build=4.1")}).status, 0);
        QCOMPARE(runSextant({QStringLiteral("compare"), QStringLiteral("--project"), project, QStringLiteral("--baseline"), QStringLiteral("B1"), QStringLiteral("--window"), QStringLiteral("1h")}).status, 4);
        // The frozen file still compares without it.
        const QString later = file(QStringLiteral("later.csv"), head + lines("api_p95", 0.3, start + 5400));
        const ProgramRun second = runSextant({QStringLiteral("capture"), QStringLiteral("--project"), project, QStringLiteral("--file"), later, QStringLiteral("--name"),
                                    QStringLiteral("slower"), QStringLiteral("--json")});
        QCOMPARE(second.status, 0);
        QCOMPARE(second.json()[QStringLiteral("baseline")].toString(), QStringLiteral("B2"));
        const ProgramRun runs = runSextant({QStringLiteral("compare"), QStringLiteral("--project"), project, QStringLiteral("--baseline"), QStringLiteral("B1"),
                                  QStringLiteral("--against"), QStringLiteral("B2"), QStringLiteral("--json")});
        QCOMPARE(runs.status, 1);
        QCOMPARE(runs.json()[QStringLiteral("baseline")].toObject()[QStringLiteral("fingerprint")].toObject()[QStringLiteral("build")].toString(), QStringLiteral("4.1"));
    }

    void filesThatCannotBeReadSayTheLine_data()
    {
        QTest::addColumn<QByteArray>("current");
        QTest::addColumn<QByteArray>("where");
        QTest::newRow("text for a number") << head + "1717491600,m,0.2\n1717491660,m,fast\n" << QByteArray("b.csv:3");
        QTest::newRow("no time") << head + "yesterday,m,0.2\n" << QByteArray("b.csv:2");
        QTest::newRow("milliseconds") << head + "1717491600000,m,0.2\n" << QByteArray("b.csv:2");
        QTest::newRow("a field too many") << head + "1717491600,m,0.2,5\n" << QByteArray("b.csv:2");
        QTest::newRow("unnamed columns") << QByteArray("a,b,c,d\n1,2,3,4\n") << QByteArray("b.csv:1");
        QTest::newRow("another metric") << head + lines("other", 0.2, start) << QByteArray("b.csv:2");
    }
    void filesThatCannotBeReadSayTheLine()
    {
        QFETCH(QByteArray, current);
        QFETCH(QByteArray, where);
        const ProgramRun ran = compareFiles(head + lines("m", 0.2, start), current);
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.err.contains(where), ran.err.constData());
        QVERIFY(ran.out.isEmpty());
    }

    void oddFilesAreComparedOrLeftOpen_data()
    {
        QTest::addColumn<QByteArray>("current");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("code");
        const double later = start + 5400;
        const QByteArray slower = lines("m", 0.3, later);
        QByteArrayList rows = slower.split('\n');
        rows.removeAll({});
        QByteArrayList reversed = rows;
        std::reverse(reversed.begin(), reversed.end());
        QByteArrayList gappy;
        for (int i = 0; i < rows.size(); ++i)
            if (i % 10 < 3)
                gappy << rows[i];
        QByteArray mixed = lines("m", 0.3, later, 30);
        for (int i = 0; i < 60; ++i)
            mixed += QByteArray::number(later + 1800 + 13.7 * i, 'f', 1) + ",m," + QByteArray::number(0.3 + 0.01 * (i % 5), 'g', 6) + '\n';
        const auto join = [](const QByteArrayList &list) { return head + list.join('\n') + '\n'; };
        QTest::newRow("as it should be") << head + slower << QStringLiteral("regressed") << QStringLiteral("coverage");
        QTest::newRow("unsorted") << join(reversed) << QStringLiteral("regressed") << QStringLiteral("coverage");
        QTest::newRow("every line twice") << join(rows + rows) << QStringLiteral("regressed") << QStringLiteral("coverage");
        QTest::newRow("seven of ten missing") << join(gappy) << QStringLiteral("regressed") << QStringLiteral("low-coverage");
        QTest::newRow("mixed steps") << head + mixed << QStringLiteral("regressed") << QStringLiteral("irregular-step");
        QTest::newRow("milliseconds for seconds") << head + lines("m", 200, later) << QStringLiteral("inconclusive") << QStringLiteral("wrong-unit");
        QTest::newRow("empty") << head << QStringLiteral("no_data") << QStringLiteral("no-samples");
        QTest::newRow("all NaN") << head + "1717497000,m,NaN\n1717497060,m,\n1717497120,m,+Inf\n" << QStringLiteral("no_data") << QStringLiteral("no-samples");
        QTest::newRow("five points") << head + lines("m", 0.3, later, 5) << QStringLiteral("inconclusive") << QStringLiteral("few-points");
    }
    void oddFilesAreComparedOrLeftOpen()
    {
        QFETCH(QByteArray, current);
        QFETCH(QString, verdict);
        QFETCH(QString, code);
        const ProgramRun ran = compareFiles(head + lines("m", 0.2, start), current);
        QVERIFY(ran.status == 0 || ran.status == 1);
        const QJsonObject row = ran.json()[QStringLiteral("results")].toArray().at(0).toObject();
        QCOMPARE(row[QStringLiteral("verdict")].toString(), verdict);
        QStringList codes;
        for (const QJsonValue &reason : row[QStringLiteral("reasons")].toArray())
            codes << reason[QStringLiteral("code")].toString();
        QVERIFY2(codes.contains(code), qPrintable(codes.join(u' ')));
        QCOMPARE(ran.status, verdict == QStringLiteral("regressed") ? 1 : 0);
    }

    void aCounterBelowZeroIsRefused()
    {
        const QByteArray buckets("timestamp,instance,le,value\n1,a,0.1,5\n1,a,+Inf,9\n2,a,0.1,-1\n2,a,+Inf,12\n");
        const ProgramRun ran = compareFiles(buckets, buckets, {QStringLiteral("--histogram")});
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.err.contains("a.csv:4"), ran.err.constData());
    }
};

SEXTANT_CORE_TEST(TestCompareCli)
#include "tst_comparecli.moc"
