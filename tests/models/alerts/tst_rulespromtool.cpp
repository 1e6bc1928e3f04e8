#include "models/session/projectstate.h"
#include "models/session/projectsources.h"
#include "models/store/sample/sampleproject.h"
#include "tests/models/alerts/rulecases.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace sextant;
using namespace sextant::test;

/// Every generated file is accepted and every generated test passes in Prometheus' own tool.
class TestRulesPromtool : public StrictTest
{
    Q_OBJECT

    static void runTool(const QString &folder, const QStringList &arguments, bool passes = true)
    {
        QProcess tool;
        tool.setWorkingDirectory(folder);
        tool.setProcessChannelMode(QProcess::MergedChannels);
        tool.start(QStringLiteral("promtool"), arguments);
        QVERIFY(tool.waitForFinished(120000));
        const QByteArray said = tool.readAll();
        QVERIFY2((tool.exitCode() == 0) == passes, said.left(6000).constData());
    }

    static void write(const QString &folder, const std::vector<rules::File> &files)
    {
        for (const rules::File &file : files) {
            QFile out(folder + u'/' + file.name);
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(file.bytes) == file.bytes.size());
        }
    }

    static void proves(const rules::RuleSet &set)
    {
        QTemporaryDir folder;
        write(folder.path(), rules::files(set));
        for (const char *file : {"sextant-recording.yml", "sextant-alerts.yml"})
            runTool(folder.path(), {QStringLiteral("check"), QStringLiteral("rules"), QLatin1String(file)});
        for (const char *file : {"sextant-recording-test.yml", "sextant-alerts-test.yml"})
            runTool(folder.path(), {QStringLiteral("test"), QStringLiteral("rules"), QLatin1String(file)});
    }

    rules::RuleSet m_sample;

    /// The rules of the sample project as the program makes them.
    void readSample()
    {
        QTemporaryDir folder;
        const auto clock = std::make_shared<SystemClock>();
        const QString path = folder.filePath(QStringLiteral("sample.sextant"));
        QVERIFY(writeSampleProject(path, clock).has_value());
        const auto store = ProjectStore::open(path, clock, QStringLiteral("test"));
        QVERIFY(store.has_value());
        const auto state = loadState(**store);
        const auto catalogue = builtinCatalogue();
        QVERIFY(state.has_value() && catalogue.has_value());
        rules::Input input;
        input.project = state->property(QStringLiteral("title"), state->info.title);
        input.kpis = kpisOf(*state, catalogue->kpis);
        input.bindings = state->bindings;
        input.sources = state->sources;
        input.catalogue = &*catalogue;
        input.baseline = state->activeBaseline();
        input.markers = state->markers;
        QVERIFY(input.baseline);
        m_sample = rules::build(input);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("promtool")).isEmpty())
            QSKIP("promtool is needed");
        readSample();
    }

    void theSampleProjectHasProvedRules()
    {
        const rules::RuleSet &set = m_sample;
        QCOMPARE(set.kpis.size(), std::size_t(27));
        for (const char *alert : {"SextantTargetMissed_api_p95", "SextantNoData_memory_peak", "SextantRegressed_lcp_mobile", "SextantBudgetBurn_cache_hit_6h"})
            QVERIFY2(alertNamed(set, QLatin1String(alert)), alert);
        QVERIFY(!alertNamed(set, QStringLiteral("SextantTargetMissed_fid_mobile"))); // retired
        for (const char *own : {"payment_p95", "search_p95", "egress_per_view"}) // nobody wrote down by which query
            QVERIFY2(std::any_of(set.leftOut.begin(), set.leftOut.end(), [&](const rules::LeftOut &row) { return row.kpi == QLatin1String(own) && row.scope == QStringLiteral("kpi"); }), own);
        QCOMPARE(rules::files(set).size(), std::size_t(8));
        proves(set);
    }

    void theDashboardsQueriesAreQueries()
    {
        const QJsonObject dashboard = QJsonDocument::fromJson(fileNamed(rules::files(m_sample), "grafana-dashboard.json")).object();
        QByteArray file = "groups:\n- name: g\n  rules:\n";
        int queries = 0;
        const auto add = [&](const QJsonValue &expr) {
            QString text = expr.toString();
            text.replace(QStringLiteral("$__rate_interval"), QStringLiteral("5m")).replace(QStringLiteral("$__range"), QStringLiteral("6h")).replace(QStringLiteral("$__interval"), QStringLiteral("1m"));
            QVERIFY2(!text.isEmpty() && !text.contains(QStringLiteral("$")), qPrintable(text));
            text.replace(u'\'', QStringLiteral("''"));
            file += QStringLiteral("  - {record: q%1, expr: '%2'}\n").arg(QString::number(queries++), text).toUtf8();
        };
        const QJsonArray panels = dashboard[u"panels"].toArray(), annotations = dashboard[u"annotations"][u"list"].toArray();
        QCOMPARE(panels.size(), qsizetype(m_sample.kpis.size()));
        for (const QJsonValue &panel : panels)
            for (const QJsonValue &target : panel[u"targets"].toArray())
                add(target[u"expr"]);
        for (const QJsonValue &annotation : annotations)
            if (annotation[u"builtIn"].toInt() == 0)
                add(annotation[u"expr"]);
        QVERIFY(queries > 3 * 20);
        QTemporaryDir folder;
        write(folder.path(), {{QStringLiteral("queries.yml"), file}});
        runTool(folder.path(), {QStringLiteral("check"), QStringLiteral("rules"), QStringLiteral("queries.yml")});
    }

    void everyDefinitionIsProved_data()
    {
        QTest::addColumn<int>("comparator");
        QTest::addColumn<double>("limit");
        QTest::addColumn<int>("unit");
        const std::pair<const char *, Comparator> comparators[] = {{"<", Comparator::Less}, {"<=", Comparator::LessOrEqual}, {">", Comparator::Greater}, {">=", Comparator::GreaterOrEqual}};
        const std::pair<const char *, double> limits[] = {{"0.2", 0.2}, {"0", 0}, {"tiny", 1.5e-7}, {"huge", 2.5e12}, {"negative", -3}, {"minutes", 75}};
        const Unit units[] = {Unit::None, Unit::Seconds, Unit::Bytes, Unit::Ratio, Unit::Count, Unit::PerSecond, Unit::BytesPerSecond, Unit::BitsPerSecond};
        int i = 0;
        for (const auto &[limitName, limit] : limits)
            for (const auto &[comparatorName, comparator] : comparators) {
                const Unit unit = units[std::size_t(i++ * 3 % 8)];
                QTest::addRow("%s %s %s", comparatorName, limitName, qPrintable(unitName(unit))) << int(comparator) << limit << int(unit);
            }
    }
    void everyDefinitionIsProved()
    {
        QFETCH(int, comparator);
        QFETCH(double, limit);
        QFETCH(int, unit);
        const Baseline baseline = ruleBaseline({{QStringLiteral("x"), 0.37}}, 5400);
        auto input = ruleInputOf(ruleKpi(QStringLiteral("x"), Comparator(comparator), limit, Unit(unit)));
        input.baseline = &baseline;
        proves(rules::build(input));
    }

    void ratiosAreProved_data()
    {
        QTest::addColumn<int>("comparator");
        QTest::addColumn<double>("limit");
        QTest::newRow("errors < 1 %") << int(Comparator::Less) << 0.01;
        QTest::newRow("errors <= 0.1 %") << int(Comparator::LessOrEqual) << 0.001;
        QTest::newRow("hits > 90 %") << int(Comparator::Greater) << 0.9;
        QTest::newRow("available >= 99.95 %") << int(Comparator::GreaterOrEqual) << 0.9995;
    }
    void ratiosAreProved()
    {
        QFETCH(int, comparator);
        QFETCH(double, limit);
        const auto kpi = ruleKpi(QStringLiteral("r"), Comparator(comparator), limit, Unit::Ratio, Statistic::Ratio);
        const auto set = rules::build(ruleInputOf({kpi}, {ruleBinding(kpi.id, QStringLiteral("e"), QStringLiteral("(sum(increase(e[$P])) or vector(0)) / sum(increase(n[$P]))"))}));
        QVERIFY(alertNamed(set, QStringLiteral("SextantBudgetBurn_r_3d")));
        proves(set);
    }

    void hostileNamesAreProved()
    {
        KpiDefinition kpi = ruleKpi(QStringLiteral("api_p95"), Comparator::Less, 0.2);
        std::vector<KpiDefinition> kpis;
        std::vector<Binding> bindings;
        for (const QString &name : hostileNames()) {
            kpi.id = kpi.name = kpi.shortName = kpi.note = name;
            kpi.target->id = kpi.target->part = name;
            kpis.push_back(kpi);
            bindings.push_back(ruleBinding(name, QStringLiteral("max(work{\n  $F\n}) # comment"), QStringLiteral("max(avg_over_time(work{route=~\"/a.*\\\\d\",x='\"'}[$P]))")));
        }
        auto input = ruleInputOf(kpis, bindings);
        for (const QString &project : hostileNames()) {
            input.project = project;
            proves(rules::build(input));
        }
    }

    void shortTimesAreProved()
    {
        auto input = ruleInputOf(ruleKpi(QStringLiteral("x"), Comparator::Less, 0.2));
        input.options = {10, 1, 1, 2, 0.05, false};
        proves(rules::build(input));
    }

    void theToolWouldSeeAWrongComparator()
    {
        auto set = rules::build(ruleInputOf(ruleKpi(QStringLiteral("x"), Comparator::Less, 0.2)));
        for (auto &group : set.alerts)
            for (auto &rule : group.alerts)
                rule.expr.replace(QStringLiteral(">= 0.2"), QStringLiteral("<= 0.2"));
        QTemporaryDir folder;
        write(folder.path(), rules::files(set));
        runTool(folder.path(), {QStringLiteral("test"), QStringLiteral("rules"), QStringLiteral("sextant-alerts-test.yml")}, false);
    }
};

SEXTANT_CORE_TEST(TestRulesPromtool)
#include "tst_rulespromtool.moc"
