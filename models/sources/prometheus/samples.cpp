#include "models/sources/prometheus/samples.h"

#include "models/sources/prometheus/jsonreader.h"

#include <array>
#include <cstdint>

namespace sextant::prometheus {
namespace {

constexpr double latestTime = 253402300799.0; // 9999-12-31T23:59:59Z
constexpr std::array<double, 23> powersOfTen{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                             1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// Plain decimals whose digits fit 2^53: one exact division gives the correctly rounded double. Others go the long way.
bool parseShort(std::string_view text, double &out)
{
    const bool negative = !text.empty() && text.front() == '-';
    std::uint64_t digits = 0;
    int fraction = -1;
    std::size_t count = 0;
    for (const char c : text.substr(negative)) {
        if (c >= '0' && c <= '9') {
            digits = digits * 10 + std::uint64_t(c - '0');
            ++count;
            fraction += fraction >= 0;
        } else if (c == '.' && fraction < 0 && count > 0) {
            fraction = 0;
        } else {
            return false;
        }
    }
    if (count == 0 || count > 18 || digits > (std::uint64_t(1) << 53) || fraction == 0)
        return false;
    out = double(digits) / powersOfTen[std::size_t(fraction > 0 ? fraction : 0)];
    if (negative)
        out = -out;
    return true;
}

class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    void space()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r'))
            ++m_at;
    }
    bool take(char c)
    {
        space();
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }
    /// A number, quoted or bare.
    bool token(std::string_view &out)
    {
        space();
        const bool quoted = m_at < m_end && *m_at == '"';
        m_at += quoted;
        const char *start = m_at;
        while (m_at < m_end && *m_at != '"' && *m_at != ',' && *m_at != ']' && *m_at != ' ' && *m_at != '\n' && *m_at != '\r'
               && *m_at != '\t')
            ++m_at;
        out = {start, std::size_t(m_at - start)};
        if (!quoted)
            return !out.empty();
        if (m_at == m_end || *m_at != '"')
            return false;
        ++m_at;
        return true;
    }
    SampleError pair(double &t, double &v)
    {
        std::string_view time, value;
        if (!take('[') || !token(time) || !take(',') || !token(value) || !take(']'))
            return SampleError::Shape;
        if ((!parseShort(time, t) && !parseNumber(time, t)) || (!parseShort(value, v) && !parseNumber(value, v)))
            return SampleError::Number;
        return isPlausibleTime(t) ? SampleError::None : SampleError::Time;
    }
    bool atEnd()
    {
        space();
        return m_at == m_end;
    }

private:
    const char *m_at;
    const char *m_end;
};

} // namespace

bool isPlausibleTime(double t)
{
    return t >= 0 && t <= latestTime; // false for NaN, too
}

SampleError scanSamples(std::string_view array, std::vector<double> &t, std::vector<double> &v)
{
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
    Scanner scanner(pair);
    const SampleError error = scanner.pair(t, v);
    return error == SampleError::None && !scanner.atEnd() ? SampleError::Shape : error;
}

} // namespace sextant::prometheus
