#include "models/sources/catalogue/assemble.h"
#include "models/sources/catalogue/fetch.h"
#include "tests/models/sources/fakesource.h"
#include "tests/support/testmain.h"

#include <QThreadPool>
#include <QTimer>

#include <cmath>
#include <limits>

using namespace sextant;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
const double notANumber = std::nan("");

TimeSeries series(const std::vector<double> &values, double start = 0, double step = 60)
{
    TimeSeries out;
    for (std::size_t i = 0; i < values.size(); ++i)
        out.append(start + double(i) * step, values[i]);
    return out;
}

QueryResult matrix(const std::vector<TimeSeries> &all)
{
    QueryResult out;
    out.type = ResultType::Matrix;
    out.series = all;
    return out;
}

QueryResult buckets(const std::vector<std::pair<QString, double>> &all, const QString &unit = {})
{
    QueryResult out;
    for (const auto &[le, count] : all) {
        TimeSeries bucket;
        bucket.labels.set(QStringLiteral("le"), le);
        if (!unit.isEmpty())
            bucket.labels.set(QStringLiteral("le_unit"), unit);
        bucket.append(600, count);
        out.series.push_back(bucket);
    }
    return out;
}

KpiDefinition kpi(Statistic statistic)
{
    KpiDefinition out;
    out.id = QStringLiteral("k");
    out.name = QStringLiteral("K");
    out.statistic = statistic;
    return out;
}

KpiData empty()
{
    KpiData out;
    out.window = {0, 600};
    out.step = 60;
    return out;
}

} // namespace

class TestFetch : public StrictTest
{
    Q_OBJECT
    QThreadPool m_pool;
    ManualClock m_clock{5000};

private Q_SLOTS:
    void everyQueryIsAskedOnTheGrid()
    {
        FakeSource source;
        Binding binding;
        binding.queries = {QStringLiteral("s[$W]"), QStringLiteral("v[$P]"), QStringLiteral("b[$P]"), QStringLiteral("c[$P]"),
                           QStringLiteral("p[$W]"), QStringLiteral("instance")};
        source.answers[QStringLiteral("s[1m15s]")] = matrix({series({1, 2, 3}, 1020)});
        source.answers[QStringLiteral("v[11m]")] = FakeSource::number(0.19);
        source.answers[QStringLiteral("b[11m]")] = buckets({{QStringLiteral("0.1"), 5}, {QStringLiteral("+Inf"), 10}});
        source.answers[QStringLiteral("c[11m]")] = FakeSource::number(12);
        source.answers[QStringLiteral("p[1m15s]")] = matrix({series({1}), series({2})});
        source.answers[QStringLiteral("p[1m15s]")]->elapsed = 0.4;
        source.answers[QStringLiteral("v[11m]")]->elapsed = 0.3;
        auto future = fetchKpi(source, kpi(Statistic::P95), binding, {1000, 1630}, 60, 15, m_clock, m_pool);
        QVERIFY(future.isFinished());
        const auto data = future.result();
        QVERIFY2(data, qPrintable(data ? QString() : describe(data.error())));
        QCOMPARE(source.asked.size(), std::size_t(5));
        for (const Query &query : source.asked) {
            if (query.isRange())
                QVERIFY(query.range == (TimeRange{960, 1620}) && query.step == 60);
            else
                QCOMPARE(query.time, std::optional(1620.0));
        }
        QCOMPARE(data->window, (TimeRange{960, 1620}));
        QCOMPARE(data->value, std::optional(0.19));
        QCOMPARE(data->observations, std::optional(12.0));
        QCOMPARE(data->histogram->total(), 10.0);
        QCOMPARE(data->parts.size(), std::size_t(2));
        QCOMPARE(data->binding.queries.value, QStringLiteral("v[11m]"));
        QCOMPARE(data->fetchedAt, 5000.0);
        QCOMPARE(data->elapsed, 0.4);
        QCOMPARE(data->sourceName, QStringLiteral("Fake"));
    }

    void unusableRequestsAreRefused_data()
    {
        QTest::addColumn<double>("end");
        QTest::addColumn<double>("step");
        QTest::addColumn<QString>("query");
        QTest::newRow("shorter than a step") << 1030.0 << 60.0 << "s";
        QTest::newRow("no step") << 2000.0 << 0.0 << "s";
        QTest::newRow("no query") << 2000.0 << 60.0 << "";
    }
    void unusableRequestsAreRefused()
    {
        QFETCH(double, end);
        QFETCH(double, step);
        QFETCH(QString, query);
        FakeSource source;
        Binding binding;
        binding.queries.series = query;
        const auto data = fetchKpi(source, kpi(Statistic::Mean), binding, {1020, end}, step, 15, m_clock, m_pool).result();
        QVERIFY(!data);
        QCOMPARE(data.error().code, ErrorCode::InvalidInput);
        QVERIFY(source.asked.empty());
    }

