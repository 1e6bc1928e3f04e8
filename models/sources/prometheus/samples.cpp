#include "models/sources/prometheus/samples.h"

#include "models/sources/prometheus/jsonreader.h"

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
constexpr std::array<double, 23> powersOfTen{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                             1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

constexpr std::uint64_t exactIntegers = std::uint64_t(1) << 53;
constexpr std::ptrdiff_t mostDigits = 19; // what 64 bits hold
constexpr std::ptrdiff_t deepestFraction = 300;

static_assert(std::endian::native == std::endian::little, "eight digits are read as one number");

/// Whether all eight bytes are '0'..'9': the high half is 3, also after adding 6.
constexpr bool areDigits(std::uint64_t bytes)
{
    constexpr std::uint64_t high = 0xF0F0F0F0F0F0F0F0, threes = 0x3030303030303030, sixes = 0x0606060606060606;
    return (bytes & high) == threes && ((bytes + sixes) & high) == threes;
}

/// The number that eight digits spell: neighbours are joined to pairs, pairs to fours, fours to eight.
constexpr std::uint64_t eightDigits(std::uint64_t bytes)
{
    bytes -= 0x3030303030303030;
    bytes = (bytes * 10 + (bytes >> 8)) & 0x00FF00FF00FF00FF;
    bytes = (bytes * 100 + (bytes >> 16)) & 0x0000FFFF0000FFFF;
    return (bytes * 10000 + (bytes >> 32)) & 0xFFFFFFFF;
}

bool isDigit(char c)
{
    return unsigned(c - '0') < 10;
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

    /// `[time,"value"]` without blanks, as servers write it. False, and nothing taken, for any other spelling.
    bool compactPair(double &t, double &v)
    {
        if (m_end - m_at < 8 || *m_at != '[')
            return false;
        const char *p = decimal(m_at + 1, t);
        if (!p || p[0] != ',' || p[1] != '"')
            return false;
        p = decimal(p + 2, v);
        if (!p || p[0] != '"' || p[1] != ']' || !isPlausibleTime(t))
            return false;
        m_at = p + 2;
        return true;
    }

    /// Pairs between brackets, one behind the other, appended to `t` and `v`.
    SampleError list(std::vector<double> &t, std::vector<double> &v)
    {
        if (!take('['))
            return SampleError::Shape;
        if (take(']'))
            return SampleError::None;
        do {
            double time = 0, value = 0;
            if (!compactPair(time, value))
                if (const SampleError error = pair(time, value); error != SampleError::None)
                    return error;
            t.push_back(time);
            v.push_back(value);
        } while (m_at < m_end && *m_at == ',' ? (++m_at, true) : take(','));
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
        std::ptrdiff_t significant = p - first == 1 && *first == '0' ? 0 : p - first, fraction = 0;
        if (*p == '.') {
            const char *point = ++p;
            if (significant == 0)
                while (*p == '0')
                    ++p;
            const char *counted = p;
            p = eatDigits(p, digits);
            fraction = p - point;
            significant += p - counted;
            if (fraction == 0)
                return nullptr;
        }
        if (significant > mostDigits || *p == 'e' || *p == 'E')
            return nullptr;
        if (digits <= exactIntegers && std::size_t(fraction) < powersOfTen.size()) {
            const double value = fraction == 0 ? double(digits) : double(digits) / powersOfTen[std::size_t(fraction)];
            out = negative ? -value : value;
            return p;
        }
        // Eisel and Lemire's method decides all but a few; those go the long way.
        return fraction <= deepestFraction && numberparsing::compute_float_64(-fraction, digits, negative, out) ? p : nullptr;
    }

    /// Appends the digits at `p` to `value`, eight at a time while there are as many.
    const char *eatDigits(const char *p, std::uint64_t &value) const
    {
        while (m_end - p >= 8) {
            std::uint64_t bytes;
            std::memcpy(&bytes, p, sizeof bytes);
            if (!areDigits(bytes))
                break;
            value = value * 100000000 + eightDigits(bytes);
            p += 8;
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
