#include "models/session/explore.h"
#include "models/session/filebaseline.h"
#include "models/session/recentload.h"
#include "models/session/refresh.h"
#include "models/session/runs.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <random>

using namespace sextant;

namespace {

constexpr double now = 1'773'930'000;

class FixedClock final : public Clock
{
public:
    double now() const override { return ::now; }
};

/// A line whose noise is seeded, so that a comparison has something to estimate.
KpiData noisy(const QString &kpi, double end, double level, unsigned seed)
{
    KpiData data = test::flatData(kpi, end, 15, 240, level);
    std::mt19937 bits(seed);
    for (double &value : data.series.v)
        value *= 1 + 0.05 * (double(bits()) / double(std::mt19937::max()) - 0.5);
    return data;
}

Baseline run(const QString &id, double end, double level, unsigned seed)
{
    Baseline baseline;
    baseline.id = id;
    baseline.name = id;
    baseline.window = {end - 3600, end};
    baseline.hash = QString(64, u'a');
    baseline.kpis = {noisy(QStringLiteral("api_p95"), end, level, seed)};
    return baseline;
}

RefreshRequest request(std::shared_ptr<test::FakeSource> source, const QString &window)
{
    RefreshRequest out;
    out.kpis = {test::latencyKpi()};
    out.sources = {std::move(source)};
    Binding binding;
    binding.kpi = QStringLiteral("api_p95");
    binding.state = BindingState::Bound;
    binding.source = QStringLiteral("s1");
    binding.queries.series = QStringLiteral("x");
    out.bindings = {binding};
    out.window.text = window;
    out.baseline = run(QStringLiteral("B1"), now - 7200, 0.2, 1);
    return out;
}

Snapshot refreshed(const RefreshRequest &request)
{
    static const FixedClock clock;
    QThreadPool pool;
    auto snapshot = refresh(request, clock, pool);
    if (!snapshot)
        qFatal("%s", qPrintable(describe(snapshot.error())));
    return *snapshot;
}

bool hasNote(const ComparisonSet &set, const QString &code)
{
    return std::any_of(set.notes.begin(), set.notes.end(), [&](const Reason &note) { return note.code == code; });
}

NamedBytes csv(const QByteArray &bytes)
{
    return {QStringLiteral("run.csv"), bytes};
}

} // namespace

