#include "models/analysis/historychart.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <random>

using namespace sextant;

namespace {

constexpr double asOf = 1'700'006'400; // a full hour, noon UTC
constexpr double hour = 3600;
constexpr double day = 86400;
const double infinity = std::numeric_limits<double>::infinity();

KpiDefinition kpiOf(Statistic statistic, double limit, Comparator comparator = Comparator::Less)
{
    KpiDefinition kpi = test::latencyKpi(QStringLiteral("api_p95"), limit);
    kpi.statistic = statistic;
    kpi.target->comparator = comparator;
    return kpi;
}

HistoryRow row(double end, double value, double covered = hour)
{
    return {end, covered, 4, value * 0.9, value * 1.5, value, value * 0.99};
}

/// `count` hours that end at asOf.
KpiHistory hours(int count, const std::function<double(int)> &value)
{
    KpiHistory history{QStringLiteral("api_p95"), QStringLiteral("s1"), HistoryLevel::Hour, {}, {}};
    for (int i = 0; i < count; ++i)
        history.rows.push_back(row(asOf - hour * (count - 1 - i), value(i)));
    return history;
}

HistoryBuckets buckets(double end, double fast, double slow)
{
    return {end, {{0.1, 0.2, 0.4, infinity}, {fast / 2, fast, fast + slow, fast + slow}}};
}

Marker deploy(const QString &id, double at, MarkerKind kind = MarkerKind::Deploy)
{
    return {id, kind, at, at, id};
}

HistoryInput inputOf(KpiDefinition kpi, KpiHistory history, std::vector<Marker> markers = {})
{
    HistoryInput input;
    input.window = {asOf - 30 * day, asOf};
    input.asOf = asOf;
    input.kpis = {std::move(kpi)};
    input.shown = {std::move(history)};
    input.markers = std::move(markers);
    return input;
}

} // namespace

