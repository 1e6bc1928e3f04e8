#pragma once
#include "models/sources/http/httprequest.h"

#include <optional>

namespace sextant::prometheus {

/// The Error for an answer with status "error": `type` is its errorType (Prometheus words, or a number as VictoriaMetrics
/// sends). Limits of a server are named with its own id and an advice.
Error apiError(const QString &type, const QString &message, int httpStatus);

/// What an answer that is not the API's JSON means: a login page, a wrong prefix, a server that starts, a gateway's error.
/// nullopt when the body should go to the parser (JSON). 204 is for the caller: it is an empty answer.
std::optional<Error> nonApiError(const HttpReply &reply);

} // namespace sextant::prometheus
