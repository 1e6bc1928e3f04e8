#include "models/alerts/rulefiles.h"
#include "models/alerts/ruletext.h"
#include "models/analysis/burnrate.h"
#include "tests/models/alerts/rulecases.h"
#include "tests/support/testmain.h"

#include <yaml-cpp/yaml.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace sextant;
using namespace sextant::test;

/// What rules are made from targets, baselines and bindings, and for what none are.
class TestRules : public StrictTest
{
    Q_OBJECT

    static QString reasonFor(const rules::RuleSet &set, const QString &kpi, const QString &scope)
    {
        for (const rules::LeftOut &row : set.leftOut)
            if (row.kpi == kpi && row.scope == scope)
                return row.reason;
        return {};
    }

private Q_SLOTS:
    void alertsFireWhenTheTargetIsNotMet_data()
    {
        QTest::addColumn<int>("comparator");
        QTest::addColumn<QString>("expr");
        QTest::newRow("<") << int(Comparator::Less) << QStringLiteral(">= 0.2");
        QTest::newRow("<=") << int(Comparator::LessOrEqual) << QStringLiteral("> 0.2");
        QTest::newRow(">") << int(Comparator::Greater) << QStringLiteral("<= 0.2");
        QTest::newRow(">=") << int(Comparator::GreaterOrEqual) << QStringLiteral("< 0.2");
    }
    void alertsFireWhenTheTargetIsNotMet()
    {
        QFETCH(int, comparator);
        QFETCH(QString, expr);
        const auto set = rules::build(ruleInputOf(ruleKpi(QStringLiteral("api_p95"), Comparator(comparator), 0.2)));
        const auto *alert = alertNamed(set, QStringLiteral("SextantTargetMissed_api_p95"));
        QVERIFY(alert);
        QCOMPARE(alert->expr, QStringLiteral("sextant:api_p95:value{project=\"Shop\",kpi=\"api_p95\"} ") + expr);
        QCOMPARE(alert->holdFor, 600.0);
        for (const rules::AlertCase &test : set.cases)
            if (test.rule.alert == alert->alert) // the tests say the same as the workflow's own comparison
                QCOMPARE(test.looks.back().fires, !satisfies(test.value, Comparator(comparator), 0.2));
        const auto *limit = recordNamed(set, QStringLiteral("sextant:target:limit"));
        QVERIFY(limit && limit->constant == 0.2);
        QVERIFY(std::count(limit->labels.begin(), limit->labels.end(), std::pair(QStringLiteral("target"), QStringLiteral("T01"))) == 1);
    }

    void noDataIsAnAlertOfItsOwn()
    {
        const auto set = rules::build(ruleInputOf(ruleKpi(QStringLiteral("api_p95"), Comparator::Less, 0.2)));
        const auto *alert = alertNamed(set, QStringLiteral("SextantNoData_api_p95"));
        QVERIFY(alert);
        QCOMPARE(alert->expr, QStringLiteral("absent(sextant:api_p95:value{project=\"Shop\",kpi=\"api_p95\"} >= -Inf)"));
    }

    void valuesAreThePeriodStatistic_data()
    {
        QTest::addColumn<int>("statistic");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expr");
        QTest::newRow("own query") << int(Statistic::Mean) << QStringLiteral("avg_over_time(x{$F}[$P])") << QStringLiteral("avg_over_time(x[5m])");
        QTest::newRow("mean") << int(Statistic::Mean) << QString() << QStringLiteral("avg_over_time((x)[5m:1m])");
        QTest::newRow("p95") << int(Statistic::P95) << QString() << QStringLiteral("quantile_over_time(0.95, (x)[5m:1m])");
        QTest::newRow("max") << int(Statistic::Max) << QString() << QStringLiteral("max_over_time((x)[5m:1m])");
        QTest::newRow("sustained") << int(Statistic::SustainedMin) << QString() << QStringLiteral("min_over_time((x)[5m:1m])");
    }
    void valuesAreThePeriodStatistic()
    {
        QFETCH(int, statistic);
        QFETCH(QString, value);
        QFETCH(QString, expr);
        const auto kpi = ruleKpi(QStringLiteral("x"), Comparator::Less, 1, Unit::Seconds, Statistic(statistic));
        const auto set = rules::build(ruleInputOf({kpi}, {ruleBinding(kpi.id, QStringLiteral("x{$F}"), value)}));
        QCOMPARE(recordNamed(set, QStringLiteral("sextant:x:value"))->expr, expr);
    }

