#include "models/sources/prometheus/samples.h"

#include "models/sources/prometheus/jsonreader.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace sextant::prometheus {
namespace {

namespace numberparsing = simdjson::SIMDJSON_BUILTIN_IMPLEMENTATION::numberparsing;

constexpr std::uint64_t histogramBits = 0x7ff8000000005e87; // a quiet NaN with a payload of our own
constexpr double latestTime = 253402300799.0; // 9999-12-31T23:59:59Z

constexpr std::ptrdiff_t mostDigits = 19; // what 64 bits hold
constexpr std::ptrdiff_t deepestFraction = 300;
constexpr std::ptrdiff_t shortestPair = 7; // [0,"0"]
constexpr std::size_t blockSize = 256; // samples collected before they are appended

static_assert(std::endian::native == std::endian::little, "eight digits are read as one number");

constexpr std::array<std::uint64_t, 8> smallPowers{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000};

/// Eight characters with '0' to '9' turned into 0 to 9.
inline std::uint64_t eightAt(const char *p)
{
    std::uint64_t bytes;
    std::memcpy(&bytes, p, sizeof bytes);
    return bytes ^ 0x3030303030303030;
}

/// The high bit of every byte that is not 0 to 9. Right up to the first of them: adding carries only to the bytes behind it.
constexpr std::uint64_t notDigits(std::uint64_t digits)
{
    return ((digits + 0x7676767676767676) | digits) & 0x8080808080808080;
}

/// The number that eight digits spell: neighbours are joined to pairs, pairs to fours, fours to eight.
constexpr std::uint64_t joined(std::uint64_t digits)
{
    digits = (digits * 10 + (digits >> 8)) & 0x00FF00FF00FF00FF;
    digits = (digits * 100 + (digits >> 16)) & 0x0000FFFF0000FFFF;
    return (digits * 10000 + (digits >> 32)) & 0xFFFFFFFF;
}

bool isDigit(char c)
{
    return unsigned(c - '0') < 10;
}

/// Digits that count, of digits with a point somewhere among them.
std::ptrdiff_t significantDigits(const char *first, const char *end)
{
    const char *p = first;
    while (p < end && (*p == '0' || *p == '.'))
        ++p;
    return end - p - std::count(p, end, '.');
}

/// Walks over text that ends with ']', which therefore stops every loop without a check for the end.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    bool take(char c)
    {
        space();
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    /// Pairs between brackets, one behind the other, appended to `t` and `v`.
    SampleError list(std::vector<double> &t, std::vector<double> &v)
    {
        if (!take('['))
            return SampleError::Shape;
        if (take(']'))
            return SampleError::None;
        std::array<double, blockSize> times, values;
        std::size_t count = 0;
        const auto append = [&] {
            t.insert(t.end(), times.begin(), times.begin() + std::ptrdiff_t(count));
            v.insert(v.end(), values.begin(), values.begin() + std::ptrdiff_t(count));
            count = 0;
        };
        do {
            if (count == blockSize)
                append();
            if (!compactPair(times[count], values[count]))
                if (const SampleError error = pair(times[count], values[count]); error != SampleError::None)
                    return error;
            ++count;
        } while (m_at < m_end && *m_at == ',' ? (++m_at, true) : take(','));
        append();
        return take(']') ? SampleError::None : SampleError::Shape;
    }

    const char *at() const { return m_at; }

    SampleError pair(double &t, double &v)
    {
        if (!take('['))
            return SampleError::Shape;
        if (const SampleError error = number(t); error != SampleError::None)
            return error;
        if (!take(','))
            return SampleError::Shape;
        if (const SampleError error = number(v); error != SampleError::None)
            return error;
        if (!take(']'))
            return SampleError::Shape;
        return isPlausibleTime(t) ? SampleError::None : SampleError::Time;
    }

    bool atEnd()
    {
        space();
        return m_at == m_end;
    }

private:
    /// `[time,"value"]` without blanks, as servers write it. False, and nothing taken, for any other spelling.
    bool compactPair(double &t, double &v)
    {
        if (m_end - m_at < shortestPair || *m_at != '[')
            return false;
        const char *p = wholeSeconds(m_at + 1, t);
        if (!p && (!(p = decimal(m_at + 1, t)) || !isPlausibleTime(t)))
            return false;
        if (p[0] != ',' || p[1] != '"')
            return false;
        p = decimal(p + 2, v);
        if (!p || p[0] != '"' || p[1] != ']')
            return false;
        m_at = p + 2;
        return true;
    }

    /// A time between the years 2001 and 2286 in whole seconds, which most are: ten digits. nullptr for all others.
    const char *wholeSeconds(const char *p, double &t) const
    {
        if (m_end - p < 11)
            return nullptr;
        const std::uint64_t digits = eightAt(p);
        const unsigned tens = unsigned(p[8] - '0'), ones = unsigned(p[9] - '0');
        if ((notDigits(digits) != 0) | (tens > 9) | (ones > 9) | (p[10] != ','))
            return nullptr;
        t = double(joined(digits) * 100 + tens * 10 + ones);
        return p + 10;
    }

    void space()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r'))
            ++m_at;
    }

