#include "models/analysis/samplescsv.h"
#include "tests/support/testmain.h"

#include <cmath>
#include <limits>

using namespace sextant;
using namespace sextant::stats;

class TestSamplesCsv : public StrictTest
{
    Q_OBJECT
private:
    static QString failureOf(std::string_view bytes)
    {
        const auto parsed = parseSamples(bytes, QStringLiteral("a.csv"));
        return parsed ? QStringLiteral("parsed") : describe(parsed.error());
    }

private Q_SLOTS:
    void metricsComeInTheOrderOfTheFile()
    {
        const auto parsed = parseSamples("timestamp,metric,value\r\n100,b,1.5\r\n100,a,2\r\n160,b,\r\n220,b,+3e2\r\n", QStringLiteral("a.csv"));
        QVERIFY(parsed);
        QCOMPARE(parsed->size(), std::size_t(2));
        QCOMPARE((*parsed)[0].metric, QStringLiteral("b"));
        QCOMPARE((*parsed)[0].t, (std::vector<double>{100, 160, 220}));
        QCOMPARE((*parsed)[0].v[0], 1.5);
        QVERIFY(std::isnan((*parsed)[0].v[1]));
        QCOMPARE((*parsed)[0].v[2], 300.0);
        QCOMPARE((*parsed)[1].metric, QStringLiteral("a"));
    }

