#include "models/alerts/alertexpression.h"
#include "models/alerts/ruleimport.h"
#include "models/alerts/rulereader.h"
#include "tests/models/alerts/rulecases.h"
#include "tests/support/testmain.h"

using namespace sextant;
using namespace sextant::test;

/// Rule files and budgets of others as targets, and every reason why one is not.
class TestRulesImport : public StrictTest
{
    Q_OBJECT

    Catalogue m_catalogue;

    rules::ImportInto into() const
    {
        rules::ImportInto out;
        out.kpis = m_catalogue.kpis;
        out.catalogue = &m_catalogue;
        out.sources = {{QStringLiteral("prom"), QStringLiteral("prometheus"), QStringLiteral("Prometheus"), {}, {}}};
        return out;
    }

    /// A file with one alert on line 6 and, on line 4, a record.
    static QByteArray oneAlert(const QString &expr, const QString &record = QStringLiteral("vector(1)"), const QString &hold = QStringLiteral("10m"))
    {
        return QStringLiteral("groups:\n- name: g\n  rules:\n  - {record: 'job:slow:p95', expr: '%1'}\n  - alert: Slow\n    expr: '%2'\n    for: %3\n")
            .arg(QString(record).replace(u'\'', QStringLiteral("''")), QString(expr).replace(u'\'', QStringLiteral("''")), hold).toUtf8();
    }

    static const rules::MappedRule *mappedTo(const rules::RuleImport &import, const QString &kpi)
    {
        for (const rules::MappedRule &rule : import.mapped)
            if (rule.kpi.id == kpi)
                return &rule;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalogue = builtinCatalogue();
        QVERIFY(catalogue.has_value());
        m_catalogue = std::move(*catalogue);
    }

