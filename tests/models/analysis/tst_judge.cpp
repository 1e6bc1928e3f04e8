#include "models/analysis/judge.h"
#include "tests/support/testmain.h"

#include <limits>

using namespace sextant;

namespace {

constexpr double now = 1700000000;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

KpiDefinition kpi(Unit unit, Statistic statistic, Comparator comparator, double limit)
{
    KpiDefinition out;
    out.id = QStringLiteral("k");
    out.name = QStringLiteral("Response time");
    out.unit = unit;
    out.statistic = statistic;
    out.target = Target{QStringLiteral("T01"), {}, comparator, limit, false, false, {}};
    return out;
}

/// A full, fresh window of one hour with the given period value.
KpiData data(std::optional<double> value)
{
    KpiData out;
    out.kpi = QStringLiteral("k");
    out.window = {now - 3600, now};
    out.step = 60;
    for (double t = out.window.start; t <= now; t += 60)
        out.series.append(t, value.value_or(1));
    out.value = value;
    out.coverage = 1;
    out.lastSample = now;
    out.binding.state = BindingState::Bound;
    return out;
}

HistogramWindow buckets(std::vector<double> le, std::vector<double> cumulative)
{
    le.push_back(infinity);
    return {std::move(le), std::move(cumulative)};
}

QString codes(const TargetVerdict &verdict)
{
    QStringList out;
    for (const Reason &reason : verdict.reasons)
        out << reason.code;
    return out.join(u' ');
}

} // namespace

