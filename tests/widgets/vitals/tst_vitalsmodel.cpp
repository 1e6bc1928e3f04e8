#include "tests/support/testmain.h"
#include "tests/widgets/vitals/vitalsstory.h"
#include "widgets/vitals/vitalsmodel.h"

#include <QAbstractItemModelTester>

#include <limits>

using namespace sextant;

class TestVitalsModel : public StrictTest
{
    Q_OBJECT
private:
    static SnapshotPtr told() { return std::make_shared<const Snapshot>(test::vitalsStory()); }

private Q_SLOTS:
    void ratings_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("rating");
        QTest::newRow("good") << 2.4 << int(VitalRating::Good);
        QTest::newRow("at the first bound is still good") << 2.5 << int(VitalRating::Good);
        QTest::newRow("needs improvement") << 2.51 << int(VitalRating::NeedsImprovement);
        QTest::newRow("at the second bound is not yet poor") << 4.0 << int(VitalRating::NeedsImprovement);
        QTest::newRow("poor") << 4.01 << int(VitalRating::Poor);
    }
    void ratings()
    {
        QFETCH(double, value);
        QTEST(int(rateVital(value, {2.5, 4})), "rating");
    }

    void sharesAreExactOrAbsent()
    {
        KpiData data;
        QVERIFY(!vitalShares(data, {2.5, 4}));
        const double inf = std::numeric_limits<double>::infinity();
        data.histogram = HistogramWindow{{1, 2.5, 4, inf}, {60, 81, 94, 100}};
        const auto shares = vitalShares(data, {2.5, 4});
        QVERIFY(shares);
        QCOMPARE(shares->good, 0.81);
        QVERIFY(std::abs(shares->needsImprovement - 0.13) < 1e-12);
        QVERIFY(std::abs(shares->poor - 0.06) < 1e-12);
        QCOMPARE(shares->views, 100.0);
        data.histogram = HistogramWindow{{1, 2.5, 5, inf}, {60, 81, 97, 100}};
        QVERIFY(!vitalShares(data, {2.5, 4})); // nobody knows how many lie between 4 and 5
        data.histogram = HistogramWindow{{1, 2.5, 4, inf}, {0, 0, 0, 0}};
        QVERIFY(!vitalShares(data, {2.5, 4}));
    }

    void theGravestChangeCounts()
    {
        using C = Change;
        QCOMPARE(combinedChange({}), C::NoData);
        QCOMPARE(combinedChange({C::Improved, C::Unchanged}), C::Improved);
        QCOMPARE(combinedChange({C::Improved, C::Inconclusive}), C::Inconclusive);
        QCOMPARE(combinedChange({C::Improved, C::Regressed, C::Inconclusive}), C::Regressed);
        QCOMPARE(combinedChange({C::Improved, C::NoData}), C::Improved);
    }

    void rowsInTheirOrder()
    {
        const SnapshotPtr snapshot = told();
        QStringList names;
        for (const VitalRow &row : vitalRows(*snapshot, VitalDevices::Both)) {
            names << row.vital;
            QVERIFY(row.mobile && row.desktop);
            QVERIFY(row.end > row.bands.poor);
        }
        QCOMPARE(names.join(u' '), QStringLiteral("LCP INP CLS FCP TTFB FID"));
        QVERIFY(!vitalRows(*snapshot, VitalDevices::Mobile).front().desktop);
        QVERIFY(!vitalRows(*snapshot, VitalDevices::Desktop).front().mobile);
        QVERIFY(vitalRows(Snapshot(), VitalDevices::Both).empty());
    }

    void theModelKeepsItsPromises()
    {
        VitalsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(told(), VitalDevices::Both);
        model.show(told(), VitalDevices::Desktop);
        model.show(std::make_shared<const Snapshot>(), VitalDevices::Both);
        model.show(nullptr, VitalDevices::Both);
        model.show(told(), VitalDevices::Mobile);
        QCOMPARE(model.rowCount(), 6);
    }

    void cellsSayWhatIsPainted()
    {
        VitalsModel model;
        model.show(told(), VitalDevices::Both);
        const auto cell = [&model](int column) { return model.index(0, column).data().toString().replace(QChar(0xA0), u' '); };
        QCOMPARE(cell(VitalsModel::Metric), QStringLiteral("LCP, Largest Contentful Paint"));
        QCOMPARE(cell(VitalsModel::Mobile), QStringLiteral("2.31 s, good, target met, 40.8 % lower than 3.9 s"));
        QCOMPARE(cell(VitalsModel::Desktop), QStringLiteral("1.38 s, good, 38.4 % lower than 2.24 s"));
        QCOMPARE(cell(VitalsModel::Views), QStringLiteral("81 / 13 / 6 %"));
        QCOMPARE(cell(VitalsModel::Against), QStringLiteral("Improved"));
        QCOMPARE(model.index(5, VitalsModel::Metric).data().toString(), QStringLiteral("FID, First Input Delay, legacy"));
        QCOMPARE(model.index(5, VitalsModel::Against).data().toString(), QStringLiteral("Inconclusive"));
    }

    void missingIsSaidAndNeverGood()
    {
        Snapshot snapshot = test::vitalsStory();
        for (KpiReading &reading : snapshot.kpis)
            if (reading.kpi.vital == QLatin1String("INP")) {
                reading.data = {};
                reading.data.binding.advice = QStringLiteral("Collect it in the browser.");
                reading.change.reset();
                reading.target = judgeTarget(reading.kpi, reading.data, snapshot.asOf);
            }
        VitalsModel model;
        model.show(std::make_shared<const Snapshot>(snapshot), VitalDevices::Both);
        const int row = model.indexOf(QStringLiteral("INP"));
        QCOMPARE(model.index(row, VitalsModel::Mobile).data().toString(), QStringLiteral("no data"));
        QCOMPARE(model.index(row, VitalsModel::Against).data().toString(), QStringLiteral("No data"));
        QVERIFY(model.index(row, VitalsModel::Metric).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("Collect it in the browser.")));
        QCOMPARE(model.advice(), QStringLiteral("Collect it in the browser."));
        QVERIFY(model.hasData());
    }

    void quantities_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("limit");
        QTest::addColumn<QString>("expected");
        QTest::newRow("zeros go") << 1.5 << 2.5 << "1.5 s";
        QTest::newRow("whole") << 2.0 << 2.5 << "2 s";
        QTest::newRow("never the same as the limit") << 2.4996 << 2.5 << "2.4996 s";
        QTest::newRow("zero") << 0.0 << 2.5 << "0 s";
    }
    void quantities()
    {
        QFETCH(double, value);
        QFETCH(double, limit);
        QTEST(vitalQuantity(value, displayScale(Unit::Seconds, 4), QLocale(QLocale::English), limit).replace(QChar(0xA0), u' '), "expected");
    }
};

SEXTANT_WIDGET_TEST(TestVitalsModel)
#include "tst_vitalsmodel.moc"