    void theWindowHoldsFourScrapes()
    {
        auto input = ruleInputOf(ruleKpi(QStringLiteral("x"), Comparator::Less, 1));
        input.options.window = 60;
        QVERIFY(recordNamed(rules::build(input), QStringLiteral("sextant:x:value"))->expr.contains(QStringLiteral("[4m]")));
        input.options.scrapeInterval = 15;
        QVERIFY(recordNamed(rules::build(input), QStringLiteral("sextant:x:value"))->expr.contains(QStringLiteral("[1m]")));
    }

    void regressionsLookBothWays()
    {
        const Baseline baseline = ruleBaseline({{QStringLiteral("slow"), 0.3}, {QStringLiteral("rate"), 100}, {QStringLiteral("zero"), 0}, {QStringLiteral("both"), 5}});
        auto both = ruleKpi(QStringLiteral("both"), Comparator::Less, 9);
        both.better = Direction::Neither;
        auto input = ruleInputOf({ruleKpi(QStringLiteral("slow"), Comparator::Less, 1), ruleKpi(QStringLiteral("rate"), Comparator::Greater, 50, Unit::PerSecond),
                                  ruleKpi(QStringLiteral("zero"), Comparator::Less, 1), both, ruleKpi(QStringLiteral("unknown"), Comparator::Less, 1)}, {});
        for (const auto &kpi : input.kpis)
            input.bindings.push_back(ruleBinding(kpi.id, QStringLiteral("x"), QStringLiteral("avg_over_time(x[$P])")));
        input.baseline = &baseline;
        const auto set = rules::build(input);
        QCOMPARE(alertNamed(set, QStringLiteral("SextantRegressed_slow"))->expr, QStringLiteral("sextant:slow:value_1d{project=\"Shop\",kpi=\"slow\"} > 0.3 * 1.05"));
        QCOMPARE(alertNamed(set, QStringLiteral("SextantRegressed_rate"))->expr, QStringLiteral("sextant:rate:value_1d{project=\"Shop\",kpi=\"rate\"} < 100 * 0.95"));
        QCOMPARE(recordNamed(set, QStringLiteral("sextant:slow:value_1d"))->expr, QStringLiteral("avg_over_time(x[1d])"));
        for (const char *kpi : {"zero", "both", "unknown"}) {
            QVERIFY2(!reasonFor(set, QLatin1String(kpi), QStringLiteral("regression")).isEmpty(), kpi);
            QVERIFY(!alertNamed(set, QStringLiteral("SextantRegressed_") + QLatin1String(kpi)));
        }
    }

    void burnRatesFollowTheBudget()
    {
        const auto kpi = ruleKpi(QStringLiteral("errors"), Comparator::Less, 0.01, Unit::Ratio, Statistic::Ratio);
        const auto set = rules::build(ruleInputOf({kpi}, {ruleBinding(kpi.id, QStringLiteral("r"), QStringLiteral("sum(increase(e[$P])) / sum(increase(n[$P]))"))}));
        QCOMPARE(alertNamed(set, QStringLiteral("SextantBudgetBurn_errors_1h"))->expr,
                 QStringLiteral("sextant:errors:bad_ratio_1h{project=\"Shop\",kpi=\"errors\"} > 14.4 * 0.01 and "
                                "sextant:errors:bad_ratio_5m{project=\"Shop\",kpi=\"errors\"} > 14.4 * 0.01"));
        for (const char *pair : {"1h", "6h", "1d", "3d"})
            QVERIFY2(alertNamed(set, QStringLiteral("SextantBudgetBurn_errors_") + QLatin1String(pair)), pair);
        for (const char *window : {"5m", "30m", "1h", "2h", "6h", "1d", "3d"})
            QVERIFY2(recordNamed(set, QStringLiteral("sextant:errors:bad_ratio_") + QLatin1String(window)), window);
        QCOMPARE(recordNamed(set, QStringLiteral("sextant:errors:bad_ratio_6h"))->expr, QStringLiteral("sum(increase(e[6h])) / sum(increase(n[6h]))"));
        int six = 0;
        for (const auto &group : set.recording)
            for (const auto &rule : group.recording)
                six += rule.record == QStringLiteral("sextant:errors:bad_ratio_6h");
        QCOMPARE(six, 1); // long window of one pair, short one of another
    }

