// Parsing a range answer of one million samples: ours, QJsonDocument with QString::toDouble, and memcpy of the same bytes,
// taking turns in one run. Only the ratios mean anything on a shared machine.
#include "models/sources/prometheus/parser.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <limits>
#include <random>

using namespace sextant;

namespace {

QByteArray makeBody(int seriesCount, int samplesEach)
{
    std::mt19937_64 random(20261123);
    std::uniform_real_distribution<double> values(0, 1);
    QByteArray body = "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[";
    for (int s = 0; s < seriesCount; ++s) {
        body += QByteArray(s ? "," : "") + "{\"metric\":{\"__name__\":\"m\",\"instance\":\"" + QByteArray::number(s) + "\"},\"values\":[";
        for (int i = 0; i < samplesEach; ++i) {
            std::array<char, 32> text;
            const auto end = std::to_chars(text.data(), text.data() + text.size(), values(random)).ptr;
            body += QByteArray(i ? "," : "") + "[" + QByteArray::number(1795454400 + 15 * qint64(i)) + ",\"" + QByteArray(text.data(), end - text.data()) + "\"]";
        }
        body += "]}";
    }
    return body + "]}}";
}

double viaDocument(const QByteArray &body)
{
    double sum = 0;
    const QJsonArray result = QJsonDocument::fromJson(body)[u"data"][u"result"].toArray();
    for (const QJsonValue &series : result)
        for (const QJsonValue &sample : series[u"values"].toArray())
            sum += sample[1].toString().toDouble();
    return sum;
}

double viaParser(QByteArray body) // as the door hands it over: alone, with room for the padding
{
    double sum = 0;
    const auto result = prometheus::parseQuery(std::move(body));
    for (const TimeSeries &series : result->series)
        for (const double value : series.v)
            sum += value;
    return sum;
}

/// Processor time, so that other programs on the machine count less.
double nanoseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e9 + double(now.tv_nsec);
}

} // namespace

int main()
{
    constexpr int samples = 1000000;
    QByteArray body = makeBody(100, samples / 100);
    QByteArray copy(body.size(), '\0');
    double parse = std::numeric_limits<double>::max(), document = parse, memory = parse;
    for (int round = 0; round < 7; ++round) {
        double start = nanoseconds();
        std::memcpy(copy.data(), body.constData(), std::size_t(body.size()));
        memory = std::min(memory, nanoseconds() - start);
        QByteArray received;
        received.reserve(body.size() + 64);
        received += body;
        start = nanoseconds();
        const double ours = viaParser(std::move(received));
        parse = std::min(parse, nanoseconds() - start);
        if (round >= 2)
            continue;
        start = nanoseconds();
        const double theirs = viaDocument(body);
        document = std::min(document, nanoseconds() - start);
        if (ours != theirs) {
            std::fprintf(stderr, "the sums differ\n");
            return 1;
        }
    }
    std::printf("%.1f MB, ours %.1f ns/sample, memcpy %.1f, QJsonDocument %.0f; ours is %.1f x memcpy, QJsonDocument %.0f x ours\n",
                double(body.size()) / 1e6, parse / samples, memory / samples, document / samples, parse / memory, document / parse);
    return 0;
}