    void cancellingReachesTheQueries()
    {
        FakeSource source;
        source.hangs = true;
        Binding binding;
        binding.queries = {QStringLiteral("s"), QStringLiteral("v"), {}, {}, {}, {}};
        QEventLoop loop;
        QFuture<Result<KpiData>> future;
        QTimer::singleShot(0, &loop, [&] {
            future = fetchKpi(source, kpi(Statistic::Mean), binding, {0, 600}, 60, 15, m_clock, m_pool);
            future.cancel();
            QTimer::singleShot(50, &loop, &QEventLoop::quit);
        });
        loop.exec();
        QVERIFY(future.isCanceled());
        QCOMPARE(source.open.size(), std::size_t(2));
        for (auto &promise : source.open)
            QVERIFY(promise.isCanceled());
        source.cancelAll();
    }

    void stoppingTheSourceEndsTheFetch()
    {
        FakeSource source;
        source.hangs = true;
        Binding binding;
        binding.queries.series = QStringLiteral("s");
        auto future = fetchKpi(source, kpi(Statistic::Mean), binding, {0, 600}, 60, 15, m_clock, m_pool);
        QVERIFY(!future.isFinished());
        source.cancelAll();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
    }

    void neededQueriesFailLoudlyExtrasWarn()
    {
        const Result<QueryResult> failure = fail(ErrorCode::Timeout, QStringLiteral("q"));
        KpiAnswers answers;
        answers.series = failure;
        QCOMPARE(assemble(kpi(Statistic::P95), empty(), answers).error().code, ErrorCode::Timeout);
        answers.series = matrix({series({1})});
        answers.value = failure;
        QCOMPARE(assemble(kpi(Statistic::P95), empty(), answers).error().code, ErrorCode::Timeout);

        answers.value = FakeSource::number(1);
        answers.parts = failure;
        const auto parts = assemble(kpi(Statistic::P95), empty(), answers);
        QVERIFY(parts && !parts->partial && parts->warnings.size() == 1);
        answers.buckets = failure;
        const auto data = assemble(kpi(Statistic::P95), empty(), answers);
        QVERIFY(data && data->partial && !data->histogram);
    }

    void missingIsNeverZero_data()
    {
        QTest::addColumn<QueryResult>("value");
        QTest::addColumn<bool>("present");
        QTest::newRow("no series") << QueryResult() << false;
        QTest::newRow("NaN") << FakeSource::number(notANumber) << false;
        QTest::newRow("zero") << FakeSource::number(0) << true;
        QTest::newRow("infinite stays for the judge to refuse") << FakeSource::number(infinity) << true;
    }
    void missingIsNeverZero()
    {
        QFETCH(QueryResult, value);
        QFETCH(bool, present);
        KpiAnswers answers;
        answers.series = matrix({series({5, 5, 5})});
        answers.value = value;
        answers.count = value;
        const auto data = assemble(kpi(Statistic::Ratio), empty(), answers);
        QVERIFY(data);
        QCOMPARE(data->value.has_value(), present);
        QCOMPARE(data->observations.has_value(), present);
    }

    void gapsCountAgainstCoverage_data()
    {
        QTest::addColumn<std::vector<double>>("times");
        QTest::addColumn<std::vector<double>>("values");
        QTest::addColumn<double>("coverage");
        QTest::addColumn<double>("last");
        using V = std::vector<double>;
        QTest::newRow("all eleven points") << V{0, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600} << V(11, 1.0) << 1.0 << 600.0;
        QTest::newRow("none") << V{} << V{} << 0.0 << 0.0;
        QTest::newRow("every second") << V{0, 120, 240, 360, 480, 600} << V(6, 1.0) << 6.0 / 11 << 600.0;
        QTest::newRow("NaN is a gap") << V{0, 60, 120} << V{1, notANumber, infinity} << 1.0 / 11 << 0.0;
        QTest::newRow("points outside do not count") << V{-60, 0, 660} << V{1, 1, 1} << 1.0 / 11 << 660.0;
    }
    void gapsCountAgainstCoverage()
    {
        QFETCH(std::vector<double>, times);
        QFETCH(std::vector<double>, values);
        QFETCH(double, coverage);
        QFETCH(double, last);
        KpiAnswers answers;
        TimeSeries given;
        given.t = times;
        given.v = values;
        answers.series = matrix({given});
        const auto data = assemble(kpi(Statistic::Mean), empty(), answers);
        QVERIFY(data);
        QCOMPARE(data->coverage, coverage);
        QCOMPARE(data->lastSample, last);
    }

