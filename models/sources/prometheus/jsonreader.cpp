#include "models/sources/prometheus/jsonreader.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace sextant::prometheus {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Prometheus)
};

QString toText(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

QString scalarText(ondemand::value value)
{
    std::string_view text;
    return value.get_string().get(text) == simdjson::SUCCESS ? toText(text) : QString();
}

Error asEnvelopeError(const Error &error, const QByteArray &bytes)
{
    if (error.code == ErrorCode::Parse && endsEarly(bytes))
        return {ErrorCode::Truncated, Tr::tr("The answer ends early"), {}, Tr::tr("Try again; if it stays, look at the proxies in between.")};
    if (error.code == ErrorCode::Parse)
        return {ErrorCode::NotAnApi, Tr::tr("The answer is not valid JSON"), error.detail, {}};
    return error;
}

/// Messages a server of before 2.54 put among the warnings although they are only hints.
void sortWarnings(Envelope &envelope)
{
    QStringList warnings;
    bool lost = false;
    for (const QString &text : envelope.warnings) {
        if (text.startsWith(QStringLiteral("PromQL info:")))
            envelope.infos << text;
        else if (!warnings.contains(text))
            warnings << text;
        // Everything but a remark on the query itself says that some store did not answer or that something was cut.
        lost |= !text.startsWith(QStringLiteral("PromQL ")) && !text.endsWith(QStringLiteral("annotations omitted"));
    }
    envelope.warnings = warnings;
    envelope.partial |= lost;
}

Result<void> readFields(ondemand::object object, Envelope &envelope, const std::function<Result<void>(ondemand::value)> &onData)
{
    std::optional<Error> dataError;
    bool seenData = false;
    for (auto item : object) {
        ondemand::field field;
        std::string_view key;
        if (const auto code = std::move(item).get(field))
            return jsonError(code);
        if (const auto code = field.unescaped_key().get(key))
            return jsonError(code);
        ondemand::value value = field.value();
        if (key == "status") {
            if (envelope.status != QStringLiteral("error")) // said twice, the bad news counts
                envelope.status = scalarText(value);
        } else if (key == "errorType") {
            envelope.errorType = scalarText(value);
        } else if (key == "error") {
            envelope.error = scalarText(value);
        } else if (key == "warnings") {
            envelope.warnings += readStrings(value);
        } else if (key == "infos") {
            envelope.infos += readStrings(value);
        } else if (key == "isPartial") {
            envelope.partial |= readFlag(value);
        } else if (key == "data" && !isNull(value)) {
            if (std::exchange(seenData, true))
                return shapeError(Tr::tr("it holds \"data\" twice"));
            if (const auto read = onData(value); read)
                envelope.hasData = true;
            else if (read.error().code == ErrorCode::Parse)
                return read;
            else
                dataError = read.error(); // a later "status" may say what really happened
        }
    }
    if (dataError && envelope.status == QStringLiteral("success"))
        return tl::unexpected(*dataError);
    return {};
}

} // namespace

const QString &TextPool::text(std::string_view bytes)
{
    const auto [at, isNew] = m_texts.try_emplace(bytes);
    if (isNew)
        at->second = toText(bytes);
    return at->second;
}

Result<Envelope> readEnvelope(QByteArray bytes, const std::function<Result<void>(ondemand::value)> &onData)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    if (bytes.trimmed().isEmpty())
        return fail(ErrorCode::Truncated, Tr::tr("The answer is empty"));
    Envelope envelope;
    ondemand::parser parser;
    ondemand::document document;
    for (bool repaired = false;; repaired = true) {
        bytes.reserve(bytes.size() + qsizetype(simdjson::SIMDJSON_PADDING));
        const simdjson::padded_string_view view(bytes.constData(), std::size_t(bytes.size()), std::size_t(bytes.capacity()));
        const auto code = parser.iterate(view).get(document);
        if (code == simdjson::UTF8_ERROR && !repaired) {
            bytes = QString::fromUtf8(bytes).toUtf8();
            envelope.warnings << QStringLiteral("PromQL warning: ") + Tr::tr("invalid characters in the answer were replaced");
            continue;
        }
        if (code)
            return tl::unexpected(asEnvelopeError(jsonError(code).value(), bytes));
        break;
    }
    ondemand::object object;
    if (const auto code = document.get_object().get(object); code == simdjson::INCORRECT_TYPE)
        return shapeError(Tr::tr("the JSON is not an object"));
    else if (code)
        return tl::unexpected(asEnvelopeError(jsonError(code).value(), bytes));
    if (const auto read = readFields(object, envelope, onData); !read)
        return tl::unexpected(asEnvelopeError(read.error(), bytes));
    if (document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        return shapeError(Tr::tr("there is more after the end of the JSON"));
    if (envelope.status != QStringLiteral("success") && envelope.status != QStringLiteral("error"))
        return shapeError(Tr::tr("there is no \"status\""));
    sortWarnings(envelope);
    return envelope;
}

bool endsEarly(const QByteArray &bytes)
{
    qsizetype depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return inString || depth > 0;
}

bool isNull(ondemand::value value)
{
    bool null = false;
    return value.is_null().get(null) == simdjson::SUCCESS && null;
}

bool readFlag(ondemand::value value)
{
    bool flag = false;
    if (value.get_bool().get(flag) == simdjson::SUCCESS)
        return flag;
    return scalarText(value) == QStringLiteral("true");
}

QStringList readStrings(ondemand::value value)
{
    QStringList out;
    ondemand::array array;
    std::string_view single;
    if (value.get_array().get(array)) {
        if (value.get_string().get(single) == simdjson::SUCCESS)
            out << toText(single);
        return out;
    }
    for (auto item : array) {
        ondemand::value entry;
        std::string_view text;
        if (std::move(item).get(entry))
            return out; // the enclosing loop meets the same broken place and reports it
        if (entry.get_string().get(text) == simdjson::SUCCESS)
            out << toText(text);
    }
    return out;
}

bool parseNumber(std::string_view text, double &out)
{
    if (text == "NaN") {
        out = std::numeric_limits<double>::quiet_NaN();
        return true;
    }
    if (text == "+Inf" || text == "Inf" || text == "-Inf") {
        out = text.front() == '-' ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
        return true;
    }
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(out);
}

tl::unexpected<Error> shapeError(const QString &what)
{
    return fail(ErrorCode::NotAnApi, Tr::tr("The answer is not one of a Prometheus API"), what);
}

tl::unexpected<Error> jsonError(simdjson::error_code code)
{
    return fail(ErrorCode::Parse, {}, QString::fromLatin1(simdjson::error_message(code)));
}

} // namespace sextant::prometheus
