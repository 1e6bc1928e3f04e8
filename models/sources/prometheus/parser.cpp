#include "models/sources/prometheus/parser.h"

#include "models/sources/prometheus/apierror.h"
#include "models/sources/prometheus/compactmatrix.h"
#include "models/sources/prometheus/jsonreader.h"
#include "models/sources/prometheus/samples.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <utility>

namespace sextant::prometheus {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Prometheus)
};

constexpr uint maxSeries = 500000;

Result<void> sampleError(SampleError error)
{
    switch (error) {
    case SampleError::None: return {};
    case SampleError::Shape: return shapeError(Tr::tr("a sample is not a pair of time and value"));
    case SampleError::Number: return shapeError(Tr::tr("a sample holds something that is not a number"));
    case SampleError::Time: return shapeError(Tr::tr("a sample lies outside the years 1970 to 9999; are its times milliseconds?"));
    }
    return {};
}

/// Reads series one after the other, with one pair of growing buffers for all of them: each series is then copied
/// into vectors of its exact size.
class SeriesReader
{
public:
    Result<void> read(ondemand::object object, TimeSeries &series)
    {
        m_t.clear();
        m_v.clear();
        for (auto item : object) {
            ondemand::field field;
            std::string_view key;
            if (const auto code = std::move(item).get(field))
                return jsonError(code);
            if (const auto code = field.unescaped_key().get(key))
                return jsonError(code);
            ondemand::value value = field.value();
            Result<void> read;
            if (isNull(value)) // a list without entries, as some servers write it
                continue;
            const auto first = std::ptrdiff_t(m_t.size());
            if (key == "metric")
                read = labels(value, series.labels);
            else if (key == "values" || key == "value")
                read = floats(value, key == "values");
            else if (key == "histograms" || key == "histogram")
                read = histograms(value, key == "histograms", series);
            if (!read)
                return read;
            m_reordered |= !isAscending(first);
        }
        merge();
        series.t.assign(m_t.begin(), m_t.end());
        series.v.assign(m_v.begin(), m_v.end());
        return {};
    }

    Result<void> labels(ondemand::value value, LabelSet &out)
    {
        ondemand::object object;
        if (const auto code = value.get_object().get(object))
            return code == simdjson::INCORRECT_TYPE ? Result<void>(shapeError(Tr::tr("labels are not an object"))) : jsonError(code);
        for (auto item : object) {
            ondemand::field field;
            std::string_view name, text;
            if (const auto code = std::move(item).get(field))
                return jsonError(code);
            if (const auto code = field.unescaped_key().get(name))
                return jsonError(code);
            if (const auto code = field.value().get_string().get(text))
                return code == simdjson::INCORRECT_TYPE ? Result<void>(shapeError(Tr::tr("a label is not text"))) : jsonError(code);
            out.set(m_texts.text(name), m_texts.text(text));
        }
        return {};
    }

    bool reordered() const { return m_reordered; }

private:
    Result<void> floats(ondemand::value value, bool many)
    {
        ondemand::array array;
        std::string_view raw;
        if (const auto code = value.get_array().get(array))
            return code == simdjson::INCORRECT_TYPE ? Result<void>(shapeError(Tr::tr("samples are not a list"))) : jsonError(code);
        if (const auto code = array.raw_json().get(raw))
            return jsonError(code);
        if (many)
            return sampleError(scanSamples(raw, m_t, m_v));
        double t = 0, v = 0;
        const SampleError error = scanSample(raw, t, v);
        if (error == SampleError::None) {
            m_t.push_back(t);
            m_v.push_back(v);
        }
        return sampleError(error);
    }

    Result<void> histogram(ondemand::array pair)
    {
        double t = 0;
        for (auto item : pair) { // [time, {count, sum, buckets}]
            ondemand::value time;
            if (const auto code = std::move(item).get(time))
                return jsonError(code);
            const std::string_view token = time.raw_json_token();
            const std::size_t end = token.find_last_not_of(" \t\r\n");
            if (!parseNumber(token.substr(0, end + 1), t))
                return sampleError(SampleError::Number);
            if (!isPlausibleTime(t))
                return sampleError(SampleError::Time);
            m_t.push_back(t);
            m_v.push_back(histogramMark());
            return {};
        }
        return sampleError(SampleError::Shape);
    }

