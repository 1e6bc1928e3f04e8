#include "models/sources/prometheus/samples.h"

#include "models/sources/prometheus/jsonreader.h"

#include <array>
#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>

namespace sextant::prometheus {
namespace {

constexpr std::uint64_t histogramBits = 0x7ff8000000005e87; // a quiet NaN with a payload of our own
constexpr double latestTime = 253402300799.0; // 9999-12-31T23:59:59Z
constexpr std::array<double, 23> powersOfTen{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                             1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

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

    /// Plain decimals whose digits fit 2^53: one exact division gives the correctly rounded double. nullptr for all others.
    const char *shortDecimal(double &out) const
    {
        const char *p = m_at;
        const bool negative = *p == '-';
        p += negative;
        const char *first = p;
        std::uint64_t digits = 0;
        for (; isDigit(*p); ++p)
            digits = digits * 10 + std::uint64_t(*p - '0');
        std::ptrdiff_t count = p - first, fraction = 0;
        if (count == 0)
            return nullptr;
        if (*p == '.') {
            const char *point = p++;
            for (; isDigit(*p); ++p)
                digits = digits * 10 + std::uint64_t(*p - '0');
            fraction = p - point - 1;
            count += fraction;
            if (fraction == 0)
                return nullptr;
        }
        if (count > 18 || digits > (std::uint64_t(1) << 53) || *p == 'e' || *p == 'E')
            return nullptr;
        out = double(digits) / powersOfTen[std::size_t(fraction)];
        if (negative)
            out = -out;
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
    if (!scanner.take('['))
        return SampleError::Shape;
    if (scanner.take(']'))
        return scanner.atEnd() ? SampleError::None : SampleError::Shape;
    do {
        double time = 0, value = 0;
        if (const SampleError error = scanner.pair(time, value); error != SampleError::None)
            return error;
        t.push_back(time);
        v.push_back(value);
    } while (scanner.take(','));
    return scanner.take(']') && scanner.atEnd() ? SampleError::None : SampleError::Shape;
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