class TestHistoryReport : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachStatisticTakesItsOwnValue_data()
    {
        QTest::addColumn<int>("statistic");
        QTest::addColumn<int>("basis");
        QTest::addColumn<double>("value");
        QTest::newRow("mean") << int(Statistic::Mean) << int(HistoryBasis::Mean) << 0.2;
        QTest::newRow("ratio") << int(Statistic::Ratio) << int(HistoryBasis::Mean) << 0.2;
        QTest::newRow("max") << int(Statistic::Max) << int(HistoryBasis::Extreme) << 0.3;
        QTest::newRow("sustained min") << int(Statistic::SustainedMin) << int(HistoryBasis::Extreme) << 0.18;
        QTest::newRow("p95 without buckets") << int(Statistic::P95) << int(HistoryBasis::MedianOfLine) << 0.198;
    }
    void eachStatisticTakesItsOwnValue()
    {
        QFETCH(int, statistic);
        QFETCH(int, basis);
        QFETCH(double, value);
        const auto values = historyValues(kpiOf(Statistic(statistic), 0.5), hours(3, [](int) { return 0.2; }), asOf);
        QCOMPARE(int(values.basis), basis);
        QCOMPARE(values.series.size(), std::size_t(3));
        QCOMPARE(values.series.v[0], value);
    }

    void aPercentileComesFromBucketsWhereMostHoursHaveThem()
    {
        KpiHistory history = hours(4, [](int) { return 9; });
        for (int i = 0; i < 3; ++i)
            history.buckets.push_back(buckets(history.rows[std::size_t(i)].end, 90, 10));
        const auto values = historyValues(kpiOf(Statistic::P95, 0.2), history, asOf);
        QCOMPARE(int(values.basis), int(HistoryBasis::Buckets));
        QCOMPARE(values.series.size(), std::size_t(3)); // the hour without buckets is absent, not another kind of number
        QVERIFY(values.series.v[0] > 0.2 && values.series.v[0] < 0.4);
        history.buckets.resize(1);
        QCOMPARE(int(historyValues(kpiOf(Statistic::P95, 0.2), history, asOf).basis), int(HistoryBasis::MedianOfLine));
    }

    void theRunningHourIsLeftOut()
    {
        const auto values = historyValues(kpiOf(Statistic::Mean, 0.2), hours(5, [](int) { return 1; }), asOf - 10);
        QCOMPARE(values.series.size(), std::size_t(4));
    }

    void aChangeNamesTheNearestDeployAndItsSide()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> noise(-0.02, 0.02);
        const KpiHistory history = hours(240, [&](int i) { return (i < 150 ? 0.1 : 0.15) * (1 + noise(random)); });
        const double change = asOf - hour * 90; // the first slow hour begins here
        const auto report = analyseHistory(inputOf(kpiOf(Statistic::Mean, 0.2), history,
                                                   {deploy(QStringLiteral("old"), change - 5 * day), deploy(QStringLiteral("4.14"), change - 600),
                                                    deploy(QStringLiteral("note"), change, MarkerKind::Note)}));
        QCOMPARE(report.kpis.size(), std::size_t(1));
        const KpiHistoryReport &row = report.kpis.front();
        QCOMPARE(row.changes.size(), std::size_t(1));
        QCOMPARE(row.changes[0].at, change);
        QCOMPARE(row.changes[0].deploy->id, QStringLiteral("4.14"));
        QCOMPARE(row.changes[0].distance, 600.0);
        QCOMPARE(*row.changes[0].verdict, Change::Regressed);
        QVERIFY(std::abs(row.changes[0].point.magnitude - 0.5) < 0.03);
        QVERIFY(row.rhythmUnknown);
        QVERIFY2(!row.changes[0].provisional, "both levels lasted longer than a weekend");
        QVERIFY(row.alerting());
        const ChartSpec chart = historyChart(row, report, QLocale(QLocale::English));
        QCOMPARE(chart.series.size(), std::size_t(2));
        QVERIFY(std::abs(chart.series[1].data.v.front() - 0.1) < 0.005);
        QVERIFY(std::abs(chart.series[1].data.v.back() - 0.15) < 0.005);
        QCOMPARE(chart.markers.size(), std::size_t(3)); // two deploys and the change; the note belongs to another page
    }

    void aDailyRhythmIsNoChange()
    {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> noise(-0.03, 0.03);
        const KpiHistory history = hours(24 * 28, [&](int i) { return 0.1 * (1.5 + std::sin(i * 2 * M_PI / 24)) * (1 + noise(random)); });
        const auto report = analyseHistory(inputOf(kpiOf(Statistic::Mean, 0.5), history));
        QVERIFY(report.kpis.front().weekly);
        QVERIFY(report.kpis.front().changes.empty());
        QVERIFY(report.kpis.front().alerts.empty());
    }

    void fewerThanTwoWeeksMayShowTimesOfDay_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("unknown");
        QTest::newRow("a day") << 1 << true;
        QTest::newRow("a week") << 7 << true;
        QTest::newRow("four weeks") << 28 << false;
    }
    void fewerThanTwoWeeksMayShowTimesOfDay()
    {
        QFETCH(int, days);
        QFETCH(bool, unknown);
        std::mt19937 random(3);
        std::uniform_real_distribution<double> noise(-0.03, 0.03);
        const KpiHistory history = hours(24 * days, [&](int i) { return (i % 24 < 12 ? 0.1 : 0.3) * (1 + noise(random)); });
        const KpiHistoryReport row = analyseHistory(inputOf(kpiOf(Statistic::Mean, 0.5), history)).kpis.front();
        QCOMPARE(row.rhythmUnknown, unknown);
        QCOMPARE(row.weekly, !unknown);
        QVERIFY2(days != 7 || !row.changes.empty(), "day and night of a week are cut into levels");
        QVERIFY(std::all_of(row.changes.begin(), row.changes.end(), [&](const HistoryChange &change) { return change.provisional == unknown; }));
        QVERIFY2(!row.alerting(), "a time of day is no regression");
    }

    void anUnconfirmedAlertOfAFewDaysDoesNotAlarm()
    {
        KpiHistoryReport row;
        row.series.append(asOf - 10 * day, 1);
        row.series.append(asOf, 2);
        row.alerts.push_back({.since = asOf - 2 * day});
        QVERIFY(row.alerting());
        row.rhythmUnknown = true;
        QVERIFY2(!row.alerting(), "two days may be a weekend");
        row.alerts.back().since = asOf - 4 * day;
        QVERIFY2(row.alerting(), "no weekend lasts four days");
        row.alerts.back().since = asOf - 2 * day;
        row.alerts.back().sameHours = stats::SameHours();
        QVERIFY2(row.alerting(), "the same hours of the days before confirm it");
        row.alerts.back().closed = asOf;
        QVERIFY(!row.alerting());
    }

    void anOldValueSaysNothingOfNow()
    {
        KpiHistoryReport row;
        QVERIFY(!row.isCurrent(asOf));
        row.step = hour;
        row.series.append(asOf - 2 * hour, 1);
        QVERIFY(row.isCurrent(asOf));
        QVERIFY(!row.isCurrent(asOf + 1));
        row.step = 15;
        QVERIFY(!row.isCurrent(asOf));
    }

    void daysKnowNoTimeOfDay()
    {
        KpiHistory history = hours(0, {});
        history.level = HistoryLevel::Day;
        for (int i = 9; i >= 0; --i)
            history.rows.push_back(row(asOf - day * i, 0.1, day));
        HistoryInput input = inputOf(kpiOf(Statistic::Mean, 0.5), history);
        input.window = {asOf - 400 * day, asOf};
        QVERIFY(!analyseHistory(input).kpis.front().rhythmUnknown);
    }

    void aTrendIsThatOfTheTimeSinceTheLastChange()
    {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> noise(-0.002, 0.002);
        // Falls by a half, then grows by 0.2 % of its level an hour: with the fall inside there would be no trend upwards.
        const KpiHistory history = hours(300, [&](int i) { return (i < 200 ? 0.3 : 0.1 + 0.0002 * (i - 200)) + noise(random) * 0.3; });
        const auto report = analyseHistory(inputOf(kpiOf(Statistic::Mean, 0.2), history));
        const KpiHistoryReport &row = report.kpis.front();
        QVERIFY(!row.changes.empty());
        QVERIFY(row.forecastFrom >= asOf - 101 * hour);
        QCOMPARE(int(row.forecast->outlook), int(stats::Outlook::Reaches));
        QVERIFY(historyChart(row, report, QLocale()).window.end > asOf);
    }

    void nothingStoredIsAnEmptyReport()
    {
        const auto report = analyseHistory(inputOf(kpiOf(Statistic::Mean, 0.2), hours(0, {})));
        QVERIFY(report.kpis.empty());
    }

    void theBoundSourceIsPreferred()
    {
        HistoryInput input = inputOf(kpiOf(Statistic::Mean, 0.2), hours(100, [](int) { return 1; }));
        input.shown.push_back(hours(5, [](int) { return 2; }));
        input.shown.back().source = QStringLiteral("new");
        QCOMPARE(analyseHistory(input).kpis.front().source, QStringLiteral("s1"));
        input.sources[QStringLiteral("api_p95")] = QStringLiteral("new");
        QCOMPARE(analyseHistory(input).kpis.front().series.v.front(), 2.0);
    }

    void burnRatesOfAnErrorRatio()
    {
        KpiHistory month = hours(72, [](int) { return 0.002; });
        KpiHistory raw{QStringLiteral("e"), QStringLiteral("s1"), HistoryLevel::Raw, {}, {}};
        for (int i = 0; i < 6 * 60; ++i)
            raw.rows.push_back(row(asOf - 60.0 * i, i < 60 ? 0.016 : 0.001, 60));
        std::reverse(raw.rows.begin(), raw.rows.end());
        const auto budget = historyBudget(kpiOf(Statistic::Ratio, 0.001), &month, &raw, asOf);
        QVERIFY(budget);
        QCOMPARE(budget->slo, 0.999);
        QVERIFY(std::abs(*budget->windows[0].burn - 16) < 1e-6);
        QVERIFY(std::abs(*budget->windows[1].burn - (16 + 5) / 6.0) < 1e-6);
        QVERIFY(std::abs(*budget->windows[2].burn - 2) < 1e-6);
        QCOMPARE(int(*budget->firing), int(stats::BurnSeverity::Page));
        QVERIFY(budget->fastJudged && budget->slowJudged);
        QCOMPARE(budget->storedDays, 3.0);
        QVERIFY(std::abs(*budget->left - -1) < 1e-6);
    }

    void aGoodShareHasItsBudgetToo()
    {
        KpiHistory month = hours(72, [](int) { return 0.95; });
        const auto budget = historyBudget(kpiOf(Statistic::Ratio, 0.9, Comparator::Greater), &month, nullptr, asOf);
        QVERIFY(std::abs(*budget->left - 0.5) < 1e-6);
        QVERIFY2(!budget->windows[0].burn, "no raw points, no short window");
        QVERIFY(!budget->firing);
        QVERIFY2(!budget->fastJudged && !budget->slowJudged, "both kinds of rules need a window of the last hours");
    }

    void slowRequestsSpendTheBudgetOfAPercentile()
    {
        KpiHistory month = hours(0, {});
        for (int i = 71; i >= 0; --i)
            month.buckets.push_back(buckets(asOf - hour * i, i < 1 ? 800 : 980, i < 1 ? 200 : 20));
        const auto budget = historyBudget(kpiOf(Statistic::P95, 0.2), &month, nullptr, asOf);
        QVERIFY(budget && budget->fromBuckets);
        QVERIFY(std::abs(*budget->windows[0].burn - 4) < 1e-6);   // 20 % slow, 5 % allowed
        QVERIFY(std::abs(*budget->windows[1].burn - 1) < 1e-6);   // (200 + 5 * 20) / 6000 slow
        QVERIFY2(!budget->fastJudged, "buckets are kept by the hour, five minutes are not in them");
        QVERIFY(budget->slowJudged);
        QVERIFY2(!historyBudget(kpiOf(Statistic::P95, 0.15), &month, nullptr, asOf), "150 ms is no edge: the share is unknown");
    }

    void missingTimeIsNoBurnRate()
    {
        KpiHistory month = hours(20, [](int) { return 0.0; }); // less than half of three days
        const auto budget = historyBudget(kpiOf(Statistic::Ratio, 0.001), &month, nullptr, asOf);
        QVERIFY(budget);
        for (const BurnWindow &window : budget->windows)
            QVERIFY(!window.burn);
        QVERIFY2(!historyBudget(kpiOf(Statistic::Mean, 0.2), &month, nullptr, asOf), "a mean allows no share of bad events");
    }

    void longWindowsUseLongerSpans()
    {
        QCOMPARE(int(levelFor({0, day})), int(HistoryLevel::Minute));
        QCOMPARE(int(levelFor({0, 30 * day})), int(HistoryLevel::Hour));
        QCOMPARE(int(levelFor({0, 400 * day})), int(HistoryLevel::Day));
    }
};

SEXTANT_CORE_TEST(TestHistoryReport)
#include "tst_historyreport.moc"