class TestJudge : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void comparatorsAreStrictAsWritten_data()
    {
        QTest::addColumn<int>("comparator");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, Comparator comparator, double value, const char *verdict, const char *code) {
            QTest::newRow(name) << int(comparator) << value << QString::fromLatin1(verdict) << QString::fromLatin1(code);
        };
        row("below <", Comparator::Less, 0.69, "met", "within-limit");
        row("at <", Comparator::Less, 0.7, "missed", "at-limit");
        row("above <", Comparator::Less, 0.71, "missed", "above-limit");
        row("at <=", Comparator::LessOrEqual, 0.7, "met", "within-limit");
        row("above >", Comparator::Greater, 0.71, "met", "within-limit");
        row("at >", Comparator::Greater, 0.7, "missed", "at-limit");
        row("below >", Comparator::Greater, 0.69, "missed", "below-limit");
        row("at >=", Comparator::GreaterOrEqual, 0.7, "met", "within-limit");
        row("a hair above <", Comparator::Less, 0.7000001, "missed", "above-limit");
    }
    void comparatorsAreStrictAsWritten()
    {
        QFETCH(int, comparator);
        QFETCH(double, value);
        QFETCH(QString, verdict);
        QFETCH(QString, code);
        const auto judged = judgeTarget(kpi(Unit::Ratio, Statistic::Mean, Comparator(comparator), 0.7), data(value), now);
        QCOMPARE(verdictName(judged.verdict), verdict);
        QCOMPARE(codes(judged), code);
    }

    void valueNeverReadsLikeTheLimit()
    {
        const auto judged = judgeTarget(kpi(Unit::Ratio, Statistic::Mean, Comparator::Less, 0.7), data(0.7000001), now);
        const QString text = judged.reasons.front().text;
        QVERIFY2(text.contains(QStringLiteral("70.00001")), qPrintable(text));
    }

    void quantilesAreJudgedByTheirBucket_data()
    {
        QTest::addColumn<std::vector<double>>("le");
        QTest::addColumn<std::vector<double>>("cumulative");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("code");
        using V = std::vector<double>;
        QTest::newRow("edge, enough below") << V{0.1, 0.2, 0.5} << V{500, 951, 1000, 1000} << "met" << "within-limit";
        QTest::newRow("edge, exactly the share: p95 is the limit") << V{0.1, 0.2, 0.5} << V{500, 950, 1000, 1000} << "missed" << "above-limit";
        QTest::newRow("edge, too few") << V{0.1, 0.2, 0.5} << V{500, 949, 1000, 1000} << "missed" << "above-limit";
        QTest::newRow("no edge, whole bucket below") << V{0.1, 0.15, 0.5} << V{500, 990, 1000, 1000} << "met" << "within-limit";
        QTest::newRow("no edge, whole bucket above") << V{0.1, 0.3, 0.5} << V{500, 600, 1000, 1000} << "missed" << "above-limit";
        QTest::newRow("limit inside the bucket") << V{0.1, 0.25, 0.5} << V{500, 990, 1000, 1000} << "inconclusive" << "bucket-spans-limit";
        QTest::newRow("beyond the last bound, bound above limit") << V{0.1, 0.5} << V{500, 600, 1000} << "missed" << "above-limit top-bucket";
        QTest::newRow("beyond the last bound, bound below limit") << V{0.05, 0.1} << V{500, 600, 1000} << "inconclusive" << "bucket-spans-limit top-bucket";
        QTest::newRow("edge is the last bound") << V{0.1, 0.2} << V{500, 600, 1000} << "missed" << "above-limit top-bucket";
    }
    void quantilesAreJudgedByTheirBucket()
    {
        QFETCH(std::vector<double>, le);
        QFETCH(std::vector<double>, cumulative);
        QFETCH(QString, verdict);
        QFETCH(QString, code);
        KpiData given = data(0.123);
        given.histogram = buckets(le, cumulative);
        const auto judged = judgeTarget(kpi(Unit::Seconds, Statistic::P95, Comparator::Less, 0.2), given, now);
        QCOMPARE(verdictName(judged.verdict), verdict);
        QCOMPARE(codes(judged), code);
        QVERIFY(judged.low && judged.high && *judged.low < *judged.high);
        QCOMPARE(judged.n, std::optional(given.histogram->total()));
    }

    void undecidedQuantileSaysWhichBucketToAdd()
    {
        KpiData given = data(0.2);
        given.histogram = buckets({0.1, 0.25}, {500, 990, 1000});
        const auto judged = judgeTarget(kpi(Unit::Seconds, Statistic::P95, Comparator::Less, 0.2), given, now);
        QString text = judged.reasons.front().text;
        text.replace(QChar(0x00A0), u' ');
        QVERIFY2(text.contains(QStringLiteral("Add a bucket at 200 ms")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("between 100 ms and 250 ms")), qPrintable(text));
    }

    void theDecidingShareIsSaid()
    {
        KpiData given = data(0.19);
        given.histogram = buckets({0.1, 0.2}, {500, 960, 1000});
        QString text = judgeTarget(kpi(Unit::Seconds, Statistic::P95, Comparator::Less, 0.2), given, now).reasons.front().text;
        QCOMPARE(text.replace(QChar(0x00A0), u' '), QStringLiteral("96 % of the observations are at most 200 ms; needed: > 95 %."));
    }

    void valueComesFromTheBucketsWhenTheSourceGaveNone()
    {
        KpiData given = data(std::nullopt);
        given.histogram = buckets({0.1, 0.2}, {100, 200, 200});
        const auto judged = judgeTarget(kpi(Unit::Seconds, Statistic::P50, Comparator::Less, 0.2), given, now);
        QCOMPARE(judged.value, std::optional(0.1));
        QCOMPARE(judged.verdict, Verdict::Met);
    }

    void doubtIsNeverGreen_data()
    {
        QTest::addColumn<QString>("doubt");
        QTest::addColumn<double>("value");
        for (const char *doubt : {"partial-data", "stale", "low-coverage", "few-samples", "source-failed", "substitute"}) {
            QTest::newRow((QByteArray(doubt) + " though met").constData()) << QString::fromLatin1(doubt) << 0.1;
            QTest::newRow((QByteArray(doubt) + " though missed").constData()) << QString::fromLatin1(doubt) << 0.9;
        }
    }
    void doubtIsNeverGreen()
    {
        QFETCH(QString, doubt);
        QFETCH(double, value);
        KpiData given = data(value);
        if (doubt == QStringLiteral("partial-data"))
            given.partial = true;
        if (doubt == QStringLiteral("stale"))
            given.lastSample = now - 181; // three steps are 180 s
        if (doubt == QStringLiteral("low-coverage"))
            given.coverage = 0.49;
        if (doubt == QStringLiteral("few-samples")) {
            given.series.t.resize(2);
            given.series.v.resize(2);
        }
        if (doubt == QStringLiteral("source-failed"))
            given.error = Error{ErrorCode::Timeout, QStringLiteral("db"), {}, {}};
        if (doubt == QStringLiteral("substitute")) {
            given.binding.substitute = true;
            given.binding.advice = QStringLiteral("Connections are not users.");
        }
        const auto judged = judgeTarget(kpi(Unit::Ratio, Statistic::Mean, Comparator::Less, 0.7), given, now);
        QCOMPARE(judged.verdict, Verdict::Inconclusive);
        QCOMPARE(judged.reasons.front().code, doubt);
        QCOMPARE(judged.value, std::optional(value));
    }

    void limitsOfDoubt()
    {
        const KpiDefinition definition = kpi(Unit::Ratio, Statistic::Mean, Comparator::Less, 0.7);
        KpiData given = data(0.1);
        given.lastSample = now - 180;
        given.coverage = 0.5;
        QCOMPARE(judgeTarget(definition, given, now).verdict, Verdict::Met);

        given.step = 5; // three steps are less than a minute: a minute counts
        given.lastSample = now - 60;
        QCOMPARE(judgeTarget(definition, given, now).verdict, Verdict::Met);
        given.lastSample = now - 61;
        QCOMPARE(judgeTarget(definition, given, now).verdict, Verdict::Inconclusive);

        JudgeOptions past;
        past.live = false;
        QCOMPARE(judgeTarget(definition, given, now + 1e6, past).verdict, Verdict::Met);

        given = data(0.1);
        given.partial = true;
        JudgeOptions agreed;
        agreed.acceptPartial = true;
        QCOMPARE(judgeTarget(definition, given, now, agreed).verdict, Verdict::Met);
    }

    void nothingIsNoData_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("present");
        QTest::addColumn<bool>("samples");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("code");
        QTest::newRow("no value") << 0.0 << false << false << "no-data" << "no-samples";
        QTest::newRow("NaN and nothing else") << notANumber << true << false << "no-data" << "not-a-number";
        QTest::newRow("NaN beside samples") << notANumber << true << true << "inconclusive" << "not-a-number";
        QTest::newRow("infinite") << infinity << true << true << "inconclusive" << "not-a-number";
        QTest::newRow("minus infinite under a <") << -infinity << true << true << "inconclusive" << "not-a-number";
        QTest::newRow("zero is a value") << 0.0 << true << true << "met" << "within-limit";
    }
    void nothingIsNoData()
    {
        QFETCH(double, value);
        QFETCH(bool, present);
        QFETCH(bool, samples);
        QFETCH(QString, verdict);
        QFETCH(QString, code);
        KpiData given = data(present ? std::optional(value) : std::nullopt);
        if (samples)
            std::fill(given.series.v.begin(), given.series.v.end(), 0.5);
        else
            given.series = {};
        const auto judged = judgeTarget(kpi(Unit::Ratio, Statistic::Mean, Comparator::Less, 0.7), given, now);
        QCOMPARE(verdictName(judged.verdict), verdict);
        QCOMPARE(codes(judged), code);
        QVERIFY(verdict == QStringLiteral("met") || !judged.value);
    }

    void emptyHistogramIsNoData()
    {
        KpiData given = data(std::nullopt);
        given.series = {};
        given.histogram = buckets({0.1, 0.2}, {0, 0, 0});
        const auto judged = judgeTarget(kpi(Unit::Seconds, Statistic::P95, Comparator::Less, 0.2), given, now);
        QCOMPARE(judged.verdict, Verdict::NoData);
    }

    void missingBindingSaysWhatWouldHelp()
    {
        KpiData given = data(std::nullopt);
        given.series = {};
        given.binding.state = BindingState::Missing;
        given.binding.advice = QStringLiteral("Run node_exporter.");
        const auto judged = judgeTarget(kpi(Unit::Ratio, Statistic::Mean, Comparator::Less, 0.7), given, now);
        QVERIFY(judged.reasons.front().text.contains(QStringLiteral("Run node_exporter.")));
    }

    void ordinaryTrafficDoesNotMissALoadTarget()
    {
        KpiDefinition definition = kpi(Unit::PerSecond, Statistic::SustainedMin, Comparator::Greater, 1000);
        definition.target->condition = QStringLiteral("load");
        const auto below = judgeTarget(definition, data(12), now);
        QCOMPARE(below.verdict, Verdict::Inconclusive);
        QCOMPARE(codes(below), QStringLiteral("no-demand"));
        const auto above = judgeTarget(definition, data(1340), now);
        QCOMPARE(above.verdict, Verdict::Met);
        QCOMPARE(codes(above), QStringLiteral("within-limit load-condition"));
    }

    void webVitalsNeedViews_data()
    {
        QTest::addColumn<double>("views");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("199") << 199.0 << "inconclusive";
        QTest::newRow("200") << 200.0 << "met";
        QTest::newRow("unknown") << -1.0 << "inconclusive";
    }
    void webVitalsNeedViews()
    {
        QFETCH(double, views);
        QFETCH(QString, verdict);
        KpiDefinition definition = kpi(Unit::Seconds, Statistic::P75, Comparator::Less, 2.5);
        definition.vital = QStringLiteral("LCP");
        KpiData given = data(2.0);
        if (views >= 0)
            given.observations = views;
        QCOMPARE(verdictName(judgeTarget(definition, given, now).verdict), verdict);
    }

    void retiredMetricPointsToItsSuccessor()
    {
        KpiDefinition definition = kpi(Unit::Seconds, Statistic::P75, Comparator::Less, 0.1);
        definition.vital = QStringLiteral("FID");
        definition.retired = true;
        KpiData given = data(std::nullopt);
        given.series = {};
        const auto judged = judgeTarget(definition, given, now);
        QCOMPARE(judged.verdict, Verdict::Inconclusive);
        QCOMPARE(codes(judged), QStringLiteral("retired-metric no-samples"));
        QVERIFY(judged.reasons.front().text.contains(QStringLiteral("INP")));
    }

    void honestNoteIsShownButDoesNotForbid()
    {
        KpiData given = data(0.5);
        given.binding.advice = QStringLiteral("PostgreSQL's buffer cache, not the application's cache.");
        const auto judged = judgeTarget(kpi(Unit::Ratio, Statistic::Mean, Comparator::Less, 0.7), given, now);
        QCOMPARE(judged.verdict, Verdict::Met);
        QCOMPARE(codes(judged), QStringLiteral("within-limit approximate"));
    }

    void withoutATargetThereIsNoVerdict()
    {
        KpiDefinition definition = kpi(Unit::Ratio, Statistic::Mean, Comparator::Less, 0.7);
        definition.target.reset();
        definition.statistic = Statistic::P95;
        KpiData given = data(0.5);
        given.histogram = buckets({0.4, 0.6}, {10, 100, 100});
        const auto judged = judgeTarget(definition, given, now);
        QCOMPARE(judged.verdict, Verdict::NoData);
        QCOMPARE(codes(judged), QStringLiteral("no-target"));
        QCOMPARE(judged.low, std::optional(0.4)); // what the buckets can resolve is worth knowing all the same
        QCOMPARE(judged.high, std::optional(0.6));
    }

    void headroomIsPositiveOnTheGoodSide()
    {
        const auto judged = judgeTarget(kpi(Unit::Seconds, Statistic::Mean, Comparator::Less, 0.2), data(0.15), now);
        QCOMPARE(judged.headroom().value(), 0.25);
        const auto rate = judgeTarget(kpi(Unit::Ratio, Statistic::Ratio, Comparator::Greater, 0.8), data(0.6), now);
        QCOMPARE(rate.headroom().value(), -0.25);
        QVERIFY(!judgeTarget(kpi(Unit::Ratio, Statistic::Mean, Comparator::Less, 0), data(0.1), now).headroom());
    }

    void sampleTimesAheadOfUsAreNotNegativeAges()
    {
        KpiData given = data(0.1);
        given.lastSample = now + 30;
        const auto judged = judgeTarget(kpi(Unit::Ratio, Statistic::Mean, Comparator::Less, 0.7), given, now);
        QCOMPARE(judged.age, 0.0);
        QVERIFY(!judged.stale);
    }
};

SEXTANT_CORE_TEST(TestJudge)
#include "tst_judge.moc"