    /// A number, quoted or bare.
    SampleError number(double &out)
    {
        space();
        if (m_at == m_end)
            return SampleError::Shape;
        const bool quoted = *m_at == '"';
        m_at += quoted;
        const char *after = shortDecimal(out);
        if (!after)
            after = longNumber(out);
        if (!after)
            return SampleError::Number;
        m_at = after;
        if (!quoted)
            return SampleError::None;
        if (*m_at != '"')
            return SampleError::Number;
        ++m_at;
        return SampleError::None;
    }

    /// Plain decimals of up to 19 digits, correctly rounded. nullptr for all others.
    const char *shortDecimal(double &out) const { return decimal(m_at, out); }

    const char *decimal(const char *p, double &out) const
    {
        const bool negative = *p == '-';
        p += negative;
        std::uint64_t digits = 0;
        const char *first = p;
        if (isDigit(p[0]) && p[1] == '.') // most values are below ten
            digits = std::uint64_t(*p++ - '0');
        else
            p = eatDigits(p, digits);
        if (p == first)
            return nullptr;
        std::ptrdiff_t fraction = 0, length = p - first;
        if (*p == '.') {
            const char *point = ++p;
            p = eatDigits(p, digits);
            fraction = p - point;
            length += fraction;
            if (fraction == 0)
                return nullptr;
        }
        if (*p == 'e' || *p == 'E' || (length > mostDigits && significantDigits(first, p) > mostDigits))
            return nullptr;
        // One exact division where that is right, else Eisel and Lemire's method. Those few it cannot decide go the long way.
        return fraction <= deepestFraction && numberparsing::compute_float_64(-fraction, digits, negative, out) ? p : nullptr;
    }

    /// Appends the digits at `p` to `value`, eight at a time; the last few come at once, too, moved behind zeros.
    const char *eatDigits(const char *p, std::uint64_t &value) const
    {
        for (; m_end - p >= 8; p += 8) {
            const std::uint64_t digits = eightAt(p);
            if (const std::uint64_t other = notDigits(digits)) {
                const int count = std::countr_zero(other) / 8;
                value = value * smallPowers[std::size_t(count)] + joined((digits << 8) << (56 - 8 * count));
                return p + count;
            }
            value = value * 100000000 + joined(digits);
        }
        for (; isDigit(*p); ++p)
            value = value * 10 + std::uint64_t(*p - '0');
        return p;
    }

    const char *longNumber(double &out) const
    {
        const char *first = m_at + (*m_at == '-');
        if (isDigit(*first)) {
            const auto [after, error] = std::from_chars(m_at, m_end, out);
            return error == std::errc() ? after : nullptr;
        }
        const char *after = m_at; // a word: NaN, +Inf
        while (after < m_end && *after != '"' && *after != ',' && *after != ']')
            ++after;
        return parseNumber({m_at, std::size_t(after - m_at)}, out) ? after : nullptr;
    }

    const char *m_at;
    const char *m_end;
};

bool endsWithBracket(std::string_view text)
{
    return !text.empty() && text.back() == ']';
}

} // namespace

double histogramMark()
{
    return std::bit_cast<double>(histogramBits);
}

bool isHistogramMark(double value)
{
    return std::bit_cast<std::uint64_t>(value) == histogramBits;
}

bool isPlausibleTime(double t)
{
    return t >= 0 && t <= latestTime; // false for NaN, too
}

SampleError scanSamples(std::string_view array, std::vector<double> &t, std::vector<double> &v)
{
    if (!endsWithBracket(array))
        return SampleError::Shape;
    Scanner scanner(array);
    const SampleError error = scanner.list(t, v);
    return error == SampleError::None && !scanner.atEnd() ? SampleError::Shape : error;
}

SampleError scanLeadingSamples(std::string_view &text, std::vector<double> &t, std::vector<double> &v)
{
    Scanner scanner(text);
    const SampleError error = scanner.list(t, v);
    text.remove_prefix(std::size_t(scanner.at() - text.data()));
    return error;
}

SampleError scanSample(std::string_view pair, double &t, double &v)
{
    if (!endsWithBracket(pair))
        return SampleError::Shape;
    Scanner scanner(pair);
    const SampleError error = scanner.pair(t, v);
    return error == SampleError::None && !scanner.atEnd() ? SampleError::Shape : error;
}

} // namespace sextant::prometheus
