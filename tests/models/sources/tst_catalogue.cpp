#include "models/sources/catalogue/catalogue.h"
#include "models/sources/catalogue/querytext.h"
#include "models/sources/catalogue/resolve.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

#include <set>

using namespace sextant;

namespace {

const QByteArray oneKpi = "kpis:\n"
                          "  - {id: a, name: A, short: A, area: response, unit: s, statistic: p95, better: lower}\n"
                          "  - {id: m, name: M, short: M, area: response, unit: s, statistic: mean, better: lower}\n";

Result<Catalogue> parse(const QByteArray &text)
{
    return parseCatalogue({{QStringLiteral("kpis.yaml"), oneKpi, false}, {QStringLiteral("p.yaml"), text, false}});
}

QByteArray preset(const QByteArray &fields)
{
    return "exporters:\n  - id: x\n    name: X\n    presets:\n      - {" + fields + "}\n";
}

} // namespace

class TestCatalogue : public StrictTest
{
    Q_OBJECT
    Catalogue m_builtin;

private Q_SLOTS:
    void initTestCase()
    {
        const auto builtin = builtinCatalogue();
        QVERIFY2(builtin, qPrintable(builtin ? QString() : describe(builtin.error())));
        m_builtin = *builtin;
    }

    void everyTargetIsThere_data()
    {
        QTest::addColumn<QString>("kpi");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("statistic");
        const auto row = [](const char *key, const char *kpi, const char *rule, const char *statistic) {
            QTest::newRow(key) << QString::fromLatin1(kpi) << QString::fromLatin1(rule) << QString::fromLatin1(statistic);
        };
        row("T01", "api_p95", "< 0.2", "p95");
        row("T02.mobile", "page_load_mobile", "< 2", "p75");
        row("T02.desktop", "page_load_desktop", "< 1", "p75");
        row("T03", "db_p95", "< 0.05", "p95");
        row("T04", "image_p95", "< 0.5", "p95");
        row("T05.api", "rps_api", "> 1000", "sustained min");
        row("T05.pages", "rps_pages", "> 100", "sustained min");
        row("T06", "users", "> 1000", "max");
        row("T07.use", "pool_use", "< 0.8", "p95");
        row("T07.wait", "pool_wait", "< 0.005", "p95");
        row("T08", "cache_hit", "> 0.9", "ratio");
        row("T09.average", "cpu_average", "< 0.7", "mean");
        row("T09.peak", "cpu_peak", "< 0.85", "max");
        row("T10.average", "memory_average", "< 0.8", "mean");
        row("T10.peak", "memory_peak", "< 0.9", "max");
        row("T11", "disk_busy", "< 0.7", "p95");
        row("T12", "link_use", "< 0.7", "p95");
        row("T13", "fcp_mobile", "< 1.5", "p75");
        row("T14", "lcp_mobile", "< 2.5", "p75");
        row("T15", "cls_mobile", "< 0.1", "p75");
        row("T16", "fid_mobile", "< 0.1", "p75");
        row("T16.inp", "inp_mobile", "< 0.2", "p75");
    }
    void everyTargetIsThere()
    {
        QFETCH(QString, kpi);
        QFETCH(QString, rule);
        QFETCH(QString, statistic);
        const KpiDefinition *found = m_builtin.findKpi(kpi);
        QVERIFY(found && found->target);
        QCOMPARE(found->target->key(), QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(comparatorText(found->target->comparator) + u' ' + QString::number(found->target->limit), rule);
        QCOMPARE(statisticText(found->statistic), statistic);
    }

    void onlyTheProposedAreProposed()
    {
        QStringList proposed;
        QStringList load;
        for (const KpiDefinition &kpi : m_builtin.kpis) {
            if (kpi.target && kpi.target->proposed)
                proposed << kpi.target->key();
            if (kpi.target && kpi.target->condition == QStringLiteral("load"))
                load << kpi.target->key();
        }
        QCOMPARE(proposed.join(u' '), QStringLiteral("T07.use T07.wait T11 T12"));
        QCOMPARE(load.join(u' '), QStringLiteral("T05.api T05.pages T06"));
        QVERIFY(m_builtin.findKpi(QStringLiteral("inp_mobile"))->target->companion);
        QVERIFY(m_builtin.findKpi(QStringLiteral("fid_mobile"))->retired);
    }

    void vitalBandsFollowThePublishedThresholds_data()
    {
        QTest::addColumn<QString>("vital");
        QTest::addColumn<double>("good");
        QTest::addColumn<double>("poor");
        QTest::newRow("lcp") << "LCP" << 2.5 << 4.0;
        QTest::newRow("inp") << "INP" << 0.2 << 0.5;
        QTest::newRow("cls") << "CLS" << 0.1 << 0.25;
        QTest::newRow("fcp") << "FCP" << 1.8 << 3.0;
        QTest::newRow("ttfb") << "TTFB" << 0.8 << 1.8;
        QTest::newRow("fid") << "FID" << 0.1 << 0.3;
    }
    void vitalBandsFollowThePublishedThresholds()
    {
        QFETCH(QString, vital);
        QFETCH(double, good);
        QFETCH(double, poor);
        QStringList devices;
        for (const KpiDefinition &kpi : m_builtin.kpis) {
            if (kpi.vital != vital)
                continue;
            QVERIFY(kpi.bands);
            QCOMPARE(kpi.bands->good, good);
            QCOMPARE(kpi.bands->poor, poor);
            devices << kpi.device;
        }
        QCOMPARE(devices.join(u' '), QStringLiteral("mobile desktop"));
    }

    void everyBoardKpiHasAPresetAndAdvice()
    {
        std::set<QString> bound;
        for (const Preset &preset : m_builtin.presets)
            bound.insert(preset.kpi);
        for (const KpiDefinition &kpi : m_builtin.kpis) {
            QVERIFY2(bound.count(kpi.id), qPrintable(kpi.id));
            QVERIFY2(m_builtin.advice.count(kpi.id), qPrintable(kpi.id));
            QVERIFY2(!kpi.note.isEmpty(), qPrintable(kpi.id));
        }
        for (const RelatedKpi &entry : m_builtin.related)
            QVERIFY2(bound.count(entry.kpi.id), qPrintable(entry.kpi.id));
    }

    void quantilesAreNeverAveragedOverInstances()
    {
        const QRegularExpression bad(QStringLiteral("(avg|sum)( by \\([^)]*\\))? ?\\(histogram_quantile"));
        for (const Preset &preset : m_builtin.presets)
            for (const QString &query : {preset.queries.series, preset.queries.value, preset.queries.parts})
                QVERIFY2(!query.contains(bad), qPrintable(preset.id));
    }

    void periodQuantileComesFromTheWholePeriod()
    {
        const Preset *preset = m_builtin.findPreset(QStringLiteral("http_generic.api_p95"));
        QVERIFY(preset);
        const KpiQueries queries = resolve(preset->queries, {21600, 60, 15});
        QCOMPARE(queries.value,
                 QStringLiteral("histogram_quantile(0.95, sum by (le) (increase(http_request_duration_seconds_bucket[6h])))"));
        QCOMPARE(queries.buckets, QStringLiteral("sum by (le) (increase(http_request_duration_seconds_bucket[6h]))"));
        QCOMPARE(queries.series,
                 QStringLiteral("histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[1m15s])))"));
        QCOMPARE(queries.count, QStringLiteral("sum(increase(http_request_duration_seconds_count[6h]))"));
    }

    void peakIsTheHighestFiveMinuteMean()
    {
        const Preset *preset = m_builtin.findPreset(QStringLiteral("node_exporter.cpu_peak"));
        QVERIFY(preset);
        QCOMPARE(resolve(preset->queries, {3600, 15, 15}).value,
                 QStringLiteral("max(max_over_time((1 - sum by (instance) (rate(node_cpu_seconds_total{mode=\"idle\"}[5m])) / sum by (instance) (rate(node_cpu_seconds_total[5m])))[55m:15s]))"));
        QCOMPARE(preset->queries.partLabel, QStringLiteral("instance"));
    }

    void deviceAndQuantileComeFromTheKpi()
    {
        const Preset *preset = m_builtin.findPreset(QStringLiteral("rum.lcp_desktop"));
        QVERIFY(preset);
        QCOMPARE(resolve(preset->queries, {3600, 15, 15}).value,
                 QStringLiteral("histogram_quantile(0.75, sum by (le) (increase(web_vitals_lcp_seconds_bucket{device=~\"(?i:desktop)\"}[1h])))"));
    }

    void millisecondsAreConvertedOnce()
    {
        const Preset *preset = m_builtin.findPreset(QStringLiteral("envoy.api_p95"));
        QVERIFY(preset);
        const KpiQueries queries = resolve(preset->queries, {3600, 15, 15});
        QVERIFY(queries.value.endsWith(QStringLiteral("[1h])))) / 1000")));
        QVERIFY(queries.series.endsWith(QStringLiteral(") / 1000")));
        QCOMPARE(queries.buckets,
                 QStringLiteral("label_replace(sum by (le) (increase(envoy_cluster_upstream_rq_time_bucket[1h])), \"le_unit\", \"ms\", \"le_unit\", \"\")"));
        QVERIFY(!queries.count.contains(QStringLiteral("1000")));
    }

    void errorRatioSurvivesAStatusNeverSeen()
    {
        for (const Preset &preset : m_builtin.presets)
            if (preset.kpi == QStringLiteral("error_ratio"))
                QVERIFY2(preset.queries.value.contains(QStringLiteral("or vector(0)")), qPrintable(preset.id));
    }

    void meansAndSubstitutesAreMarked()
    {
        for (const Preset &preset : m_builtin.presets) {
            const KpiDefinition *kpi = m_builtin.findKpi(preset.kpi);
            QVERIFY2(preset.kind != PresetKind::MeanOnly || !quantileOf(kpi->statistic), qPrintable(preset.id));
            QVERIFY2(!preset.substitute || !preset.honest.isEmpty(), qPrintable(preset.id));
        }
        QVERIFY(m_builtin.findPreset(QStringLiteral("blackbox.api_p95"))->substitute);
        QVERIFY(m_builtin.findPreset(QStringLiteral("haproxy.users"))->substitute);
    }

    void mistakesNameTheirLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("unknown KPI") << preset("kpi: nope, kind: gauge, needs: [n], series: n") << "unknown KPI \"nope\"";
        QTest::newRow("unknown form") << preset("kpi: a, form: nope, needs: [n]") << "unknown form \"nope\"";
        QTest::newRow("unknown kind") << preset("kpi: a, kind: guess, needs: [n], series: n") << "\"guess\" is not a kind";
        QTest::newRow("no query") << preset("kpi: a, kind: gauge, needs: [n]") << "\"series\" is missing";
        QTest::newRow("no metric names") << preset("kpi: a, kind: gauge, series: n") << "\"needs\" has to name";
        QTest::newRow("open bracket") << preset("kpi: a, kind: gauge, needs: [n], series: 'max(n'") << "\"(\" is never closed";
        QTest::newRow("wrong bracket") << preset("kpi: a, kind: gauge, needs: [n], series: 'max(n]'") << "\"]\" closes nothing";
        QTest::newRow("open string") << preset("kpi: a, kind: gauge, needs: [n], series: 'n{a=\"}'") << "a string is never closed";
        QTest::newRow("unknown upper placeholder") << preset("kpi: a, kind: gauge, needs: [n], series: 'rate(n[$X])'") << "\"$X\"";
        QTest::newRow("unknown lower placeholder") << preset("kpi: a, kind: gauge, needs: [n], series: 'rate($oops)'") << "\"$oops\"";
        QTest::newRow("unit of another kind") << preset("kpi: a, kind: gauge, unit: percent, needs: [n], series: n") << "does not convert";
        QTest::newRow("bad regex") << preset("kpi: a, kind: gauge, needs: ['('], series: n") << "not a regular expression";
        QTest::newRow("mean for a quantile") << preset("kpi: a, kind: mean_only, needs: [n], series: n") << "a mean cannot stand for the p95";
        QTest::newRow("bad priority") << preset("kpi: m, kind: gauge, priority: high, needs: [n], series: n") << "whole number";
        QTest::newRow("not YAML") << QByteArray("exporters: [\n") << "p.yaml:";
        QTest::newRow("not a map") << QByteArray("- a\n") << "not a map";
    }
    void mistakesNameTheirLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        const auto parsed = parse(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::Parse);
        const QString words = describe(parsed.error());
        QVERIFY2(words.contains(message), qPrintable(words));
        QVERIFY2(QRegularExpression(QStringLiteral("p\\.yaml:\\d+")).match(words).hasMatch(), qPrintable(words));
        if (text.startsWith("exporters:\n"))
            QVERIFY2(words.contains(QStringLiteral("p.yaml:5")), qPrintable(words));
    }

    void badKpisAreRefused_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("message");
        const QByteArray good = "id: k, name: K, short: K, area: response, statistic: p95, better: lower";
        QTest::newRow("unit") << good + ", unit: parsec" << "\"parsec\" is not a unit";
        QTest::newRow("rule with a unit") << good + ", unit: s, target: {id: T01, rule: '< 200ms'}" << "is not a rule";
        QTest::newRow("rule without a comparator") << good + ", unit: s, target: {id: T01, rule: '0.2'}" << "is not a rule";
        QTest::newRow("unknown condition") << good + ", unit: s, target: {id: T01, rule: '< 1', condition: rain}" << "unknown condition";
        QTest::newRow("falling bands") << good + ", unit: s, bands: [4, 2.5]" << "two rising numbers";
        QTest::newRow("no name") << QByteArray("id: k, short: K, area: r, statistic: p95, better: lower") << "\"name\" is missing";
    }
    void badKpisAreRefused()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, message);
        const auto parsed = parseCatalogue({{QStringLiteral("k.yaml"), "kpis:\n  - {" + fields + "}\n", false}});
        QVERIFY(!parsed);
        QVERIFY2(describe(parsed.error()).contains(message), qPrintable(describe(parsed.error())));
        QVERIFY(describe(parsed.error()).contains(QStringLiteral("k.yaml:2")));
    }

    void anIdMayBeGivenOnce()
    {
        const auto twice = parseCatalogue({{QStringLiteral("a.yaml"), oneKpi, false}, {QStringLiteral("b.yaml"), oneKpi, false}});
        QVERIFY(!twice);
        QVERIFY(describe(twice.error()).contains(QStringLiteral("b.yaml:2")));
        QVERIFY(describe(twice.error()).contains(QStringLiteral("a.yaml:2")));
    }

    void aProjectMayReplaceAndAdd()
    {
        const QByteArray own = "variables: {api: /checkout/.*}\n" + QByteArray("exporters:\n  - id: http_generic\n    name: Ours\n    presets:\n"
                               "      - {kpi: api_p95, kind: gauge, needs: [our_p95], series: our_p95}\n"
                               "  - {id: ours, name: Ours, presets: [{kpi: db_p95, kind: gauge, needs: [db], series: db}]}\n");
        const auto catalogue = builtinCatalogue({{QStringLiteral("project.yaml"), own, true}});
        QVERIFY2(catalogue, qPrintable(catalogue ? QString() : describe(catalogue.error())));
        QCOMPARE(catalogue->presets.size(), m_builtin.presets.size() + 1);
        QCOMPARE(catalogue->findPreset(QStringLiteral("http_generic.api_p95"))->queries.series, QStringLiteral("our_p95"));
        QVERIFY(catalogue->findPreset(QStringLiteral("otel_http.rps_api"))->queries.series.contains(QStringLiteral("/checkout/.*")));
    }

    void filtersBecomeMatchers_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none given") << "m{$F}" << "m{job=\"shop\",http_route=~\"/a\\\\.b\"}";
        QTest::newRow("beside others") << "m{a=\"b\",$F}" << "m{a=\"b\",job=\"shop\",http_route=~\"/a\\\\.b\"}";
        QTest::newRow("inside a string nothing changes") << "m{a=\"$F,\",$F}" << "m{a=\"$F,\",job=\"shop\",http_route=~\"/a\\\\.b\"}";
        QTest::newRow("UTF-8 name") << "{\"a.b\",$F}" << "{\"a.b\",job=\"shop\",http_route=~\"/a\\\\.b\"}";
    }
    void filtersBecomeMatchers()
    {
        QFETCH(QString, query);
        QFETCH(QString, expected);
        KpiQueries queries;
        queries.series = query;
        const std::vector<LabelFilter> filters{{QStringLiteral("service"), QStringLiteral("shop"), false},
                                               {QStringLiteral("route"), QStringLiteral("/a\\.b"), true}};
        const std::map<QString, QString> labels{{QStringLiteral("service"), QStringLiteral("job")},
                                                {QStringLiteral("route"), QStringLiteral("http_route")}};
        QCOMPARE(applyFilters(queries, filters, labels).series, expected);
    }

    void emptyFiltersLeaveNoCommas_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        QTest::newRow("only filter") << "rate(m{$F}[$W])" << "rate(m[1m])";
        QTest::newRow("matcher and filter") << "rate(m{a=\"b\",$F}[$W])" << "rate(m{a=\"b\"}[1m])";
        QTest::newRow("two holes") << "rate(m{,$F}[$W])" << "rate(m[1m])";
        QTest::newRow("comma inside a string stays") << "m{a=\"x,,y\",$F}" << "m{a=\"x,,y\"}";
        QTest::newRow("brace inside a string stays") << "m{a=\"}\",$F}" << "m{a=\"}\"}";
        QTest::newRow("UTF-8 name keeps its braces") << "{\"a.b\",$F}" << "{\"a.b\"}";
    }
    void emptyFiltersLeaveNoCommas()
    {
        QFETCH(QString, query);
        QFETCH(QString, expected);
        KpiQueries queries;
        queries.series = query;
        QCOMPARE(resolve(queries, {3600, 15, 15}).series, expected);
    }

    void hostileValuesStayInsideTheirString()
    {
        KpiQueries queries;
        queries.series = QStringLiteral("sum(m{$F})");
        const QString hostile = QStringLiteral("a\"} or vector(1) #\\\n$W");
        const QString text = applyFilters(queries, {{QStringLiteral("job"), hostile, false}}).series;
        QCOMPARE(text, QStringLiteral("sum(m{job=\"a\\\"} or vector(1) #\\\\\\n$W\"})"));
        QVERIFY(querytext::bracketError(text).isEmpty());
        KpiQueries again;
        again.series = text;
        QCOMPARE(resolve(again, {3600, 15, 15}).series, text);
    }

    void timesFollowTheScrapeInterval_data()
    {
        QTest::addColumn<double>("window");
        QTest::addColumn<double>("step");
        QTest::addColumn<double>("scrape");
        QTest::addColumn<QString>("expected");
        QTest::newRow("four scrapes") << 3600.0 << 15.0 << 15.0 << "1m 1h 15s 5m 55m";
        QTest::newRow("step and a scrape") << 86400.0 << 300.0 << 15.0 << "5m15s 1d 5m 5m 23h55m";
        QTest::newRow("unknown scrape interval") << 3600.0 << 15.0 << 0.0 << "4m 1h 15s 5m 55m";
        QTest::newRow("slow scrapes") << 3600.0 << 60.0 << 120.0 << "8m 1h 1m 8m 52m";
        QTest::newRow("short window") << 120.0 << 5.0 << 5.0 << "20s 2m 5s 2m 5s";
    }
    void timesFollowTheScrapeInterval()
    {
        QFETCH(double, window);
        QFETCH(double, step);
        QFETCH(double, scrape);
        QFETCH(QString, expected);
        KpiQueries queries;
        queries.series = QStringLiteral("$W $P $S $I $R");
        QCOMPARE(resolve(queries, {window, step, scrape}).series, expected);
    }
};

SEXTANT_CORE_TEST(TestCatalogue)
#include "tst_catalogue.moc"
