#include "models/sources/catalogue/binder.h"
#include "models/sources/catalogue/fetch.h"
#include "models/sources/catalogue/querytext.h"
#include "models/sources/http/httpclient.h"
#include "models/sources/prometheus/prometheussource.h"
#include "models/sources/prometheus/scrapebook.h"
#include "tests/support/replayserver.h"
#include "tests/models/sources/sourcetest.h"

#include <QUrlQuery>

using namespace sextant;

namespace {

template<typename T>
T take(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

/// The expression of a query by POST.
QString exprOf(const QByteArray &request)
{
    const QUrlQuery form(QString::fromUtf8(request.mid(request.indexOf("\r\n\r\n") + 4)));
    return form.queryItemValue(QStringLiteral("query"), QUrl::FullyDecoded);
}

const QByteArray noSeries = R"({"status":"success","data":{"resultType":"vector","result":[]}})";

QByteArray vectorOf(const QByteArray &entries)
{
    return R"({"status":"success","data":{"resultType":"vector","result":[)" + entries + "]}}";
}

/// A server that scrapes one job every second and one every minute. The shop's metrics come from the slow one, "both" from both,
/// "written" from neither.
Replay twoJobs(const QByteArray &request)
{
    if (request.contains("status/buildinfo"))
        return Replay{ReplayServer::json(R"({"status":"success","data":{"version":"2.42.0","goVersion":"go1.19"}})")};
    if (request.contains("/targets"))
        return Replay{ReplayServer::json(R"({"status":"success","data":{"activeTargets":[
            {"labels":{"job":"fast","instance":"a:1"},"scrapeInterval":"1s","health":"up"},
            {"labels":{"job":"shop","instance":"b:1"},"scrapeInterval":"1m","health":"up"}]}})")};
    const QString expr = exprOf(request);
    if (expr == QStringLiteral("time()"))
        return Replay{ReplayServer::json(R"({"status":"success","data":{"resultType":"scalar","result":[1795454412,"1795454412"]}})")};
    if (expr.startsWith(QStringLiteral("count by"))) {
        QByteArray entries;
        if (expr.contains(QStringLiteral("shop_")) || expr.contains(QStringLiteral("both")))
            entries = R"({"metric":{"job":"shop","instance":"b:1"},"value":[1795454412,"3"]})";
        if (expr.contains(QStringLiteral("fast_")) || expr.contains(QStringLiteral("both")))
            entries += QByteArray(entries.isEmpty() ? "" : ",") + R"({"metric":{"job":"fast","instance":"a:1"},"value":[1795454412,"1"]})";
        if (expr.contains(QStringLiteral("written")))
            entries = R"({"metric":{"job":"elsewhere"},"value":[1795454412,"1"]})";
        return Replay{ReplayServer::json(vectorOf(entries))};
    }
    if (expr.contains(QStringLiteral("count_over_time(written[10m])")))
        return Replay{ReplayServer::json(vectorOf(R"({"metric":{},"value":[1795454412,"20"]})"))};
    return Replay{ReplayServer::json(noSeries)};
}

} // namespace

class TestScrapes : public test::SourceTest
{
    Q_OBJECT

