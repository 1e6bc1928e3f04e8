#include "models/session/session.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sextant;

namespace {

constexpr double start = 1'700'006'400; // a full hour
constexpr double hour = 3600;
constexpr double day = 86400;

Binding bound(const QString &buckets = {})
{
    Binding binding;
    binding.kpi = QStringLiteral("api_p95");
    binding.state = BindingState::Bound;
    binding.source = QStringLiteral("s1");
    binding.queries.series = QStringLiteral("latency");
    binding.queries.buckets = buckets;
    return binding;
}

/// A live moment with one KPI that ends at `end`.
Snapshot momentAt(double end, double step, int count)
{
    Snapshot snapshot;
    snapshot.live = true;
    snapshot.asOf = end;
    KpiReading reading;
    reading.kpi = test::latencyKpi();
    reading.data = test::flatData(reading.kpi.id, end, step, count, 0.2);
    snapshot.kpis = {reading};
    return snapshot;
}

/// Answers range queries like a server: a line for the series, increments by `le` for "buckets[...]".
class ServerLike final : public MetricSource
{
public:
    SourceConfig config() const override { return {QStringLiteral("s1"), QStringLiteral("fake"), QStringLiteral("Fake"), {}, {}}; }
    QFuture<Result<SourceInfo>> connectSource() override { return QtFuture::makeReadyFuture(Result<SourceInfo>(SourceInfo{})); }
    QFuture<Result<QStringList>> metricNames() override { return QtFuture::makeReadyFuture(Result<QStringList>(QStringList{})); }
    void cancelAll() override {}
    QFuture<Result<QueryResult>> query(const Query &query) override
    {
        asked.push_back(query);
        QueryResult result;
        result.type = query.isRange() ? ResultType::Matrix : ResultType::Vector;
        result.partial = partial;
        const bool buckets = query.expr.startsWith(QStringLiteral("buckets"));
        for (const QString &le : buckets ? QStringList{QStringLiteral("0.1"), QStringLiteral("0.2"), QStringLiteral("+Inf")} : QStringList{QString()}) {
            TimeSeries series;
            if (buckets)
                series.labels.set(QStringLiteral("le"), le);
            const TimeRange range = query.isRange() ? query.range : TimeRange{query.time.value_or(0), query.time.value_or(0)};
            for (double t = range.start; t <= range.end; t += query.isRange() ? query.step : 1)
                series.append(t, buckets ? (le == QStringLiteral("0.1") ? 90 : 100) : 0.15);
            result.series.push_back(series);
        }
        if (broken)
            return QtFuture::makeReadyFuture(Result<QueryResult>(fail(ErrorCode::Unavailable, QStringLiteral("server"))));
        return QtFuture::makeReadyFuture(Result<QueryResult>(result));
    }
    std::vector<Query> asked;
    bool partial = false;
    bool broken = false;
};

} // namespace

class TestHistory : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QThreadPool m_pool;
    int m_files = 0;

    static HistoryScope scopeOf(const std::shared_ptr<ServerLike> &source, const QString &buckets = QStringLiteral("buckets[$P]"))
    {
        KpiDefinition kpi = test::latencyKpi();
        kpi.statistic = Statistic::P95;
        return {{kpi}, {bound(buckets)}, {source}};
    }

