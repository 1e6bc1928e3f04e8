#include "models/sources/catalogue/metrichints.h"
#include "models/sources/catalogue/unitguess.h"
#include "tests/support/testmain.h"

using namespace sextant;

using Certainty = UnitProposal::Certainty;

namespace {

MetricNotes notes()
{
    return {{QStringLiteral("node_memory_MemAvailable_bytes"), {{QStringLiteral("gauge")}, QStringLiteral("Memory"), {}}},
            {QStringLiteral("http_requests_total"), {{QStringLiteral("counter")}, QStringLiteral("Requests"), {}}},
            {QStringLiteral("open_requests"), {{QStringLiteral("counter")}, {}, {}}}, // OpenMetrics: the family has no _total
            {QStringLiteral("latency_seconds"), {{QStringLiteral("histogram")}, {}, QStringLiteral("seconds")}},
            {QStringLiteral("disputed"), {{QStringLiteral("counter"), QStringLiteral("gauge")}, {}, {}}}};
}

} // namespace

class TestMetricHints : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void misuseIsSaid_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<QString>("hint"); // a part of it; empty: none
        QTest::newRow("rate of a gauge") << QStringLiteral("rate(node_memory_MemAvailable_bytes[5m])") << QStringLiteral("is a gauge, and rate()");
        QTest::newRow("increase of a gauge, deeper") << QStringLiteral("sum by (job) (increase(node_memory_MemAvailable_bytes{a=\"b\"}[5m]))") << QStringLiteral("increase()");
        QTest::newRow("rate of a gauge in a subquery") << QStringLiteral("rate((node_memory_MemAvailable_bytes > 0)[5m:1m])") << QStringLiteral("is a gauge");
        QTest::newRow("raw counter") << QStringLiteral("http_requests_total") << QStringLiteral("take rate(http_requests_total[5m])");
        QTest::newRow("raw counter, summed") << QStringLiteral("sum(http_requests_total)") << QStringLiteral("is a counter");
        QTest::newRow("counter by its family") << QStringLiteral("open_requests_total") << QStringLiteral("is a counter");
        QTest::newRow("histogram part") << QStringLiteral("histogram_quantile(0.9, latency_seconds_bucket)") << QStringLiteral("is a counter");
        QTest::newRow("unknown, but so named") << QStringLiteral("max(other_total)") << QStringLiteral("is a counter");
        QTest::newRow("the peak of a raw counter") << QStringLiteral("max_over_time(http_requests_total[1h])") << QStringLiteral("is a counter");
        QTest::newRow("rate of a counter") << QStringLiteral("sum(rate(http_requests_total[5m]))") << QString();
        QTest::newRow("rate of a histogram") << QStringLiteral("histogram_quantile(0.9, sum by (le) (rate(latency_seconds_bucket[5m])))") << QString();
        QTest::newRow("a gauge as it is") << QStringLiteral("avg_over_time(node_memory_MemAvailable_bytes[5m])") << QString();
        QTest::newRow("counting a counter") << QStringLiteral("count(http_requests_total)") << QString();
        QTest::newRow("jobs disagree") << QStringLiteral("rate(disputed[5m]) + disputed") << QString();
        QTest::newRow("unknown") << QStringLiteral("rate(something[5m]) + anything_sum") << QString();
        QTest::newRow("a percent for a quantile") << QStringLiteral("histogram_quantile(95, sum by (le) (rate(latency_seconds_bucket[5m])))") << QStringLiteral("With 95 the answer");
        QTest::newRow("a negative quantile") << QStringLiteral("quantile( -0.1 , something)") << QStringLiteral("With -0.1 the answer");
        QTest::newRow("a percent over time") << QStringLiteral("quantile_over_time(99, something[1h])") << QStringLiteral("quantile_over_time() takes");
        QTest::newRow("the bounds summed away") << QStringLiteral("histogram_quantile(0.9, sum(rate(latency_seconds_bucket[5m])))") << QStringLiteral("sum by (le)");
        QTest::newRow("grouped without the bounds") << QStringLiteral("histogram_quantile(0.9, sum by (route) (rate(latency_seconds_bucket[5m])))") << QStringLiteral("drops the bounds");
        QTest::newRow("labels behind, no bounds") << QStringLiteral("histogram_quantile(0.9, sum(rate(latency_seconds_bucket[5m])) by (route))") << QStringLiteral("drops the bounds");
        QTest::newRow("bounds left out") << QStringLiteral("histogram_quantile(0.9, sum without (le) (rate(latency_seconds_bucket[5m])))") << QStringLiteral("drops the bounds");
        QTest::newRow("labels behind") << QStringLiteral("histogram_quantile(0.9, sum(rate(latency_seconds_bucket[5m])) by (route, le))") << QString();
        QTest::newRow("other labels left out") << QStringLiteral("histogram_quantile(0.9, sum without (pod) (rate(latency_seconds_bucket[5m])))") << QString();
        QTest::newRow("ranges of VictoriaMetrics") << QStringLiteral("histogram_quantile(0.9, sum by (vmrange) (rate(latency_seconds_bucket[5m])))") << QString();
        QTest::newRow("native histograms") << QStringLiteral("histogram_quantile(0.9, sum(rate(latency_seconds[5m])))") << QString();
        QTest::newRow("mean of percentiles") << QStringLiteral("avg(histogram_quantile(0.9, sum by (le, pod) (rate(latency_seconds_bucket[5m]))))") << QStringLiteral("avg() of percentiles");
        QTest::newRow("mean over time of percentiles") << QStringLiteral("avg_over_time(histogram_quantile(0.9, rate(latency_seconds_bucket[5m]))[1h:1m])") << QStringLiteral("avg_over_time() of percentiles");
        QTest::newRow("largest percentile") << QStringLiteral("max(histogram_quantile(0.9, sum by (le, pod) (rate(latency_seconds_bucket[5m]))))") << QString();
        QTest::newRow("mean of a summary's") << QStringLiteral("avg(latency_seconds{job=\"a\",quantile=\"0.95\"})") << QStringLiteral("those of a summary");
        QTest::newRow("a summary's") << QStringLiteral("latency_seconds{quantile=\"0.95\"}") << QString();
        QTest::newRow("only a pattern") << QStringLiteral("{__name__=~\".*_total\"}") << QString();
    }
    void misuseIsSaid()
    {
        QFETCH(QString, expr);
        QFETCH(QString, hint);
        QStringList hints;
        for (const QueryHint &one : queryHints(expr, notes())) {
            hints << one.text;
            QCOMPARE(one.kind == QueryHint::Kind::NoKpi, one.text.contains(QStringLiteral("is a counter")));
        }
        QCOMPARE(hints.isEmpty(), hint.isEmpty());
        QVERIFY2(hint.isEmpty() || hints.join(u' ').contains(hint), qPrintable(hints.join(u' ')));
    }

    void eachMistakeIsSaidOnce()
    {
        QCOMPARE(queryHints(QStringLiteral("http_requests_total / http_requests_total"), notes()).size(), std::size_t(1));
    }

    void partsBelongToTheirBase()
    {
        const MetricNotes known = notes();
        QCOMPARE(noteOf(known, QStringLiteral("latency_seconds_count")), &known.at(QStringLiteral("latency_seconds")));
        QCOMPARE(noteOf(known, QStringLiteral("nothing_count")), nullptr);
        QCOMPARE(basesIn(QStringLiteral("rate(a_bucket[5m]) / b_total")),
                 (QStringList{QStringLiteral("a_bucket"), QStringLiteral("a"), QStringLiteral("b_total"), QStringLiteral("b")}));
        QCOMPARE(noteText({{QStringLiteral("counter"), QStringLiteral("gauge")}, QStringLiteral("Two\n lines"), QStringLiteral("bytes")}),
                 QStringLiteral("counter / gauge · in bytes · Two lines"));
    }

    void unitsAreProposed_data()
    {
        QTest::addColumn<Unit>("kpi");
        QTest::addColumn<QString>("metric");
        QTest::addColumn<QString>("help");
        QTest::addColumn<QStringList>("bounds");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("certainty");
        QTest::addColumn<QString>("unit");
        const double none = std::numeric_limits<double>::quiet_NaN();
        const QString ms = QStringLiteral("ms"), percent = QStringLiteral("percent");
        const auto bounds = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
        const QStringList seconds = bounds("0.005 0.01 0.025 0.05 0.1 0.25 0.5 1 2.5 5 10 +Inf");
        const QStringList millis = bounds("+Inf 10000 5 10 25 50 100 250 500 1000 2500 5000 7500");
        const int said = int(Certainty::Said), likely = int(Certainty::Likely), open = int(Certainty::Open);
        QTest::newRow("name") << Unit::Seconds << QStringLiteral("x_seconds_bucket") << QString() << QStringList() << none << said << QString();
        QTest::newRow("name in ms") << Unit::Seconds << QStringLiteral("x_milliseconds_bucket") << QString() << seconds << none << said << ms;
        QTest::newRow("name with dots") << Unit::Seconds << QStringLiteral("http.server.duration.ms") << QString() << QStringList() << none << said << ms;
        QTest::newRow("help") << Unit::Seconds << QStringLiteral("lcp") << QStringLiteral("Largest paint (in milliseconds)") << QStringList() << 2.0 << said << ms;
        QTest::newRow("help names two") << Unit::Seconds << QStringLiteral("lcp") << QStringLiteral("seconds, was ms") << QStringList() << 2.0 << open << QString();
        QTest::newRow("OpenTelemetry JS") << Unit::Seconds << QStringLiteral("http_server_request_duration_bucket") << QStringLiteral("Duration of HTTP server requests.") << seconds << none << likely << QString();
        QTest::newRow("web vitals in ms") << Unit::Seconds << QStringLiteral("web_vitals_lcp_bucket") << QString() << millis << none << likely << ms;
        QTest::newRow("bounds 1 to 100") << Unit::Seconds << QStringLiteral("lcp_bucket") << QString() << bounds("1 2 5 10 50 100 +Inf") << 2.3 << open << QString();
        QTest::newRow("bounds 0.1 to 1000") << Unit::Seconds << QStringLiteral("lcp_bucket") << QString() << bounds("0.1 1 10 100 1000 +Inf") << 200.0 << open << QString();
        QTest::newRow("a gauge of 2.3") << Unit::Seconds << QStringLiteral("lcp") << QString() << QStringList() << 2.3 << open << QString();
        QTest::newRow("a gauge of 200") << Unit::Seconds << QStringLiteral("lcp") << QString() << QStringList() << 200.0 << open << QString();
        QTest::newRow("a gauge of 8000") << Unit::Seconds << QStringLiteral("lcp") << QString() << QStringList() << 8000.0 << likely << ms;
        QTest::newRow("a share of 0.4") << Unit::Ratio << QStringLiteral("cpu_usage") << QString() << QStringList() << 0.4 << open << QString();
        QTest::newRow("a share of 41") << Unit::Ratio << QStringLiteral("cpu_usage") << QString() << QStringList() << 41.0 << likely << percent;
        QTest::newRow("a share by name") << Unit::Ratio << QStringLiteral("cpu_usage_percent") << QString() << QStringList() << 0.4 << said << percent;
        QTest::newRow("no time at all") << Unit::Bytes << QStringLiteral("heap") << QString() << QStringList() << 5.0 << said << QString();
    }
    void unitsAreProposed()
    {
        QFETCH(Unit, kpi);
        QFETCH(QString, metric);
        QFETCH(QString, help);
        QFETCH(QStringList, bounds);
        QFETCH(double, value);
        const UnitProposal proposal = proposeUnit(kpi, {metric, {{}, help, {}}, bounds, std::isnan(value) ? std::nullopt : std::optional(value)});
        QTEST(int(proposal.certainty), "certainty");
        QTEST(proposal.unit, "unit");
        QVERIFY(kpi == Unit::Bytes || !proposal.reason.isEmpty());
    }

    void metadataNameTheUnit()
    {
        const UnitProposal proposal = proposeUnit(Unit::Seconds, {QStringLiteral("lcp"), {{}, {}, QStringLiteral("milliseconds")}, {}, 3.0});
        QCOMPARE(proposal.unit, QStringLiteral("ms"));
        QCOMPARE(int(proposal.certainty), int(Certainty::Said));
    }
};

SEXTANT_CORE_TEST(TestMetricHints)
#include "tst_metrichints.moc"
