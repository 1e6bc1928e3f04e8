#include "models/alerts/ruleset.h"
#include "tests/models/alerts/rulecases.h"
#include "tests/support/replayserver.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

#include <atomic>

using namespace sextant;
using namespace sextant::test;

namespace {

quint16 freePort(quint16 from, quint16 to)
{
    QTcpServer server;
    for (quint16 port = from; port <= to; ++port)
        if (server.listen(QHostAddress::LocalHost, port))
            return port;
    return 0;
}

/// A metrics page whose numbers the test sets; while it is gone it answers 500.
struct Page {
    std::atomic<double> work{0.1};
    std::atomic<double> broken{0}; ///< share of the requests that fail
    std::atomic<bool> gone{false};
    double requests = 0, errors = 0;

    QByteArray text()
    {
        requests += 1000;
        errors += 1000 * broken;
        const auto number = [](double value) { return QByteArray::number(value, 'g', 17); };
        return "# TYPE work_seconds gauge\nwork_seconds " + number(work) + "\n# TYPE requests_total counter\nrequests_total{code=\"200\"} " + number(requests - errors)
            + "\nrequests_total{code=\"500\"} " + number(errors) + '\n';
    }
};

} // namespace

/// Generated rules in a real server: quiet while the page is good, firing on a degradation, and firing when the page is gone.
class TestRulesReal : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QProcess m_prometheus;
    QString m_url;
    std::shared_ptr<Page> m_page = std::make_shared<Page>();
    std::unique_ptr<ReplayServer> m_server;

    QJsonArray api(const QString &path, const QString &list)
    {
        QProcess process;
        process.start(QStringLiteral("curl"), {QStringLiteral("-s"), m_url + path});
        process.waitForFinished();
        return QJsonDocument::fromJson(process.readAllStandardOutput())[u"data"][list].toArray();
    }

    /// "firing", "pending" or empty.
    QString stateOf(const QString &alert)
    {
        QString state;
        const QJsonArray alerts = api(QStringLiteral("/api/v1/alerts"), QStringLiteral("alerts"));
        for (const QJsonValue &row : alerts)
            if (row[u"labels"][u"alertname"].toString() == alert)
                state = row[u"state"].toString();
        return state;
    }

    QString summaryOf(const QString &alert)
    {
        const QJsonArray alerts = api(QStringLiteral("/api/v1/alerts"), QStringLiteral("alerts"));
        for (const QJsonValue &row : alerts)
            if (row[u"labels"][u"alertname"].toString() == alert)
                return row[u"annotations"][u"summary"].toString();
        return {};
    }

    bool hasValue(const QString &query)
    {
        return !api(QStringLiteral("/api/v1/query?query=") + QString::fromLatin1(QUrl::toPercentEncoding(query)), QStringLiteral("result")).isEmpty();
    }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *program : {"prometheus", "curl"})
            if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
                QSKIP("prometheus and curl are needed");
        m_server = std::make_unique<ReplayServer>([page = m_page](const QByteArray &) {
            if (page->gone)
                return Replay{ReplayServer::answer("500 Internal Server Error", "gone")};
            return Replay{ReplayServer::answer("200 OK", page->text(), "Content-Type: text/plain; version=0.0.4\r\n")};
        });

        const Baseline baseline = ruleBaseline({{QStringLiteral("work"), 0.11}}, 10);
        auto work = ruleKpi(QStringLiteral("work"), Comparator::Less, 0.2);
        work.shortName = QStringLiteral("Work {{ $value }}");
        const auto errors = ruleKpi(QStringLiteral("errors"), Comparator::Less, 0.01, Unit::Ratio, Statistic::Ratio);
        auto input = ruleInputOf({work, errors}, {ruleBinding(work.id, QStringLiteral("max(work_seconds)"), QStringLiteral("max(avg_over_time(work_seconds[$P]))")),
                                                  ruleBinding(errors.id, QStringLiteral("e"), QStringLiteral("sum(increase(requests_total{code=~\"5..\"}[$P])) / sum(increase(requests_total[$P]))"))});
        input.project = QStringLiteral("Shop \"one\"");
        input.baseline = &baseline;
        input.options = {4, 1, 1, 2, 0.05, false};
        for (const rules::File &file : rules::files(rules::build(input)))
            write(file.name, file.bytes);

        const QString own = QStringLiteral("127.0.0.1:%1").arg(freePort(24000, 24099));
        write(QStringLiteral("prometheus.yml"),
              QStringLiteral("global: {scrape_interval: 1s, evaluation_interval: 1s}\nrule_files: [sextant-recording.yml, sextant-alerts.yml]\n"
                             "scrape_configs:\n- {job_name: shop, static_configs: [{targets: ['127.0.0.1:%1']}]}\n").arg(m_server->port()).toUtf8());
        m_prometheus.start(QStringLiteral("prometheus"), {QStringLiteral("--config.file=") + m_dir.filePath(QStringLiteral("prometheus.yml")),
                                                          QStringLiteral("--storage.tsdb.path=") + m_dir.filePath(QStringLiteral("data")), QStringLiteral("--web.listen-address=") + own});
        QVERIFY(m_prometheus.waitForStarted());
        m_url = QStringLiteral("http://") + own;
        QTRY_VERIFY_WITH_TIMEOUT(hasValue(QStringLiteral("sextant:work:value < 0.2 and on() sextant:errors:bad_ratio_1h == 0")), 90000);
    }

    void cleanupTestCase()
    {
        if (m_prometheus.state() == QProcess::NotRunning)
            return;
        m_prometheus.terminate();
        if (!m_prometheus.waitForFinished(10000))
            m_prometheus.kill();
        m_prometheus.waitForFinished(10000);
    }

    void everyRuleIsHealthy()
    {
        const QJsonArray groups = api(QStringLiteral("/api/v1/rules"), QStringLiteral("groups"));
        int rules = 0;
        for (const QJsonValue &group : groups)
            for (const QJsonValue &rule : group[u"rules"].toArray()) {
                ++rules;
                QVERIFY2(rule[u"lastError"].toString().isEmpty(), qPrintable(rule[u"name"].toString() + rule[u"lastError"].toString()));
            }
        QVERIFY(rules >= 15);
        QVERIFY(hasValue(QStringLiteral("sextant:target:limit{target=\"T01\",kpi=\"work\",project=\"Shop \\\"one\\\"\"} == 0.2")));
    }

    void nothingFiresWhileAllIsWell()
    {
        for (int i = 0; i < 6; ++i) { // longer than any `for`
            QTest::qWait(1000);
            QCOMPARE(stateOf(QStringLiteral("SextantTargetMissed_work")), QString());
            QCOMPARE(stateOf(QStringLiteral("SextantRegressed_work")), QString());
            QCOMPARE(stateOf(QStringLiteral("SextantBudgetBurn_errors_1h")), QString());
            QVERIFY(stateOf(QStringLiteral("SextantNoData_work")) != QStringLiteral("firing"));
        }
    }

    void aDegradationFiresTheRegressionFirstAndThenTheTarget()
    {
        m_page->work = 0.15; // worse than the baseline, still within the target
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("SextantRegressed_work")), QStringLiteral("firing"), 60000);
        QCOMPARE(stateOf(QStringLiteral("SextantTargetMissed_work")), QString());
        m_page->work = 0.25;
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("SextantTargetMissed_work")), QStringLiteral("firing"), 60000);
        QTRY_COMPARE_WITH_TIMEOUT(summaryOf(QStringLiteral("SextantTargetMissed_work")), QStringLiteral("Work {{ $value }} is 250ms, target T01 missed"), 30000);
        m_page->work = 0.1;
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("SextantTargetMissed_work")), QString(), 60000);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("SextantRegressed_work")), QString(), 60000);
    }

    void failingRequestsBurnTheBudget()
    {
        m_page->broken = 0.8;
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("SextantBudgetBurn_errors_1h")), QStringLiteral("firing"), 120000);
    }

    void aPageThatIsGoneFiresNoData()
    {
        QVERIFY(stateOf(QStringLiteral("SextantNoData_work")).isEmpty());
        m_page->gone = true;
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("SextantNoData_work")), QStringLiteral("firing"), 60000);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("SextantNoData_errors")), QStringLiteral("firing"), 60000);
        QCOMPARE(stateOf(QStringLiteral("SextantTargetMissed_work")), QString()); // no data is not green, but not a miss either
        m_page->gone = false;
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("SextantNoData_work")), QString(), 60000);
    }
};

SEXTANT_CORE_TEST(TestRulesReal)
#include "tst_rules_real.moc"
