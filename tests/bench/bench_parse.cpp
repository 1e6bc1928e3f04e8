// Parsing a range answer: ours against memcpy of the same bytes, simdjson's own on-demand parse, and QJsonDocument with
// QString::toDouble, taking turns in one run. All contenders must give the same numbers first. Only the ratios mean anything on
// a shared machine. "--gate" fails the run when a ratio leaves its limit.
#include "models/sources/prometheus/parser.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <malloc.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <random>

using namespace sextant;

namespace {

constexpr double mostOfMemcpy = 10;      // gates of the bench: ours <= 10 x memcpy,
constexpr double leastOfSimdjson = 1.4;  // simdjson >= 1.4 x ours,
constexpr double leastOfDocument = 30;   // QJsonDocument >= 30 x ours,
constexpr double mostBytesASample = 17.6; // 1.1 x the two vectors

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
    body += "]}}";
    body.reserve(body.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    return body;
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

/// What one would write with the library alone: times and values into vectors.
double viaSimdjson(const QByteArray &body)
{
    static simdjson::ondemand::parser parser;
    const simdjson::padded_string_view view(body.constData(), std::size_t(body.size()), std::size_t(body.capacity()));
    simdjson::ondemand::document document = parser.iterate(view);
    double sum = 0;
    for (auto series : document["data"]["result"]) {
        std::vector<double> t, v;
        for (auto pair : series["values"]) {
            auto array = pair.get_array();
            bool first = true;
            for (auto item : array) {
                (first ? t : v).push_back(first ? double(item.get_double()) : double(item.get_double_in_string()));
                first = false;
            }
        }
        for (const double value : v)
            sum += value;
    }
    return sum;
}

double sumOf(const Result<QueryResult> &result)
{
    double sum = 0;
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

struct Contender {
    const char *name;
    std::vector<double> times;
    double best() const { return *std::min_element(times.begin(), times.end()); }
    double median() const
    {
        std::vector<double> sorted = times;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() / 2];
    }
};

/// Times one size; false when a gate does not hold.
bool run(int seriesCount, int samplesEach, int rounds, bool gate)
{
    const double samples = double(seriesCount) * samplesEach;
    const QByteArray body = makeBody(seriesCount, samplesEach);
    QByteArray copy(body.size(), '\0');
    Contender memory{"memcpy", {}}, ours{"ours", {}}, library{"simdjson", {}}, document{"QJsonDocument", {}};
    double bytes = 0;
    for (int round = 0; round < rounds; ++round) {
        double start = nanoseconds();
        std::memcpy(copy.data(), body.constData(), std::size_t(body.size()));
        memory.times.push_back(nanoseconds() - start);

        QByteArray received; // as the door hands it over: alone, with room for the padding
        received.reserve(body.capacity());
        received += body;
        const std::size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
        start = nanoseconds();
        const auto parsed = prometheus::parseQuery(std::move(received));
        const double sum = sumOf(parsed);
        ours.times.push_back(nanoseconds() - start);
        const std::size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
        bytes = double(after) + double(body.capacity()) - double(before); // the body was given back

        start = nanoseconds();
        const double theirs = viaSimdjson(body);
        library.times.push_back(nanoseconds() - start);
        if (round < 2) {
            start = nanoseconds();
            const double slow = viaDocument(body);
            document.times.push_back(nanoseconds() - start);
            if (sum != slow || sum != theirs) {
                std::fprintf(stderr, "the sums differ\n");
                return false;
            }
        }
    }
    std::printf("%7.0f samples, %.1f MB\n", samples, double(body.size()) / 1e6);
    for (const Contender *one : {&memory, &ours, &library, &document})
        std::printf("  %-14s %7.1f / %7.1f ns a sample (min / median)\n", one->name, one->best() / samples, one->median() / samples);
    const double ofMemory = ours.best() / memory.best();
    const double ofLibrary = library.best() / ours.best();
    const double ofDocument = document.best() / ours.best();
    std::printf("  ours = %.1f x memcpy (limit %.0f); simdjson = %.2f x ours (limit %.1f); QJsonDocument = %.0f x ours (limit %.0f); %.1f bytes kept a sample (limit %.1f)\n",
                ofMemory, mostOfMemcpy, ofLibrary, leastOfSimdjson, ofDocument, leastOfDocument, bytes / samples, mostBytesASample);
    return !gate || (ofMemory <= mostOfMemcpy && ofLibrary >= leastOfSimdjson && ofDocument >= leastOfDocument && bytes / samples <= mostBytesASample);
}

} // namespace

int main(int argc, char **argv)
{
    const bool gate = argc > 1 && std::strcmp(argv[1], "--gate") == 0;
    bool ok = run(1, 11000, 41, false); // small answers live in the cache: figures, no gates
    ok = run(10, 10000, 21, false) && ok;
    ok = run(100, 10000, 9, gate) && ok;
    return ok ? 0 : 1;
}
