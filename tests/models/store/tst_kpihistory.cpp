#include "models/analysis/histogram.h"
#include "models/analysis/historyrollup.h"
#include "models/store/historycodec.h"
#include "tests/models/store/samples.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace sextant;

namespace {

constexpr double start = 1'700'002'800; // a full hour
constexpr double day = 86400;
const double infinity = std::numeric_limits<double>::infinity();

/// Points on a grid: the first stands for the first step after `from`.
HistoryBatch points(double from, double step, const std::vector<double> &values, const QString &kpi = QStringLiteral("api_p95"))
{
    HistoryBatch batch{kpi, QStringLiteral("s1"), step, {}, {}};
    for (std::size_t i = 0; i < values.size(); ++i)
        batch.points.append(from + step * double(i + 1), values[i]);
    return batch;
}

HistoryBuckets hourOfBuckets(double end, std::vector<double> cumulative)
{
    return {end, {{0.1, 0.2, 0.4, infinity}, std::move(cumulative)}};
}

const TimeRange always{0, 1e11};

} // namespace

class TestKpiHistory : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;
    std::shared_ptr<ManualClock> m_clock;

    std::unique_ptr<ProjectStore> create()
    {
        m_clock = std::make_shared<ManualClock>(start + 3000 * day);
        auto store = ProjectStore::create(m_folder.filePath(QStringLiteral("h%1.sextant").arg(++m_number)), QStringLiteral("Shop"), m_clock, {});
        return store ? std::move(*store) : nullptr;
    }
    static std::vector<HistoryRow> rowsOf(const ProjectStore &store, HistoryLevel level)
    {
        const auto all = store.kpiHistory(level, always);
        return all && all->size() == 1 ? all->front().rows : std::vector<HistoryRow>();
    }

