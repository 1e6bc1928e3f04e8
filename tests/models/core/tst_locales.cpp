#include "models/core/timerange.h"
#include "models/core/unit.h"
#include "models/core/wording.h"
#include "tests/support/testmain.h"

#include <QDateTime>

using namespace sextant;

namespace {

/// A no-break space of whatever width the language groups digits with: the tables of languages change it between versions.
QString plainSpaces(QString text)
{
    return text.replace(QChar(0x202F), u' ').replace(QChar(0x00A0), u' ');
}

} // namespace

/// Numbers, units and dates in the languages of the readers. Qt's own tables are used: no locale of the system has to be installed.
class TstLocales : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void quantities_data();
    void quantities();
    void changes_data();
    void changes();
    void days_data();
    void days();
    void filesStayEnglish();
    void leftToRightInsideRightToLeft();
};

void TstLocales::quantities_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *locale, double value, Unit unit, const char *shown) {
        QTest::addRow("%s %g %s", locale, value, qPrintable(unitName(unit))) << QString::fromLatin1(locale) << value << int(unit) << QString::fromUtf8(shown);
    };
    row("en_US", 0.1644, Unit::Seconds, "164 ms");
    row("en_US", 2.31, Unit::Seconds, "2.31 s");
    row("en_US", 1340, Unit::PerSecond, "1,340 req/s");
    row("en_US", 0.934, Unit::Ratio, "93.4 %");
    row("de_DE", 2.31, Unit::Seconds, "2,31 s");
    row("de_DE", 1340, Unit::PerSecond, "1.340 req/s");
    row("de_DE", 0.934, Unit::Ratio, "93,4 %");
    row("de_DE", -0.00612, Unit::Seconds, "−6,12 ms");
    row("de_DE", 1.5e9, Unit::Bytes, "1,50 GB");
    row("de_CH", 1340.2, Unit::PerSecond, "1’340 req/s");
    row("fr_FR", 2.31, Unit::Seconds, "2,31 s");
    row("fr_FR", 1340, Unit::PerSecond, "1 340 req/s");
    row("ar_EG", 2.31, Unit::Seconds, "\u2066٢٫٣١ s\u2069");
    row("ar_EG", 1340, Unit::PerSecond, "\u2066١٬٣٤٠ req/s\u2069");
    row("fa_IR", 164, Unit::Count, "\u2066۱۶۴\u2069");
    row("de_DE", 164, Unit::Count, "164");
}

void TstLocales::quantities()
{
    QFETCH(const QString, locale);
    QFETCH(const double, value);
    QFETCH(const int, unit);
    QFETCH(const QString, shown);
    QCOMPARE(plainSpaces(formatQuantity(value, displayScale(Unit(unit), value), QLocale(locale))), shown);
}

void TstLocales::changes_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("shown");
    QTest::newRow("English") << QStringLiteral("en_US") << int(Unit::Seconds) << QStringLiteral("−47.4 %");
    QTest::newRow("German") << QStringLiteral("de_DE") << int(Unit::Seconds) << QStringLiteral("−47,4 %");
    QTest::newRow("French") << QStringLiteral("fr_FR") << int(Unit::Seconds) << QStringLiteral("−47,4 %");
    QTest::newRow("Arabic") << QStringLiteral("ar_EG") << int(Unit::Seconds) << QStringLiteral("\u2066−٤٧٫٤ %\u2069");
    QTest::newRow("German points") << QStringLiteral("de_DE") << int(Unit::Ratio) << QStringLiteral("−15 pp");
}

void TstLocales::changes()
{
    QFETCH(const QString, locale);
    QFETCH(const int, unit);
    QFETCH(const QString, shown);
    QCOMPARE(plainSpaces(formatChange(0.312, 0.164, Unit(unit), QLocale(locale))), shown);
}

void TstLocales::days_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("shown");
    QTest::newRow("English") << QStringLiteral("en_GB") << QStringLiteral("25 Feb");
    QTest::newRow("German") << QStringLiteral("de_DE") << QStringLiteral("25. Feb.");
    QTest::newRow("French") << QStringLiteral("fr_FR") << QStringLiteral("25 févr.");
    QTest::newRow("Arabic") << QStringLiteral("ar_EG") << QStringLiteral("٢٥ فبراير");
}

void TstLocales::days()
{
    QFETCH(const QString, locale);
    QFETCH(const QString, shown);
    const QLocale language(locale);
    QCOMPARE(language.toString(QDate(2026, 2, 25), dayMonthFormat(language)), shown);
}

/// What is written into files does not know the reader's language.
void TstLocales::filesStayEnglish()
{
    for (const char *locale : {"de_DE", "ar_EG", "fr_FR"}) {
        QLocale::setDefault(QLocale(QString::fromLatin1(locale)));
        QCOMPARE(durationText(90), QStringLiteral("1m30s"));
        QCOMPARE(unitName(Unit::PerSecond), QStringLiteral("1/s"));
        QCOMPARE(parseDuration(QStringLiteral("90m")).value_or(0), 5400.0);
        QVERIFY(!parseDuration(QStringLiteral("1,5h")));
    }
    QLocale::setDefault(QLocale::c());
}

void TstLocales::leftToRightInsideRightToLeft()
{
    const QLocale hebrew(QStringLiteral("he_IL"));
    const DisplayScale scale = displayScale(Unit::Seconds, 0.164);
    for (const QString &text : {formatNumber(-0.164, scale, hebrew), formatQuantity(0.164, scale, hebrew), formatSigned(0.164, scale, hebrew),
                                formatChange(1, 2, Unit::Seconds, hebrew)})
        QVERIFY2(text.startsWith(QChar(0x2066)) && text.endsWith(QChar(0x2069)) && text.count(QChar(0x2066)) == 1, qPrintable(text));
    QVERIFY(!formatQuantity(0.164, scale, QLocale(QStringLiteral("de"))).contains(QChar(0x2066)));
}

SEXTANT_CORE_TEST(TstLocales)
#include "tst_locales.moc"
