#include "models/report/rawdata.h"
#include "tests/support/storysnapshot.h"
#include "tests/support/testmain.h"

#include <cmath>

using namespace sextant;

class TestReportRawData : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void textNeverRunsAsAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << QStringLiteral("api") << QByteArray("\"api\"");
        QTest::newRow("equals") << QStringLiteral("=1+1") << QByteArray("\"'=1+1\"");
        QTest::newRow("plus") << QStringLiteral("+1") << QByteArray("\"'+1\"");
        QTest::newRow("minus") << QStringLiteral("-1") << QByteArray("\"'-1\"");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QByteArray("\"'@SUM(A1)\"");
        QTest::newRow("tab") << QStringLiteral("\t=1") << QByteArray("\"'\t=1\"");
        QTest::newRow("line break first") << QStringLiteral("\n=1") << QByteArray("\"'\n=1\"");
        QTest::newRow("blank before") << QStringLiteral("  =1") << QByteArray("\"'  =1\"");
        QTest::newRow("full width") << QStringLiteral("\uFF1D1") << QByteArray("\"'\xEF\xBC\x9D" "1\"");
        QTest::newRow("quotes doubled") << QStringLiteral("a\"b,c") << QByteArray("\"a\"\"b,c\"");
        QTest::newRow("inner minus stays") << QStringLiteral("a-b") << QByteArray("\"a-b\"");
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
    }

    void everyRowHasTheColumnsOfItsHead()
    {
        const QByteArrayList lines = kpisCsv(story::snapshot()).split('\n');
        QCOMPARE(lines.size(), 25); // head, 23 KPIs, the end
        const qsizetype columns = lines.front().count(',');
        // Texts of the story hold commas only inside quotes: count outside of them.
        for (const QByteArray &line : lines.mid(0, 24)) {
            bool quoted = false;
            qsizetype commas = 0;
            for (const char c : line) {
                quoted = c == '"' ? !quoted : quoted;
                commas += c == ',' && !quoted ? 1 : 0;
            }
            QCOMPARE(commas, columns);
        }
        QVERIFY(lines[1].startsWith("\"api_p95\",\"Checkout API p95\",\"s\",\"p95\",0.164,"));
        QVERIFY(lines[1].contains(",\"T01\",\"<\",0.2,\"met\",0.312,"));
    }

    void seriesHoldEverySampleOfBothWindows()
    {
        const QByteArray csv = seriesCsv(story::snapshot());
        QCOMPARE(csv.count('\n'), 1 + 23 * 2 * 289);
        QVERIFY(csv.contains("\"api_p95\",\"baseline\",2026-02-25T13:20:00Z,0."));
    }
};

SEXTANT_CORE_TEST(TestReportRawData)
#include "tst_report_rawdata.moc"