private Q_SLOTS:
    void aSpanEndsWithItsLastSecond()
    {
        QCOMPARE(spanIndex(start, 3600), spanIndex(start - 1, 3600)); // 11:00 closes the hour before
        QCOMPARE(spanIndex(start + 0.5, 3600), spanIndex(start + 3600, 3600));
        QCOMPARE(spanIndex(start, 3600) + 1, spanIndex(start + 15, 3600));
        QCOMPARE(spanIndex(-5, 60), qint64(-1));
    }

    void minutesHoursAndDaysSummariseTheirTime()
    {
        auto store = create();
        std::vector<double> values(240, 0.1); // an hour of 15 s
        values[0] = 0.5;
        values[239] = 0.02;
        QVERIFY(store->appendKpiHistory({points(start, 15, values)}, {}).has_value());
        const auto minutes = rowsOf(*store, HistoryLevel::Minute);
        QCOMPARE(minutes.size(), std::size_t(60));
        QCOMPARE(minutes[0].end, start + 60);
        QCOMPARE(minutes[0].points, 4);
        QCOMPARE(minutes[0].covered, 60.0);
        QCOMPARE(minutes[0].max, 0.5);
        QCOMPARE(minutes[0].mean, (0.5 + 3 * 0.1) / 4);
        QCOMPARE(minutes[0].median, 0.1);
        const auto hours = rowsOf(*store, HistoryLevel::Hour);
        QCOMPARE(hours.size(), std::size_t(1));
        QCOMPARE(hours[0].end, start + 3600);
        QCOMPARE(hours[0].points, 240);
        QCOMPARE(hours[0].covered, 3600.0);
        QCOMPARE(hours[0].min, 0.02);
        QCOMPARE(hours[0].max, 0.5);
        QCOMPARE(hours[0].mean, (238 * 0.1 + 0.52) / 240);
        const auto days = rowsOf(*store, HistoryLevel::Day);
        QCOMPARE(days.size(), std::size_t(1));
        QCOMPARE(std::fmod(days[0].end, day), 0.0);
        QCOMPARE(days[0].covered, 3600.0);
        QCOMPARE(days[0].mean, hours[0].mean);
        QCOMPARE(store->kpiHistorySpans()->front().rows, (std::array<qint64, 4>{240, 60, 1, 1}));
        QCOMPARE(store->kpiHistorySpans()->front().last, start + 3600);
    }

    void pointsThatArriveOneByOneGiveTheSameRows()
    {
        std::vector<double> values;
        for (int i = 0; i < 500; ++i)
            values.push_back(0.1 + 0.01 * (i % 17));
        auto together = create();
        QVERIFY(together->appendKpiHistory({points(start, 15, values)}, {}).has_value());
        auto single = create();
        for (std::size_t i = 0; i < values.size(); i += 7) {
            const std::vector<double> some(values.begin() + std::ptrdiff_t(i), values.begin() + std::ptrdiff_t(std::min(i + 7, values.size())));
            QVERIFY(single->appendKpiHistory({points(start + 15 * double(i), 15, some)}, {}).has_value());
        }
        for (HistoryLevel level : historyLevels)
            QCOMPARE(rowsOf(*single, level), rowsOf(*together, level));
    }

    void theSameTimeIsCountedOnceAndFinerPointsWin()
    {
        auto store = create();
        QVERIFY(store->appendKpiHistory({points(start, 900, {1, 1, 1, 1})}, {}).has_value());
        QVERIFY(store->appendKpiHistory({points(start, 15, std::vector<double>(120, 3))}, {}).has_value()); // the first half hour again
        QVERIFY(store->appendKpiHistory({points(start, 900, {7, 7})}, {}).has_value());                    // coarse ones do not come back
        QVERIFY(store->appendKpiHistory({points(start, 15, {5})}, {}).has_value());                       // the newer of equal times
        const auto hour = rowsOf(*store, HistoryLevel::Hour);
        QCOMPARE(hour.size(), std::size_t(1));
        QCOMPARE(hour[0].points, 122);
        QCOMPARE(hour[0].covered, 3600.0);
        QCOMPARE(hour[0].mean, (119 * 15 * 3.0 + 15 * 5.0 + 2 * 900 * 1.0) / 3600);
        QCOMPARE(hour[0].max, 5.0);
    }

    void medianIsWeightedByTime()
    {
        const std::vector<HistoryRow> rows{{60, 60, 1, 9, 9, 9, 9}, {120, 60, 1, 8, 8, 8, 8}, {1020, 900, 1, 2, 2, 2, 2}};
        QCOMPARE(rolledUp(std::span<const HistoryRow>(rows), 3600).front().median, 2.0);
        const std::vector<HistoryRow> even{{60, 60, 1, 1, 1, 1, 1}, {120, 60, 1, 3, 3, 3, 3}};
        QCOMPARE(rolledUp(std::span<const HistoryRow>(even), 3600).front().median, 2.0);
    }

    void notANumberIsNoPoint()
    {
        auto store = create();
        QVERIFY(store->appendKpiHistory({points(start, 15, {1, std::numeric_limits<double>::quiet_NaN(), infinity, 3})}, {}).has_value());
        QCOMPARE(rowsOf(*store, HistoryLevel::Raw).size(), std::size_t(2));
        QCOMPARE(rowsOf(*store, HistoryLevel::Minute).front().mean, 2.0);
        QCOMPARE(rowsOf(*store, HistoryLevel::Minute).front().covered, 30.0);
    }

    void aDaysPercentileComesFromMergedBuckets()
    {
        // One busy fast hour, one quiet slow hour: the average of their p95 would be 0.24, half of the requests' truth.
        auto store = create();
        const double midnight = std::ceil(start / day) * day;
        HistoryBatch batch{QStringLiteral("api_p95"), QStringLiteral("s1"), 3600, {}, {}};
        batch.hours = {hourOfBuckets(midnight + 3600, {9900, 10000, 10000, 10000}), hourOfBuckets(midnight + 7200, {0, 0, 100, 100})};
        QVERIFY(store->appendKpiHistory({batch}, {}).has_value());
        const auto days = store->kpiHistory(HistoryLevel::Day, always);
        QCOMPARE(days->size(), std::size_t(1));
        QCOMPARE(days->front().buckets.size(), std::size_t(1));
        const HistogramWindow merged = days->front().buckets.front().buckets;
        QCOMPARE(merged.cumulative, (std::vector<double>{9900, 10000, 10100, 10100}));
        QVERIFY(quantileLinear(merged, 0.95).value < 0.1);
        QCOMPARE(store->kpiHistorySpans()->front().lastHour, midnight + 7200);
        // An hour that arrives again is replaced, not added.
        QVERIFY(store->appendKpiHistory({batch}, {}).has_value());
        QCOMPARE(store->kpiHistory(HistoryLevel::Day, always)->front().buckets.front().buckets, merged);
    }

    void eachLevelIsKeptAsLongAsAsked()
    {
        auto store = create();
        const HistoryRetention retention{{2, 10, 40, 0}};
        for (int d = 0; d < 60; ++d) {
            m_clock->set(start + (d + 1) * day);
            QVERIFY(store->appendKpiHistory({points(start + d * day, 900, std::vector<double>(96, d))}, retention).has_value());
        }
        const double newest = start + 60 * day;
        const auto oldest = [&](HistoryLevel level) { return (newest - rowsOf(*store, level).front().end) / day; };
        QVERIFY(oldest(HistoryLevel::Raw) > 1.9 && oldest(HistoryLevel::Raw) < 2.1);
        QVERIFY(oldest(HistoryLevel::Minute) > 9.9 && oldest(HistoryLevel::Minute) < 10.3);
        QVERIFY(oldest(HistoryLevel::Hour) > 39.9 && oldest(HistoryLevel::Hour) < 44.1);
        QVERIFY(oldest(HistoryLevel::Day) > 58);
        // A summary whose points are gone does not shrink when a few points of its time come again.
        const HistoryRow before = rowsOf(*store, HistoryLevel::Hour)[30];
        QVERIFY(store->appendKpiHistory({points(before.end - 3600, 900, {77}), points(newest, 900, {1})}, retention).has_value());
        QCOMPARE(rowsOf(*store, HistoryLevel::Hour)[30], before);
        QCOMPARE(*store->verify(), QStringList());
    }

    void aWrongClockDeletesNothing()
    {
        auto store = create();
        QVERIFY(store->appendKpiHistory({points(start, 15, std::vector<double>(240, 1))}, {}).has_value());
        m_clock->set(start + 50000 * day);
        QVERIFY(store->appendKpiHistory({points(start + 3600, 15, {1})}, {}).has_value());
        QCOMPARE(rowsOf(*store, HistoryLevel::Raw).size(), std::size_t(241));
        m_clock->set(start + 7200); // points from the future of this machine do not make the past old
        QVERIFY(store->appendKpiHistory({points(start + 900 * day, 15, {1})}, {}).has_value());
        QCOMPARE(rowsOf(*store, HistoryLevel::Raw).size(), std::size_t(242));
    }

    void badBatchesChangeNothing_data()
    {
        QTest::addColumn<double>("step");
        QTest::addColumn<double>("time");
        QTest::addColumn<QString>("kpi");
        QTest::newRow("no step") << 0.0 << start << QStringLiteral("a");
        QTest::newRow("too coarse") << 7200.0 << start << QStringLiteral("a");
        QTest::newRow("not a time") << 15.0 << std::numeric_limits<double>::quiet_NaN() << QStringLiteral("a");
        QTest::newRow("far away") << 15.0 << 1e300 << QStringLiteral("a");
        QTest::newRow("no kpi") << 15.0 << start << QString();
    }
    void badBatchesChangeNothing()
    {
        QFETCH(double, step);
        QFETCH(double, time);
        QFETCH(QString, kpi);
        auto store = create();
        HistoryBatch bad{kpi, QStringLiteral("s1"), step, {}, {}};
        bad.points.append(time, 1);
        const auto done = store->appendKpiHistory({points(start, 15, {1}), bad}, {});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::InvalidInput);
        QVERIFY2(store->kpiHistory(HistoryLevel::Raw, always)->empty(), "the good batch of the same call is not stored either");
    }

    void blocksAreExactAndDamageIsNoticed()
    {
        KpiHistory part;
        part.level = HistoryLevel::Hour;
        for (int i = 0; i < 96; ++i) {
            part.rows.push_back({start + 3600.0 * i, 3600, 240 + i, 0.1 / 3, 1.0 / 7 * i, 0.2, 0.19});
            if (i % 3)
                part.buckets.push_back(hourOfBuckets(start + 3600.0 * i, {double(i), 2.0 * i, 3.0 * i, 4.0 * i}));
        }
        part.buckets.push_back({start + 1e6, {{1, infinity}, {5, 6}}}); // other bounds
        const QByteArray bytes = encodeHistory(part);
        KpiHistory back;
        back.level = HistoryLevel::Hour;
        QVERIFY(decodeHistory(bytes, back).has_value());
        QCOMPARE(back, part);
        KpiHistory wrong;
        wrong.level = HistoryLevel::Raw;
        QCOMPARE(decodeHistory(bytes, wrong).error().code, ErrorCode::Corrupt);
        QCOMPARE(decodeHistory(bytes.chopped(1), back).error().code, ErrorCode::Corrupt);
    }

    void salvageBringsTheHistoryAlong()
    {
        auto store = create();
        QVERIFY(store->appendKpiHistory({points(start, 15, std::vector<double>(240, 0.2))}, {}).has_value());
        const QString path = store->info().path;
        store.reset();
        const QString target = m_folder.filePath(QStringLiteral("saved.sextant"));
        QVERIFY(ProjectStore::salvage(path, target, m_clock, {}).has_value());
        auto saved = ProjectStore::open(target, m_clock, {});
        QVERIFY(saved.has_value());
        QCOMPARE(rowsOf(**saved, HistoryLevel::Raw).size(), std::size_t(240));
        QCOMPARE(rowsOf(**saved, HistoryLevel::Day).size(), std::size_t(1));
    }

    void retentionIsReadAndRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("default") << HistoryRetention{}.text() << true;
        QTest::newRow("all forever") << QStringLiteral("forever forever forever forever") << true;
        QTest::newRow("equal") << QStringLiteral("7d 7d 7d 7d") << true;
        QTest::newRow("shrinks") << QStringLiteral("30d 7d 400d forever") << false;
        QTest::newRow("shrinks after forever") << QStringLiteral("7d forever 400d forever") << false;
        QTest::newRow("three") << QStringLiteral("7d 30d 400d") << false;
        QTest::newRow("zero") << QStringLiteral("0d 30d 400d forever") << false;
        QTest::newRow("negative") << QStringLiteral("-1d 30d 400d forever") << false;
        QTest::newRow("no unit") << QStringLiteral("7 30 400 0") << false;
        QTest::newRow("empty") << QString() << false;
    }
    void retentionIsReadAndRefused()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const auto retention = parseRetention(text);
        QCOMPARE(retention.has_value(), good);
        if (good)
            QCOMPARE(retention->text(), text);
        else
            QVERIFY(!retention.error().advice.isEmpty());
    }
};

SEXTANT_CORE_TEST(TestKpiHistory)
#include "tst_kpihistory.moc"