    void hitsBurnTheirMisses()
    {
        const auto kpi = ruleKpi(QStringLiteral("hits"), Comparator::Greater, 0.9, Unit::Ratio, Statistic::Ratio);
        const auto set = rules::build(ruleInputOf({kpi}, {ruleBinding(kpi.id, QStringLiteral("r"), QStringLiteral("h / n"))}));
        QCOMPARE(recordNamed(set, QStringLiteral("sextant:hits:bad_ratio_6h"))->expr, QStringLiteral("1 - (h / n)"));
        QVERIFY(alertNamed(set, QStringLiteral("SextantBudgetBurn_hits_6h"))->expr.contains(QStringLiteral("> 6 * 0.1 and")));
        // 14.4 * 10 % = 144 %: no share is that bad, so there is no rule that looks as if it watched
        QVERIFY(!alertNamed(set, QStringLiteral("SextantBudgetBurn_hits_1h")));
        QVERIFY(reasonFor(set, QStringLiteral("hits"), QStringLiteral("burn-rate")).contains(QStringLiteral("144%")));
    }

    void utilisationHasNoErrorBudget()
    {
        const auto set = rules::build(ruleInputOf(ruleKpi(QStringLiteral("cpu"), Comparator::Less, 0.7, Unit::Ratio, Statistic::Mean)));
        QVERIFY(!alertNamed(set, QStringLiteral("SextantBudgetBurn_cpu_6h")));
    }

    void whatHasNoQueryIsListed()
    {
        auto retired = ruleKpi(QStringLiteral("retired"), Comparator::Less, 1);
        retired.retired = true;
        auto input = ruleInputOf({ruleKpi(QStringLiteral("none"), Comparator::Less, 1), ruleKpi(QStringLiteral("missing"), Comparator::Less, 1),
                                  ruleKpi(QStringLiteral("ambiguous"), Comparator::Less, 1), ruleKpi(QStringLiteral("machine"), Comparator::Less, 1),
                                  ruleKpi(QStringLiteral("recorded"), Comparator::Less, 1), ruleKpi(QStringLiteral("orphan"), Comparator::Less, 1), retired}, {});
        input.sources.push_back({QStringLiteral("pc"), QStringLiteral("localhost"), QStringLiteral("This machine"), {}, {}});
        input.sources.push_back({QStringLiteral("rec"), QStringLiteral("recorded"), QStringLiteral("Recorded"), {}, {}});
        for (const char *id : {"missing", "ambiguous", "machine", "recorded", "orphan", "retired"})
            input.bindings.push_back(ruleBinding(QLatin1String(id), QStringLiteral("x")));
        input.bindings[0].state = BindingState::Missing;
        input.bindings[0].advice = QStringLiteral("Run an exporter.");
        input.bindings[1].state = BindingState::Ambiguous;
        input.bindings[2].source = QStringLiteral("pc");
        input.bindings[3].source = QStringLiteral("rec");
        input.bindings[4].source = QStringLiteral("gone");
        const auto set = rules::build(input);
        QVERIFY(set.kpis.empty() && set.alerts.empty());
        QCOMPARE(set.leftOut.size(), input.kpis.size());
        QVERIFY(reasonFor(set, QStringLiteral("missing"), QStringLiteral("kpi")).contains(QStringLiteral("Run an exporter.")));
        QVERIFY(reasonFor(set, QStringLiteral("machine"), QStringLiteral("kpi")).contains(QStringLiteral("This machine")));
        QVERIFY(reasonFor(set, QStringLiteral("orphan"), QStringLiteral("kpi")).contains(QStringLiteral("gone")));
        for (const KpiDefinition &kpi : input.kpis)
            QVERIFY2(!reasonFor(set, kpi.id, QStringLiteral("kpi")).isEmpty(), qPrintable(kpi.id));
    }

