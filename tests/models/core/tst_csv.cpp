#include "models/core/csv.h"
#include "tests/support/testmain.h"

#include <cmath>

using namespace sextant;

class TestCsv : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void textNeverRunsAsAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << QStringLiteral("web-1") << QByteArray("\"web-1\"");
        QTest::newRow("equals") << QStringLiteral("=1+1") << QByteArray("\"'=1+1\"");
        QTest::newRow("plus") << QStringLiteral("+1") << QByteArray("\"'+1\"");
        QTest::newRow("minus") << QStringLiteral("-2+3") << QByteArray("\"'-2+3\"");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QByteArray("\"'@SUM(A1)\"");
        QTest::newRow("behind blanks") << QStringLiteral("  =1") << QByteArray("\"'  =1\"");
        QTest::newRow("behind a tab") << QStringLiteral("\t=1") << QByteArray("\"' =1\"");
        QTest::newRow("line end first") << QStringLiteral("\r=1") << QByteArray("\"' =1\"");
        QTest::newRow("full width") << QStringLiteral("\uFF1D1") << QByteArray("\"'\xEF\xBC\x9D" "1\"");
        QTest::newRow("comma and quotes") << QStringLiteral("a\"b,c") << QByteArray("\"a\"\"b,c\"");
        QTest::newRow("line end inside") << QStringLiteral("a\nb") << QByteArray("\"a b\"");
        QTest::newRow("escape sequence") << QStringLiteral("\x1b[31mred") << QByteArray("\"' [31mred\"");
        QTest::newRow("empty") << QString() << QByteArray("\"\"");
    }
    void textNeverRunsAsAFormula()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, cell);
        QCOMPARE(csvText(text), cell);
    }

    void numbersReadBackAndMissingIsEmpty()
    {
        QCOMPARE(csvNumber(0.1), QByteArray("0.1"));
        QCOMPARE(csvNumber(-1.5), QByteArray("-1.5"));
        QCOMPARE(csvNumber(std::nullopt), QByteArray());
        QCOMPARE(csvNumber(std::nan("")), QByteArray("NaN"));
        QCOMPARE(csvNumber(HUGE_VAL), QByteArray("Inf"));
        QCOMPARE(csvNumber(-HUGE_VAL), QByteArray("-Inf"));
    }
};

SEXTANT_CORE_TEST(TestCsv)
#include "tst_csv.moc"