    void statisticsOfASeries_data()
    {
        QTest::addColumn<QString>("statistic");
        QTest::addColumn<double>("expected");
        QTest::newRow("mean") << "mean" << 3.0;
        QTest::newRow("max") << "max" << 5.0;
        QTest::newRow("min") << "min" << 1.0;
        QTest::newRow("sustained") << "sustained min" << 1.0;
        QTest::newRow("p50") << "p50" << 3.0;
        QTest::newRow("p75 type 7") << "p75" << 4.0;
        QTest::newRow("p95 type 7") << "p95" << 4.8;
    }
    void statisticsOfASeries()
    {
        QFETCH(QString, statistic);
        QFETCH(double, expected);
        const TimeSeries given = series({5, notANumber, 1, 4, infinity, 2, 3});
        QCOMPARE(statisticOf(given, *statisticFromText(statistic)).value(), expected);
        QVERIFY(!statisticOf(series({notANumber}), *statisticFromText(statistic)));
    }

    void seriesGivesTheValueOnlyWhenNobodyElseWasAsked()
    {
        KpiAnswers answers;
        answers.series = matrix({series({1, 2, 3})});
        QCOMPARE(assemble(kpi(Statistic::Max), empty(), answers)->value, std::optional(3.0));
        answers.value = QueryResult();
        QVERIFY(!assemble(kpi(Statistic::Max), empty(), answers)->value);
    }

    void bucketsAreSortedLevelledAndConverted()
    {
        const auto plain = histogramOf(buckets({{QStringLiteral("+Inf"), 100}, {QStringLiteral("0.5"), 60}, {QStringLiteral("0.1"), 60.5},
                                                {QStringLiteral("1e+01"), 99}}));
        QVERIFY(plain);
        QCOMPARE(plain->le, (std::vector<double>{0.1, 0.5, 10, infinity}));
        QCOMPARE(plain->cumulative, (std::vector<double>{60.5, 60.5, 99, 100}));
        // 200 ms is exactly the limit of 0.2 s
        const auto ms = histogramOf(buckets({{QStringLiteral("200"), 1}, {QStringLiteral("+Inf"), 2}}, QStringLiteral("ms")));
        QVERIFY(ms);
        QCOMPARE(ms->le.front(), 0.2);
        const auto upgrade = histogramOf(buckets({{QStringLiteral("1"), 4}, {QStringLiteral("1.0"), 5}, {QStringLiteral("+Inf"), 9}}));
        QCOMPARE(upgrade->le.size(), std::size_t(2));
    }

    void brokenBucketsAreNoHistogram_data()
    {
        QTest::addColumn<QueryResult>("given");
        QTest::newRow("none") << QueryResult();
        QTest::newRow("no +Inf") << buckets({{QStringLiteral("0.1"), 1}, {QStringLiteral("0.2"), 2}});
        QTest::newRow("le lost") << matrix({series({1})});
        QTest::newRow("le is a word") << buckets({{QStringLiteral("fast"), 1}, {QStringLiteral("+Inf"), 2}});
        QTest::newRow("only +Inf") << buckets({{QStringLiteral("+Inf"), 2}});
        QTest::newRow("NaN counts") << buckets({{QStringLiteral("1"), notANumber}, {QStringLiteral("+Inf"), notANumber}});
    }
    void brokenBucketsAreNoHistogram()
    {
        QFETCH(QueryResult, given);
        QVERIFY(!histogramOf(given));
        KpiAnswers answers;
        answers.series = matrix({series({1})});
        answers.buckets = given;
        const auto data = assemble(kpi(Statistic::P95), empty(), answers);
        QCOMPARE(data->warnings.size(), given.series.empty() ? 0 : 1);
    }

    void theServersWordsAreKeptOnce()
    {
        QueryResult partial = matrix({series({1})});
        partial.partial = true;
        partial.warnings = {QStringLiteral("store down")};
        KpiAnswers answers;
        answers.series = partial;
        answers.parts = partial;
        const auto data = assemble(kpi(Statistic::Mean), empty(), answers);
        QVERIFY(data->partial);
        QCOMPARE(data->warnings, QStringList{QStringLiteral("store down")});
    }

    void severalSeriesAreSaid()
    {
        KpiAnswers answers;
        answers.series = matrix({series({1}), series({9})});
        const auto data = assemble(kpi(Statistic::Mean), empty(), answers);
        QCOMPARE(data->value, std::optional(1.0));
        QCOMPARE(data->warnings.size(), 1);
    }
};

SEXTANT_CORE_TEST(TestFetch)
#include "tst_catalogue_fetch.moc"