    void loadTargetsAndSubstitutesAreWatchedButNotAlerted()
    {
        auto load = ruleKpi(QStringLiteral("load"), Comparator::Greater, 1000, Unit::PerSecond);
        load.target->condition = QStringLiteral("load");
        const auto stand = ruleKpi(QStringLiteral("stand"), Comparator::Greater, 10, Unit::Count);
        auto input = ruleInputOf({load, stand}, {ruleBinding(load.id, QStringLiteral("x")), ruleBinding(stand.id, QStringLiteral("y"))});
        input.bindings[1].substitute = true;
        auto set = rules::build(input);
        for (const KpiDefinition &kpi : input.kpis) {
            QVERIFY(!alertNamed(set, QStringLiteral("SextantTargetMissed_") + kpi.id));
            QVERIFY(alertNamed(set, QStringLiteral("SextantNoData_") + kpi.id));
            QVERIFY(!reasonFor(set, kpi.id, QStringLiteral("target")).isEmpty());
        }
        input.options.loadTargets = true;
        QVERIFY(alertNamed(rules::build(input), QStringLiteral("SextantTargetMissed_load")));
    }

    void recordingsUseTheirConvention()
    {
        const auto catalogue = builtinCatalogue();
        QVERIFY(catalogue.has_value());
        auto input = ruleInputOf(ruleKpi(QStringLiteral("api_p95"), Comparator::Less, 0.2));
        input.sources[0].kind = QStringLiteral("recorded");
        input.bindings[0].preset = QStringLiteral("otel_http.api_p95");
        input.catalogue = &*catalogue;
        const auto set = rules::build(input);
        QCOMPARE(recordNamed(set, QStringLiteral("sextant:api_p95:value"))->expr,
                 QStringLiteral("histogram_quantile(0.95, sum by (le) (increase(http_server_request_duration_seconds_bucket[5m])))"));
        QVERIFY(set.kpis.front().origin.contains(QStringLiteral("OpenTelemetry")));
    }

    void idsThatBecomeOneNameStayApart()
    {
        auto input = ruleInputOf({ruleKpi(QStringLiteral("a b"), Comparator::Less, 1), ruleKpi(QStringLiteral("a-b"), Comparator::Less, 1), ruleKpi(QStringLiteral("A_B"), Comparator::Less, 1)}, {});
        for (const auto &kpi : input.kpis)
            input.bindings.push_back(ruleBinding(kpi.id, QStringLiteral("x")));
        const auto set = rules::build(input);
        QCOMPARE(set.kpis.at(0).slug, QStringLiteral("a_b"));
        QCOMPARE(set.kpis.at(1).slug, QStringLiteral("a_b_2"));
        QCOMPARE(set.kpis.at(2).slug, QStringLiteral("A_B_3")); // names differ by more than their case
    }

