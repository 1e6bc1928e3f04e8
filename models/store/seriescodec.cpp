#include "models/store/seriescodec.h"

#include <QCoreApplication>

#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <zlib.h>
#include <zstd.h>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProjectStore)
};

constexpr quint8 formatVersion = 1;
constexpr int headerSize = 24; // version, time mode, value mode, decimals, count (4), first time (8), grid step (8)
constexpr int mostSamples = 1 << 22;
constexpr int zstdLevel = 1;
constexpr std::array<double, 7> powersOfTen{1, 10, 100, 1e3, 1e4, 1e5, 1e6};

enum TimeMode : quint8 { Grid, GridWithGaps, FreeTimes };
enum ValueMode : quint8 { Constant, Decimal, Free };

static_assert(std::endian::native == std::endian::little, "chunks are stored little-endian");

struct Header {
    quint8 version = formatVersion;
    quint8 timeMode = Grid;
    quint8 valueMode = Constant;
    quint8 decimals = 0;
    quint32 count = 0;
    double first = 0;
    double step = 0;
};
static_assert(sizeof(Header) == headerSize);

quint64 bits(double value)
{
    return std::bit_cast<quint64>(value);
}

using Words = std::vector<quint64>;

/// Byte planes: all lowest bytes first, so that equal high bytes form long runs.
template<typename Word>
void appendPlanes(std::string &out, const std::vector<Word> &words)
{
    for (std::size_t plane = 0; plane < sizeof(Word); ++plane)
        for (Word word : words)
            out.push_back(char(word >> (8 * plane)));
}

template<typename Word>
std::vector<Word> readPlanes(const char *bytes, std::size_t count)
{
    std::vector<Word> words(count, 0);
    for (std::size_t plane = 0; plane < sizeof(Word); ++plane)
        for (std::size_t i = 0; i < count; ++i)
            words[i] |= Word(quint8(bytes[plane * count + i])) << (8 * plane);
    return words;
}

Words xorChain(const double *values, int count)
{
    Words words(std::size_t(count), 0);
    quint64 previous = 0;
    for (int i = 0; i < count; ++i) {
        const quint64 word = bits(values[i]);
        words[std::size_t(i)] = word ^ previous;
        previous = word;
    }
    return words;
}

/// The positions of `t` on the grid first + k * step, as differences; empty when one time is not exactly on it.
std::vector<quint32> gridSteps(const double *t, int count, double step)
{
    std::vector<quint32> steps;
    if (!(step > 0) || !std::isfinite(step))
        return steps;
    double last = 0;
    for (int i = 1; i < count; ++i) {
        const double k = std::round((t[i] - t[0]) / step);
        if (!(k > last) || k - last > 4e9 || k > 4e15 || bits(t[0] + k * step) != bits(t[i]))
            return {};
        steps.push_back(quint32(k - last));
        last = k;
    }
    return steps;
}

double smallestDistance(const double *t, int count)
{
    double smallest = std::numeric_limits<double>::infinity();
    for (int i = 1; i < count; ++i)
        smallest = std::min(smallest, t[i] - t[i - 1]);
    return smallest;
}

/// Values as whole multiples of 10^-decimals, if every one of them comes back to the same bits.
std::optional<std::vector<qint64>> asDecimals(const double *v, int count, int decimals)
{
    std::vector<qint64> out;
    out.reserve(std::size_t(count));
    const double power = powersOfTen[std::size_t(decimals)];
    for (int i = 0; i < count; ++i) {
        const double scaled = v[i] * power;
        if (!(std::abs(scaled) < 4e15))
            return std::nullopt;
        const qint64 whole = std::llround(scaled);
        if (bits(double(whole) / power) != bits(v[i]))
            return std::nullopt;
        out.push_back(whole);
    }
    return out;
}

quint64 zigzag(qint64 value)
{
    return (quint64(value) << 1) ^ quint64(value >> 63);
}

qint64 unzigzag(quint64 value)
{
    return qint64(value >> 1) ^ -qint64(value & 1);
}

void encodeTimes(Header &header, std::string &payload, const double *t, int count)
{
    header.first = t[0];
    header.step = count > 1 ? smallestDistance(t, count) : 0;
    if (count == 1)
        return;
    const std::vector<quint32> steps = gridSteps(t, count, header.step);
    if (steps.empty()) {
        header.timeMode = FreeTimes;
        appendPlanes(payload, xorChain(t, count));
    } else if (std::any_of(steps.begin(), steps.end(), [](quint32 step) { return step != 1; })) {
        header.timeMode = GridWithGaps;
        appendPlanes(payload, steps);
    }
}

