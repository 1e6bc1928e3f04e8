#include "models/sources/catalogue/mapping.h"
#include "models/sources/catalogue/querytext.h"
#include "tests/support/testmain.h"

using namespace sextant;

namespace {

KpiDefinition kpi(Statistic statistic, Unit unit = Unit::Seconds, Direction better = Direction::LowerIsBetter)
{
    KpiDefinition out;
    out.id = QStringLiteral("lcp");
    out.unit = unit;
    out.statistic = statistic;
    out.better = better;
    return out;
}

} // namespace

class TestMapping : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void shapesFollowTheNames()
    {
        const QStringList names{QStringLiteral("lcp_bucket"), QStringLiteral("lcp_sum"), QStringLiteral("http_requests_total"), QStringLiteral("up")};
        QCOMPARE(metricShapeOf(QStringLiteral("lcp"), names), MetricShape::Histogram);
        QCOMPARE(metricShapeOf(QStringLiteral("lcp_bucket"), names), MetricShape::Histogram);
        QCOMPARE(metricShapeOf(QStringLiteral("http_requests_total"), names), MetricShape::Counter);
        QCOMPARE(metricShapeOf(QStringLiteral("up"), names), MetricShape::Gauge);
        QCOMPARE(mappedMetric(QStringLiteral("lcp_bucket"), MetricShape::Histogram), QStringLiteral("lcp"));
    }

    void queries_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("statistic");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("series");
        QTest::addColumn<QString>("value");
        const auto h = int(MetricShape::Histogram);
        const auto g = int(MetricShape::Gauge);
        const auto c = int(MetricShape::Counter);
        QTest::newRow("p75 of a histogram in ms") << h << int(Statistic::P75) << "ms"
            << "(histogram_quantile(0.75, sum by (le) (rate(m_bucket{device=\"mobile\"}[$W])))) / 1000"
            << "(histogram_quantile(0.75, sum by (le) (increase(m_bucket{device=\"mobile\"}[$P])))) / 1000";
        QTest::newRow("mean of a histogram") << h << int(Statistic::Mean) << ""
            << "sum(rate(m_sum{device=\"mobile\"}[$W])) / sum(rate(m_count{device=\"mobile\"}[$W]))"
            << "sum(rate(m_sum{device=\"mobile\"}[$P])) / sum(rate(m_count{device=\"mobile\"}[$P]))";
        QTest::newRow("p75 of a gauge") << g << int(Statistic::P75) << ""
            << "max(quantile_over_time(0.75, m{device=\"mobile\"}[$W]))" << "max(quantile_over_time(0.75, m{device=\"mobile\"}[$P]))";
        QTest::newRow("peak of a gauge") << g << int(Statistic::Max) << "us"
            << "(max(m{device=\"mobile\"})) / 1000000" << "(max(max_over_time(m{device=\"mobile\"}[$P]))) / 1000000";
        QTest::newRow("mean of a gauge") << g << int(Statistic::Mean) << "" << "avg(m{device=\"mobile\"})" << "avg(avg_over_time(m{device=\"mobile\"}[$P]))";
        QTest::newRow("mean of a counter") << c << int(Statistic::Mean) << "" << "sum(rate(m{device=\"mobile\"}[$W]))" << "sum(rate(m{device=\"mobile\"}[$P]))";
        QTest::newRow("peak of a counter is computed") << c << int(Statistic::Max) << "" << "sum(rate(m{device=\"mobile\"}[$W]))" << "";
    }
    void queries()
    {
        QFETCH(int, shape);
        QFETCH(int, statistic);
        QFETCH(QString, unit);
        const MetricMapping mapping{QStringLiteral("m"), MetricShape(shape), unit, {{QStringLiteral("device"), QStringLiteral("mobile"), false}}};
        const KpiQueries queries = mappedQueries(mapping, kpi(Statistic(statistic)));
        QTEST(queries.series, "series");
        QTEST(queries.value, "value");
        for (const QString &query : {queries.series, queries.value, queries.buckets, queries.count})
            QVERIFY2(querytext::bracketError(query).isEmpty(), qPrintable(query));
    }

    void bucketBoundsCarryTheirUnit()
    {
        const MetricMapping mapping{QStringLiteral("m"), MetricShape::Histogram, QStringLiteral("ms"), {}};
        const QString buckets = mappedQueries(mapping, kpi(Statistic::P95)).buckets;
        QCOMPARE(buckets, QStringLiteral("label_replace(sum by (le) (increase(m_bucket[$P])), \"le_unit\", \"ms\", \"le_unit\", \"\")"));
        QVERIFY(mappedQueries(mapping, kpi(Statistic::Mean)).buckets.isEmpty());
    }

    void theWorstPartCountsForEitherDirection()
    {
        const MetricMapping mapping{QStringLiteral("score"), MetricShape::Gauge, {}, {}};
        QVERIFY(mappedQueries(mapping, kpi(Statistic::P75, Unit::Ratio, Direction::HigherIsBetter)).value.startsWith(QStringLiteral("min(")));
    }

    void oddNamesAndValuesAreQuoted()
    {
        const MetricMapping mapping{QStringLiteral("web.vitals.lcp"), MetricShape::Gauge, {}, {{QStringLiteral("page"), QStringLiteral("a\"b\\"), false}}};
        QCOMPARE(mappedQueries(mapping, kpi(Statistic::Mean)).series, QStringLiteral("avg({\"web.vitals.lcp\",page=\"a\\\"b\\\\\"})"));
    }

    void matchersAreReadAndWritten()
    {
        const std::vector<LabelFilter> both{{QStringLiteral("device"), QStringLiteral("mobile"), false}, {QStringLiteral("page"), QStringLiteral("/a\"b.*"), true}};
        QCOMPARE(matchersText(both), QStringLiteral("device=\"mobile\", page=~\"/a\\\"b.*\""));
        QVERIFY(parseMatchers(matchersText(both)) == both);
        QVERIFY(parseMatchers(QStringLiteral(" device = mobile ,")) == (std::vector<LabelFilter>{both[0]}));
        QVERIFY(parseMatchers(QString())->empty());
        for (const char *bad : {"device", "device=", "=x", "a=\"b\" c=\"d\"", "a!=\"b\"", "{a=\"b\"}", "a=\"b"})
            QVERIFY2(!parseMatchers(QLatin1String(bad)), bad);
    }

    void onlyUnitsThatConvertAreOffered()
    {
        QCOMPARE(mappableUnits(Unit::Seconds), (QStringList{QString(), QStringLiteral("ms"), QStringLiteral("us"), QStringLiteral("ns")}));
        QCOMPARE(mappableUnits(Unit::Ratio), (QStringList{QString(), QStringLiteral("percent")}));
        QCOMPARE(mappableUnits(Unit::PerSecond), QStringList{QString()});
    }

    void lookingAgainKeepsWhatAPersonMade()
    {
        Binding own;
        own.kpi = QStringLiteral("lcp");
        own.source = QStringLiteral("prometheus");
        own.state = BindingState::Bound;
        own.preset = ownPreset();
        Binding chosen = own;
        chosen.kpi = QStringLiteral("cpu");
        chosen.preset = QStringLiteral("node_exporter.cpu");
        Binding missing;
        missing.kpi = QStringLiteral("lcp");
        missing.source = QStringLiteral("prometheus");
        Binding elsewhere = missing;
        elsewhere.source = QStringLiteral("other");
        const auto kept = keepOwn({own, chosen}, {missing, elsewhere});
        QCOMPARE(kept.size(), std::size_t(2));
        QVERIFY(kept[0] == own);
        QVERIFY(kept[1] == elsewhere);
        Binding convention = missing; // an exporter was installed meanwhile
        convention.state = BindingState::Bound;
        convention.preset = QStringLiteral("faro.lcp");
        const Binding offered = keepOwn({own}, {convention})[0];
        QCOMPARE(offered.preset, ownPreset());
        QVERIFY(offered.alternatives == std::vector<QString>{convention.preset}); // the way back
        Binding again = chosen;
        again.preset = QStringLiteral("windows.cpu");
        again.state = BindingState::Ambiguous;
        again.alternatives = {chosen.preset};
        QVERIFY(keepOwn({chosen}, {again})[0] == chosen); // it was chosen among these before
        again.alternatives = {QStringLiteral("cadvisor.cpu")};
        QVERIFY(keepOwn({chosen}, {again})[0] == again);
    }
};

SEXTANT_CORE_TEST(TestMapping)
#include "tst_mapping.moc"