    Result<void> histograms(ondemand::value value, bool many, TimeSeries &series)
    {
        ondemand::array array;
        if (const auto code = value.get_array().get(array))
            return code == simdjson::INCORRECT_TYPE ? Result<void>(shapeError(Tr::tr("histograms are not a list"))) : jsonError(code);
        series.nativeHistogram = true;
        if (!many)
            return histogram(array);
        for (auto item : array) {
            ondemand::array pair;
            if (const auto code = item.get_array().get(pair))
                return code == simdjson::INCORRECT_TYPE ? sampleError(SampleError::Shape) : Result<void>(jsonError(code));
            if (const auto read = histogram(pair); !read)
                return read;
        }
        return {};
    }

    bool isAscending(std::ptrdiff_t from) const
    {
        return std::adjacent_find(m_t.begin() + from, m_t.end(), std::greater_equal<>()) == m_t.end();
    }

    /// Floats and histograms come as two lists; and a misbehaving store may send samples out of order or twice.
    void merge()
    {
        if (isAscending(0))
            return;
        std::vector<std::size_t> index(m_t.size());
        std::iota(index.begin(), index.end(), std::size_t(0));
        std::stable_sort(index.begin(), index.end(), [this](std::size_t a, std::size_t b) { return m_t[a] < m_t[b]; });
        std::vector<double> t, v;
        for (const std::size_t i : index) {
            if (!t.empty() && t.back() == m_t[i]) {
                m_reordered = true;
                v.back() = m_v[i];
            } else {
                t.push_back(m_t[i]);
                v.push_back(m_v[i]);
            }
        }
        m_t = std::move(t);
        m_v = std::move(v);
    }

    TextPool m_texts;
    std::vector<double> m_t;
    std::vector<double> m_v;
    bool m_reordered = false;
};

/// "result": a list of series, or the pair of a scalar or a string. Which one "resultType" claims is checked later,
/// because it may follow.
class ResultReader
{
public:
    Result<void> readData(ondemand::value data)
    {
        ondemand::object object;
        if (const auto code = data.get_object().get(object))
            return code == simdjson::INCORRECT_TYPE ? Result<void>(shapeError(Tr::tr("\"data\" is not an object"))) : jsonError(code);
        Result<void> read;
        bool seenResult = false;
        for (auto item : object) {
            ondemand::field field;
            std::string_view key, text;
            if (const auto code = std::move(item).get(field))
                return jsonError(code);
            if (const auto code = field.unescaped_key().get(key))
                return jsonError(code);
            ondemand::value value = field.value();
            if (key == "resultType" && value.get_string().get(text) == simdjson::SUCCESS) {
                m_type = QString::fromUtf8(text.data(), qsizetype(text.size()));
            } else if (key == "result" && !isNull(value)) {
                if (std::exchange(seenResult, true))
                    return shapeError(Tr::tr("it holds \"result\" twice"));
                read = readResult(value);
                if (!read && read.error().code == ErrorCode::Parse)
                    return read;
            } else if (key == "warnings") {
                warnings += readStrings(value);
            } else if (key == "isPartial") {
                result.partial |= readFlag(value);
            }
        }
        if (const auto known = setType(); !known)
            return known;
        return read;
    }

    QueryResult result;
    QStringList warnings;

private:
    Result<void> readResult(ondemand::value value)
    {
        ondemand::array array;
        if (const auto code = value.get_array().get(array))
            return code == simdjson::INCORRECT_TYPE ? Result<void>(shapeError(Tr::tr("\"result\" is not a list"))) : jsonError(code);
        int index = 0;
        double time = 0;
        for (auto item : array) {
            ondemand::value entry;
            ondemand::object object;
            if (const auto code = std::move(item).get(entry))
                return jsonError(code);
            if (entry.get_object().get(object) == simdjson::SUCCESS) {
                if (result.series.size() >= maxSeries)
                    return fail(ErrorCode::TooLarge, Tr::tr("The answer holds more than %1 series").arg(maxSeries), {},
                                Tr::tr("Aggregate or filter in the query."));
                if (const auto read = m_reader.read(object, result.series.emplace_back()); !read)
                    return read;
                continue;
            }
            if (const auto read = readPlain(entry, index++, time); !read)
                return read;
        }
        if (m_reader.reordered())
            result.warnings << QStringLiteral("PromQL warning: ") + Tr::tr("samples out of order or doubled were put right");
        return {};
    }