void encodeValues(Header &header, std::string &payload, const double *v, int count)
{
    if (std::all_of(v, v + count, [&](double value) { return bits(value) == bits(v[0]); })) {
        header.valueMode = Constant;
        appendPlanes(payload, Words{bits(v[0])});
        return;
    }
    for (std::size_t decimals = 0; decimals < powersOfTen.size(); ++decimals) {
        if (!asDecimals(v, std::min(count, 16), int(decimals)))
            continue;
        const auto whole = asDecimals(v, count, int(decimals));
        if (!whole)
            continue;
        header.valueMode = Decimal;
        header.decimals = quint8(decimals);
        Words words;
        qint64 previous = 0;
        for (qint64 value : *whole) {
            words.push_back(zigzag(value - previous));
            previous = value;
        }
        appendPlanes(payload, words);
        return;
    }
    header.valueMode = Free;
    appendPlanes(payload, xorChain(v, count));
}

std::size_t timeBytes(const Header &header)
{
    switch (header.timeMode) {
    case GridWithGaps: return std::size_t(header.count - 1) * 4;
    case FreeTimes: return std::size_t(header.count) * 8;
    default: return 0;
    }
}

std::size_t valueBytes(const Header &header)
{
    return header.valueMode == Constant ? 8 : std::size_t(header.count) * 8;
}

void decodeTimes(const Header &header, const char *bytes, std::vector<double> &t)
{
    const std::size_t count = header.count;
    if (header.timeMode == FreeTimes) {
        quint64 previous = 0;
        for (quint64 word : readPlanes<quint64>(bytes, count))
            t.push_back(std::bit_cast<double>(previous ^= word));
        return;
    }
    const auto steps = header.timeMode == GridWithGaps ? readPlanes<quint32>(bytes, count - 1)
                                                       : std::vector<quint32>(count - 1, 1);
    double k = 0;
    t.push_back(header.first);
    for (quint32 step : steps)
        t.push_back(header.first + (k += step) * header.step);
}

void decodeValues(const Header &header, const char *bytes, std::vector<double> &v)
{
    const std::size_t count = header.count;
    if (header.valueMode == Constant) {
        v.insert(v.end(), count, std::bit_cast<double>(readPlanes<quint64>(bytes, 1).front()));
        return;
    }
    const Words words = readPlanes<quint64>(bytes, count);
    if (header.valueMode == Free) {
        quint64 previous = 0;
        for (quint64 word : words)
            v.push_back(std::bit_cast<double>(previous ^= word));
        return;
    }
    const double power = powersOfTen[header.decimals];
    quint64 whole = 0; // unsigned, so that a damaged chunk cannot overflow
    for (quint64 word : words)
        v.push_back(double(qint64(whole += quint64(unzigzag(word)))) / power);
}

tl::unexpected<Error> damaged()
{
    return fail(ErrorCode::Corrupt, Tr::tr("stored series"), Tr::tr("A block of samples is damaged"),
                Tr::tr("open a backup of the project"));
}

} // namespace

QByteArray encodeSamples(const double *t, const double *v, int count)
{
    if (count <= 0)
        return {};
    Header header;
    header.count = quint32(count);
    std::string payload;
    payload.reserve(std::size_t(count) * 16);
    encodeTimes(header, payload, t, count);
    encodeValues(header, payload, v, count);
    QByteArray out(headerSize + qsizetype(ZSTD_compressBound(payload.size())), Qt::Uninitialized);
    std::memcpy(out.data(), &header, headerSize);
    const std::size_t size = ZSTD_compress(out.data() + headerSize, std::size_t(out.size() - headerSize), payload.data(),
                                           payload.size(), zstdLevel);
    out.truncate(headerSize + qsizetype(size));
    return out;
}

Result<void> decodeSamples(const QByteArray &data, int expected, TimeSeries &into)
{
    Header header;
    if (data.size() <= headerSize)
        return damaged();
    std::memcpy(&header, data.constData(), headerSize);
    if (header.version != formatVersion || header.timeMode > FreeTimes || header.valueMode > Free
        || header.decimals >= powersOfTen.size() || header.count == 0 || header.count > mostSamples
        || int(header.count) != expected)
        return damaged();
    std::string payload(timeBytes(header) + valueBytes(header), '\0');
    const std::size_t size = ZSTD_decompress(payload.data(), payload.size(), data.constData() + headerSize,
                                             std::size_t(data.size() - headerSize));
    if (ZSTD_isError(size) || size != payload.size())
        return damaged();
    decodeTimes(header, payload.data(), into.t);
    decodeValues(header, payload.data() + timeBytes(header), into.v);
    return {};
}

std::vector<SeriesChunk> splitSeries(const TimeSeries &series, double length)
{
    std::vector<SeriesChunk> chunks;
    std::size_t from = 0;
    while (from < series.size()) {
        const double index = std::floor(series.t[from] / length);
        std::size_t to = from + 1;
        while (to < series.size() && to - from < mostSamples && std::floor(series.t[to] / length) == index)
            ++to;
        const int count = int(to - from);
        chunks.push_back({qint64(index), count, encodeSamples(&series.t[from], &series.v[from], count)});
        from = to;
    }
    return chunks;
}

quint32 checksum(const QByteArray &bytes)
{
    return quint32(crc32_z(0, reinterpret_cast<const Bytef *>(bytes.constData()), std::size_t(bytes.size())));
}

} // namespace sextant
