#include "models/sources/prometheus/compactmatrix.h"

#include "models/sources/prometheus/jsonreader.h"
#include "models/sources/prometheus/samples.h"

#include <algorithm>

namespace sextant::prometheus {
namespace {

constexpr std::string_view head = "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[";
constexpr std::string_view seriesHead = "{\"metric\":{";
constexpr std::string_view valuesHead = "},\"values\":";
constexpr std::string_view tail = "]}}";
constexpr std::size_t mostExpected = 11000; // points of a series that servers give at most

class Reader
{
public:
    explicit Reader(std::string_view json) : m_rest(json) {}

    std::optional<QueryResult> read()
    {
        QueryResult result;
        result.type = ResultType::Matrix;
        if (!take(head))
            return std::nullopt;
        if (!m_rest.starts_with(']'))
            do {
                if (!series(result.series.emplace_back()))
                    return std::nullopt;
            } while (take(","));
        if (!take(tail) || m_rest.find_first_not_of(" \t\r\n") != std::string_view::npos)
            return std::nullopt;
        return result;
    }

private:
    bool take(std::string_view text)
    {
        if (!m_rest.starts_with(text))
            return false;
        m_rest.remove_prefix(text.size());
        return true;
    }

    /// Text between quotes without escapes or control characters, and in UTF-8.
    bool quoted(std::string_view &out)
    {
        if (!take("\""))
            return false;
        std::size_t length = 0;
        unsigned char all = 0;
        for (; length < m_rest.size() && m_rest[length] != '"'; ++length) {
            const auto c = static_cast<unsigned char>(m_rest[length]);
            if (c == '\\' || c < 0x20)
                return false;
            all |= c;
        }
        if (length == m_rest.size())
            return false;
        out = m_rest.substr(0, length);
        m_rest.remove_prefix(length + 1);
        return all < 0x80 || simdjson::validate_utf8(out.data(), out.size());
    }

    bool labels(LabelSet &out)
    {
        if (m_rest.starts_with('}'))
            return true;
        do {
            std::string_view name, value;
            if (!quoted(name) || !take(":") || !quoted(value))
                return false;
            out.set(m_texts.text(name), m_texts.text(value));
        } while (take(","));
        return true;
    }

    /// Series of one answer mostly have the same number of samples, so the vectors get their exact size at once.
    bool series(TimeSeries &out)
    {
        out.t.reserve(std::min(m_samples, mostExpected));
        out.v.reserve(std::min(m_samples, mostExpected));
        if (!take(seriesHead) || !labels(out.labels) || !take(valuesHead) || scanLeadingSamples(m_rest, out.t, out.v) != SampleError::None
            || !take("}"))
            return false;
        if (std::adjacent_find(out.t.begin(), out.t.end(), [](double a, double b) { return a >= b; }) != out.t.end())
            return false;
        m_samples = out.t.size();
        out.t.shrink_to_fit();
        out.v.shrink_to_fit();
        return true;
    }

    std::string_view m_rest;
    TextPool m_texts;
    std::size_t m_samples = 0; ///< of the series before
};

} // namespace

std::optional<QueryResult> readCompactMatrix(std::string_view json)
{
    return Reader(json).read();
}

} // namespace sextant::prometheus
