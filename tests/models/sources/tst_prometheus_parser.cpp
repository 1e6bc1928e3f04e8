#include "models/sources/prometheus/metaparser.h"
#include "models/sources/prometheus/parser.h"
#include "models/sources/prometheus/samples.h"
#include "tests/support/testmain.h"

#include <clocale>
#include <cmath>
#include <limits>

using namespace sextant;
using namespace sextant::prometheus;

namespace {

QByteArray vectorOf(const QByteArray &result, const QByteArray &more = {})
{
    return R"({"status":"success","data":{"resultType":"vector","result":)" + result + "}" + more + "}";
}

QByteArray matrixOf(const QByteArray &values)
{
    return R"({"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"m"},"values":)" + values + "}]}}";
}

} // namespace

class TestPrometheusParser : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void valuesInEverySpelling_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("expected");
        const double inf = std::numeric_limits<double>::infinity();
        QTest::newRow("plain") << QByteArray("\"0.25\"") << 0.25;
        QTest::newRow("seventeen digits") << QByteArray("\"0.12345678901234568\"") << 0.12345678901234568;
        QTest::newRow("integer beyond 2^53") << QByteArray("\"9007199254740993\"") << 9007199254740993.0;
        QTest::newRow("nineteen digits") << QByteArray("\"1234567890123456789\"") << 1234567890123456789.0;
        QTest::newRow("exponent") << QByteArray("\"3.94e-01\"") << 0.394;
        QTest::newRow("smallest") << QByteArray("\"5e-324\"") << 5e-324;
        QTest::newRow("largest") << QByteArray("\"1.7976931348623157e+308\"") << 1.7976931348623157e308;
        QTest::newRow("negative") << QByteArray("\"-12.5\"") << -12.5;
        QTest::newRow("bare number") << QByteArray("1.5") << 1.5;
        QTest::newRow("plus infinity") << QByteArray("\"+Inf\"") << inf;
        QTest::newRow("infinity") << QByteArray("\"Inf\"") << inf;
        QTest::newRow("minus infinity") << QByteArray("\"-Inf\"") << -inf;
        QTest::newRow("309 digits") << QByteArray("\"1" + QByteArray(308, '0') + "\"") << 1e308;
    }
    void valuesInEverySpelling()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, expected);
        const auto result = parseQuery(matrixOf("[[1795454412.5," + text + "]]"));
        QVERIFY2(result.has_value(), qPrintable(result ? QString() : describe(result.error())));
        QVERIFY(result->series.at(0).v.at(0) == expected);
        QCOMPARE(result->series.at(0).t.at(0), 1795454412.5);
    }

    void germanLocaleChangesNothing()
    {
        const QByteArray before = std::setlocale(LC_ALL, nullptr);
        if (!std::setlocale(LC_ALL, "de_DE.UTF-8"))
            QSKIP("de_DE.UTF-8 is not installed");
        const auto result = parseQuery(matrixOf("[[1.5,\"0.5\"]]"));
        std::setlocale(LC_ALL, before.constData());
        QVERIFY(result->series.at(0).v.at(0) == 0.5);
    }

    void notANumberStaysNotANumberAndNegativeZeroKeepsItsSign()
    {
        const auto result = parseQuery(matrixOf("[[1,\"NaN\"],[2,\"-0\"]]"));
        QVERIFY(std::isnan(result->series.at(0).v.at(0)));
        QVERIFY(result->series.at(0).v.at(1) == 0 && std::signbit(result->series.at(0).v.at(1)));
    }

    void refusedAnswers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        const int notAnApi = int(ErrorCode::NotAnApi), truncated = int(ErrorCode::Truncated);
        QTest::newRow("unknown result type") << QByteArray(R"({"status":"success","data":{"resultType":"tensor","result":[]}})") << notAnApi;
        QTest::newRow("no result type") << QByteArray(R"({"status":"success","data":{"result":[]}})") << notAnApi;
        QTest::newRow("no status") << QByteArray(R"({"data":{"resultType":"vector","result":[]}})") << notAnApi;
        QTest::newRow("a list") << QByteArray(R"(["success"])") << notAnApi;
        QTest::newRow("data is a list") << QByteArray(R"({"status":"success","data":["a"]})") << notAnApi;
        QTest::newRow("words for a value") << matrixOf("[[1,\"abc\"]]") << notAnApi;
        QTest::newRow("empty value") << matrixOf("[[1,\"\"]]") << notAnApi;
        QTest::newRow("number out of range") << matrixOf("[[1,\"1e999\"]]") << notAnApi;
        QTest::newRow("comma decimals") << matrixOf("[[1,\"0,5\"]]") << notAnApi;
        QTest::newRow("three members") << matrixOf("[[1,\"1\",2]]") << notAnApi;
        QTest::newRow("milliseconds") << matrixOf("[[1795454412500,\"1\"]]") << notAnApi;
        QTest::newRow("time without an end") << matrixOf("[[1e300,\"1\"]]") << notAnApi;
        QTest::newRow("time not a number") << matrixOf("[[NaN,\"1\"]]") << notAnApi;
        QTest::newRow("deep nesting") << QByteArray(100000, '[') << notAnApi;
        QTest::newRow("deep nesting, closed") << QByteArray(QByteArray(5000, '[') + QByteArray(5000, ']')) << notAnApi;
        QTest::newRow("deep data") << QByteArray(R"({"status":"success","data":)" + QByteArray(5000, '[') + QByteArray(5000, ']') + "}") << notAnApi;
        QTest::newRow("something behind") << QByteArray(vectorOf("[]") + "{}") << notAnApi;
        QTest::newRow("data twice") << QByteArray(vectorOf("[]").chopped(1) + R"(,"data":{"resultType":"vector","result":[]}})") << notAnApi;
        QTest::newRow("result twice") << QByteArray(R"({"status":"success","data":{"resultType":"vector","result":[],"result":[]}})") << notAnApi;
        QTest::newRow("empty") << QByteArray() << truncated;
    }
    void refusedAnswers()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        const auto result = parseQuery(body);
        QVERIFY(!result);
        QCOMPARE(int(result.error().code), code);
    }

    void everyCutIsAnError()
    {
        const QByteArray whole = vectorOf(R"([{"metric":{"__name__":"up","job":"a"},"value":[1795454412.5,"1"]}])", R"(,"warnings":["w"])");
        QVERIFY(parseQuery(whole));
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto result = parseQuery(whole.left(length));
            QVERIFY2(!result, whole.left(length).constData());
            QCOMPARE(errorCodeName(result.error().code), QStringLiteral("truncated"));
        }
    }

    void emptyAnswersAreEmptyNotErrors_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("null data") << QByteArray(R"({"status":"success","data":null})");
        QTest::newRow("null result") << QByteArray(R"({"status":"success","data":{"resultType":"matrix","result":null}})");
        QTest::newRow("no series") << vectorOf("[]");
        QTest::newRow("mark and doubled key") << QByteArray("\xEF\xBB\xBF{\"status\":\"success\",\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}");
    }
    void emptyAnswersAreEmptyNotErrors()
    {
        QFETCH(QByteArray, body);
        const auto result = parseQuery(body);
        QVERIFY2(result.has_value(), qPrintable(result ? QString() : describe(result.error())));
        QVERIFY(result->series.empty() && !result->partial);
    }

    void scalarStringAndOrderOfKeys()
    {
        const auto scalar = parseQuery(R"({"data":{"result":[1795454412.5,"42"],"resultType":"scalar"},"status":"success"})");
        QVERIFY(scalar->type == ResultType::Scalar);
        QCOMPARE(scalar->series.at(0).v.at(0), 42.0);
        const auto text = parseQuery(R"({"status":"success","data":{"resultType":"string","result":[1795454412.5,"7 \u00fc"]}})");
        QVERIFY(text->type == ResultType::String && text->series.empty());
        QCOMPARE(text->text, QString::fromUtf8("7 ü"));
    }

    void gapsStayGaps()
    {
        const auto result = parseQuery(matrixOf("[[10,\"1\"], [40,\"2\"]]"));
        QCOMPARE(result->series.at(0).size(), std::size_t(2));
        QCOMPARE(result->series.at(0).t.at(1), 40.0);
    }

    void histogramsBesideFloats()
    {
        const auto result = parseQuery(
            R"({"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"histograms":[[3,{"count":"2","sum":"0.5","buckets":[[0,"0.25","0.5","2"]]}],[5,{"count":"0","sum":"0"}]],"values":[[4,"7"]]},{"metric":{"a":"b"},"values":[[4,"7"]]}]}})");
        QVERIFY2(result.has_value(), qPrintable(result ? QString() : describe(result.error())));
        const TimeSeries &mixed = result->series.at(0);
        QVERIFY(mixed.nativeHistogram && !result->series.at(1).nativeHistogram);
        QCOMPARE(mixed.t, (std::vector<double>{3, 4, 5}));
        QVERIFY2(result->warnings.isEmpty(), "two lists side by side are not a disorder");
        QVERIFY(isHistogramMark(mixed.v[0]) && mixed.v[1] == 7 && isHistogramMark(mixed.v[2]));
        QVERIFY(std::isnan(mixed.v[0]) && !isHistogramMark(std::numeric_limits<double>::quiet_NaN()));
        const auto instant = parseQuery(vectorOf(R"([{"metric":{},"histogram":[3,{"count":"2","sum":"0.5"}]},{"metric":{"a":"b"},"value":[3,"1"]}])"));
        QVERIFY(instant->series.at(0).nativeHistogram && instant->series.at(1).v.at(0) == 1);
    }

    void aListWrittenAsNullIsEmpty()
    {
        const auto result = parseQuery(matrixOf("null"));
        QVERIFY2(result.has_value(), qPrintable(result ? QString() : describe(result.error())));
        QVERIFY(result->series.at(0).empty());
    }

    void unsortedSamplesArePutInOrderAndSaid()
    {
        const auto result = parseQuery(matrixOf("[[3,\"3\"],[1,\"1\"],[3,\"4\"]]"));
        QCOMPARE(result->series.at(0).t, (std::vector<double>{1, 3}));
        QCOMPARE(result->series.at(0).v, (std::vector<double>{1, 4}));
        QCOMPARE(result->warnings.size(), 1);
    }

    void labelsOfAnyLanguage()
    {
        const auto result = parseQuery(vectorOf("[{\"metric\":{\"__name__\":\"http.server.request.duration_count\",\"\\u043a\":\"\\u0437 \\\"q\\\"\"},\"value\":[1,\"3\"]}]"));
        QCOMPARE(result->series.at(0).labels.value(QString::fromUtf8("к")), QString::fromUtf8("з \"q\""));
    }

    void invalidUtf8IsReplacedAndSaid()
    {
        const auto result = parseQuery(vectorOf("[{\"metric\":{\"a\":\"x\xFFy\"},\"value\":[1,\"3\"]}]"));
        QVERIFY2(result.has_value(), qPrintable(result ? QString() : describe(result.error())));
        QCOMPARE(result->series.at(0).labels.value(QStringLiteral("a")), QString::fromUtf8("x\uFFFDy"));
        QVERIFY(!result->warnings.isEmpty() && !result->partial);
    }

    void partialAnswersAreMarked_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<bool>("partial");
        QTest::addColumn<int>("warnings");
        QTest::addColumn<int>("infos");
        QTest::newRow("nothing") << QByteArray() << false << 0 << 0;
        QTest::newRow("store failed") << QByteArray(R"(,"warnings":["receive series from Addr: 10.0.0.7:10901: rpc error"])") << true << 1 << 0;
        QTest::newRow("cut by limit") << QByteArray(R"(,"warnings":["results truncated due to limit"])") << true << 1 << 0;
        QTest::newRow("cluster flag") << QByteArray(R"(,"isPartial":true)") << true << 1 << 0;
        QTest::newRow("cluster flag off") << QByteArray(R"(,"isPartial":false,"stats":{"seriesFetched":"1"})") << false << 0 << 0;
        QTest::newRow("remark on the query") << QByteArray(R"(,"warnings":["PromQL warning: bucket label le is missing at 1:1","3 more warning annotations omitted"])") << false << 2 << 0;
        QTest::newRow("old server's hint") << QByteArray(R"(,"warnings":["PromQL info: metric might not be a counter"])") << false << 0 << 1;
        QTest::newRow("infos") << QByteArray(R"(,"infos":["PromQL info: metric might not be a counter"])") << false << 0 << 1;
    }
    void partialAnswersAreMarked()
    {
        QFETCH(QByteArray, more);
        QFETCH(bool, partial);
        QFETCH(int, warnings);
        QFETCH(int, infos);
        const auto result = parseQuery(vectorOf(R"([{"metric":{},"value":[1,"1"]}])", more));
        QCOMPARE(result->partial, partial);
        QCOMPARE(int(result->warnings.size()), warnings);
        QCOMPARE(int(result->infos.size()), infos);
    }

    void warningsInsideDataCount()
    {
        const auto result = parseQuery(R"({"status":"success","data":{"resultType":"vector","result":[],"warnings":["store gone"]}})");
        QVERIFY(result->partial);
        QCOMPARE(result->warnings, QStringList{QStringLiteral("store gone")});
    }

    void memoryIsSixteenBytesASample()
    {
        QByteArray values = "[";
        for (int i = 0; i < 10000; ++i)
            values += QByteArray(i ? "," : "") + "[" + QByteArray::number(1000 + i) + ",\"0.5\"]";
        const auto result = parseQuery(matrixOf(values + "]"));
        const TimeSeries &series = result->series.at(0);
        QCOMPARE(series.size(), std::size_t(10000));
        QCOMPARE(series.t.capacity(), series.size());
        QCOMPARE(series.v.capacity(), series.size());
    }

    void listsAndSets()
    {
        QCOMPARE(*parseStrings(R"({"status":"success","data":["a","b"]})"), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(!parseStrings(R"({"status":"success","data":{}})"));
        QCOMPARE(parseSeries(R"({"status":"success","data":[{"__name__":"up","job":"a"}]})")->size(), std::size_t(1));
    }

    void answersAboutTheServer()
    {
        QCOMPARE(parseBuildInfo(R"({"status":"success","data":{"version":"2.42.0","goVersion":"go1.19"}})")->version, QStringLiteral("2.42.0"));
        const auto targets = parseTargets(R"({"status":"success","data":{"activeTargets":[{"labels":{"job":"a"},"health":"up","scrapeInterval":"15s"},{"health":"down","lastError":"x","scrapeInterval":"1s"}]}})");
        QCOMPARE(intervalsOf(*targets), std::pair(1.0, 15.0));
        const auto rules = parseRules(R"({"status":"success","data":{"groups":[{"name":"g","file":"f","interval":60,"rules":[{"type":"alerting","name":"A","query":"up == 0","duration":30,"state":"firing","health":"ok","alerts":[{"labels":{},"annotations":{},"state":"firing","activeAt":"2026-01-01T00:00:00Z","value":"3.94e-01"}]}]}],"groupNextToken":"abc"}})");
        QCOMPARE(rules->nextToken, QStringLiteral("abc"));
        QCOMPARE(*rules->rules.at(0).alerts.at(0).value, 0.394);
        QCOMPARE(parseMetadata(R"({"status":"success","data":{"up":[{"type":"gauge","help":"h","unit":""},{"type":"untyped","help":"i","unit":""}]}})")->size(), std::size_t(2));
        QCOMPARE(int(parseTargets("<html>").error().code), int(ErrorCode::NotAnApi));
        QCOMPARE(int(parseTargets("{\"status\":\"success\",\"data\":{\"act").error().code), int(ErrorCode::Truncated));
    }
};

SEXTANT_CORE_TEST(TestPrometheusParser)
#include "tst_prometheus_parser.moc"
