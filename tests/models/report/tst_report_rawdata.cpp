#include "models/report/rawdata.h"
#include "tests/support/storysnapshot.h"
#include "tests/support/testmain.h"

using namespace sextant;

class TestReportRawData : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
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