    std::shared_ptr<PrometheusSource> source(const QString &url) { return make<PrometheusSource>(QStringLiteral("prometheus"), url); }

private Q_SLOTS:
    void metricsOfAQuery_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("selectors");
        QTest::newRow("plain") << QStringLiteral("up") << QStringList{QStringLiteral("up")};
        QTest::newRow("rate") << QStringLiteral("sum by (le, job) (rate(a_bucket{x=\"}{\", y=~\"a(b\"}[5m] offset 1h))")
                              << QStringList{QStringLiteral("a_bucket{x=\"}{\", y=~\"a(b\"}")};
        QTest::newRow("clause behind") << QStringLiteral("sum(rate(a[$W])) by (b) / on (c) group_left (d) e")
                                       << QStringList{QStringLiteral("a"), QStringLiteral("e")};
        QTest::newRow("words") << QStringLiteral("a and b or c unless d == bool 1e5 + Inf - NaN ^ 0x1F atan2 f offset 5m")
                               << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("f")};
        QTest::newRow("subquery") << QStringLiteral("max_over_time((a:b:rate5m > 0)[1h:1m] @ end())") << QStringList{QStringLiteral("a:b:rate5m")};
        QTest::newRow("dots") << QStringLiteral("rate({\"http.server.x\", job=\"a\"}[5m]) + {__name__=\"up\"}")
                              << QStringList{QStringLiteral("{\"http.server.x\", job=\"a\"}"), QStringLiteral("{__name__=\"up\"}")};
        QTest::newRow("numbers only") << QStringLiteral("vector(1) + time() * 3.5") << QStringList();
        QTest::newRow("comment") << QStringLiteral("a # b + c\n + d") << QStringList{QStringLiteral("a"), QStringLiteral("d")};
        QTest::newRow("a string") << QStringLiteral("label_replace(a, \"x\", \"$1 b\", \"y\", '(.*)')") << QStringList{QStringLiteral("a")};
        QTest::newRow("cut off") << QStringLiteral("rate(a{b=\"") << QStringList{QStringLiteral("a{b=\"")};
    }
    void metricsOfAQuery()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, selectors);
        QStringList found;
        for (const querytext::MetricUse &use : querytext::metricsIn(query))
            found << use.selector;
        QCOMPARE(found, selectors);
    }

    void functionsAroundAMetric()
    {
        const auto uses = querytext::metricsIn(QStringLiteral("histogram_quantile(0.9, sum by (le) (rate(a_bucket[5m]))) + {\"b.c\",x=\"1\"} / sum(d) without (e)"));
        QCOMPARE(uses.size(), std::size_t(3));
        QCOMPARE(uses[0].name, QStringLiteral("a_bucket"));
        using querytext::Call;
        const std::vector<Call> around{{QStringLiteral("rate"), {}, {}, {}},
                                       {QStringLiteral("sum"), Call::Grouping::By, {QStringLiteral("le")}, {}},
                                       {QStringLiteral("histogram_quantile"), {}, {}, 0.9}};
        QVERIFY(uses[0].calls == around);
        QCOMPARE(uses[1].name, QStringLiteral("b.c"));
        QVERIFY(uses[1].calls.empty());
        QVERIFY((uses[2].calls == std::vector<Call>{{QStringLiteral("sum"), Call::Grouping::Without, {QStringLiteral("e")}, {}}}));
    }

    void eachMetricHasTheIntervalOfItsTargets_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("reason");
        QTest::newRow("slow job") << QStringLiteral("sum(rate(shop_requests_total[$W]))") << 60.0 << QStringLiteral("shop");
        QTest::newRow("fast job") << QStringLiteral("rate(fast_x_total[$W])") << 1.0 << QStringLiteral("fast");
        QTest::newRow("of several the largest") << QStringLiteral("sum(rate(both[$W]))") << 60.0 << QStringLiteral("shop");
        QTest::newRow("two metrics") << QStringLiteral("fast_a / shop_b") << 60.0 << QStringLiteral("shop");
        QTest::newRow("measured") << QStringLiteral("rate(written[$W])") << 30.0 << QStringLiteral("10m");
        QTest::newRow("too young to measure") << QStringLiteral("rate(born[$W])") << 60.0 << QStringLiteral("too young");
    }
    void eachMetricHasTheIntervalOfItsTargets()
    {
        QFETCH(QString, expr);
        ReplayServer server(twoJobs);
        const auto asked = source(server.url());
        const auto info = take(asked->connectSource());
        QVERIFY(info.has_value());
        QCOMPARE(info->scrapeInterval, 1.0);
        QCOMPARE(info->slowestScrape, 60.0);
        const ScrapeInterval interval = take(asked->scrapeIntervalOf(expr));
        QTEST(interval.seconds, "seconds");
        QFETCH(QString, reason);
        QVERIFY2(interval.reason.contains(reason), qPrintable(interval.reason));
    }

    void answersAreKeptUntilTheTargetsAreReadAgain()
    {
        ReplayServer server(twoJobs);
        const auto asked = source(server.url());
        QVERIFY(take(asked->connectSource()).has_value());
        take(asked->scrapeIntervalOf(QStringLiteral("rate(shop_a[$W])")));
        const auto before = server.requests().size();
        QCOMPARE(take(asked->scrapeIntervalOf(QStringLiteral("sum(increase(shop_a[$P]))"))).seconds, 60.0);
        QCOMPARE(server.requests().size(), before);
        QVERIFY(take(asked->connectSource()).has_value());
        const auto connected = server.requests().size();
        take(asked->scrapeIntervalOf(QStringLiteral("rate(shop_a[$W])")));
        QCOMPARE(server.requests().size(), connected + 1);
    }

    void aServerWithoutTargetsIsMeasured()
    {
        ReplayServer server([](const QByteArray &request) {
            if (exprOf(request).startsWith(QStringLiteral("min((count_over_time(a{b=\"c\"}[10m]) and a{b=\"c\"} offset 10m))")))
                return Replay{ReplayServer::json(vectorOf(R"({"metric":{},"value":[1795454412,"41"]})"))};
            return Replay{ReplayServer::answer("404 Not Found", "404 page not found\n", "Content-Type: text/plain\r\n")};
        });
        const ScrapeInterval interval = take(source(server.url())->scrapeIntervalOf(QStringLiteral("rate(a{b=\"c\"}[$W])")));
        QCOMPARE(interval.seconds, 15.0); // 41 samples, the edges counted twice
        const ScrapeInterval unknown = take(source(server.url())->scrapeIntervalOf(QStringLiteral("rate(z[$W])")));
        QCOMPARE(unknown.seconds, 0.0);
        QVERIFY(!unknown.reason.isEmpty());
    }

    void measuredIntervals_data()
    {
        QTest::addColumn<double>("samples");
        QTest::addColumn<double>("interval");
        QTest::newRow("minute") << 10.0 << 60.0;
        QTest::newRow("minute, both edges") << 11.0 << 60.0;
        QTest::newRow("minute, one lost") << 9.0 << 60.0;
        QTest::newRow("second") << 601.0 << 1.0;
        QTest::newRow("an unusual one") << 15.0 << 40.0;
        QTest::newRow("five minutes") << 2.0 << 300.0;
        QTest::newRow("none") << 0.0 << 0.0;
    }
    void measuredIntervals()
    {
        QFETCH(double, samples);
        QTEST(prometheus::measuredInterval(600, samples), "interval");
    }

    void theRateWindowFitsTheJob()
    {
        ReplayServer server(twoJobs);
        const auto asked = source(server.url());
        const auto info = take(asked->connectSource());
        KpiDefinition kpi;
        kpi.id = QStringLiteral("x");
        Binding binding;
        binding.kpi = kpi.id;
        binding.state = BindingState::Bound;
        for (const auto &[metric, window, step] : {std::tuple(QStringLiteral("shop_total"), QStringLiteral("4m"), 60.0),
                                                   std::tuple(QStringLiteral("fast_total"), QStringLiteral("6s"), 5.0)}) {
            binding.queries.series = QStringLiteral("sum(rate(%1[$W]))").arg(metric);
            const auto data = take(fetchKpi(*asked, kpi, binding, {1795450000, 1795453600}, 5, info->scrapeInterval, m_clock, m_pool));
            QVERIFY(data.has_value());
            QCOMPARE(data->binding.queries.series, QStringLiteral("sum(rate(%1[%2]))").arg(metric, window));
            QCOMPARE(data->step, step); // never finer than what is scraped
            QVERIFY(!data->binding.scrapeReason.isEmpty());
        }
    }

    void candidatesAreTestedWithTheirOwnWindow()
    {
        ReplayServer server([](const QByteArray &request) {
            if (request.contains("/label/__name__/values"))
                return Replay{ReplayServer::json(R"({"status":"success","data":["shop_total","fast_total"]})")};
            if (exprOf(request) == QStringLiteral("sum(rate(shop_total[4m]))"))
                return Replay{ReplayServer::json(vectorOf(R"({"metric":{},"value":[1795454412,"7"]})"))};
            return twoJobs(request);
        });
        Catalogue catalogue;
        KpiDefinition kpi;
        kpi.id = QStringLiteral("x");
        catalogue.kpis = {kpi};
        Preset preset;
        preset.id = QStringLiteral("p.x");
        preset.kpi = kpi.id;
        preset.needs = {QStringLiteral("shop_total")};
        preset.queries.series = QStringLiteral("sum(rate(shop_total{$F}[$W]))");
        catalogue.presets = {preset};
        const auto asked = source(server.url());
        QVERIFY(take(asked->connectSource()).has_value());
        BindOptions options;
        options.scrapeInterval = 1;
        const auto bindings = take(bindSource(asked, catalogue, {1795450812, 1795454412}, options));
        QVERIFY(bindings.has_value());
        QCOMPARE(bindings->front().value, std::optional(7.0));
        QCOMPARE(bindings->front().scrapeInterval, 60.0);
    }
};

SEXTANT_CORE_TEST(TestScrapes)
#include "tst_scrapes.moc"
