// The fast reader of the spelling servers use must give what the general parser gives, or step aside.
#include "models/sources/prometheus/compactmatrix.h"
#include "models/sources/prometheus/parser.h"
#include "models/sources/prometheus/samples.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

#include <array>
#include <bit>
#include <charconv>
#include <cmath>

using namespace sextant;
using namespace sextant::prometheus;

namespace {

const QByteArray head = R"({"status":"success","data":{"resultType":"matrix","result":[)";

QByteArray oneSeries(const QByteArray &samples, const QByteArray &labels = R"("a":"b")")
{
    return head + R"({"metric":{)" + labels + R"(},"values":)" + samples + "}]}}";
}

std::optional<QueryResult> compact(const QByteArray &json)
{
    return readCompactMatrix({json.constData(), std::size_t(json.size())});
}

QByteArray textOf(double value, std::chars_format format)
{
    std::array<char, 1200> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, format).ptr;
    return QByteArray(text.data(), end - text.data());
}

} // namespace

class TestPrometheusCompact : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyNumberIsTheOneTheStandardLibraryReads()
    {
        QVERIFY(rc::check("numbers", [] {
            const auto bits = *rc::gen::arbitrary<std::uint64_t>();
            const double shape = *rc::gen::element(0.0, 1.0, 2.0);
            const double value = shape == 0 ? std::bit_cast<double>(bits) : std::ldexp(double(bits >> 11), shape == 1 ? -53 : -20);
            RC_PRE(std::isfinite(value));
            const QByteArray text = textOf(value, *rc::gen::element(std::chars_format::fixed, std::chars_format::general, std::chars_format::scientific));
            std::vector<double> t, v;
            const QByteArray array = "[[1795454412.345,\"" + text + "\"]]";
            RC_ASSERT(scanSamples({array.constData(), std::size_t(array.size())}, t, v) == SampleError::None);
            double expected = 0;
            std::from_chars(text.constData(), text.constData() + text.size(), expected);
            RC_ASSERT(std::bit_cast<std::uint64_t>(v.at(0)) == std::bit_cast<std::uint64_t>(expected));
            RC_ASSERT(t.at(0) == 1795454412.345);
        }));
    }

    void bothReadersAgree()
    {
        QVERIFY(rc::check("documents", [] {
            QByteArray tight = head, loose = QByteArray(head).replace(':', " : ");
            const int count = *rc::gen::inRange(0, 5);
            for (int s = 0; s < count; ++s) {
                const QByteArray start = QByteArray(s ? "," : "") + "{\"metric\":{\"__name__\":\"m\",\"i\":\"" + QByteArray::number(s) + "\"},\"values\":[";
                tight += start;
                loose += start + ' ';
                const int samples = *rc::gen::inRange(0, 20);
                for (int i = 0; i < samples; ++i) {
                    const QByteArray value = *rc::gen::element(QByteArray("NaN"), QByteArray("+Inf"), QByteArray("0"), QByteArray("-0.5"), QByteArray("12345678"),
                                                               QByteArray("0.00012345678901234567"), QByteArray("123456789012345678901234"));
                    const QByteArray pair = QByteArray(i ? "," : "") + "[" + QByteArray::number(1795454400 + 15 * i) + ",\"" + value + "\"]";
                    tight += pair;
                    loose += pair;
                }
                tight += "]}";
                loose += "]}";
            }
            tight += "]}}";
            loose += "] } }";
            const auto fast = compact(tight);
            const auto general = parseQuery(loose);
            RC_ASSERT(fast.has_value() && general.has_value() && !compact(loose));
            RC_ASSERT(fast->type == general->type && fast->series.size() == general->series.size());
            for (std::size_t s = 0; s < fast->series.size(); ++s) {
                RC_ASSERT(fast->series[s].labels == general->series[s].labels && fast->series[s].t == general->series[s].t);
                for (std::size_t i = 0; i < fast->series[s].size(); ++i)
                    RC_ASSERT(std::bit_cast<std::uint64_t>(fast->series[s].v[i]) == std::bit_cast<std::uint64_t>(general->series[s].v[i]));
            }
        }));
    }

    void anythingElseIsLeftToTheGeneralParser_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray good = oneSeries(R"([[1795454400,"1"]])");
        QTest::newRow("cut") << good.chopped(1);
        QTest::newRow("cut in a number") << good.left(good.size() - 8);
        QTest::newRow("more behind") << good + "{}";
        QTest::newRow("warnings") << good.chopped(1) + R"(,"warnings":["store down"]})";
        QTest::newRow("escaped label") << oneSeries(R"([[1795454400,"1"]])", "\"a\":\"b\\\"c\"");
        QTest::newRow("broken UTF-8") << oneSeries(R"([[1795454400,"1"]])", "\"a\":\"\xff\"");
        QTest::newRow("control character") << oneSeries(R"([[1795454400,"1"]])", "\"a\":\"\x01\"");
        QTest::newRow("out of order") << oneSeries(R"([[1795454415,"1"],[1795454400,"1"]])");
        QTest::newRow("doubled time") << oneSeries(R"([[1795454400,"1"],[1795454400,"1"]])");
        QTest::newRow("not a number") << oneSeries(R"([[1795454400,"one"]])");
        QTest::newRow("milliseconds") << oneSeries(R"([[1795454400000,"1"]])");
        QTest::newRow("native histograms") << head + R"({"metric":{},"histograms":[]}]}})";
        QTest::newRow("vector") << QByteArray(R"({"status":"success","data":{"resultType":"vector","result":[]}})");
        QTest::newRow("error") << QByteArray(R"({"status":"error","errorType":"bad_data","error":"x"})");
        QTest::newRow("empty") << QByteArray();
    }
    void anythingElseIsLeftToTheGeneralParser()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!compact(json));
    }

    void everyCutOfAnAnswerIsRefused()
    {
        const QByteArray whole = oneSeries(R"([[1795454400,"0.12345678901234567"],[1795454415.5,"+Inf"]])");
        QVERIFY(compact(whole));
        QVERIFY(compact(whole + "\n"));
        for (qsizetype length = 0; length < whole.size(); ++length) {
            QByteArray cut = whole.left(length);
            cut.squeeze(); // nothing readable behind the end but the terminator
            QVERIFY2(!compact(cut), cut.constData());
        }
    }

    void labelsOutsideAsciiAreKept()
    {
        const auto result = compact(oneSeries(R"([[1795454400,"1"]])", R"("stadt":"Köln")"));
        QVERIFY(result);
        QCOMPARE(result->series[0].labels.value(QStringLiteral("stadt")), QStringLiteral("Köln"));
    }
};

SEXTANT_CORE_TEST(TestPrometheusCompact)
#include "tst_prometheus_compact.moc"
