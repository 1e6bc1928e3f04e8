#include "models/analysis/histogram.h"
#include "models/store/recordedsource.h"
#include "tests/support/testmain.h"

#include <cmath>
#include <limits>

using namespace sextant;

class TestRecordedSource : public StrictTest
{
    Q_OBJECT

    static constexpr double start = 1.7e9; // a multiple of 100
    static constexpr double step = 100;

    /// Eleven steps; from the sixth on everything is ten times slower. One step is missing.
    static KpiData record()
    {
        KpiData data;
        data.kpi = QStringLiteral("api_p95");
        data.window = {start, start + 10 * step};
        data.step = step;
        data.value = 0.123;
        data.observations = 777;
        TimeSeries fast{{{QStringLiteral("le"), QStringLiteral("0.1")}}, {}, {}};
        TimeSeries all{{{QStringLiteral("le"), QStringLiteral("+Inf")}}, {}, {}};
        TimeSeries middle{{{QStringLiteral("le"), QStringLiteral("1")}}, {}, {}};
        for (int i = 0; i <= 10; ++i) {
            if (i == 3)
                continue;
            data.series.append(start + i * step, i < 6 ? 0.05 : 0.5);
            fast.append(start + i * step, i < 6 ? 100 : 0);
            middle.append(start + i * step, 100);
            all.append(start + i * step, 100);
        }
        data.bucketSeries = {fast, middle, all};
        data.histogram = HistogramWindow{{0.1, 1, std::numeric_limits<double>::infinity()}, {500, 1000, 1000}};
        data.parts = {data.series};
        data.parts[0].labels = {{QStringLiteral("instance"), QStringLiteral("a")}};
        return data;
    }

    static Result<QueryResult> ask(const QString &expr, std::optional<double> time = {}, TimeRange range = {}, double queryStep = 0)
    {
        RecordedSource source({QStringLiteral("r"), QStringLiteral("recorded"), {}, {}, {}}, {record()});
        Query query;
        query.expr = expr;
        query.time = time;
        query.range = range;
        query.step = queryStep;
        return source.query(query).result();
    }

private Q_SLOTS:
    void rangeQueriesKeepTheGridAndTheGap()
    {
        const auto same = ask(QStringLiteral("api_p95"), {}, {start, start + 1000}, 100);
        QCOMPARE(same->series.front().size(), std::size_t(10));
        QVERIFY(std::find(same->series.front().t.begin(), same->series.front().t.end(), start + 300) == same->series.front().t.end());
        const auto shifted = ask(QStringLiteral("api_p95"), {}, {start + 8, start + 1008}, 100);
        QCOMPARE(shifted->series.front().t.front(), start + 8);
        QCOMPARE(shifted->series.front().size(), std::size_t(10)); // the missing step stays missing off the grid too
        const auto coarse = ask(QStringLiteral("api_p95"), {}, {start, start + 1000}, 500);
        QCOMPARE(coarse->series.front().v, (std::vector<double>{0.05, 0.05, 0.5}));
        QVERIFY(ask(QStringLiteral("api_p95"), {}, {start + 5000, start + 6000}, 100)->series.empty());
        QVERIFY(ask(QStringLiteral("unknown"), {}, {start, start + 1000}, 100)->series.empty());
        QCOMPARE(ask(QStringLiteral("api_p95"), {}, {0, 1e9}, 1).error().code, ErrorCode::TooLarge);
    }

    void bucketsOfEveryIntervalAreARangeQuery()
    {
        const auto steps = ask(QStringLiteral("buckets(api_p95[100s])"), {}, {start, start + 1000}, 100);
        QVERIFY(steps.has_value());
        QCOMPARE(steps->type, ResultType::Matrix);
        QCOMPARE(steps->series.size(), std::size_t(3));
        QCOMPARE(steps->series[0].labels.value(QStringLiteral("le")), QStringLiteral("0.1"));
        QCOMPARE(steps->series[2].labels.value(QStringLiteral("le")), QStringLiteral("+Inf"));
        const TimeSeries &fast = steps->series[0];
        QCOMPARE(fast.size(), std::size_t(10)); // the missing step stays missing
        QCOMPARE(fast.v.front(), 100.0);
        QCOMPARE(fast.v.back(), 0.0);
        const auto pairs = ask(QStringLiteral("buckets(api_p95[200s])"), {}, {start + 200, start + 1000}, 200);
        QCOMPARE(pairs->series[2].v, (std::vector<double>{200, 100, 200, 200, 200}));
        QCOMPARE(ask(QStringLiteral("buckets(api_p95[1s])"), {}, {0, 1e9}, 1).error().code, ErrorCode::TooLarge);
    }