private Q_SLOTS:
    void onlyCompleteNewPointsAreTaken()
    {
        HistoryCollector collector;
        collector.start({});
        collector.take(momentAt(start, 15, 4)); // the last of the four stands at the moment itself and still fills
        auto batches = collector.drain();
        QCOMPARE(batches.size(), std::size_t(1));
        QCOMPARE(batches[0].points.t, (std::vector<double>{start - 45, start - 30, start - 15}));
        QCOMPARE(batches[0].step, 15.0);
        QCOMPARE(batches[0].source, QStringLiteral("s1"));
        collector.take(momentAt(start, 15, 4));
        QVERIFY2(collector.drain().empty(), "the same moment again brings nothing");
        collector.take(momentAt(start + 10, 15, 4));
        collector.take(momentAt(start + 30, 15, 4));
        batches = collector.drain();
        QCOMPARE(batches.size(), std::size_t(1));
        for (double t : batches[0].points.t)
            QVERIFY(t > start - 15);
        QVERIFY(std::is_sorted(batches[0].points.t.begin(), batches[0].points.t.end()));
    }

    void whatIsNoMeasurementOfNowIsNotTaken_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("sample") << 0;
        QTest::newRow("a window of the past") << 1;
        QTest::newRow("failed") << 2;
        QTest::newRow("partial") << 3;
        QTest::newRow("stand-in") << 4;
        QTest::newRow("coarser than an hour") << 5;
        QTest::newRow("not a number") << 6;
    }
    void whatIsNoMeasurementOfNowIsNotTaken()
    {
        QFETCH(int, what);
        Snapshot snapshot = momentAt(start, what == 5 ? 7200 : 15, 8);
        KpiData &data = snapshot.kpis[0].data;
        if (what == 0)
            snapshot.sample = true;
        if (what == 1)
            snapshot.live = false;
        if (what == 2)
            data.error = Error{ErrorCode::Tcp, QStringLiteral("refused"), {}, {}};
        if (what == 3)
            data.partial = true;
        if (what == 4)
            data.binding.substitute = true;
        if (what == 6)
            std::fill(data.series.v.begin(), data.series.v.end(), std::numeric_limits<double>::quiet_NaN());
        HistoryCollector collector;
        collector.start({});
        collector.take(snapshot);
        QVERIFY(collector.drain().empty());
    }

    void storedPointsAreNotTakenAgain()
    {
        HistoryCollector collector;
        HistorySpan span{QStringLiteral("api_p95"), QStringLiteral("s1"), {}, start - 40, 0};
        collector.start({span});
        collector.take(momentAt(start, 15, 10));
        QCOMPARE(collector.drain().front().points.t, (std::vector<double>{start - 30, start - 15}));
    }

    void whatCouldNotBeWrittenComesAgainInOrder()
    {
        HistoryCollector collector;
        collector.start({});
        collector.take(momentAt(start, 15, 4));
        const auto lost = collector.drain();
        collector.take(momentAt(start + 30, 15, 4));
        collector.giveBack(lost);
        const auto batches = collector.drain();
        QCOMPARE(batches.size(), std::size_t(1));
        QCOMPARE(batches[0].points.size(), std::size_t(5));
        QVERIFY(std::is_sorted(batches[0].points.t.begin(), batches[0].points.t.end()));
    }

    void backfillAsksForPointsAndFullHoursOfBuckets()
    {
        auto source = std::make_shared<ServerLike>();
        const double now = start + 1000;
        const auto tasks = backfillTasks(scopeOf(source), 14 * day, now);
        QCOMPARE(tasks.size(), std::size_t(1));
        int last = 0;
        const HistoryHarvest found = harvest(tasks, [&last](int done, int) { last = done; return true; });
        QCOMPARE(last, 1);
        QVERIFY(found.errors.empty());
        QCOMPARE(source->asked.size(), std::size_t(2));
        QCOMPARE(source->asked[0].step, 900.0);
        QVERIFY(source->asked[0].range.end <= now);
        QCOMPARE(source->asked[1].expr, QStringLiteral("buckets[1h]"));
        QCOMPARE(source->asked[1].step, hour);
        QCOMPARE(source->asked[1].range.end, start); // the running hour is not asked for
        QCOMPARE(found.points, std::size_t(14 * 96 + 1));
        QVERIFY(found.hours >= 14 * 24 - 1);
        QCOMPARE(found.batches[0].hours.front().buckets.cumulative, (std::vector<double>{90, 100, 100}));
    }

    void aKpiWithoutPercentileIsNotAskedForBuckets()
    {
        auto source = std::make_shared<ServerLike>();
        HistoryScope scope = scopeOf(source);
        scope.kpis[0].statistic = Statistic::Mean;
        harvest(backfillTasks(scope, day, start));
        QCOMPARE(source->asked.size(), std::size_t(1));
    }

    void partialAnswersAreNotKept()
    {
        auto source = std::make_shared<ServerLike>();
        source->partial = true;
        const HistoryHarvest found = harvest(backfillTasks(scopeOf(source), day, start));
        QVERIFY(found.batches.empty());
        QVERIFY(!found.errors.empty());
    }

    void aBrokenServerIsNamed()
    {
        auto source = std::make_shared<ServerLike>();
        source->broken = true;
        const HistoryHarvest found = harvest(backfillTasks(scopeOf(source), day, start));
        QCOMPARE(found.errors.size(), std::size_t(2));
        QCOMPARE(found.points, std::size_t(0));
    }

    void theHarvestStopsWhenAsked()
    {
        auto source = std::make_shared<ServerLike>();
        harvest(backfillTasks(scopeOf(source), day, start), [](int, int) { return false; });
        QVERIFY(source->asked.empty());
    }

    void whatHappenedWhileClosedIsDue()
    {
        auto source = std::make_shared<ServerLike>();
        HistorySpan span{QStringLiteral("api_p95"), QStringLiteral("s1"), {}, start - 8 * hour, start - 8 * hour};
        auto tasks = dueTasks(scopeOf(source), {span}, start + 120);
        QCOMPARE(tasks.size(), std::size_t(1));
        QCOMPARE(tasks[0].points->start, start - 8 * hour);
        QCOMPARE(tasks[0].hours->end, start);
        span.last = start + 60;
        span.lastHour = start;
        QVERIFY2(dueTasks(scopeOf(source), {span}, start + 120).empty(), "nothing is missing");
        QVERIFY2(dueTasks(scopeOf(source), {}, start + 120).empty(), "the first refresh begins the history");
        span.last = start - 100 * day;
        QCOMPARE(dueTasks(scopeOf(source), {span}, start)[0].points->start, start - 14 * day);
    }

    void recordingsAreNotCollected()
    {
        auto source = std::make_shared<ServerLike>();
        HistoryScope scope = scopeOf(source);
        scope.bindings[0].source = QStringLiteral("elsewhere");
        QVERIFY(backfillTasks(scope, day, start).empty());
        scope.bindings = {bound()};
        scope.bindings[0].state = BindingState::Missing;
        QVERIFY(backfillTasks(scope, day, start).empty());
    }

    void aSessionKeepsWhatItSawAndReadsItAgain()
    {
        auto clock = std::make_shared<ManualClock>(start + 5000);
        auto source = std::make_shared<test::FakeSource>(0.1);
        SessionDeps deps;
        deps.clock = clock;
        deps.pool = &m_pool;
        deps.kpis = {test::latencyKpi()};
        deps.makeSource = [source](const SourceConfig &) -> Result<std::shared_ptr<MetricSource>> { return std::shared_ptr<MetricSource>(source); };
        deps.bind = [](const std::shared_ptr<MetricSource> &, const TimeRange &) {
            return QtFuture::makeReadyFuture(Result<std::vector<Binding>>(std::vector<Binding>{bound()}));
        };
        const QString path = m_folder.filePath(QStringLiteral("p%1.sextant").arg(++m_files));
        {
            Session session(deps);
            session.create(path, QStringLiteral("Shop"), source->config());
            QTRY_VERIFY(session.snapshot() && session.snapshot()->kpis[0].data.value && !session.isRefreshing());
            QSignalSpy read(session.history(), &HistoryKeeper::reportChanged);
            session.history()->load(1);
            QVERIFY(session.history()->isLoading());
            QTRY_VERIFY(session.history()->report());
            QVERIFY(!session.history()->isLoading());
            QCOMPARE(session.history()->report()->kpis.size(), std::size_t(1));
            QCOMPARE(session.history()->report()->kpis[0].series.v.front(), 0.1);
            session.setRetention({{1, 7, 30, 400}});
            QTRY_COMPARE(session.state().property(retentionProperty), QStringLiteral("1d 7d 30d 400d"));
            session.undoStack()->undo();
            QTRY_VERIFY(session.state().property(retentionProperty) != QStringLiteral("1d 7d 30d 400d"));
            clock->advance(600);
            session.refreshNow();
            QTRY_VERIFY(session.snapshot()->asOf >= start + 5600 && !session.isRefreshing());
        } // closing writes what was gathered since
        auto store = ProjectStore::open(path, clock, {});
        QVERIFY(store.has_value());
        const auto spans = (*store)->kpiHistorySpans();
        QCOMPARE(spans->size(), std::size_t(1));
        QVERIFY(spans->front().last > start + 5000);
        QVERIFY(spans->front().rows[std::size_t(HistoryLevel::Hour)] >= 1);
    }

    void aSessionCollectsThePastWhenAsked()
    {
        auto clock = std::make_shared<ManualClock>(start + 5000);
        auto source = std::make_shared<ServerLike>();
        SessionDeps deps;
        deps.clock = clock;
        deps.pool = &m_pool;
        deps.kpis = scopeOf(source).kpis;
        deps.makeSource = [source](const SourceConfig &) -> Result<std::shared_ptr<MetricSource>> { return std::shared_ptr<MetricSource>(source); };
        deps.bind = [](const std::shared_ptr<MetricSource> &, const TimeRange &) {
            return QtFuture::makeReadyFuture(Result<std::vector<Binding>>(std::vector<Binding>{bound(QStringLiteral("buckets[$P]"))}));
        };
        Session session(deps);
        QSignalSpy failed(session.history(), &HistoryKeeper::failed);
        session.create(m_folder.filePath(QStringLiteral("p%1.sextant").arg(++m_files)), QStringLiteral("Shop"), source->config());
        QTRY_VERIFY(session.isOpen() && !session.state().bindings.empty() && !session.isRefreshing());
        QTRY_VERIFY(!session.history()->isCollecting());
        QSignalSpy filled(session.history(), &HistoryKeeper::backfilled);
        session.history()->backfill(7);
        QVERIFY(session.history()->isCollecting());
        QTRY_COMPARE_WITH_TIMEOUT(filled.count(), 1, 20000);
        QVERIFY(filled[0][0].toULongLong() > 600);
        QVERIFY(filled[0][1].toStringList().isEmpty());
        QTRY_VERIFY(session.history()->report());
        const KpiHistoryReport &row = session.history()->report()->kpis.at(0);
        QCOMPARE(int(row.basis), int(HistoryBasis::Buckets));
        QVERIFY(row.series.size() > 150);
        QCOMPARE(failed.count(), 0);
        clock->set(start + 5000);
    }
};

SEXTANT_CORE_TEST(TestHistory)
#include "tst_history.moc"