    Result<void> readPlain(ondemand::value entry, int index, double &time)
    {
        const std::string_view token = entry.raw_json_token();
        std::string_view plain = token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
        const bool quoted = plain.size() >= 2 && plain.front() == '"';
        if (quoted)
            plain = plain.substr(1, plain.size() - 2);
        if (index == 0) {
            if (!parseNumber(plain, time))
                return sampleError(SampleError::Number);
            return sampleError(isPlausibleTime(time) ? SampleError::None : SampleError::Time);
        }
        if (index > 1)
            return sampleError(SampleError::Shape);
        double number = 0;
        if (parseNumber(plain, number))
            result.series.emplace_back().append(time, number);
        std::string_view text;
        if (quoted && entry.get_string().get(text) == simdjson::SUCCESS)
            result.text = QString::fromUtf8(text.data(), qsizetype(text.size()));
        return {};
    }

    Result<void> setType()
    {
        if (m_type == QStringLiteral("vector") || m_type == QStringLiteral("matrix")) {
            result.type = m_type == QStringLiteral("vector") ? ResultType::Vector : ResultType::Matrix;
            result.text.clear();
            return {};
        }
        if (m_type == QStringLiteral("scalar")) {
            result.type = ResultType::Scalar;
            result.text.clear();
            return {};
        }
        if (m_type == QStringLiteral("string")) {
            result.type = ResultType::String;
            result.series.clear();
            return {};
        }
        return m_type.isEmpty() ? shapeError(Tr::tr("there is no \"resultType\""))
                                : shapeError(Tr::tr("the result type \"%1\" is not supported").arg(m_type.left(40)));
    }

    SeriesReader m_reader;
    QString m_type;
};

} // namespace

Result<QueryResult> parseQuery(QByteArray body, int httpStatus)
{
    if (auto compact = readCompactMatrix({body.constData(), std::size_t(body.size())}); compact && compact->series.size() <= maxSeries)
        return std::move(*compact);
    ResultReader reader;
    auto envelope = readEnvelope(std::move(body), [&](ondemand::value data) { return reader.readData(data); });
    if (!envelope)
        return tl::unexpected(envelope.error());
    if (envelope->status == QStringLiteral("error"))
        return tl::unexpected(apiError(envelope->errorType, envelope->error, httpStatus));
    QueryResult &result = reader.result;
    for (const QString &text : reader.warnings) {
        if (!envelope->warnings.contains(text))
            envelope->warnings << text;
        envelope->partial |= !text.startsWith(QStringLiteral("PromQL "));
    }
    result.warnings = envelope->warnings + result.warnings;
    result.infos = envelope->infos;
    result.partial |= envelope->partial;
    if (result.partial && result.warnings.isEmpty())
        result.warnings << Tr::tr("the server says that some of its data is missing");
    return std::move(result);
}

Result<QStringList> parseStrings(QByteArray body, int httpStatus)
{
    QStringList strings;
    const auto envelope = readEnvelope(std::move(body), [&](ondemand::value data) -> Result<void> {
        ondemand::json_type type;
        if (const auto code = data.type().get(type))
            return jsonError(code);
        if (type != ondemand::json_type::array)
            return shapeError(Tr::tr("\"data\" is not a list"));
        strings = readStrings(data);
        return {};
    });
    if (!envelope)
        return tl::unexpected(envelope.error());
    if (envelope->status == QStringLiteral("error"))
        return tl::unexpected(apiError(envelope->errorType, envelope->error, httpStatus));
    return strings;
}

Result<std::vector<LabelSet>> parseSeries(QByteArray body, int httpStatus)
{
    std::vector<LabelSet> sets;
    SeriesReader reader;
    const auto envelope = readEnvelope(std::move(body), [&](ondemand::value data) -> Result<void> {
        ondemand::array array;
        if (const auto code = data.get_array().get(array))
            return code == simdjson::INCORRECT_TYPE ? Result<void>(shapeError(Tr::tr("\"data\" is not a list"))) : jsonError(code);
        for (auto item : array) {
            ondemand::value entry;
            if (const auto code = std::move(item).get(entry))
                return jsonError(code);
            if (const auto read = reader.labels(entry, sets.emplace_back()); !read)
                return read;
        }
        return {};
    });
    if (!envelope)
        return tl::unexpected(envelope.error());
    if (envelope->status == QStringLiteral("error"))
        return tl::unexpected(apiError(envelope->errorType, envelope->error, httpStatus));
    return sets;
}

} // namespace sextant::prometheus
