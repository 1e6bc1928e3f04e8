#pragma once
#include "models/core/error.h"

#include <QByteArray>
#include <QStringList>

#include <simdjson.h>

#include <functional>
#include <string_view>
#include <unordered_map>

namespace sextant::prometheus {

namespace ondemand = simdjson::ondemand;

/// Remote text, shared when it repeats: label names and most label values do.
class TextPool
{
public:
    const QString &text(std::string_view bytes);

private:
    std::unordered_map<std::string_view, QString> m_texts; // keys live in the parser's string buffer
};

/// What surrounds every answer of the API.
struct Envelope {
    QString status;    ///< "success" or "error"
    QString errorType;
    QString error;
    QStringList warnings;
    QStringList infos;
    bool partial = false;
    bool hasData = false; ///< "data" was there and not null
};

/// Reads the envelope and hands "data" over once. Takes the bytes (they get the padding simdjson needs), skips a byte order
/// mark, repairs invalid UTF-8 with a warning. Truncated when the JSON ends early, NotAnApi when it is something else.
Result<Envelope> readEnvelope(QByteArray bytes, const std::function<Result<void>(ondemand::value data)> &onData);

/// Whether brackets are left open or a string is unfinished: the mark of JSON that was cut.
bool endsEarly(const QByteArray &bytes);

/// Whether the value is the word null.
bool isNull(ondemand::value value);

/// true, also when it is written as a string.
bool readFlag(ondemand::value value);

/// Strings of a JSON array, others skipped; a single string counts as a list of one.
QStringList readStrings(ondemand::value value);

/// "1.5", "NaN", "+Inf", "-Inf", "Inf", quoted or bare; independent of the locale.
bool parseNumber(std::string_view text, double &out);

/// A NotAnApi error about the shape of an answer.
tl::unexpected<Error> shapeError(const QString &what);
/// The same when simdjson stopped: the code says Truncated for JSON that ends early (set by readEnvelope).
tl::unexpected<Error> jsonError(simdjson::error_code code);

} // namespace sextant::prometheus