    void theWholeWindowGivesTheRecordedNumbers()
    {
        for (const QString &range : {QString(), QStringLiteral("[1000s]"), QStringLiteral("[16m40s]")}) {
            QCOMPARE(ask(QStringLiteral("p95(api_p95%1)").arg(range))->series.front().v.front(), 0.123);
            QCOMPARE(ask(QStringLiteral("count(api_p95%1)").arg(range))->series.front().v.front(), 777.0);
        }
        QCOMPARE(ask(QStringLiteral("buckets(api_p95)"))->series.size(), std::size_t(3));
    }

    void otherWindowsAreComputedFromTheirOwnSteps()
    {
        // The first half holds only fast requests; averaging the recorded value or the per-step p95 would say otherwise.
        const auto early = ask(QStringLiteral("p95(api_p95[500s])"), start + 500);
        QVERIFY(std::abs(early->series.front().v.front() - 0.095) < 1e-12);
        const auto late = ask(QStringLiteral("buckets(api_p95[400s])"), start + 1000);
        QCOMPARE(late->series.at(0).labels.value(QStringLiteral("le")), QStringLiteral("0.1"));
        QCOMPARE(late->series.at(0).v.front(), 0.0);
        QCOMPARE(late->series.at(2).labels.value(QStringLiteral("le")), QStringLiteral("+Inf"));
        QCOMPARE(late->series.at(2).v.front(), 400.0);
        QCOMPARE(ask(QStringLiteral("max(api_p95[500s])"), start + 500)->series.front().v.front(), 0.05);
        QCOMPARE(ask(QStringLiteral("sustained_min(api_p95[400s])"), start + 1000)->series.front().v.front(), 0.5);
        QVERIFY(ask(QStringLiteral("p95(api_p95[100s])"), start + 9000)->series.empty()); // no data is no number
        QVERIFY(ask(QStringLiteral("mean(api_p95[100s])"), start - 5000)->series.empty());
    }

    void nonsenseIsABadQuery_data()
    {
        QTest::addColumn<QString>("expr");
        for (const char *expr : {"", "p95(", "sum(rate(x[5m]))", "p95(api_p95[abc])", "p95(api_p95[5m]) or vector(1)", "p97(api_p95)", "a b"})
            QTest::newRow(*expr ? expr : "empty") << QString::fromLatin1(expr);
    }
    void nonsenseIsABadQuery()
    {
        QFETCH(QString, expr);
        const auto answer = ask(expr);
        QCOMPARE(answer.error().code, ErrorCode::BadQuery);
        QVERIFY(!answer.error().advice.isEmpty());
    }

    void bindingAsksWhatTheRecordHas()
    {
        const Binding binding = recordedBinding(record(), Statistic::P95, QStringLiteral("r"));
        QCOMPARE(binding.queries.value, QStringLiteral("p95(api_p95[$P])"));
        QCOMPARE(binding.queries.parts, QStringLiteral("parts(api_p95)"));
        QCOMPARE(binding.queries.partLabel, QStringLiteral("instance"));
        KpiData plain;
        plain.kpi = QStringLiteral("rps");
        const Binding lean = recordedBinding(plain, Statistic::SustainedMin, QStringLiteral("r"));
        QCOMPARE(lean.queries.value, QStringLiteral("sustained_min(rps[$P])"));
        QVERIFY(lean.queries.buckets.isEmpty() && lean.queries.parts.isEmpty() && lean.queries.count.isEmpty());
    }
};

SEXTANT_CORE_TEST(TestRecordedSource)
#include "tst_recordedsource.moc"