    void spellingsThatPeopleUse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("other order and case") << QByteArray("Value,Time,Name\n7,100,m\n");
        QTest::newRow("no header") << QByteArray("100,m,7\n");
        QTest::newRow("no last line end") << QByteArray("timestamp,metric,value\n100,m,7");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFtimestamp,metric,value\n100,m,7\n");
        QTest::newRow("RFC 3339") << QByteArray("timestamp,metric,value\n1970-01-01T00:01:40Z,m,7\n");
        QTest::newRow("quotes") << QByteArray("\"timestamp\",\"metric\",\"value\"\n\"100\",\"m\",\"7\"\n");
        QTest::newRow("blanks and empty lines") << QByteArray("\n timestamp , metric , value \n\n 100 , m , 7 \n\n");
        QTest::newRow("columns nobody asked for") << QByteArray("timestamp,metric,host,value\n100,m,web-1,7\n");
    }
    void spellingsThatPeopleUse()
    {
        QFETCH(QByteArray, bytes);
        const auto parsed = parseSamples({bytes.constData(), std::size_t(bytes.size())}, QStringLiteral("a.csv"));
        QVERIFY2(parsed, parsed ? "" : qPrintable(describe(parsed.error())));
        QCOMPARE(parsed->size(), std::size_t(1));
        QCOMPARE(parsed->front().metric, QStringLiteral("m"));
        QCOMPARE(parsed->front().t.front(), 100.0);
        QCOMPARE(parsed->front().v.front(), 7.0);
    }

    void quotedNamesMayHoldCommas()
    {
        const auto parsed = parseSamples("timestamp,metric,value\n100,\"rate{a=\"\"b\"\",c}\",7\n", QStringLiteral("a.csv"));
        QVERIFY(parsed);
        QCOMPARE(parsed->front().metric, QStringLiteral("rate{a=\"b\",c}"));
    }

    void undefinedValuesAreKept()
    {
        const auto parsed = parseSamples("t,v\n1,NaN\n2,null\n3,+Inf\n4,-inf\n", QStringLiteral("a.csv"));
        QVERIFY(parsed);
        QVERIFY(std::isnan(parsed->front().v[0]) && std::isnan(parsed->front().v[1]));
        QCOMPARE(parsed->front().v[2], std::numeric_limits<double>::infinity());
        QCOMPARE(parsed->front().v[3], -std::numeric_limits<double>::infinity());
    }

    void brokenFilesNameTheLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("a word for a value") << QByteArray("timestamp,metric,value\n100,m,7\n160,m,fast\n") << QStringLiteral("a.csv:3");
        QTest::newRow("a decimal comma") << QByteArray("timestamp,metric,value\n100,m,7,5\n") << QStringLiteral("a.csv:2");
        QTest::newRow("too few fields") << QByteArray("timestamp,metric,value\n100,m\n") << QStringLiteral("a.csv:2");
        QTest::newRow("milliseconds") << QByteArray("timestamp,metric,value\n1717200000000,m,7\n") << QStringLiteral("Divide milliseconds by 1000");
        QTest::newRow("no time") << QByteArray("timestamp,metric,value\nyesterday,m,7\n") << QStringLiteral("a.csv:2");
        QTest::newRow("unknown columns") << QByteArray("foo,bar,baz,qux\n1,2,3,4\n") << QStringLiteral("a.csv:1");
        QTest::newRow("binary") << QByteArray("\x00\x01\x02\x03,\xff\n", 6) << QStringLiteral("a.csv:1");
        QTest::newRow("two numbers in one field") << QByteArray("t,v\n1,2 3\n") << QStringLiteral("a.csv:2");
    }
    void brokenFilesNameTheLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const QString failure = failureOf({bytes.constData(), std::size_t(bytes.size())});
        QVERIFY2(failure.contains(says), qPrintable(failure));
    }

    void anEmptyFileHasNoMetrics()
    {
        QVERIFY(parseSamples("", QStringLiteral("a.csv"))->empty());
        QVERIFY(parseSamples("timestamp,metric,value\n", QStringLiteral("a.csv"))->empty());
    }

    void aSingleSeriesKeepsItsGaps()
    {
        const auto series = parseSingleSeries("timestamp,value\n10,1\n20,\n30,NaN\n90,4\n", QStringLiteral("a.csv"));
        QVERIFY(series);
        QCOMPARE(series->t, (std::vector<double>{10, 20, 30, 90}));
        QVERIFY(std::isnan(series->v[1]) && std::isnan(series->v[2]));
        QCOMPARE(series->v[3], 4.0);
    }

    void aSingleSeriesIsRefused_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("where");
        QTest::newRow("unsorted") << QByteArray("timestamp,value\n30,3\n10,1\n") << QStringLiteral("a.csv:3");
        QTest::newRow("a time twice") << QByteArray("timestamp,value\n10,3\n20,1\n20,2\n") << QStringLiteral("a.csv:4");
        QTest::newRow("two metrics") << QByteArray("timestamp,metric,value\n1,a,1\n2,b,2\n") << QStringLiteral("a.csv");
        QTest::newRow("no number") << QByteArray("timestamp,value\n10,three\n") << QStringLiteral("a.csv:2");
        QTest::newRow("too many fields") << QByteArray("timestamp,value\n10,3,4\n") << QStringLiteral("a.csv:2");
        QTest::newRow("other columns") << QByteArray("time,count\n10,3\n") << QStringLiteral("a.csv:1");
        QTest::newRow("only a header") << QByteArray("timestamp,value\n") << QStringLiteral("a.csv");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("a.csv");
    }
    void aSingleSeriesIsRefused()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, where);
        const auto series = parseSingleSeries({csv.constData(), std::size_t(csv.size())}, QStringLiteral("a.csv"));
        QVERIFY(!series);
        QCOMPARE(series.error().code, ErrorCode::Parse);
        QVERIFY2(describe(series.error()).contains(where), qPrintable(describe(series.error())));
    }

    void bucketsAreReadPerInstance()
    {
        const auto series = parseBuckets("timestamp,instance,le,value\n0,a,+Inf,10\n0,a,1,5\n60,a,1,9\n60,a,+Inf,20\n"
                                         "0,b,1,0\n0,b,+Inf,0\n60,b,1,1\n60,b,+Inf,2\n", QStringLiteral("h.csv"));
        QVERIFY2(series, series ? "" : qPrintable(describe(series.error())));
        QCOMPARE(series->t, std::vector<double>{60});
        QCOMPARE(series->cumulative[0], (std::vector<double>{5, 12}));
    }

    void aScrapeWithoutAllBucketsIsSkipped()
    {
        const auto series = parseBuckets("timestamp,instance,le,value\n0,a,1,0\n0,a,+Inf,0\n60,a,1,4\n120,a,1,6\n120,a,+Inf,9\n", QStringLiteral("h.csv"));
        QVERIFY(series);
        QCOMPARE(series->t, std::vector<double>{120});
        QCOMPARE(series->window().total(), 9.0);
    }

    void bucketsWithoutTheLastAreRefused()
    {
        QVERIFY(!parseBuckets("timestamp,instance,le,value\n0,a,1,0\n0,a,2,0\n", QStringLiteral("h.csv")));
        QVERIFY(!parseBuckets("timestamp,instance,le,value\n0,a,1,-4\n", QStringLiteral("h.csv")));
        QVERIFY(!parseBuckets("timestamp,instance,le,value\n0,a,wide,4\n", QStringLiteral("h.csv")));
    }
};

SEXTANT_CORE_TEST(TestSamplesCsv)
#include "tst_samplescsv.moc"
