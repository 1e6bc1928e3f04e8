#include "models/core/unit.h"
#include "models/core/wording.h"
#include "tests/support/testmain.h"

#include <cmath>

using namespace sextant;

class TestUnit : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void quantityReadsAsPeopleWriteIt_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("reference");
        QTest::addColumn<QString>("expected");
        QTest::newRow("latency in ms") << 0.164 << "s" << 0.2 << "164 ms";
        QTest::newRow("page load in s") << 2.12 << "s" << 2.0 << "2.12 s";
        QTest::newRow("ratio as percent") << 0.934 << "ratio" << 0.9 << "93.4 %";
        QTest::newRow("whole percent") << 0.52 << "ratio" << 0.7 << "52 %";
        QTest::newRow("requests") << 1340.0 << "1/s" << 1000.0 << "1,340 req/s";
        QTest::newRow("layout shift") << 0.06 << "" << 0.1 << "0.06";
        QTest::newRow("below one") << 0.91 << "" << 1.5 << "0.91";
        QTest::newRow("below a hundredth") << 0.00412 << "" << 0.1 << "0.00412";
        QTest::newRow("bytes") << 1.21e6 << "B" << 1e6 << "1.21 MB";
        QTest::newRow("negative has a true minus") << -0.142 << "s" << 0.2 << QString::fromUtf8("−142 ms");
        QTest::newRow("not a number is said") << std::nan("") << "s" << 0.2 << "NaN ms";
    }
    void quantityReadsAsPeopleWriteIt()
    {
        QFETCH(double, value);
        QFETCH(QString, unit);
        QFETCH(double, reference);
        QFETCH(QString, expected);
        const DisplayScale scale = displayScale(*unitFromName(unit), reference);
        QCOMPARE(formatQuantity(value, scale, QLocale(QLocale::English)).replace(QChar(0x00A0), u' '), expected);
    }

    void valueAndLimitNeverReadTheSame()
    {
        const QLocale locale(QLocale::English);
        const DisplayScale scale = displayScale(Unit::Seconds, 0.2);
        const int digits = digitsToTell(0.20004, 0.2, scale, locale);
        QVERIFY(formatNumber(0.20004, scale, locale, digits) != formatNumber(0.2, scale, locale, digits));
    }

    void readingTheSameIsMoreThanTheSameText()
    {
        const QLocale locale(QLocale::English);
        const DisplayScale scale = displayScale(Unit::Seconds, 0.2);
        QCOMPARE(formatNumber(0.20004, scale, locale, digitsToTell(0.20004, 0.2, scale, locale)), QStringLiteral("200.04"));
    }

    void germanUsesACommaAndPoints()
    {
        const QLocale german(QLocale::German);
        QCOMPARE(formatNumber(1340.5, displayScale(Unit::PerSecond, 1000), german), QStringLiteral("1.341"));
        QCOMPARE(formatNumber(2.12, displayScale(Unit::Seconds, 2), german), QStringLiteral("2,12"));
    }

    void theDayFollowsTheLanguage()
    {
        const QDate day(2026, 3, 18);
        const QLocale german(QLocale::German);
        const QLocale english(QLocale::English);
        QCOMPARE(german.toString(day, dayMonthFormat(german)), QString::fromUtf8("18. März"));
        QCOMPARE(english.toString(day, dayMonthFormat(english)), QStringLiteral("18 Mar"));
    }

    void changesNameTheirKind()
    {
        const QLocale locale(QLocale::English);
        QCOMPARE(formatChange(0.312, 0.164, Unit::Seconds, locale), QString::fromUtf8("−47.4\u00a0%"));
        QCOMPARE(formatChange(0.71, 0.934, Unit::Ratio, locale), QString::fromUtf8("+22\u00a0pp"));
    }
};

SEXTANT_CORE_TEST(TestUnit)
#include "tst_unit.moc"