class TestRuns : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void twoFrozenRunsNeedNoSource()
    {
        const Snapshot runs = compareRuns({test::latencyKpi()}, run(QStringLiteral("B1"), now - 7200, 0.2, 1), run(QStringLiteral("B2"), now, 0.3, 2));
        QCOMPARE(runs.comparison->overall, Change::Regressed);
        QCOMPARE(runs.baselineId, QStringLiteral("B1"));
        QVERIFY(!runs.comparison->options.preliminary);
        QVERIFY(!hasNote(*runs.comparison, QStringLiteral("preliminary")));
        QCOMPARE(runs.find(QStringLiteral("api_p95"))->baseline->value, std::optional<double>(0.2));
    }

    void aKpiOfOneRunOnlyIsNoData()
    {
        Baseline empty = run(QStringLiteral("B2"), now, 0.3, 2);
        empty.kpis.clear();
        const Snapshot runs = compareRuns({test::latencyKpi()}, run(QStringLiteral("B1"), now - 7200, 0.2, 1), empty);
        QCOMPARE(runs.comparison->rows.at(0).verdict, Change::NoData);
        QCOMPARE(runs.comparison->overall, Change::NoData);
    }

    void otherConditionsAreNoted()
    {
        Baseline before = run(QStringLiteral("B1"), now - 7200, 0.2, 1);
        Baseline after = run(QStringLiteral("B2"), now, 0.2, 2);
        before.fingerprint = {{QStringLiteral("instances"), QStringLiteral("4")}, {QStringLiteral("build"), QStringLiteral("1")}};
        after.fingerprint = {{QStringLiteral("instances"), QStringLiteral("6")}, {QStringLiteral("build"), QStringLiteral("2")}};
        QVERIFY(hasNote(*compareRuns({test::latencyKpi()}, before, after).comparison, QStringLiteral("fingerprint-differs")));
        after.fingerprint[QStringLiteral("instances")] = QStringLiteral("4"); // another build is what a comparison is for
        QVERIFY(!hasNote(*compareRuns({test::latencyKpi()}, before, after).comparison, QStringLiteral("fingerprint-differs")));
        after.fingerprint.erase(QStringLiteral("instances"));
        QVERIFY(hasNote(*compareRuns({test::latencyKpi()}, before, after).comparison, QStringLiteral("fingerprint-unknown")));
    }

    void aLiveWindowIsPreliminaryAndAFinalLookIsNot()
    {
        auto source = std::make_shared<test::FakeSource>(0.3);
        RefreshRequest wish = request(source, QStringLiteral("1h"));
        const Snapshot live = refreshed(wish);
        QVERIFY(live.comparison->options.preliminary);
        QVERIFY(hasNote(*live.comparison, QStringLiteral("preliminary")));
        wish.finalLook = true;
        QVERIFY(!refreshed(wish).comparison->options.preliminary);
        const Snapshot past = refreshed(request(source, rfc3339(now - 7200) + QStringLiteral("..") + rfc3339(now - 3600)));
        QVERIFY(!past.comparison->options.preliminary);
    }

    void aFixedWindowIsPreliminaryUntilItsPlannedEnd()
    {
        auto source = std::make_shared<test::FakeSource>(0.3);
        const Snapshot filling = refreshed(request(source, rfc3339(now - 1800) + QStringLiteral("..") + rfc3339(now + 1800)));
        QVERIFY(filling.comparison->options.preliminary);
        QCOMPARE(*filling.plannedEnd, now + 1800);
        QCOMPARE(*filling.comparison->plannedEnd, now + 1800);
        QCOMPARE(filling.window.end, now);
        QVERIFY(filling.live);
        static const FixedClock clock;
        QThreadPool pool;
        const auto early = refresh(request(source, rfc3339(now + 60) + QStringLiteral("..") + rfc3339(now + 1800)), clock, pool);
        QVERIFY(!early);
        QCOMPARE(early.error().code, ErrorCode::InvalidInput);
    }

    void theNewestDeployIsTheBuild()
    {
        auto source = std::make_shared<test::FakeSource>(0.3);
        RefreshRequest wish = request(source, QStringLiteral("1h"));
        wish.markers = {{QStringLiteral("a"), MarkerKind::Deploy, now - 9000, now - 9000, QStringLiteral("4.13")},
                        {QStringLiteral("b"), MarkerKind::Deploy, now - 600, now - 600, QStringLiteral("4.14")},
                        {QStringLiteral("c"), MarkerKind::Deploy, now + 600, now + 600, QStringLiteral("4.15")},
                        {QStringLiteral("d"), MarkerKind::Note, now - 10, now - 10, QStringLiteral("tea")}};
        QCOMPARE(refreshed(wish).fingerprint.at(QStringLiteral("build")), QStringLiteral("4.14"));
        wish.labels[QStringLiteral("build")] = QStringLiteral("branch x");
        QCOMPARE(refreshed(wish).fingerprint.at(QStringLiteral("build")), QStringLiteral("branch x"));
        QCOMPARE(refreshed(wish).fingerprint.at(QStringLiteral("server")), QStringLiteral("fake 1"));
    }

    void runsAreFoundByLabel()
    {
        const std::vector<Marker> markers{{QStringLiteral("k6-18"), MarkerKind::Test, 100, 200, QStringLiteral("k6 load test 18")},
                                          {QStringLiteral("open"), MarkerKind::Test, 100, 100, QStringLiteral("no end")},
                                          {QStringLiteral("d"), MarkerKind::Deploy, 1, 1, QStringLiteral("4.14")}};
        QCOMPARE(*runWindow(markers, QStringLiteral("K6 Load Test 18")), (TimeRange{100, 200}));
        QCOMPARE(*runWindow(markers, QStringLiteral("k6-18")), (TimeRange{100, 200}));
        QCOMPARE(runWindow(markers, QStringLiteral("no end")).error().code, ErrorCode::InvalidInput);
        QCOMPARE(runWindow(markers, QStringLiteral("4.14")).error().code, ErrorCode::NotFound);
        QVERIFY(runWindow(markers, QStringLiteral("x")).error().advice.contains(QStringLiteral("k6 load test 18")));
    }

    void aFileBecomesABaseline()
    {
        const auto baseline = baselineFromCsv(csv("timestamp,metric,value\n160,api_p95,0.3\n100,api_p95,0.1\n130,api_p95,0.2\n190,api_p95,\n190,cpu,0.5\n130,cpu,0.7\n160,cpu,0.6\n"),
                                              {test::latencyKpi(), test::latencyKpi(QStringLiteral("cpu"))}, {QStringLiteral("from a file"), QStringLiteral("4.1"), false, {}}, now);
        QVERIFY2(baseline.has_value(), baseline ? "" : qPrintable(describe(baseline.error())));
        QCOMPARE(baseline->kpis.size(), std::size_t(2));
        QCOMPARE(baseline->find(QStringLiteral("api_p95"))->series.t, (std::vector<double>{100, 130, 160}));
        QVERIFY(std::abs(*baseline->find(QStringLiteral("api_p95"))->value - 0.2) < 1e-12);
        QCOMPARE(baseline->window, (TimeRange{100, 190}));
        QCOMPARE(baseline->sourceKind, QStringLiteral("file"));
        QCOMPARE(baseline->createdAt, now);
        QCOMPARE(baseline->build, QStringLiteral("4.1"));
    }

    void badFilesAreRefusedWithTheLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("where");
        QTest::newRow("unknown KPI") << QByteArray("timestamp,metric,value\n1,api_p95,1\n2,nonsense,1\n") << QStringLiteral("run.csv:3");
        QTest::newRow("no number") << QByteArray("timestamp,metric,value\n1,api_p95,fast\n") << QStringLiteral("run.csv:2");
        QTest::newRow("negative") << QByteArray("timestamp,metric,value\n1,api_p95,0.1\n2,api_p95,-0.1\n") << QStringLiteral("run.csv:3");
        QTest::newRow("percent for a share") << QByteArray("timestamp,metric,value\n1,hits,0.9\n2,hits,93.1\n") << QStringLiteral("run.csv:3");
        QTest::newRow("milliseconds since 1970") << QByteArray("timestamp,metric,value\n1773930000000,api_p95,0.1\n") << QStringLiteral("run.csv:2");
        QTest::newRow("no header") << QByteArray("a,b,c,d\n") << QStringLiteral("run.csv:1");
    }
    void badFilesAreRefusedWithTheLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, where);
        KpiDefinition hits = test::latencyKpi(QStringLiteral("hits"));
        hits.unit = Unit::Ratio;
        const auto baseline = baselineFromCsv(csv(bytes), {test::latencyKpi(), hits}, {}, now);
        QVERIFY(!baseline);
        QCOMPARE(baseline.error().code, ErrorCode::Parse);
        QCOMPARE(baseline.error().context, where);
        QVERIFY(!baseline.error().detail.isEmpty());
    }

    void anEmptyFileIsNothingToFreeze()
    {
        QCOMPARE(baselineFromCsv(csv("timestamp,metric,value\n"), {test::latencyKpi()}, {}, now).error().code, ErrorCode::NotFound);
        QCOMPARE(baselineFromCsv(csv("timestamp,metric,value\n1,api_p95,NaN\n"), {test::latencyKpi()}, {}, now).error().code, ErrorCode::NotFound);
    }

    void withoutThroughputNobodyCallsAWindowBusy()
    {
        auto source = std::make_shared<test::FakeSource>(0.3);
        const RefreshRequest wish = request(source, QStringLiteral("1h"));
        static const FixedClock clock;
        QThreadPool pool;
        QCOMPARE(busyBesideRecent(refreshed(wish), wish, clock, pool).state, BusyState::Unknown);
    }

    void anExplorationAsksForRatesOfCounters()
    {
        QCOMPARE(exploreQuery(QStringLiteral("http_requests_total"), 15), QStringLiteral("sum(rate(http_requests_total[1m]))"));
        QCOMPARE(exploreQuery(QStringLiteral("http_requests_total"), 300), QStringLiteral("sum(rate(http_requests_total[10m]))"));
        QCOMPARE(exploreQuery(QStringLiteral("queue_length"), 15), QStringLiteral("avg(queue_length)"));
    }

    void anExplorationWithoutDataSaysSo()
    {
        ExploreRequest nothing;
        nothing.snapshot = std::make_shared<const Snapshot>();
        QCOMPARE(explore(nothing).error().code, ErrorCode::NotFound);
        ExploreRequest bound;
        const Snapshot runs = compareRuns({test::latencyKpi()}, run(QStringLiteral("B1"), now - 7200, 0.2, 1), run(QStringLiteral("B2"), now, 0.3, 2));
        bound.snapshot = std::make_shared<const Snapshot>(runs);
        bound.baseline = run(QStringLiteral("B1"), now - 7200, 0.2, 1);
        const auto found = explore(bound);
        QVERIFY(found.has_value());
        QCOMPARE(found->scan.tested, std::size_t(1));
        QCOMPARE(found->scan.changed, std::size_t(1));
    }
};

SEXTANT_CORE_TEST(TestRuns)
#include "tst_runs.moc"