    void comparatorsAreTurnedRound_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<QString>("rule");
        QTest::newRow(">") << QStringLiteral("job:slow:p95 > 0.25") << QStringLiteral("<= 0.25");
        QTest::newRow(">=") << QStringLiteral("job:slow:p95 >= 0.25") << QStringLiteral("< 0.25");
        QTest::newRow("<") << QStringLiteral("job:slow:p95 < 100") << QStringLiteral(">= 100");
        QTest::newRow("<=") << QStringLiteral("job:slow:p95 <= 1e3") << QStringLiteral("> 1000");
        QTest::newRow("turned") << QStringLiteral("0.25 < job:slow:p95") << QStringLiteral("<= 0.25");
        QTest::newRow("brackets") << QStringLiteral("((job:slow:p95{job=\"a > b\"}) > (0.25))") << QStringLiteral("<= 0.25");
        QTest::newRow("comment") << QStringLiteral("job:slow:p95 # < 3\n > 0.25") << QStringLiteral("<= 0.25");
    }
    void comparatorsAreTurnedRound()
    {
        QFETCH(QString, expr);
        QFETCH(QString, rule);
        const auto import = rules::importRules(oneAlert(QString(expr).replace(u'\n', QStringLiteral("\n\n"))), QStringLiteral("r.yml"), into());
        QVERIFY2(import.has_value(), qPrintable(import ? QString() : describe(import.error())));
        QVERIFY2(import->unmapped.empty(), import->unmapped.empty() ? "" : qPrintable(import->unmapped.front().reason));
        const Target target = *import->mapped.front().kpi.target;
        QCOMPARE(comparatorText(target.comparator) + u' ' + QString::number(target.limit), rule);
    }

    void durationsOfZeroAreDurations()
    {
        for (const char *hold : {"0s", "0", "1h30m", "500ms"}) {
            const auto import = rules::importRules(oneAlert(QStringLiteral("job:slow:p95 > 1"), QStringLiteral("vector(1)"), QLatin1String(hold)), QStringLiteral("r.yml"), into());
            QVERIFY2(import.has_value(), hold);
        }
    }

    void whatIsNoLimitSaysWhy_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<QString>("reason");
        QTest::newRow("equal") << QStringLiteral("up == 0") << QStringLiteral("no limit");
        QTest::newRow("absent") << QStringLiteral("absent(up{job=\"x\"})") << QStringLiteral("whether data are there");
        QTest::newRow("and") << QStringLiteral("job:slow:p95 > 1 and on() up > 0") << QStringLiteral("joins several");
        QTest::newRow("twice") << QStringLiteral("job:slow:p95 > 1 < 2") << QStringLiteral("more than once");
        QTest::newRow("no number") << QStringLiteral("job:slow:p95 > job:slow:p95 offset 1w") << QStringLiteral("plain number");
        QTest::newRow("arithmetic") << QStringLiteral("job:slow:p95 > 14.4 * 0.01") << QStringLiteral("plain number");
        QTest::newRow("bool") << QStringLiteral("job:slow:p95 > bool 1") << QStringLiteral("always fires");
        QTest::newRow("nothing") << QStringLiteral("job:slow:p95") << QStringLiteral("no number");
        QTest::newRow("unknown") << QStringLiteral("rate(other_total[5m]) > 3") << QStringLiteral("neither recorded");
        QTest::newRow("unknown name") << QStringLiteral("other > 3") << QStringLiteral("neither recorded");
        QTest::newRow("ours, but no target") << QStringLiteral("sextant:api_p95:value_1d > 3") << QStringLiteral("no target");
    }
    void whatIsNoLimitSaysWhy()
    {
        QFETCH(QString, expr);
        QFETCH(QString, reason);
        const auto import = rules::importRules(oneAlert(expr), QStringLiteral("r.yml"), into());
        QVERIFY(import.has_value());
        QVERIFY(import->mapped.empty());
        QCOMPARE(import->unmapped.size(), std::size_t(1));
        QVERIFY2(import->unmapped[0].reason.contains(reason), qPrintable(import->unmapped[0].reason));
        QCOMPARE(import->unmapped[0].line, 6);
        QCOMPARE(import->unmapped[0].expr, expr);
    }

    void recordsOfOthersBecomeKpis()
    {
        const auto import = rules::importRules(oneAlert(QStringLiteral("job:slow:p95{job=\"shop\"} > 0.25"),
                                                        QStringLiteral("histogram_quantile(0.95, sum by (job, le) (rate(work_duration_seconds_bucket[5m])))")),
                                               QStringLiteral("r.yml"), into());
        QVERIFY(import.has_value() && import->mapped.size() == 1);
        const rules::MappedRule &rule = import->mapped.front();
        QVERIFY(rule.added && rule.changed && rule.binding);
        QCOMPARE(rule.kpi.id, QStringLiteral("job_slow_p95"));
        QCOMPARE(rule.kpi.unit, Unit::Seconds);
        QCOMPARE(rule.kpi.better, Direction::LowerIsBetter);
        QCOMPARE(rule.kpi.target->id, QStringLiteral("R01"));
        QCOMPARE(rule.binding->source, QStringLiteral("prom"));
        // The alert fires when any series was bad for ten minutes: the worst of them, and its best moment in each ten minutes.
        QCOMPARE(rule.binding->queries.series, QStringLiteral("min_over_time((max(job:slow:p95{job=\"shop\"}))[10m:])"));
        QCOMPARE(rule.kpi.statistic, Statistic::Max);
    }

    void withoutAServerTheTargetIsKeptAndSaysSo()
    {
        auto nowhere = into();
        nowhere.sources.clear();
        const auto import = rules::importRules(oneAlert(QStringLiteral("job:slow:p95 > 0.25")), QStringLiteral("r.yml"), nowhere);
        QVERIFY(!import->mapped.front().binding);
        QVERIFY(import->mapped.front().note.contains(QStringLiteral("no Prometheus server")));
    }

    void knownQueriesRetargetTheirKpi_data()
    {
        QTest::addColumn<QString>("record");
        QTest::addColumn<QString>("expr");
        const QString query = QStringLiteral("histogram_quantile(0.95, sum by (le) (rate(http_server_request_duration_seconds_bucket[2m])))");
        QTest::newRow("query of the catalogue") << QStringLiteral("vector(1)") << query + QStringLiteral(" > 0.25");
        QTest::newRow("spelt otherwise") << QStringLiteral("vector(1)") << QStringLiteral("histogram_quantile( 0.95,sum by (le) ( rate(http_server_request_duration_seconds_bucket{} [10m]) ) )>0.25");
        QTest::newRow("recorded") << query << QStringLiteral("job:slow:p95 > 0.25");
        QTest::newRow("record of ours") << QStringLiteral("vector(1)") << QStringLiteral("sextant:api_p95:value{project=\"Shop\",kpi=\"api_p95\"} > 0.25");
    }
    void knownQueriesRetargetTheirKpi()
    {
        QFETCH(QString, record);
        QFETCH(QString, expr);
        const auto import = rules::importRules(oneAlert(expr, record), QStringLiteral("r.yml"), into());
        QVERIFY2(import->mapped.size() == 1, import->unmapped.empty() ? "" : qPrintable(import->unmapped.front().reason));
        const rules::MappedRule &rule = import->mapped.front();
        QCOMPARE(rule.kpi.id, QStringLiteral("api_p95"));
        QVERIFY(!rule.added && rule.changed && !rule.binding);
        QCOMPARE(rule.kpi.target->id, QStringLiteral("T01"));
        QCOMPARE(rule.kpi.target->limit, 0.25);
        QCOMPARE(rule.kpi.target->comparator, Comparator::LessOrEqual);
    }

    void queriesOfTheProjectRetargetToo()
    {
        auto project = into();
        project.bindings = {ruleBinding(QStringLiteral("db_p95"), QStringLiteral("my_db{job=\"a\"}"))};
        const auto import = rules::importRules(oneAlert(QStringLiteral("my_db{job=\"a\"} > 0.1")), QStringLiteral("r.yml"), project);
        QVERIFY(mappedTo(*import, QStringLiteral("db_p95")));
        QVERIFY(rules::importRules(oneAlert(QStringLiteral("my_db{job=\"b\"} > 0.1")), QStringLiteral("r.yml"), project)->mapped.empty());
    }

    void anAlertOnGoodNewsIsNoTarget()
    {
        const auto import = rules::importRules(oneAlert(QStringLiteral("sextant:api_p95:value < 0.1")), QStringLiteral("r.yml"), into());
        QVERIFY(import->mapped.empty());
        QVERIFY(import->unmapped.front().reason.contains(QStringLiteral("is good")));
    }

    void theFirstAlertOfAKpiCounts()
    {
        QByteArray file = oneAlert(QStringLiteral("job:slow:p95 > 0.25"));
        file += "  - alert: VerySlow\n    expr: 'job:slow:p95 > 1'\n";
        const auto import = rules::importRules(file, QStringLiteral("r.yml"), into());
        QCOMPARE(import->mapped.size(), std::size_t(1));
        QCOMPARE(import->mapped[0].kpi.target->limit, 0.25);
        QCOMPARE(import->unmapped.at(0).rule, QStringLiteral("VerySlow"));
        QVERIFY(import->unmapped[0].reason.contains(QStringLiteral("line 6")));
    }

    void ownRulesComeBackUnchanged()
    {
        auto input = ruleInputOf(m_catalogue.kpis, {});
        for (const KpiDefinition &kpi : m_catalogue.kpis)
            input.bindings.push_back(ruleBinding(kpi.id, QStringLiteral("x_") + kpi.id, QStringLiteral("y_%1[$P]").arg(kpi.id)));
        input.project = QStringLiteral("a \"quoted\" {project}");
        const auto set = rules::build(input);
        const auto import = rules::importRules(fileNamed(rules::files(set), "sextant-alerts.yml"), QStringLiteral("r.yml"), into());
        QVERIFY(import.has_value());
        int alerted = 0;
        for (const rules::RuledKpi &ruled : set.kpis) {
            if (!ruled.alerted)
                continue;
            ++alerted;
            const auto *mapped = mappedTo(*import, ruled.kpi.id);
            QVERIFY2(mapped && !mapped->changed, qPrintable(ruled.kpi.id));
            QCOMPARE(mapped->kpi, *std::find_if(m_catalogue.kpis.begin(), m_catalogue.kpis.end(), [&](const KpiDefinition &kpi) { return kpi.id == ruled.kpi.id; }));
        }
        QVERIFY(alerted >= 15);
        QCOMPARE(int(import->mapped.size()), alerted);
        for (const rules::UnmappedRule &rule : import->unmapped)
            QVERIFY2(rule.rule.startsWith(QStringLiteral("SextantNoData_")) || rule.rule.startsWith(QStringLiteral("SextantBudgetBurn_")), qPrintable(rule.rule));
    }

    void badFilesNameLineAndReason_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("reason");
        const QByteArray head = "groups:\n- name: a\n  rules:\n";
        QTest::newRow("open bracket") << head + "  - alert: X\n    expr: sum(up\n" << 5 << QStringLiteral("never closed");
        QTest::newRow("bad duration") << head + "  - alert: X\n    expr: up == 0\n    for: 5 minutes\n" << 6 << QStringLiteral("5 minutes");
        QTest::newRow("unknown field") << head + "  - alert: X\n    expr: up == 0\n    lables: {a: b}\n" << 6 << QStringLiteral("lables");
        QTest::newRow("bad name") << head + "  - record: \"bad name\"\n    expr: up\n" << 4 << QStringLiteral("not a metric name");
        QTest::newRow("open template") << head + "  - alert: X\n    expr: up == 0\n    annotations: {s: '{{ $labels.job }'}\n" << 6 << QStringLiteral("never closed");
        QTest::newRow("twice") << head + "  - {record: dup, expr: 'up'}\n  - {record: dup, expr: 'up'}\n" << 5 << QStringLiteral("twice");
        QTest::newRow("no expression") << head + "  - alert: X\n" << 4 << QStringLiteral("expr");
        QTest::newRow("no rules file") << QByteArray("scrape_configs: []\n") << 1 << QStringLiteral("scrape_configs");
        QTest::newRow("yaml") << QByteArray("groups:\n- name: a\n  rules: [\n") << 4 << QString();
        QTest::newRow("a list in place of text") << head + "  - alert: X\n    expr: [1, 2]\n" << 5 << QString();
        QTest::newRow("labels are a text") << head + "  - {alert: X, expr: up, labels: text}\n" << 4 << QString();
        QTest::newRow("empty") << QByteArray() << 1 << QString();
        QTest::newRow("json") << QByteArray("{\"budget\": {\n  \"timings\": nonsense}}") << 2 << QString();
        QTest::newRow("other json") << QByteArray("{\"a\": 1}") << 1 << QStringLiteral("neither");
    }
    void badFilesNameLineAndReason()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, line);
        QFETCH(QString, reason);
        const auto import = rules::importRules(file, QStringLiteral("bad.yml"), into());
        QVERIFY(!import.has_value());
        QCOMPARE(import.error().context, QStringLiteral("bad.yml:%1").arg(line));
        QVERIFY2(import.error().detail.contains(reason), qPrintable(import.error().detail));
    }

    void allMistakesAreListed()
    {
        const auto read = rules::readRules("groups:\n- name: a\n  rules:\n  - alert: X\n    expr: up == 0\n    for: 5 minutes\n    lables: {a: b}\n  - {record: bad name, expr: up}\n",
                                           QStringLiteral("bad.yml"));
        QCOMPARE(read.error().context, QStringLiteral("bad.yml:6"));
        QVERIFY(read.error().detail.contains(QStringLiteral("line 7")) && read.error().detail.contains(QStringLiteral("line 8")));
    }

    void lighthouseBudgetsBecomeTargets()
    {
        const auto import = rules::importRules("[{\"path\": \"/*\",\n\"timings\": [{\"metric\": \"largest-contentful-paint\", \"budget\": 2000},\n{\"metric\": \"first-contentful-paint\", \"budget\": 1500},\n"
                                               "{\"metric\": \"interactive\", \"budget\": 5000},{\"metric\": \"cumulative-layout-shift\", \"budget\": \"much\"}],\n"
                                               "\"resourceSizes\": [{\"resourceType\": \"script\", \"budget\": 300}]}]",
                                               QStringLiteral("budget.json"), into());
        QVERIFY(import.has_value());
        QCOMPARE(import->kind, QStringLiteral("lighthouse-budget"));
        const auto *lcp = mappedTo(*import, QStringLiteral("lcp_mobile")), *fcp = mappedTo(*import, QStringLiteral("fcp_mobile"));
        QVERIFY(lcp && lcp->changed && fcp && !fcp->changed);
        QCOMPARE(lcp->kpi.target->limit, 2.0);
        QCOMPARE(lcp->kpi.target->comparator, Comparator::LessOrEqual);
        QCOMPARE(fcp->kpi.target->comparator, Comparator::Less); // as strict as the workflow has it
        QCOMPARE(lcp->line, 2);
        QCOMPARE(import->unmapped.size(), std::size_t(3));
        QCOMPARE(import->unmapped[0].rule, QStringLiteral("interactive"));
        QCOMPARE(import->unmapped[0].line, 4);
    }

    void sitespeedBudgetsBecomeTargets()
    {
        const auto import = rules::importRules("{\"budget\": {\"googleWebVitals\": {\"interactionToNextPaint\": 150, \"timeToFirstByte\": 600},\n\"requests\": {\"total\": 100}}}",
                                               QStringLiteral("budget.json"), into());
        QCOMPARE(import->kind, QStringLiteral("sitespeed-budget"));
        QCOMPARE(mappedTo(*import, QStringLiteral("inp_mobile"))->kpi.target->limit, 0.15);
        QCOMPARE(mappedTo(*import, QStringLiteral("ttfb_mobile"))->kpi.target->id, QStringLiteral("B-TTFB")); // had bands only
        QCOMPARE(import->unmapped.size(), std::size_t(1));
        QCOMPARE(import->unmapped[0].line, 2);
    }

    void unitsAreReadFromNames_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("record");
        QTest::addColumn<int>("unit");
        QTest::addColumn<int>("statistic");
        QTest::newRow("quantile") << QStringLiteral("histogram_quantile(0.99, sum by (le) (rate(a_seconds_bucket[5m])))") << QStringLiteral("a:p99") << int(Unit::Seconds) << int(Statistic::P99);
        QTest::newRow("mean") << QStringLiteral("rate(a_seconds_sum[5m]) / rate(a_seconds_count[5m])") << QStringLiteral("a:mean") << int(Unit::Seconds) << int(Statistic::Mean);
        QTest::newRow("ratio") << QStringLiteral("rate(e_total[5m]) / rate(n_total[5m])") << QStringLiteral("a:errors:ratio_rate5m") << int(Unit::Ratio) << int(Statistic::Ratio);
        QTest::newRow("rate") << QStringLiteral("sum(rate(n_total[5m]))") << QStringLiteral("a:rate5m") << int(Unit::PerSecond) << int(Statistic::Mean);
        QTest::newRow("bytes") << QStringLiteral("max(mem_bytes)") << QStringLiteral("a:mem") << int(Unit::Bytes) << int(Statistic::Mean);
        QTest::newRow("unknown") << QStringLiteral("max(x)") << QStringLiteral("a:x") << int(Unit::None) << int(Statistic::Mean);
    }
    void unitsAreReadFromNames()
    {
        QFETCH(QString, query);
        QFETCH(QString, record);
        QFETCH(int, unit);
        QFETCH(int, statistic);
        const auto nature = rules::natureOf(query, record);
        QCOMPARE(int(nature.unit), unit);
        QCOMPARE(int(nature.statistic), statistic);
    }
};

SEXTANT_CORE_TEST(TestRulesImport)
#include "tst_rulesimport.moc"
