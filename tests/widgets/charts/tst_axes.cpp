#include "tests/support/testmain.h"
#include "widgets/charts/labels.h"
#include "widgets/charts/ticks.h"

#include <cmath>

using namespace sextant;

class TestAxes : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void valueAxisIsRound_data()
    {
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        QTest::addColumn<bool>("fromZero");
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("lines");
        QTest::newRow("latency in ms") << 0.11 << 0.38 << true << 1000.0 << 0.0 << 0.4 << 5;
        QTest::newRow("share") << 0.2 << 0.93 << true << 100.0 << 0.0 << 1.0 << 6;
        QTest::newRow("not from zero") << 0.66 << 0.91 << false << 100.0 << 0.6 << 1.0 << 5;
        QTest::newRow("difference") << -0.15 << 0.02 << true << 1000.0 << -0.15 << 0.05 << 5;
        QTest::newRow("constant") << 5.0 << 5.0 << true << 1.0 << 0.0 << 5.0 << 6;
        QTest::newRow("all zero") << 0.0 << 0.0 << true << 1.0 << 0.0 << 1.0 << 6;
        QTest::newRow("very large") << 0.0 << 8.3e15 << true << 1.0 << 0.0 << 1e16 << 6;
    }
    void valueAxisIsRound()
    {
        QFETCH(double, min);
        QFETCH(double, max);
        QFETCH(bool, fromZero);
        QFETCH(double, factor);
        const ValueAxis axis = valueAxis(min, max, fromZero, factor);
        QTEST(axis.low, "low");
        QTEST(axis.high, "high");
        QTEST(int(axis.ticks.size()), "lines");
        QVERIFY(axis.ticks.size() >= 2 && axis.ticks.size() <= 6);
    }

    void timeTicksStandOnRoundLocalTimes_data()
    {
        QTest::addColumn<double>("length");
        QTest::addColumn<double>("width");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("labels");
        QTest::newRow("a day in CET") << 86400.0 << 642.0 << 3600 << "15:00 18:00 21:00 Thu 19 Mar|03:00 06:00 09:00 12:00";
        QTest::newRow("an hour") << 3600.0 << 642.0 << 3600 << "13:20 13:30 13:40 13:50 14:00 14:10 14:20";
        QTest::newRow("half an hour off") << 86400.0 << 400.0 << 19800 << "Thu 19 Mar|06:00 12:00 18:00";
    }
    void timeTicksStandOnRoundLocalTimes()
    {
        QFETCH(double, length);
        QFETCH(double, width);
        QFETCH(int, offset);
        const double end = 1773926400; // 2026-03-19T13:20Z
        QStringList labels;
        for (const TimeTick &tick : timeTicks({end - length, end}, width, 70, offset, QLocale(QLocale::English, QLocale::UnitedStates)))
            labels << (tick.strong ? tick.label + u'|' : tick.label);
        QTEST(labels.join(u' ').replace(QStringLiteral("| "), QStringLiteral("|")), "labels");
    }

    void emptyRangesHaveNoTicks()
    {
        QVERIFY(timeTicks({5, 5}, 600, 70, 0, QLocale::c()).empty());
        QVERIFY(timeTicks({0, 100}, 0, 70, 0, QLocale::c()).empty());
    }

    void laneLabelsNeverOverlap()
    {
        std::vector<LaneEntry> entries;
        for (int i = 0; i < 40; ++i) {
            const double x = 50 + std::fmod(i * i * 37.0, 600);
            entries.push_back({x, x, QStringLiteral("event number %1").arg(i)});
        }
        std::sort(entries.begin(), entries.end(), [](auto &a, auto &b) { return a.x0 < b.x0; });
        const auto width = [](const QString &text) { return 6.0 * double(text.size()); };
        const auto labels = placeLaneLabels(entries, 50, 740, 8, width, [](std::size_t n) { return QStringLiteral("%1 events").arg(n); });
        QVERIFY(!labels.empty());
        std::size_t spoken = 0;
        double taken = 0;
        for (const LaneLabel &label : labels) {
            QVERIFY2(label.x >= taken, "two labels overlap");
            QVERIFY(label.x + width(label.text) <= 740);
            taken = label.x + width(label.text);
            spoken += label.last - label.first + 1;
        }
        QCOMPARE(spoken, entries.size());
    }

    void lastLabelGoesLeftOfItsSign()
    {
        const std::vector<LaneEntry> entries{{100, 100, QStringLiteral("one")}, {690, 690, QStringLiteral("at the right edge")}};
        const auto labels = placeLaneLabels(entries, 50, 700, 8, [](const QString &t) { return 6.0 * double(t.size()); },
                                            [](std::size_t) { return QStringLiteral("events"); });
        QCOMPARE(labels.size(), 2U);
        QVERIFY(labels[1].x < 690);
    }

    void boxesAreSpread_data()
    {
        QTest::addColumn<QList<double>>("centres");
        QTest::newRow("far apart") << QList<double>{20, 200};
        QTest::newRow("on one spot") << QList<double>{100, 100, 100};
        QTest::newRow("at the bottom") << QList<double>{298, 299, 300};
        QTest::newRow("at the top, not sorted") << QList<double>{2, 0, 1};
    }
    void boxesAreSpread()
    {
        QFETCH(QList<double>, centres);
        std::vector<Box> boxes;
        for (const double centre : centres)
            boxes.push_back({centre, 26});
        const auto placed = spread(boxes, 0, 300);
        for (std::size_t i = 0; i < placed.size(); ++i) {
            QVERIFY(placed[i] >= 13 && placed[i] <= 287);
            for (std::size_t j = i + 1; j < placed.size(); ++j)
                QVERIFY(std::abs(placed[i] - placed[j]) >= 26 - 1e-9);
        }
    }
};

SEXTANT_CORE_TEST(TestAxes)
#include "tst_axes.moc"