    void valuesReadAsTheServerShowsThem_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("ms") << int(Unit::Seconds) << 0.1645 << QStringLiteral("164.5ms");
        QTest::newRow("s") << int(Unit::Seconds) << 2.12 << QStringLiteral("2.12s");
        QTest::newRow("minutes") << int(Unit::Seconds) << 125.9 << QStringLiteral("2m 5s");
        QTest::newRow("days") << int(Unit::Seconds) << -90061.0 << QStringLiteral("-1d 1h 1m 1s");
        QTest::newRow("zero") << int(Unit::Seconds) << 0.0 << QStringLiteral("0s");
        QTest::newRow("percent") << int(Unit::Ratio) << 0.934 << QStringLiteral("93.4%");
        QTest::newRow("cls") << int(Unit::None) << 0.1 << QStringLiteral("0.1");
        QTest::newRow("rate") << int(Unit::PerSecond) << 1340.0 << QStringLiteral("1.34k/s");
        QTest::newRow("bits") << int(Unit::BitsPerSecond) << 1.89e8 << QStringLiteral("189Mbit/s");
        QTest::newRow("count") << int(Unit::Count) << 0.005 << QStringLiteral("5m");
    }
    void valuesReadAsTheServerShowsThem()
    {
        QFETCH(int, unit);
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(rules::humanized(Unit(unit), value), text);
    }

    void peoplesTextNeverBecomesATemplate()
    {
        for (const QString &name : hostileNames()) {
            const QString escaped = rules::templateEscaped(rules::plainText(name));
            QString rest = escaped;
            rest.remove(QStringLiteral("{{\"{\"}}"));
            QVERIFY2(!rest.contains(u'{'), qPrintable(escaped));
            for (QChar c : rules::plainText(name))
                QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x85 && c.unicode() != 0xFEFF && c.unicode() != 0x202E);
        }
    }

    void filesAreDeterministicAndReadable()
    {
        const Baseline baseline = ruleBaseline({{QStringLiteral("api_p95"), 0.3}});
        for (const QString &hostile : hostileNames()) {
            auto kpi = ruleKpi(QStringLiteral("api_p95"), Comparator::Less, 0.2);
            kpi.name = kpi.shortName = kpi.note = hostile;
            auto input = ruleInputOf(kpi);
            input.project = hostile;
            input.baseline = &baseline;
            input.markers = {{QStringLiteral("m"), MarkerKind::Deploy, 1773864600, 1773864600, hostile}};
            const auto first = rules::files(rules::build(input)), second = rules::files(rules::build(input));
            QCOMPARE(first.size(), second.size());
            for (std::size_t i = 0; i < first.size(); ++i)
                QVERIFY2(first[i].bytes == second[i].bytes, qPrintable(first[i].name));
            const YAML::Node alerts = YAML::Load(fileNamed(first, "sextant-alerts.yml").toStdString());
            const auto label = alerts["groups"][0]["rules"][0]["labels"]["project"];
            QCOMPARE(QString::fromStdString(label.as<std::string>()), rules::templateEscaped(rules::plainText(hostile)));
            QVERIFY(QJsonDocument::fromJson(fileNamed(first, "grafana-dashboard.json")).isObject());
        }
    }

    void theDashboardShowsQueryUnitLimitBaselineAndDeploys()
    {
        const Baseline baseline = ruleBaseline({{QStringLiteral("api_p95"), 0.312}});
        auto input = ruleInputOf({ruleKpi(QStringLiteral("api_p95"), Comparator::Less, 0.2), ruleKpi(QStringLiteral("hits"), Comparator::Greater, 0.9, Unit::Ratio)}, {});
        for (const auto &kpi : input.kpis)
            input.bindings.push_back(ruleBinding(kpi.id, QStringLiteral("sum(rate(x{$F}[$W]))"), QStringLiteral("y[$P]")));
        input.baseline = &baseline;
        input.markers = {{QStringLiteral("d"), MarkerKind::Deploy, 1773864600, 1773864600, QStringLiteral("api 4.14.1")},
                         {QStringLiteral("n"), MarkerKind::Note, 1773864700, 1773864700, QStringLiteral("note")}};
        const QJsonObject dashboard = QJsonDocument::fromJson(rules::dashboardFile(rules::build(input))).object();
        const QJsonArray panels = dashboard[u"panels"].toArray();
        QCOMPARE(panels.size(), 2);
        QCOMPARE(panels[0][u"targets"][0][u"expr"].toString(), QStringLiteral("sum(rate(x[$__rate_interval]))"));
        QCOMPARE(panels[0][u"targets"][1][u"expr"].toString(), QStringLiteral("vector(0.312)"));
        QVERIFY(panels[0][u"targets"][2][u"expr"].toString().endsWith(QStringLiteral(" offset 1w")));
        const QJsonValue low = panels[0][u"fieldConfig"][u"defaults"], high = panels[1][u"fieldConfig"][u"defaults"];
        QCOMPARE(low[u"unit"].toString(), QStringLiteral("s"));
        QCOMPARE(high[u"unit"].toString(), QStringLiteral("percentunit"));
        QCOMPARE(low[u"thresholds"][u"steps"][1][u"color"].toString(), QStringLiteral("red"));
        QCOMPARE(low[u"thresholds"][u"steps"][1][u"value"].toDouble(), 0.2);
        QCOMPARE(high[u"thresholds"][u"steps"][0][u"color"].toString(), QStringLiteral("red"));
        QCOMPARE(high[u"thresholds"][u"steps"][1][u"color"].toString(), QStringLiteral("green"));
        QCOMPARE(low[u"custom"][u"spanNulls"].toBool(true), false);
        const QJsonArray annotations = dashboard[u"annotations"][u"list"].toArray();
        QCOMPARE(annotations.size(), 2);
        QCOMPARE(annotations[1][u"expr"].toString(), QStringLiteral("(vector(time()) >= 1773864600) < 1773864660"));
    }

    void openSloSaysTheSame()
    {
        auto input = ruleInputOf({ruleKpi(QStringLiteral("api_p95"), Comparator::Less, 0.2), ruleKpi(QStringLiteral("cache hits"), Comparator::Greater, 0.9, Unit::Ratio, Statistic::Ratio)}, {});
        for (const auto &kpi : input.kpis)
            input.bindings.push_back(ruleBinding(kpi.id, QStringLiteral("x"), QStringLiteral("y[$P]")));
        std::map<std::string, YAML::Node> objects;
        for (const YAML::Node &object : YAML::LoadAll(rules::openSloFile(rules::build(input)).toStdString())) {
            QCOMPARE(object["apiVersion"].as<std::string>(), std::string("openslo/v1"));
            static const QRegularExpression name(QStringLiteral("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"));
            QVERIFY(name.match(QString::fromStdString(object["metadata"]["name"].as<std::string>())).hasMatch());
            objects[object["kind"].as<std::string>() + ' ' + object["metadata"]["name"].as<std::string>()] = object["spec"];
        }
        const YAML::Node threshold = objects.at("SLO api-p95-slo");
        QCOMPARE(threshold["indicatorRef"].as<std::string>(), std::string("api-p95-sli"));
        QVERIFY(objects.contains("SLI api-p95-sli"));
        QCOMPARE(threshold["objectives"][0]["op"].as<std::string>(), std::string("lt"));
        QCOMPARE(threshold["objectives"][0]["value"].as<double>(), 0.2);
        QCOMPARE(threshold["budgetingMethod"].as<std::string>(), std::string("Timeslices"));
        const YAML::Node ratio = objects.at("SLO cache-hits-slo");
        QCOMPARE(ratio["objectives"][0]["target"].as<double>(), 0.9);
        QCOMPARE(objects.at("SLI cache-hits-sli")["ratioMetric"]["rawType"].as<std::string>(), std::string("success"));
        QCOMPARE(ratio["alertPolicies"].size(), std::size_t(3)); // 14.4 cannot happen
        for (const YAML::Node &policy : ratio["alertPolicies"])
            QVERIFY(objects.contains("AlertPolicy " + policy["alertPolicyRef"].as<std::string>()));
        QCOMPARE(objects.at("AlertPolicy cache-hits-burn-6h")["conditions"][0]["spec"]["condition"]["threshold"].as<double>(), 6.0);
    }

    void budgetsAreInTheToolsUnits()
    {
        auto lcp = ruleKpi(QStringLiteral("lcp_mobile"), Comparator::Less, 2.5), cls = ruleKpi(QStringLiteral("cls_mobile"), Comparator::Less, 0.1, Unit::None),
             inp = ruleKpi(QStringLiteral("inp_mobile"), Comparator::Less, 0.2);
        const auto set = rules::build(ruleInputOf({lcp, cls, inp}, {})); // the tools measure themselves: no binding is needed
        const QJsonArray timings = QJsonDocument::fromJson(rules::lighthouseBudgetFile(set))[0][u"timings"].toArray();
        QCOMPARE(timings.size(), 2);
        QCOMPARE(timings[0][u"metric"].toString(), QStringLiteral("largest-contentful-paint"));
        QCOMPARE(timings[0][u"budget"].toDouble(), 2500.0);
        QCOMPARE(timings[1][u"budget"].toDouble(), 0.1);
        const QJsonValue vitals = QJsonDocument::fromJson(rules::sitespeedBudgetFile(set))[u"budget"][u"googleWebVitals"];
        QCOMPARE(vitals[u"largestContentfulPaint"].toDouble(), 2500.0);
        QCOMPARE(vitals[u"interactionToNextPaint"].toDouble(), 200.0);
        QVERIFY(rules::lighthouseBudgetFile(rules::build(ruleInputOf(ruleKpi(QStringLiteral("api_p95"), Comparator::Less, 1)))).isEmpty());
    }
};

SEXTANT_CORE_TEST(TestRules)
#include "tst_rules.moc"
